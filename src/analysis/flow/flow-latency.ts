import { type CaseStudy, type Flow, inMilliseconds, type QualityRequirement } from '#model';
import type {
  FlowLatency,
  LatencyAt,
  LatencyCurve,
  LatencyTargetResult,
  ResourceAnalysis,
  StudyIndex,
} from '../analyzed-case-study.ts';
import { hasLatency, verdictOn } from '../latency/index.ts';
import type { LoadAnalysis, LoadPoint } from '../load/index.ts';
import { once } from '../once.ts';
import { type EstimateCache, SimulatedLatency, type TimedFlow } from './latency-at.ts';
import { latencyCurve } from './latency-curve.ts';
import { latencyTree } from './latency-tree.ts';
import { nestRetries } from './nested-retries.ts';
import { messagesUntilAnswered, traceFlow } from './trace-flow.ts';

/** What a flow's latency needs to know of the load and the resources. */
export interface LatencyContext {
  readonly points: LoadAnalysis;
  /** Resources at every scale point. */
  readonly resources: readonly ResourceAnalysis[];
  /** Resources with every rate of the first scale point multiplied. */
  readonly resourcesAt: (multiple: number) => readonly ResourceAnalysis[];
  readonly cache: EstimateCache;
}

/** The latency requirements that name the flow; the 95th percentile is meant where one gives none. */
const targetsOf = (study: CaseStudy, flow: Flow) =>
  study.requirements
    .filter(
      (candidate): candidate is QualityRequirement =>
        candidate.kind === 'quality' &&
        candidate.verifiedBy.some((v) => v.by === 'computation' && v.computation === 'latency' && v.flow === flow.id),
    )
    .flatMap(({ id, percentile = 95, target, atScalePoint }) =>
      target.dimension === 'duration'
        ? [{ requirement: id, percentile, milliseconds: inMilliseconds(target), atScalePoint }]
        : [],
    );

class SimulatedFlow implements FlowLatency {
  readonly flow: string;
  readonly name: string;
  readonly at: readonly [LatencyAt, ...LatencyAt[]];
  readonly curve: () => LatencyCurve | null;
  readonly #targets: () => readonly LatencyTargetResult[];

  constructor(
    { id, name }: Flow,
    at: readonly [LatencyAt, ...LatencyAt[]],
    targets: () => readonly LatencyTargetResult[],
    curve: () => LatencyCurve | null,
  ) {
    this.flow = id;
    this.name = name;
    this.at = at;
    this.#targets = once(targets);
    this.curve = once(curve);
  }

  get p50(): number {
    return this.at[0].p50;
  }
  get p95(): number {
    return this.at[0].p95;
  }
  get p99(): number {
    return this.at[0].p99;
  }
  get contributions(): FlowLatency['contributions'] {
    return this.at[0].contributions;
  }
  get histogram(): FlowLatency['histogram'] {
    return this.at[0].histogram;
  }
  get targets(): readonly LatencyTargetResult[] {
    return this.#targets();
  }
  get target(): LatencyTargetResult | null {
    return this.targets[0] ?? null;
  }
  get interval(): readonly [number, number] {
    if (this.target) return this.target.interval;
    const { lower, upper } = this.at[0].percentile(0.95);
    return [lower, upper];
  }
}

/**
 * How long a flow takes for whoever starts it at each scale point, from the times of its steps and the waits in front of
 * what they reach, in milliseconds. What counts is everything up to the initiator's last message: see
  const [first, ...rest] = points;
  const nearAt = (point: string) =>
    asked
      .filter(({ atScalePoint }) => (atScalePoint ?? first.id) === point)
      .map(({ percentile, milliseconds }) => ({ percentile: percentile / 100, ms: milliseconds }));
  const latencyAt = ({ id }: LoadPoint) => {
    const queues = resources.flatMap(({ at }) => at.find(({ scalePoint }) => scalePoint === id)?.queue ?? []);
    return new SimulatedLatency(timed, id, queues, nearAt(id), cache);
  };
  const today = latencyAt(first);
  const later = rest.map(latencyAt);
  const targets = () =>
    asked.map(({ atScalePoint, ...target }) => {
      const at = later.find(({ scalePoint }) => scalePoint === atScalePoint) ?? today;
      const { ms, lower, upper } = at.percentile(target.percentile / 100);
 * @returns undefined when no counted step has a latency
 */
export function flowLatency(
  study: CaseStudy,
  index: StudyIndex,
  flow: Flow,
  { points, resources, resourcesAt, cache }: LatencyContext,
): FlowLatency | undefined {
  const traced = traceFlow(flow);
  const counted = messagesUntilAnswered(traced);
  const steps = nestRetries(flow);
  if (!hasLatency(latencyTree(steps, { isCounted: (message) => counted.has(message) }))) return undefined;
  const timed: TimedFlow = {
    flow,
    steps,
    messages: traced.messages.map(({ message }) => message),
    counted,
    labelOf: (destination, description) => `${index.nameOf(destination)}: ${description}`,
  };
  const asked = targetsOf(study, flow);
  const [first, ...rest] = points;
  const nearAt = (point: string) =>
    asked
      .filter(({ atScalePoint }) => (atScalePoint ?? first.id) === point)
      .map(({ percentile, milliseconds }) => ({ percentile: percentile / 100, ms: milliseconds }));
  const latencyAt = ({ id }: LoadPoint) => {
    const queues = resources.flatMap(({ at }) => at.find(({ scalePoint }) => scalePoint === id)?.queue ?? []);
    return new SimulatedLatency(timed, id, queues, nearAt(id), cache);
  };
  const today = latencyAt(first);
  const later = rest.map(latencyAt);
  const targets = () =>
    asked.map(({ atScalePoint, ...target }) => {
      const at = later.find(({ scalePoint }) => scalePoint === atScalePoint) ?? today;
      const { ms, lower, upper } = at.percentile(target.percentile / 100);
      const verdict = verdictOn({ lower, upper }, target.milliseconds);
      return { ...target, simulated: ms, interval: [lower, upper] as const, verdict, met: verdict === 'holds' };
    });
  const curve = () => latencyCurve(timed, resources, resourcesAt);
  return new SimulatedFlow(flow, [today, ...later], targets, curve);
}
