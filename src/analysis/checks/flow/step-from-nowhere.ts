import type { ContainerRole, Finding } from '#model';
import { traceFlow } from '../../flow/trace-flow.ts';
import { isSameOrNested } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

const ownDevices: ReadonlySet<ContainerRole> = new Set(['browser', 'mobile']);

/**
 * Messages of an element that nothing before has reached. People act by themselves, and so does what runs on their own
 * device; who fetches from an element that was reached, a worker from its queue, needs no message first.
 */
export function* stepFromNowhere({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries()) {
    const reached: string[] = [];
    const isReached = (id: string): boolean =>
      reached.some((other) => isSameOrNested(other, id) || isSameOrNested(id, other));
    for (const { message, path } of traceFlow(flow).messages) {
      const { source, destination } = message;
      const isFirst = reached.length === 0;
      const sender = index.element(source);
      const acts = sender?.kind === 'person' || (sender?.kind === 'container' && ownDevices.has(sender.role));
      if (!isFirst && sender && !acts && !isReached(source) && !isReached(destination))
        yield finding('flow/step-from-nowhere', at('flows', position, ...path), {
          flow: flow.name,
          source: index.nameOf(source),
          step: message.description,
        });
      reached.push(source, destination);
    }
  }
}
