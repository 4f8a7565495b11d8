import type { Provenance } from '#model';
import type { FigureContext, FigureProvider } from '../figure.ts';
import { scalePointName } from './scale-points.ts';

/** Whose word a driver is: the author's, unless it says otherwise. */
export const driverProvenance = ({ study }: Pick<FigureContext, 'study'>, id: string): Provenance =>
  study.cost?.drivers.find((driver) => driver.id === id)?.origin?.provenance ?? 'stated';

/** `driver.<id>`: what the load is made of. */
export const driverFigures: FigureProvider = function* (context) {
  for (const { id, name, unit, origin, values } of context.study.cost?.drivers ?? [])
    yield {
      name: `driver.${id}`,
      title: name,
      atScalePoints: true,
      about: [id, name],
      at: (point) => {
        const value = values[point];
        if (value === undefined) return `The driver "${name}" has no value at “${scalePointName(context, point)}”.`;
        return {
          value: { kind: 'count', value: Number(value), unit },
          provenance: driverProvenance(context, id),
          basis: origin?.source ?? 'the author of the study',
        };
      },
    };
};
