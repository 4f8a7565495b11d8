import type { MadrArgument } from './madr-document.ts';
import { type RecordReport, readList } from './record-report.ts';
import type { Section } from './record-sections.ts';

const effects: Readonly<Record<string, MadrArgument['effect']>> = { Good: 'good', Neutral: 'neutral', Bad: 'bad' };

/** Begins an argument's list item. */
export const argumentStart = /^ ?[*+-][ \t]+(?:Good|Neutral|Bad), because\b/;

/** Reads a list of `Good, because …`, `Neutral, because …` and `Bad, because …`. */
export function parseArguments(report: RecordReport, path: string, section: Section, from = 0): MadrArgument[] {
  return readList(report, path, section, from).flatMap(({ text, line }) => {
    const [, word = '', reason = ''] = /^(Good|Neutral|Bad), because\b\s*([\s\S]*)$/.exec(text) ?? [];
    const effect = effects[word];
    if (effect !== undefined && reason !== '') return [{ effect, text: reason }];
    report.problems.push({
      line,
      message: `"${text.split('\n')[0]}" does not say whether it speaks for or against.`,
      fix: 'Begin it with "Good, because", "Neutral, because" or "Bad, because".',
    });
    return [];
  });
}
