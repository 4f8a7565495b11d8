import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import type { Finding, Portfolio } from '#model';
import { resolvedLinks } from '../diagram-links.ts';
import { renderDocuments } from '../documents/documents.ts';
import type { Templates } from '../documents/markdown-artifact.ts';
import { keyFigures } from '../key-figures.ts';
import type { Draw } from '../render-artifacts.ts';
import type { Diagram } from '../svg/index.ts';
import { type View, viewsOf } from '../view/index.ts';
import type { Block, DecisionBlock, FigureBlock, HeadingBlock, KeyFigure, NoteBlock, PdfData } from './blocks.ts';
import type { Inline } from './inline.ts';
import { markdownToBlocks } from './markdown-blocks.ts';
import { markdownToInlines } from './markdown-inline.ts';

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
  readonly paper?: 'a4' | 'letter';
}

/** Gathers the printed case study: the brief, the story, the diagrams, then every document in reading order. */
export async function caseStudyDocument(
  analyzed: AnalyzedCaseStudy,
  { portfolio, templates, draw, paper = 'a4' }: CaseStudyDocumentOptions,
): Promise<CaseStudyDocument> {
  const { study } = analyzed;
  const pictures = await Pictures.draw(viewsOf(analyzed), draw);
  const sections = [
    ...brief(analyzed, pictures),
    ...story(analyzed, pictures),
    ...architecture(pictures),
    ...decisions(analyzed),
    ...documents(analyzed, templates, pictures),
  ];
  return {
    images: pictures.images(),
    data: {
      meta: {
        title: study.title,
        subtitle: study.summary,
        author: portfolio.name || null,
        role: portfolio.role || null,
        date: study.date ?? null,
        lang: 'en',
        paper,
        url: portfolio.url ? new URL(`${study.slug}/`, portfolio.url).href : null,
        keywords: study.tags,
      },
      keyFigures: figures(analyzed),
      sections: uniqueIds(sections),
    },
  };
}

const figures = (analyzed: AnalyzedCaseStudy): KeyFigure[] =>
  keyFigures(analyzed).map(({ label, value, unit, provenance, basis }) => ({
    label,
    value,
    unit,
    provenance,
    note: basis,
  }));

const heading = (level: HeadingBlock['level'], text: string, id: string): HeadingBlock => ({
  type: 'heading',
  level,
  text,
  id,
});

/** Draws each view once and hands each picture out once: what the story has shown isn't shown again. */
class Pictures {
  readonly #drawn: ReadonlyMap<string, { readonly view: View; readonly diagram: Diagram }>;
  readonly #placed = new Set<string>();

  constructor(drawn: ReadonlyMap<string, { readonly view: View; readonly diagram: Diagram }>) {
    this.#drawn = drawn;
  }

  static async draw(views: readonly View[], draw: Draw): Promise<Pictures> {
    const drawn = new Map<string, { view: View; diagram: Diagram }>();
    for (const view of views) drawn.set(view.key, { view, diagram: await draw(view, 'print') });
    return new Pictures(drawn);
  }

  images(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#drawn].filter(([key]) => this.#placed.has(key)).map(([key, { diagram }]) => [key, diagram.svg]),
    );
  }

  /** The figure, or a reference to where it already stands; nothing for an unknown key. */
  place(key: string): Block[] {
    const found = this.#drawn.get(key);
    if (!found) return [];
    const { view, diagram } = found;
    if (this.#placed.has(key)) {
      const content: Inline[] = [
        { type: 'text', text: 'See the diagram ' },
        { type: 'link', url: `#figure-${key}`, content: [{ type: 'text', text: view.title }] },
        { type: 'text', text: '.' },
      ];
      return [{ type: 'paragraph', content }];
    }
    this.#placed.add(key);
    const figure: FigureBlock = {
      type: 'figure',
      name: key,
      alt: `${view.title}. ${view.description}`,
      caption: view.description,
      width: diagram.width,
      height: diagram.height,
      links: resolvedLinks(diagram, (target) => (this.#drawn.has(target) ? `#figure-${target}` : null)),
      id: `figure-${key}`,
    };
    return [figure];
  }

  /** Everything of these kinds that hasn't been placed yet. */
  placeAll(...prefixes: readonly string[]): Block[] {
    return [...this.#drawn.keys()]
      .filter(
        (key) => !this.#placed.has(key) && prefixes.some((prefix) => key === prefix || key.startsWith(`${prefix}-`)),
      )
      .flatMap((key) => this.place(key));
  }
}

function brief(analyzed: AnalyzedCaseStudy, pictures: Pictures): Block[] {
  const { study, findings } = analyzed;
  const shown = findings.filter(({ severity, known }) => severity !== 'todo' && (severity === 'error' || known));
  return [
    heading(1, 'In brief', 'in-brief'),
    ...markdownToBlocks(study.context || study.summary, { topLevel: 2, idPrefix: 'brief-' }),
    ...pictures.place('context'),
    ...(shown.length > 0
      ? [heading(2, 'What the checks found', 'findings'), ...shown.map((one) => findingNote(analyzed, one))]
      : []),
  ];
}

function findingNote({ index }: AnalyzedCaseStudy, { message, check, known, figures: sides, fix }: Finding): NoteBlock {
  const resolution = known ? known.reason : fix;
  const decision = known?.resolvedBy ? index.decision(known.resolvedBy) : undefined;
  return {
    type: 'note',
    kind: 'finding',
    title: message,
    content: [
      { type: 'paragraph', content: markdownToInlines(resolution) },
      {
        type: 'paragraph',
        content: [
          { type: 'code', text: check },
          ...(decision
            ? [
                { type: 'text' as const, text: ' — resolved by ' },
                {
                  type: 'link' as const,
                  url: `#decision-${decision.fileName}`,
                  content: [{ type: 'text' as const, text: decision.title }],
                },
              ]
            : []),
        ],
      },
    ],
    ...(sides
      ? {
          figures: sides.map(({ label, value, provenance }) => ({
            label,
            value,
            unit: '',
            provenance:
              provenance === 'computed' || provenance === 'sourced' || provenance === 'measured'
                ? provenance
                : 'stated',
            note: null,
          })),
        }
      : {}),
  };
}

function story(analyzed: AnalyzedCaseStudy, pictures: Pictures): Block[] {
  if (analyzed.story === null) return [];
  const blocks = markdownToBlocks(analyzed.story, {
    syntax: 'mdx',
    topLevel: 1,
    idPrefix: 'story-',
    element: (name, attributes, children) => {
      const text = (key: string): string => (typeof attributes[key] === 'string' ? attributes[key] : '');
      switch (name) {
        case 'Diagram':
          return pictures.place(text('view'));
        case 'KeyFigures':
          return [{ type: 'keyFigures', figures: figures(analyzed) }];
        case 'Finding':
          return analyzed.findings
            .filter(({ check }) => check === text('check'))
            .slice(0, 1)
            .map((one) => findingNote(analyzed, one));
        case 'Listing': {
          const listing = analyzed.study.listings.find(({ id }) => id === text('id'));
          return listing
            ? [{ type: 'code', source: listing.source, language: listing.language, caption: listing.title }]
            : [];
        }
        case 'Decision': {
          const decision = analyzed.index.decision(text('id'));
          return decision
            ? [
                {
                  type: 'note',
                  kind: 'decision',
                  title: decision.title,
                  content: [
                    {
                      type: 'paragraph',
                      content: markdownToInlines(decision.because ? `Because ${decision.because}.` : decision.context),
                    },
                    {
                      type: 'paragraph',
                      content: [
                        {
                          type: 'link',
                          url: `#decision-${decision.fileName}`,
                          content: [{ type: 'text', text: 'The whole decision' }],
                        },
                      ],
                    },
                  ],
                },
              ]
            : [];
        }
        case 'CostTable':
          return reference('cost', 'The cost table');
        case 'Requirements':
          return reference('requirements', 'The requirements');
        case 'Aside':
          return [{ type: 'note', kind: 'aside', title: text('title'), content: children }];
        default:
          return children;
      }
    },
  });
  // The story is one part; its own headings go below it.
  const deeper = blocks.map(
    (block): Block => (block.type === 'heading' ? { ...block, level: block.level === 1 ? 2 : block.level } : block),
  );
  return [heading(1, 'The story', 'story'), ...deeper];
}

const reference = (id: string, text: string): Block[] => [
  {
    type: 'paragraph',
    content: [{ type: 'link', url: `#${id}`, content: [{ type: 'text', text: `${text} is below.` }] }],
  },
];

function architecture(pictures: Pictures): Block[] {
  const parts: Block[] = [
    ...section('Structure', 'structure', pictures.placeAll('context', 'containers', 'components')),
    ...section('Critical flows', 'flows', pictures.placeAll('flow')),
  ];
  return parts.length > 0 ? [heading(1, 'Architecture', 'architecture'), ...parts] : [];
}

const section = (title: string, id: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [heading(2, title, id), ...blocks] : [];

function decisions({ decisions: log, index }: AnalyzedCaseStudy): Block[] {
  if (log.length === 0) return [];
  return [heading(1, 'Decisions', 'decisions'), ...log.map((decision) => decisionBlock(decision, index.nameOf))];
}

function decisionBlock(decision: LoggedDecision, nameOf: (id: string) => string): DecisionBlock {
  const argument = (words: string, clauses: readonly string[]): string =>
    clauses.length > 0 ? `${words}: ${clauses.join('; ')}.` : '';
  const { consequences } = decision;
  return {
    type: 'decision',
    id: `decision-${decision.fileName}`,
    reference: `ADR-${String(decision.number).padStart(4, '0')}`,
    title: decision.title,
    status: decision.status,
    date: decision.date ?? null,
    context: markdownToInlines(decision.context.replace(/\s+/g, ' ')),
    options: decision.options.map((option) => ({
      title: option.title,
      chosen: option.id === decision.chosen,
      argument: markdownToInlines(
        [
          option.description,
          argument('Good', option.good),
          argument('Neutral', option.neutral),
          argument('Bad', option.bad),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    })),
    outcome: markdownToInlines(decision.because),
    consequences: [
      ...consequences.good.map((text) => ({ verdict: 'good' as const, text: markdownToInlines(text) })),
      ...consequences.neutral.map((text) => ({ verdict: 'neutral' as const, text: markdownToInlines(text) })),
      ...consequences.bad.map((text) => ({ verdict: 'bad' as const, text: markdownToInlines(text) })),
    ],
    affects: decision.affects.length > 0 ? [{ type: 'text', text: decision.affects.map(nameOf).join(', ') }] : [],
  };
}

/** From this many columns on a table gets a landscape page. */
const wideTable = 7;

function documents(analyzed: AnalyzedCaseStudy, templates: Templates, pictures: Pictures): Block[] {
  return renderDocuments(analyzed, templates)
    .filter(({ name }) => name !== 'decision-log')
    .flatMap(({ name, title, content }) => {
      // The document's own title is replaced by the part's.
      const body = content.replace(/^# .*\n/, '');
      const blocks = markdownToBlocks(body, {
        topLevel: 1,
        idPrefix: `${name}-`,
        image: (url) => pictures.place(url.replace(/^diagrams\//, '').replace(/\.svg$/, '')),
      });
      const printed = blocks.map(
        (block): Block =>
          block.type === 'table' && block.columns.length >= wideTable ? { ...block, wide: true } : block,
      );
      return [heading(1, title, name), ...printed];
    });
}

/** Links need one target each. */
function uniqueIds(blocks: readonly Block[]): Block[] {
  const used = new Set<string>();
  return blocks.map((block) => {
    if (!('id' in block) || block.id === '') return block;
    let id = block.id;
    for (let count = 2; used.has(id); count += 1) id = `${block.id}-${count}`;
    used.add(id);
    return id === block.id ? block : { ...block, id };
  });
}
