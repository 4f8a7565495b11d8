export { type PostProposal, proposePosts } from './post-proposals.ts';
export { type QuestionFigure, questionFigures } from './question-figures.ts';
export { type StoryPart, storyPartNames, storyParts, type ToldPart, tellStory } from './told-story.ts';
