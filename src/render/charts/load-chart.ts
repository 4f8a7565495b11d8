import type { FlowLatency } from '#analysis';
import { toSlug } from '#model';
import { formatMilliseconds, formatSignificant } from '../format/index.ts';
import { loadCurve } from '../svg/charts/index.ts';
import { type Chart, chart, sentence } from './chart.ts';

const multiple = (load: number): string => `${formatSignificant(load)}×`;

/** The 95th percentile of a flow against the load, with the knee; null where nothing on the way is ever full. */
export function loadChart({ flow, name, target, curve }: FlowLatency): Chart | null {
  const found = curve();
  if (!found) return null;
  const { resource, actAtLoad, saturatesAtLoad } = found;
  const chartName = `load-${toSlug(flow)}`;
  const title = `How long “${name}” takes as load grows, 95th percentile`;
  const drawn = (): Chart => {
    const points = found.points().map(({ load, p95 }) => ({ load, ms: p95 }));
    const lowest = points[0]?.ms ?? 0;
    const before = points.findLast(({ load }) => load <= actAtLoad)?.ms ?? lowest;
    const limit =
      target?.percentile === 95
        ? { ms: target.milliseconds, label: `Target ${formatMilliseconds(target.milliseconds)}` }
        : null;
    const today = points.find(({ load }) => load === 1);
    const marks = [
      { x: 1, label: `Today ${today ? formatMilliseconds(today.ms) : 'not reachable'}`, role: 'today' as const },
      { x: actAtLoad, label: `Headroom used up at ${multiple(actAtLoad)}`, role: 'knee' as const },
      { x: saturatesAtLoad, label: `${resource} full at ${multiple(saturatesAtLoad)}`, role: 'end' as const },
    ];
    return chart(
      loadCurve,
      {
        title,
        description: sentence([
          ...points.map(({ load, ms }) => `${formatMilliseconds(ms)} at ${multiple(load)}`),
          ...(limit ? [limit.label] : []),
          ...marks.slice(1).map(({ label }) => label),
        ]),
        points,
        marks,
        limit,
        highest: Math.max(2.5 * lowest, 1.5 * (Number.isFinite(before) ? before : lowest)),
      },
      chartName,
    );
  };
  let made: Chart | undefined;
  const whole = (): Chart => {
    made ??= drawn();
    return made;
  };
  // The points are simulated when somebody looks, not when the charts are counted.
  return {
    name: chartName,
    title,
    get description() {
      return whole().description;
    },
    draw: (theme) => whole().draw(theme),
  };
}
