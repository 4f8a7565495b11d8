import type { Finding, Portfolio } from '#model';
import { textsIn } from '../../figure/fill-texts.ts';
import { writtenTexts } from '../../figure/written-texts.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';

/** Texts of a case study, its records and its story that show nothing, or that hold what isn't text. */
export function* unreadableText({ written }: CheckContext): Iterable<Finding> {
  for (const { text, at } of writtenTexts(written)) {
    const problem = problemOf(text);
    if (problem) yield finding('model/unreadable-text', at(problem.start), problem);
  }
}

/** Texts of the portfolio that show nothing, or that hold what isn't text. */
export function* unreadableTextOfPortfolio({ written }: { readonly written: Portfolio }): Iterable<Finding> {
  for (const { text, path } of textsIn(written)) {
    const problem = problemOf(text);
    if (problem) yield finding('model/unreadable-text', { path }, problem);
  }
}

interface Problem {
  /** Offset at which it begins. */
  readonly start: number;
  readonly problem: string;
}

/** Control characters that neither XML nor a page may hold. */
const forbidden = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u;
/** More marks upon one letter than any script has; Hebrew with vowels and cantillation has four. */
const marks = /\p{M}{9,}/u;
const invisible = /^[\p{Z}\p{C}\u115F\u1160\u2800\u3164]+$/u;

function problemOf(text: string): Problem | null {
  const half = /\p{Cs}/u.exec(text);
  if (half) return { start: half.index, problem: 'holds half of a character' };
  const control = forbidden.exec(text);
  if (control) {
    const code = control[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return { start: control.index, problem: `holds the control character U+${code}` };
  }
  const piled = marks.exec(text);
  if (piled) return { start: piled.index, problem: `has ${[...piled[0]].length} marks upon one letter` };
  return invisible.test(text) ? { start: 0, problem: 'has no visible character' } : null;
}
