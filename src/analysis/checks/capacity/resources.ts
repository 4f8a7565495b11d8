import { type Finding, inMilliseconds, inPerSecond, type Resource } from '#model';
import { unitsRequired } from '../../capacity/index.ts';
import { decimalText } from '../../quantity-text.ts';
import { unitOf } from '../../resource/units-at.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { resourceAt } from '../locations.ts';
import { exceededQuota } from './quota-exceeded.ts';

/** `34 shards`: what just carries the demand; `undefined` for what is only counted, and for a quota. */
function neededUnits(resource: Resource, demand: number): string | undefined {
  const { name, kind } = resource;
  const perUnit = kind === 'quota' ? undefined : unitOf(resource)?.throughput;
  return perUnit === undefined
    ? undefined
    : `${decimalText(unitsRequired([{ name, load: demand, perUnit }]).units)} ${kind}`;
}

/** Resources that can't carry today's peak. A quota that is asked too much of has a check of its own. */
export function* saturatedAtPeak({ study, capacity, books }: CheckContext): Iterable<Finding> {
  for (const planned of capacity) {
    const { resource, demand, capacity: carried, capacityUnit, utilization } = planned;
    if (utilization >= 1 && !(resource.kind === 'quota' && exceededQuota(planned, books)))
      yield finding(
        'capacity/saturated-at-peak',
        resourceAt(study, resource.id),
        {
          name: resource.name,
          demand,
          capacity: carried,
          unit: capacityUnit,
          utilization,
          needed: neededUnits(resource, demand),
        },
        [
          { label: 'needed at peak', value: decimalText(demand), provenance: 'computed' },
          { label: 'carried', value: decimalText(carried), provenance: 'stated' },
        ],
      );
  }
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

/** Units that finish more than they can work on: X ≤ m ÷ S. */
export function* impossibleThroughput({ study }: CheckContext): Iterable<Finding> {
  for (const { id, name, throughputPerUnit, serviceTime, concurrency } of study.resources) {
    if (!throughputPerUnit || !serviceTime || concurrency === undefined) continue;
    const stated = inPerSecond(throughputPerUnit);
    const possible = (1000 * concurrency) / inMilliseconds(serviceTime);
    if (stated > possible * (1 + 1e-9))
      yield finding('capacity/impossible-throughput', resourceAt(study, id), { name, stated, possible });
  }
}
