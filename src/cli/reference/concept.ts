/** A field that an author writes. */
export interface ConceptField {
  /** `severity`, `revised.severity`, `steps[].timeout`. */
  readonly name: string;
  /** What it holds, in words. */
  readonly type: string;
  readonly optional: boolean;
  readonly description: string;
}

/** Something that definitions or the config are written with: a builder, its parameters and their fields. */
export interface Concept {
  /** `failureMode` */
  readonly name: string;
  /** `failureMode(id, spec)` */
  readonly call: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly fields: readonly ConceptField[];
}
