import { expect, test, vi } from 'vitest';
import { analyze } from '#analysis';
import { soundCaseStudy } from '../analysis/sound-case-study.ts';
import { partsOf } from './parts.ts';

vi.mock('virtual:casebook', () => ({ audience: 'interview', shownFindings: 'all', prefix: '' }));

test.each([
  [0, '2 phases, 2 with a gate, 2 with a way back'],
  [1, '2 phases, 1 with a gate, 1 with a way back'],
  [2, '2 phases, 0 with a gate, 0 with a way back'],
])('with %d phases that have neither a gate nor a way back the overview counts the others', (without, summary) => {
  const source = soundCaseStudy(({ rollout }) => {
    for (const phase of rollout!.phases) Object.assign(phase, { gate: ['Errors below 1 %'], rollback: 'Switch back.' });
    for (const phase of rollout!.phases.slice(2 - without)) Object.assign(phase, { gate: [], rollback: ' ' });
  });
  expect(
    partsOf(analyze(source))
      .find(({ page }) => page === 'rollout')
      ?.summary(analyze(source)),
  ).toBe(summary);
});

test.each([
  [[], 'What is said first'],
  [['one-database'], '1 of 3 decisions defended'],
  [['one-database', 'stream-outbox'], '2 of 3 decisions defended'],
])('decisions are counted as defended where something is said for %j', (defended, summary) => {
  const source = soundCaseStudy((study) => {
    const defences = defended.map((decision) => ({ decision, differently: 'Measure first.', followUps: [] }));
    Object.assign(study.interview!, { defences, clarifyingQuestions: [] });
  });
  expect(
    partsOf(analyze(source))
      .find(({ page }) => page === 'interview')
      ?.summary(analyze(source)),
  ).toBe(summary);
});
