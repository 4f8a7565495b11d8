import type { Provenance, Verification } from '#model';

/**
 * How a requirement turns out. `uncertain`: what is known leaves both open; `not-judged`: something is missing; `planned`:
 * only a test, a review or a measurement that is yet to be made can tell.
 */
export type Verdict = 'holds' | 'fails' | 'uncertain' | 'not-judged' | 'planned';

/** Every verdict, the one that weighs most first. */
const verdicts: readonly Verdict[] = ['fails', 'uncertain', 'not-judged', 'holds', 'planned'];

/** The words in which a verdict is printed everywhere. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  fails: 'fails',
  uncertain: 'uncertain',
  'not-judged': 'not judged',
  planned: 'planned',
};

type Computation = Extract<Verification, { by: 'computation' }>['computation'];

/** How one verification of a requirement turns out. */
export interface Judgement {
  readonly by: Computation | Exclude<Verification['by'], 'computation'>;
  readonly verdict: Verdict;
  /** What was found against what was asked, what is to show it, or what is missing, in one line without a full stop. */
  readonly text: string;
  /** What was found: `38 ms`; `null` when nothing was. */
  readonly figure: string | null;
  /** What it is held against: `200 ms`. */
  readonly target: string | null;
  /** How far the figure is on the right or the wrong side of the target: `81 % to spare`. */
  readonly margin: string | null;
  /** Name of the scale point at which it is judged. */
  readonly scalePoint: string | null;
  /** Where the figure comes from. */
  readonly provenance: Provenance | null;
  /** Id of the flow that it is about. */
  readonly flow: string | null;
  /** What is missing for a verdict, in a sentence; `null` where there is one. */
  readonly because: string | null;
  /** It shows what was rejected, and doesn't decide about the requirement. */
  readonly forComparison: boolean;
}

/**
 * Verdict of a requirement from those of its verifications: the one that weighs most, so that a requirement holds only if
 * nothing speaks against it, and isn't `planned` when something already shows it. What is kept for comparison is left out.
 */
export function verdictOf(judgements: readonly Pick<Judgement, 'verdict' | 'forComparison'>[]): Verdict {
  const deciding = judgements.filter(({ forComparison }) => !forComparison);
  return verdicts.find((verdict) => deciding.some((judgement) => judgement.verdict === verdict)) ?? 'not-judged';
}

/** How many requirements turn out in which way, for all verdicts that occur: `11 hold, 1 fails, 3 planned`. */
export function countVerdicts(given: readonly Verdict[]): string {
  const count = (verdict: Verdict): number => given.filter((one) => one === verdict).length;
  const parts: readonly (readonly [number, string])[] = [
    [count('holds'), count('holds') === 1 ? 'holds' : 'hold'],
    [count('fails'), count('fails') === 1 ? 'fails' : 'fail'],
    [count('uncertain'), verdictWords.uncertain],
    [count('not-judged'), verdictWords['not-judged']],
    [count('planned'), verdictWords.planned],
  ];
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ');
}
