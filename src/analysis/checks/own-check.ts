import type { Finding, Location, Severity } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';

/** What an own check found. */
export interface OwnFinding {
  /** Path in the definition: `['flows', 2, 'name']`. */
  readonly at: Location['path'];
  /** What is wrong, and why it matters; in whole sentences. */
  readonly message: string;
  /** What the author can do. */
  readonly fix: string;
}

/** A check of the portfolio's own, in `casebook.config.ts`. It is known, turned off and explained like the built-in ones. */
export interface OwnCheck {
  /** Begins with `own/`: `own/flow-without-owner`. */
  readonly id: string;
  /** How bad it is: `error`, `warning` or `todo`. */
  readonly severity: Severity;
  /** The fault in a few words: `A flow that nobody answers for`. */
  readonly title: string;
  /** Why it matters, for `casebook explain`; Markdown. */
  readonly why?: string | undefined;
  /** Looks through one case study: the definition, and everything that is computed from it. */
  readonly find: (study: Omit<AnalyzedCaseStudy, 'findings'>) => Iterable<OwnFinding>;
}

/** The findings of an own check; an error in its code is one as well, so that it hides no other. */
export function ownFindings(check: OwnCheck, study: Omit<AnalyzedCaseStudy, 'findings'>): readonly Finding[] {
  try {
    return [...check.find(study)].map(({ at, message, fix }, index) => {
      if (!Array.isArray(at) || typeof message !== 'string' || typeof fix !== 'string')
        throw new TypeError(`its finding ${index + 1} lacks "at", "message" or "fix"`);
      return { check: check.id, severity: check.severity, at: { path: at }, message, fix };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        check: check.id,
        severity: 'error',
        at: { path: [] },
        message: `The check of your own stops with an error, so it finds nothing here: ${reason.replace(/[.!]?$/, '.')}`,
        fix: `Correct the code of "${check.id}" in casebook.config.ts.`,
      },
    ];
  }
}
