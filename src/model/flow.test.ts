import { expect, test } from 'vitest';
import { flowStepSchema } from './flow.ts';
import { loadRateSchema } from './load.ts';

const message = { step: 'message', source: 'a', destination: 'b', description: 'asks', interaction: 'synchronous' };
const issues = (fields: object) =>
  flowStepSchema
    .safeParse({ ...message, ...fields })
    .error?.issues.map(({ path, message: said }) => `${path.join('.')}: ${said}`);
const ms = (value: number) => ({ dimension: 'duration', value, unit: 'ms' });

test('half of a time is said to be missing the other half, by its field', () => {
  expect(issues({ latency: { p95: ms(300) } })).toEqual([
    expect.stringMatching(/^latency\.p50: .*received undefined$/),
  ]);
  expect(issues({ latency: { p50: ms(900) } })).toEqual([
    expect.stringMatching(/^latency\.p95: .*received undefined$/),
  ]);
  expect(issues({ latency: { p50: ms(1), p95: ms(2) } })).toBeUndefined();
});

test('the old spelling of a retry is told how it is written now', () => {
  expect(issues({ retryProbability: 0.01 })).toEqual([
    ': Write `retries: { probability: 0.01 }` instead of `retryProbability: 0.01`; `attempts`, `timeout` and `backoff` may follow.',
  ]);
  expect(issues({ retries: { probability: 1 } })).toHaveLength(1);
  expect(issues({ retries: { probability: 0.5, attempts: 0 } })).toHaveLength(1);
  expect(issues({ retries: { probability: 0.5, attempts: 5, backoff: ms(100), multiplier: 1 } })).toBeUndefined();
});

test('a timeout and a period of nothing are refused where they stand', () => {
  expect(issues({ retries: { probability: 0.1, timeout: ms(0) } })).toEqual([
    'retries.timeout: An attempt that is given up at once never succeeds: write a timeout above zero.',
  ]);
  expect(issues({ retries: { probability: 0.1, timeout: ms(1) } })).toBeUndefined();
  const asked = (every: number) =>
    loadRateSchema.safeParse({ every: ms(every), while: 'open', lasting: ms(1) }).success;
  expect([asked(0), asked(1)]).toEqual([false, true]);
});
