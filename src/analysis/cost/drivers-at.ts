import type { CostModel } from '#model';
import type { DriverValues } from './line-item-cost.ts';

/** Driver values at a scale point; a driver without a value there is left out. */
export const driversAt = (model: CostModel, scalePoint: string): DriverValues =>
  Object.fromEntries(
    model.drivers.flatMap(({ id, values }) => {
      const value = values[scalePoint];
      return value === undefined ? [] : [[id, value]];
    }),
  );
