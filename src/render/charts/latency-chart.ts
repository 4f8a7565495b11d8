import type { FlowLatency } from '#analysis';
import { toSlug } from '#model';
import { formatMilliseconds } from '../format/index.ts';
import { distributionCurve } from '../svg/charts/index.ts';
import { type Chart, chart, sentence } from './chart.ts';

/** Beyond this multiple of p99, a target would press the curve against the axis; only the words name it then. */
const farthestTarget = 3;

/** How long a flow takes, with its percentiles and its target; null where there is no distribution to draw. */
export function latencyChart({ flow, name, histogram, p50, p95, p99, target }: FlowLatency): Chart | null {
  if (histogram.length < 3) return null;
  const percentiles = [
    { x: p50, label: `p50 ${formatMilliseconds(p50)}` },
    { x: p95, label: `p95 ${formatMilliseconds(p95)}` },
    { x: p99, label: `p99 ${formatMilliseconds(p99)}` },
  ].filter(({ x }) => Number.isFinite(x));
  const limit = target && { x: target.milliseconds, label: `Target ${formatMilliseconds(target.milliseconds)}` };
  return chart(
    distributionCurve,
    {
      title: `How long “${name}” takes`,
      description: sentence([...percentiles, ...(limit ? [limit] : [])].map(({ label }) => label)),
      points: histogram.map(([x, density]) => ({ x, density })),
      unit: 'ms',
      marks: [
        ...percentiles.map((mark) => ({ ...mark, role: 'percentile' as const })),
        ...(limit && limit.x <= farthestTarget * p99 ? [{ ...limit, role: 'limit' as const }] : []),
      ],
    },
    `latency-${toSlug(flow)}`,
  );
}
