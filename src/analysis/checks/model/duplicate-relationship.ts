import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Relationships with the same ends and the same words. */
export function* duplicateRelationship({ study, index }: CheckContext): Iterable<Finding> {
  const seen = new Map<string, number>();
  for (const [
    position,
    { source, destination, description, technology, interaction },
  ] of study.relationships.entries()) {
    const key = JSON.stringify([source, destination, description, technology, interaction]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, position);
    else
      yield finding('model/duplicate-relationship', at('relationships', position), {
        source: index.nameOf(source),
        destination: index.nameOf(destination),
        first: `relationships[${first}]`,
      });
  }
}
