import { isMap, parseDocument } from 'yaml';
import type { MadrStatus } from '#render';

/**
 * A decision record with another status and every other character as it was, its line ends among them. Front matter
 * without a status gets one, and so does a record without front matter.
 * @param source a record that `parseMadr` accepts
 */
export function withStatus(source: string, status: MadrStatus): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^---[^\S\r\n]*\r?\n/.exec(source.slice(mark))?.[0];
  const value = JSON.stringify(status);
  if (opening === undefined)
    return `${source.slice(0, mark)}---${newline}status: ${value}${newline}---${newline}${newline}${source.slice(mark)}`;

  const start = mark + opening.length;
  const end = start + source.slice(start).search(/^---/m);
  const { contents } = parseDocument(source.slice(start, end));
  const range = isMap(contents) ? statusRange(contents.items) : null;
  if (range === null) return `${source.slice(0, start)}status: ${value}${newline}${source.slice(start)}`;
  const before = source.slice(0, start + range.from);
  return `${before}${before.endsWith(':') ? ' ' : ''}${value}${source.slice(start + range.to)}`;
}

interface Pair {
  readonly key: unknown;
  readonly value: unknown;
}

/** Where the value of `status` is written; an empty range right behind the colon when it has none. */
function statusRange(items: readonly Pair[]): { from: number; to: number } | null {
  const pair = items.find(
    ({ key }) => typeof key === 'object' && key !== null && 'value' in key && key.value === 'status',
  );
  const [from, to] = rangeOf(pair?.value) ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

const rangeOf = (node: unknown): readonly number[] | null =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? node.range.filter((offset) => typeof offset === 'number')
    : null;
