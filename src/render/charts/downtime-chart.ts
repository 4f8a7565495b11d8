import type { FlowAvailability } from '#analysis';
import { downtimeMinutesPerMonth } from '#analysis';
import { toSlug } from '#model';
import { formatMinutes } from '../format/index.ts';
import { thresholdBars } from '../svg/charts/index.ts';
import { type Chart, chart, sentence } from './chart.ts';

/** Minutes of downtime a month of each element on a flow's path, against the budget; null for a flow without one. */
export function downtimeChart(path: FlowAvailability): Chart | null {
  if (!path.target || path.elements.length === 0) return null;
  const bars = [
    ...path.elements.map(({ name, availability }) => ({ label: name, value: downtimeMinutesPerMonth(availability) })),
    { label: 'The path', value: path.downtimeMinutesPerMonth },
  ].map((bar) => ({ ...bar, printed: formatMinutes(bar.value) }));
  const budget = formatMinutes(path.target.minutesPerMonth);
  return chart(
    thresholdBars,
    {
      title: `Minutes of downtime a month: ${path.name}`,
      description: sentence([...bars.map(({ label, printed }) => `${label}: ${printed}`), `budget: ${budget}`]),
      bars,
      threshold: { value: path.target.minutesPerMonth, label: `Budget ${budget}` },
      bad: 'above',
    },
    `downtime-${toSlug(path.flow)}`,
  );
}
