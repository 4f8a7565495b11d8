import type { EntityRelation } from '../../view/view.ts';
import { type Box, grow, type Point, simplify } from '../geometry.ts';
import { routeAll } from '../routing/route-all.ts';
import { track } from '../routing/route-grid.ts';
import { signLength } from './crows-foot.ts';
import type { TablePlacement } from './place-tables.ts';

/** Words of a relation in their shapes, the best one first. */
export interface RelationLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface RoutedRelation {
  readonly relation: EntityRelation;
  readonly points: readonly Point[];
  readonly label: readonly string[];
  readonly labelBox: Box | null;
}

/** Lines keep this far from a table, so that the sign at their end stands on a straight piece. */
const clear = Math.ceil((signLength + 1) / track / 2) * track;

/** Where a line that reached the clearance around a table meets the table itself. */
function ontoTable({ x, y }: Point, box: Box): Point {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
}

const relationId = (index: number): string => `relation ${index}`;

/** Routes the relations around the placed tables; one without points, or without a place for its words, found none. */
export function routeRelations(
  { width, height, boxes }: TablePlacement,
  relations: readonly { readonly relation: EntityRelation; readonly from: number; readonly to: number }[],
  labelsOf: (relation: EntityRelation) => readonly RelationLabel[],
): RoutedRelation[] {
  const cleared = boxes.map((box) => grow(box, clear));
  const samePair = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
    (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
  const routed = routeAll(
    { width, height, nodes: cleared, titles: [], boundaries: [] },
    relations.map((ends, index) => {
      const parallel = relations.filter((other) => samePair(ends, other));
      const lane = parallel.length === 1 ? 0.5 : 0.2 + (0.6 * parallel.indexOf(ends)) / (parallel.length - 1);
      return {
        id: relationId(index),
        source: cleared[ends.from]!,
        destination: cleared[ends.to]!,
        labels: labelsOf(ends.relation),
        preferred: lane,
        ports: { inset: clear + 2 * track, step: 2 * track },
        foreign: [],
        home: null,
      };
    }),
  );
  return relations.map(({ relation, from, to }, index) => {
    const line = routed.get(relationId(index));
    const points = line?.points ?? [];
    const [first, last] = [points[0], points.at(-1)];
    return {
      relation,
      points: first && last ? simplify([ontoTable(first, boxes[from]!), ...points, ontoTable(last, boxes[to]!)]) : [],
      label: labelsOf(relation)[line?.shape ?? 0]?.lines ?? [],
      labelBox: line?.labelBox ?? null,
    };
  });
}
