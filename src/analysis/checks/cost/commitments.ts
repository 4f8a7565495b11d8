import type { Finding } from '#model';
import { quantityText } from '../../cost/formula-text.ts';
import { compareDecimals, formatMoney } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { lacksDriver } from '../lacks-driver.ts';
import { at } from '../locations.ts';

/** Commitments of which a part is paid for nothing, each at the first scale point where that is so. */
export function* commitmentUnused({ cost }: CheckContext): Iterable<Finding> {
  for (const [index, { name, unit, breakEven, at: points }] of (cost?.commitments ?? []).entries()) {
    const found = points.find(({ unused }) => compareDecimals(unused, 0) > 0);
    if (!found) continue;
    const { scalePoint: id, used, unused, utilization, unusedCost, saving } = found;
    const scalePoint = cost?.scalePoints.find((point) => point.id === id)?.name ?? id;
    yield finding(
      'cost/commitment-unused',
      at('cost', 'commitments', index, 'quantity'),
      {
        name,
        scalePoint,
        unused: quantityText(unused, unit),
        percent: Number(utilization) * 100,
        breakEvenPercent: breakEven === null ? null : Number(breakEven) * 100,
        wasted: unusedCost,
        saving,
      },
      [
        { label: 'used', value: quantityText(used, unit), provenance: 'computed' },
        { label: 'paid for nothing', value: formatMoney(unusedCost), provenance: 'computed' },
      ],
    );
  }
}

/** Commitments that can't be computed. */
export function* brokenCommitment({ study, cost, load }: CheckContext): Iterable<Finding> {
  for (const [index, { name, problem }] of (cost?.commitments ?? []).entries()) {
    if (problem === null) continue;
    const quantity = study.cost?.commitments[index]?.quantity;
    const waits = quantity && load.some(({ drivers }) => lacksDriver(study, drivers, quantity));
    if (!waits) yield finding('cost/broken-commitment', at('cost', 'commitments', index), { name, problem });
  }
}
