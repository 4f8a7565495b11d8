import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import { crossing } from '../crossing.ts';
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
/** Share of the multiple that its last digit may be wrong by. */
const tolerance = 1e-6;

/**
 * For each driver, the multiple of it at which the first resource is full while all other drivers stay: the demand of every
 * resource is computed again with the driver multiplied, against what may run today. Found by closing in on it, since demand
 * never falls as a driver grows. Drivers that fill nothing within a thousandfold are left out; earliest first.
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
      const over = (multiple: number) => fullest(driver.id, multiple).used - 1;
      const [now, later] = [over(1), over(furthest)];
      if (later < 0 || now >= 0) return [];
      const multiple = crossing(over, [1, now], [furthest, later], tolerance);
      const { resource } = fullest(driver.id, multiple);
      return [{ driver: driver.id, name: driver.name, multiple: Number(multiple.toPrecision(6)), resource }];
    })
    .sort((a, b) => a.multiple - b.multiple);
}
