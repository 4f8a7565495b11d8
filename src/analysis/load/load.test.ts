import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  call,
  defineLoad,
  flow,
  inAMonth,
  minutes,
  perMinute,
  perSecond,
  product,
  quantity,
  seconds,
  send,
  softwareSystem,
  sum,
  times,
  topics,
} from '#model';
import { evaluateQuantity } from '../money/index.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { analyzeLoad } from './analyze-load.ts';
import { driverCycles, driversAt } from './drivers-at.ts';
import { flowRates } from './flow-rates.ts';

const load = defineLoad({
  scalePoints: { launch: { name: 'At launch' }, tenfold: { name: 'Ten times' } },
  drivers: {
    orders: { name: 'Orders', unit: 'order/day', values: { launch: 100_000, tenfold: 1_000_000 } },
    factor: { name: 'Peak factor', unit: '×', values: { launch: '17.28', tenfold: '17.28' } },
  },
  derived: ({ orders, factor }) => ({ peak: { name: 'At peak', formula: product('order/day', orders, factor) } }),
});
const { orders, peak } = load.driver;
const { a, b } = softwareSystem('s', {
  name: 'S',
  description: '',
  containers: {
    a: { name: 'A', technology: '', description: '' },
    b: { name: 'B', technology: '', description: '' },
  },
}).containers;

test('a driver that follows from others has a value at every scale point, and moves with what it follows from', () => {
  expect(driversAt(load, 'tenfold')).toEqual({ orders: '1000000', factor: '17.28', peak: '17280000' });
  expect(driversAt(load, 'launch', { orders: '3' })['peak']).toBe('5184000');
});

test('a driver without a value leaves out itself and what follows from it, and one that follows from itself is named', () => {
  expect(driversAt({ ...load, drivers: load.drivers.slice(1) }, 'launch')).toEqual({ factor: '17.28' });
  const formula = (driver: string) => ({ op: 'driver', driver, unit: '' }) as const;
  const cyclic = {
    ...load,
    drivers: ['x', 'y'].map((id) => ({ id, name: id, unit: '', formula: formula(id === 'x' ? 'y' : 'x') })),
  };
  expect(driverCycles(cyclic)).toEqual([['x', 'y']]);
  expect(driversAt(cyclic, 'launch')).toEqual({});
  expect(driverCycles(load)).toEqual([]);
});

test('a rate over drivers is a second: 100,000 a day, at peak 17.28 times as many', () => {
  const place = flow('place', { name: 'Place', description: '', rate: { mean: orders, peak }, steps: [] });
  const rates = flowRates([place], driversAt(load, 'launch'));
  expect(rates.get('place')?.mean).toBeCloseTo(100_000 / 86_400, 12);
  expect(rates.get('place')?.peak).toBeCloseTo(20, 12);
  expect(flowRates([place], driversAt(load, 'launch'), 2).get('place')?.peak).toBeCloseTo(40, 12);
});

test('a single rate is the peak, in whatever unit it was written', () => {
  const place = flow('place', { name: 'Place', description: '', rate: perMinute(1200), steps: [] });
  expect(flowRates([place], {}).get('place')).toEqual({ mean: null, peak: 20 });
});

test('what an open page asks follows from how often it is opened and for how long (Little)', () => {
  const open = flow('open', { name: 'Open', description: '', rate: perSecond(8), steps: [] });
  const ask = flow('ask', {
    name: 'Ask',
    description: '',
    rate: { every: seconds(5), while: open, lasting: minutes(2) },
    steps: [],
  });
  // 8 × 120 s = 960 pages are open, each asks 0.2 times a second.
  expect(flowRates([ask, open], {}).get('ask')).toEqual({ mean: null, peak: 192 });
});

test('a topic without a rate of its own has what the flows publish on it', () => {
  const { placed } = topics({
    placed: { name: 'orders.placed', event: 'Placed', on: b, retention: minutes(1), key: 'id' },
  });
  const { study } = soundCaseStudy((data) => {
    data.topics = [placed];
    data.flows = [
      flow('place', {
        name: 'Place',
        description: '',
        rate: perSecond(20),
        steps: [call(a, b, 'x'), send(a, b, 'Placed', { publishes: placed }), send(b, a, 'Done')],
      }),
    ];
  });
  expect(analyzeLoad(study)[0].topics.get('placed')).toEqual({ mean: null, peak: 20 });
});

test('a rate in a month is its value times the hours of 730', () => {
  const inMonth = (expression: Parameters<typeof inAMonth>[0]) => evaluateQuantity(inAMonth(expression), {});
  expect(inMonth(quantity(24, 'order/day'))).toBe('730');
  expect(inMonth(quantity(2, 'order/h'))).toBe('1460');
  expect(inMonth(quantity(1, 'order/min'))).toBe('43800');
  expect(inMonth(quantity(1, 'order/s'))).toBe('2628000');
  expect(inMonth(quantity(7, 'order/month'))).toBe('7');
});

test('a rate grows in proportion to every driver that it is a product of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (factor) => {
      const rate = { peak: sum(times(orders, 2), orders) };
      const place = flow('place', { name: 'Place', description: '', rate, steps: [] });
      const at = (by: string) => flowRates([place], driversAt(load, 'launch', { orders: by })).get('place')?.peak ?? 0;
      expect(at(String(factor)) / at('1')).toBeCloseTo(factor, 9);
    }),
  );
});
