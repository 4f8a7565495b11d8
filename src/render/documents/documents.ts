import type { AnalyzedCaseStudy } from '#analysis';
import type { Artifact } from '../artifact.ts';
import type { View as Diagram } from '../view/view.ts';
import { arc42View } from './arc42-view.ts';
import { authenticationView } from './authentication-view.ts';
import { cachingView } from './caching-view.ts';
import { costView } from './cost-view.ts';
import { dataDesignView } from './data-design-view.ts';
import { renderDecisionFiles } from './decision-files.ts';
import { decisionLogView } from './decisions-view.ts';
import { eventsView } from './events-view.ts';
import { infrastructureView } from './infrastructure-view.ts';
import { markdownArtifact, type Templates } from './markdown-artifact.ts';
import { readmeView } from './readme-view.ts';
import { requirementsView } from './requirements-view.ts';
import { failureModesView, risksView } from './risks-view.ts';
import { rolloutView, runbookView } from './runbook-view.ts';
import { scalingView } from './scaling-view.ts';
import type { View } from './template.ts';
import { threatModelView } from './threat-model-view.ts';

interface DocumentKind {
  /** Long lists to look things up in: on disk and on the site, but not in print. */
  readonly isReference?: true;
  /** Names the template: `templates/<name>.md.hbs`. */
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** `null` when the case study has nothing of this kind. */
  readonly view: (study: AnalyzedCaseStudy) => View | null;
}

/** Every document but the index and the arc42 one, which link to the others, in reading order. */
const kinds: readonly DocumentKind[] = [
  {
    name: 'requirements',
    title: 'Requirements',
    path: 'requirements.md',
    view: (study) => (study.study.requirements.length > 0 ? requirementsView(study) : null),
  },
  { name: 'decision-log', title: 'Decisions', path: 'decisions/README.md', view: decisionLogView },
  { name: 'data-design', title: 'Data design', path: 'data-design.md', view: dataDesignView },
  {
    name: 'data-reference',
    title: 'Tables and code',
    path: 'data-reference.md',
    isReference: true,
    view: dataDesignView,
  },
  { name: 'caching', title: 'Caching strategy', path: 'caching.md', view: cachingView },
  { name: 'events', title: 'Events', path: 'events.md', view: eventsView },
  { name: 'event-reference', title: 'Event fields', path: 'event-reference.md', isReference: true, view: eventsView },
  { name: 'infrastructure', title: 'Infrastructure', path: 'infrastructure.md', view: infrastructureView },
  { name: 'cost', title: 'Cost', path: 'cost.md', view: costView },
  { name: 'scaling', title: 'Scaling, availability and latency', path: 'scaling.md', view: scalingView },
  {
    name: 'risks',
    title: 'Risk register',
    path: 'risks.md',
    view: (study) => (study.study.risks.length > 0 ? risksView(study) : null),
  },
  {
    name: 'failure-modes',
    title: 'Failure modes',
    path: 'failure-modes.md',
    view: (study) => (study.study.failureModes.length > 0 ? failureModesView(study) : null),
  },
  { name: 'threat-model', title: 'Threat model', path: 'threat-model.md', view: threatModelView },
  { name: 'authentication', title: 'Authentication architecture', path: 'authentication.md', view: authenticationView },
  { name: 'runbook', title: 'Runbook', path: 'runbook.md', view: runbookView },
  { name: 'rollout', title: 'Rollout plan', path: 'rollout.md', view: rolloutView },
];

const views = new WeakMap<AnalyzedCaseStudy, Map<DocumentKind, View | null>>();

/** What a document shows of a case study: worked out once for artifacts, site and every edition of the PDF. */
function viewOf(kind: DocumentKind, analyzed: AnalyzedCaseStudy): View | null {
  const known = views.get(analyzed) ?? new Map<DocumentKind, View | null>();
  views.set(analyzed, known);
  const view = known.has(kind) ? (known.get(kind) ?? null) : kind.view(analyzed);
  known.set(kind, view);
  return view;
}

/** A Markdown document with the heading it goes under elsewhere. */
export interface RenderedDocument extends Artifact {
  readonly name: string;
  readonly title: string;
  readonly isReference: boolean;
}

/**
 * The documents that a case study has something to say in, in reading order, without index and arc42.
 * @param isWanted asked for each of them before it is rendered
 */
export function renderDocuments(
  analyzed: AnalyzedCaseStudy,
  templates: Templates,
  isWanted: (document: Omit<RenderedDocument, keyof Artifact>) => boolean = () => true,
): RenderedDocument[] {
  return kinds.flatMap((kind) => {
    const { name, title, path, isReference = false } = kind;
    const content = viewOf(kind, analyzed);
    if (content === null || !isWanted({ name, title, isReference })) return [];
    return [{ name, title, isReference, ...markdownArtifact(path, name, content, templates) }];
  });
}

/** Every Markdown artifact: the documents, the decisions, the arc42 document, and the index, which names `data` and what is the portfolio's own too. */
export function renderMarkdown(
  analyzed: AnalyzedCaseStudy,
  diagrams: readonly Diagram[],
  templates: Templates,
  data: readonly Pick<Artifact, 'path'>[],
  own: readonly Pick<RenderedDocument, 'path' | 'title'>[] = [],
): Artifact[] {
  const documents = renderDocuments(analyzed, templates);
  const isDocument = ({ path }: { readonly path: string }) => path.endsWith('.md');
  const ownDocuments = own.filter(isDocument);
  const ownData = own.filter((each) => !isDocument(each));
  const arc42 = { name: 'arc42', title: 'The whole as arc42', path: 'arc42.md' };
  return [
    markdownArtifact(
      'README.md',
      'readme',
      readmeView(analyzed, diagrams, [...documents, arc42, ...ownDocuments], [...data, ...ownData]),
      templates,
    ),
    markdownArtifact(arc42.path, arc42.name, arc42View(analyzed, diagrams, documents), templates),
    ...documents.map(({ path, mediaType, content }) => ({ path, mediaType, content })),
    ...renderDecisionFiles(analyzed, templates),
  ];
}
