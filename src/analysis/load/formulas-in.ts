import type { CaseStudy, Expression } from '#model';
import { type DataPath, visitData } from '../visit-data.ts';

/** A formula of the study outside of the load itself and the bill, with what it is of. */
export interface PlacedFormula {
  readonly formula: Expression;
  readonly path: DataPath;
  /** `flow "Place an order"`. */
  readonly where: string;
  /** Rates are known before anything runs, so that they can't count what does. */
  readonly isRate: boolean;
}

const isFormula = (value: unknown): value is Expression =>
  typeof value === 'object' &&
  value !== null &&
  'op' in value &&
  typeof value.op === 'string' &&
  'unit' in value &&
  typeof value.unit === 'string';

function* formulasBelow(
  holder: unknown,
  path: DataPath,
  of: Pick<PlacedFormula, 'where' | 'isRate'>,
): Generator<PlacedFormula> {
  const found: PlacedFormula[] = [];
  visitData(
    holder,
    (value, here) => {
      if (!isFormula(value)) return true;
      found.push({ formula: value, path: [...here], ...of });
      return false;
    },
    path,
  );
  yield* found;
}

/** Every formula that a rate, the growth of a store, a resource or a sizing is written as. */
export function* formulasIn(study: CaseStudy): Generator<PlacedFormula> {
  const nameOf = (element: string): string => study.elements.find(({ id }) => id === element)?.name ?? element;
  const lists = [
    ['flows', study.flows.map(({ name }) => `flow "${name}"`), true],
    ['topics', study.topics.map(({ name }) => `topic "${name}"`), true],
    ['dataStores', study.dataStores.map(({ id }) => `data store "${id}"`), false],
    ['resources', study.resources.map(({ name }) => `resource "${name}"`), false],
  ] as const;
  for (const [key, names, isRate] of lists)
    for (const [index, where] of names.entries())
      yield* formulasBelow(study[key][index], [key, index], { where, isRate });
  for (const [index, { runs }] of study.deployments.entries())
    for (const [position, sizing] of runs.entries())
      yield* formulasBelow(sizing, ['deployments', index, 'runs', position], {
        where: `sizing of "${nameOf(sizing.element)}"`,
        isRate: false,
      });
}
