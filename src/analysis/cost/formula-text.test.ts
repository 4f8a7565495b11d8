import { expect, test } from 'vitest';
import {
  atLeast,
  dividedBy,
  type Expression,
  fullUnits,
  hoursPerMonth,
  inAMonth,
  product,
  quantity,
  ratio,
  sum,
  times,
  wholeUnits,
} from '#model';
import { formatQuantity } from './format-quantity.ts';
import { driverText, formulaText } from './formula-text.ts';

const orders: Expression = { op: 'driver', driver: 'orders', unit: 'order' };
const print = (expression: Expression): string =>
  formulaText(expression, (id) => (id === 'orders' ? 'Orders a day' : id));

test('a product reads as people write it', () => {
  expect(print(product('vCPU-hour', quantity(24, 'task'), quantity(1, 'vCPU'), hoursPerMonth))).toBe(
    '24 tasks × 1 vCPU × 730 h',
  );
  expect(print(product('GB', orders, quantity('0.00006', 'GB/order')))).toBe('Orders a day × 0.00006 GB/order');
});

test('what is of a month already is not divided by one', () => {
  expect(print(inAMonth(quantity(7, 'order/month')))).toBe('7 orders/month');
  expect(print(inAMonth(quantity(7, 'order/day')))).toBe('7 orders/day × 730 ÷ 24');
});

test('units take a plural where they are words', () => {
  expect(print(quantity(6, 'address'))).toBe('6 addresses');
  expect(print(quantity(3, 'copy'))).toBe('3 copies');
  expect(print(quantity(2, 'connections'))).toBe('2 connections');
  expect(print(quantity(1, 'connections'))).toBe('1 connection');
  expect(print(quantity(1, 'copies'))).toBe('1 copy');
  expect(print(quantity(5, 'delivery/message'))).toBe('5 deliveries/message');
  expect(print(quantity(2, 'day'))).toBe('2 d');
  expect(print(quantity(500, 'series/target'))).toBe('500 series/target');
  expect(print(quantity('0.2', 'of users'))).toBe('0.2 of users');
  expect(print(quantity(60, 's'))).toBe('60 s');
  expect(print(quantity(245, 'byte/reading'))).toBe('245 bytes/reading');
  expect(print(quantity(1, 'load balancer'))).toBe('1 load balancer');
  expect(print(quantity(1200, 'GB-month'))).toBe('1,200 GB-months');
  expect(print(quantity('1.5', '1M requests'))).toBe('1.5 × 1M requests');
});

test('a sum inside a product and a product under a division keep their meaning', () => {
  const both = sum(quantity(2, 'task'), quantity(3, 'task'));
  expect(print(times(both, 4))).toBe('(2 tasks + 3 tasks) × 4');
  expect(print(ratio('', quantity(12, ''), times(quantity(2, ''), 3)))).toBe('12 ÷ (2 × 3)');
  expect(print(dividedBy(times(orders, 730), 24))).toBe('Orders a day × 730 ÷ 24');
});

test('what is taken off, rounded up or down, kept above a floor or multiplied by one is written so', () => {
  expect(print(sum(orders, quantity(-100, 'order')))).toBe('Orders a day − 100 orders');
  expect(print(sum(orders, times(orders, -1), times(orders, 2)))).toBe(
    'Orders a day − Orders a day + Orders a day × 2',
  );
  expect(print(wholeUnits(ratio('shard', orders, quantity(1000, 'order'))))).toBe(
    'Orders a day ÷ 1,000 orders, rounded up',
  );
  expect(print(fullUnits(dividedBy(orders, 7)))).toBe('Orders a day ÷ 7, rounded down');
  expect(print(atLeast(orders, quantity(3, 'order')))).toBe('max(Orders a day, 3 orders)');
  expect(print(times(orders, 1))).toBe('Orders a day');
});

test('a round billion or trillion is a word, any other number has its digits', () => {
  expect(print(quantity('1000000000000', 'byte/TB'))).toBe('1 trillion bytes/TB');
  expect(print(quantity('20000000000', 'read'))).toBe('20 billion reads');
  expect(print(quantity('87600000000', 'read'))).toBe('87,600,000,000 reads');
  expect(print(quantity('1000000', 'read'))).toBe('1,000,000 reads');
});

test('a driver says its value, and its unit where its name does not', () => {
  expect(driverText('Fargate tasks', 'task', '24')).toBe('Fargate tasks (24)');
  expect(driverText('Orders a day', 'order/day', '100000')).toBe('Orders a day (100,000)');
  expect(driverText('Log volume an order', 'KB/order', '40')).toBe('Log volume an order (40 KB/order)');
  expect(driverText('Database storage', 'GB', '500')).toBe('Database storage (500 GB)');
  expect(driverText('Peak over mean', '×', '17')).toBe('Peak over mean (17 ×)');
});

test.each([
  ['3041666.6666666667', '3,041,666.667'],
  ['17520', '17,520'],
  ['0.000123456', '0.0001235'],
  ['-40', '−40'],
  ['0', '0'],
])('%s is shown as %s', (quantity, shown) => {
  expect(formatQuantity(quantity)).toBe(shown);
});
