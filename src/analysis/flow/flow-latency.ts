import { type CaseStudy, type Flow, inMilliseconds } from '#model';
import type { FlowLatency, LatencyAt, LatencyCurve, ResourceAnalysis, StudyIndex } from '../analyzed-case-study.ts';
import { hasLatency } from '../latency/index.ts';
import type { LoadAnalysis, LoadPoint } from '../load/index.ts';
import { once } from '../once.ts';
import { judgedFlows } from '../verdict/judged-flows.ts';
import { neverServed } from './element-queues.ts';
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
  /** Whether an element is sized, and nothing of it may run at the scale point. */
  readonly runsNothing: (element: string, scalePoint: string) => boolean;
}

/** The latency requirements that are judged on the flow; the 95th percentile is meant where one gives none. */
const targetsOf = (study: CaseStudy, flow: Flow) =>
  study.requirements.flatMap((requirement) => {
    if (requirement.kind !== 'quality' || requirement.target.dimension !== 'duration') return [];
    const { percentile = 95, target, atScalePoint, verifiedBy } = requirement;
    const isJudged = verifiedBy.some(
      (verification) =>
        verification.by === 'computation' &&
        verification.computation === 'latency' &&
        judgedFlows(study, requirement, verification).includes(flow),
    );
    return isJudged
      ? [{ requirement: requirement.id, percentile, milliseconds: inMilliseconds(target), atScalePoint }]
      : [];
  });

class SimulatedFlow implements FlowLatency {
  readonly flow: string;
  readonly name: string;
  readonly target: FlowLatency['target'];
  readonly at: readonly [LatencyAt, ...LatencyAt[]];
  readonly curve: () => LatencyCurve | null;

  constructor(
    { id, name }: Flow,
    at: readonly [LatencyAt, ...LatencyAt[]],
    target: FlowLatency['target'],
    curve: () => LatencyCurve | null,
  ) {
    this.flow = id;
    this.name = name;
    this.at = at;
    this.target = target;
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
}

/**
 * How long a flow takes for whoever starts it at each scale point, from the times of its steps and the waits in front of
 * what they reach, in milliseconds. What counts is everything up to the initiator's last message: see
 * `messagesUntilAnswered`. Where a target is too near to tell, more is simulated.
 * @returns undefined when no counted step has a latency
 */
export function flowLatency(
  study: CaseStudy,
  index: StudyIndex,
  flow: Flow,
  { points, resources, resourcesAt, cache, runsNothing }: LatencyContext,
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
  const latencyAt = ({ id, rates }: LoadPoint) => {
    const queues = resources.flatMap(({ at }) => at.find(({ scalePoint }) => scalePoint === id)?.queue ?? []);
    if (rates.get(flow.id)?.peak !== 0)
      for (const element of new Set(timed.messages.map(({ destination }) => destination)))
        if (runsNothing(element, id)) queues.push(neverServed(element, index.nameOf(element)));
    return new SimulatedLatency(timed, id, queues, nearAt(id), cache);
  };
  const today = latencyAt(first);
  const later = rest.map(latencyAt);
  const curve = () => latencyCurve(timed, resources, resourcesAt);
  return new SimulatedFlow(flow, [today, ...later], asked[0] ?? null, curve);
}
