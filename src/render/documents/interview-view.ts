import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { decisionReference } from '../format/decision-reference.ts';
import { formatNumber } from '../format/index.ts';
import { markdown } from './markdown.ts';
import { formatLoad } from './scaling-view.ts';
import type { View } from './template.ts';

/** Words that a speaker gets through in a minute. */
const wordsPerMinute = 150;

const spoken = (text: string) => {
  const words = text.split(/\s+/).filter(Boolean).length;
  return text === '' ? null : { text: markdown(text), words, seconds: formatNumber((words / wordsPerMinute) * 60, 0) };
};

const listed = (items: readonly string[]) => items.map((text) => ({ text }));

/** What the interview about this system needs, with the computed answers filled in: view of `interview.md`. */
export function interviewView(analyzed: AnalyzedCaseStudy) {
  const { study, decisions } = analyzed;
  const { interview } = study;
  if (!interview) return null;
  return {
    title: study.title,
    short: spoken(interview.pitch30Seconds),
    long: spoken(interview.pitch3Minutes),
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
    defences: decisions.filter(({ status }) => status === 'accepted').map((decision) => defence(analyzed, decision)),
  } satisfies View;
}

/** Why this and not that, what one would do differently, and, computed, what gives way first and what growth changes. */
function defence({ study, capacity }: AnalyzedCaseStudy, decision: LoggedDecision) {
  const written = study.interview?.defences.find((entry) => entry.decision === decision.id);
  const touched = capacity.filter(({ resource }) => decision.affects.includes(resource.element));
  const first = touched.find(({ saturatesAtLoad }) => Number.isFinite(saturatesAtLoad));
  const resources = new Set(touched.map(({ resource }) => resource.id));
  return {
    reference: decisionReference(decision),
    title: decision.title,
    because: decision.because.replace(/\.+$/, ''),
    against: decision.options
      .filter(({ id }) => id !== decision.chosen)
      .map(({ title, bad }) => ({ title, reason: bad[0] ?? '' })),
    differently: written?.differently ?? '',
    followUps: listed(written?.followUps ?? []),
    breaksFirst: first ? `${first.resource.name}, at ${formatLoad(first.saturatesAtLoad)} today’s peak` : '',
    growth: study.evolution
      .filter(({ relieves }) => relieves.some((id) => resources.has(id)))
      .toSorted((a, b) => a.atLoad - b.atLoad)
      .map(({ atLoad, title }) => `at ${formatNumber(atLoad)}× ${title}`)
      .join('; '),
  };
}
