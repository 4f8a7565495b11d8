import { type CaseStudy, type Flow, inMilliseconds, type Message, type Resource } from '#model';
import { serviceVariation } from '../capacity/service-variation.ts';
import type { WaitInQueue } from '../latency/index.ts';
import type { LoadPoint } from '../load/index.ts';
import { isWithin } from '../study-index/study-index.ts';
import { messageCounts, visits } from './visits.ts';

/** The queue in front of an element's resource at one load. */
export interface ElementQueue {
  /** Id of the resource. */
  readonly resource: string;
  readonly name: string;
  readonly element: string;
  /** The only flow that passes through it; every flow when absent. */
  readonly flow?: string;
  /** How often one message passes through it, or one run where `flow` is given. */
  readonly visits: number;
  readonly queues: readonly WaitInQueue[];
}

/** In front of an element of which nothing runs. */
export const neverServed = (element: string, name: string): ElementQueue => ({
  resource: element,
  name,
  element,
  visits: 1,
  queues: [{ share: 1, waitProbability: 1, meanMs: Number.POSITIVE_INFINITY }],
});

/** Whether the message comes to the element, or anything inside it, from outside. A reply doesn't. */
export const reaches = ({ source, destination, interaction }: Message, element: string): boolean =>
  interaction !== 'reply' && isWithin(destination, element) && !isWithin(source, element);

/** How often one message of the flow passes through the queue; 0 for messages that go elsewhere. */
export function passesOf(queue: ElementQueue, flow: Flow, message: Message): number {
  if (!reaches(message, queue.element)) return 0;
  if (queue.flow === undefined) return queue.visits;
  return queue.flow === flow.id ? queue.visits / visits(flow, queue.element) : 0;
}

/** Whether some of the requests are never served. */
export const isSaturated = ({ queues }: ElementQueue): boolean =>
  queues.some(({ meanMs }) => meanMs === Number.POSITIVE_INFINITY);

/**
 * Variation of the service times behind a resource, from the p50 and p95 of the messages that it serves.
 * @returns undefined where one of them has no time
 */
export function variationAt(study: CaseStudy, { rates }: LoadPoint, { element, demand }: Resource): number | undefined {
  const kinds: { weight: number; p50: number; p95: number }[] = [];
  for (const flow of study.flows) {
    const rate = rates.get(flow.id)?.peak ?? 0;
    if (rate === 0 || (demand.from === 'flow' && demand.flow !== flow.id)) continue;
    for (const [message, count] of messageCounts(flow)) {
      if (!reaches(message, element) || count === 0) continue;
      const { latency } = message;
      const [p50, p95] = latency ? [inMilliseconds(latency.p50), inMilliseconds(latency.p95)] : [0, 0];
      if (!(p50 > 0) || !(p95 >= p50)) return undefined;
      kinds.push({ weight: count * rate, p50, p95 });
    }
  }
  return serviceVariation(kinds);
}
