import { expect, test } from 'vitest';
import {
  addMoney,
  breakEvenUtilization,
  commitmentCost,
  committedPrice,
  driverSensitivity,
  evaluateQuantity,
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
  expect(evaluateQuantity({ op: 'floor', of: [twoThirdsThreeTimes] }, {})).toBe('2');
  expect(evaluateQuantity({ op: 'floor', of: [constant('868.7')] }, {})).toBe('868');
  expect(evaluateQuantity({ op: 'floor', of: [constant('-1.5')] }, {})).toBe('-2');
  expect(evaluateQuantity({ op: 'quotient', of: [constant('1'), constant('-4')] }, {})).toBe('-0.25');
});

test('a missing driver and a division by zero are refused by name', () => {
  expect(() => evaluateQuantity(driver('users'), {})).toThrow('needs the driver "users"');
  expect(() => evaluateQuantity({ op: 'quotient', of: [constant('1'), driver('n')] }, { n: 0 })).toThrow(
    'divides by zero',
  );
});

const savings = { committed: 1000, unitPrice: committedPrice(money('1'), '0.28') };

test.each([
  // use, list cost → cost, saving, unused, above, utilization
  [0, '0', '720', '-720', '1000', '0', '0'],
  [500, '500', '720', '-220', '500', '0', '0.5'],
  [720, '720', '720', '0', '280', '0', '0.72'],
  [1000, '1000', '720', '280', '0', '0', '1'],
  [1500, '1500', '1220', '280', '0', '500', '1'],
])(
  'of 1,000 committed at 28 %% off, a use of %s costs what is promised and what is above it',
  (use, list, cost, saving, unused, above, utilization) => {
    expect(commitmentCost({ ...savings, use, listCost: money(list) })).toMatchObject({
      cost: money(cost),
      saving: money(saving),
      unused,
      above,
      utilization,
      committedCost: money('720'),
      unusedCost: multiplyMoney(money('0.72'), unused),
    });
  },
);

test('a commitment is cheaper than list price from the share of it on that it costs', () => {
  expect(breakEvenUtilization(savings.unitPrice, money('1'))).toBe('0.72');
  expect(breakEvenUtilization(money('1'), money('0'))).toBeUndefined();
});

test('a percentage as a discount, and a commitment to nothing, are refused', () => {
  expect(() => committedPrice(money('1000'), 28)).toThrow('discount is 28; write a fraction');
  expect(() => commitmentCost({ ...savings, committed: 0, use: 1, listCost: money('1') })).toThrow('above zero');
  expect(() => commitmentCost({ ...savings, use: -1, listCost: money('1') })).toThrow('negative');
});

const amounts = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([id, value]) => ({ id, value, isShare: false }));

test('sensitivity changes one driver at a time and puts the driver that matters most first', () => {
  const drivers: Record<string, number> = { gigabytes: 1000, tasks: 10 };
  const costWith = (id: string, value: string) => {
    const { tasks = 0, gigabytes = 0 }: Record<string, number | string> = { ...drivers, [id]: value };
    return addMoney(money('100'), multiplyMoney(money('36.04'), tasks), multiplyMoney(money('0.09'), gigabytes));
  };
  expect(driverSensitivity(amounts(drivers), costWith)).toEqual([
    { driver: 'tasks', lower: money('478.32'), higher: money('622.48'), swing: money('144.16') },
    { driver: 'gigabytes', lower: money('532.4'), higher: money('568.4'), swing: money('36') },
  ]);
});

test('a driver that lowers the cost counts by the size of its swing', () => {
  const drivers: Record<string, number> = { b: 10, a: 10 };
  const costWith = (id: string, value: string) => {
    const { a = 0, b = 0 }: Record<string, number | string> = { ...drivers, [id]: value };
    return addMoney(money('1000'), multiplyMoney(money('-50'), a), multiplyMoney(money('1'), b));
  };
  expect(driverSensitivity(amounts(drivers), costWith).map(({ driver: id, swing }) => [id, swing.amount])).toEqual([
    ['a', '-200'],
    ['b', '4'],
  ]);
});
