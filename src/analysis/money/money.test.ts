import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMoney,
  compareMoney,
  divideMoney,
  formatMoney,
  formatUnitPrice,
  money,
  multiplyMoney,
  percentageDifference,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 12 }))
  .map(([digits, places]) => `${digits}e-${places}`);

test('a tenth and two tenths are exactly three tenths', () => {
  expect(addMoney(money(0.1), money(0.2))).toEqual({ amount: '0.3', currency: 'USD' });
  expect(sumMoney(Array.from({ length: 1000 }, () => money('0.001')))).toEqual(money('1'));
});

test('the sum of no amounts is zero', () => {
  expect(sumMoney([])).toEqual(zeroMoney);
});

test('products keep every digit', () => {
  expect(multiplyMoney(money('0.04048'), 8760).amount).toBe('354.6048');
  expect(multiplyMoney(money('0.0000166667'), '6000000000.5').amount).toBe('100000.20000833335');
});

test('amounts have neither exponent nor signed zero', () => {
  expect(money('1e-9').amount).toBe('0.000000001');
  expect(money(1e21).amount).toBe('1000000000000000000000');
  expect(money('-0').amount).toBe('0');
  expect(money('3.50').amount).toBe('3.5');
});

test('what is not a finite decimal is refused', () => {
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, '', '1,000', '$5', '0x1f'])
    expect(() => money(wrong)).toThrow(RangeError);
});

test('addition, subtraction and multiplication agree with integer arithmetic', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const sum = addMoney(money(a), money(b));
      expect(subtractMoney(sum, money(b))).toEqual(money(a));
      expect(addMoney(money(b), money(a))).toEqual(sum);
      expect(compareMoney(sum, money(a))).toBe(compareMoney(money(b), zeroMoney));
    }),
  );
});

test('multiplication distributes over addition without a rounding error', () => {
  fc.assert(
    fc.property(decimals, decimals, decimals, (a, b, factor) => {
      expect(multiplyMoney(addMoney(money(a), money(b)), factor)).toEqual(
        addMoney(multiplyMoney(money(a), factor), multiplyMoney(money(b), factor)),
      );
    }),
  );
});

test('a quotient that does not end is rounded far below a cent, and division by zero has no result', () => {
  expect(divideMoney(money('100'), 3)?.amount).toBe(`33.${'3'.repeat(40)}`);
  expect(divideMoney(money('2085.84'), 1000)?.amount).toBe('2.08584');
  expect(divideMoney(money('1'), 0)).toBeUndefined();
});

test('amounts compare by value, not by spelling', () => {
  expect(compareMoney({ amount: '3.50', currency: 'USD' }, money('3.5'))).toBe(0);
  expect(compareMoney(money('9'), money('10'))).toBe(-1);
  expect(compareMoney(money('-9'), money('-10'))).toBe(1);
});

test('half a cent rounds to the even cent', () => {
  expect(['0.005', '0.015', '0.025', '-0.015', '432.4812'].map((amount) => formatMoney(money(amount)))).toEqual([
    '$0.00',
    '$0.02',
    '$0.02',
    '−$0.02',
    '$432.48',
  ]);
});

test('money is shown with dollar sign, thousands separators and two decimals', () => {
  expect(formatMoney(money('1312.54'))).toBe('$1,312.54');
  expect(formatMoney(money('101974.67'))).toBe('$101,974.67');
  expect(formatMoney(money('1234567890.1'))).toBe('$1,234,567,890.10');
  expect(formatMoney(money('-51.8'))).toBe('−$51.80');
  expect(formatMoney(money('-0.001'))).toBe('$0.00');
  expect(formatMoney(zeroMoney)).toBe('$0.00');
});

test('a unit price is shown with every digit', () => {
  expect(formatUnitPrice(money('0.0000166667'))).toBe('$0.0000166667');
  expect(formatUnitPrice(money('35'))).toBe('$35.00');
  expect(formatUnitPrice(money('1234.5'))).toBe('$1,234.50');
});

test('the percentage difference is taken from the reference', () => {
  expect(percentageDifference(money('3050'), money('2085.84'))).toBe('46.2');
  expect(percentageDifference(money('800'), money('432.48'), 0)).toBe('85');
  expect(percentageDifference(money('400'), money('451.80'), 0)).toBe('-11');
  expect(percentageDifference(money('100.25'), money('100'))).toBe('0.2');
  expect(percentageDifference(money('5'), money('5'))).toBe('0');
  expect(percentageDifference(money('5'), zeroMoney)).toBeUndefined();
});
