import { expect, test } from 'vitest';
import { alternatives, branch, call, ms, parallel, reply } from '#model';
import { analyze } from '../analyze.ts';
import { api, bank, db, shopper } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { histogram } from './histogram.ts';

const slow = { p50: ms(100), p95: ms(300) };

test('a flow of one step has exactly the percentiles of the step', () => {
  const [latency] = analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [call(shopper, api, 'order', slow), reply(api, shopper, '202')];
    }),
  ).latency;
  expect(latency).toMatchObject({
    p50: 100,
    p95: 300,
    interval: [300, 300],
    contributions: [{ step: 'Order API: order', share: 1 }],
  });
  expect(latency?.target).toEqual({
    requirement: 'latency',
    percentile: 95,
    milliseconds: 200,
    simulated: 300,
    met: false,
  });
});

test('the 95th percentile of a sequence is below the sum of the 95th percentiles, and its mean is shared out', () => {
  const [latency] = analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [
        call(shopper, api, 'order', slow),
        call(api, db, 'insert', slow),
        reply(api, shopper, '202'),
      ];
    }),
  ).latency;
  expect(latency!.p95).toBeGreaterThan(300);
  expect(latency!.p95).toBeLessThan(600);
  expect(latency!.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test('of parallel branches the slower counts, of alternatives one', () => {
  const withBranches = (fragment: typeof parallel | typeof alternatives) =>
    analyze(
      soundCaseStudy((study) => {
        study.flows[0]!.steps = [
          call(shopper, api, 'order'),
          fragment(
            branch('a', [call(api, db, 'insert', slow)], 0.5),
            branch('b', [call(api, bank, 'charge', slow)], 0.5),
          ),
          reply(api, shopper, '202'),
        ];
      }),
    ).latency[0]!;
  // P(max ≤ t) = F(t)², so the median of the larger is the 70.7th percentile of one; mixing equal branches changes nothing.
  expect(withBranches(parallel).p50).toBeGreaterThan(130);
  expect(withBranches(alternatives).p95).toBe(300);
});

test('a flow without latencies, or only after its answer, has no latency', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'order'), reply(api, shopper, '202')];
  });
  expect(analyze(source).latency).toEqual([]);
});

test('the histogram spreads the middle 98 % over bins', () => {
  const uniform = Array.from({ length: 99 }, (_, i) => (i + 1) * 10);
  const bins = histogram(uniform);
  expect(bins).toHaveLength(48);
  expect(bins.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(0.98);
  expect(bins[0]).toEqual([20.2083, 0.0204167]);
  expect(histogram(uniform.map(() => 5))).toEqual([[5, 1]]);
});
