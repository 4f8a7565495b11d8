import { normalizeBlock } from './block-text.ts';
import { escapeInline, oneLine } from './inline-text.ts';
import type { MadrStatus } from './madr-document.ts';
import { type MadrRelations, printRelations } from './relations.ts';
import { yamlList } from './render-madr.ts';
import { skeletonHelp } from './skeleton-help.ts';

/** The four templates of MADR 4.0.0: all sections or the mandatory ones, with help or without. */
export const madrVariants = ['full', 'minimal', 'bare', 'bare-minimal'] as const;
export type MadrVariant = (typeof madrVariants)[number];

/** What is known of a decision when its record is begun. */
export interface MadrSkeleton {
  readonly status: MadrStatus;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly decisionMakers: readonly string[];
  /** Plain text. */
  readonly title: string;
  /** Markdown; MADR requires some. */
  readonly context: string;
  /** Markdown, one item each. */
  readonly drivers: readonly string[];
  /** Titles as plain text, each once; MADR requires one. */
  readonly options: readonly string[];
  /** One of the options; `null` leaves a proposal open. */
  readonly chosen: string | null;
  /** Markdown that reads after `Chosen option: "…", because`; not used while nothing is chosen. */
  readonly because: string;
  readonly relations: MadrRelations;
}

/**
 * A decision record to be filled in: what is known, and empty sections for the rest. Help stands in comments, where
 * {@link parseMadr} ignores it, so the record is valid MADR 4.0.0 from the start and no help text gets published.
 */
export function renderMadrSkeleton(skeleton: MadrSkeleton, variant: MadrVariant): string {
  const isFull = variant === 'full' || variant === 'bare';
  const hasHelp = variant === 'full' || variant === 'minimal';
  const help = (part: keyof typeof skeletonHelp): string | null => (hasHelp ? `<!-- ${skeletonHelp[part]} -->` : null);
  const inFull = (...blocks: readonly (string | null)[]): readonly (string | null)[] => (isFull ? blocks : []);
  const relations = printRelations(skeleton.relations);

  const blocks = [
    frontMatter(skeleton, variant),
    `# ${escapeInline(oneLine(skeleton.title))}`,
    help('context'),
    '## Context and Problem Statement',
    normalizeBlock(skeleton.context, 2),
    ...inFull('## Decision Drivers', help('drivers'), bullets(skeleton.drivers)),
    '## Considered Options',
    help('options'),
    bullets(skeleton.options.map((option) => escapeInline(oneLine(option)))),
    // Below its own heading this help would be read as part of the reason.
    skeleton.chosen === null ? help('outcome') : null,
    '## Decision Outcome',
    outcome(skeleton),
    '### Consequences',
    help('consequences'),
    ...inFull(help('confirmation'), '### Confirmation'),
    ...inFull('## Pros and Cons of the Options', help('prosAndCons')),
    ...inFull(...skeleton.options.map((option) => `### ${escapeInline(oneLine(option))}`)),
    ...(isFull || relations !== '' ? ['## More Information'] : []),
    relations,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function frontMatter({ status, date, decisionMakers }: MadrSkeleton, variant: MadrVariant): string {
  const asked = { full: [` # ${skeletonHelp.consulted}`, ` # ${skeletonHelp.informed}`], bare: ['', ''] };
  const [consulted, informed] = variant === 'full' || variant === 'bare' ? asked[variant] : [];
  return [
    '---',
    `status: ${JSON.stringify(status)}`,
    `date: ${date}`,
    ...(decisionMakers.length > 0 ? [`decision-makers: ${yamlList(decisionMakers)}`] : []),
    ...(consulted === undefined ? [] : [`consulted:${consulted}`]),
    ...(informed === undefined ? [] : [`informed:${informed}`]),
    '---',
  ].join('\n');
}

const bullets = (items: readonly string[]): string =>
  items.map((item) => `* ${item.replace(/\n(?!\n)/g, '\n  ')}`).join('\n');

const outcome = ({ chosen, because }: MadrSkeleton): string =>
  chosen === null
    ? 'No option is chosen yet.'
    : `Chosen option: "${escapeInline(oneLine(chosen))}", because ${normalizeBlock(because, 3, true)}`;
