import type { Finding, Location } from '#model';
import { figureMatcher, isEverybodys, type Match, ownersOf, sentenceAround } from '../../figure/match-typed.ts';
import { numberReader, type TypedNumber } from '../../figure/typed-number.ts';
import { type WrittenText, writtenTexts } from '../../figure/written-texts.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** A typed number, with the figure that it is. */
interface Judged {
  readonly typed: TypedNumber;
  readonly match: Match | null;
  readonly written: WrittenText;
}

/** Fields that hold a name, or say where a figure comes from. */
const notProse: ReadonlySet<string | number> = new Set([
  ...['name', 'table', 'column', 'key', 'group', 'technology', 'engine', 'size', 'term'],
  ...['source', 'origin', 'specification'],
]);

/** Names, sources, and what somebody stated. What a phase of the rollout is called is its title. */
const isStatement = (path: Location['path']): boolean =>
  ['statedFigures', 'keyFigures'].includes(String(path[0])) ||
  (path[0] !== 'rollout' && path.some((key) => notProse.has(key)));

const judgedOf = new WeakMap<CheckContext, readonly Judged[]>();

/** Every typed number of the study, once for the checks that ask. */
function judge(context: CheckContext): readonly Judged[] {
  const known = judgedOf.get(context);
  if (known) return known;
  const { written, figures } = context;
  const { countedUnits, match } = figureMatcher(figures);
  const numbersIn = numberReader(countedUnits);
  const judged: Judged[] = [];
  for (const text of writtenTexts(written)) {
    if (isStatement(text.path)) continue;
    for (const typed of numbersIn(text.text)) {
      if (isEverybodys([typed.dimension, typed.value])) continue;
      const around = () => ({
        sentence: sentenceAround(text.text, typed.start),
        owners: ownersOf(written.study, text.path),
      });
      // What the author means as it is typed is not compared.
      const found = isConstant(context, typed) ? null : match(typed, around);
      judged.push({ typed, written: text, match: found });
    }
  }
  judgedOf.set(context, judged);
  return judged;
}

/** Whether a text is one of the constants that the author means. */
const isConstant = ({ written: { study } }: CheckContext, { text }: TypedNumber): boolean =>
  Object.hasOwn(study.constants, text.replace(/[\u00a0\u202f]/g, ' '));

/** Numbers that are figures of the study, or nearly. */
export function* typedFigure(context: CheckContext): Iterable<Finding> {
  for (const { typed, match, written } of judge(context))
    if (match)
      yield finding('figure/typed-figure', written.at(typed.start), {
        typed: typed.text,
        isNear: match.isNear,
        title: match.figure.title,
        reference: match.reference,
        prints: match.prints,
      });
}

/** What is left, once for each file or list of the definition. */
export function* typedNumbersLeft(context: CheckContext): Iterable<Finding> {
  const left = judge(context).filter(({ typed, match }) => !match && !isConstant(context, typed));
  for (const [part, numbers] of Map.groupBy(left, ({ written }) => written.part)) {
    const [{ written, typed }] = numbers as [Judged];
    const where = written.at(typed.start);
    yield finding('figure/typed-numbers', where.file === undefined ? at(part) : where, {
      part,
      numbers: [...new Set(numbers.map((each) => each.typed.text))],
    });
  }
}

/** Constants that no text says any more. */
export function* unusedConstant(context: CheckContext): Iterable<Finding> {
  const { constants } = context.written.study;
  const said = new Set(judge(context).map(({ typed }) => typed.text.replace(/[\u00a0\u202f]/g, ' ')));
  for (const constant of Object.keys(constants))
    if (!said.has(constant)) yield finding('figure/unused-constant', at('constants', constant), { constant });
}
