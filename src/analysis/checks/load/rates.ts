import type { Finding, LoadRate } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

const isFixed = (rate: LoadRate | undefined): boolean => {
  if (!rate || 'every' in rate) return false;
  const parts = 'peak' in rate ? [rate.peak, ...(rate.mean ? [rate.mean] : [])] : [rate];
  return parts.some((part) => 'dimension' in part);
};

/** Rates of flows and topics that are a number although the load has several steps of growth. */
export function* rateIsFixed({ study, load }: CheckContext): Iterable<Finding> {
  const points = load.filter(({ alternativeTo }) => alternativeTo === null).length;
  if (points < 2) return;
  for (const [index, { name, rate }] of study.flows.entries())
    if (isFixed(rate)) yield finding('load/rate-is-fixed', at('flows', index, 'rate'), { what: 'flow', name, points });
  for (const [index, { name, rate }] of study.topics.entries())
    if (isFixed(rate))
      yield finding('load/rate-is-fixed', at('topics', index, 'rate'), { what: 'topic', name, points });
}

/** Flows whose mean is above their peak at some scale point; each is reported once. */
export function* meanAbovePeak({ study, load }: CheckContext): Iterable<Finding> {
  for (const [index, { id, name }] of study.flows.entries())
    for (const point of load) {
      const { mean = null, peak } = point.rates.get(id) ?? {};
      if (mean === null || peak === undefined || mean <= peak * (1 + 1e-9)) continue;
      yield finding('load/mean-above-peak', at('flows', index, 'rate'), { name, mean, peak, scalePoint: point.name });
      break;
    }
}

/** Flows that repeat while something is open which no rate opens. */
export function* periodicWithoutOpening({ study, load }: CheckContext): Iterable<Finding> {
  for (const [index, { id, name, rate }] of study.flows.entries()) {
    if (!rate || !('every' in rate) || load[0].rates.has(id)) continue;
    const opening = study.flows.find((flow) => flow.id === rate.while);
    if (opening)
      yield finding('load/periodic-without-opening', at('flows', index, 'rate'), { name, flow: opening.name });
  }
}
