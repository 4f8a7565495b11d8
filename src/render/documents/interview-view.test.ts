import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import { builtInTemplates } from '../../../tests/support/built-in-templates.ts';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { renderArtifacts } from '../render-artifacts.ts';
import { interviewView } from './interview-view.ts';
import { markdown } from './markdown.ts';
import { markdownArtifact } from './markdown-artifact.ts';

const withInterview = analyze(
  soundCaseStudy((study) => {
    study.interview = {
      published: false,
      pitch30Seconds: 'Seven words that say what it is.',
      pitch3Minutes: '',
      inPlainWords: 'It takes orders and never forgets one.',
      deck: [
        { title: 'Problem', minutes: 5, points: ['a', 'b'] },
        { title: 'Design', minutes: 10, points: ['c'] },
      ],
      stories: [],
      defences: [
        {
          decision: study.decisions[0]?.id ?? '',
          differently: 'Measure sooner.',
          followUps: ['Why not Redis? It forgets.'],
        },
      ],
      clarifyingQuestions: [],
    };
  }),
);

test('a pitch is timed at 150 words a minute and the deck adds up', () => {
  const view = interviewView(withInterview);
  expect(view?.short).toEqual({ text: markdown('Seven words that say what it is.'), words: 7, seconds: 3 });
  expect(view?.long).toBe(null);
  expect(view?.plain).toEqual({ text: markdown('It takes orders and never forgets one.'), words: 7, seconds: 3 });
  expect(view?.deckMinutes).toBe('15');
});

test('a defence has the words of the author and the options that were not taken', () => {
  const [decision] = withInterview.decisions;
  const defence = interviewView(withInterview)?.defences.find(({ title }) => title === decision?.title);
  expect(defence?.differently).toBe('Measure sooner.');
  expect(defence?.followUps).toEqual([{ question: 'Why not Redis?', answer: 'It forgets.' }]);
  expect(defence?.against.map(({ title }) => title)).toEqual(
    decision?.options.filter(({ id }) => id !== decision.chosen).map(({ title }) => title),
  );
});

test('a study without interview material has no notes', () => {
  expect(interviewView(analyze(soundCaseStudy((study) => void delete study.interview)))).toBe(null);
});

test('a follow-up is printed as its question, emphasized, and the answer', async () => {
  const view = interviewView(withInterview);
  if (!view) throw new Error('The study has interview material.');
  const { content } = markdownArtifact('interview.md', 'interview', view, builtInTemplates());
  expect(content).toContain('\n- **Why not Redis?** It forgets.\n');
});

test('interview material stays out of the artifacts, which are published', async () => {
  const artifacts = await renderArtifacts(withInterview, { templates: builtInTemplates() });
  expect(artifacts.map(({ path }) => path)).toContain('case-study.json');
  expect(artifacts.filter(({ content }) => content.includes('Measure sooner')).map(({ path }) => path)).toEqual([]);
});
