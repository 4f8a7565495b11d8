import { type ElementData, parentId } from '#model';
import { elementNode, groupedElements, subtitleOf, type ViewContext } from './element-node.ts';
import { neighbourhood } from './relationship-edges.ts';
import type { GraphView } from './view.ts';
import { counted } from './words.ts';

/** C4 level 3: the components of one container, and the elements that they relate to. */
export function componentsView(context: ViewContext, container: ElementData, key: string): GraphView {
  const { study, index } = context.analyzed;
  const components = index.childrenOf(container.id);
  const core = new Set(components.map(({ id }) => id));
  const candidates = study.elements.filter(
    ({ id, kind }) => kind !== 'component' && id !== container.id && id !== parentId(container.id),
  );
  const { neighbours, edges } = neighbourhood(
    study.relationships,
    core,
    candidates.map(({ id }) => id),
    (id) => index.element(id)?.kind === 'person',
  );
  const around = candidates.filter(({ id }) => neighbours.has(id));
  return {
    type: 'graph',
    kind: 'components',
    key,
    title: `${container.name}: components`,
    description: `${counted(components.length, 'component')} of ${container.name}, and ${counted(around.length, 'element')} around it that they relate to.`,
    children: [
      ...around.filter(({ kind }) => kind === 'person').map((element) => elementNode(context, element)),
      {
        type: 'boundary',
        id: container.id,
        name: container.name,
        subtitle: subtitleOf(container),
        style: 'system',
        arrangement: 'column',
        children: groupedElements(context, container.id, components),
      },
      ...around.filter(({ kind }) => kind !== 'person').map((element) => elementNode(context, element)),
    ],
    // What the neighbours do with each other belongs to the container diagram.
    edges: edges.filter(({ source, destination }) => core.has(source) || core.has(destination)),
  };
}
