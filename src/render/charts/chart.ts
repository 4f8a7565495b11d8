import type { ChartText } from '../svg/charts/chart-frame.ts';
import type { Diagram, Theme } from '../svg/index.ts';

/** A chart of a case study, ready to draw, and what it says in words. */
export interface Chart {
  /** File name without extension, unique in the case study: `cost`, `latency-confirm-order`. */
  readonly name: string;
  readonly title: string;
  /** The chart in words, with every figure that it shows. */
  readonly description: string;
  readonly draw: (theme: Theme) => Diagram;
}

/** Ties data to the function that draws it. */
export const chart = <Data extends ChartText>(
  draw: (data: Data, theme: Theme) => Diagram,
  data: Omit<Data, 'key'>,
  name: string,
): Chart => ({
  name,
  title: data.title,
  description: data.description,
  // A spread loses the link between the generic parameter and its fields; `key` is the only one that was left out.
  draw: (theme) => draw({ ...data, key: `chart-${name}` } as Data, theme),
});

/** Clauses as one sentence. */
export const sentence = (clauses: readonly string[]): string => `${clauses.join('; ')}.`;
