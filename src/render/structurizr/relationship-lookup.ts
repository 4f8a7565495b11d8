import type { ElementJson, RelationshipJson } from './workspace-json.ts';

export function* allElements(elements: readonly ElementJson[]): Generator<ElementJson> {
  for (const element of elements) {
    yield element;
    yield* allElements(element.containers ?? []);
    yield* allElements(element.components ?? []);
  }
}

/** The relationships between two elements of the model, by Structurizr's ids, in order of declaration. */
export type RelationshipLookup = (sourceId: string, destinationId: string) => readonly RelationshipJson[];

export function relationshipLookup(elements: readonly ElementJson[]): RelationshipLookup {
  const pairs = new Map<string, RelationshipJson[]>();
  for (const { relationships } of allElements(elements))
    for (const relationship of relationships) {
      const key = `${relationship.sourceId} ${relationship.destinationId}`;
      pairs.set(key, [...(pairs.get(key) ?? []), relationship]);
    }
  return (sourceId, destinationId) => pairs.get(`${sourceId} ${destinationId}`) ?? [];
}
