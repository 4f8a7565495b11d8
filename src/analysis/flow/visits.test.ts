import { expect, test } from 'vitest';
import {
  alternatives,
  branch,
  call,
  type FlowStep,
  flow,
  loop,
  ms,
  optional,
  parallel,
  type Retries,
  reply,
  send,
} from '#model';
import { api, bank, db, events, shopper } from '../sound-architecture.ts';
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
  expect(visitsTo('bank', call(api, bank, 'charge', { retries: { probability: 0.2 } }))).toBeCloseTo(1.25);
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

const slow = { p50: ms(100), p95: ms(300) };
const charge = (retries: Retries) => [
  call(shopper, api, 'order', { p50: ms(20), p95: ms(80), retries }),
  call(api, db, 'insert', slow),
];

test('a retried call repeats the calls nested in it: without a limit 1 ÷ (1 − p) times', () => {
  expect(visitsTo('shop.db', ...charge({ probability: 0.5 }))).toBeCloseTo(2, 9);
  expect(visitsTo('shop.db', ...charge({ probability: 0.5, attempts: 5 }))).toBe(1.9375);
  expect(visitsTo('shop.db', ...charge({ probability: 0.5, attempts: 1 }))).toBe(1);
});

test('what comes after the reply is not repeated, and a branch on the way is', () => {
  const [first, second] = charge({ probability: 0.5 });
  const after = call(shopper, api, 'confirm');
  expect(visitsTo('shop.db', first!, reply(api, shopper, '202'), second!)).toBe(1);
  expect(visitsTo('shop.db', first!, optional('new', [second!], 0.25), reply(api, shopper, '202'))).toBeCloseTo(0.5);
  expect(visitsTo('shop.db', first!, reply(api, shopper, '202'), after, second!)).toBe(1);
  expect(visitsTo('bank', first!, send(api, events, 'placed'), send(events, bank, 'placed'))).toBeCloseTo(2);
});

test('retries inside retries multiply, and a nested call that gives up fails the outer attempt', () => {
  const nested = (attempts?: number) =>
    visitsTo(
      'bank',
      call(shopper, api, 'order', { retries: { probability: 0.5 } }),
      call(api, bank, 'charge', { retries: { probability: 0.5, ...(attempts ? { attempts } : {}) } }),
    );
  expect(nested()).toBeCloseTo(4, 9);
  // q = 1 − 0.5 × 0.5 = 0.75: four attempts, with one charge each.
  expect(nested(1)).toBeCloseTo(4, 9);
});

test('an attempt beyond its timeout is one more', () => {
  const [, insert] = charge({ probability: 0 });
  const late = (timeout: number) =>
    visitsTo('shop.db', call(shopper, api, 'order', { retries: { probability: 0, timeout: ms(timeout) } }), insert!);
  expect(late(100)).toBeCloseTo(2, 6);
  expect(late(300)).toBeCloseTo(1 / 0.95, 6);
});
