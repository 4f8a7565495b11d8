import { ToolError } from '#model';
import { type LoadedCaseStudy, type LoadedPortfolio, loadPortfolio, writeDecision } from '#publish';
import type { AdrWords } from './adr/adr-words.ts';
import { askMissing } from './adr/ask-missing.ts';
import { decisionDraft } from './adr/decision-draft.ts';
import { adrName } from './adr/find-references.ts';
import type { ExitCode } from './exit-code.ts';
import { formatFinding } from './format-finding.ts';
import type { Printer } from './printer.ts';
import type { Questions } from './questions.ts';

export interface NewAdrOptions extends AdrWords {
  readonly root: string;
  /** Slug of the case study; needed when there are several. */
  readonly only?: string | undefined;
}

export interface NewAdrSurroundings {
  readonly printer: Printer;
  /** Somebody who can be asked; `null` where nobody is. */
  readonly questions: Questions | null;
  /** The only clock that Casebook reads: it dates the record. */
  readonly now: () => Date;
}

/**
 * Writes the next decision record of a case study, filled in from what the case study says. On a terminal it asks for
 * what the options leave open. Exit 1 when the definition can't be loaded.
 */
export async function newAdr(
  { root, only, ...given }: NewAdrOptions,
  { printer, questions, now }: NewAdrSurroundings,
): Promise<ExitCode> {
  const loaded = await loadPortfolio({ root, only });
  try {
    const study = await chooseStudy(loaded, questions);
    if (study === null) {
      for (const finding of loaded.findings) printer.out(`${formatFinding(finding, printer.style)}\n`);
      printer.note('Nothing was written: the definition could not be loaded.');
      return 1;
    }
    const words = questions === null ? given : await askMissing(given, study.analyzed.study, questions, printer);
    const draft = decisionDraft(words, study, { today: dayOf(now()), role: loaded.portfolio.role });
    const { file, number, id, marked, unmarked } = await writeDecision(root, study, draft);
    printer.out(`Wrote ${file}`);
    for (const older of marked) printer.out(`Marked ${older} as superseded by ${adrName(number)}`);
    for (const { title, place } of unmarked)
      printer.out(`${place}\n  to do    Mark "${title}": status: 'superseded', supersededBy: '${id}'.`);
    if (draft.status === 'proposed' && draft.supersedes.length > 0)
      printer.note(
        `${adrName(number)} is only proposed: until it is accepted, nothing takes the place of what it supersedes.`,
      );
    return 0;
  } finally {
    questions?.close();
  }
}

/** The only case study there is, or the one that is answered; `null` when none could be loaded. */
async function chooseStudy({ studies }: LoadedPortfolio, questions: Questions | null): Promise<LoadedCaseStudy | null> {
  if (studies.length < 2) return studies[0] ?? null;
  const slugs = studies.map(({ slug }) => slug).join(', ');
  while (questions !== null) {
    const answer = await questions.ask(`Case study (${slugs}):`);
    const study = studies.find(({ slug }) => slug === answer);
    if (study !== undefined) return study;
  }
  throw new ToolError({
    where: 'casebook new adr',
    what: 'It is not said which case study the decision belongs to.',
    why: 'Nothing was written.',
    fix: `Add --case with one of ${slugs}.`,
  });
}

/** The person's own day, as YYYY-MM-DD. */
const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
