import type { Finding } from '#model';
import { sizingOf } from '../../sizing/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { resourceAt } from '../locations.ts';

/** Resources of which nothing says how many there are, so that they are missing from every computation. */
export function* noUnits({ study, capacity }: CheckContext): Iterable<Finding> {
  for (const { id, name } of study.resources)
    if (!capacity.some(({ resource }) => resource.id === id))
      yield finding('capacity/no-units', resourceAt(study, id), { name });
}

/** Resources that say how many instances there are, which the deployment says. */
export function* unitsSaidTwice({ study, sizing, load: [today], index }: CheckContext): Iterable<Finding> {
  for (const { id, name, kind, units, element } of study.resources)
    if (kind === 'instances' && units !== undefined && sizingOf(sizing, element, today.id))
      yield finding('capacity/units-said-twice', resourceAt(study, id, 'units'), {
        name,
        element: index.nameOf(element),
      });
}

/** Resources that what is left after a zone is lost can't carry. */
export function* zoneLoss({ study, capacity, sizing, load: [today] }: CheckContext): Iterable<Finding> {
  for (const { resource, atPeak, afterZoneLoss, utilization } of capacity) {
    const zones = sizingOf(sizing, resource.element, today.id)?.zones ?? 1;
    if (!afterZoneLoss || zones < 2 || utilization >= 1 || afterZoneLoss.utilization < 1) continue;
    yield finding('capacity/zone-loss', resourceAt(study, resource.id), {
      name: resource.name,
      atPeak,
      zones,
      left: afterZoneLoss.units,
      utilization: afterZoneLoss.utilization,
    });
  }
}
