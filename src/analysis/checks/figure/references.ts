import type { Finding, Location } from '#model';
import type { ReferenceProblem } from '../../figure/figures.ts';
import { type Reference, referencesIn, referenceWords } from '../../figure/reference.ts';
import { writtenTexts } from '../../figure/written-texts.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { anyOf } from '../words.ts';
import { malformedReferences } from './malformed-reference.ts';

interface BrokenReference {
  readonly reference: Reference;
  readonly at: Location;
  readonly problem: ReferenceProblem;
}

const brokenOf = new WeakMap<CheckContext, readonly BrokenReference[]>();

/** Every reference without an answer, once for the checks that ask. */
function brokenReferences(context: CheckContext): readonly BrokenReference[] {
  const broken = brokenOf.get(context) ?? [...readReferences(context)];
  brokenOf.set(context, broken);
  return broken;
}

function* readReferences({ written, figures }: CheckContext): Generator<BrokenReference> {
  for (const { text, at } of writtenTexts(written))
    for (const { reference, start } of referencesIn(text)) {
      const said = figures.say(reference);
      if (typeof said !== 'string') yield { reference, at: at(start), problem: said };
    }
}

/** What is wrong with a reference, after "but", and what to do about it. */
export function referenceProblem(
  { name, scalePoint }: Reference,
  problem: Exclude<ReferenceProblem, { problem: 'not-computed' }>,
): { readonly problem: string; readonly remedy: string } {
  switch (problem.problem) {
    case 'unknown-word':
      return {
        problem: `"${problem.word}" doesn't say how to set a figure`,
        remedy: `Use ${anyOf(referenceWords)}, or leave the word out of the brackets.`,
      };
    case 'unknown-name':
      return {
        problem: `no figure is called "${name}"`,
        remedy: `${problem.nearest === undefined ? '' : `Write "${problem.nearest}" if that is meant. `}\`casebook figures\` lists every name; write \\[[ where no figure is meant.`,
      };
    case 'unknown-scale-point':
      return {
        problem: `there is no scale point "${scalePoint}"`,
        remedy: `Use ${anyOf(problem.known)}, or leave it out for the first one.`,
      };
    case 'no-scale-points':
      return {
        problem: `"${name}" is the same at every scale point`,
        remedy: `Leave "@${scalePoint}" out.`,
      };
    case 'other-study':
      return {
        problem: 'a case study knows its own figures only',
        remedy: 'Leave the slug out, or say it in the portfolio, whose texts may refer to every case study.',
      };
    default:
      return problem satisfies never;
  }
}

/** Brackets that are no reference. */
export function* malformedReference({ written, figures }: CheckContext): Iterable<Finding> {
  for (const { text, at } of writtenTexts(written))
    for (const { start, ...malformed } of malformedReferences(text, figures))
      yield finding('figure/malformed-reference', at(start), malformed);
}

/** References to figures, scale points and words that don't exist. */
export function* unknownFigure(context: CheckContext): Iterable<Finding> {
  for (const { reference, at, problem } of brokenReferences(context))
    if (problem.problem !== 'not-computed')
      yield finding('figure/unknown-reference', at, {
        written: reference.written,
        ...referenceProblem(reference, problem),
      });
}

/** References to figures that exist and can't be computed. */
export function* uncomputedFigure(context: CheckContext): Iterable<Finding> {
  for (const { reference, at, problem } of brokenReferences(context))
    if (problem.problem === 'not-computed')
      yield finding('figure/uncomputed-reference', at, { written: reference.written, reason: problem.reason });
}
