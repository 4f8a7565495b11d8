import type { Finding } from '#model';
import { isSameOrNested } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Relationships whose ends are one element, or contain one another. */
export function* relationshipToSelf({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, { source, destination }] of study.relationships.entries())
    if (isSameOrNested(source, destination))
      yield finding('model/relationship-to-self', at('relationships', position), {
        source: index.nameOf(source),
        destination: index.nameOf(destination),
      });
}
