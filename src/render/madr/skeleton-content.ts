import type { CaseStudy, ElementData, Requirement } from '#model';
import { escapeMarkdown } from '../documents/markdown.ts';
import { formatTarget } from '../format/index.ts';
import { type MadrRelations, printRelations, readRelations } from './relations.ts';
import type { MadrSkeleton } from './skeleton.ts';

export interface SkeletonSubject {
  /** Requirements that the decision serves. */
  readonly serves: readonly Requirement[];
  /** Elements that it shapes. */
  readonly affects: readonly ElementData[];
  /** What it is about: `data`, `cost`. */
  readonly tags: readonly string[];
  /** Numbers of the decisions that it replaces. */
  readonly supersedes: readonly number[];
}

/** What a case study already says about a decision: its context, its drivers, and what it is tied to. */
export function skeletonContent(
  study: CaseStudy,
  { serves, affects, tags, supersedes }: SkeletonSubject,
): Pick<MadrSkeleton, 'context' | 'drivers' | 'relations'> {
  const context = [
    `${escapeMarkdown(study.title)}: ${escapeMarkdown(study.summary)}`,
    listed('The decision has to serve:', serves.map(requirementText)),
    listed('It concerns:', affects.map(elementText)),
  ];
  return {
    context: context.filter(Boolean).join('\n\n'),
    drivers: serves.map(({ title }) => escapeMarkdown(title)),
    relations: {
      supersedes,
      affects: affects.map(({ id, name }) => reference(id, name, study.elements, 'affects')),
      serves: serves.map(({ id, title }) => reference(id, title, titled(study.requirements), 'serves')),
      tags,
    },
  };
}

const titled = (requirements: readonly Requirement[]) => requirements.map(({ id, title }) => ({ id, name: title }));

const listed = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${heading}\n\n${items.map((item) => `* ${item}`).join('\n')}`;

function requirementText(requirement: Requirement): string {
  const { title, description } = requirement;
  if (requirement.kind !== 'quality') return described(title, description);
  const load = requirement.underLoad === '' ? '' : `, at ${requirement.underLoad}`;
  return described(title, `${requirement.metric} ${formatTarget(requirement)}${load}`);
}

function elementText(element: ElementData): string {
  const technology = 'technology' in element && element.technology !== '' ? ` (${element.technology})` : '';
  return described(`${element.name}${technology}`, element.description);
}

const described = (title: string, description: string): string =>
  `${escapeMarkdown(title)}${description === '' ? '' : `: ${escapeMarkdown(description)}`}`;

/** The name, which a reader understands, where it is unmistakable and survives being written in a list; else the id. */
function reference(
  id: string,
  name: string,
  known: readonly { readonly id: string; readonly name: string }[],
  field: 'affects' | 'serves',
): string {
  const none: MadrRelations = { supersedes: [], affects: [], serves: [], tags: [] };
  const isUnique = known.filter((entry) => entry.name === name || entry.id === name).length === 1;
  const read = readRelations(printRelations({ ...none, [field]: [name] })).relations[field];
  return isUnique && read.length === 1 && read[0] === name ? name : id;
}
