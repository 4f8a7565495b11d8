import type { LimitEntry, MergedBooks } from '#books';
import { type Finding, inPerSecond } from '#model';
import type { ResourceAnalysis } from '../../analyzed-case-study.ts';
import { decimalText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { resourceAt } from '../locations.ts';

const secondsIn: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 };

/** Seconds of the period in a limit's unit: `records/s` → 1; `undefined` for a count. */
const periodOf = ({ unit }: LimitEntry): number | undefined => secondsIn[/\/(s|min|h)$/.exec(unit)?.[1] ?? ''];

/**
 * How much of a documented limit a resource needs, in the limit's unit: a rate limit holds for the throughput of one
 * unit, or for the whole demand where units carry none; a count limits the units, or what is held.
 */
function needed({ resource, demand, maximum }: Planned, limit: LimitEntry): number {
  const period = periodOf(limit);
  if (period !== undefined)
    return (resource.throughputPerUnit ? inPerSecond(resource.throughputPerUnit) : demand) * period;
  return resource.demand.from === 'occupied' ? Math.max(demand, maximum) : maximum;
}

/** The documented limit that a resource goes beyond, and by how much; `undefined` when it stays within it. */
type Planned = Pick<ResourceAnalysis, 'resource' | 'demand' | 'maximum'>;
export function exceededQuota(
  planned: Planned,
  books: Pick<MergedBooks, 'lookupLimit'>,
): { readonly needed: number; readonly limit: LimitEntry; readonly value: number } | undefined {
  const { limit: named } = planned.resource;
  const limit = named && books.lookupLimit(named.limitId);
  if (typeof limit?.value !== 'number') return undefined;
  const amount = needed(planned, limit);
  return amount > limit.value ? { needed: amount, limit, value: limit.value } : undefined;
}

/** Resources planned above a documented limit or quota. */
export function* quotaExceeded({ study, capacity, books }: CheckContext): Iterable<Finding> {
  for (const planned of capacity) {
    const { resource } = planned;
    const exceeded = exceededQuota(planned, books);
    if (!exceeded) continue;
    const { needed: amount, limit, value } = exceeded;
    yield finding(
      'capacity/quota-exceeded',
      resourceAt(study, resource.id, 'limit'),
      { name: resource.name, needed: amount, limit: `${limit.service}: ${limit.limit}`, value, unit: limit.unit },
      [
        { label: 'planned', value: decimalText(amount), provenance: 'computed' },
        { label: limit.id, value: `${decimalText(value)} ${limit.unit}`, provenance: 'sourced' },
      ],
    );
  }
}
