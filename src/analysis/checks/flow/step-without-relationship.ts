import type { Finding } from '#model';
import { traceFlow } from '../../flow/trace-flow.ts';
import { isSameOrNested } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { matchingRelationships } from './matching-relationships.ts';

/** Messages between elements that the model doesn't relate; each pair is reported once a flow. */
export function* stepWithoutRelationship({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries()) {
    const reported = new Set<string>();
    for (const { message, path } of traceFlow(flow).messages) {
      const { source, destination } = message;
      if (!index.element(source) || !index.element(destination) || isSameOrNested(source, destination)) continue;
      const pair = [source, destination].sort().join(' ');
      if (reported.has(pair) || matchingRelationships(study.relationships, message).length > 0) continue;
      reported.add(pair);
      yield finding('flow/step-without-relationship', at('flows', position, ...path), {
        flow: flow.name,
        source: index.nameOf(source),
        destination: index.nameOf(destination),
      });
    }
  }
}
