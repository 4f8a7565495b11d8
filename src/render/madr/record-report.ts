import type { MadrProblem } from './madr-document.ts';
import { type ListItem, type ParsedList, parseList } from './record-list.ts';
import type { Section } from './record-sections.ts';

/** Collects, while a record is read, what is wrong and where each part stands. */
export interface RecordReport {
  readonly problems: MadrProblem[];
  readonly lines: Map<string, number>;
}

/** The items of a section that is one list; anything else in it is a problem, because it would be lost. */
export function readList(report: RecordReport, path: string, section: Section, from = 0): readonly ListItem[] {
  const { items, strays }: ParsedList = parseList(section, from);
  if (strays[0] !== undefined) {
    report.problems.push({
      line: strays[0],
      message: `This line belongs to no item of the list under "${section.heading}", so it would be lost.`,
      fix: 'Begin it with `* `, indent it below its item, or move it to More Information.',
    });
  }
  for (const [index, { line }] of items.entries()) report.lines.set(`${path}[${index}]`, line);
  return items;
}

/** Reports text where a record has none. Comments are skipped. */
export function expectNoText(report: RecordReport, { body, line: headingLine }: Section, place: string): void {
  const index = body.findIndex(({ text, within }) => within !== 'comment' && text.trim() !== '');
  if (index < 0) return;
  report.problems.push({
    line: headingLine + 1 + index,
    message: `MADR has no text ${place}, so this line would be lost.`,
    fix: 'Move it below "## Context and Problem Statement" or "## More Information".',
  });
}
