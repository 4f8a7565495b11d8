import { trimBlock } from './block-text.ts';
import type { Section } from './record-sections.ts';

/** An item of a list with its place. */
export interface ListItem {
  /** Markdown; lines after the first without the item's indentation. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

export interface ParsedList {
  readonly items: readonly ListItem[];
  /** Lines that belong to no item, comments left out. */
  readonly strays: readonly number[];
}

const bullet = /^ ?[*+-](?:[ \t]+|$)/;

/** Reads a section whose content is one list. `from` skips lines that were read as something else. */
export function parseList({ body, line: headingLine }: Section, from = 0): ParsedList {
  const items: { lines: string[]; line: number }[] = [];
  const strays: number[] = [];
  for (const [index, { text, within }] of body.entries()) {
    if (index < from) continue;
    const line = headingLine + 1 + index;
    const item = items.at(-1);
    const isContinued = item !== undefined && (/^(?: {2}|\t)/.test(text) || (item.lines.at(-1) ?? '').trim() !== '');
    if (within === null && bullet.test(text)) items.push({ lines: [text.replace(bullet, '')], line });
    else if (text.trim() === '') item?.lines.push('');
    else if (within === 'comment') continue;
    else if (isContinued && within === null) item.lines.push(text.replace(/^(?: {2}|\t| )/, ''));
    else strays.push(line);
  }
  return { items: items.map(({ lines, line }) => ({ text: trimBlock(lines).trimStart(), line })), strays };
}
