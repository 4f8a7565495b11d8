import { type ElementData, parentId } from '#model';
import { elementNode, subtitleOf, type ViewContext } from './element-node.ts';
import { lookOf } from './look.ts';
import { neighbourhood } from './relationship-edges.ts';
import type { GraphView, ViewBoundary, ViewNode } from './view.ts';
import { counted, listed } from './words.ts';

interface Boundary {
  readonly id: string;
  readonly name: string;
  readonly members: ReadonlySet<string>;
}

const contains = (outer: Boundary, inner: Boundary): boolean =>
  outer.members.size > inner.members.size && [...inner.members].every((id) => outer.members.has(id));

/** Boundaries with what they contain; a system stands for its containers. */
function boundariesOf({ analyzed: { study, index } }: ViewContext): Boundary[] {
  return (study.security?.boundaries ?? []).map(({ id, name, contains: ids }) => ({
    id: `boundary-${id}`,
    name,
    members: new Set(
      ids.flatMap((member) => {
        const isSystem = index.element(member)?.kind === 'software-system';
        const containers = isSystem ? index.childrenOf(member) : [];
        return containers.length > 0 ? containers.map((container) => container.id) : [member];
      }),
    ),
  }));
}

const smallest = (boundaries: readonly Boundary[]): Boundary | undefined =>
  boundaries.reduce<Boundary | undefined>(
    (best, next) => (best && best.members.size <= next.members.size ? best : next),
    undefined,
  );

/** The data flow diagram's word: who is outside, what processes, what stores. */
function dataFlowKind(element: ElementData): string {
  const look = lookOf(element);
  if (look === 'person' || look === 'external') return 'External entity';
  return look === 'data' || look === 'cache' || look === 'messaging' ? 'Data store' : 'Process';
}

function dataNode(context: ViewContext, element: ElementData): ViewNode {
  const held = (context.analyzed.study.security?.dataClasses ?? []).filter(({ heldBy }) => heldBy.includes(element.id));
  return elementNode(context, element, {
    subtitle: subtitleOf(element, dataFlowKind(element)),
    ...(held.length === 0
      ? {}
      : { description: `Holds ${listed(held.map(({ name, level }) => `${name} (${level})`))}.` }),
  });
}

/** Data flow diagram for the threat model: processes, stores and outsiders, framed by trust boundaries. */
export function dataFlowView(context: ViewContext): GraphView | null {
  const boundaries = boundariesOf(context);
  if (boundaries.length === 0) return null;
  const { study, index } = context.analyzed;
  const framed = new Set(boundaries.flatMap(({ members }) => [...members]));
  const containers = index.childrenOf(index.subject.id);
  const inner = containers.length > 0 ? containers.map(({ id }) => id) : [index.subject.id];
  const core = new Set([...inner, ...framed]);
  const outside = study.elements.filter(({ id }) => parentId(id) === null && id !== index.subject.id && !core.has(id));
  const { neighbours, edges } = neighbourhood(
    study.relationships,
    core,
    outside.map(({ id }) => id),
    (id) => index.element(id)?.kind === 'person',
  );
  const shown = study.elements.filter(({ id }) => core.has(id) || neighbours.has(id));
  const homeOf = (id: string): Boundary | undefined => smallest(boundaries.filter(({ members }) => members.has(id)));
  const nodesIn = (home: Boundary | undefined): ViewNode[] =>
    shown.filter(({ id }) => homeOf(id) === home).map((element) => dataNode(context, element));
  const frame = (boundary: Boundary): ViewBoundary => ({
    type: 'boundary',
    id: boundary.id,
    name: boundary.name,
    subtitle: 'Trust boundary',
    style: 'trust',
    arrangement: 'column',
    children: [...boundaries.filter((other) => outerOf(other) === boundary).map(frame), ...nodesIn(boundary)],
  });
  const outerOf = (boundary: Boundary): Boundary | undefined =>
    smallest(boundaries.filter((other) => contains(other, boundary)));
  const isEmpty = ({ children }: ViewBoundary): boolean => children.length === 0;
  return {
    type: 'graph',
    kind: 'data-flow',
    key: 'data-flow',
    title: `${index.subject.name}: data flow and trust boundaries`,
    description: `How data moves between ${counted(shown.length, 'element')} in ${counted(boundaries.length, 'trust boundary', 'trust boundaries')}.`,
    children: [
      ...nodesIn(undefined),
      ...boundaries
        .filter((boundary) => outerOf(boundary) === undefined)
        .map(frame)
        .filter((boundary) => !isEmpty(boundary)),
    ],
    edges,
  };
}
