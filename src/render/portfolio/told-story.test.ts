import { expect, test } from 'vitest';
import type { FactValue } from '#analysis';
import { percent, perMinute, usd } from '#model';
import { factText } from './fact-text.ts';
import { tellStory } from './told-story.ts';

const said: readonly (readonly [FactValue, string])[] = [
  [{ kind: 'money', amount: usd('5515.40') }, '$5,515'],
  [{ kind: 'unit-cost', amount: usd('0.00183847'), unit: 'order' }, '$0.001838'],
  [{ kind: 'fraction', value: 0.99798901 }, '99.8\u00a0%'],
  [{ kind: 'fraction', value: 0.99958901 }, '99.96\u00a0%'],
  [{ kind: 'fraction', value: 0.99999412 }, '99.9994\u00a0%'],
  [{ kind: 'fraction', value: 1 }, '>\u00a099.9999\u00a0%'],
  [{ kind: 'minutes', value: 9.2445 }, '9.24\u00a0minutes'],
  [{ kind: 'minutes', value: 0.5 }, '30\u00a0seconds'],
  [{ kind: 'milliseconds', value: 1842.2 }, '1.84\u00a0s'],
  [{ kind: 'multiple', value: 2.5, resource: null }, '2.5×'],
  [{ kind: 'multiple', value: 2.5, resource: 'Payment quota' }, 'Payment quota at 2.5×'],
  [{ kind: 'count', value: 224 }, '224'],
  [{ kind: 'target', target: percent(99.95) }, '99.95\u00a0%'],
  [{ kind: 'target', target: perMinute(1200) }, '1,200 a minute'],
  [{ kind: 'text', text: '10 shards' }, '10 shards'],
];

test.each(said)('a fact is said as one would say it', (value, text) => {
  expect(factText(value)).toBe(text);
});

test('a story is told with what the case studies say today', () => {
  const place = { study: 'shop', studyTitle: 'Shop', kind: 'page', id: 'cost', name: 'Shop' } as const;
  const told = tellStory({
    story: {
      id: 'bill',
      title: 'The bill',
      question: 'What does it cost?',
      defends: 'Speed against money',
      months: [],
      situation: 'A shop.',
      task: 'Keep it at {bill}.',
      action: 'Counted.',
      result: 'It is {bill}, not {guess}.',
      tradeOff: 'None.',
      facts: { bill: { of: 'monthly-cost', study: 'shop' } },
      shownIn: [],
    },
    facts: [
      {
        name: 'bill',
        fact: { of: 'monthly-cost', study: 'shop' },
        value: { kind: 'money', amount: usd('120') },
        provenance: 'computed',
        basis: 'Σ',
        place,
      },
    ],
    shownIn: [],
  });
  expect(told.parts.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'Situation: A shop.',
    'Task: Keep it at $120.',
    'Action: Counted.',
    'Result: It is $120, not {guess}.',
    'Trade-off: None.',
  ]);
  expect(told.facts.map(({ text }) => text)).toEqual(['$120']);
});
