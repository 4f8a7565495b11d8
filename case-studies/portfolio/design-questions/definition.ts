import type { PortfolioDefinition } from 'casebook';

/** A question with its outline of 45 minutes, as an author writes it. */
export type DesignQuestionDefinition = NonNullable<PortfolioDefinition['designQuestions']>[number];
