import type { Provenance } from '#model';

/** The weakest provenance among the inputs of a computed figure, and how many inputs have it. */
export interface RestsOn {
  readonly provenance: Provenance;
  readonly count: number;
}

/** Weakest first: somebody's word, a measurement of one day, a published figure, a computation of ours. */
const weakestFirst: readonly Provenance[] = ['stated', 'measured', 'sourced', 'computed'];

/**
 * What a computed figure rests on: a quotient of guesses is not a fact.
 * @example weakestOf(['sourced', 'stated', 'stated']); // { provenance: 'stated', count: 2 }
 * @returns null when nothing weaker than a computation is among the inputs
 */
export function weakestOf(inputs: readonly Provenance[]): RestsOn | null {
  const provenance = weakestFirst.find((candidate) => inputs.includes(candidate)) ?? 'computed';
  if (provenance === 'computed') return null;
  return { provenance, count: inputs.filter((input) => input === provenance).length };
}

/** `from 2 stated`; empty for what rests on nothing weaker. */
export const restsOnWords = (restsOn: RestsOn | null): string =>
  restsOn === null ? '' : `from ${restsOn.count} ${restsOn.provenance}`;

/** `computed`, or `computed, from 2 stated`. */
export const provenanceText = (provenance: Provenance, restsOn: RestsOn | null): string =>
  [provenance, restsOnWords(restsOn)].filter(Boolean).join(', ');
