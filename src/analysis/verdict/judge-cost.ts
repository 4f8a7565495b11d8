import { exchangeRate } from '#books';
import { compareMoney, convertMoney, formatMoney, isPartial } from '../money/index.ts';
import { type Judged, judged, notJudged, type TargetOf } from './judged.ts';
import { marginText } from './margin.ts';
import type { Judgement } from './verdict.ts';

/** Holds the bill of the scale point, commitments taken off, against a sum of money a month; both exact. */
export function judgeCost(given: Judged, target: TargetOf<'money'>): Judgement {
  const { cost } = given.computed;
  const point = cost?.scalePoints.find(({ id }) => id === given.at.id);
  if (!point) return notJudged(given, 'There is no bill: add a cost model in `cost`.');
  const total = point.committedTotal;
  if (isPartial(total)) return notJudged(given, `What a line of the bill costs at “${point.name}” can't be computed.`);
  const asAsked = convertMoney(total, target.currency);
  const isConverted = total.currency !== target.currency;
  return judged(given, {
    figure: formatMoney(total),
    of: `a month (${point.name})${isConverted ? `, ${formatMoney(asAsked)} at the rate of ${exchangeRate(target.currency)?.asOf}` : ''}`,
    lower: compareMoney(total, target),
    margin: marginText(given.requirement.comparison, Number(asAsked.amount), Number(target.amount)),
  });
}
