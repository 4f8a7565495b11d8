import type { CostAnalysis } from '#analysis';
import { formatWholeMoney } from '../format/index.ts';

type ScalePoint = Pick<CostAnalysis['scalePoints'][number], 'name' | 'byService' | 'total'>;

/** What each service costs a month in whole dollars, a column for each scale point. */
export function serviceCosts(scalePoints: readonly ScalePoint[]) {
  const services = [...new Set(scalePoints.flatMap(({ byService }) => byService.map(({ service }) => service)))];
  return {
    points: scalePoints.map(({ name }) => ({ name })),
    rows: services.map((service) => ({
      service,
      costs: scalePoints.map(({ byService }) => {
        const found = byService.find((entry) => entry.service === service);
        return { cost: found ? formatWholeMoney(found.cost) : '–' };
      }),
    })),
    totals: scalePoints.map(({ total }) => ({ cost: formatWholeMoney(total) })),
  };
}
