import type { PortfolioStory } from '#model';

const placeholder = /\{([a-zA-Z][a-zA-Z0-9-]*)\}/g;

/** The texts of a story in which `{name}` stands for a fact, by their field. */
export const storyTexts = ({ situation, task, action, result, tradeOff }: PortfolioStory) =>
  ({ situation, task, action, result, tradeOff }) as const;

/** Names of the facts that a text asks for, in order. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(placeholder)].map(([, name = '']) => name);

/** The text with each placeholder replaced; one without a value stays as it is. */
export const fillPlaceholders = (text: string, textOf: (name: string) => string | undefined): string =>
  text.replace(placeholder, (whole, name: string) => textOf(name) ?? whole);
