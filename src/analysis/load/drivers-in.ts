import type { Expression } from '#model';

/** Ids of the drivers that a formula names, each as often as it does. */
export function* driversIn(expression: Expression): Generator<string> {
  if (expression.op === 'driver') yield expression.driver;
  else if (expression.op !== 'constant') for (const part of expression.of) yield* driversIn(part);
}
