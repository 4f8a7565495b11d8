import type { CaseStudy, Load } from '#model';
import { type DriverFactors, type DriverValues, driversAt } from './drivers-at.ts';
import { type FlowRates, flowRates } from './flow-rates.ts';
import { topicRates } from './topic-rates.ts';

/** The load at one scale point: every driver with its value, every flow with how often it runs. */
export interface LoadPoint {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Id of the scale point that it is another answer to, at the same load; `null` for a step of growth. */
  readonly alternativeTo: string | null;
  readonly drivers: DriverValues;
  /** By flow id; flows without a rate are left out. */
  readonly rates: ReadonlyMap<string, FlowRates>;
  /** Messages of topics, by topic id: what the topic says, or else what the flows publish on it. */
  readonly topics: ReadonlyMap<string, FlowRates>;
}

/** What formulas count with at one scale point. */
export type PointValues = Pick<LoadPoint, 'id' | 'drivers'>;

/** The scale points in order; the first is where the system starts. There is always one. */
export type LoadAnalysis = readonly [LoadPoint, ...LoadPoint[]];

const implicitPoint: Load['scalePoints'][number] = { id: 'today', name: 'Today', description: '' };
/** What a study without a load is taken for: one scale point without drivers. */
export const noLoad: Load = { scalePoints: [implicitPoint], drivers: [] };

/** The load at one scale point, with given drivers multiplied and every rate multiplied by `times`. */
export function loadPoint(
  study: CaseStudy,
  { id, name, description, alternativeTo }: Load['scalePoints'][number],
  growth: { readonly factors?: DriverFactors; readonly times?: number } = {},
): LoadPoint {
  const drivers = driversAt(study.load ?? noLoad, id, growth.factors);
  const rates = flowRates(study.flows, drivers, growth.times);
  return {
    id,
    name,
    description,
    alternativeTo: alternativeTo ?? null,
    drivers,
    rates,
    topics: topicRates(study, drivers, rates, growth.times),
  };
}

/** Every scale point of a study with its load. */
export function analyzeLoad(study: CaseStudy): LoadAnalysis {
  const [first = implicitPoint, ...rest] = study.load?.scalePoints ?? [];
  const today = loadPoint(study, first);
  return [today, ...rest.map((point) => loadPoint(study, point))];
}

/** The scale point of an id, or the first. */
export const pointOf = (load: LoadAnalysis, id: string | undefined): LoadPoint =>
  load.find((point) => point.id === id) ?? load[0];
