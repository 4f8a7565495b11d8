/** How many instances of an element run and are needed at a scale point, from the sizing. */
export interface ElementInstances {
  /** Without autoscaling, or before it. */
  readonly running: number;
  /** What autoscaling gives at peak; `running` without it. */
  readonly atPeak: number;
  readonly maximum: number;
  /** Fewest that carry the peak within the headroom; `null` where no capacity says it. */
  readonly needed: number | null;
  /** Zones that they are spread over; `null` where nobody says. */
  readonly zones: number | null;
  /** Each one has its standby in another zone: a Multi-AZ pair. */
  readonly hasStandby: boolean;
  /** Service-level agreement of the offer that it runs on, for as many zones. */
  readonly agreement: string | null;
  /** The one for several zones. */
  readonly agreementAcrossZones: string | null;
}

/** @returns undefined for an element that no deployment sizes */
export type InstancesOf = (element: string, scalePoint: string) => ElementInstances | undefined;

/** Of how many instances how many must be up. */
export interface Redundancy {
  readonly needed: number;
  /** At peak. */
  readonly instances: number;
  /** Left when the fullest zone is lost, after autoscaling has done what it may; `null` where nobody says which zones. */
  readonly withoutZone: number | null;
  readonly canGrow: boolean;
  readonly maximum: number;
}

/**
 * k of n from the sizing, with the author's k where there is one. The fullest of z zones holds ⌈n ÷ z⌉ instances; below
 * its maximum, autoscaling replaces what is lost as long as a zone is left.
 */
export function redundancyOf(sizing: ElementInstances, override: number | undefined): Redundancy {
  const needed = override ?? sizing.needed ?? 1;
  const { running, maximum, zones, hasStandby } = sizing;
  const atPeak = override === undefined ? sizing.atPeak : running;
  const instances = Math.max(atPeak, Math.min(needed, maximum));
  const canGrow = maximum > instances;
  const left = zones === null ? null : hasStandby ? instances : instances - Math.ceil(instances / zones);
  const withoutZone = left === null || left === 0 || !canGrow ? left : Math.max(left, Math.min(needed, maximum));
  return { needed, instances, withoutZone, canGrow, maximum };
}

/** Zones in which something of it runs: one task is in one zone, however many there are. `null` where nobody says. */
export const zonesUsed = ({ zones, atPeak, hasStandby }: ElementInstances): number | null =>
  zones === null || hasStandby ? zones : Math.min(zones, atPeak);
