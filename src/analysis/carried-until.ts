import type { EvolutionStep } from '#model';
import type { ResourceAnalysis } from './analyzed-case-study.ts';

/**
 * Multiple of today's peak at which a resource is saturated once a step of growth has been made: what it saturates at now
 * × its capacity after the step ÷ its capacity now. Assumes that demand grows with the load as before.
 * @returns null when the step doesn't say how much the resource carries afterwards
 */
export function carriedUntil(
  { carries = [] }: Pick<EvolutionStep, 'carries'>,
  { resource, capacity, saturatesAtLoad }: Pick<ResourceAnalysis, 'resource' | 'capacity' | 'saturatesAtLoad'>,
): number | null {
  const to = carries.find((carried) => carried.resource === resource.id)?.to;
  return to === undefined || capacity <= 0 ? null : (saturatesAtLoad * to) / capacity;
}
