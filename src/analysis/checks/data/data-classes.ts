import type { Finding } from '#model';
import { isSameOrNested, isWithin } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { canReach, dataWays, keepsData } from './data-ways.ts';

/** Who needs a class of data and can't get it from what holds it; who holds it alone has it. */
export function* outOfReach({ study, index }: CheckContext): Iterable<Finding> {
  const ways = dataWays(study);
  for (const [position, { name, heldBy, neededBy = [] }] of (study.security?.dataClasses ?? []).entries())
    for (const [place, id] of neededBy.entries()) {
      const others = heldBy.filter((holder) => !isSameOrNested(holder, id));
      if (others.length === 0 || index.element(id) === undefined || canReach(index, ways, others, id)) continue;
      yield finding('data/out-of-reach', at('security', 'dataClasses', position, 'neededBy', place), {
        data: name,
        needs: index.nameOf(id),
        holders: others.map(index.nameOf),
      });
    }
}

/** Stores that are only written to, of data that isn't for everybody; `neededBy` says more where it is given. */
export function* writtenOnly({ study, index }: CheckContext): Iterable<Finding> {
  const ways = dataWays(study);
  for (const [position, { name, level, heldBy, neededBy }] of (study.security?.dataClasses ?? []).entries()) {
    if (neededBy || (level !== 'confidential' && level !== 'restricted')) continue;
    for (const [place, id] of heldBy.entries()) {
      const isWritten = ways.some(({ to }) => isWithin(to, id));
      const isRead = ways.some(({ from }) => isWithin(from, id));
      if (isWritten && !isRead && keepsData(index, id))
        yield finding('data/written-only', at('security', 'dataClasses', position, 'heldBy', place), {
          data: name,
          holder: index.nameOf(id),
        });
    }
  }
}
