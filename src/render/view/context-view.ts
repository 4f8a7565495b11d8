import { parentId } from '#model';
import { elementNode, type ViewContext } from './element-node.ts';
import { neighbourhood } from './relationship-edges.ts';
import type { GraphView } from './view.ts';
import { listed } from './words.ts';

/** C4 level 1: the system, and the people and systems that relate to it. */
export function contextView(context: ViewContext): GraphView {
  const { study, index } = context.analyzed;
  const { subject } = index;
  const topLevel = study.elements.filter(({ id }) => parentId(id) === null);
  const others = topLevel.map(({ id }) => id).filter((id) => id !== subject.id);
  const { neighbours, edges } = neighbourhood(
    study.relationships,
    new Set([subject.id]),
    others,
    (id) => index.element(id)?.kind === 'person',
  );
  const around = topLevel.filter(({ id }) => neighbours.has(id)).map(({ name }) => name);
  return {
    type: 'graph',
    kind: 'context',
    key: 'context',
    title: `${subject.name}: system context`,
    description:
      around.length === 0
        ? `${subject.name} on its own: it relates to nobody and to no other system.`
        : `${subject.name} with the people and systems that relate to it: ${listed(around)}.`,
    children: topLevel
      .filter(({ id }) => id === subject.id || neighbours.has(id))
      .map((element) => elementNode(context, element, element.id === subject.id ? { isSubject: true } : {})),
    edges,
  };
}
