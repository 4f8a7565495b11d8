import { trimBlock } from './block-text.ts';
import { unescapeInline } from './inline-text.ts';
import type { MadrOption } from './madr-document.ts';
import { argumentStart, parseArguments } from './parse-arguments.ts';
import { expectNoText, type RecordReport } from './record-report.ts';
import type { Section } from './record-sections.ts';

/** Reads `## Pros and Cons of the Options`: one part an option, a description, then its arguments. */
export function parseProsAndCons(
  report: RecordReport,
  section: Section,
  parts: readonly Section[],
  options: readonly string[],
): MadrOption[] {
  report.lines.set('prosAndCons', section.line);
  expectNoText(report, section, 'between this heading and the first option');
  const seen = new Set<string>();
  return parts.map((part, index) => {
    const path = `prosAndCons[${index}]`;
    report.lines.set(path, part.line);
    const option = unescapeInline(part.heading);
    if (!options.includes(option) || seen.has(option)) {
      report.problems.push({
        line: part.line,
        message: seen.has(option)
          ? `The option "${option}" is weighed twice.`
          : `"${option}" is weighed here, but it is not among the considered options.`,
        fix: seen.has(option)
          ? 'Join the two parts.'
          : `Use one of ${options.map((title) => `"${title}"`).join(', ')}.`,
      });
    }
    seen.add(option);
    const found = part.body.findIndex(({ text, within }) => within === null && argumentStart.test(text));
    const from = found < 0 ? part.body.length : found;
    return {
      option,
      description: trimBlock(part.body.slice(0, from).map(({ text }) => text)) || null,
      arguments: parseArguments(report, `${path}.arguments`, part, from),
    };
  });
}
