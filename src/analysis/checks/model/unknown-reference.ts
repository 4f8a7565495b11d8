import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { nearest } from '../nearest.ts';
import { references } from './references.ts';

/** Ids of flows, requirements, decisions and so on that nothing defines. */
export function* unknownReference(context: CheckContext): Iterable<Finding> {
  for (const { kind, id, at, where, known } of references(context))
    if (!known.includes(id))
      yield finding('model/unknown-reference', at, { id, where, kind, suggestion: nearest(id, known) });
}
