import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, decisionAt } from '../locations.ts';
import { nearest } from '../nearest.ts';
import { elementUses } from './element-references.ts';

/** Definitions that don't come through the compiler may name elements that don't exist. */
export function* unknownElement({ study, index, decisions }: CheckContext): Iterable<Finding> {
  const suggest = (id: string) =>
    nearest(
      id,
      study.elements.map((element) => element.id),
    );
  for (const { id, path, where } of elementUses(study))
    if (!index.element(id)) yield finding('model/unknown-element', at(...path), { id, where, suggestion: suggest(id) });
  for (const decision of decisions)
    for (const [position, id] of decision.affects.entries())
      if (!index.element(id))
        yield finding('model/unknown-element', decisionAt(study, decision, 'affects', position), {
          id,
          where: `decision "${decision.title}"`,
          suggestion: suggest(id),
        });
}
