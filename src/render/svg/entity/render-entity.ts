import type { EntityRelation, EntityView } from '../../view/view.ts';
import { layoutDefects, type Sketch } from '../defects.ts';
import { type Drawing, margin, scopeName, titleBlock } from '../diagram.ts';
import { around, type Box, cutOut, moved } from '../geometry.ts';
import { type LegendEntry, layOutLegend, lineEntry } from '../legend.ts';
import { element, roundedPath, textLines } from '../markup.ts';
import { track } from '../routing/route-grid.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { widestLine, wrapText } from '../text.ts';
import { type Cardinality, drawCrowsFoot } from './crows-foot.ts';
import { placeTables, type TableSpacing } from './place-tables.ts';
import { type RelationLabel, type RoutedRelation, routeRelations } from './route-relations.ts';
import { drawKeyMark, drawTable, keyNames, measureTable, type Table, tableTexts } from './table.ts';

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly tables: readonly { readonly table: Table; readonly box: Box }[];
  readonly relations: readonly RoutedRelation[];
}

/** First for finding the columns, then wider until every relation and its words have found a place. */
const spacings: readonly TableSpacing[] = [
  { columns: 12 * track, rows: 4 * track },
  { columns: 15 * track, rows: 5 * track },
  { columns: 18 * track, rows: 7 * track },
  { columns: 24 * track, rows: 12 * track },
  { columns: 32 * track, rows: 20 * track },
];

/** Widest lines of the words on a relation in pixels, the best one first. */
const labelWidths = [120, 180, 76];

function labelsOf(relation: EntityRelation): RelationLabel[] {
  return labelWidths.flatMap((maximum) => {
    const lines = wrapText(relation.label, maximum, textStyles.label, 3);
    if (lines.length === 0) return [];
    const width = Math.ceil(widestLine(lines, textStyles.label)) + 10;
    return [{ lines, width, height: lines.length * lineHeights.label + 4 }];
  });
}

const isComplete = ({ relation, points, labelBox }: RoutedRelation): boolean =>
  points.length > 1 && (labelBox !== null || labelsOf(relation).length === 0);

function layOut(view: EntityView, tables: readonly Table[]): Placed {
  const at = new Map(view.entities.map(({ id }, index) => [id, index]));
  const relations = view.relations.flatMap((relation) => {
    const [from, to] = [at.get(relation.source), at.get(relation.destination)];
    return from === undefined || to === undefined ? [] : [{ relation, from, to }];
  });
  const place = placeTables(tables, relations, spacings[0]!);
  let best: Placed | null = null;
  for (const spacing of spacings) {
    const placement = place(spacing);
    const routed = routeRelations(placement, relations, labelsOf);
    const { width, height, boxes } = placement;
    const placed = {
      width,
      height,
      tables: tables.map((table, index) => ({ table, box: boxes[index]! })),
      relations: routed,
    };
    const missing = ({ relations: lines }: Placed): number => lines.filter((line) => !isComplete(line)).length;
    if (best === null || missing(placed) < missing(best)) best = placed;
    if (missing(placed) === 0) break;
  }
  return best ?? { width: 0, height: 0, tables: [], relations: [] };
}

const relationId = (index: number): string => `relation ${index}`;

function sketchOf({ width, height, tables, relations }: Placed): Sketch {
  return {
    width,
    height,
    nodes: tables.map(({ table, box }) => ({ id: table.entity.id, box })),
    labels: relations.flatMap(({ labelBox }, index) =>
      labelBox ? [{ id: relationId(index), box: labelBox, line: relationId(index) }] : [],
    ),
    lines: relations.map(({ relation, points }, index) => ({
      id: relationId(index),
      points,
      ends: [relation.source, relation.destination],
    })),
    borders: [],
    unplaced: relations.filter((line) => !isComplete(line)).map(({ relation }) => relation.label),
    texts: tables.flatMap(({ table, box }) => tableTexts(table, box)),
  };
}

function shift(placed: Placed, dx: number, dy: number): Placed {
  return {
    ...placed,
    tables: placed.tables.map(({ table, box }) => ({ table, box: moved(box, dx, dy) })),
    relations: placed.relations.map((relation) => ({
      ...relation,
      points: relation.points.map((point) => moved(point, dx, dy)),
      labelBox: relation.labelBox ? moved(relation.labelBox, dx, dy) : null,
    })),
  };
}

function drawRelation({ relation, points, label, labelBox }: Placed['relations'][number]): string {
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !beforeLast) return '';
  const data = cutOut(points, labelBox ? [labelBox] : [])
    .map((piece) => roundedPath(piece))
    .join('');
  const spoken = `${relation.source} to ${relation.destination}: ${relation.label}`;
  return element(
    'g',
    { role: 'graphics-symbol', 'aria-label': spoken },
    [
      element('path', { class: relation.logical ? 'line dashed' : 'line', d: data }),
      drawCrowsFoot(first, second, relation.sourceCardinality),
      drawCrowsFoot(last, beforeLast, relation.destinationCardinality),
      labelBox
        ? textLines(label, { x: labelBox.x + labelBox.width / 2, y: labelBox.y + 13 }, 'label', { anchor: 'middle' })
        : '',
    ].join(''),
  );
}

const cardinalityNames: Readonly<Record<Cardinality, string>> = {
  one: 'Exactly one',
  'zero-or-one': 'Zero or one',
  'one-or-many': 'One or many',
  'zero-or-many': 'Zero or many',
};

function legendEntries(view: EntityView): LegendEntry[] {
  const keys = new Set(view.entities.flatMap(({ columns }) => columns.map(({ key }) => key)));
  const ends = new Set(view.relations.flatMap((r) => [r.sourceCardinality, r.destinationCardinality]));
  const keyKinds = (Object.keys(keyNames) as (keyof typeof keyNames)[]).filter((key) => keys.has(key));
  const cardinalities = (Object.keys(cardinalityNames) as Cardinality[]).filter((end) => ends.has(end));
  return [
    ...keyKinds.map((key) => ({ name: keyNames[key], draw: ({ x, y }: Box) => drawKeyMark(key, x - 3, y + 1.5) })),
    ...cardinalities.map((end) => ({
      name: cardinalityNames[end],
      draw: ({ x, y }: Box) =>
        element('path', { class: 'line', d: `M${x} ${y + 9}h22` }) +
        drawCrowsFoot({ x: x + 22, y: y + 9 }, { x, y: y + 9 }, end),
    })),
    ...(view.relations.some(({ logical }) => logical)
      ? [lineEntry('Not enforced by the database', 'plain-dashed')]
      : []),
    ...(view.entities.some(({ columns }) => columns.some(({ nullable }) => nullable))
      ? [{ name: 'May be null', draw: ({ x, y }: Box) => textLines(['?'], { x: x + 8, y: y + 13 }, 'technology') }]
      : []),
  ];
}

/** The smallest box around everything that is drawn. */
function extentOf({ tables, relations }: Placed): Box {
  const points = relations.flatMap((line) => line.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const labels = relations.flatMap(({ labelBox }) => labelBox ?? []);
  const boxes = [...tables.map(({ box }) => box), ...labels, ...points];
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : around(boxes);
}

/** The same view object is laid out once, however often it is drawn. */
const layouts = new WeakMap<EntityView, Placed>();

/** Draws tables with their columns and keys, joined by foreign keys in crow's-foot notation. */
export function renderEntity(view: EntityView, idPrefix: string): Drawing {
  const found = layouts.get(view) ?? layOut(view, view.entities.map(measureTable));
  layouts.set(view, found);
  const extent = extentOf(found);
  const width = Math.ceil(Math.max(extent.width + 2 * margin, 420));
  const heading = titleBlock(view.title, width);
  const top = heading.height + margin;
  const placed = shift(found, (width - extent.width) / 2 - extent.x, top - extent.y);
  const legend = layOutLegend(legendEntries(view), top + extent.height + 12, width);
  const height = Math.ceil(top + extent.height + Math.max(12 + legend.height, margin));
  const body = [
    ...placed.relations.map(drawRelation),
    ...placed.tables.map(({ table, box }) => drawTable(table, box, scopeName(idPrefix))),
    legend.draw(),
  ].join('');
  return {
    key: idPrefix,
    title: view.title,
    description: view.description,
    body,
    width,
    height,
    links: [],
    defects: () => layoutDefects({ ...sketchOf(placed), width, height }),
  };
}
