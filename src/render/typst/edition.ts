import { type Block, plainParagraph } from './blocks.ts';
import type { MarkdownHeading } from './markdown-blocks.ts';

/** `brief` is read and defended; `complete` also has everything that is only looked up. */
export type Edition = 'brief' | 'complete';

interface LookedUp {
  /** Whether all of it is looked up. */
  readonly whole?: true;
  /** If given, the only sections right below the title that are read. */
  readonly onlyRead?: readonly string[];
  /** Sections at any depth that are only looked up. */
  readonly lookedUp?: readonly string[];
  /** Of its first table, whose heaviest rows come first, so many rows are read. */
  readonly rowsRead?: number;
}

/** What of each document is looked up rather than read, by the ids of its headings. What isn't named here is read. */
export const lookedUpIn: Readonly<Record<string, LookedUp>> = {
  requirements: { lookedUp: ['constraints', 'traceability', 'figures-as-they-were-stated'] },
  'data-design': {
    lookedUp: ['why-each-index-exists', 'references-that-the-application-keeps', 'growth', 'backup'],
  },
  caching: { whole: true },
  events: { lookedUp: ['catalog', 'topics', 'consumers'] },
  infrastructure: { onlyRead: ['recovery-against-its-requirements', 'disaster-recovery'] },
  cost: { lookedUp: ['drivers', 'by-service', 'line-items', 'where-the-prices-come-from'] },
  scaling: {
    lookedUp: [
      'what-breaks-first',
      'the-path-of-each-flow',
      'where-the-time-goes',
      'whose-word-the-times-and-shares-are',
    ],
  },
  risks: { onlyRead: ['in-money'] },
  'failure-modes': { lookedUp: ['controls'], rowsRead: 10 },
  'threat-model': {
    lookedUp: ['controls-by-layer', 'data-classification', 'coverage', 'threats-by-target', 'incident-response'],
  },
  authentication: { whole: true },
  runbook: {
    onlyRead: ['service-level-objectives'],
    lookedUp: ['alerts-that-follow-from-them'],
  },
  rollout: { onlyRead: [] },
};

/**
 * The pictures of the architecture besides those of the story, by the beginnings of their keys. In the brief edition the
 * story chooses the flows; without one, all are shown.
 */
export const architecturePictures = (edition: Edition, hasStory: boolean) =>
  edition === 'complete'
    ? { structure: ['context', 'containers', 'components'], flows: ['flow'] }
    : { structure: ['context', 'containers', 'deployment'], flows: hasStory ? [] : ['flow'] };

/** What an edition doesn't print: gathered while the documents are read, and named at the end. */
export class LeftOut {
  readonly #edition: Edition;
  readonly #titles = new Map<string, string[]>();

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  /** Whether a document is left out as a whole, which is then remembered. */
  takesDocument(document: string, title: string): boolean {
    const isLookedUp = this.#edition === 'brief' && lookedUpIn[document]?.whole === true;
    if (isLookedUp) this.#titles.set(title, []);
    return isLookedUp;
  }

  /** The blocks of a document with the rows of its first table that are read; the others are remembered. */
  withRowsRead(document: string, title: string, blocks: readonly Block[]): readonly Block[] {
    const most = this.#edition === 'brief' ? lookedUpIn[document]?.rowsRead : undefined;
    const at = blocks.findIndex(({ type }) => type === 'table');
    const table = blocks[at];
    if (most === undefined || table?.type !== 'table' || table.rows.length <= most) return blocks;
    const { rows, groups, lines } = table;
    const others = `${rows.length - most} that weigh less`;
    this.note(title, others);
    const cut: Block = {
      ...table,
      rows: rows.slice(0, most),
      groups: groups.filter((row) => row < most),
      lines: Math.ceil((lines * most) / rows.length),
    };
    return blocks.toSpliced(at, 1, cut, plainParagraph(`The complete edition also has the ${others}.`));
  }

  /** Remembers what a part that is printed doesn't say. */
  note(title: string, text: string): void {
    this.#titles.set(title, [...(this.#titles.get(title) ?? []), text]);
  }

  /** Whether a section of a document is left out, which is then remembered. */
  takes(document: string, title: string, { id, level, text }: MarkdownHeading): boolean {
    if (this.#edition === 'complete') return false;
    const { onlyRead, lookedUp = [] } = lookedUpIn[document] ?? {};
    const isLookedUp = lookedUp.includes(id) || (level === 2 && onlyRead !== undefined && !onlyRead.includes(id));
    if (isLookedUp) this.note(title, text);
    return isLookedUp;
  }

  /**
   * The last part: what only the complete edition prints. Nothing if this is the complete one.
   * @param diagrams titles of those that stand nowhere in this edition
   */
  blocks(diagrams: readonly string[]): Block[] {
    const titles = [...this.#titles, ...(diagrams.length > 0 ? [['Diagrams', diagrams] as const] : [])];
    if (this.#edition === 'complete' || titles.length === 0) return [];
    return [
      { type: 'heading', level: 1, text: 'What is left out', id: 'left-out' },
      plainParagraph('This is the brief edition, made to be read. The complete one and the site also hold:'),
      {
        type: 'list',
        ordered: false,
        items: titles.map(([title, sections]): Block[] => [
          {
            type: 'paragraph',
            content: [
              { type: 'strong', content: [{ type: 'text', text: title }] },
              { type: 'text', text: sections.length > 0 ? `: ${[...new Set(sections)].join('; ')}.` : '.' },
            ],
          },
        ]),
      },
    ];
  }
}
