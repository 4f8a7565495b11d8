import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type LoggedDecision, titleSlug } from '#analysis';
import {
  type MadrSkeleton,
  type MadrVariant,
  renderMadrSkeleton,
  type SkeletonSubject,
  skeletonContent,
} from '#render';
import type { LoadedCaseStudy } from '../load/load-case-study.ts';
import { decisionPlace } from './decision-place.ts';
import { nextDecisionNumber } from './next-decision-number.ts';
import { withStatus } from './superseded-status.ts';
import { type FileChange, writeNewFile } from './write-new-file.ts';

export interface DecisionDraft
  extends Pick<MadrSkeleton, 'title' | 'status' | 'date' | 'decisionMakers' | 'options' | 'chosen' | 'because'>,
    Pick<SkeletonSubject, 'serves' | 'affects' | 'tags'> {
  readonly variant: MadrVariant;
  readonly supersedes: readonly LoggedDecision[];
}

export interface WrittenDecision {
  readonly number: number;
  readonly id: string;
  /** Relative to the root, as are all paths here. */
  readonly file: string;
  /** Hand-written records that now say what superseded them. */
  readonly marked: readonly string[];
  /** Typed decisions that the author has to mark: we don't edit TypeScript. Places are `file:line:column`. */
  readonly unmarked: readonly { readonly title: string; readonly place: string }[];
}

/**
 * Writes the next decision record of a case study and marks the hand-written ones that it supersedes: all of it or
 * nothing. No file is ever overwritten.
 * @throws {ToolError} when the folder can't be written or numbers have run out
 */
export async function writeDecision(
  root: string,
  study: LoadedCaseStudy,
  { serves, affects, tags, supersedes, variant, ...draft }: DecisionDraft,
): Promise<WrittenDecision> {
  const { analyzed, folder } = study;
  const decisions = path.join(folder, 'decisions');
  const number = await nextDecisionNumber(decisions, analyzed.decisions);
  const digits = String(number).padStart(4, '0');
  const id = freeId(titleSlug(draft.title) || 'decision', analyzed.decisions);
  const content = skeletonContent(analyzed.study, {
    serves,
    affects,
    tags,
    supersedes: supersedes.map((older) => older.number),
  });

  const changes: FileChange[] = [];
  const unmarked: { title: string; place: string }[] = [];
  for (const older of supersedes)
    if (older.file === null) unmarked.push({ title: older.title, place: decisionPlace(root, study, older) });
    else {
      const file = path.join(folder, older.file);
      const source = await readFile(file, 'utf8');
      changes.push({ file, content: withStatus(source, `superseded by ADR-${digits}`) });
    }

  const file = path.join(decisions, `${digits}-${id}.md`);
  await writeNewFile({ file, content: renderMadrSkeleton({ ...draft, ...content }, variant) }, changes);
  return {
    number,
    id,
    file: path.relative(root, file),
    marked: changes.map((change) => path.relative(root, change.file)),
    unmarked,
  };
}

/** The id, with a number behind it when another decision has it. */
function freeId(id: string, decisions: readonly LoggedDecision[]): string {
  const taken = new Set(decisions.map((decision) => decision.id));
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}
