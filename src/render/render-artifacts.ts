import type { AnalyzedCaseStudy } from '#analysis';
import type { Artifact } from './artifact.ts';
import { renderAsyncApi } from './asyncapi/index.ts';
import { chartsOf } from './charts/index.ts';
import { resolveDiagramLinks } from './diagram-links.ts';
import { renderMarkdown } from './documents/documents.ts';
import type { Templates } from './documents/markdown-artifact.ts';
import { renderLikec4 } from './likec4/index.ts';
import { renderMermaid } from './mermaid/index.ts';
import { type OwnArtifact, ownArtifacts, refuseTaken } from './own-artifact.ts';
import { renderPlantuml } from './plantuml/index.ts';
import { type Diagram, renderSvg, type Theme } from './svg/index.ts';
import { renderTables } from './tables/tables.ts';
import { type View, viewsOf } from './view/index.ts';

/** Draws one view. A caller may pass one that remembers what it has drawn: layout is the slow part of rendering. */
export type Draw = (view: View, theme: Theme) => Promise<Diagram>;

export interface RenderPorts {
  readonly templates: Templates;
  readonly draw?: Draw;
  /** Artifacts of the portfolio's own. */
  readonly own?: readonly OwnArtifact[];
}

/** Every artifact of a case study, in a fixed order. Pure: equal studies give equal bytes. */
export async function renderArtifacts(
  analyzed: AnalyzedCaseStudy,
  { templates, draw = drawNow, own = [] }: RenderPorts,
): Promise<Artifact[]> {
  // Loaded here, because no other command needs the library that they are built with.
  const [{ renderStructurizr }, { renderStructurizrDsl }] = await Promise.all([
    import('./structurizr/index.ts'),
    import('./structurizr-dsl/index.ts'),
  ]);
  const views = viewsOf(analyzed);
  const data = [
    ...renderTables(analyzed),
    ...schemaFiles(analyzed),
    ...renderAsyncApi(analyzed),
    ...renderStructurizr(analyzed, views),
    ...renderStructurizrDsl(analyzed, views),
    ...renderLikec4(analyzed, views),
    publicData(analyzed),
  ];
  const added = ownArtifacts(own, analyzed);
  const builtIn = [
    ...renderMarkdown(analyzed, views, templates, data, added),
    ...(await renderDiagrams(analyzed, views, draw)),
    ...renderCharts(analyzed),
    ...data,
  ];
  refuseTaken(added, builtIn);
  return [...builtIn, ...added.map(({ title: _, ...artifact }) => artifact)];
}

/** The definition as data. Artifacts are published, so what is meant for an interview isn't among them. */
function publicData({ study: { interview: _, ...study } }: AnalyzedCaseStudy): Artifact {
  return { path: 'case-study.json', mediaType: 'application/json', content: `${JSON.stringify(study, null, 2)}\n` };
}

const drawNow: Draw = (view, theme) => renderSvg(view, { theme });

async function renderDiagrams(
  { decisions }: AnalyzedCaseStudy,
  views: readonly View[],
  draw: Draw,
): Promise<Artifact[]> {
  const files = new Map([
    ...views.map(({ key }) => [key, `${key}.svg`] as const),
    ...decisions.map(({ fileName }) => [`decisions/${fileName}`, `../decisions/${fileName}.md`] as const),
  ]);
  const artifacts: Artifact[] = [];
  for (const view of views) {
    const { svg } = await draw(view, 'page');
    const path = `diagrams/${view.key}`;
    artifacts.push(
      {
        path: `${path}.svg`,
        mediaType: 'image/svg+xml',
        content: resolveDiagramLinks(svg, (key) => files.get(key) ?? null),
      },
      { path: `${path}.mmd`, mediaType: 'text/vnd.mermaid', content: renderMermaid(view) },
      { path: `${path}.puml`, mediaType: 'text/x-plantuml', content: renderPlantuml(view) },
    );
  }
  return artifacts;
}

const renderCharts = (analyzed: AnalyzedCaseStudy): Artifact[] =>
  chartsOf(analyzed).map(({ name, draw }) => ({
    path: `charts/${name}.svg`,
    mediaType: 'image/svg+xml',
    content: draw('page').svg,
  }));

/** The DDL that PostgreSQL executed; with several stores each keeps its own file name. */
const schemaFiles = ({ schemas }: AnalyzedCaseStudy): Artifact[] =>
  schemas
    .filter(({ role }) => role === 'current')
    .map(({ file, source }) => ({ path: file, mediaType: 'application/sql', content: source }));
