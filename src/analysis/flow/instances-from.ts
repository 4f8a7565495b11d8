import type { CaseStudy } from '#model';
import type { ResourceAnalysis } from '../analyzed-case-study.ts';
import { type ElementSizing, sizingOf } from '../sizing/index.ts';
import type { ElementInstances, InstancesOf } from './element-instances.ts';

/** What the environment says of the zones of an element; `null` where it says nothing. */
function zonesOf({ deployments }: CaseStudy, sizings: readonly ElementSizing[], element: string): number | null {
  const entry = sizings.find((sizing) => sizing.element === element);
  return entry?.sizing.zones ?? deployments.find(({ id }) => id === entry?.environment)?.zones ?? null;
}

/** The agreement that an offer comes with: the one across zones where its units are in several. */
const agreementOf = (sizing: NonNullable<ReturnType<typeof sizingOf>>, zones: number | null): string | null =>
  (zones !== null && zones > 1 ? sizing.offer?.slaAcrossZonesLimitId : undefined) ?? sizing.offer?.slaLimitId ?? null;

/**
 * Instances as the deployment sizes them. How many the peak needs is the most that any resource of the element needs
 * whose units are those instances.
 */
export const instancesFrom =
  (study: CaseStudy, sizings: readonly ElementSizing[], capacity: readonly ResourceAnalysis[]): InstancesOf =>
  (element, scalePoint): ElementInstances | undefined => {
    if (!sizings.some((sizing) => sizing.element === element)) return undefined;
    const sizing = sizingOf(sizings, element, scalePoint);
    if (!sizing) return undefined;
    const loaded = capacity
      .filter(({ resource, unitsFrom }) => resource.element === element && unitsFrom === 'deployment')
      .flatMap(({ at }) => at.filter((point) => point.scalePoint === scalePoint));
    const needed = loaded.flatMap((point) => point.needed ?? []);
    const zones = zonesOf(study, sizings, element);
    return {
      running: Math.ceil(sizing.running),
      atPeak: Math.ceil(Math.max(sizing.running, ...loaded.map(({ atPeak }) => atPeak))),
      maximum: Math.ceil(Math.max(sizing.running, sizing.maximum)),
      needed: needed.length > 0 ? Math.max(...needed) : null,
      zones,
      hasStandby: sizing.offer?.multiAz === true,
      agreement: agreementOf(sizing, zones),
      agreementAcrossZones: sizing.offer?.slaAcrossZonesLimitId ?? null,
    };
  };
