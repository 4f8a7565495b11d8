import type { AnalyzedCaseStudy } from '#analysis';
import { formatSignificant } from '../format/index.ts';
import { thresholdBars } from '../svg/charts/index.ts';
import { type Chart, chart, sentence } from './chart.ts';

/** Multiple of today's peak beyond which nobody plans: bars are broken there. */
const farOff = 20;

/** Load at which each resource is full, in the order in which they give way, against today's peak. */
export function saturationChart({ capacity }: AnalyzedCaseStudy): Chart | null {
  const bars = capacity
    .filter(({ saturatesAtLoad }) => Number.isFinite(saturatesAtLoad))
    .map(({ resource, saturatesAtLoad }) => ({
      label: resource.name,
      value: saturatesAtLoad,
      printed: `${formatSignificant(saturatesAtLoad)}×`,
    }));
  if (bars.length === 0) return null;
  return chart(
    thresholdBars,
    {
      title: 'Load at which each resource is full, as a multiple of today’s peak',
      description: sentence(bars.map(({ label, printed }) => `${label} is full at ${printed}`)),
      bars,
      threshold: { value: 1, label: 'Today’s peak' },
      bad: 'below',
      longest: farOff,
    },
    'saturation',
  );
}
