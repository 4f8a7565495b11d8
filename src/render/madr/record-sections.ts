import { type ScannedLine, scanLines } from './block-text.ts';

/** A heading at the start of a line and what follows it. */
export interface Section {
  readonly level: number;
  /** Inline Markdown; empty for what stands before the first heading. */
  readonly heading: string;
  /** 1-based line of the heading. */
  readonly line: number;
  /** Lines up to the next section. */
  readonly body: readonly ScannedLine[];
}

/**
 * Splits a record at its headings of level 1 and 2, and at those of level 3 below the headings that `hasParts` names.
 * Headings elsewhere belong to the text.
 * @param firstLine 1-based line of the file that the content begins with
 */
export function splitSections(content: string, firstLine: number, hasParts: (heading: string) => boolean): Section[] {
  const sections: { level: number; heading: string; line: number; body: ScannedLine[] }[] = [];
  let current = { level: 0, heading: '', line: firstLine, body: [] as ScannedLine[] };
  let inParts = false;
  for (const [index, line] of scanLines(content.split('\n')).scanned.entries()) {
    const heading = line.within === null ? headingOf(line.text) : null;
    if (heading === null || heading.level > (inParts ? 3 : 2)) {
      current.body.push(line);
      continue;
    }
    sections.push(current);
    if (heading.level < 3) inParts = heading.level === 2 && hasParts(heading.text);
    current = { level: heading.level, heading: heading.text, line: firstLine + index, body: [] };
  }
  sections.push(current);
  return sections;
}

function headingOf(line: string): { level: number; text: string } | null {
  const match = /^(#{1,6})(?:[ \t]+([\s\S]*))?$/.exec(line);
  if (match === null) return null;
  const text = (match[2] ?? '').trim().replace(/(?:^|[ \t]+)#+$/, '');
  return { level: match[1]?.length ?? 1, text: text.trim() };
}
