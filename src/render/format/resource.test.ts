import { expect, test } from 'vitest';
import { formatCapacity } from './resource.ts';

test.each([
  { atPeak: 4, maximum: 10, capacity: 2_500, text: '1,000 per second, at most 2,500' },
  { atPeak: 10, maximum: 10, capacity: 2_500, text: '2,500 per second' },
])('capacity is that of the $atPeak units of at most $maximum that the utilization is of', ({ text, ...units }) => {
  expect(formatCapacity({ ...units, capacityUnit: 'per second' }).replaceAll('\u202f', ' ')).toBe(text);
});
