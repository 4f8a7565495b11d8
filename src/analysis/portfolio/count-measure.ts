import type { Portfolio, PortfolioMeasure } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import { textsIn } from '../figure/fill-texts.ts';
import { referencesIn } from '../figure/reference.ts';
import { arguable } from '../readiness/trade-offs.ts';

/** What the counting sees. */
export interface Counted {
  readonly portfolio: Portfolio;
  readonly studies: readonly AnalyzedCaseStudy[];
  readonly flagship: AnalyzedCaseStudy | null;
}

/** Whether a story refers to a figure of a case study. */
const tellsFigures = (story: Portfolio['stories'][number]): boolean =>
  [...textsIn(story)].some(({ text }) => referencesIn(text).length > 0);

/** Words as a speaker counts them: a dash alone is none. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const c4 = ['context-diagram', 'container-diagram', 'component-diagram'];
const answers = ({ readiness }: AnalyzedCaseStudy, wanted: readonly string[]): boolean =>
  wanted.every((item) => readiness.some(({ id, met }) => id === item && met));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const measures: Readonly<Record<PortfolioMeasure, (counted: Counted) => number>> = {
  'case-studies-with-c4': ({ studies }) => studies.filter((analyzed) => answers(analyzed, c4)).length,
  'cost-models': ({ studies }) => studies.filter(({ cost }) => cost !== null).length,
  'failure-modes': ({ studies }) => total(studies.map(({ study }) => study.failureModes.length)),
  'defended-decisions': ({ studies }) =>
    total(
      studies.map(({ study, decisions }) => {
        const defended = new Set(study.interview?.defences.map(({ decision }) => decision));
        return arguable(decisions).filter(({ id }) => defended.has(id)).length;
      }),
    ),
  'flagship-artifacts': ({ flagship }) =>
    flagship?.readiness.filter(({ checklist, met }) => checklist === 'artifacts' && met).length ?? 0,
  'design-outlines': ({ portfolio }) => portfolio.designQuestions.filter(({ outline }) => outline.length > 0).length,
  stories: ({ portfolio }) =>
    portfolio.stories.filter((story) => story.shownIn.length > 0 || tellsFigures(story)).length,
  'pitch-words': ({ portfolio }) => countWords(portfolio.pitch30Seconds),
  posts: ({ portfolio }) => portfolio.visibility.posts.length,
  'peer-reviews': ({ portfolio }) => new Set(portfolio.visibility.reviews.map(({ by }) => by)).size,
};

/** Counts one measure over the portfolio. */
export const countMeasure = (measure: PortfolioMeasure, counted: Counted): number => measures[measure](counted);
