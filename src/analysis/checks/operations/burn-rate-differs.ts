import type { Finding } from '#model';
import { objectiveAlerts } from '../../objective/objective-alerts.ts';
import { type StatedBurnRate, standsFor, statedBurnRates } from '../../objective/stated-burn-rates.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** As many digits as a condition gives. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** Each burn rate that an alert states, with the one that follows from its objective over the same window. */
function* comparisons({ study, load }: Pick<CheckContext, 'study' | 'load'>) {
  const { operations } = study;
  for (const [index, { name, condition, objective: watched }] of (operations?.alerts ?? []).entries()) {
    const objective = operations?.objectives.find(({ id }) => id === watched);
    if (!objective) continue;
    const { alerts } = objectiveAlerts(study, load, objective);
    for (const stated of statedBurnRates(condition)) {
      const computed = alerts.find(({ longWindow }) => standsFor(stated.longWindow, longWindow));
      if (computed) yield { index, alert: name, objective: objective.name, stated, computed };
    }
  }
}

const location = (index: number) => at('operations', 'alerts', index, 'condition');
const hoursOf = ({ longWindow }: StatedBurnRate): number => rounded(longWindow.value / 3_600_000);

/** Alerts that state another burn rate than follows from their objective. */
export function* burnRateDiffers(context: CheckContext): Iterable<Finding> {
  for (const { index, alert, objective, stated, computed } of comparisons(context))
    if (!standsFor(stated.burnRate, computed.burnRate))
      yield finding('operations/burn-rate-differs', location(index), {
        alert,
        objective,
        hours: hoursOf(stated),
        stated: stated.burnRate.value,
        computed: rounded(computed.burnRate),
      });
}

/** Alerts whose short window is not a twelfth of the long one. */
export function* shortWindowDiffers(context: CheckContext): Iterable<Finding> {
  for (const { index, alert, stated, computed } of comparisons(context))
    if (stated.shortWindow && !standsFor(stated.shortWindow, computed.shortWindow))
      yield finding('operations/short-window-differs', location(index), {
        alert,
        hours: hoursOf(stated),
        stated: rounded(stated.shortWindow.value / 60_000),
        computed: rounded(computed.shortWindow / 60_000),
      });
}
