import { requireFraction } from './fraction.ts';
import { availabilityKOfN } from './k-of-n.ts';

export interface ZonalDeployment {
  /** Instances that must be up. */
  readonly required: number;
  readonly instances: number;
  /** Zones over which the instances are spread as evenly as possible. */
  readonly zones: number;
  /** Availability of an instance while its zone is up, 0..1. */
  readonly instanceAvailability: number;
  /** Availability of one zone, 0..1. */
  readonly zoneAvailability: number;
}

/**
 * Availability of k of n instances spread over zones, each of which takes its instances down with it:
 * A = Σ over the zones that are up of P(those zones) × kOfN(k, instances in them, instance availability).
 * Assumes zones that fail independently, and instances that fail independently within a zone that is up.
 * Source: total probability over the zones, on the k-out-of-n formula of Trivedi & Bobbio (2017).
 * @throws {RangeError} if a fraction is outside 0..1, or a count isn't a whole number
 * @example availabilityAcrossZones({ required: 2, instances: 4, zones: 2, instanceAvailability: 1, zoneAvailability: 0.99 }); // 0.9999
 */
export function availabilityAcrossZones(deployment: ZonalDeployment): number {
  const { required, instances, zones, instanceAvailability, zoneAvailability } = deployment;
  requireFraction(zoneAvailability, 'zone availability');
  if (!Number.isInteger(zones) || zones < 1 || !Number.isInteger(instances) || instances < 1)
    throw new RangeError(`${instances} instances can't be spread over ${zones} zones.`);
  const fuller = instances % zones;
  const perZone = Math.floor(instances / zones);
  let availability = 0;
  for (let fullerUp = 0; fullerUp <= fuller; fullerUp++)
    for (let othersUp = 0; othersUp <= zones - fuller; othersUp++) {
      const up = fullerUp * (perZone + 1) + othersUp * perZone;
      if (up < required) continue;
      availability +=
        exactly(fullerUp, fuller, zoneAvailability) *
        exactly(othersUp, zones - fuller, zoneAvailability) *
        availabilityKOfN(required, up, instanceAvailability);
    }
  return Math.min(1, availability);
}

/** Probability that exactly k of n are up. */
function exactly(k: number, n: number, probability: number): number {
  let combinations = 1;
  for (let i = 1; i <= k; i++) combinations = (combinations * (n - i + 1)) / i;
  return combinations * probability ** k * (1 - probability) ** (n - k);
}
