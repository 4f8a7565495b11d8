import { type CaseStudy, type Flow, inMilliseconds, type QualityRequirement } from '#model';
import type { FlowLatency, LatencyAt, LatencyTargetResult, StudyIndex } from '../analyzed-case-study.ts';
import { hasLatency, verdictOn } from '../latency/index.ts';
import { once } from '../once.ts';
import type { ElementQueue } from './element-queues.ts';
import { type EstimateCache, SimulatedLatency, type TimedFlow } from './latency-at.ts';
import { latencyTree } from './latency-tree.ts';
import { nestRetries } from './nested-retries.ts';
import { messagesUntilAnswered, traceFlow } from './trace-flow.ts';

/** The queues of one scale point, at its peak. */
export interface QueuesAt {
  readonly scalePoint: string;
  readonly queues: readonly ElementQueue[];
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
  readonly #targets: () => readonly LatencyTargetResult[];

  constructor(
    { id, name }: Flow,
    at: readonly [LatencyAt, ...LatencyAt[]],
    targets: () => readonly LatencyTargetResult[],
  ) {
    this.flow = id;
    this.name = name;
    this.at = at;
    this.#targets = once(targets);
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
 * `messagesUntilAnswered`. Targets are judged at their own scale point, or the first.
 * @param loads scale points in order
 * @returns undefined when no counted step has a latency
 */
export function flowLatency(
  study: CaseStudy,
  index: StudyIndex,
  flow: Flow,
  [first, ...rest]: readonly [QueuesAt, ...QueuesAt[]],
  cache: EstimateCache = new Map(),
): FlowLatency | undefined {
  const counted = messagesUntilAnswered(traceFlow(flow));
  const steps = nestRetries(flow);
  if (!hasLatency(latencyTree(steps, { isCounted: (message) => counted.has(message) }))) return undefined;
  const timed: TimedFlow = {
    flow,
    steps,
    counted,
    labelOf: (destination, description) => `${index.nameOf(destination)}: ${description}`,
  };
  const asked = targetsOf(study, flow);
  const nearAt = (point: string) =>
    asked
      .filter(({ atScalePoint }) => (atScalePoint ?? first.scalePoint) === point)
      .map(({ percentile, milliseconds }) => ({ percentile: percentile / 100, ms: milliseconds }));
  const simulated = ({ scalePoint, queues }: QueuesAt) =>
    new SimulatedLatency(timed, scalePoint, queues, nearAt(scalePoint), cache);
  const today = simulated(first);
  const later = rest.map(simulated);
  return new SimulatedFlow(flow, [today, ...later], () =>
    asked.map(({ atScalePoint, ...target }) => {
      const at = later.find(({ scalePoint }) => scalePoint === atScalePoint) ?? today;
      const { ms, lower, upper } = at.percentile(target.percentile / 100);
      const verdict = verdictOn({ lower, upper }, target.milliseconds);
      return { ...target, simulated: ms, interval: [lower, upper], verdict, met: verdict === 'holds' };
    }),
  );
}
