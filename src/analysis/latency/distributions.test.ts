import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fitLognormal,
  lognormalMean,
  lognormalProbability,
  lognormalQuantile,
  quantileInterval,
  quantileRanks,
  standardNormalProbability,
  standardNormalQuantile,
} from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

test.each([
  [0.5, 0],
  [0.75, 0.674489750196082],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
  [1e-10, -6.361340902404056],
])('the normal quantile of %d is %d, as in published tables', (probability, quantile) => {
  expect(standardNormalQuantile(probability)).toBeCloseTo(quantile, 12);
});

test('the normal quantile and the normal distribution are inverse to each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (probability) => {
      expect(standardNormalProbability(standardNormalQuantile(probability))).toBeCloseTo(probability, 13);
    }),
  );
  expect([standardNormalQuantile(0), standardNormalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect([standardNormalProbability(-40), standardNormalProbability(40)]).toEqual([0, 1]);
});

const times = fc.tuple(fc.double({ min: 0.01, max: 1e5, noNaN: true }), fc.double({ min: 1, max: 50, noNaN: true }));

test('a fitted step has the percentiles that it was fitted to', () => {
  fc.assert(
    fc.property(times, ([p50, ratio]) => {
      const step = fitLognormal(p50, p50 * ratio);
      expect(lognormalQuantile(step, 0.5) / p50).toBeCloseTo(1, 9);
      expect(lognormalQuantile(step, 0.95) / (p50 * ratio)).toBeCloseTo(1, 9);
      expect(lognormalMean(step)).toBeGreaterThanOrEqual(p50 * (1 - 1e-9));
    }),
  );
});

test('the probability of a lognormal quantile is its percentile', () => {
  const step = fitLognormal(20, 80);
  for (const percentile of [0.01, 0.5, 0.95, 0.999])
    expect(lognormalProbability(step, lognormalQuantile(step, percentile))).toBeCloseTo(percentile, 12);
  expect(lognormalProbability(step, 0)).toBe(0);
});

test('the examples in the docstrings hold', () => {
  const step = fitLognormal(20, 80);
  expect(step.mu).toBeCloseTo(2.9957, 4);
  expect(step.sigma).toBeCloseTo(0.8428, 4);
  expect(lognormalQuantile(step, 0.99)).toBeCloseTo(142.1, 1);
  expect(lognormalMean(step)).toBeCloseTo(28.53, 2);
});

test('equal percentiles are a constant', () => {
  const constant = fitLognormal(7, 7);
  expect(lognormalQuantile(constant, 0.99)).toBeCloseTo(7, 12);
  expect(lognormalMean(constant)).toBeCloseTo(7, 12);
  expect([6.99, 7, 7.01].map((time) => lognormalProbability(constant, time))).toEqual([0, 1, 1]);
});

test('percentiles that no step can have are refused', () => {
  for (const [p50, p95] of [
    [0, 1],
    [-1, 1],
    [2, 1],
    [1, Number.POSITIVE_INFINITY],
    [Number.NaN, 1],
  ] as const)
    expect(() => fitLognormal(p50, p95)).toThrow(RangeError);
});

test('the ranks around the median of ten values are 2 and 9, as in published sign-test tables', () => {
  expect(quantileRanks(10, 0.5, 0.95)).toEqual([2, 9]);
  expect(quantileRanks(20, 0.5, 0.95)).toEqual([6, 15]);
});

test('the ranks cover the quantile with at least the confidence, and one rank less would not', () => {
  const binomial = (n: number, p: number) => {
    let weight = (1 - p) ** n;
    return Array.from({ length: n + 1 }, (_, k) => {
      const current = weight;
      weight *= ((n - k) / (k + 1)) * (p / (1 - p));
      return current;
    });
  };
  for (const [n, p] of [
    [100, 0.5],
    [300, 0.9],
    [200, 0.95],
  ] as const) {
    const [lower, upper] = quantileRanks(n, p);
    const weights = binomial(n, p);
    const sum = (from: number, to: number) => weights.slice(from, to).reduce((total, w) => total + w, 0);
    expect(sum(lower, upper)).toBeGreaterThanOrEqual(0.95);
    expect(sum(0, lower)).toBeLessThanOrEqual(0.025);
    expect(sum(0, lower + 1)).toBeGreaterThan(0.025);
    expect(sum(0, upper)).toBeGreaterThanOrEqual(0.975);
    expect(sum(0, upper - 1)).toBeLessThan(0.975);
  }
});

test('a sample too small for a bound says so', () => {
  expect(quantileInterval([1, 2, 3], 0.99)).toEqual({ estimate: 3, lower: 2, upper: Number.POSITIVE_INFINITY });
  expect(quantileInterval([5], 0.5)).toEqual({ estimate: 5, lower: 0, upper: Number.POSITIVE_INFINITY });
  expect(quantileInterval([], 0.5)).toEqual({ estimate: Infinity, lower: 0, upper: Infinity });
  expect(() => quantileInterval([1], 95)).toThrow('write the 95th as 0.95');
});
