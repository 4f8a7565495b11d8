import type { CaseStudy, Relationship } from '#model';
import type { StudyIndex } from '../analyzed-case-study.ts';
import { selfAndAncestors } from '../study-index/study-index.ts';

/** What a C4 picture is about, and what may stand around it. */
interface Shown {
  readonly core: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const idsOf = (elements: readonly { readonly id: string }[]): readonly string[] => elements.map(({ id }) => id);

function* picturesOf({ elements }: CaseStudy, { subject, childrenOf }: StudyIndex): Generator<Shown> {
  const topLevel = idsOf(elements).filter((id) => !id.includes('.'));
  const containers = childrenOf(subject.id);
  const others = topLevel.filter((id) => id !== subject.id);
  yield { core: new Set([subject.id]), all: new Set(topLevel) };
  yield { core: new Set(idsOf(containers)), all: new Set([...idsOf(containers), ...others]) };
  for (const { id, kind } of elements) {
    const components = kind === 'container' ? idsOf(childrenOf(id)) : [];
    const [, parent] = selfAndAncestors(id);
    const around = elements.filter((one) => one.kind !== 'component' && one.id !== id && one.id !== parent);
    yield { core: new Set(components), all: new Set([...components, ...idsOf(around)]) };
  }
}

/** The closest element around an id that a picture shows. */
const shownFor = (id: string, { all }: Shown): string | undefined => selfAndAncestors(id).find((at) => all.has(at));

function isDrawnIn({ source, destination }: Relationship, picture: Shown): boolean {
  const [from, to] = [shownFor(source, picture), shownFor(destination, picture)];
  if (from === undefined || to === undefined || from === to) return false;
  return picture.core.has(from) || picture.core.has(to);
}

/**
 * The relationships that one of the C4 pictures draws: the context and the containers of the system that the study is
 * about, and the components of any container. What two other systems have to do with each other is in none of them.
 */
export function drawnRelationships(study: CaseStudy, index: StudyIndex): readonly Relationship[] {
  const pictures = [...picturesOf(study, index)];
  return study.relationships.filter((relationship) => pictures.some((picture) => isDrawnIn(relationship, picture)));
}

/** People and other systems that the context picture draws around the system. */
export function drawnAround(study: CaseStudy, index: StudyIndex): readonly string[] {
  const [context] = picturesOf(study, index);
  if (!context) return [];
  const ends = study.relationships
    .filter((relationship) => isDrawnIn(relationship, context))
    .flatMap(({ source, destination }) => [shownFor(source, context), shownFor(destination, context)]);
  return [...new Set(ends)].flatMap((id) => (id === undefined || context.core.has(id) ? [] : [id]));
}
