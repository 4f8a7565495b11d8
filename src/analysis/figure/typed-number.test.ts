import { expect, test } from 'vitest';
import { numberReader } from './typed-number.ts';

const typedNumbers = numberReader(['task', 'order/day', 'vCPU']);
const found = (text: string) =>
  typedNumbers(text).map(({ text: typed, dimension, value }) => [typed, dimension, value]);

test.each([
  ['$5,518.28 a month', [['$5,518.28', 'money', 5518.28]]],
  ['about 27 thousand dollars', [['27 thousand dollars', 'money', 27_000]]],
  ['$1.2M', [['$1.2M', 'money', 1_200_000]]],
  ['99.95 % of the time', [['99.95 %', 'percent', 99.95]]],
  ['56 percent too high', [['56 percent', 'percent', 56]]],
  ['between 5 and 800 ms', [['800 ms', 'duration', 800]]],
  ['1.2 seconds', [['1.2 seconds', 'duration', 1200]]],
  ['full at 2.5× the load', [['2.5×', 'multiple', 2.5]]],
  ['20/s', [['20/s', 'rate', 20]]],
  ['1,200 a minute', [['1,200 a minute', 'rate', 20]]],
  ['7,200 requests an hour', [['7,200 requests an hour', 'rate', 2]]],
  ['56 MB in memory', [['56 MB', 'bytes', 56e6]]],
  ['26 gigabytes', [['26 gigabytes', 'bytes', 26e9]]],
  [
    '24 tasks of 2 vCPU',
    [
      ['24 tasks', 'count of task', 24],
      ['2 vCPU', 'count of vCPU', 2],
    ],
  ],
  ['100,000 orders a day', [['100,000 orders a day', 'count of order/day', 100_000]]],
  ['until three million tasks', [['three million tasks', 'count of task', 3e6]]],
  ['Forty-two thousand orders a day', [['Forty-two thousand orders a day', 'count of order/day', 42_000]]],
  ['eleven billion requests a month', [['eleven billion requests a month', 'rate', 11e9 / 2_628_000]]],
  ['seventeen million dollars', [['seventeen million dollars', 'money', 17e6]]],
])('%s', (text, numbers) => {
  expect(found(text)).toEqual(numbers);
});

test.each([
  'since 2026-11-22, version 18.1.5, port 5432, HTTP 503, 10.0.0.0/16, p95, ADR-0009, r6g.2xlarge',
  'three tasks of a million, half a million tasks, one million tasks, a million million, millions of tasks',
  'section 3, three tasks, 12 people and 7 days',
  'code `sleep 800 ms` and [[cost.total]] and ``$5``',
  'see [the page](https://example.org/20%25/800ms) or https://example.org/5s',
  '<Chart name="latency" width="50%" />',
])('%s holds no number with a unit', (text) => {
  expect(found(text)).toEqual([]);
});
