import type { MergedBooks } from '#books';
import type { CaseStudy, Money, Provenance } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { RestsOn } from './rests-on.ts';
import type { Dimension } from './typed-number.ts';

/** A figure's value with its kind, before it is set as text. */
export type FigureValue =
  | { readonly kind: 'money'; readonly amount: Money }
  /** Of one piece: below a dollar it needs more digits than cents. */
  | { readonly kind: 'unit-money'; readonly amount: Money }
  /** A part of a whole, 0–1 and above where it is a utilization. */
  | { readonly kind: 'share'; readonly value: number }
  /** 0–1, printed with as many digits as its nines need. */
  | { readonly kind: 'availability'; readonly value: number }
  | { readonly kind: 'milliseconds'; readonly value: number }
  | { readonly kind: 'rate'; readonly value: number; readonly per: 's' | 'min' | 'h' | 'd' | 'month' }
  | { readonly kind: 'bytes'; readonly value: number }
  /** How many times as much. */
  | { readonly kind: 'multiple'; readonly value: number }
  /** `unit` is one of them, `task`, unless it is spelled as it is printed; empty for a plain number. */
  | { readonly kind: 'count'; readonly value: number; readonly unit: string; readonly isSpelled?: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** What a provider knows about a figure at one scale point. */
export interface FigureResult {
  readonly value: FigureValue;
  readonly provenance: Provenance;
  /** Formula, source or whose word it is, in one line. */
  readonly basis: string;
  /** Provenance of what a computed figure is computed from. */
  readonly inputs?: readonly Provenance[];
}

/** A figure that the study knows by name; what it is worth is worked out when somebody asks. */
export interface FigureEntry {
  /** Made of ids: `cost.line.brokers`. */
  readonly name: string;
  /** What it is, in words: `Monthly cost of “Kafka brokers”`. */
  readonly title: string;
  /** Whether it has a value for each scale point. */
  readonly atScalePoints: boolean;
  /** Ids and labels of what it is about; a text that has or says one of them speaks of it. */
  readonly about: readonly string[];
  /** It takes many computations, which are run only for who asks for this very figure; this is what it measures. */
  readonly simulates?: Dimension;
  /** The figure, or a sentence that says why it can't be computed. */
  readonly at: (scalePoint: string) => FigureResult | string;
}

/** What figures are made from: the analyzed study as it is written. */
export interface FigureContext extends Omit<AnalyzedCaseStudy, 'findings' | 'figures'> {
  readonly books: MergedBooks;
  readonly study: CaseStudy;
}

/** The figures of one area, by name. */
export type FigureProvider = (context: FigureContext) => Iterable<FigureEntry>;

/** A figure of a study at a scale point. */
export interface Figure {
  /** `cost.total` */
  readonly name: string;
  /** Id of the scale point; `null` for what doesn't depend on it. */
  readonly scalePoint: string | null;
  /** What it is, in words. */
  readonly title: string;
  readonly value: FigureValue;
  readonly provenance: Provenance;
  /** Formula, source or whose word it is, in one line. */
  readonly basis: string;
  /** The weakest that a computed figure rests on; `null` where it isn't computed, or rests on nothing weaker. */
  readonly restsOn: RestsOn | null;
  /** Ids and labels of what it is about. */
  readonly about: readonly string[];
}
