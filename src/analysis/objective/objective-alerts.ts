import { type CaseStudy, inMilliseconds, type ServiceLevelObjective } from '#model';
import type { LoadAnalysis } from '../load/index.ts';
import { type BurnRateAlert, burnRateAlerts } from './burn-rate-alerts.ts';

/** How soon a total failure makes as many bad events as an alert waits for. */
export interface EventFloor {
  readonly events: number;
  /** Name of the flow whose runs are the events. */
  readonly flow: string;
  /** At the flow's peak. */
  readonly ratePerSecond: number;
  /** Until that many have come at the peak, in milliseconds: events ÷ rate. */
  readonly reachedAfter: number;
}

/** What follows from an objective for those who are on call. */
export interface ObjectiveAlerts {
  /** Those of {@link burnRateAlerts}, none of which notices a failure before the floor is reached; empty for what is counted daily. */
  readonly alerts: readonly BurnRateAlert[];
  /** `null` without a minimum, or where no flow says how often its events come. */
  readonly floor: EventFloor | null;
}

function floorOf(
  { flows }: CaseStudy,
  [{ rates }]: LoadAnalysis,
  { minimumEvents, flow: id }: ServiceLevelObjective,
): EventFloor | null {
  const flow = flows.find((candidate) => candidate.id === id);
  const ratePerSecond = flow && rates.get(flow.id)?.peak;
  if (minimumEvents === undefined || !flow || !ratePerSecond) return null;
  return {
    events: minimumEvents,
    flow: flow.name,
    ratePerSecond,
    reachedAfter: (minimumEvents / ratePerSecond) * 1000,
  };
}

/** The burn-rate alerts of an objective, and how long the events that they wait for take to come. */
export function objectiveAlerts(
  study: CaseStudy,
  load: LoadAnalysis,
  objective: ServiceLevelObjective,
): ObjectiveAlerts {
  const floor = floorOf(study, load, objective);
  if (objective.counted === 'daily') return { alerts: [], floor };
  const alerts = burnRateAlerts(objective.objective.value, inMilliseconds(objective.window)).map((alert) => ({
    ...alert,
    detectionTime: Math.max(alert.detectionTime, floor?.reachedAfter ?? 0),
  }));
  return { alerts, floor };
}
