import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { nearestInBook } from '../nearest.ts';

/** Limits that no book holds. */
export function* unknownLimit({ study, index, books }: CheckContext): Iterable<Finding> {
  const used = [
    ...study.resources.map(({ name, limit }, i) => ({
      id: limit?.limitId,
      where: `resource "${name}"`,
      at: at('resources', i, 'limit'),
    })),
    ...study.reliability.map(({ element, availability = {} }, i) => ({
      id: 'limitId' in availability ? availability.limitId : undefined,
      where: `reliability of "${index.nameOf(element)}"`,
      at: at('reliability', i, 'availability'),
    })),
  ];
  for (const { id, where, at: place } of used)
    if (id !== undefined && !books.lookupLimit(id))
      yield finding('model/unknown-limit', place, { id, where, suggestion: nearestInBook(id, books.limits.keys()) });
}
