import type { Finding } from '#model';
import { formatMoney } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** A bill above the budget of its scale point; exactly met is met. */
export function* budgetExceeded({ cost }: CheckContext): Iterable<Finding> {
  for (const [index, { amount, total, scalePointName, met, origin }] of (cost?.budgets ?? []).entries())
    if (met === false)
      yield finding(
        'cost/budget-exceeded',
        at('cost', 'budget', index, 'amount'),
        { budget: amount, total, scalePoint: scalePointName },
        [
          { label: 'budget', value: formatMoney(amount), provenance: origin.provenance },
          { label: 'computed', value: formatMoney(total), provenance: 'computed' },
        ],
      );
}

/** A cost model without a budget. */
export function* missingBudget({ study }: CheckContext): Iterable<Finding> {
  if (study.cost?.budget.length === 0) yield finding('cost/missing-budget', at('cost', 'budget'), {});
}
