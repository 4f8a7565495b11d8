import { expect, test } from 'vitest';
import { clause } from './clause.ts';

test.each([
  ['A restore has never been rehearsed.', 'a restore has never been rehearsed'],
  ['Nobody has measured it', 'nobody has measured it'],
  ['  The queue fills. Then it overflows.  ', 'the queue fills. Then it overflows'],
  ['Redis fails.', 'Redis fails'],
  ['AWS is down', 'AWS is down'],
  ['Ein Lauf fehlt', 'Ein Lauf fehlt'],
  ['Itau rejects the payment', 'Itau rejects the payment'],
  ['It’s late', 'it’s late'],
  ['A/B tests skew the load', 'a/B tests skew the load'],
  ['', ''],
])('%j is %j within a sentence', (text, expected) => {
  expect(clause(text)).toBe(expected);
});
