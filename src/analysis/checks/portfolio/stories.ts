import type { Figures } from '../../figure/figures.ts';
import { textsIn } from '../../figure/fill-texts.ts';
import { type Reference, referencesIn } from '../../figure/reference.ts';
import type { FigureProblem } from '../../portfolio/analyzed-portfolio.ts';
import { finding } from '../catalogue.ts';
import { malformedReferences, malformedRemedy } from '../figure/malformed-reference.ts';
import { referenceProblem } from '../figure/references.ts';
import { shortPitch, tooLong } from '../interview/interview.ts';
import { at } from '../locations.ts';
import { listed } from '../words.ts';
import type { PortfolioCheck } from './portfolio-checks.ts';

/** References to figures that no case study has, or can't compute. */
export const unknownFact: PortfolioCheck = function* ({ written, lookup, studies }) {
  for (const { text, path } of textsIn(written)) {
    for (const malformed of malformedReferences(text, nobodys))
      yield finding('portfolio/unknown-fact', at(...path), {
        written: malformed.written.replace(/^\[\[|\]\]$/g, ''),
        problem: malformed.problem,
        remedy: malformedRemedy(malformed),
      });
    for (const { reference } of referencesIn(text)) {
      const found = lookup.figure(reference);
      if (!('problem' in found)) continue;
      const { problem, remedy } = wordsOf(
        reference,
        found,
        studies.map(({ study }) => study.slug),
      );
      yield finding('portfolio/unknown-fact', at(...path), { written: reference.written, problem, remedy });
    }
  }
};

/** The portfolio has no figures of its own that could be meant. */
const nobodys: Pick<Figures, 'names' | 'say'> = { names: () => [], say: () => ({ problem: 'other-study' }) };

function wordsOf(reference: Reference, found: FigureProblem, slugs: readonly string[]) {
  if (found.problem === 'unknown-study')
    return {
      problem: found.slug === '' ? 'it names no case study' : `there is no case study "${found.slug}"`,
      remedy: `Name one of ${listed(slugs)}.`,
    };
  if (found.problem === 'not-computed')
    return { problem: found.reason, remedy: 'Define what the figure needs, or refer to another one.' };
  return referenceProblem(reference, found);
}

/** Stories that nothing in the case studies backs. */
export const storyWithoutFacts: PortfolioCheck = function* ({ stories }) {
  for (const [index, { story, figures, shownIn }] of stories.entries())
    if (figures.length + shownIn.length === 0)
      yield finding('portfolio/story-without-facts', at('stories', index), { story: story.title });
};

/** The architect's own pitch, with more words than its time allows. */
export const pitchTooLong: PortfolioCheck = ({ portfolio }) =>
  tooLong(portfolio.pitch30Seconds, shortPitch, at('pitch30Seconds'));
