import type { Expression, Finding, Location } from '#model';
import { quantityText } from '../../cost/formula-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

type Constant = Extract<Expression, { op: 'constant' }>;

/** Fixed quantities of a formula, each as often as they stand there. */
function* constantsIn(expression: Expression): Generator<Constant> {
  if (expression.op === 'constant') yield expression;
  else if (expression.op !== 'driver') for (const part of expression.of) yield* constantsIn(part);
}

/** Formulas that follow from drivers, with what they are of. */
function* formulas({ study }: CheckContext): Generator<readonly [string, Expression, Location]> {
  for (const [index, driver] of (study.load?.drivers ?? []).entries())
    if ('formula' in driver) yield [`driver "${driver.name}"`, driver.formula, at('load', 'drivers', index, 'formula')];
  for (const [index, { name, quantity }] of (study.cost?.lineItems ?? []).entries())
    yield [`line item "${name}"`, quantity, at('cost', 'lineItems', index, 'quantity')];
}

/**
 * A number a unit (`29.6 request/session`) that is typed into a formula although a driver counts in the same unit: the
 * two don't move together. Plain units, such as `GB`, say too little to tell that the same is meant.
 */
export function* literalBesideDriver(context: CheckContext): Iterable<Finding> {
  const drivers = new Map((context.study.load?.drivers ?? []).map((driver) => [driver.unit, driver]));
  for (const [of, formula, place] of formulas(context))
    for (const { value, unit } of constantsIn(formula)) {
      const driver = unit.includes('/') ? drivers.get(unit) : undefined;
      if (driver)
        yield finding('cost/literal-beside-driver', place, {
          of,
          literal: quantityText(value, unit),
          driver: driver.name,
          id: driver.id,
        });
    }
}
