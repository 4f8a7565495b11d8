import { parentId } from '#model';
import { elementNode, groupedElements, kindName, type ViewContext } from './element-node.ts';
import { neighbourhood } from './relationship-edges.ts';
import type { GraphView, ViewBoundary, ViewNode } from './view.ts';
import { counted } from './words.ts';

/** C4 level 2: the containers of the system, and the people and systems that relate to them. */
export function containersView(context: ViewContext): GraphView | null {
  const { study, index } = context.analyzed;
  const { subject } = index;
  const containers = index.childrenOf(subject.id);
  if (containers.length === 0) return null;
  const topLevel = study.elements.filter(({ id }) => parentId(id) === null);
  const others = topLevel.map(({ id }) => id).filter((id) => id !== subject.id);
  const { neighbours, edges } = neighbourhood(
    study.relationships,
    new Set(containers.map(({ id }) => id)),
    others,
    (id) => index.element(id)?.kind === 'person',
  );
  const around = topLevel.filter(({ id }) => neighbours.has(id));
  const people = around.filter(({ kind }) => kind === 'person').length;
  return {
    type: 'graph',
    kind: 'containers',
    key: 'containers',
    title: `${subject.name}: containers`,
    description: `${counted(containers.length, 'container')} of ${subject.name}, with ${counted(people, 'person', 'people')} and ${counted(around.length - people, 'other system')} around them.`,
    children: topLevel.flatMap((element): (ViewNode | ViewBoundary)[] => {
      if (element.id === subject.id)
        return [
          {
            type: 'boundary',
            id: subject.id,
            name: subject.name,
            subtitle: kindName(subject),
            style: 'system',
            arrangement: 'column',
            children: groupedElements(context, subject.id, containers),
          },
        ];
      return neighbours.has(element.id) ? [elementNode(context, element)] : [];
    }),
    edges,
  };
}
