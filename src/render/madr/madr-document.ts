/**
 * A decision record with the sections of MADR 4.0.0.
 * Titles and names are plain text on one line; everything else is Markdown without headings of the record's own levels.
 */
export interface MadrDocument {
  readonly status: MadrStatus | null;
  /** YYYY-MM-DD of the last update. */
  readonly date: string | null;
  readonly decisionMakers: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  /** Plain text. */
  readonly title: string;
  /** Context and problem statement. */
  readonly context: string;
  readonly drivers: readonly string[];
  /** Titles as plain text, each once. */
  readonly options: readonly string[];
  readonly outcome: MadrOutcome;
  readonly prosAndCons: readonly MadrOption[];
  readonly moreInformation: string | null;
}

export type MadrStatus = 'proposed' | 'accepted' | 'rejected' | 'deprecated' | `superseded by ADR-${string}`;

export interface MadrOutcome {
  /** Title of the chosen option; `null` while the record is only proposed. */
  readonly chosen: string | null;
  /** Reads after `Chosen option: "…", because`. Without a chosen option: what the section says instead. */
  readonly because: string;
  readonly consequences: readonly MadrArgument[];
  /** How one can see that the decision was carried out. */
  readonly confirmation: string | null;
}

/** Reads `Good, because …`. */
export interface MadrArgument {
  readonly effect: 'good' | 'neutral' | 'bad';
  readonly text: string;
}

export interface MadrOption {
  /** Title of one of the options. */
  readonly option: string;
  readonly description: string | null;
  readonly arguments: readonly MadrArgument[];
}

/** Something about a file that isn't MADR, where it is and what to do. */
export interface MadrProblem {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

export type MadrResult =
  | {
      readonly ok: true;
      readonly decision: MadrDocument;
      /** 1-based line of each part that is there, by its path: `status`, `options[1]`, `outcome.consequences[0]`. */
      readonly lines: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly problems: readonly MadrProblem[] };

/** The number of the record that replaced this one: `0012` of `superseded by ADR-0012`; `null` for another status. */
export const supersedingNumber = (status: MadrStatus | null): string | null =>
  status === null ? null : (/^superseded by ADR-(\d{4,})$/.exec(status)?.[1] ?? null);
