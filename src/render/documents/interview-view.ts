import type { AnalyzedCaseStudy } from '#analysis';
import { decisionReference } from '../format/decision-reference.ts';
import { clause, formatNumber } from '../format/index.ts';
import { breaksFirstText, type DecisionDefence, decisionDefences, spokenLength } from '../interview/index.ts';
import { markdown } from './markdown.ts';
import type { View } from './template.ts';

const spoken = (text: string) => (text === '' ? null : { text: markdown(text), ...spokenLength(text) });

/** What the interview about this system needs, with the computed answers filled in: view of `interview.md`. */
export function interviewView(analyzed: AnalyzedCaseStudy) {
  const { study } = analyzed;
  const { interview } = study;
  if (!interview) return null;
  return {
    title: study.title,
    short: spoken(interview.pitch30Seconds),
    long: spoken(interview.pitch3Minutes),
    plain: spoken(interview.inPlainWords ?? ''),
    deck: interview.deck.map(({ title, minutes, points }) => ({ title, minutes, points: points.join('; ') })),
    deckMinutes: formatNumber(interview.deck.reduce((total, { minutes }) => total + minutes, 0)),
    questions: interview.clarifyingQuestions.map(({ question, changes }) => ({ question, changes })),
    stories: interview.stories.map(({ question, situation, task, action, result, tradeOff }) => ({
      question,
      situation,
      task,
      action,
      result,
      tradeOff,
    })),
    defences: decisionDefences(analyzed).map(defenceView),
  } satisfies View;
}

function defenceView({ decision, against, breaksFirst, growth, differently, followUps }: DecisionDefence) {
  return {
    reference: decisionReference(decision),
    title: decision.title,
    because: clause(decision.because),
    against,
    differently,
    followUps: followUps.map(({ question, answer }) => ({ question, answer })),
    breaksFirst: breaksFirst ? breaksFirstText(breaksFirst) : '',
    growth: growth.map(({ atLoad, title }) => `at ${formatNumber(atLoad)}× ${title}`).join('; '),
  };
}
