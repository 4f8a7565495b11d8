import type { Finding } from '#model';
import { visits } from '../../flow/visits.ts';
import { runsNothing } from '../../sizing/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/**
 * Elements of which nothing runs at a scale point although flows have load for them there; each is reported once. What
 * an alternative to a scale point does without is left to it.
 */
export function* nothingRuns({ study, sizing, load, index }: CheckContext): Iterable<Finding> {
  const reported = new Set<string>();
  for (const { element, path } of sizing.filter(({ environment }) => environment === sizing[0]?.environment)) {
    if (reported.has(element)) continue;
    reported.add(element);
    for (const { id, name, alternativeTo, rates } of load) {
      if (alternativeTo !== null || !runsNothing(sizing, element, id)) continue;
      const loading = study.flows.find((flow) => (rates.get(flow.id)?.peak ?? 0) > 0 && visits(flow, element) > 0);
      if (!loading) continue;
      yield finding('deployment/nothing-runs', at(...path, 'running'), {
        name: index.nameOf(element),
        scalePoint: name,
        flow: loading.name,
        perSecond: rates.get(loading.id)?.peak ?? 0,
      });
      break;
    }
  }
}
