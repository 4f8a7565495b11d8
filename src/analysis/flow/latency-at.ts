import type { Flow, Message } from '#model';
import type { LatencyAt } from '../analyzed-case-study.ts';
import {
  estimateLatency,
  type LatencyEstimate,
  type LatencyTarget,
  type LatencyTree,
  type PercentileEstimate,
} from '../latency/index.ts';
import { once } from '../once.ts';
import { type ElementQueue, isSaturated, passesOf } from './element-queues.ts';
import { histogram } from './histogram.ts';
import { latencyTree } from './latency-tree.ts';
import type { NestedStep } from './nested-retries.ts';

/** What a flow's latency follows from at every load. */
export interface TimedFlow {
  readonly flow: Flow;
  readonly steps: readonly NestedStep[];
  readonly messages: readonly Message[];
  /** Those that the initiator waits for. */
  readonly counted: ReadonlySet<Message>;
  readonly labelOf: (destination: string, description: string) => string;
}

/** Chance of waiting below which a queue takes no part: no percentile that anybody asks for could show it. */
const noticeable = 1e-4;

const waitLabel = ({ name }: ElementQueue): string => `Waiting: ${name}`;

/** The flow at one load, as a tree; with the queues that it passes through. */
export function loadedTree({ flow, steps, counted, labelOf }: TimedFlow, queues: readonly ElementQueue[]) {
  const passed = new Set<ElementQueue>();
  const noticed = queues.filter(
    (queue) => queue.queues.reduce((sum, each) => sum + each.share * each.waitProbability, 0) > noticeable,
  );
  const tree = latencyTree(steps, {
    isCounted: (message) => counted.has(message),
    labelOf: ({ destination, description }) => labelOf(destination, description),
    waitsOf: (message) =>
      noticed.flatMap((queue): readonly LatencyTree[] => {
        const times = passesOf(queue, flow, message);
        if (times === 0) return [];
        passed.add(queue);
        const wait: LatencyTree = {
          kind: 'wait',
          id: waitLabel(queue),
          stream: `wait at ${queue.resource}`,
          queues: queue.queues,
        };
        return [times === 1 ? wait : { kind: 'repeat', times, part: wait }];
      }),
  });
  return { tree, passed: [...passed] };
}

/** Estimates by what they follow from, so that what is the same at several loads is simulated once. */
export type EstimateCache = Map<string, LatencyEstimate>;

/**
 * How long a flow takes at one load, waiting in front of each element included, in milliseconds. Nothing is simulated
 * until a figure is asked for.
 */
export class SimulatedLatency implements LatencyAt {
  readonly scalePoint: string;
  readonly #loaded: () => { readonly tree: LatencyTree; readonly passed: readonly ElementQueue[] };
  readonly #estimate: () => LatencyEstimate;

  constructor(
    timed: TimedFlow,
    scalePoint: string,
    queues: readonly ElementQueue[],
    targets: readonly LatencyTarget[],
    cache: EstimateCache,
  ) {
    this.scalePoint = scalePoint;
    this.#loaded = once(() => loadedTree(timed, queues));
    this.#estimate = once(() => {
      const { tree } = this.#loaded();
      const key = JSON.stringify([timed.flow.id, tree, targets]);
      const estimate = cache.get(key) ?? estimateLatency(tree, { seed: timed.flow.id, targets });
      cache.set(key, estimate);
      return estimate;
    });
  }

  get p50(): number {
    return this.#estimate().quantile(0.5);
  }
  get p95(): number {
    return this.#estimate().quantile(0.95);
  }
  get p99(): number {
    return this.#estimate().quantile(0.99);
  }
  percentile(fraction: number): PercentileEstimate {
    return this.#estimate().percentile(fraction);
  }
  get runs(): number {
    return this.#estimate().runs;
  }
  get failureShare(): number {
    return this.#estimate().failureShare;
  }
  get waitingShare(): number {
    const waits = new Set(this.#loaded().passed.map(waitLabel));
    return this.#estimate().contributions.reduce((sum, { id, share }) => sum + (waits.has(id) ? share : 0), 0);
  }
  get saturatedBy(): readonly string[] {
    return this.#loaded()
      .passed.filter(isSaturated)
      .map(({ resource }) => resource);
  }
  get contributions(): LatencyAt['contributions'] {
    return this.#estimate()
      .contributions.map(({ id, meanMs, share }) => ({ step: id, meanMilliseconds: meanMs, share }))
      .sort((first, second) => second.share - first.share);
  }
  get histogram(): LatencyAt['histogram'] {
    const { quantile } = this.#estimate();
    return histogram(Array.from({ length: 99 }, (_, index) => quantile((index + 1) / 100)));
  }
}
