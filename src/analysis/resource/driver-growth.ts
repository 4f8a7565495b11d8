import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import { loadPoint, noLoad } from '../load/index.ts';
import { withRunningCounts } from '../sizing/index.ts';
import { demandAt } from './demand-at.ts';

/** What gives way first when one driver alone grows. */
export interface DriverGrowth {
  readonly driver: string;
  readonly name: string;
  /** Multiple of its value at the first scale point at which the first resource is full. */
  readonly multiple: number;
  /** Name of that resource. */
  readonly resource: string;
}

/** Growth beyond this is no plan. */
const furthest = 1_000;
const steps = 40;

/**
 * For each driver, the multiple of it at which the first resource is full while all other drivers stay: the demand of every
 * resource is computed again with the driver multiplied, against what may run today. Found by halving the interval, since
 * demand never falls as a driver grows. Drivers that fill nothing within a thousandfold are left out; earliest first.
 */
export function driverGrowth({
  study,
  load: [today],
  sizing,
  capacity,
}: Pick<AnalyzedCaseStudy, 'study' | 'load' | 'sizing' | 'capacity'>): readonly DriverGrowth[] {
  const { scalePoints, drivers } = study.load ?? noLoad;
  const point = scalePoints.find(({ id }) => id === today.id);
  if (!point) return [];
  const fullest = (driver: string, multiple: number) => {
    const [counted] = withRunningCounts(study, [loadPoint(study, point, { factors: { [driver]: String(multiple) } })]);
    return capacity.reduce<{ used: number; resource: string }>(
      (most, { resource, capacity: carried, capacityUnit }) => {
        const used = demandAt(study, counted, sizing, resource, capacityUnit).amount / carried;
        return used > most.used ? { used, resource: resource.name } : most;
      },
      { used: 0, resource: '' },
    );
  };
  return drivers
    .flatMap((driver): DriverGrowth[] => {
      if (!('values' in driver) || driver.varies === false) return [];
      if (fullest(driver.id, furthest).used < 1 || fullest(driver.id, 1).used >= 1) return [];
      let [low, high] = [1, furthest];
      for (let step = 0; step < steps; step += 1) {
        const middle = (low + high) / 2;
        if (fullest(driver.id, middle).used >= 1) high = middle;
        else low = middle;
      }
      return [{ driver: driver.id, name: driver.name, multiple: high, resource: fullest(driver.id, high).resource }];
    })
    .sort((a, b) => a.multiple - b.multiple);
}
