import { expect, test } from 'vitest';
import { usd } from '#model';
import type { FigureValue } from './figure.ts';
import { figureText } from './figure-text.ts';
import type { ReferenceWord } from './reference.ts';

const money: FigureValue = { kind: 'money', amount: usd('5518.3214') };
const cases: readonly (readonly [FigureValue, readonly ReferenceWord[], string])[] = [
  [money, [], '$5,518.32'],
  [money, ['rounded'], '$5,518'],
  [money, ['about'], 'about $5,500'],
  [money, ['number', 'rounded'], '5,518'],
  [{ kind: 'unit-money', amount: usd('0.0018140277') }, [], '$0.001814'],
  [{ kind: 'unit-money', amount: usd('0.0018140277') }, ['about'], 'about $0.0018'],
  [{ kind: 'share', value: 0.5554 }, [], '55.5 %'],
  [{ kind: 'share', value: 0.5554 }, ['about'], 'about 56 %'],
  [{ kind: 'availability', value: 0.999799 }, [], '99.979 %'],
  [{ kind: 'milliseconds', value: 2.6e-35 }, [], '< 0.01 ms'],
  [{ kind: 'milliseconds', value: 0.01 }, [], '0.01 ms'],
  [{ kind: 'milliseconds', value: 612.4 }, [], '612 ms'],
  [{ kind: 'milliseconds', value: 1234 }, [], '1.23 s'],
  [{ kind: 'milliseconds', value: 552_000 }, [], '9.2 min'],
  [{ kind: 'milliseconds', value: 3_600_000 }, [], '1 h'],
  [{ kind: 'milliseconds', value: 5_400_000 }, [], '90 min'],
  [{ kind: 'milliseconds', value: 35 * 86_400_000 }, [], '35 days'],
  [{ kind: 'count', value: 0, unit: 'foreign rows', isSpelled: true }, [], '0 foreign rows'],
  [{ kind: 'rate', value: 20, per: 's' }, [], '20/s'],
  [{ kind: 'rate', value: 1200, per: 'min' }, ['number'], '1,200'],
  [{ kind: 'bytes', value: 56_000_000 }, [], '56 MB'],
  [{ kind: 'multiple', value: 2.5 }, [], '2.5×'],
  [{ kind: 'count', value: 24, unit: 'task' }, [], '24 tasks'],
  [{ kind: 'count', value: 9, unit: '' }, ['in words'], 'nine'],
  [{ kind: 'count', value: 13, unit: '' }, ['in words'], '13'],
  [{ kind: 'count', value: 3, unit: 'broker' }, ['in words', 'number'], 'three'],
  [{ kind: 'count', value: 3_096_000, unit: 'device' }, ['in words', 'about'], 'about 3.1 million devices'],
  [{ kind: 'count', value: 3_096_000, unit: 'device' }, ['in words'], '3,096,000 devices'],
  [{ kind: 'count', value: 10_000_000, unit: 'device' }, ['in words'], 'ten million devices'],
  [{ kind: 'count', value: 999_000, unit: 'device' }, ['in words'], '999,000 devices'],
  [{ kind: 'count', value: 2_500_000_000, unit: '' }, ['in words'], '2.5 billion'],
  [{ kind: 'text', text: 'under 2 seconds' }, ['about'], 'under 2 seconds'],
];

test.each(cases)('%o with %o is %s', (value, words, text) => {
  expect(figureText(value, { words, isCapital: false })).toBe(text);
});

test('a reference that begins a sentence begins with a capital', () => {
  expect(figureText(money, { words: ['about'], isCapital: true })).toBe('About $5,500');
});
