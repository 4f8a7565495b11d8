import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import type { Portfolio } from '#model';
import { chartsOf } from '../charts/index.ts';
import { type RenderedDocument, renderDocuments } from '../documents/documents.ts';
import type { Templates } from '../documents/markdown-artifact.ts';
import { typographic } from '../format/typographic.ts';
import { keyFigures } from '../key-figures.ts';
import { type DrawMermaid, mermaidFencesOf } from '../mermaid-fences.ts';
import type { Draw } from '../render-artifacts.ts';
import { viewsOf } from '../view/index.ts';
import { type Block, type HeadingBlock, type KeyFigure, type PdfData, plainParagraph } from './blocks.ts';
import { decisionBlock, decisionDigest } from './decision-block.ts';
import { architecturePictures, type Edition, LeftOut } from './edition.ts';
import { findingNotes } from './finding-note.ts';
import type { Inline } from './inline.ts';
import { type MarkdownHeading, markdownToBlocks } from './markdown-blocks.ts';
import { Pictures } from './pictures.ts';
import { storyBlocks } from './story-blocks.ts';
import { tableBlock } from './table-block.ts';

/** The data and pictures of a case study's PDF; the `case-study` template sets them. */
export interface CaseStudyDocument {
  readonly data: PdfData;
  /** Name → print SVG. */
  readonly images: ReadonlyMap<string, string>;
}

export interface CaseStudyDocumentOptions {
  readonly portfolio: Portfolio;
  readonly templates: Templates;
  readonly draw: Draw;
  /** Without it, a story's Mermaid fences are printed as text. */
  readonly drawMermaid?: DrawMermaid;
  readonly paper?: 'a4' | 'letter';
  /** `brief` if left out. */
  readonly edition?: Edition;
}

/** Gathers the printed case study: the brief, the story, the diagrams, then every document in reading order. */
export async function caseStudyDocument(
  analyzed: AnalyzedCaseStudy,
  { portfolio, templates, draw, drawMermaid, paper = 'a4', edition = 'brief' }: CaseStudyDocumentOptions,
): Promise<CaseStudyDocument> {
  const computed = await Pictures.draw(viewsOf(analyzed), chartsOf(analyzed), draw);
  const fences = drawMermaid ? mermaidFencesOf(analyzed.story ?? '') : [];
  const pictures = drawMermaid ? await computed.withFences(fences, drawMermaid) : computed;
  const unique = uniqueIds();
  const sections = [
    ...brief(analyzed, pictures),
    ...storyBlocks(analyzed, pictures, printedFigures(analyzed)),
    ...architecture(analyzed, pictures, architecturePictures(edition, analyzed.story !== null)),
  ].map(unique);
  const meta = documentMeta(analyzed, { portfolio, paper });
  const leftOut = new LeftOut(edition);
  const printed = [
    ...(edition === 'brief' ? decisionsInBrief(analyzed, sections, leftOut) : decisions(analyzed, pictures)),
    ...documents(analyzed, templates, pictures, leftOut),
  ];
  const reference = [...printed, ...leftOut.blocks(pictures.unplacedDiagrams())].map(unique);
  return {
    images: pictures.images(),
    data: {
      meta,
      keyFigures: printedFigures(analyzed),
      sections,
      reference,
    },
  };
}

/** What the document says of itself: the same for everything that is printed of a case study. */
export const documentMeta = (
  { study }: AnalyzedCaseStudy,
  { portfolio, paper = 'a4' }: Pick<CaseStudyDocumentOptions, 'portfolio' | 'paper'>,
): PdfData['meta'] => ({
  kind: 'Case study',
  title: typographic(study.title),
  subtitle: typographic(study.summary),
  author: portfolio.name || null,
  role: portfolio.role || null,
  date: study.date ?? null,
  lang: portfolio.language ?? 'en',
  paper,
  url: portfolio.url ? new URL(`${study.slug}/`, portfolio.url).href : null,
  keywords: study.tags,
});

/** The figures of the cover. */
export const printedFigures = (analyzed: AnalyzedCaseStudy): KeyFigure[] =>
  keyFigures(analyzed).map(({ label, value, unit, provenance, restsOn, basis }) => ({
    label: typographic(label),
    value,
    unit,
    provenance,
    note: typographic([restsOn, basis].filter(Boolean).join(': ')),
  }));

const heading = (level: HeadingBlock['level'], text: string, id: string): HeadingBlock => ({
  type: 'heading',
  level,
  text,
  id,
});

function brief(analyzed: AnalyzedCaseStudy, pictures: Pictures): Block[] {
  const { study, findings } = analyzed;
  const shown = findings.filter(
    ({ severity, known, figures: sides }) => (severity === 'error' && !known) || known?.resolvedBy || sides,
  );
  return [
    heading(1, 'In brief', 'in-brief'),
    ...markdownToBlocks(study.context || study.summary, { topLevel: 2, idPrefix: 'brief-' }),
    ...pictures.place('context'),
    ...(shown.length > 0 ? [heading(2, 'What the checks found', 'findings'), ...findingNotes(analyzed, shown)] : []),
  ];
}

function architecture(
  analyzed: AnalyzedCaseStudy,
  pictures: Pictures,
  { structure, flows }: ReturnType<typeof architecturePictures>,
): Block[] {
  const parts: Block[] = [
    ...section('Structure', 'structure', [...pictures.placeAll(...structure), ...containerTable(analyzed)]),
    ...section('Critical flows', 'flows', pictures.placeAll(...flows)),
  ];
  return parts.length > 0 ? [heading(1, 'Architecture', 'architecture'), ...parts] : [];
}

/** The containers in words, because their picture may be a sheet of its own behind the text. */
function containerTable({ index }: AnalyzedCaseStudy): Block[] {
  const containers = index.childrenOf(index.subject.id);
  if (containers.length === 0) return [];
  const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text: typographic(text) }]);
  return [
    tableBlock(
      ['Container', 'Technology', 'What it does'].map((title) => ({ title, align: 'left' })),
      containers.map((container) => [
        [{ type: 'strong', content: words(container.name) }],
        words('technology' in container ? container.technology : ''),
        words(container.description),
      ]),
    ),
  ];
}

const section = (title: string, id: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [heading(2, title, id), ...blocks] : [];

function decisions({ decisions: log, index }: AnalyzedCaseStudy, pictures: Pictures): Block[] {
  if (log.length === 0) return [];
  return [
    heading(1, 'Decisions', 'decisions'),
    ...pictures.place('decision-map'),
    ...log.map((decision) => decisionBlock(decision, index.nameOf)),
  ];
}

/** Decisions that the story leads to are printed whole, of the others a digest. */
function decisionsInBrief(
  { decisions: log, index }: AnalyzedCaseStudy,
  story: readonly Block[],
  leftOut: LeftOut,
): Block[] {
  if (log.length === 0) return [];
  const told = new Set(Array.from(JSON.stringify(story).matchAll(/"#(decision-[^"]+)"/g), ([, id]) => id));
  const isTold = ({ fileName }: LoggedDecision): boolean => told.size === 0 || told.has(`decision-${fileName}`);
  const digests = log.filter((decision) => !isTold(decision)).length;
  if (digests > 0) leftOut.note('Decisions', `the arguments for and against every option of ${digests} of them`);
  return [
    heading(1, 'Decisions', 'decisions'),
    ...(digests > 0 ? [plainParagraph(digestsExplained)] : []),
    ...log.map((decision) => (isTold(decision) ? decisionBlock : decisionDigest)(decision, index.nameOf)),
  ];
}

const digestsExplained =
  'The decisions that the story leads to are printed whole. Of the others this is the problem, the choice, what it was chosen over, and its price.';

/** Every document in reading order, but the decision log, which the decisions themselves replace. */
function documents(analyzed: AnalyzedCaseStudy, templates: Templates, pictures: Pictures, leftOut: LeftOut): Block[] {
  const printed = renderDocuments(
    analyzed,
    templates,
    ({ name, title, isReference }) => name !== 'decision-log' && !isReference && !leftOut.takesDocument(name, title),
  );
  const link = linksWithin(analyzed, printed);
  return printed.flatMap(({ name, title, content }) => {
    // The document's own title is replaced by the part's.
    const body = withPrintedCeilings(content.replace(/^# .*\n/, ''));
    const image = (path: string): Block[] => pictures.placeFile(path);
    const leaveOut = (section: MarkdownHeading): boolean => leftOut.takes(name, title, section);
    const all = markdownToBlocks(body, { topLevel: 1, idPrefix: `${name}-`, link, image, leaveOut });
    const blocks = leftOut.withRowsRead(name, title, all);
    return blocks.length > 0 ? [heading(1, title, name), ...blocks] : [];
  });
}

/** None of the print fonts has these brackets. */
const withPrintedCeilings = (text: string): string => text.replaceAll('⌈', 'ceil(').replaceAll('⌉', ')');

/** Files beside a document are parts of the PDF, or aren't in it and lose their link. */
function linksWithin(
  { decisions: log }: AnalyzedCaseStudy,
  printed: readonly RenderedDocument[],
): (url: string) => string | null {
  const targets = new Map<string, string>([
    ...printed.map(({ path, name }) => [path, `#${name}`] as const),
    ...log.map(({ fileName }) => [`decisions/${fileName}.md`, `#decision-${fileName}`] as const),
  ]);
  return (url) => targets.get(url) ?? (/^(#|[a-z]+:)/i.test(url) ? url : null);
}

/** Numbers the ids that were given before, because a link needs one target. */
function uniqueIds(): (block: Block) => Block {
  const used = new Set<string>();
  return (block) => {
    if (!('id' in block) || block.id === '') return block;
    let id = block.id;
    for (let count = 2; used.has(id); count += 1) id = `${block.id}-${count}`;
    used.add(id);
    return id === block.id ? block : { ...block, id };
  };
}
