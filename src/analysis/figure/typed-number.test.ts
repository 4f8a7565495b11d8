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
  ['two hundred thousand orders a day', [['two hundred thousand orders a day', 'count of order/day', 200_000]]],
  ['a hundred thousand tasks', [['a hundred thousand tasks', 'count of task', 100_000]]],
  ['Two hundred and fifty million dollars', [['Two hundred and fifty million dollars', 'money', 250e6]]],
  ['one hundred five thousand tasks', [['one hundred five thousand tasks', 'count of task', 105_000]]],
  ['200 000 orders a day', [['200 000 orders a day', 'count of order/day', 200_000]]],
  ['200\u202f000 orders/day', [['200\u202f000 orders/day', 'count of order/day', 200_000]]],
  ['200.000 orders a day', [['200.000 orders a day', 'count of order/day', 200_000]]],
  ["1'200'000 orders a day", [["1'200'000 orders a day", 'count of order/day', 1_200_000]]],
  ['200_000 tasks', [['200_000 tasks', 'count of task', 200_000]]],
  ['1.200.000 requests a month', [['1.200.000 requests a month', 'rate', 1_200_000 / 2_628_000]]],
  [
    '200K tasks, 1.8M tasks',
    [
      ['200K tasks', 'count of task', 200_000],
      ['1.8M tasks', 'count of task', 1.8e6],
    ],
  ],
  ['1.8 million orders a day', [['1.8 million orders a day', 'count of order/day', 1.8e6]]],
  ['1.250 s of wait', [['1.250 s', 'duration', 1250]]],
  [
    '$1 456.70 or 1 456,70 €',
    [
      ['$1 456.70', 'money', 1456.7],
      ['1 456,70 €', 'money in EUR', 1456.7],
    ],
  ],
  [
    'EUR 2,000 or 2000 USD',
    [
      ['EUR 2,000', 'money in EUR', 2000],
      ['2000 USD', 'money', 2000],
    ],
  ],
  ['seventeen million dollars', [['seventeen million dollars', 'money', 17e6]]],
])('%s', (text, numbers) => {
  expect(found(text)).toEqual(numbers);
});

test.each([
  'since 2026-11-22, version 18.1.5, port 5432, HTTP 503, 10.0.0.0/16, p95, ADR-0009, r6g.2xlarge',
  'three tasks of a million, half a million tasks, one million tasks, a million million, millions of tasks',
  'in 2026 100 people, RFC 7231, order 100 000, hundreds of tasks, a hundred tasks, two hundred tasks, 18.100.200',
  'section 3, three tasks, 12 people and 7 days',
  'code `sleep 800 ms` and [[cost.total]] and ``$5``',
  'see [the page](https://example.org/20%25/800ms) or https://example.org/5s',
  '<Chart name="latency" width="50%" />',
])('%s holds no number with a unit', (text) => {
  expect(found(text)).toEqual([]);
});
