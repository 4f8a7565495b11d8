import type { Message, Relationship } from '#model';
import { isSameOrNested } from '../../study-index/study-index.ts';

const leads = ({ source, destination }: Relationship, from: string, to: string): boolean =>
  isSameOrNested(source, from) && isSameOrNested(destination, to);

/**
 * Relationships that a message may travel on: from its source to its destination, where a component and what contains it
 * count as one. A reply goes the other way, and an asynchronous delivery may, because consumers are said to use a broker.
 */
export function matchingRelationships(
  relationships: readonly Relationship[],
  { source, destination, interaction }: Message,
): readonly Relationship[] {
  return relationships.filter(
    (relationship) =>
      leads(relationship, source, destination) ||
      (interaction !== 'synchronous' && leads(relationship, destination, source)),
  );
}
