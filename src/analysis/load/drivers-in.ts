import type { QuantityFormula } from '../money/evaluate-quantity.ts';

const named = new WeakMap<QuantityFormula, readonly string[]>();

/** Ids of the drivers that a formula names, each as often as it does. */
export function driversIn(expression: QuantityFormula): readonly string[] {
  const before = named.get(expression);
  if (before) return before;
  const ids = namesIn(expression);
  named.set(expression, ids);
  return ids;
}

function namesIn(expression: QuantityFormula): readonly string[] {
  if (expression.op === 'driver') return [expression.driver];
  return expression.op === 'constant' ? [] : expression.of.flatMap(driversIn);
}
