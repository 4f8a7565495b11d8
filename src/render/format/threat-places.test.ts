import { expect, test } from 'vitest';
import type { ThreatEntry } from '#analysis';
import { threatPlaces } from './threat-places.ts';

const entry = (title: string, target: string, isDataFlow = false): ThreatEntry => ({
  threat: {
    id: 't',
    target: { element: 'a' },
    category: 'tampering',
    title,
    description: '',
    mitigation: 'TLS.',
    status: 'planned',
  },
  target,
  isDataFlow,
  status: 'planned',
  score: null,
});

test('data flows are named without the words that repeat their category', () => {
  expect(
    threatPlaces([
      entry('Orders changed on the way', 'Shop → Store', true),
      entry('Mail changed', 'Shop → Mail', true),
    ]),
  ).toBe('Shop → Store, Shop → Mail');
});

test('elements follow the threat that they share', () => {
  expect(
    threatPlaces([
      entry('A changed image runs', 'API'),
      entry('It lies', 'Log'),
      entry('A changed image runs', 'Worker'),
    ]),
  ).toBe('A changed image runs: API, Worker; It lies: Log');
});
