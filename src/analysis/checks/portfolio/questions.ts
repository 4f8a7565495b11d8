import { evaluateQuantity } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import { at } from '../locations.ts';
import type { PortfolioCheck } from './portfolio-checks.ts';

/** Length of a system-design interview. */
const interviewMinutes = 45;

/** Estimates whose formula can't be evaluated over the question's assumptions. */
export const brokenEstimate: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, { assumptions, estimates }] of portfolio.designQuestions.entries()) {
    const values = Object.fromEntries(assumptions.map(({ id, value }) => [id, value]));
    for (const [position, { name, formula }] of estimates.entries())
      try {
        evaluateQuantity(formula, values);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        yield finding('portfolio/broken-estimate', at('designQuestions', index, 'estimates', position, 'formula'), {
          estimate: name,
          problem: error.message,
        });
      }
  }
};

/** Outlines that don't fill the interview, or overrun it. */
export const outlineNot45Minutes: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, { question, outline }] of portfolio.designQuestions.entries()) {
    const minutes = outline.reduce((sum, part) => sum + part.minutes, 0);
    if (outline.length > 0 && Math.abs(minutes - interviewMinutes) > 1e-9)
      yield finding('portfolio/outline-not-45-minutes', at('designQuestions', index, 'outline'), { question, minutes });
  }
};

/** Questions without an answer to practice. */
export const questionWithoutOutline: PortfolioCheck = function* ({ portfolio }) {
  for (const field of ['designQuestions', 'behavioralQuestions'] as const)
    for (const [index, { question, outline }] of portfolio[field].entries())
      if (outline.length === 0) yield finding('portfolio/question-without-outline', at(field, index), { question });
};
