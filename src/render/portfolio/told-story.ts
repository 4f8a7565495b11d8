import type { BoundStory } from '#analysis';

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

/** A part of a story, ready to print. */
export interface ToldPart {
  readonly part: StoryPart;
  readonly name: string;
  readonly text: string;
}

/** The parts of a story by their names. */
export const tellStory = ({ story }: BoundStory): readonly ToldPart[] =>
  storyParts.map((part) => ({ part, name: storyPartNames[part], text: story[part] }));
