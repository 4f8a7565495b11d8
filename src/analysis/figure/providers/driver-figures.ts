import type { Provenance } from '#model';
import { formulaText } from '../../cost/formula-text.ts';
import { driversIn } from '../../load/index.ts';
import { countNames } from '../../sizing/index.ts';
import type { FigureContext, FigureProvider } from '../figure.ts';
import { scalePointName } from './scale-points.ts';

/** Whose word a driver is: the author's, unless it says otherwise; one that follows from others is computed. */
export function driverProvenance({ study }: Pick<FigureContext, 'study'>, id: string): Provenance {
  const driver = study.load?.drivers.find((candidate) => candidate.id === id);
  return driver && 'formula' in driver ? 'computed' : (driver?.origin?.provenance ?? 'stated');
}

/** `driver.<id>`: what the load is made of. */
export const driverFigures: FigureProvider = function* (context) {
  const drivers = context.study.load?.drivers ?? [];
  const names = new Map([...countNames(context.study), ...drivers.map(({ id, name }) => [id, name] as const)]);
  const nameOf = (id: string): string => names.get(id) ?? id;
  for (const driver of drivers) {
    const { id, name, unit, origin } = driver;
    const follows =
      'formula' in driver
        ? {
            basis: formulaText(driver.formula, nameOf),
            inputs: [...new Set(driversIn(driver.formula))].map((needed) => driverProvenance(context, needed)),
          }
        : { basis: origin?.source ?? 'the author of the study' };
    yield {
      name: `driver.${id}`,
      title: name,
      atScalePoints: true,
      about: [id, name],
      at: (point) => {
        const value = context.load.find((candidate) => candidate.id === point)?.drivers[id];
        if (value === undefined) return `The driver "${name}" has no value at “${scalePointName(context, point)}”.`;
        return {
          value: { kind: 'count', value: Number(value), unit },
          provenance: driverProvenance(context, id),
          ...follows,
        };
      },
    };
  }
};
