import { expect, test } from 'vitest';
import { formatCapacity, formatDemand } from './resource.ts';

test.each([
  { atPeak: 4, maximum: 10, capacity: 2_500, text: '1,000 per second, at most 2,500' },
  { atPeak: 10, maximum: 10, capacity: 2_500, text: '2,500 per second' },
])('capacity is that of the $atPeak units of at most $maximum that the utilization is of', ({ text, ...units }) => {
  expect(formatCapacity({ ...units, capacityUnit: 'per second' }).replaceAll('\u202f', ' ')).toBe(text);
});

test.each([
  [191, '191'],
  [26.66, '26.7'],
  [5_191.2, '5,191'],
  [8_333.333, '8,333'],
])('a demand of %s is printed as %s, with the digits of what stands beside it', (demand, text) => {
  expect(formatDemand({ demand })).toBe(text);
});
