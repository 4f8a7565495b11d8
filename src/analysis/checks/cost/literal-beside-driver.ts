import type { Driver, Expression, Finding } from '#model';
import { quantityText, unitText } from '../../cost/formula-text.ts';
import { visitData } from '../../visit-data.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

type Constant = Extract<Expression, { op: 'constant' }>;

/** Fixed quantities of a formula, each as often as they stand there. */
function* constantsIn(expression: Expression): Generator<Constant> {
  if (expression.op === 'constant') yield expression;
  else if (expression.op !== 'driver') for (const part of expression.of) yield* constantsIn(part);
}

const kinds: Readonly<Record<string, string>> = {
  drivers: 'driver',
  lineItems: 'line item',
  flows: 'flow',
  topics: 'topic',
  deployments: 'environment',
  commitments: 'commitment',
  costPer: 'unit cost',
  growth: 'table',
};

/** What a formula is of, in words: the innermost thing with a name that holds it. */
function ownerOf(study: object, path: readonly (string | number)[]): string {
  let owner = 'study';
  let value: unknown = study;
  for (const [index, key] of path.entries()) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const kind = kinds[path[index - 1] ?? ''];
    if (!kind || typeof value !== 'object' || value === null) continue;
    if ('name' in value) owner = `${kind} "${value.name}"`;
    else if ('table' in value) owner = `${kind} "${value.table}"`;
  }
  return owner;
}

const isFormula = (value: unknown): value is Expression =>
  typeof value === 'object' && value !== null && 'op' in value && 'unit' in value;

/** Every formula of the study but those of stated figures, which are arithmetic with what was stated. */
function formulasOf(study: object): (readonly [Expression, (string | number)[]])[] {
  const formulas: (readonly [Expression, (string | number)[]])[] = [];
  visitData(study, (value, path) => {
    if (isFormula(value)) formulas.push([value, [...path]]);
    return !isFormula(value) && path[0] !== 'statedFigures';
  });
  return formulas;
}

/** The unit however it is spelled: `requests per session` and `request/session` are one. */
const plain = (unit: string): string =>
  unit
    .split(/\s*\/\s*|\s+(?:per|an?|each)\s+/)
    .map((part) => unitText(part, '1'))
    .join('/');

/**
 * A number a unit (`29.6 request/session`) that is typed into a formula although a driver counts in the same unit: the
 * two don't move together. Plain units, such as `GB`, say too little to tell that the same is meant.
 */
export function* literalBesideDriver({ study }: CheckContext): Iterable<Finding> {
  const drivers = Map.groupBy(study.load?.drivers ?? [], ({ unit }) => plain(unit));
  for (const [formula, path] of formulasOf(study))
    for (const { value, unit } of constantsIn(formula)) {
      const isOwn = ({ id }: Driver): boolean =>
        study.load?.drivers[Number(path[2])]?.id === id && path[1] === 'drivers';
      const driver = plain(unit).includes('/') ? drivers.get(plain(unit))?.find((each) => !isOwn(each)) : undefined;
      if (driver)
        yield finding('cost/literal-beside-driver', at(...path), {
          of: ownerOf(study, path),
          literal: quantityText(value, unit),
          driver: driver.name,
          id: driver.id,
        });
    }
}
