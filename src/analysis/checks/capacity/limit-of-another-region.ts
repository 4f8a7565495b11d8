import type { Finding } from '#model';
import { regionOf } from '../../cost/region-of.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { resourceAt } from '../locations.ts';

/** Resources held against a default quota that the vendor gives for other regions than the system's. */
export function* limitOfAnotherRegion({ study, capacity, books }: CheckContext): Iterable<Finding> {
  const region = regionOf(study);
  for (const { resource } of capacity) {
    const limit = resource.limit && books.lookupLimit(resource.limit.limitId);
    if (!limit?.regions || limit.regions.includes(region)) continue;
    const other = [...books.limits.values()].find(
      ({ id, regions = [] }) => id.startsWith(limit.id.replace(/\.other$/, '')) && regions.includes(region),
    );
    yield finding('capacity/limit-of-another-region', resourceAt(study, resource.id, 'limit'), {
      name: resource.name,
      id: limit.id,
      regions: limit.regions,
      region,
      other: other?.id,
    });
  }
}
