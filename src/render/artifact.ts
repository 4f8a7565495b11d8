/** One generated file: where it goes below the case study's artifact folder, and what it holds. */
export interface Artifact {
  /** Relative path with forward slashes, e.g. `diagrams/context.svg`. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: string;
}
