import { expect, test } from 'vitest';
import { alternatives, branch, call, flow, measured, ms, optional, send, stated } from '#model';
import { api, bank, db, shopper } from '../sound-architecture.ts';
import { flowOrigins } from './flow-origins.ts';

const budget = stated('Budget of the design');
const contract = stated('Contract of the bank');
const quick = { p50: ms(5), p95: ms(9) };
const steps = [
  call(shopper, api, 'Order', quick),
  call(api, bank, 'Charge', { ...quick, origin: contract }),
  optional('New card', [call(api, bank, 'Verify', { retries: { probability: 0.1 } })], 0.2, contract),
  alternatives(branch('Paid', [send(api, db, 'Paid')], 0.9), branch('Declined', [], 0.1)),
];

test('what a step or branch says itself goes before what its flow says', () => {
  expect(flowOrigins(flow('f', { name: 'F', description: '', steps, origin: budget }))).toEqual([
    { origin: budget, of: ['Order', 'Verify', 'share of “Paid”', 'share of “Declined”'], isAll: false },
    { origin: contract, of: ['Charge', 'share of “New card”'], isAll: false },
  ]);
});

test('an origin that nothing else contradicts is that of the whole flow', () => {
  const [only] = flowOrigins(flow('f', { name: 'F', description: '', steps: steps.slice(0, 1), origin: budget }));
  expect(only).toEqual({ origin: budget, of: ['Order'], isAll: true });
});

test('a time or share without an origin is left out, and a flow without times has none', () => {
  expect(flowOrigins(flow('f', { name: 'F', description: '', steps }))).toEqual([
    { origin: contract, of: ['Charge', 'share of “New card”'], isAll: false },
  ]);
  const silent = flow('f', { name: 'F', description: '', steps: [call(shopper, api, 'Order')], origin: budget });
  expect(flowOrigins(silent)).toEqual([]);
});

test('what was measured of the whole flow is said with the others', () => {
  const whole = measured({ file: 'evidence/load-test.json' });
  expect(flowOrigins(flow('f', { name: 'F', description: '', steps, measured: whole })).at(-1)).toEqual({
    origin: whole,
    of: ['the whole flow, from end to end'],
    isAll: false,
  });
});
