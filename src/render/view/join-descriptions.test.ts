import { expect, test } from 'vitest';
import { joinDescriptions } from './join-descriptions.ts';

test('what several descriptions share at the start is said once', () => {
  expect(joinDescriptions(['Publishes OrderCreated', 'Publishes OrderPaid'])).toBe(
    'Publishes OrderCreated and OrderPaid',
  );
});

test('later phrases begin in lower case, but names and methods keep their capitals', () => {
  expect(joinDescriptions(['Places orders', 'Tracks parcels', 'GET /orders'])).toBe(
    'Places orders, tracks parcels and GET /orders',
  );
});

test('a description that repeats or is empty is not said again', () => {
  expect(joinDescriptions(['Calls', '', 'Calls'])).toBe('Calls');
  expect(joinDescriptions([])).toBe('');
});

test('one description that begins another is kept apart', () => {
  expect(joinDescriptions(['Reads', 'Reads orders'])).toBe('Reads and reads orders');
});

test('what no longer fits on a label is counted', () => {
  const long = ['Places orders with many lines', 'Tracks parcels of all carriers', 'Cancels what was not shipped yet'];
  expect(joinDescriptions(long)).toBe('Places orders with many lines, tracks parcels of all carriers and 1 more');
});
