import { type CaseStudy, type Flow, type Measurement, messagesOf } from '#model';
import { messageCounts } from '../flow/visits.ts';
import { type LoadAnalysis, type LoadPoint, pointOf } from '../load/index.ts';

/** The scale point whose load a measurement is evidence for: the one that it names, or the first. */
export const measuredPoint = (load: LoadAnalysis, { at }: Measurement): LoadPoint =>
  pointOf(load, typeof at === 'string' ? at : undefined);

/** How often a second a flow sends one of its messages at its peak; `null` when nobody says. */
export function peakOfStep({ rates }: LoadPoint, flow: Flow, position: number): number | null {
  const peak = rates.get(flow.id)?.peak;
  const message = [...messagesOf(flow.steps)][position];
  if (peak === undefined || !message) return null;
  for (const [counted, times] of messageCounts(flow)) if (counted === message) return peak * times;
  return null;
}

/** The load at which a requirement has to hold: the highest peak of the flows that serve it; `null` when nobody says. */
export function neededLoad({ flows }: CaseStudy, { rates }: LoadPoint, requirement: string): number | null {
  const peaks = flows.flatMap(({ id, serves }) => (serves.includes(requirement) ? (rates.get(id)?.peak ?? []) : []));
  return peaks.length > 0 ? Math.max(...peaks) : null;
}
