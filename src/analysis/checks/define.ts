import type { Severity } from '#model';

/** One check of the catalogue: its words ask for exactly what they print. */
export interface CheckDefinition<Params> {
  readonly severity: Severity;
  /** The fault in a few words, as a heading: `A decision weighs a single option`. */
  readonly title: string;
  /** What is wrong and why it matters, in whole sentences. */
  readonly message: (params: Params) => string;
  /** What to do about it, in the imperative. */
  readonly fix: (params: Params) => string;
}

/** For checks whose words print nothing of the case study. */
export type NoParams = Readonly<Record<never, never>>;

/** Keeps a definition's parameters exact in the catalogue. */
export const define = <Params>(definition: CheckDefinition<Params>): CheckDefinition<Params> => definition;
