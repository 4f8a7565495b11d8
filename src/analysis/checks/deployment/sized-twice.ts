import type { Finding } from '#model';
import { printPath } from '#model';
import type { ElementSizing } from '../../sizing/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** What tells two sizings of one element apart: what is rented, where, and with which disk. */
const kindOf = ({ element, environment, region, sizing: { offer, size, storage } }: ElementSizing): string =>
  JSON.stringify([environment, element, region, offer ?? size, storage]);

/** Elements that an environment sizes twice with the same: the two would be added up. */
export function* sizedTwice({ study, sizing, index }: CheckContext): Iterable<Finding> {
  const first = new Map<string, ElementSizing>();
  for (const entry of sizing) {
    const before = first.get(kindOf(entry));
    first.set(kindOf(entry), before ?? entry);
    if (before)
      yield finding('deployment/sized-twice', at(...entry.path), {
        name: index.nameOf(entry.element),
        environment: study.deployments.find(({ id }) => id === entry.environment)?.name ?? entry.environment,
        size: entry.sizeText,
        first: printPath(before.path),
      });
  }
}
