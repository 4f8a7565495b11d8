import { type BoundStory, fillPlaceholders, type ResolvedFact } from '#analysis';
import { factText } from './fact-text.ts';

/** The five parts of a story in the order in which they are told. */
export const storyParts = ['situation', 'task', 'action', 'result', 'tradeOff'] as const;
export type StoryPart = (typeof storyParts)[number];

/** What the parts are called. */
export const storyPartNames: Readonly<Record<StoryPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  tradeOff: 'Trade-off',
};

/** A story with its facts filled in. */
export interface ToldStory {
  readonly parts: readonly { readonly part: StoryPart; readonly name: string; readonly text: string }[];
  readonly facts: readonly (ResolvedFact & { readonly text: string })[];
}

/** Fills each placeholder with what the case studies say today. */
export function tellStory({ story, facts }: BoundStory): ToldStory {
  const told = facts.map((fact) => ({ ...fact, text: factText(fact.value) }));
  const texts = new Map(told.map(({ name, text }) => [name, text]));
  return {
    parts: storyParts.map((part) => ({
      part,
      name: storyPartNames[part],
      text: fillPlaceholders(story[part], (name) => texts.get(name)),
    })),
    facts: told,
  };
}
