import type { ElementsById, ImportedElement, ImportedRelationship, Notes } from './imported-model.ts';
import { refused } from './refused.ts';
import { ownTags } from './tags.ts';
import type { Workspace, WorkspaceRelationship } from './workspace-format.ts';

/**
 * The relationships between static elements, in the order of their sources.
 * @param file as the user named it, for messages
 * @throws {ToolError} when an end is no element of the workspace
 */
export function importRelationships(
  file: string,
  workspace: Workspace,
  byId: ElementsById,
  notes: Notes,
): readonly ImportedRelationship[] {
  const custom = new Set(workspace.model.customElements.map(({ id }) => id));
  const imported: ImportedRelationship[] = [];
  let repeated = 0;
  for (const { relationship, ownerId, path } of relationshipsIn(workspace)) {
    const { sourceId, destinationId } = { ...relationship, sourceId: relationship.sourceId ?? ownerId };
    if (relationship.linkedRelationshipId) repeated += 1;
    else if (!custom.has(sourceId) && !custom.has(destinationId)) {
      const find = (end: string, id: string) => {
        const element = byId.get(id);
        if (element) return element;
        throw refused(`${file} › ${path}.${end}`, `No element has the id "${id}".`, 'It is unknown what is related.');
      };
      const [source, destination] = [find('sourceId', sourceId), find('destinationId', destinationId)];
      if (contains(source, destination) || contains(destination, source))
        notes.push(`The relationship from "${source.name}" to "${destination.name}": one contains the other.`);
      else imported.push(relationshipOf(source, destination, relationship));
    }
  }
  if (repeated > 0) notes.push(`Implied relationships (${repeated}): the diagrams derive them.`);
  if (custom.size > 0)
    notes.push(`Custom elements (${custom.size}) with their relationships: they are not part of C4.`);
  return imported;
}

const relationshipOf = (
  source: ImportedElement,
  destination: ImportedElement,
  { description, technology, tags, interactionStyle }: WorkspaceRelationship,
): ImportedRelationship => ({
  source,
  destination,
  description,
  technology,
  isAsynchronous: interactionStyle === 'Asynchronous',
  tags: ownTags(tags),
});

/** An arrow from an element to itself, or to what is inside it, can't be drawn. */
const contains = (outer: ImportedElement, inner: ImportedElement): boolean =>
  outer === inner || outer.children.some((child) => contains(child, inner));

interface PlacedRelationship {
  readonly relationship: WorkspaceRelationship;
  readonly ownerId: string;
  readonly path: string;
}

interface Owner {
  readonly id: string;
  readonly relationships: readonly WorkspaceRelationship[];
  readonly containers?: readonly Owner[];
  readonly components?: readonly Owner[];
}

function* relationshipsIn({ model }: Workspace): Generator<PlacedRelationship> {
  yield* relationshipsOf(model.people, 'model.people');
  yield* relationshipsOf(model.softwareSystems, 'model.softwareSystems');
}

function* relationshipsOf(owners: readonly Owner[], list: string): Generator<PlacedRelationship> {
  for (const [index, { id, relationships, containers = [], components = [] }] of owners.entries()) {
    const path = `${list}[${index}]`;
    for (const [at, relationship] of relationships.entries())
      yield { relationship, ownerId: id, path: `${path}.relationships[${at}]` };
    yield* relationshipsOf(containers, `${path}.containers`);
    yield* relationshipsOf(components, `${path}.components`);
  }
}
