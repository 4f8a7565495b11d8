/** One line of Markdown as far as a record's structure is concerned. */
export interface ScannedLine {
  readonly text: string;
  /** Inside a fenced block or an HTML comment it is no heading, whatever it looks like. */
  readonly within: 'fence' | 'comment' | null;
}

interface Block {
  readonly kind: 'fence' | 'comment';
  readonly indent: number;
  /** Whether its first line is its last. */
  readonly isClosed: boolean;
  readonly closes: (line: string) => boolean;
  /** Line that would close it. */
  readonly closing: string;
}

const fence = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const comment = /^( {0,3})<!--/;
const bullet = /^ ?(?:[*+-]|\d{1,9}[.)])(?:[ \t]+|$)/;

/** Tells the lines of fenced blocks and comments from the rest; `unclosed` is the line that a block left open needs. */
export function scanLines(lines: readonly string[]): { scanned: ScannedLine[]; unclosed: string | null } {
  const scanned: ScannedLine[] = [];
  let open: Block | null = null;
  // A block indented as far as a list item's text belongs to the item, and ends with it.
  let itemIndent = Number.POSITIVE_INFINITY;
  for (const [index, text] of lines.entries()) {
    if (open !== null) {
      scanned.push({ text, within: open.kind });
      if (open.closes(text)) open = null;
      continue;
    }
    const block = blockOpenedBy(text);
    if (block !== null && block.indent < itemIndent) {
      scanned.push({ text, within: block.kind });
      open = block.isClosed ? null : block;
      if (block.indent === 0) itemIndent = Number.POSITIVE_INFINITY;
      continue;
    }
    scanned.push({ text, within: null });
    const item = bullet.exec(text);
    const endsItem = /^\S/.test(text) && (text.startsWith('#') || lines[index - 1]?.trim() === '');
    if (item !== null) itemIndent = item[0].length;
    else if (endsItem) itemIndent = Number.POSITIVE_INFINITY;
  }
  return { scanned, unclosed: open?.closing ?? null };
}

function blockOpenedBy(line: string): Block | null {
  const commented = comment.exec(line);
  if (commented !== null) {
    const closes = (text: string): boolean => text.includes('-->');
    return { kind: 'comment', indent: commented[1]?.length ?? 0, isClosed: closes(line), closes, closing: '-->' };
  }
  const fenced = fence.exec(line);
  if (fenced === null) return null;
  const [, indent = '', marks = ''] = fenced;
  const end = new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},}[ \\t]*$`);
  return { kind: 'fence', indent: indent.length, isClosed: false, closes: (text) => end.test(text), closing: marks };
}

const templateNote = /^<!-- This is an optional element\. Feel free to remove\. -->$/;

/** Without the notes that MADR's template puts between sections, and without empty lines around. */
export function trimBlock(lines: readonly string[]): string {
  const kept = lines.filter((line) => !templateNote.test(line.trim())).map((line) => (line.trim() === '' ? '' : line));
  const from = kept.findIndex((line) => line !== '');
  return from < 0 ? '' : kept.slice(from).join('\n').trimEnd();
}

/**
 * An author's Markdown as it may stand below a heading of the given level: its own headings are moved below that level,
 * underlined headings are taken apart, and what it leaves open is closed.
 * @param beginsMidLine the text goes on after words of ours, so its first line starts no block
 */
export function normalizeBlock(text: string, below: number, beginsMidLine = false): string {
  const lines = trimBlock(text.replace(/\r\n?/g, '\n').split('\n')).split('\n');
  if (beginsMidLine) lines[0] = `x${lines[0]?.trimStart() ?? ''}`;
  const { scanned, unclosed } = scanLines(lines);
  const result: string[] = [];
  for (const { text: line, within } of scanned) {
    if (within !== null) {
      result.push(line);
      continue;
    }
    const followsText = (result.at(-1) ?? '') !== '';
    if (followsText && /^ {0,3}-+[ \t]*$/.test(line)) result.push('');
    result.push(followsText ? line.replace(/^( {0,3})(?==+[ \t]*$)/, '$1\\') : line);
    result.push(demoteHeading(result.pop() ?? '', below));
  }
  if (unclosed !== null) result.push(unclosed);
  const [first = '', ...rest] = result;
  return trimBlock(beginsMidLine ? [first.slice(1), ...rest] : result);
}

const demoteHeading = (line: string, below: number): string =>
  line.replace(
    /^( {0,3})(#{1,6})(?=[ \t]|$)/,
    (_, indent: string, signs: string) => indent + '#'.repeat(Math.max(signs.length, below + 1)),
  );

/** An author's Markdown as the text of a list item: what follows the first line is the caller's to indent. */
export const normalizeItem = (text: string): string => trimBlock(text.replace(/\r\n?/g, '\n').split('\n')).trimStart();
