import { deployedInstances } from '../deployed-instances.ts';
import { type ElementInstances, type Redundancy, redundancyOf } from '../flow/element-instances.ts';
import {
  elementAvailability,
  type ReliabilityContext,
  ratedElement,
  reliabilityOf,
} from '../flow/element-reliability.ts';
import { fallbackOf } from '../flow/fallback-chain.ts';

/** What has to fail for an element to stop, and why. */
export interface Weakness {
  readonly when: 'element' | 'instance' | 'zone';
  readonly because: string;
}

function weaknessOfCounts({ zones, hasStandby }: ElementInstances, counts: Redundancy): Weakness | null {
  const { needed, instances, withoutZone, canGrow } = counts;
  const needs =
    needed > counts.maximum
      ? `${needed} instances are needed and ${counts.maximum} may run`
      : `${needed} of ${instances} instances ${needed === 1 ? 'is' : 'are'} needed`;
  if (hasStandby) return null;
  if (instances <= needed && !canGrow)
    return instances === 1 ? { when: 'element', because: '' } : { when: 'instance', because: needs };
  if (zones === 1) return { when: 'zone', because: 'it runs in one zone' };
  if (withoutZone === null || withoutZone >= needed) return null;
  return { when: 'zone', because: `${needs}, and losing a zone leaves ${withoutZone}` };
}

/**
 * Whether an element stops when one of its instances or zones fails. With a sizing: one instance less than are needed is
 * too few, unless autoscaling may replace it; so is what is left without the fullest zone. Without one: a service-level
 * agreement of a whole service says that its provider keeps spare parts, a figure of one instance that it is alone.
 * @returns null for an element that goes on, undefined when the study says nothing about instances at all
 */
export function weaknessOf(
  context: ReliabilityContext,
  flow: string,
  id: string,
  scalePoint: string,
): Weakness | null | undefined {
  const { study, instancesOf } = context;
  const fallback = fallbackOf(context, flow, id);
  if (fallback !== undefined && fallback !== id) return null;
  const sizing = instancesOf(ratedElement(context, id, scalePoint), scalePoint);
  const rated = elementAvailability(context, id, scalePoint);
  if (rated?.isOfService && !rated.isBound && rated.redundancy === null) return null;
  if (sizing?.maximum === 0) return null;
  if (sizing) {
    const counts = redundancyOf(sizing, reliabilityOf(study, id)?.needs?.instances);
    return weaknessOfCounts(sizing, counts);
  }
  const alone: Weakness = { when: 'element', because: '' };
  if (rated) return rated.isOfService ? null : alone;
  if (study.deployments.length === 0 && study.reliability.length === 0) return undefined;
  return deployedInstances(study, id) > 1 ? null : alone;
}
