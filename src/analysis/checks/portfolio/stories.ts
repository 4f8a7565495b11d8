import { placeholdersIn, storyTexts } from '../../portfolio/placeholders.ts';
import { finding } from '../catalogue.ts';
import { shortPitch, tooLong } from '../interview/interview.ts';
import { at } from '../locations.ts';
import { nearest } from '../nearest.ts';
import type { PortfolioCheck } from './portfolio-checks.ts';

/** Placeholders without a fact. */
export const unknownFact: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, story] of portfolio.stories.entries())
    for (const [field, text] of Object.entries(storyTexts(story)))
      for (const name of placeholdersIn(text))
        if (!Object.hasOwn(story.facts, name))
          yield finding('portfolio/unknown-fact', at('stories', index, field), {
            name,
            nearest: nearest(name, Object.keys(story.facts)),
          });
};

/** Facts that no text tells. */
export const unusedFact: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, story] of portfolio.stories.entries()) {
    const told = new Set(Object.values(storyTexts(story)).flatMap(placeholdersIn));
    for (const name of Object.keys(story.facts))
      if (!told.has(name)) yield finding('portfolio/unused-fact', at('stories', index, 'facts', name), { name });
  }
};

/** Stories that nothing in the case studies backs. */
export const storyWithoutFacts: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, { title, facts, shownIn }] of portfolio.stories.entries())
    if (Object.keys(facts).length + shownIn.length === 0)
      yield finding('portfolio/story-without-facts', at('stories', index), { story: title });
};

/** The architect's own pitch, with more words than its time allows. */
export const pitchTooLong: PortfolioCheck = ({ portfolio }) =>
  tooLong(portfolio.pitch30Seconds, shortPitch, at('pitch30Seconds'));
