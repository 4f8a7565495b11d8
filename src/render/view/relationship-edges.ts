import { parentId, type Relationship } from '#model';
import { joinDescriptions } from './join-descriptions.ts';
import type { ViewEdge } from './view.ts';
import { distinct } from './words.ts';

/** Two elements, and what relates the first to the second: themselves, or something inside them. */
interface Pair {
  readonly source: string;
  readonly destination: string;
  readonly direct: Relationship[];
  readonly lifted: Relationship[];
}

/** The element itself, or the closest one around it, that the view shows; `null` when none is shown. */
function closestShown(id: string, shown: ReadonlySet<string>): string | null {
  for (let at: string | null = id; at !== null; at = parentId(at)) if (shown.has(at)) return at;
  return null;
}

function pairsOf(relationships: readonly Relationship[], shown: ReadonlySet<string>): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const relationship of relationships) {
    const source = closestShown(relationship.source, shown);
    const destination = closestShown(relationship.destination, shown);
    if (source === null || destination === null || source === destination) continue;
    const key = `${source} ${destination}`;
    const pair = pairs.get(key) ?? { source, destination, direct: [], lifted: [] };
    pairs.set(key, pair);
    const isDirect = relationship.source === source && relationship.destination === destination;
    (isDirect ? pair.direct : pair.lifted).push(relationship);
  }
  return [...pairs.values()];
}

/** One edge for several exchanges between the same two nodes. */
export function mergedEdge(
  { source, destination }: Pick<ViewEdge, 'source' | 'destination'>,
  merged: readonly Pick<ViewEdge, 'description' | 'technology' | 'interaction'>[],
  id = `${source}--${destination}`,
): ViewEdge {
  return {
    id,
    source,
    destination,
    description: joinDescriptions(merged.map(({ description }) => description)),
    technology: distinct(merged.flatMap(({ technology }) => technology.split(', '))).join(', '),
    interaction: merged.every(({ interaction }) => interaction === 'asynchronous') ? 'asynchronous' : 'synchronous',
  };
}

/** Merges what goes between two nodes in the same way; a call and a message between the same two stay two arrows. */
export function edgesByInteraction(
  ends: Pick<ViewEdge, 'source' | 'destination'>,
  exchanges: readonly Pick<ViewEdge, 'description' | 'technology' | 'interaction'>[],
): ViewEdge[] {
  const interactions = [...new Set(exchanges.map(({ interaction }) => interaction))];
  return interactions.map((wanted, index) =>
    mergedEdge(
      ends,
      exchanges.filter(({ interaction }) => interaction === wanted),
      `${ends.source}--${ends.destination}${index === 0 ? '' : `--${wanted}`}`,
    ),
  );
}

/**
 * The relationships as edges between the shown elements. A relationship of something inside a shown element counts for
 * that element, unless the author has related the two shown elements themselves: then the author's words stand alone.
 */
export const relationshipEdges = (
  relationships: readonly Relationship[],
  shown: ReadonlySet<string>,
): readonly ViewEdge[] =>
  pairsOf(relationships, shown).flatMap((pair) =>
    pair.direct.length > 0 ? edgesByInteraction(pair, pair.direct) : [mergedEdge(pair, pair.lifted)],
  );

/** The elements around a core that relate to it, and the edges that reach or leave the core or a person. */
export interface Neighbourhood {
  readonly neighbours: ReadonlySet<string>;
  readonly edges: readonly ViewEdge[];
}

/** Which of the candidates relate to the core, directly or through something inside them. */
export function neighbourhood(
  relationships: readonly Relationship[],
  core: ReadonlySet<string>,
  candidates: readonly string[],
  isPerson: (id: string) => boolean,
): Neighbourhood {
  const edges = relationshipEdges(relationships, new Set([...core, ...candidates]));
  const touching = edges.filter(({ source, destination }) => core.has(source) || core.has(destination));
  const neighbours = new Set(
    touching.flatMap(({ source, destination }) => [source, destination]).filter((id) => !core.has(id)),
  );
  const isShown = (id: string): boolean => core.has(id) || neighbours.has(id);
  return {
    neighbours,
    // What two other systems have to do with each other is not this system's picture.
    edges: edges.filter(
      (edge) =>
        touching.includes(edge) ||
        (isShown(edge.source) && isShown(edge.destination) && (isPerson(edge.source) || isPerson(edge.destination))),
    ),
  };
}
