import type { SequenceView } from '../../view/view.ts';
import { drawArrow } from '../arrow.ts';
import { layoutDefects, type Sketch } from '../defects.ts';
import { type Drawing, margin, titleBlock } from '../diagram.ts';
import { type Box, cutOut, grow, type Point } from '../geometry.ts';
import { iconPath } from '../icons.ts';
import { layOutLegend, lineEntry } from '../legend.ts';
import { element, escapeXml, px, textLines } from '../markup.ts';
import { tokenOfLook } from '../palette.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { textWidth } from '../text.ts';
import type { Bar } from './activations.ts';
import { type Column, type Columns, headPadding, iconSize, messagesOf, placeColumns } from './columns.ts';
import { type PlacedFragment, type PlacedMessage, type PlacedNote, type PlacedSequence, placeRows } from './rows.ts';

const numberRadius = 9;
const barWidth = 10;
/** Pictures taller than this repeat the heads at the bottom. */
const tall = 620;

function headBox({ x, width }: Column, y: number, height: number): Box {
  return { x: x - width / 2, y, width, height };
}

function drawHead(column: Column, box: Box): string {
  const hue = tokenOfLook[column.participant.look];
  const person = column.participant.look === 'person';
  const frame = { ...box, rx: person ? 17 : 8 };
  const dashed = column.participant.look === 'external' ? ' dashed' : '';
  const top = box.y + 9;
  const nameY = top + iconSize + 6 + 11;
  const title = [column.participant.name, column.participant.subtitle].filter((part) => part !== '').join(', ');
  return element(
    'g',
    {},
    [
      `<title>${escapeXml(title)}</title>`,
      element('rect', { class: 'surface', ...frame }),
      element('rect', { class: `outline s-${hue}${dashed}`, ...frame }),
      `<path class="icon s-${hue}" transform="translate(${px(column.x - 10)} ${px(top)})" d="${iconPath(column.participant.look, null)}"/>`,
      textLines(column.name, { x: column.x, y: nameY }, 'group', { anchor: 'middle' }),
      textLines(column.subtitle, { x: column.x, y: nameY + column.name.length * lineHeights.group }, 'subtitle', {
        anchor: 'middle',
      }),
    ].join(''),
  );
}

function barAt(bars: readonly Bar[], column: Column, y: number): boolean {
  return bars.some((bar) => bar.column === column && y >= bar.start && y <= bar.end);
}

/** The line of a message from the sender's number to the receiver's lifeline or bar. */
function messagePoints({ from, to, y, descriptionBox, detailBox }: PlacedMessage, bars: readonly Bar[]): Point[] {
  if (from === to) {
    const height = Math.max(20, descriptionBox.height + (detailBox?.height ?? 0) - 6);
    const start = from.x + numberRadius;
    const back = from.x + (barAt(bars, to, y + height) ? barWidth / 2 : 0);
    return [
      { x: start, y },
      { x: from.x + 30, y },
      { x: from.x + 30, y: y + height },
      { x: back, y: y + height },
    ];
  }
  const direction = Math.sign(to.x - from.x);
  const reach = barAt(bars, to, y) ? barWidth / 2 : 0;
  return [
    { x: from.x + direction * numberRadius, y },
    { x: to.x - direction * reach, y },
  ];
}

function drawMessage(message: PlacedMessage, bars: readonly Bar[]): string {
  const { from, to, y, number, description, descriptionBox, detail, detailBox, interaction } = message;
  const self = from === to;
  const anchor = self ? 'start' : 'middle';
  const textX = (box: Box) => (self ? box.x : box.x + box.width / 2);
  const words = [description.join(' '), detail.join(' ')].filter((part) => part !== '').join(', ');
  return element(
    'g',
    {
      role: 'graphics-symbol',
      'aria-label': `${number}. ${from.participant.name} to ${to.participant.name}: ${words}`,
    },
    [
      drawArrow(messagePoints(message, bars), [], { asynchronous: interaction !== 'synchronous' }),
      element('circle', { class: 'f-muted', cx: from.x, cy: y, r: numberRadius }),
      textLines([String(number)], { x: from.x, y: y + 4 }, 'badge', { anchor: 'middle', classes: 'f-paper' }),
      textLines(description, { x: textX(descriptionBox), y: descriptionBox.y + 11 }, 'label', { anchor }),
      detailBox ? textLines(detail, { x: textX(detailBox), y: detailBox.y + 11 }, 'technology', { anchor }) : '',
    ].join(''),
  );
}

function drawNote({ box, lines }: PlacedNote): string {
  return [
    element('rect', { class: 'surface', ...box, rx: 4 }),
    element('rect', { class: 'tint f-note', ...box, rx: 4 }),
    element('rect', { class: 'outline s-note', ...box, rx: 4 }),
    textLines(lines, { x: box.x + box.width / 2, y: box.y + 10 + 9 }, 'label', { anchor: 'middle' }),
  ].join('');
}

function tabBox({ box }: PlacedFragment, keyword: string, y: number): Box {
  return { x: box.x, y, width: textWidth(keyword, textStyles.badge) + 20, height: 20 };
}

function drawFragment(fragment: PlacedFragment): { readonly frame: string; readonly words: string } {
  const { box, branches } = fragment;
  const words = branches.map(({ y, keyword, guard, box: guardBox }, position) => {
    const tab = tabBox(fragment, keyword, y);
    const shape =
      position === 0
        ? `M${px(tab.x)} ${px(y + 8)}a8 8 0 0 1 8-8h${px(tab.width - 8)}v13l-7 7h${px(7 - tab.width)}z`
        : '';
    return [
      position === 0 ? element('path', { class: 'f-boundary-line', d: shape, 'fill-opacity': '.25' }) : '',
      position === 0
        ? ''
        : element('path', { class: 'line dashed s-boundary-line', d: `M${px(box.x)} ${px(y)}h${px(box.width)}` }),
      textLines([keyword], { x: tab.x + 10, y: y + 14.5 }, 'badge'),
      textLines(guard, { x: guardBox.x, y: guardBox.y + 11 }, 'small'),
    ].join('');
  });
  return { frame: element('rect', { class: 'boundary', ...box, rx: 8, 'fill-opacity': '.7' }), words: words.join('') };
}

/** The pieces of a bar that no note or guard covers. */
function drawBar({ column, start, end }: Bar, covered: readonly Box[]): string {
  const line = [
    { x: column.x, y: start },
    { x: column.x, y: end },
  ];
  const hue = tokenOfLook[column.participant.look];
  return cutOut(line, covered)
    .map(([top, low]) => {
      const box = { x: column.x - barWidth / 2, y: top!.y, width: barWidth, height: low!.y - top!.y, rx: 2 };
      return (
        element('rect', { class: 'surface', ...box }) +
        element('rect', { class: `tint f-${hue}`, ...box }) +
        element('rect', { class: `outline s-${hue}`, ...box })
      );
    })
    .join('');
}

function sketch(
  size: { readonly width: number; readonly height: number },
  { columns, headHeight }: Columns,
  rows: PlacedSequence,
  heads: readonly number[],
  lifelines: readonly (readonly Point[])[],
): Sketch {
  const labels = rows.messages.flatMap(({ number, descriptionBox, detailBox }) => [
    { id: `${number}`, box: descriptionBox, line: `message ${number}` },
    ...(detailBox ? [{ id: `${number} detail`, box: detailBox, line: `message ${number}` }] : []),
  ]);
  const guards = rows.fragments.flatMap((fragment) =>
    fragment.branches.flatMap((branch) => [
      ...(branch.guard.length === 0 ? [] : [{ id: branch.guard.join(' '), box: branch.box, line: null }]),
      { id: branch.keyword, box: tabBox(fragment, branch.keyword, branch.y), line: null },
    ]),
  );
  return {
    ...size,
    nodes: [
      ...heads.flatMap((y) =>
        columns.map((column) => ({ id: column.participant.id, box: headBox(column, y, headHeight) })),
      ),
      ...rows.notes.map(({ box }, index) => ({ id: `note ${index}`, box })),
    ],
    labels: [...labels.filter(({ box }) => box.width > 0), ...guards],
    lines: [
      ...lifelines.map((points, index) => ({
        id: `lifeline ${index}`,
        points,
        ends: columns.map((c) => c.participant.id),
      })),
      ...rows.messages.map((message) => ({
        id: `message ${message.number}`,
        points: messagePoints(message, rows.bars),
        ends: [],
      })),
    ],
    borders: [],
    unplaced: [],
    texts: [
      ...columns.flatMap(({ name, subtitle, width }) => [
        ...name.map((text) => ({ text, width: textWidth(text, textStyles.group), available: width - headPadding })),
        ...subtitle.map((text) => ({
          text,
          width: textWidth(text, textStyles.subtitle),
          available: width - headPadding,
        })),
      ]),
      ...rows.notes.flatMap(({ box, lines }) =>
        lines.map((text) => ({ text, width: textWidth(text, textStyles.label), available: box.width - 8 })),
      ),
    ],
  };
}

/** Columns far enough from the left edge for every frame and note. */
function columnsWithRoom(view: SequenceView): Columns {
  const columns = placeColumns(view);
  const { left } = placeRows(view, columns, 0);
  const missing = Math.max(0, Math.ceil(margin - left));
  return {
    ...columns,
    width: columns.width + missing,
    columns: columns.columns.map((column) => ({ ...column, x: column.x + missing })),
  };
}

/** Draws an ordered exchange with lifelines, activations, fragments and numbered steps. */
export function renderSequence(view: SequenceView, idPrefix: string): Drawing {
  const columns = columnsWithRoom(view);
  const heading = titleBlock(view.title, Math.max(columns.width, 420));
  const headTop = margin + heading.height - 8;
  const firstRow = headTop + columns.headHeight + 12;
  const rows = placeRows(view, columns, firstRow);
  const width = Math.ceil(Math.max(columns.width, rows.right + margin, 420));
  const repeated = rows.bottom - firstRow > tall;
  const heads = repeated ? [headTop, rows.bottom] : [headTop];
  const contentBottom = rows.bottom + (repeated ? columns.headHeight : 0);
  const interactions = new Set(messagesOf(view.steps).map(({ interaction }) => interaction));
  const legend = layOutLegend(
    [
      ...(interactions.has('synchronous') ? [lineEntry('Call', 'synchronous')] : []),
      ...(interactions.size > (interactions.has('synchronous') ? 1 : 0)
        ? [lineEntry('Reply or asynchronous message', 'asynchronous')]
        : []),
    ],
    contentBottom + 8,
    width,
  );
  const height = Math.ceil(contentBottom + 8 + Math.max(legend.height, margin - 8));
  const fragments = rows.fragments.map(drawFragment);
  const covered = [
    ...rows.notes.map(({ box }) => box),
    ...rows.fragments.flatMap((fragment) =>
      fragment.branches.flatMap((branch) => [grow(branch.box, 2), tabBox(fragment, branch.keyword, branch.y)]),
    ),
  ];
  const lifelines = columns.columns.flatMap(({ x }) =>
    cutOut(
      [
        { x, y: headTop + columns.headHeight },
        { x, y: rows.bottom },
      ],
      covered,
    ),
  );
  const body = [
    ...fragments.map(({ frame }) => frame),
    ...lifelines.map(([a, b]) => element('path', { class: 'lifeline', d: `M${px(a!.x)} ${px(a!.y)}V${px(b!.y)}` })),
    ...rows.bars.map((bar) => drawBar(bar, covered)),
    ...fragments.map(({ words }) => words),
    ...rows.notes.map(drawNote),
    ...rows.messages.map((message) => drawMessage(message, rows.bars)),
    ...heads.flatMap((y) => columns.columns.map((column) => drawHead(column, headBox(column, y, columns.headHeight)))),
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
    defects: () => layoutDefects(sketch({ width, height }, columns, rows, heads, lifelines)),
  };
}
