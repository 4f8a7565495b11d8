import type { Finding } from '#model';
import { isWithin } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Users of a cache that have no relationship with the element that holds it; what is in each other needs none. */
export function* cacheWithoutRelationship({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, { what, element, usedBy = [] }] of study.caches.entries())
    for (const [user, id] of usedBy.entries()) {
      const isInside = isWithin(id, element) || isWithin(element, id);
      const isRelated = study.relationships.some(
        ({ source, destination }) =>
          (isWithin(source, id) && isWithin(destination, element)) ||
          (isWithin(destination, id) && isWithin(source, element)),
      );
      if (isInside || isRelated) continue;
      yield finding('data/cache-without-relationship', at('caches', position, 'usedBy', user), {
        what,
        user: index.nameOf(id),
        holder: index.nameOf(element),
      });
    }
}
