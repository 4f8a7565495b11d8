import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, elementAt } from '../locations.ts';

/** Elements and relationships without a description. */
export function* missingDescription({ study, index }: CheckContext): Iterable<Finding> {
  for (const { id, name, description } of study.elements)
    if (description.trim() === '')
      yield finding('model/missing-description', elementAt(study, id, 'description'), { name: `"${name}"` });
  for (const [position, { source, destination, description }] of study.relationships.entries())
    if (description.trim() === '')
      yield finding('model/missing-description', at('relationships', position, 'description'), {
        name: `The relationship from "${index.nameOf(source)}" to "${index.nameOf(destination)}"`,
      });
}
