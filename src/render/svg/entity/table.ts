import type { Entity, EntityColumn } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { element, escapeXml, px, textLines } from '../markup.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { textWidth, widestLine, wrapText } from '../text.ts';

interface Row {
  readonly column: EntityColumn;
  readonly name: readonly string[];
  readonly type: readonly string[];
  readonly height: number;
}

/** A table measured: heading, note and one row a column. */
export interface Table {
  readonly entity: Entity;
  readonly width: number;
  readonly height: number;
  readonly name: readonly string[];
  readonly note: readonly string[];
  readonly headHeight: number;
  readonly rows: readonly Row[];
}

const padding = 12;
const keyWidth = 34;
const columnGap = 18;
const rowPadding = 8;
const widestName = 190;
const widestType = 130;

const keyMarks = { primary: 'PK', foreign: 'FK', 'primary-foreign': 'PF', unique: 'UQ' } as const;
/** What the marks stand for, for legends. */
export const keyNames: Readonly<Record<keyof typeof keyMarks, string>> = {
  primary: 'Primary key',
  foreign: 'Foreign key',
  'primary-foreign': 'Primary and foreign key',
  unique: 'Unique',
};
const keyHues = { primary: 'own', foreign: 'data', 'primary-foreign': 'own', unique: 'muted' } as const;

const optional = (column: EntityColumn): string => (column.nullable ? `${column.type} ?` : column.type);

function rowOf(column: EntityColumn): Row {
  const name = wrapText(column.name, widestName, textStyles.label, 4);
  const type = wrapText(optional(column), widestType, textStyles.technology, 3);
  return { column, name, type, height: Math.max(name.length, type.length) * lineHeights.label + rowPadding };
}

export function measureTable(entity: Entity): Table {
  const rows = entity.columns.map(rowOf);
  const names = Math.max(0, ...rows.map(({ name }) => widestLine(name, textStyles.label)));
  const types = Math.max(0, ...rows.map(({ type }) => widestLine(type, textStyles.technology)));
  const name = wrapText(entity.name, 280, textStyles.name, 3);
  const least = Math.max(widestLine(name, textStyles.name) + 2 * padding, 150);
  const width = Math.ceil(Math.max(2 * padding + keyWidth + names + columnGap + types, least));
  const note = wrapText(entity.note, width - 2 * padding, textStyles.subtitle, 3);
  const headHeight = 14 + name.length * lineHeights.name + note.length * lineHeights.subtitle;
  const height = headHeight + rows.reduce((sum, row) => sum + row.height, 0) + (rows.length === 0 ? 0 : 8);
  return { entity, width, height, name, note, headHeight, rows };
}

export function tableTexts(table: Table, box: Box): { text: string; width: number; available: number }[] {
  const inner = box.width - 2 * padding;
  return [
    ...table.name.map((text) => ({ text, width: textWidth(text, textStyles.name), available: inner })),
    ...table.note.map((text) => ({ text, width: textWidth(text, textStyles.subtitle), available: inner })),
    ...table.rows.map(({ name, type }) => ({
      text: name.join(''),
      width: keyWidth + widestLine(name, textStyles.label) + widestLine(type, textStyles.technology),
      available: inner,
    })),
  ];
}

export function drawKeyMark(key: keyof typeof keyMarks, x: number, y: number): string {
  const hue = keyHues[key];
  return (
    element('rect', { class: `tint f-${hue}`, x, y, width: 26, height: 15, rx: 4 }) +
    textLines([keyMarks[key]], { x: x + 13, y: y + 11.5 }, 'badge', { anchor: 'middle', classes: `f-${hue}` })
  );
}

function drawRow({ column, name, type, height }: Row, box: Box, y: number, first: boolean): string {
  const baseline = y + rowPadding / 2 + 11;
  return [
    first
      ? ''
      : element('path', { class: 'hair', d: `M${px(box.x + padding)} ${px(y)}h${px(box.width - 2 * padding)}` }),
    column.key === null ? '' : drawKeyMark(column.key, box.x + padding - 3, y + height / 2 - 7.5),
    textLines(name, { x: box.x + padding + keyWidth, y: baseline }, 'label'),
    textLines(type, { x: box.x + box.width - padding, y: baseline }, 'technology', { anchor: 'end' }),
  ].join('');
}

export function drawTable(table: Table, box: Box, idPrefix: string): string {
  const { entity, headHeight, name, note, rows } = table;
  const frame = { x: box.x, y: box.y, width: box.width, height: box.height, rx: 8 };
  const noteY = box.y + 21 + (name.length - 1) * lineHeights.name + 15;
  let y = box.y + headHeight + 4;
  const drawnRows = rows.map((row, index) => {
    const drawn = drawRow(row, box, y, index === 0);
    y += row.height;
    return drawn;
  });
  const head = `M${px(box.x)} ${px(box.y + headHeight)}V${px(box.y + 8)}a8 8 0 0 1 8-8h${px(box.width - 16)}a8 8 0 0 1 8 8V${px(box.y + headHeight)}z`;
  return element(
    'g',
    {
      id: `${idPrefix}-${entity.id.replace(/[^A-Za-z0-9_-]+/g, '-')}`,
      role: 'graphics-symbol',
      'aria-label': `Table ${entity.name}`,
    },
    [
      `<title>${escapeXml([`Table ${entity.name}`, entity.note].filter((part) => part !== '').join(', '))}</title>`,
      element('rect', { class: 'surface', ...frame }),
      element('path', { class: 'tint f-data', d: head }),
      element('rect', { class: 'outline s-data', ...frame }),
      textLines(name, { x: box.x + padding, y: box.y + 21 }, 'name'),
      textLines(note, { x: box.x + padding, y: noteY }, 'subtitle'),
      ...drawnRows,
    ].join(''),
  );
}
