import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { elementAt } from '../locations.ts';

/** Elements that stop a critical flow when they fail, and that no failure mode covers. */
export function* singlePointOfFailure({ study, index, risks }: CheckContext): Iterable<Finding> {
  for (const { element, when, because, flows, coveredBy } of risks.singlePointsOfFailure)
    if (coveredBy === null)
      yield finding('reliability/single-point-of-failure', elementAt(study, element), {
        name: index.nameOf(element),
        when,
        because,
        flows: flows.map((id) => index.flow(id)?.name ?? id),
      });
}
