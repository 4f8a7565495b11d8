import { expect, test } from 'vitest';
import { alternatives, branch, call, type FlowStep, flow, loop, optional, parallel, reply } from '#model';
import { api, bank, db, shopper } from '../sound-architecture.ts';
import { visits } from './visits.ts';

const visitsTo = (element: string, ...steps: readonly FlowStep[]): number =>
  visits(flow('f', { name: 'F', description: '', steps }), element);

test('a branch counts with its probability, a loop with its repetitions, parallel branches all', () => {
  const insert = call(api, db, 'insert');
  expect(visitsTo('shop.db', alternatives(branch('a', [insert], 0.3), branch('b', [], 0.7)))).toBeCloseTo(0.3);
  expect(
    visitsTo('shop.db', alternatives(branch('a', [insert], 0.5), branch('b', [insert]), branch('c', []))),
  ).toBeCloseTo(0.75);
  expect(visitsTo('shop.db', optional('a', [insert], 0.25))).toBeCloseTo(0.25);
  expect(visitsTo('shop.db', loop('a', 3, [insert, insert]))).toBe(6);
  expect(visitsTo('shop.db', parallel(branch('a', [insert]), branch('b', [insert])))).toBe(2);
});

test('a retried call counts once for each attempt: 1 ÷ (1 − p)', () => {
  expect(visitsTo('bank', call(api, bank, 'charge', { retryProbability: 0.2 }))).toBeCloseTo(1.25);
});

test('a message to a component reaches its container, one inside the container does not', () => {
  expect(
    visitsTo(
      'shop.api',
      call(shopper, api.components.checkout, 'order'),
      call(api, api.components.checkout, 'validate'),
    ),
  ).toBe(1);
});

test('a reply is no visit', () => {
  expect(visitsTo('shop.api', call(api, db, 'insert'), reply(db, api, 'done'))).toBe(0);
});
