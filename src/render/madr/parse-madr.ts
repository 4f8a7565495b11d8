import { trimBlock } from './block-text.ts';
import { parseFrontMatter } from './front-matter.ts';
import { unescapeInline } from './inline-text.ts';
import type { MadrDocument, MadrOutcome, MadrResult } from './madr-document.ts';
import { parseOutcome } from './parse-outcome.ts';
import { parseProsAndCons } from './parse-pros-and-cons.ts';
import { expectNoText, type RecordReport, readList } from './record-report.ts';
import { type Section, splitSections } from './record-sections.ts';

const headings = {
  context: 'Context and Problem Statement',
  drivers: 'Decision Drivers',
  options: 'Considered Options',
  outcome: 'Decision Outcome',
  prosAndCons: 'Pros and Cons of the Options',
  moreInformation: 'More Information',
} as const;
type Part = keyof typeof headings;
const partOf = (heading: string): Part | undefined =>
  (Object.keys(headings) as Part[]).find((part) => headings[part].toLowerCase() === heading.toLowerCase());
const hasParts = (heading: string): boolean => ['outcome', 'prosAndCons'].includes(partOf(heading) ?? '');

/** Reads a MADR 4.0.0 record. Whatever the file says is in the result or is a problem; nothing is lost silently. */
export function parseMadr(source: string): MadrResult {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { metadata, lines, problems, content, contentLine } = parseFrontMatter(text);
  const report: RecordReport = { problems: [...problems], lines: new Map(lines) };
  if (content !== null) {
    const sections = splitSections(content, contentLine, hasParts);
    const decision = { ...metadata, ...parseRecord(report, sections, metadata.status === 'proposed') };
    if (report.problems.length === 0) return { ok: true, decision, lines: report.lines };
  }
  return { ok: false, problems: report.problems.toSorted((first, second) => first.line - second.line) };
}

function parseRecord(report: RecordReport, sections: readonly Section[], isProposed: boolean) {
  const title = parseTitle(report, sections);
  const found = groupSections(report, sections);
  const textOf = (part: Part): string | null => {
    const section = found.get(part)?.section;
    if (section === undefined) return null;
    report.lines.set(part, section.line);
    return trimBlock(section.body.map((line) => line.text)) || null;
  };
  const listOf = (part: Part): string[] => {
    const section = found.get(part)?.section;
    return section === undefined ? [] : readList(report, part, section).map((item) => item.text);
  };

  const context = textOf('context');
  if (context === null) reportMissing(report, found.get('context')?.section, headings.context);
  const drivers = listOf('drivers');
  const options = listOf('options').map((option) => unescapeInline(option.replace(/\s*\n\s*/g, ' ')));
  if (options.length === 0) reportMissing(report, found.get('options')?.section, headings.options);
  reportRepeated(report, options);

  let outcome: MadrOutcome = { chosen: null, because: '', consequences: [], confirmation: null };
  const outcomeGroup = found.get('outcome');
  if (outcomeGroup === undefined) reportMissing(report, undefined, headings.outcome);
  else outcome = parseOutcome(report, outcomeGroup.section, outcomeGroup.parts, { options, isProposed });

  const weighed = found.get('prosAndCons');
  const prosAndCons = weighed === undefined ? [] : parseProsAndCons(report, weighed.section, weighed.parts, options);
  const moreInformation = textOf('moreInformation');
  return { title, context: context ?? '', drivers, options, outcome, prosAndCons, moreInformation } satisfies Omit<
    MadrDocument,
    'status' | 'date' | 'decisionMakers' | 'consulted' | 'informed'
  >;
}

function parseTitle(report: RecordReport, sections: readonly Section[]): string {
  const [before, ...rest] = sections;
  if (before !== undefined) expectNoText(report, { ...before, line: before.line - 1 }, 'above the title');
  const [title, second] = rest.filter(({ level }) => level === 1);
  if (title === undefined || title.heading === '') {
    report.problems.push({
      line: title?.line ?? before?.line ?? 1,
      message: 'The record has no title, so the log cannot list it.',
      fix: 'Begin the text with `# ` and a short title that states the decision.',
    });
    return '';
  }
  if (second !== undefined) {
    report.problems.push({
      line: second.line,
      message: `"${second.heading}" is a second title.`,
      fix: 'A record has one title: make this a section of MADR, or move it to another file.',
    });
  }
  expectNoText(report, title, 'between the title and the first section');
  report.lines.set('title', title.line);
  return unescapeInline(title.heading);
}

interface Group {
  readonly section: Section;
  readonly parts: Section[];
}

function groupSections(report: RecordReport, sections: readonly Section[]): Map<Part, Group> {
  const found = new Map<Part, Group>();
  let current: Group | null = null;
  for (const section of sections) {
    if (section.level === 3) current?.parts.push(section);
    if (section.level !== 2) continue;
    current = { section, parts: [] };
    const part = partOf(section.heading);
    if (part !== undefined && !found.has(part)) {
      found.set(part, current);
      continue;
    }
    report.problems.push({
      line: section.line,
      message:
        part === undefined
          ? `MADR has no section "${section.heading}", so it would be lost.`
          : `The section "${section.heading}" is there twice.`,
      fix:
        part === undefined
          ? `Use one of ${Object.values(headings).join(', ')}, or make it a part of More Information.`
          : 'Join the two.',
    });
  }
  return found;
}

function reportMissing(report: RecordReport, section: Section | undefined, heading: string): void {
  report.problems.push({
    line: section?.line ?? 1,
    message:
      section === undefined
        ? `The section "${heading}" is missing; MADR requires it.`
        : `The section "${heading}" is empty; MADR requires it.`,
    fix: section === undefined ? `Add "## ${heading}".` : 'Fill it in.',
  });
}

function reportRepeated(report: RecordReport, options: readonly string[]): void {
  for (const [index, option] of options.entries()) {
    if (options.indexOf(option) === index) continue;
    report.problems.push({
      line: report.lines.get(`options[${index}]`) ?? 1,
      message: `The option "${option}" is listed twice, so it is unclear which one was chosen.`,
      fix: 'Give each option a title of its own.',
    });
  }
}
