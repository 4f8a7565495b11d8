import type { CaseStudy } from '#model';
import { type DriverValues, driversIn } from '../load/index.ts';

/**
 * Whether a formula waits for a driver of the study that has no value. That driver is one error, where it is declared,
 * however many formulas wait for it.
 */
export const lacksDriver = (
  { load }: Pick<CaseStudy, 'load'>,
  drivers: DriverValues,
  formula: Parameters<typeof driversIn>[0],
): boolean =>
  driversIn(formula).some((id) => drivers[id] === undefined && load?.drivers.some((driver) => driver.id === id));
