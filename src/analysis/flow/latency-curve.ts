import type { Resource } from '#model';
import type { LatencyCurve, ResourceAnalysis } from '../analyzed-case-study.ts';
import { estimateLatency } from '../latency/index.ts';
import { once } from '../once.ts';
import { reaches } from './element-queues.ts';
import { loadedTree, type TimedFlow } from './latency-at.ts';

/** Loads that the curve has points at, as shares of the load at which the first resource is full; dense at the knee. */
const shares = [0.02, 0.15, 0.3, 0.45, 0.6, 0.7, 0.78, 0.85, 0.9, 0.94, 0.97, 0.985];

/**
 * The 95th percentile of a flow against the load, as a multiple of the first scale point's peak, up to the load at which
 * the first resource on its way is full. Autoscaling adds units up to their maximum on the way. Every point has the same
 * random numbers: the curve is smooth, and at today's load it says what the estimate of the flow says.
 * @param resourcesAt the resources with every rate multiplied
 * @returns null where nothing on the way is ever full
 */
export function latencyCurve(
  timed: TimedFlow,
  resources: readonly ResourceAnalysis[],
  resourcesAt: (multiple: number) => readonly ResourceAnalysis[],
): LatencyCurve | null {
  const isOnTheWay = ({ element, demand }: Resource): boolean =>
    (demand.from === 'flows' || (demand.from === 'flow' && demand.flow === timed.flow.id)) &&
    timed.messages.some((message) => timed.counted.has(message) && reaches(message, element));
  const [first] = resources.filter(
    ({ resource, saturatesAtLoad }) => Number.isFinite(saturatesAtLoad) && isOnTheWay(resource),
  );
  if (!first || first.saturatesAtLoad <= 0) return null;
  const { saturatesAtLoad, actAtLoad } = first;
  const loads = [...new Set([...shares.map((share) => share * saturatesAtLoad), 1])]
    .filter((load) => load < saturatesAtLoad)
    .sort((a, b) => a - b);
  return {
    resource: first.resource.name,
    actAtLoad,
    saturatesAtLoad,
    points: once(() => {
      const drawn = new Map();
      return loads.map((load) => {
        const { tree } = loadedTree(
          timed,
          resourcesAt(load).flatMap(({ queue }) => queue ?? []),
        );
        return { load, p95: estimateLatency(tree, { seed: timed.flow.id, drawn }).quantile(0.95) };
      });
    }),
  };
}
