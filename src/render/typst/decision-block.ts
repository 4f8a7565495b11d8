import type { LoggedDecision } from '#analysis';
import { decisionReference } from '../format/decision-reference.ts';
import { typographic } from '../format/typographic.ts';
import type { DecisionBlock } from './blocks.ts';
import { markdownToInlines } from './markdown-inline.ts';

/** What a digest keeps of a decision: the problem, the choice, what it was chosen over, and its price. */
export function decisionDigest(decision: LoggedDecision, nameOf: (id: string) => string): DecisionBlock {
  const whole = decisionBlock(decision, nameOf);
  return {
    ...whole,
    options: [],
    insteadOf: whole.options.filter(({ chosen }) => !chosen).map(({ title }) => title),
    consequences: whole.consequences.filter(({ verdict }) => verdict === 'bad'),
    affects: [],
    tags: [],
  };
}

/** A whole decision record for print. */
export function decisionBlock(decision: LoggedDecision, nameOf: (id: string) => string): DecisionBlock {
  const argument = (words: string, clauses: readonly string[]): string =>
    clauses.length > 0 ? `${words}: ${clauses.join('; ')}.` : '';
  const { consequences } = decision;
  return {
    type: 'decision',
    id: `decision-${decision.fileName}`,
    reference: decisionReference(decision),
    title: typographic(decision.title),
    status: decision.status,
    date: decision.date ?? null,
    context: markdownToInlines(decision.context.replace(/\s+/g, ' ')),
    options: decision.options.map((option) => ({
      title: typographic(option.title),
      chosen: option.id === decision.chosen,
      argument: markdownToInlines(
        [
          option.description,
          argument('Good', option.good),
          argument('Neutral', option.neutral),
          argument('Bad', option.bad),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    })),
    insteadOf: [],
    outcome: markdownToInlines(decision.because ? `Chosen because ${decision.because.replace(/\.$/, '')}.` : ''),
    consequences: [
      ...consequences.good.map((text) => ({ verdict: 'good' as const, text: markdownToInlines(text) })),
      ...consequences.neutral.map((text) => ({ verdict: 'neutral' as const, text: markdownToInlines(text) })),
      ...consequences.bad.map((text) => ({ verdict: 'bad' as const, text: markdownToInlines(text) })),
    ],
    affects:
      decision.affects.length > 0 ? [{ type: 'text', text: typographic(decision.affects.map(nameOf).join(', ')) }] : [],
    tags: decision.tags,
  };
}
