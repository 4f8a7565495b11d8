/** One value of a metric. */
export interface MeasuredStatistic {
  /** A percentile, e.g. 95; `mean` of durations; `value` of everything else. */
  readonly of: number | 'mean' | 'value';
  /** In the unit of the metric. */
  readonly value: number;
  /**
   * Between which bounds the true value lies, as the file says or its samples give, Infinity where
   * they are too few for an upper one; `null` when unknown.
   */
  readonly interval: readonly [lower: number, upper: number] | null;
}

/** What was measured of one request, label or metric of a run. */
export interface MeasuredMetric {
  /** As the tool names it: `http_req_duration`, `POST /orders`, `Total`. */
  readonly name: string;
  readonly dimension: 'duration' | 'rate' | 'fraction' | 'number';
  /** `ms`, `/s` or `1` for the first three; the file's own word for a number. */
  readonly unit: string;
  readonly statistics: readonly MeasuredStatistic[];
  /** Requests a second of this metric. */
  readonly requestsPerSecond: number | null;
  /** Share of failed requests, 0–1. */
  readonly errorShare: number | null;
}

/** A run of a measuring tool: what Casebook keeps of its file. */
export interface MeasuredRun {
  readonly kind: 'run';
  /** Tool with its version as far as the file says: `pgbench 16.4`; `null` for a file that names none. */
  readonly tool: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly durationSeconds: number | null;
  readonly users: number | null;
  readonly commit: string | null;
  readonly environment: string | null;
  readonly metrics: readonly MeasuredMetric[];
  /** Name of the metric that stands for the whole run; `null` when there is none. */
  readonly whole: string | null;
  /** Percentiles that numbered ones are taken for, in order, where the file doesn't say what they are. */
  readonly assumedPercentiles: readonly number[] | null;
}

/** What a cloud charged for one service in one month. */
export interface BilledService {
  readonly service: string;
  /** Sum of EffectiveCost, an exact decimal. */
  readonly effectiveCost: string;
}

/** A month of a FOCUS export. */
export interface BilledMonth {
  /** `2026-09` */
  readonly month: string;
  /** Days that the charges cover, and days of the month. */
  readonly coveredDays: number;
  readonly days: number;
  /** In the order of the file. */
  readonly services: readonly BilledService[];
  /** What doesn't count against list prices, by kind: tax, credits, adjustments, corrections of earlier months. */
  readonly leftOut: readonly { readonly kind: string; readonly effectiveCost: string }[];
}

/** A bill: charges by month and service. */
export interface MeasuredBill {
  readonly kind: 'bill';
  /** `FOCUS` */
  readonly tool: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In ascending order. */
  readonly months: readonly BilledMonth[];
}

/** What was read of a file of evidence. */
export type EvidenceContent = MeasuredRun | MeasuredBill;

/** A file of evidence as it was read. */
export interface EvidenceFile {
  /** Relative to the case study. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly content: EvidenceContent;
}

/** Every file of evidence that could be read, by its path as the definition writes it. */
export type EvidenceFiles = ReadonlyMap<string, EvidenceFile>;

/** What reading a file gives: its content, or what is wrong with it and what to do. */
export type Reading<Content extends EvidenceContent = EvidenceContent> =
  | { readonly content: Content }
  | { readonly problem: string; readonly fix: string };
