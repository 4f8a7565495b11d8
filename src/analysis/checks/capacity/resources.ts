import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { resourceAt } from '../locations.ts';

/** Resources that can't carry today's peak. */
export function* saturatedAtPeak({ study, capacity }: CheckContext): Iterable<Finding> {
  for (const { resource, demand, capacity: carried, capacityUnit, utilization } of capacity)
    if (utilization >= 1)
      yield finding('capacity/saturated-at-peak', resourceAt(study, resource.id), {
        name: resource.name,
        demand,
        capacity: carried,
        unit: capacityUnit,
        utilization,
      });
}

/** Resources that carry today's peak with less headroom than planned. */
export function* aboveHeadroom({ study, capacity }: CheckContext): Iterable<Finding> {
  for (const { resource, utilization } of capacity)
    if (utilization > resource.headroom.value && utilization < 1)
      yield finding('capacity/above-headroom', resourceAt(study, resource.id), {
        name: resource.name,
        utilization,
        headroom: resource.headroom.value,
      });
}

/** Resources that give way before a hundred times today's peak without anybody saying what to do. */
export function* limitWithoutRemedy({ study, capacity }: CheckContext): Iterable<Finding> {
  for (const { resource, actAtLoad, relievedBy } of capacity)
    if (actAtLoad < 100 && resource.remedy.trim() === '' && relievedBy.length === 0)
      yield finding('capacity/limit-without-remedy', resourceAt(study, resource.id, 'remedy'), {
        name: resource.name,
        load: actAtLoad,
      });
}
