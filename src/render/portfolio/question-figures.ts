import { unitText, type WorkedQuestion } from '#analysis';
import { formatNumber, formatSignificant } from '../format/index.ts';

/** A line of the back of the envelope, ready to print. */
export interface QuestionFigure {
  readonly name: string;
  /** `100 links` */
  readonly value: string;
  /** The formula; empty for an assumption. */
  readonly formula: string;
}

/** `100 links`, `0.2 of users`, `3×`. */
const measured = (number: string, unit: string, value: string): string =>
  unit === '×' ? `${number}×` : `${number} ${unitText(unit, value)}`.trim();

/** Assumptions as they were made, then what follows from them with three significant digits. */
export const questionFigures = ({ question, estimates }: WorkedQuestion): readonly QuestionFigure[] => [
  ...question.assumptions.map(({ name, value, unit }) => ({
    name,
    value: measured(formatNumber(Number(value)), unit, value),
    formula: '',
  })),
  ...estimates.map(({ name, value, unit, formula }) => ({
    name,
    value: value === null ? '–' : measured(formatSignificant(Number(value)), unit, value),
    formula,
  })),
];
