import { expect, test } from 'vitest';
import { soundPortfolio } from '../../analysis/sound-portfolio.ts';
import { tellStory } from './told-story.ts';

test('a story is told in five parts, with what the case studies say today', () => {
  const [story] = soundPortfolio().stories;
  expect(story && tellStory(story).map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'Situation: A shop for $141 a month.',
    'Task: Lose nothing.',
    'Action: An outbox.',
    expect.stringMatching(/^Result: Available 99\.\d+ % of the time\.$/),
    'Trade-off: One more process; API tasks gives way first.',
  ]);
});
