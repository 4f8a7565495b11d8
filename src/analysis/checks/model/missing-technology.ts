import type { Finding, Relationship } from '#model';
import type { StudyIndex } from '../../analyzed-case-study.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, elementAt } from '../locations.ts';

const containerOf = (id: string): string => id.split('.').slice(0, 2).join('.');

/** Calls between deployable things go over some protocol; people and components of one container need none. */
const needsTechnology = (index: StudyIndex, { source, destination }: Relationship): boolean => {
  const kinds = [source, destination].map((id) => index.element(id)?.kind);
  return (
    kinds.every((kind) => kind === 'container' || kind === 'component') &&
    containerOf(source) !== containerOf(destination)
  );
};

/** Containers, and relationships between them, that name no technology. */
export function* missingTechnology({ study, index }: CheckContext): Iterable<Finding> {
  for (const element of study.elements)
    if (element.kind === 'container' && element.technology.trim() === '')
      yield finding('model/missing-technology', elementAt(study, element.id, 'technology'), {
        name: `"${element.name}"`,
      });
  for (const [position, relationship] of study.relationships.entries())
    if (relationship.technology.trim() === '' && needsTechnology(index, relationship))
      yield finding('model/missing-technology', at('relationships', position, 'technology'), {
        name: `The relationship from "${index.nameOf(relationship.source)}" to "${index.nameOf(relationship.destination)}"`,
      });
}
