import type { AnalyzedPortfolio, WorkedQuestion } from '#analysis';
import { markdown } from '../documents/markdown.ts';
import type { View } from '../documents/template.ts';
import { formatNumber } from '../format/index.ts';
import { spokenLength } from '../interview/index.ts';
import { questionFigures } from './question-figures.ts';
import { tellStory } from './told-story.ts';

/** What one takes into any interview: pitch, stories, question bank and rehearsal. View of `portfolio-interview.md`. */
export function interviewNotesView({ portfolio, stories, designQuestions, behavioralQuestions }: AnalyzedPortfolio) {
  const { pitch30Seconds, ambiguity, rehearsal } = portfolio;
  if (pitch30Seconds === '' && stories.length + designQuestions.length + behavioralQuestions.length === 0) return null;
  return {
    pitch: pitch30Seconds === '' ? null : { text: markdown(pitch30Seconds), ...spokenLength(pitch30Seconds) },
    stories: stories.map((bound) => ({
      question: bound.story.question,
      title: bound.story.title,
      defends: bound.story.defends,
      parts: tellStory(bound).map(({ name, text }) => ({ name, text })),
      shownIn: bound.shownIn.map(({ studyTitle, name }) => ({ studyTitle, name })),
    })),
    designQuestions: designQuestions.map(designQuestion),
    behavioralQuestions: behavioralQuestions.map(({ question, story }) => ({
      question: question.question,
      asks: question.asks,
      outline: question.outline.map((text) => ({ text })),
      story: story?.title ?? '',
    })),
    ambiguity: ambiguity.map(({ step, say }) => ({ step, say })),
    rehearsal: rehearsal.map(({ day, activity, minutes }) => ({ day, activity, minutes })),
  } satisfies View;
}

const designQuestion = (worked: WorkedQuestion) => {
  const { question } = worked;
  return {
    question: question.question,
    clarify: question.clarify.map(({ question: asked, changes }) => ({ asked, changes })),
    figures: questionFigures(worked).map(({ name, value, formula }) => ({ name, value, basis: formula || 'assumed' })),
    outline: question.outline.map(({ part, minutes, points }) => ({
      part,
      minutes: formatNumber(minutes),
      points: points.map((text) => ({ text })),
    })),
    tradeOffs: question.tradeOffs.map(({ choice, price }) => ({ choice, price })),
    breaksFirst: question.breaksFirst,
  };
};
