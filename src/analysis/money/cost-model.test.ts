import { expect, test } from 'vitest';
import {
  addMoney,
  breakEvenUtilization,
  committedCost,
  driverSensitivity,
  evaluateQuantity,
  formatMoney,
  money,
  multiplyMoney,
  type QuantityFormula,
} from './index.ts';

const constant = (value: string): QuantityFormula => ({ op: 'constant', value });
const driver = (id: string): QuantityFormula => ({ op: 'driver', driver: id });

test('a formula over drivers is evaluated exactly', () => {
  const hours: QuantityFormula = { op: 'product', of: [driver('tasks'), constant('0.25'), constant('730')] };
  expect(evaluateQuantity(hours, { tasks: 12 })).toBe('2190');
  expect(evaluateQuantity({ op: 'sum', of: [constant('0.1'), constant('0.2')] }, {})).toBe('0.3');
  expect(evaluateQuantity({ op: 'quotient', of: [constant('1'), constant('3')] }, {})).toBe(`0.${'3'.repeat(40)}`);
});

test('shards are rounded up, with a floor where one is set', () => {
  const shards: QuantityFormula = { op: 'ceiling', of: [{ op: 'quotient', of: [driver('rate'), constant('1000')] }] };
  expect(evaluateQuantity(shards, { rate: '33333.3' })).toBe('34');
  expect(evaluateQuantity(shards, { rate: '33000' })).toBe('33');
  expect(evaluateQuantity({ op: 'maximum', of: [shards, constant('40')] }, { rate: '33333.3' })).toBe('40');
});

test('a division that does not end does not push a whole number over its ceiling', () => {
  const twoThirdsThreeTimes: QuantityFormula = {
    op: 'product',
    of: [{ op: 'quotient', of: [constant('2'), constant('3')] }, constant('3')],
  };
  expect(evaluateQuantity({ op: 'ceiling', of: [twoThirdsThreeTimes] }, {})).toBe('2');
  expect(evaluateQuantity({ op: 'ceiling', of: [constant('-1.5')] }, {})).toBe('-1');
  expect(evaluateQuantity({ op: 'quotient', of: [constant('1'), constant('-4')] }, {})).toBe('-0.25');
});

test('a missing driver and a division by zero are refused by name', () => {
  expect(() => evaluateQuantity(driver('users'), {})).toThrow('needs the driver "users"');
  expect(() => evaluateQuantity({ op: 'quotient', of: [constant('1'), driver('n')] }, { n: 0 })).toThrow(
    'divides by zero',
  );
});

test('a commitment saves its discount on the covered share', () => {
  expect(formatMoney(committedCost(money('1000'), '0.28'))).toBe('$720.00');
  expect(formatMoney(committedCost(money('1000'), '0.28', '0.5'))).toBe('$860.00');
  expect(breakEvenUtilization('0.28')).toBe('0.72');
  expect(() => committedCost(money('1000'), 28)).toThrow('discount is 28; write a fraction');
});

test('sensitivity changes one driver at a time and puts the driver that matters most first', () => {
  const costAt = ({ tasks = '0', gigabytes = '0' }: Readonly<Record<string, string>>) =>
    addMoney(money('100'), multiplyMoney(money('36.04'), tasks), multiplyMoney(money('0.09'), gigabytes));
  expect(driverSensitivity(costAt, { gigabytes: 1000, tasks: 10 })).toEqual([
    { driver: 'tasks', lower: money('478.32'), higher: money('622.48'), swing: money('144.16') },
    { driver: 'gigabytes', lower: money('532.4'), higher: money('568.4'), swing: money('36') },
  ]);
});

test('a driver that lowers the cost counts by the size of its swing', () => {
  const costAt = ({ a = '0', b = '0' }: Readonly<Record<string, string>>) =>
    addMoney(money('1000'), multiplyMoney(money('-50'), a), multiplyMoney(money('1'), b));
  expect(driverSensitivity(costAt, { b: 10, a: 10 }).map(({ driver: id, swing }) => [id, swing.amount])).toEqual([
    ['a', '-200'],
    ['b', '4'],
  ]);
});
