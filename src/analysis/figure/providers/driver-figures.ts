import { formulaText } from '../../cost/formula-text.ts';
import { driversIn } from '../../load/index.ts';
import { countNames } from '../../sizing/index.ts';
import type { FigureProvider } from '../figure.ts';
import { driverInputs, driverProvenance } from '../load-inputs.ts';
import { scalePointName } from './scale-points.ts';

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
            inputs: driverInputs(context.study, driversIn(driver.formula)),
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
          provenance: driverProvenance(context.study, id),
          ...follows,
        };
      },
    };
  }
};
