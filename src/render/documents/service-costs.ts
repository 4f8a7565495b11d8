import type { AnalyzedCaseStudy } from '#analysis';
import { formatWholeMoney } from '../format/index.ts';

/** What each service costs a month, a column for each scale point; `null` without a cost model. */
export function serviceCosts({ cost }: Pick<AnalyzedCaseStudy, 'cost'>) {
  if (!cost) return null;
  const { scalePoints } = cost;
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
