import { atLeast, dividedBy, product, quantity, running, stored, times, wholeUnits } from 'casebook';
import { hotStore } from './architecture.ts';
import { dataStores } from './data.ts';
import { load } from './load.ts';

/** Gigabytes that the tables of the hot store hold, with about a quarter more for keys and indexes. */
export const hotHeld = times(stored(dataStores.hot), '1.265');

/** Gigabytes of disk: 1,200 a pair, or what the tables hold in hundreds where that is more; the drawn picture has none. */
export const hotDisk = product(
  'GB',
  atLeast(
    times(wholeUnits(dividedBy(hotHeld, 100)), 100),
    product('GB', running(hotStore, 'pair'), quantity(1_200, 'GB/pair')),
  ),
  load.driver.environments,
);
