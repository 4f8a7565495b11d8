import type { LoggedDecision } from '#analysis';
import { ToolError, toSlug } from '#model';
import type { DecisionDraft, LoadedCaseStudy } from '#publish';
import type { AdrStatus, AdrWords } from './adr-words.ts';
import { adrName, findDecisions, findElements, findRequirements } from './find-references.ts';

/** What stands in for words that nobody gave. */
export interface DraftDefaults {
  /** YYYY-MM-DD */
  readonly today: string;
  /** Role of the portfolio's owner. */
  readonly role: string;
}

/**
 * Turns words into a draft that makes a valid record.
 * @throws {ToolError} for words that contradict each other or name what isn't there
 */
export function decisionDraft(words: AdrWords, { analyzed }: LoadedCaseStudy, defaults: DraftDefaults): DecisionDraft {
  const title = words.title?.trim() ?? '';
  if (title === '')
    throw refused(
      '',
      'The record has no title, so the log could not list it.',
      'Give it one: casebook new adr "Use a queue".',
    );
  const options = optionsOf(title, words.option);
  const status = words.status ?? (words.chosen === undefined ? 'proposed' : 'accepted');
  const date = dateOf(words.date ?? defaults.today);
  return {
    title,
    status,
    date,
    decisionMakers: words.decisionMaker.length > 0 ? words.decisionMaker : [defaults.role],
    options,
    ...outcomeOf(words, options, status),
    serves: findRequirements(words.serves, analyzed.study),
    affects: findElements(words.affects, analyzed.study),
    tags: tagsOf(words.tag),
    supersedes: replaceable(findDecisions(words.supersedes, analyzed.decisions), status, date),
    variant: words.variant,
  };
}

/** Tags as the log keeps them, each once: `Multi-region` is `multi-region`. */
function tagsOf(given: readonly string[]): readonly string[] {
  const unreadable = given.find((tag) => toSlug(tag) === '');
  if (unreadable !== undefined)
    throw refused(
      `--tag "${unreadable}"`,
      'A tag is made of letters and digits, and this one has none.',
      'Write words such as data or multi-region.',
    );
  return [...new Set(given.map(toSlug))];
}

/** Without options, the title is the one that is proposed, and everything can stay as it is. */
function optionsOf(title: string, given: readonly string[]): readonly string[] {
  const options = given.map((option) => option.trim()).filter((option) => option !== '');
  const repeated = options.find((option, index) => options.indexOf(option) !== index);
  if (repeated !== undefined)
    throw refused(
      `--option "${repeated}"`,
      'The option is given twice, so it would be unclear which one was chosen.',
      'Give each option a title of its own.',
    );
  return options.length > 0 ? options : [title, 'Leave it as it is'];
}

function outcomeOf(
  { chosen, because = '' }: AdrWords,
  options: readonly string[],
  status: AdrStatus,
): { chosen: string | null; because: string } {
  const listed = options.map((option) => `"${option}"`).join(', ');
  if (chosen === undefined) {
    if (because !== '')
      throw refused('--because', 'A reason is given, but no option is chosen.', `Add --chosen with one of ${listed}.`);
    if (status !== 'proposed')
      throw refused(
        `--status ${status}`,
        'No option is chosen, and only a proposed decision may leave that open.',
        `Add --chosen with one of ${listed} and --because with the reason, or leave --status out.`,
      );
    return { chosen: null, because };
  }
  if (!options.includes(chosen))
    throw refused(
      `--chosen "${chosen}"`,
      'The chosen option is not among the options.',
      `Choose one of ${listed}, or add it with --option.`,
    );
  if (because.trim() === '')
    throw refused(
      `--chosen "${chosen}"`,
      'The choice has no reason, so nobody could defend it.',
      'Add --because with what reads after "Chosen option, because".',
    );
  return { chosen, because: because.trim() };
}

function dateOf(date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)) return date;
  throw refused(`--date ${date}`, 'This is not a day of the calendar.', 'Write it as YYYY-MM-DD.');
}

/** A decision can be superseded once, and only by one that is not older and not rejected. */
function replaceable(decisions: readonly LoggedDecision[], status: AdrStatus, date: string): readonly LoggedDecision[] {
  for (const older of decisions) {
    const where = `--supersedes ${adrName(older.number)}`;
    const successor = older.supersededBy ?? older.replacedBy[0];
    if (status === 'rejected')
      throw refused(
        where,
        'A rejected decision supersedes nothing.',
        'Leave --supersedes out, or choose another status.',
      );
    if (older.chosen === undefined)
      throw refused(
        where,
        `"${older.title}" has chosen nothing yet, so there is nothing to supersede.`,
        'Decide in that record, or delete it.',
      );
    if (successor !== undefined)
      throw refused(
        where,
        `"${older.title}" is superseded by ${successor} already, so two decisions would claim its place.`,
        `Supersede ${successor} instead.`,
      );
    if (older.date !== undefined && older.date > date)
      throw refused(
        where,
        `"${older.title}" is of ${older.date}, and an older decision can't supersede it.`,
        `Use --date with ${older.date} or a later day.`,
      );
  }
  return decisions;
}

const refused = (where: string, what: string, fix: string): ToolError =>
  new ToolError({ where: `casebook new adr ${where}`.trim(), what, why: 'Nothing was written.', fix });
