import path from 'node:path';
import type { DecisionFile as LoggedFile } from '#analysis';
import { type CaseStudy, type Decision, type DecisionStatus, type Finding, toSlug } from '#model';
import { type MadrArgument, type MadrDocument, readRelations, supersedingNumber } from '#render';
import { readDecisionFolder } from './decision-file.ts';

interface NumberedDocument {
  /** Relative to the case study. */
  readonly file: string;
  readonly number: number;
  readonly slug: string;
  readonly document: MadrDocument;
  readonly text: string;
}

/** Reads `decisions/NNNN-title.md` of a case study. A file that isn't MADR 4.0.0 gives findings with its lines. */
export async function readDecisionFiles(
  folder: string,
  study: CaseStudy,
): Promise<{ readonly decisions: readonly LoggedFile[]; readonly findings: readonly Finding[] }> {
  const documents: NumberedDocument[] = [];
  const findings: Finding[] = [];
  for (const file of await readDecisionFolder(path.join(folder, 'decisions'))) {
    const at = `decisions/${file.name}`;
    if (!file.ok) findings.push(...file.problems.map(({ line, message, fix }) => problem(at, line, message, fix)));
    else if (file.number !== null)
      documents.push({
        file: at,
        number: file.number,
        slug: file.name.slice(5, -3),
        document: file.decision,
        text: file.text,
      });
  }
  const ids = new Map([
    ...documents.map(({ number, slug }) => [number, slug] as const),
    ...study.decisions.map(({ number, id }) => [number, id] as const),
  ]);
  return {
    decisions: documents.map((document) => ({
      file: document.file,
      decision: toDecision(document, study, ids),
      text: document.text,
    })),
    findings,
  };
}

const problem = (file: string, line: number, message: string, fix: string): Finding => ({
  check: 'decision/invalid-file',
  severity: 'error',
  at: { path: [], file, line },
  message,
  fix,
});

function toDecision(
  { number, slug, document }: NumberedDocument,
  study: CaseStudy,
  ids: ReadonlyMap<number, string>,
): Decision {
  const { relations, rest } = readRelations(document.moreInformation ?? '');
  const successor = supersedingNumber(document.status);
  const idOf = (reference: number): string => ids.get(reference) ?? `ADR-${String(reference).padStart(4, '0')}`;
  // Names are what a reader writes; an unknown one is kept, so that the checks can say that nothing has it.
  const elementOf = (word: string): string =>
    study.elements.find(({ id, name }) => id === word || name === word)?.id ?? word;
  const requirementOf = (word: string): string =>
    study.requirements.find(({ id, title }) => id === word || title === word)?.id ?? word;
  const reasons = new Map(document.prosAndCons.map((entry) => [entry.option, entry]));
  const options = document.options.map((title, index) => ({
    id: toSlug(title).replace(/^(?![a-z])/, 'option-') || `option-${index + 1}`,
    title,
    description: reasons.get(title)?.description ?? '',
    ...byEffect(reasons.get(title)?.arguments ?? []),
  }));
  return {
    id: slug,
    number,
    title: document.title,
    status: statusOf(document),
    ...(document.date === null ? {} : { date: document.date }),
    decisionMakers: [...document.decisionMakers],
    consulted: [...document.consulted],
    informed: [...document.informed],
    context: document.context,
    drivers: [...document.drivers],
    options,
    ...(document.outcome.chosen === null
      ? {}
      : { chosen: options.find(({ title }) => title === document.outcome.chosen)?.id ?? document.outcome.chosen }),
    because: document.outcome.because,
    consequences: byEffect(document.outcome.consequences),
    confirmation: document.outcome.confirmation ?? '',
    moreInformation: rest,
    affects: relations.affects.map(elementOf),
    serves: relations.serves.map(requirementOf),
    supersedes: relations.supersedes.map(idOf),
    tags: [...new Set(relations.tags.map(toSlug).filter(Boolean))],
    ...(successor === null ? {} : { supersededBy: idOf(Number(successor)) }),
  };
}

const byEffect = (reasons: readonly MadrArgument[]) => {
  const of = (effect: MadrArgument['effect']): string[] =>
    reasons.filter((reason) => reason.effect === effect).map(({ text }) => text);
  return { good: of('good'), neutral: of('neutral'), bad: of('bad') };
};

function statusOf({ status }: MadrDocument): DecisionStatus {
  if (status === null) return 'proposed';
  return status === 'accepted' || status === 'rejected' || status === 'deprecated' || status === 'proposed'
    ? status
    : 'superseded';
}
