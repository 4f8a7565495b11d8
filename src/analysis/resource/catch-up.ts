import type { Flow } from '#model';
import type { AnalyzedCaseStudy, ResourceAnalysis } from '../analyzed-case-study.ts';
import { visits } from '../flow/visits.ts';
import { ratesOf } from '../load/index.ts';

/** What reaches a resource while a flow's backlog is worked off. */
export interface CatchUpDemand {
  /** Backlog and what arrives meanwhile, a second. */
  readonly demand: number;
  readonly backlog: number;
  readonly arriving: number;
}

/**
 * Load on a resource while the backlog of a flow is worked off: λ = demand at peak + catch-up rate × visits.
 * @returns null where the flow has no catch-up rate, doesn't reach the resource, or the resource carries no rate
 */
export function catchUpDemand(
  { load: [today] }: Pick<AnalyzedCaseStudy, 'load'>,
  flow: Flow,
  { resource, demand, capacityUnit }: Pick<ResourceAnalysis, 'resource' | 'demand' | 'capacityUnit'>,
): CatchUpDemand | null {
  const rate = flow.catchUp && ratesOf(flow.catchUp, today.drivers, (id) => today.rates.get(id));
  const { demand: asked, element } = resource;
  if (!rate || capacityUnit !== 'per second') return null;
  if (asked.from !== 'flows' && asked.from !== 'flow') return null;
  if (asked.from === 'flow' && asked.flow !== flow.id) return null;
  const perRun = asked.from === 'flow' ? asked.visits : visits(flow, element) * asked.visits;
  if (perRun === 0) return null;
  const backlog = rate.peak * perRun;
  return { demand: demand + backlog, backlog, arriving: demand };
}
