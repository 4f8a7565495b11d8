import type { Driver, Load } from '#model';
import { evaluateQuantity } from '../money/index.ts';
import { driversIn } from './drivers-in.ts';

/** Driver values at one scale point, as exact decimals. */
export type DriverValues = Readonly<Record<string, string>>;

/** Multiplies what is given for a driver; what follows from it moves along. */
export type DriverFactors = Readonly<Record<string, string>>;

const times = (value: string, factor: string): string =>
  evaluateQuantity(
    {
      op: 'product',
      of: [
        { op: 'constant', value },
        { op: 'constant', value: factor },
      ],
    },
    {},
  );

/**
 * Value of every driver at a scale point: the given ones as written, the others by their formula, whatever the order in
 * which they stand. What has no value there, follows from itself, or can't be computed is left out; checks report it.
 */
export function driversAt({ drivers }: Load, scalePoint: string, factors: DriverFactors = {}): DriverValues {
  const values: Record<string, string> = {};
  const open = new Set<string>();
  const byId = new Map(drivers.map((driver) => [driver.id, driver]));
  const settle = (driver: Driver): void => {
    if (driver.id in values || open.has(driver.id)) return;
    if ('values' in driver) {
      const value = driver.values[scalePoint];
      const factor = factors[driver.id];
      if (value !== undefined) values[driver.id] = factor === undefined ? value : times(value, factor);
      return;
    }
    open.add(driver.id);
    for (const id of driversIn(driver.formula)) {
      const needed = byId.get(id);
      if (needed) settle(needed);
    }
    open.delete(driver.id);
    try {
      values[driver.id] = evaluateQuantity(driver.formula, values);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  };
  for (const driver of drivers) settle(driver);
  return values;
}

/** Ids of drivers that follow from themselves, each cycle once, in the order in which it is walked. */
export function driverCycles({ drivers }: Load): readonly (readonly string[])[] {
  const byId = new Map(drivers.map((driver) => [driver.id, driver]));
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const walk = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) cycles.push(path.slice(start));
    if (start >= 0 || done.has(id)) return;
    const driver = byId.get(id);
    if (driver && 'formula' in driver)
      for (const needed of new Set(driversIn(driver.formula))) walk(needed, [...path, id]);
    done.add(id);
  };
  for (const { id } of drivers) walk(id, []);
  return cycles;
}
