import type { DesignQuestion } from '#model';
import { formulaText } from '../cost/formula-text.ts';
import { evaluateQuantity } from '../money/index.ts';
import type { PortfolioLookup, WorkedQuestion } from './analyzed-portfolio.ts';

/** Evaluates the back-of-the-envelope figures of a question over its own assumptions. */
export function workQuestion(question: DesignQuestion, lookup: PortfolioLookup): WorkedQuestion {
  const names = new Map(question.assumptions.map(({ id, name }) => [id, name]));
  return {
    question,
    estimates: question.estimates.map(({ name, formula }) => ({
      name,
      formula: formulaText(formula, (id) => names.get(id) ?? id),
      value: evaluated(question, formula),
      unit: formula.unit,
    })),
    shownIn: question.shownIn.flatMap((proof) => lookup.proof(proof) ?? []),
  };
}

function evaluated({ assumptions }: DesignQuestion, formula: DesignQuestion['estimates'][number]['formula']) {
  try {
    return evaluateQuantity(formula, Object.fromEntries(assumptions.map(({ id, value }) => [id, value])));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}
