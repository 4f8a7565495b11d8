import { expect, test } from 'vitest';
import {
  addMoney,
  convertMoney,
  divideMoney,
  formatMoney,
  isPartial,
  money,
  multiplyMoney,
  partial,
  subtractMoney,
  sumMoney,
} from './index.ts';

const lacking = partial(money('16.42'));

test.each([
  ['a sum', sumMoney([money('1'), lacking, money('2')])],
  ['a sum with nothing but what lacks', addMoney(partial(money('0')))],
  ['what is taken off', subtractMoney(money('20'), lacking)],
  ['what something is taken off', subtractMoney(lacking, money('1'))],
  ['a multiple', multiplyMoney(lacking, 2)],
  ['a part', divideMoney(lacking, 2)!],
  ['another currency', convertMoney(lacking, 'EUR')],
])('%s of an amount that lacks a part lacks it as well, and is shown as a dash', (_, amount) => {
  expect(isPartial(amount)).toBe(true);
  expect(formatMoney(amount)).toBe('–');
});

test('an amount that is whole says so', () => {
  expect(isPartial(sumMoney([money('1'), money('2')]))).toBe(false);
});
