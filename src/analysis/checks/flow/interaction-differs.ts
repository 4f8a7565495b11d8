import type { Finding } from '#model';
import { traceFlow } from '../../flow/trace-flow.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { matchingRelationships } from './matching-relationships.ts';

/** Calls that wait, over relationships that are all asynchronous. */
export function* interactionDiffers({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries())
    for (const { message, path } of traceFlow(flow).messages) {
      if (message.interaction !== 'synchronous') continue;
      const matching = matchingRelationships(study.relationships, message);
      if (matching.length > 0 && matching.every(({ interaction }) => interaction === 'asynchronous'))
        yield finding('flow/interaction-differs', at('flows', position, ...path), {
          flow: flow.name,
          source: index.nameOf(message.source),
          destination: index.nameOf(message.destination),
        });
    }
}
