import type { LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { EntityRelation, EntityView } from '../../view/view.ts';
import { layoutDefects, type Sketch } from '../defects.ts';
import { type Diagram, frameSvg, margin, scopeName, titleBlock } from '../diagram.ts';
import { type ElkResult, elkLabel, runElk } from '../elk.ts';
import { type Box, cutOut, moved, type Point } from '../geometry.ts';
import { type LegendEntry, layOutLegend, lineEntry } from '../legend.ts';
import { element, roundedPath, textLines } from '../markup.ts';
import { scoreSketch } from '../score.ts';
import { lineHeights, type Theme, textStyles } from '../style-sheet.ts';
import { widestLine, wrapText } from '../text.ts';
import { type Cardinality, drawCrowsFoot, signLength } from './crows-foot.ts';
import { drawKeyMark, drawTable, keyNames, measureTable, type Table, tableTexts } from './table.ts';

const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.randomSeed': '7',
  'elk.layered.thoroughness': '30',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.nodeNode': '30',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '16',
  'elk.layered.spacing.edgeNodeBetweenLayers': `${signLength + 9}`,
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.componentComponent': '36',
  'elk.aspectRatio': '1.3',
  'elk.padding': '[top=24,left=24,bottom=24,right=24]',
};

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly tables: readonly { readonly table: Table; readonly box: Box }[];
  readonly relations: readonly {
    readonly relation: EntityRelation;
    readonly points: readonly Point[];
    readonly label: readonly string[];
    readonly labelBox: Box | null;
  }[];
}

interface Variant {
  readonly options: LayoutOptions;
  /** Hand relations over from the referenced to the referencing table, so that parents come first. */
  readonly parentsFirst: boolean;
}

const variants: readonly Variant[] = [
  { parentsFirst: true, options: { 'elk.direction': 'RIGHT' } },
  { parentsFirst: true, options: { 'elk.direction': 'RIGHT', 'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE' } },
  { parentsFirst: true, options: { 'elk.direction': 'DOWN' } },
  { parentsFirst: false, options: { 'elk.direction': 'RIGHT' } },
  { parentsFirst: false, options: { 'elk.direction': 'DOWN' } },
];

const relationId = (index: number): string => `relation ${index}`;

function labelOf(relation: EntityRelation): { lines: string[]; width: number; height: number } | null {
  const lines = wrapText(relation.label, 120, textStyles.label, 3);
  if (lines.length === 0) return null;
  return {
    lines,
    width: Math.ceil(widestLine(lines, textStyles.label)) + 10,
    height: lines.length * lineHeights.label + 4,
  };
}

async function layOut(view: EntityView, tables: readonly Table[], variant: Variant): Promise<Placed> {
  const known = new Set(view.entities.map(({ id }) => id));
  const relations = view.relations.filter(({ source, destination }) => known.has(source) && known.has(destination));
  const result: ElkResult = await runElk({
    id: ' root',
    layoutOptions: { ...options, ...variant.options },
    children: tables.map(({ entity, width, height }) => ({ id: entity.id, width, height })),
    edges: relations.map((relation, index) => ({
      id: relationId(index),
      sources: [variant.parentsFirst ? relation.destination : relation.source],
      targets: [variant.parentsFirst ? relation.source : relation.destination],
      labels: elkLabel(relationId(index), labelOf(relation)),
    })),
  });
  return {
    width: result.width,
    height: result.height,
    tables: tables.map((table) => ({ table, box: result.boxes.get(table.entity.id)! })),
    relations: relations.map((relation, index) => {
      const line = result.lines.get(relationId(index));
      const points = line?.points ?? [];
      return {
        relation,
        points: variant.parentsFirst ? points.toReversed() : points,
        label: labelOf(relation)?.lines ?? [],
        labelBox: line?.labelBox ?? null,
      };
    }),
  };
}

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
    unplaced: [],
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

/** Draws tables with their columns and keys, joined by foreign keys in crow's-foot notation. */
export async function renderEntity(view: EntityView, theme: Theme, idPrefix: string): Promise<Diagram> {
  const tables = view.entities.map(measureTable);
  let best: { placed: Placed; cost: number } | null = null;
  for (const variant of variants) {
    const placed = await layOut(view, tables, variant);
    const { cost } = scoreSketch(sketchOf(placed));
    if (best === null || cost < best.cost) best = { placed, cost };
  }
  if (best === null) throw new Error(`No layout was attempted for the view "${view.key}".`);
  const width = Math.max(best.placed.width, 420);
  const heading = titleBlock(view.title, width);
  const placed = shift(best.placed, (width - best.placed.width) / 2, heading.height);
  const legend = layOutLegend(legendEntries(view), heading.height + placed.height - 12, width);
  const height = Math.ceil(heading.height + placed.height + Math.max(legend.height, margin - 12));
  const body = [
    ...placed.relations.map(drawRelation),
    ...placed.tables.map(({ table, box }) => drawTable(table, box, scopeName(idPrefix))),
    legend.draw(),
  ].join('');
  return {
    svg: frameSvg({ key: idPrefix, title: view.title, description: view.description, theme, width, height }, body),
    width,
    height,
    links: [],
    defects: layoutDefects({ ...sketchOf(placed), width, height }),
  };
}
