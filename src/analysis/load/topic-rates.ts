import type { CaseStudy } from '#model';
import { messageCounts } from '../flow/visits.ts';
import type { DriverValues } from './drivers-at.ts';
import { type FlowRates, ratesOf } from './flow-rates.ts';

/**
 * Messages a second that the flows put on a topic: runs a second × how often one run sends a step that names it. The
 * mean is known only where the mean of every such flow is.
 * @returns undefined when no flow with a rate names the topic
 */
export function publishedRates(
  { flows }: CaseStudy,
  topic: string,
  rates: ReadonlyMap<string, FlowRates>,
): FlowRates | undefined {
  let sum: FlowRates | undefined;
  for (const flow of flows) {
    const rate = rates.get(flow.id);
    let sent = 0;
    for (const [message, count] of messageCounts(flow)) if (message.publishes === topic) sent += count;
    if (!rate || sent === 0) continue;
    const mean = rate.mean === null || sum?.mean === null ? null : (sum?.mean ?? 0) + rate.mean * sent;
    sum = { mean, peak: (sum?.peak ?? 0) + rate.peak * sent };
  }
  return sum;
}

/** Rates of every topic at given driver values; one that says nothing and that no flow names is left out. */
export function topicRates(
  study: CaseStudy,
  drivers: DriverValues,
  rates: ReadonlyMap<string, FlowRates>,
  times = 1,
): ReadonlyMap<string, FlowRates> {
  return new Map(
    study.topics.flatMap(({ id, rate }): (readonly [string, FlowRates])[] => {
      const said = rate && ratesOf(rate, drivers, (flow) => rates.get(flow));
      if (!said) {
        const published = publishedRates(study, id, rates);
        return published ? [[id, published]] : [];
      }
      const grows = rate && 'every' in rate ? 1 : times;
      return [[id, { mean: said.mean === null ? null : said.mean * grows, peak: said.peak * grows }]];
    }),
  );
}
