import { trimBlock } from './block-text.ts';
import { unescapeInline } from './inline-text.ts';
import type { MadrOutcome } from './madr-document.ts';
import { parseArguments } from './parse-arguments.ts';
import type { RecordReport } from './record-report.ts';
import type { Section } from './record-sections.ts';

export interface OutcomeContext {
  /** Titles of the considered options as plain text. */
  readonly options: readonly string[];
  /** A proposed record may leave the choice open. */
  readonly isProposed: boolean;
}

/** Reads `## Decision Outcome` with its parts `### Consequences` and `### Confirmation`. */
export function parseOutcome(
  report: RecordReport,
  section: Section,
  parts: readonly Section[],
  context: OutcomeContext,
): MadrOutcome {
  report.lines.set('outcome', section.line);
  const text = trimBlock(section.body.map((line) => line.text));
  const line =
    section.line +
    1 +
    Math.max(
      0,
      section.body.findIndex((body) => body.text.trim() !== ''),
    );
  const choice = { ...parseChoice(report, text, line, context) };
  let consequences: MadrOutcome['consequences'] = [];
  let confirmation: string | null = null;
  for (const part of parts) {
    const heading = part.heading.toLowerCase();
    if (heading === 'consequences') {
      consequences = parseArguments(report, 'outcome.consequences', part);
    } else if (heading === 'confirmation') {
      confirmation = trimBlock(part.body.map((body) => body.text)) || null;
      report.lines.set('outcome.confirmation', part.line);
    } else {
      report.problems.push({
        line: part.line,
        message: `MADR has no section "${part.heading}" below the decision outcome, so it would be lost.`,
        fix: 'Use "### Consequences" or "### Confirmation", or move it to More Information.',
      });
    }
  }
  return { ...choice, consequences, confirmation };
}

const start = 'Chosen option: "';
const middle = /",[ \t]*because\b[ \t]*/g;

function parseChoice(
  report: RecordReport,
  text: string,
  line: number,
  { options, isProposed }: OutcomeContext,
): Pick<MadrOutcome, 'chosen' | 'because'> {
  if (isProposed && text !== '' && !text.startsWith(start)) return { chosen: null, because: text };
  const [firstLine = ''] = text.split('\n');
  const candidates = text.startsWith(start)
    ? [...firstLine.matchAll(middle)].map(({ 0: words, index }) => ({
        chosen: unescapeInline(firstLine.slice(start.length, index)).trim(),
        because: text.slice(index + words.length).trimStart(),
      }))
    : [];
  // A title may itself hold `", because`: the longest one that is an option wins.
  const match = candidates.findLast(({ chosen }) => options.includes(chosen)) ?? candidates[0];
  if (match === undefined) {
    report.problems.push({
      line,
      message: 'The decision outcome does not say which option was chosen and why.',
      fix: 'Begin it with: Chosen option: "title of the option", because …',
    });
    return { chosen: null, because: '' };
  }
  if (!options.includes(match.chosen)) {
    report.problems.push({
      line,
      message: `The chosen option "${match.chosen}" is not among the considered options.`,
      fix: `Use one of ${options.map((option) => `"${option}"`).join(', ')}, or add it to the considered options.`,
    });
  }
  if (match.because === '') {
    report.problems.push({
      line,
      message: `The decision outcome gives no reason for "${match.chosen}".`,
      fix: 'Write the reason after "because".',
    });
  }
  return match;
}
