import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, resourceAt } from '../locations.ts';

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

/** Steps of growth that relieve nothing, or only what still holds at the load that they are planned for. */
export function* evolutionStepRelievesNothing({ study, capacity }: CheckContext): Iterable<Finding> {
  for (const [position, { title, atLoad, relieves }] of study.evolution.entries()) {
    const relieved = capacity.filter(({ resource }) => relieves.includes(resource.id));
    const firstLoad = relieved.length === 0 ? undefined : Math.min(...relieved.map(({ actAtLoad }) => actAtLoad));
    if (firstLoad === undefined ? relieves.length === 0 : firstLoad > atLoad)
      yield finding('capacity/evolution-step-relieves-nothing', at('evolution', position, 'relieves'), {
        title,
        atLoad,
        resources: relieved.map(({ resource }) => resource.name),
        firstLoad,
      });
  }
}
