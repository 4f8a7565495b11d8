import type { Finding } from '#model';
import type { StatedComparison } from '../../analyzed-case-study.ts';
import { compareMoney, formatMoney, type Money, multiplyMoney } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { knownBecause } from '../known-finding/known-because.ts';
import { at } from '../locations.ts';

/** Estimates are rounded: up to this share of the computed amount apart, a stated one is taken as agreeing. */
const tolerance = '0.05';

/** Judged on the amounts themselves: the percentage is rounded for people. */
function disagrees({ computed, difference }: StatedComparison): boolean {
  const size = (amount: Money): Money => multiplyMoney(amount, amount.amount.startsWith('-') ? -1 : 1);
  return compareMoney(size(difference), multiplyMoney(size(computed), tolerance)) > 0;
}

const figuresOf = ({ stated, computed }: StatedComparison) => [
  { label: 'stated', value: formatMoney(stated), provenance: 'stated' },
  { label: 'computed', value: formatMoney(computed), provenance: 'computed' },
];

/** A stated total that the line items contradict; a known finding where the estimate says why. */
export function* statedTotalDiffers({ cost }: CheckContext): Iterable<Finding> {
  const total = cost?.stated?.total;
  if (total && disagrees(total))
    yield knownBecause(
      total.reason,
      finding('cost/stated-total-differs', at('cost', 'stated', 'total', 'amount'), total, figuresOf(total)),
    );
}

/** Stated lines that their line items contradict; known findings where the line says why. */
export function* statedLineDiffers({ cost }: CheckContext): Iterable<Finding> {
  for (const [index, line] of (cost?.stated?.lines ?? []).entries())
    if (disagrees(line)) {
      const hasItems = cost?.lineItems.some(({ item }) => item.statedLine === line.id) ?? false;
      const place = at('cost', 'stated', 'lines', index, 'amount');
      yield knownBecause(
        line.reason,
        finding('cost/stated-line-differs', place, { ...line, hasItems }, figuresOf(line)),
      );
    }
}
