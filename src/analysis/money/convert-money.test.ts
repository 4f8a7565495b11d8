import { expect, test } from 'vitest';
import { exchangeRate } from '#books';
import { currencies, moneyOf, usd } from '#model';
import {
  addMoney,
  compareMoney,
  convertMoney,
  formatMoney,
  formatUnitPrice,
  moneyIn,
  percentageDifference,
  subtractMoney,
  sumMoney,
} from './index.ts';

test('the books have a rate of every currency of the model', () => {
  expect(currencies.filter((currency) => exchangeRate(currency) === undefined)).toEqual([]);
});

test('a rate says when and by whom it was published', () => {
  expect(exchangeRate('GBP')).toEqual({
    currency: 'GBP',
    perEuro: '0.86410',
    dollarsPerEuro: '1.1761',
    asOf: '2026-05-08',
    publisher: 'European Central Bank',
    url: 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml',
  });
  expect(exchangeRate('XAU')).toBeUndefined();
});

test.each([
  ['EUR', '€0.85'],
  ['GBP', '£0.73'],
  ['CHF', 'CHF\u00a00.78'],
  ['INR', '₹94.49'],
  ['JPY', '¥157'],
  ['SGD', 'S$1.27'],
  ['USD', '$1.00'],
] as const)('a dollar is converted to %s through the euro', (currency, text) => {
  expect(formatMoney(convertMoney(usd('1'), currency))).toBe(text);
});

test('a conversion is at full precision, and back again it is the same to far below a cent', () => {
  expect(convertMoney(usd('117.61'), 'EUR')).toEqual(moneyOf('100', 'EUR'));
  expect(convertMoney(usd('1'), 'GBP').amount).toBe('0.7347164356772383300739733015900008502678');
  const back = convertMoney(convertMoney(usd('1312.54'), 'JPY'), 'USD');
  expect(Number(back.amount)).toBeCloseTo(1312.54, 12);
});

test('amounts of different currencies are added, compared and subtracted in that of the first', () => {
  expect(addMoney(moneyOf('100', 'EUR'), usd('117.61'))).toEqual(moneyOf('200', 'EUR'));
  expect(sumMoney([usd('0'), moneyOf('1', 'EUR')])).toEqual(moneyOf('1', 'EUR'));
  expect(subtractMoney(usd('117.61'), moneyOf('100', 'EUR'))).toEqual(usd('0'));
  expect(percentageDifference(moneyOf('110', 'EUR'), usd('117.61'))).toBe('10');
});

test.each([
  ['117.60', 1],
  ['117.61', 0],
  ['117.62', -1],
] as const)('100 euros against $%s', (dollars, order) => {
  expect(compareMoney(moneyOf('100', 'EUR'), usd(dollars))).toBe(order);
});

test('every amount in a value is converted, and what holds none stays the same object', () => {
  const plain = { name: 'Orders' };
  const value = { plain, lines: [{ cost: usd('117.61') }], own: moneyOf('5', 'EUR') };
  const inEuros = moneyIn(value, 'EUR');
  expect(inEuros).toEqual({ plain, lines: [{ cost: moneyOf('100', 'EUR') }], own: moneyOf('5', 'EUR') });
  expect(inEuros.plain).toBe(plain);
  expect(moneyIn(value, 'EUR').own).toBe(value.own);
  expect(moneyIn({ cost: usd('1') }, 'USD')).toEqual({ cost: usd('1') });
});

test('yen have no cents', () => {
  expect(formatMoney(moneyOf('1234.5', 'JPY'))).toBe('¥1,234');
  expect(formatMoney(moneyOf('-1234567', 'JPY'))).toBe('−¥1,234,567');
  expect(formatUnitPrice(moneyOf('0.25', 'JPY'))).toBe('¥0.25');
});
