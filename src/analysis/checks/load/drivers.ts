import type { Finding } from '#model';
import { driverCycles, driversIn, isShare } from '../../load/index.ts';
import { decimalText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Drivers that follow from themselves, each cycle once. */
export function* driverCycle({ study }: CheckContext): Iterable<Finding> {
  if (!study.load) return;
  const { drivers } = study.load;
  for (const cycle of driverCycles(study.load)) {
    const names = cycle.map((id) => drivers.find((driver) => driver.id === id)?.name ?? id);
    const index = drivers.findIndex(({ id }) => id === cycle[0]);
    yield finding('load/driver-cycle', at('load', 'drivers', index, 'formula'), { names });
  }
}

/** Drivers that have no value at a scale point; what only follows from such a one is not reported beside it. */
export function* driverWithoutValue({ study, load }: CheckContext): Iterable<Finding> {
  const inCycle = new Set(study.load ? driverCycles(study.load).flat() : []);
  for (const [index, driver] of (study.load?.drivers ?? []).entries()) {
    if (inCycle.has(driver.id)) continue;
    const missing = load.find(({ drivers }) => drivers[driver.id] === undefined);
    if (!missing) continue;
    const follows = 'formula' in driver && driversIn(driver.formula).some((id) => missing.drivers[id] === undefined);
    if (follows) continue;
    const path = ['load', 'drivers', index, 'formula' in driver ? 'formula' : 'values'];
    yield finding('load/driver-without-value', at(...path), { name: driver.name, scalePoint: missing.name });
  }
}

/** Shares of more than all; each is reported once. */
export function* shareAboveOne({ study, load }: CheckContext): Iterable<Finding> {
  for (const [index, driver] of (study.load?.drivers ?? []).entries()) {
    const above = isShare(driver) ? load.find(({ drivers }) => Number(drivers[driver.id] ?? 0) > 1) : undefined;
    if (!above) continue;
    yield finding('load/share-above-one', at('load', 'drivers', index, 'formula' in driver ? 'formula' : 'values'), {
      name: driver.name,
      value: decimalText(Number(above.drivers[driver.id])),
      scalePoint: above.name,
    });
  }
}
