import type { Expression, Finding } from '#model';
import { type DriverValues, driversIn, formulasIn } from '../../load/index.ts';
import { evaluateQuantity } from '../../money/index.ts';
import { decimalText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Why a formula has no possible value; `undefined` where it has one, or only lacks a driver, which is reported there. */
function problemOf(formula: Expression, drivers: DriverValues): string | undefined {
  if (driversIn(formula).some((id) => drivers[id] === undefined)) return undefined;
  try {
    const value = evaluateQuantity(formula, drivers);
    return value.startsWith('-') ? `comes to ${decimalText(Number(value))}, less than nothing,` : undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'divides by zero';
  }
}

/** Formulas of rates, growth and resources that can't be computed at some scale point; a sizing has a check of its own. */
export function* brokenFormula({ study, load }: CheckContext): Iterable<Finding> {
  for (const { formula, path, where } of formulasIn(study)) {
    if (path[0] === 'deployments') continue;
    for (const { name: scalePoint, drivers } of load) {
      const problem = problemOf(formula, drivers);
      if (problem === undefined) continue;
      yield finding('load/broken-formula', at(...path), { where, problem, scalePoint });
      break;
    }
  }
}
