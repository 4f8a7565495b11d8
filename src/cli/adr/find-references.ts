import { type LoggedDecision, nearest } from '#analysis';
import { type CaseStudy, type ElementData, type Requirement, ToolError } from '#model';

/** @throws {ToolError} for a word that is neither id nor title of a requirement */
export const findRequirements = (words: readonly string[], { requirements }: CaseStudy): readonly Requirement[] =>
  words.map((word) =>
    find(word, requirements, ({ id, title }) => [id, title], {
      option: '--serves',
      kind: 'requirement',
      why: 'Nothing was written, because the record would serve nothing that exists.',
    }),
  );

/** @throws {ToolError} for a word that is neither id nor name of an element */
export const findElements = (words: readonly string[], { elements }: CaseStudy): readonly ElementData[] =>
  words.map((word) =>
    find(word, elements, ({ id, name }) => [id, name], {
      option: '--affects',
      kind: 'element',
      why: 'Nothing was written, because no diagram could lead to the record.',
    }),
  );

/** @throws {ToolError} for a word that is neither number (`9`, `ADR-0009`) nor id of a decision */
export const findDecisions = (
  words: readonly string[],
  decisions: readonly LoggedDecision[],
): readonly LoggedDecision[] =>
  words.map((word) =>
    find(
      /^(?:ADR-)?\d{1,4}$/i.test(word) ? adrName(Number(word.replace(/\D/g, ''))) : word,
      decisions,
      ({ id, number }) => [id, adrName(number)],
      {
        option: '--supersedes',
        kind: 'decision',
        why: 'Nothing was written, because the log would point to a decision that it does not hold.',
      },
    ),
  );

/** `ADR-0009` */
export const adrName = (number: number): string => `ADR-${String(number).padStart(4, '0')}`;

interface Words {
  readonly option: string;
  readonly kind: string;
  readonly why: string;
}

/** Finds what has the word among its names; the first of these is its id. */
function find<Entry>(
  word: string,
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly [string, string],
  { option, kind, why }: Words,
): Entry {
  const found =
    entries.find((entry) => namesOf(entry)[0] === word) ?? entries.find((entry) => namesOf(entry)[1] === word);
  if (found !== undefined) return found;
  const ids = entries.map((entry) => namesOf(entry)[0]);
  const suggestion = nearest(word, ids);
  throw new ToolError({
    where: `casebook new adr ${option} ${word}`,
    what: `The case study has no ${kind} "${word}".`,
    why,
    fix:
      ids.length === 0
        ? `Leave ${option} out; the case study has no ${kind} yet.`
        : suggestion === undefined
          ? `Use one of ${ids.join(', ')}.`
          : `Use ${suggestion} if that is meant, or one of ${ids.join(', ')}.`,
  });
}
