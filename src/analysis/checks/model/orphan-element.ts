import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { elementAt } from '../locations.ts';

/** Elements that neither use anything nor are used. */
export function* orphanElement({ study, index }: CheckContext): Iterable<Finding> {
  for (const { id, name } of study.elements)
    if (index.relationshipsOf(id).length === 0) yield finding('model/orphan-element', elementAt(study, id), { name });
}
