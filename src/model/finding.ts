/** `error`: a contradiction or something broken. `warning`: a weakness. `todo`: what a complete case study still needs. */
export type Severity = 'error' | 'warning' | 'todo';

/** Where a finding applies: the path inside the case study, or a place in a file beside it. */
export interface Location {
  /** Path in the plain data, e.g. `['relationships', 1, 'destination']`. */
  readonly path: readonly (string | number)[];
  /** File beside the case study, when the fault is in one: `schema.sql`, `decisions/0007-….md`. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A finding as data. Words come from the catalogue, so that reporters can differ. */
export interface Finding {
  /** Check id, e.g. `cost/stated-total-differs`; also names `docs/checks/<id>.md`. */
  readonly check: string;
  readonly severity: Severity;
  readonly at: Location;
  /** What is wrong and why it matters, in whole sentences. */
  readonly message: string;
  /** What to do about it, in the imperative. */
  readonly fix: string;
  /** Both sides of a contradiction, for the site: `stated $6,750.00` against `computed $4,339.46`. */
  readonly figures?: readonly { readonly label: string; readonly value: string; readonly provenance: string }[];
  /** Set when the author stands by it. */
  readonly known?: { readonly reason: string; readonly resolvedBy: string | null };
}

/** `relationships[1].destination` */
export const printPath = (path: Location['path']): string =>
  path.reduce<string>((text, key) => text + (typeof key === 'number' ? `[${key}]` : text ? `.${key}` : key), '');
