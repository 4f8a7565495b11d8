import type { MadrVariant } from '#render';

/** What a person says about a new decision record, by options of the command or by answers. Ids are not checked yet. */
export interface AdrWords {
  readonly title?: string | undefined;
  readonly option: readonly string[];
  readonly chosen?: string | undefined;
  readonly because?: string | undefined;
  readonly status?: AdrStatus | undefined;
  /** Ids or titles of requirements. */
  readonly serves: readonly string[];
  /** Ids or names of elements. */
  readonly affects: readonly string[];
  readonly decisionMaker: readonly string[];
  /** Words that the log is searched by: `data`, `cost`. */
  readonly tag: readonly string[];
  /** Numbers or ids of decisions. */
  readonly supersedes: readonly string[];
  readonly variant: MadrVariant;
  /** YYYY-MM-DD */
  readonly date?: string | undefined;
}

/** What a new record may say of itself: nothing has superseded it yet. */
export const adrStatuses = ['proposed', 'accepted', 'rejected', 'deprecated'] as const;
export type AdrStatus = (typeof adrStatuses)[number];
