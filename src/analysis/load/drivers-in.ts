import type { Expression } from '#model';

/** Ids of the drivers that a formula names, each as often as it does. */
export function driversIn(expression: Expression): readonly string[] {
  if (expression.op === 'driver') return [expression.driver];
  return expression.op === 'constant' ? [] : expression.of.flatMap(driversIn);
}
