import type { Finding } from '#model';
import { formatMoney } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** A bill above the budget. */
export function* budgetExceeded({ cost }: CheckContext): Iterable<Finding> {
  const budget = cost?.budget;
  if (!budget || budget.met) return;
  const scalePoint = cost.scalePoints.find(({ id }) => id === budget.scalePoint)?.name ?? budget.scalePoint;
  yield finding(
    'cost/budget-exceeded',
    at('cost', 'budget', 'amount'),
    { budget: budget.amount, total: budget.total, scalePoint },
    [
      { label: 'budget', value: formatMoney(budget.amount), provenance: budget.origin.provenance },
      { label: 'computed', value: formatMoney(budget.total), provenance: 'computed' },
    ],
  );
}

/** A cost model without a budget. */
export function* missingBudget({ cost }: CheckContext): Iterable<Finding> {
  if (cost && !cost.budget) yield finding('cost/missing-budget', at('cost', 'budget'), {});
}
