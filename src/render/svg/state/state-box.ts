import type { Box } from '../geometry.ts';
import { element, escapeXml, px, textLines } from '../markup.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { textWidth, wrapText } from '../text.ts';

type StateRole = 'step' | 'compensation' | 'success' | 'failure';

/** The words of one state, wrapped to a common width. */
interface StateWords {
  readonly id: string;
  readonly role: StateRole;
  readonly name: readonly string[];
  readonly actor: readonly string[];
  readonly height: number;
}

export interface StateBox extends StateWords {
  readonly box: Box;
  readonly texts: readonly { readonly text: string; readonly width: number; readonly available: number }[];
}

const padding = 14;
const undoWidth = 20;

const roomFor = (role: StateRole, width: number): number =>
  width - 2 * padding - (role === 'compensation' ? undoWidth : 0);

export function stateWords(id: string, role: StateRole, name: string, actor: string, width: number): StateWords {
  const nameLines = wrapText(name, roomFor(role, width), textStyles.group, 5);
  const actorLines = wrapText(actor, roomFor(role, width), textStyles.subtitle, 3);
  const text = nameLines.length * lineHeights.group + actorLines.length * lineHeights.subtitle;
  return { id, role, name: nameLines, actor: actorLines, height: Math.ceil(text + 2 * 12) };
}

export function placeWords(words: StateWords, box: Box): StateBox {
  const available = roomFor(words.role, box.width);
  return {
    ...words,
    box,
    texts: [
      ...words.name.map((text) => ({ text, width: textWidth(text, textStyles.group), available })),
      ...words.actor.map((text) => ({ text, width: textWidth(text, textStyles.subtitle), available })),
    ],
  };
}

const hueOf = { step: 'own', compensation: 'security', success: 'good', failure: 'security' } as const;

export function drawBox({ id, role, name, actor, box }: StateBox, idPrefix: string): string {
  const hue = hueOf[role];
  const end = role === 'success' || role === 'failure';
  const rx = end ? Math.min(box.height / 2, 22) : 8;
  const frame = { x: box.x, y: box.y, width: box.width, height: box.height, rx };
  const undo = role === 'compensation';
  const text = name.length * lineHeights.group + actor.length * lineHeights.subtitle;
  const first = box.y + (box.height - text) / 2 + 11.5;
  const x = box.x + box.width / 2 + (undo ? undoWidth / 2 : 0);
  return element(
    'g',
    { id: `${idPrefix}-${id.replace(/[^A-Za-z0-9_-]+/g, '-')}` },
    [
      `<title>${escapeXml([name.join(' '), actor.join(' ')].filter((part) => part !== '').join(', '))}</title>`,
      element('rect', { class: 'surface', ...frame }),
      end ? element('rect', { class: `tint f-${hue}`, ...frame }) : '',
      element('rect', { class: `outline s-${hue}${undo ? ' dashed' : ''}`, ...frame }),
      undo
        ? `<path class="icon s-${hue}" transform="translate(${px(box.x + 18)} ${px(box.y + box.height / 2)})" d="M-5-6v4h4M-4.6-2.4a5.5 5.5 0 1 1-.6 4.800"/>`
        : '',
      textLines(name, { x, y: first }, 'group', { anchor: 'middle' }),
      textLines(actor, { x, y: first + name.length * lineHeights.group }, 'subtitle', { anchor: 'middle' }),
    ].join(''),
  );
}
