import type { AnalyzedCaseStudy } from '#analysis';
import { formatWholeMoney } from '../format/index.ts';
import { stackedBars } from '../svg/charts/index.ts';
import { type Chart, chart, sentence } from './chart.ts';

/** More parts than this can't be told apart in a bar; the cheapest are drawn together. */
const mostParts = 7;

/** Monthly cost at each scale point, by service: growth first, alternatives set apart. */
export function costChart({ cost }: AnalyzedCaseStudy): Chart | null {
  const points = cost?.scalePoints ?? [];
  const services = (points[0]?.byService ?? []).toSorted((a, b) => Number(b.cost.amount) - Number(a.cost.amount));
  if (services.length === 0) return null;
  const shown = services
    .slice(0, services.length > mostParts ? mostParts - 1 : mostParts)
    .map(({ service }) => service);
  const rest = services.length - shown.length;
  const growth = points.filter(({ insteadOf }) => insteadOf === null);
  const ordered = [...growth, ...points.filter((point) => !growth.includes(point))];
  const bars = ordered.map(({ name, insteadOf, byService, total }) => {
    const values = shown.map((service) => Number(byService.find((part) => part.service === service)?.cost.amount ?? 0));
    const others = Number(total.amount) - values.reduce((sum, value) => sum + value, 0);
    return {
      label: name,
      values: rest > 0 ? [...values, Math.max(0, others)] : values,
      total: formatWholeMoney(total),
      ...(insteadOf === null ? {} : { apart: `Instead of “${insteadOf}”` }),
    };
  });
  return chart(
    stackedBars,
    {
      title: 'Monthly cost by service',
      description: sentence(
        ordered.map(
          ({ name, insteadOf, total }) =>
            `${name}${insteadOf === null ? '' : `, instead of “${insteadOf}”`}: ${formatWholeMoney(total)}`,
        ),
      ),
      series: rest > 0 ? [...shown, `${rest} others`] : shown,
      bars,
    },
    'cost',
  );
}
