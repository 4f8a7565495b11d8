import type { Load } from '#model';
import type { CostAnalysis } from '../analyzed-case-study.ts';
import { type DriverValues, driversAt, driversIn, isShare, type LoadPoint } from '../load/index.ts';
import { addMoney, driverSensitivity, type Money, subtractMoney, sumMoney } from '../money/index.ts';
import { type PricedLine, poolsOf, pricePool } from './price-lines.ts';

const costOf = (lines: readonly PricedLine[], drivers: DriverValues): Money =>
  sumMoney(pricePool(lines, drivers).map(({ listCost }) => listCost));

/** Driver values with one given driver at another value, and everything that follows from it moved along. */
const valuesWith = ({ drivers, ...load }: Load, scalePoint: string, id: string, value: string): DriverValues =>
  driversAt(
    {
      ...load,
      drivers: drivers.map((driver) =>
        driver.id === id && 'values' in driver ? { ...driver, values: { [scalePoint]: value } } : driver,
      ),
    },
    scalePoint,
  );

/** Total list cost with one driver moved: only pools whose formulas come to depend on it are priced again. */
function costWithAt(
  pools: readonly (readonly PricedLine[])[],
  values: DriverValues,
  valuesWhen: (driver: string, value: string) => DriverValues,
) {
  const base = pools.map((lines) => costOf(lines, values));
  const total = sumMoney(base);
  const named = pools.map(
    (lines) =>
      new Set(
        lines.flatMap(({ item }) => [
          ...driversIn(item.quantity),
          ...(item.allowance ? driversIn(item.allowance) : []),
        ]),
      ),
  );
  return (driver: string, value: string): Money => {
    const moved = valuesWhen(driver, value);
    const changes = pools.flatMap((lines, index) => {
      const isMoved = [...(named[index] ?? [])].some((id) => moved[id] !== values[id]);
      const before = base[index];
      return isMoved && before ? [subtractMoney(costOf(lines, moved), before)] : [];
    });
    return addMoney(total, ...changes);
  };
}

/** Everything that formulas count with at a scale point, for given values of the load's drivers. */
export type ValuesAt = (scalePoint: string, drivers: DriverValues) => DriverValues;

/** What ±20 % of each given driver does to the total, at every scale point; the first point's largest swing first. */
export function sensitivity(
  load: Load,
  lines: readonly PricedLine[],
  points: readonly Pick<LoadPoint, 'id' | 'drivers'>[],
  valuesAt: ValuesAt,
): CostAnalysis['sensitivity'] {
  const pools = poolsOf(lines).map((members) => members.flatMap((index) => lines[index] ?? []));
  const byPoint = points.map(({ id: point, drivers: values }) => {
    const movable = load.drivers.flatMap((driver) => {
      const value = values[driver.id];
      const moves = 'values' in driver && driver.varies !== false && value !== undefined;
      return moves ? [{ id: driver.id, value, isShare: isShare(driver) }] : [];
    });
    return driverSensitivity(
      movable,
      costWithAt(pools, values, (driver, value) => valuesAt(point, valuesWith(load, point, driver, value))),
    );
  });
  const order = [...new Set(byPoint.flatMap((swings) => swings.map(({ driver }) => driver)))];
  return order.map((id) => ({
    driver: id,
    name: load.drivers.find((driver) => driver.id === id)?.name ?? id,
    at: points.map(({ id: scalePoint }, index) => {
      const found = byPoint[index]?.find(({ driver }) => driver === id);
      return { scalePoint, range: found ? { lower: found.lower, upper: found.higher, swing: found.swing } : null };
    }),
  }));
}
