import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { decisionReference } from '../format/decision-reference.ts';
import { elementNode, kindName, type ViewContext } from './element-node.ts';
import type { DecisionLook, GraphView, ViewBoundary, ViewEdge, ViewNode } from './view.ts';
import { decisionLink } from './view-key.ts';
import { counted, listed } from './words.ts';

/** With more arrows than this to what decisions affect, each decision stands in the frame of the first instead. */
const mostArrows = 16;

/** An id that no element can have, because a part of an element's id begins with a letter. */
const nodeId = (decision: LoggedDecision, decisions: readonly LoggedDecision[]): string =>
  `decision.${decisions.indexOf(decision) + 1}`;

const lookOf = ({ status }: LoggedDecision): DecisionLook =>
  status === 'accepted' ? 'decision' : status === 'proposed' ? 'proposal' : 'retired';

const decisionNode = (decision: LoggedDecision, id: string, description: string): ViewNode => ({
  type: 'node',
  id,
  name: decision.title,
  subtitle: `${decisionReference(decision)}: ${decision.status}`,
  description,
  look: lookOf(decision),
  href: decisionLink(decision),
  icon: null,
  multiplicity: null,
});

/** A newer decision and what it replaces, whichever of the two says so. */
function supersedes(decisions: readonly LoggedDecision[]): ViewEdge[] {
  return decisions.flatMap((older) =>
    decisions
      .filter(
        ({ id, supersedes: replaced }) => older.id !== id && (older.supersededBy === id || replaced.includes(older.id)),
      )
      .map((newer): ViewEdge => {
        const source = nodeId(newer, decisions);
        const destination = nodeId(older, decisions);
        const id = `${source}--${destination}`;
        return { id, source, destination, description: 'supersedes', technology: '', interaction: 'synchronous' };
      }),
  );
}

interface Affected {
  readonly decision: LoggedDecision;
  /** Ids of existing elements, each once. */
  readonly elements: readonly string[];
}

/** Decisions, the elements that they affect, and an arrow for each. */
function withArrows(context: ViewContext, affected: readonly Affected[]): Pick<GraphView, 'children' | 'edges'> {
  const { study, decisions } = context.analyzed;
  const shown = new Set(affected.flatMap(({ elements }) => elements));
  return {
    children: [
      ...affected.map(({ decision }) => decisionNode(decision, nodeId(decision, decisions), '')),
      ...study.elements
        .filter(({ id }, position) => shown.has(id) && study.elements.findIndex((one) => one.id === id) === position)
        .map((element) => elementNode(context, element, { description: '' })),
    ],
    edges: affected.flatMap(({ decision, elements }) =>
      elements.map((destination): ViewEdge => {
        const source = nodeId(decision, decisions);
        const id = `${source}--${destination}`;
        return { id, source, destination, description: '', technology: '', interaction: 'asynchronous' };
      }),
    ),
  };
}

/** Each decision in the frame of the first element that it affects; its box names the others. */
function inFrames({ index, decisions }: AnalyzedCaseStudy, affected: readonly Affected[]): GraphView['children'] {
  const framed = Map.groupBy(affected, ({ elements }) => elements[0]);
  return [...framed].flatMap(([first, members], position): (ViewNode | ViewBoundary)[] => {
    const nodes = members.map(({ decision, elements: [, ...others] }) =>
      decisionNode(
        decision,
        nodeId(decision, decisions),
        others.length === 0 ? '' : `Also ${listed(others.map((id) => index.nameOf(id)))}.`,
      ),
    );
    const element = first === undefined ? undefined : index.element(first);
    if (!element) return nodes;
    return [
      {
        type: 'boundary',
        id: `affected-${position + 1}`,
        name: element.name,
        subtitle: kindName(element),
        style: 'group',
        arrangement: 'column',
        children: nodes,
      },
    ];
  });
}

/** Which decision replaced which, and what each affects; `null` with fewer than two decisions, which need no map. */
export function decisionMapView(context: ViewContext): GraphView | null {
  const { index, decisions } = context.analyzed;
  if (decisions.length < 2) return null;
  const affected = decisions.map(
    (decision): Affected => ({ decision, elements: [...new Set(decision.affects)].filter((id) => index.element(id)) }),
  );
  const arrows = affected.reduce((sum, { elements }) => sum + elements.length, 0);
  const drawn =
    arrows > mostArrows ? { children: inFrames(context.analyzed, affected), edges: [] } : withArrows(context, affected);
  const replacements = supersedes(decisions);
  const how =
    arrows > mostArrows
      ? 'each in the frame of the first element that it affects'
      : 'each with a dashed arrow to what it affects';
  return {
    type: 'graph',
    kind: 'decision-map',
    key: 'decision-map',
    title: `${index.subject.name}: decisions`,
    description: `${counted(decisions.length, 'decision')}, ${how}. ${replacements.length === 0 ? 'None replaces another.' : `${counted(replacements.length, 'arrow leads', 'arrows lead')} from a decision to the one it replaced.`}`,
    children: drawn.children,
    edges: [...replacements, ...drawn.edges],
  };
}
