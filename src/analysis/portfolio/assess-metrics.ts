import type { SuccessMetric } from '#model';
import type { AssessedMetric, PortfolioLookup } from './analyzed-portfolio.ts';
import { type Counted, countMeasure } from './count-measure.ts';

/**
 * Whether a goal is reached: counted if it can be, shown if there is a proof, else the author's word. What has to be done
 * live needs the word as well.
 */
export function assessMetric(metric: SuccessMetric, counted: Counted, lookup: PortfolioLookup): AssessedMetric {
  const proof = metric.proof ? lookup.proof(metric.proof) : null;
  const spokenFor = !metric.live || metric.met;
  if (metric.counted) {
    const { measure, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = metric.counted;
    const value = countMeasure(measure, counted);
    return {
      metric,
      met: value >= atLeast && value <= atMost && spokenFor,
      basis: 'counted',
      count: { measure, value },
      proof,
    };
  }
  return metric.proof
    ? { metric, met: proof !== null && spokenFor, basis: 'shown', count: null, proof }
    : { metric, met: metric.met, basis: 'stated', count: null, proof };
}
