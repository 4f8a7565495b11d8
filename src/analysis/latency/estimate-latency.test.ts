import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  estimateLatency,
  exactDistribution,
  fitLognormal,
  type LatencyEstimate,
  type LatencyTree,
  lognormalMean,
  lognormalQuantile,
  quantileOf,
  verdictOn,
} from './index.ts';

const step = (id: string, p50Ms: number, p95Ms: number): LatencyTree => ({ kind: 'step', id, p50Ms, p95Ms });
const sequence = (...parts: readonly LatencyTree[]): LatencyTree => ({ kind: 'sequence', parts });
const parallel = (...parts: readonly LatencyTree[]): LatencyTree => ({ kind: 'parallel', parts });
const nothing = sequence();

/** Keeps a tree from being answered exactly, so that the simulation itself is compared. */
const simulated = (tree: LatencyTree): LatencyTree => ({ kind: 'repeat', times: 1, part: tree });

const usual = [0.5, 0.9, 0.95, 0.99];
const percentile = (estimate: LatencyEstimate, wanted: number) => estimate.percentile(wanted);
const rounded = (estimate: LatencyEstimate, wanted: readonly number[]) =>
  wanted.map((each) => Math.round(estimate.percentile(each).ms));

function expectAgreement(tree: LatencyTree, seed: string): void {
  const exact = exactDistribution(tree);
  const estimate = estimateLatency(simulated(tree), { seed });
  expect(estimate.method).toBe('simulated');
  for (const wanted of usual) {
    const ms = exact ? quantileOf(exact, wanted) : Number.NaN;
    expect(ms).toBeGreaterThanOrEqual(estimate.percentile(wanted).lower);
    expect(ms).toBeLessThanOrEqual(estimate.percentile(wanted).upper);
  }
}

test('a single step has exactly its own percentiles', () => {
  const estimate = estimateLatency(step('pay', 120, 480), { seed: 'pay' });
  expect(estimate.method).toBe('exact');
  expect(percentile(estimate, 0.5)).toEqual({ ms: 120, lower: 120, upper: 120 });
  expect(percentile(estimate, 0.95).ms).toBe(480);
  expect(percentile(estimate, 0.99).ms).toBeCloseTo(lognormalQuantile(fitLognormal(120, 480), 0.99), 5);
});

test('the simulation of a single step has its percentiles within the confidence interval', () => {
  expectAgreement(step('pay', 120, 480), 'pay');
});

test('the longest of two equal steps follows the square of their distribution', () => {
  const pair = parallel(step('a', 20, 80), step('b', 20, 80));
  const median = lognormalQuantile(fitLognormal(20, 80), Math.SQRT1_2);
  expect(percentile(estimateLatency(pair, { seed: 'pair' }), 0.5).ms).toBeCloseTo(median, 5);
  expectAgreement(pair, 'pair');
});

test('alternatives mix: a cache that hits nine times in ten has the p95 of the median miss', () => {
  const cache: LatencyTree = {
    kind: 'alternatives',
    options: [
      { probability: 0.9, part: step('hit', 1, 1.001) },
      { probability: 0.1, part: step('miss', 50, 100) },
    ],
  };
  const estimate = estimateLatency(cache, { seed: 'cache' });
  expect(percentile(estimate, 0.5).ms).toBeLessThan(1.01);
  expect(percentile(estimate, 0.95).ms).toBeCloseTo(50, 5);
  expectAgreement(cache, 'hit or miss');
});

test('The Tail at Scale: with a hundred servers in parallel 63% of requests take longer than a p99 of 1 s', () => {
  const server = fitLognormal(10, 10 * 100 ** (1.6448536269514722 / 2.3263478740408408));
  expect(lognormalQuantile(server, 0.99)).toBeCloseTo(1000, 6);
  const p95Ms = lognormalQuantile(server, 0.95);
  const fanOut = parallel(...Array.from({ length: 100 }, (_, i) => step(`leaf ${i}`, 10, p95Ms)));
  expect(1 - estimateLatency(fanOut, { seed: 'fan-out', runs: 10 }).shareWithin(1000)).toBeCloseTo(0.634, 3);
});

test('the product of nested exact parts agrees with the simulation', () => {
  const tree = parallel(step('a', 30, 60), {
    kind: 'alternatives',
    options: [
      { probability: 0.7, part: parallel(step('b', 10, 90), step('c', 20, 40)) },
      { probability: 0.3, part: nothing },
    ],
  });
  expectAgreement(tree, 'nested');
});

test('the mean of a sequence is the sum of the means', () => {
  const estimate = estimateLatency(sequence(step('a', 20, 80), step('b', 50, 120), step('c', 5, 30)), { seed: 'sum' });
  const means = [fitLognormal(20, 80), fitLognormal(50, 120), fitLognormal(5, 30)].map(lognormalMean);
  const expected = means.reduce((sum, mean) => sum + mean, 0);
  expect(Math.abs(estimate.meanMs / expected - 1)).toBeLessThan(0.02);
  estimate.contributions.forEach(({ share }, index) => {
    expect(Math.abs(share - (means[index] ?? 0) / expected)).toBeLessThan(0.02);
  });
});

test('percentiles are never added: the p95 of a sequence is well below the sum of the p95s, its p50 above the sum of the p50s', () => {
  const steps = Array.from({ length: 8 }, (_, i) => step(`step ${i}`, 20, 80));
  const estimate = estimateLatency(sequence(...steps), { seed: 'never added' });
  expect(percentile(estimate, 0.95).upper).toBeLessThan(0.65 * 8 * 80);
  expect(percentile(estimate, 0.5).lower).toBeGreaterThan(1.2 * 8 * 20);
});

test('the sum of many equal steps approaches the normal of the central limit theorem', () => {
  const one = fitLognormal(20, 30);
  const mean = lognormalMean(one);
  const deviation = mean * Math.sqrt(Math.expm1(one.sigma ** 2));
  const sum = sequence(...Array.from({ length: 64 }, (_, i) => step(`${i}`, 20, 30)));
  const { ms } = percentile(estimateLatency(sum, { seed: 'central limit' }), 0.95);
  const normal = 64 * mean + 1.6448536 * 8 * deviation;
  expect(Math.abs(ms / normal - 1)).toBeLessThan(0.005);
});

test('a constant step shifts a distribution', () => {
  const estimate = estimateLatency(sequence(step('a', 20, 80), step('fixed', 100, 100)), { seed: 'shift' });
  const { lower, upper } = percentile(estimate, 0.95);
  expect(lower).toBeLessThanOrEqual(180);
  expect(upper).toBeGreaterThanOrEqual(180);
});

test('repeating a part twice is a sequence of two, and half a time is every second run', () => {
  const part = step('a', 20, 80);
  const mean = lognormalMean(fitLognormal(20, 80));
  const meanOf = (times: number) =>
    estimateLatency({ kind: 'repeat', times, part }, { seed: 'repeat', runs: 40_000 }).meanMs / mean;
  expect(meanOf(2)).toBeCloseTo(2, 1);
  expect(meanOf(1.5)).toBeCloseTo(1.5, 1);
  expect(meanOf(0)).toBe(0);
});

const retry = (overrides: Partial<Extract<LatencyTree, { kind: 'retry' }>> = {}): LatencyTree => ({
  kind: 'retry',
  id: 'wait before retry',
  part: step('call', 50, 50),
  failureProbability: 0.2,
  maximumAttempts: 3,
  ...overrides,
});

test('attempts that fail are repeated, and a run fails when all of them do', () => {
  const estimate = estimateLatency(retry(), { seed: 'retry', runs: 50_000 });
  expect(estimate.failureShare).toBeCloseTo(0.008, 8);
  expect(rounded(estimate, [0.5, 0.9, 0.98])).toEqual([50, 100, 150]);
  const attempts = (0.8 + 2 * 0.16 + 3 * 0.032) / 0.992;
  expect(estimate.meanMs / 50).toBeCloseTo(attempts, 1);
});

test('the wait doubles from attempt to attempt, or grows as stated, and is reported apart from the step', () => {
  const waiting = (multiplier?: number) =>
    estimateLatency(
      retry({
        failureProbability: 0.5,
        backoffMs: 100,
        maximumAttempts: 8,
        ...(multiplier === undefined ? {} : { multiplier }),
      }),
      { seed: 'backoff' },
    );
  expect(rounded(waiting(), [0.4, 0.7, 0.82])).toEqual([50, 200, 450]);
  expect(rounded(waiting(1), [0.4, 0.7, 0.82])).toEqual([50, 200, 350]);
  expect(waiting().contributions.map(({ id }) => id)).toEqual(['call', 'wait before retry']);
});

test('an attempt that takes longer than the timeout is cut off there and repeated', () => {
  const slow = retry({ part: step('call', 50, 400), failureProbability: 0, maximumAttempts: 1, timeoutMs: 50 });
  const once = estimateLatency(slow, { seed: 'timeout' });
  expect(once.failureShare).toBeCloseTo(0.5, 8);
  expect(once.quantile(0.45)).toBeLessThanOrEqual(50);
  expect(once.quantile(0.55)).toBe(Infinity);
  const twice = estimateLatency({ ...slow, maximumAttempts: 2 } as LatencyTree, { seed: 'timeout' });
  expect(twice.failureShare).toBeCloseTo(0.25, 8);
  expect(twice.quantile(0.7)).toBeLessThanOrEqual(100);
  expect(twice.contributions).toEqual([{ id: 'call', meanMs: twice.meanMs, share: 1, tailShare: 1 }]);
});

test('a run that fails is infinitely long: percentiles are of all runs', () => {
  const often = estimateLatency(retry({ failureProbability: 0.9, maximumAttempts: 5 }), { seed: 'V9' });
  expect(often.failureShare).toBeCloseTo(0.9 ** 5, 8);
  expect(often.percentile(0.95)).toMatchObject({ ms: Infinity, upper: Infinity });
  expect(often.quantile(0.4)).toBeLessThanOrEqual(250);
  expect(verdictOn(often.percentile(0.95), 1e9)).toBe('fails');
});

test('when every run fails there is no percentile, and no target is met', () => {
  const never = estimateLatency(retry({ failureProbability: 1 }), {
    seed: 'never',
    targets: [{ percentile: 0.9, ms: 1e9 }],
  });
  expect(never.failureShare).toBe(1);
  expect(never.runs).toBe(5000);
  expect(never.percentile(0.5)).toEqual({ ms: Infinity, lower: Infinity, upper: Infinity });
});

const queue = (load: number): LatencyTree => ({
  kind: 'wait',
  id: 'queue',
  queues: [{ share: 1, waitProbability: load, meanMs: 10 / (1 - load) }],
});

test('a wait is none for some and exponential for the others', () => {
  const estimate = estimateLatency(sequence(queue(0.8), nothing), { seed: 'M/M/1', runs: 50_000 });
  expect(estimate.meanMs).toBeCloseTo(40, 0);
  expect(estimate.quantile(0.19)).toBe(0);
  expect(estimate.quantile(0.95) / (50 * Math.log(0.8 / 0.05))).toBeCloseTo(1, 1);
});

test('a step after a wait that nobody has keeps its percentiles, and never gets faster by waiting', () => {
  const at = (load: number) => estimateLatency(sequence(queue(load), step('a', 20, 80)), { seed: 'little' });
  expect(at(0).quantile(0.95)).toBeCloseTo(80, 4);
  expect(at(0.001).quantile(0.95)).toBeGreaterThanOrEqual(at(0).quantile(0.95));
  expect(at(0.01).quantile(0.95)).toBeGreaterThan(at(0).quantile(0.95));
});

test('more load never makes a flow faster, and an endless queue is never passed', () => {
  const at = (load: number) => estimateLatency(sequence(queue(load), step('a', 20, 80)), { seed: 'load', runs: 500 });
  const loads = [0.1, 0.3, 0.6, 0.9, 0.99];
  for (const wanted of usual) {
    const times = loads.map((load) => at(load).quantile(wanted));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
  const endless: LatencyTree = {
    kind: 'wait',
    id: 'endless',
    queues: [
      { share: 0.75, waitProbability: 0, meanMs: 0 },
      { share: 0.25, waitProbability: 1, meanMs: Infinity },
    ],
  };
  const saturated = estimateLatency(sequence(endless, step('a', 20, 80)), { seed: 'endless' });
  expect(saturated.failureShare).toBeCloseTo(0.25, 8);
  expect(saturated.quantile(0.9)).toBe(Infinity);
  expect(saturated.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 8);
});

test('only the branch that is waited for contributes, and the shares add up to one', () => {
  const tree = sequence(step('gateway', 5, 10), parallel(step('slow', 200, 300), step('fast', 2, 4)), retry());
  const { contributions } = estimateLatency(tree, { seed: 'shares' });
  expect(contributions.map(({ id }) => id)).toEqual(['gateway', 'slow', 'fast', 'call']);
  expect(contributions.find(({ id }) => id === 'fast')?.meanMs).toBe(0);
  expect(contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 8);
  expect(contributions.reduce((sum, { tailShare }) => sum + tailShare, 0)).toBeCloseTo(1, 8);
});

test('a step with a long tail has a larger share of the slow runs than of all runs', () => {
  const { contributions } = estimateLatency(sequence(step('steady', 100, 105), step('erratic', 20, 400)), {
    seed: 'tail',
  });
  const erratic = contributions.find(({ id }) => id === 'erratic');
  expect(erratic?.tailShare).toBeGreaterThan((erratic?.share ?? 1) * 1.5);
});

test('a step that occurs twice is one line with the time of both', () => {
  const { contributions } = estimateLatency(sequence(step('db', 10, 10), step('api', 20, 20), step('db', 10, 10)), {
    seed: 'twice',
  });
  expect(contributions).toEqual([
    { id: 'db', meanMs: 20, share: 0.5, tailShare: 0.5 },
    { id: 'api', meanMs: 20, share: 0.5, tailShare: 0.5 },
  ]);
});

test.each([
  [79.999, 'fails'],
  [80, 'holds'],
  [80.001, 'holds'],
] as const)('a step with a p95 of 80 ms against %d ms: %s', (target, verdict) => {
  expect(verdictOn(estimateLatency(step('a', 20, 80), { seed: 'exact' }).percentile(0.95), target)).toBe(verdict);
});

test.each([
  [99, 'fails'],
  [100, 'uncertain'],
  [109, 'uncertain'],
  [110, 'holds'],
] as const)('an interval from 100 to 110 ms against %d ms: %s', (target, verdict) => {
  expect(verdictOn({ lower: 100, upper: 110 }, target)).toBe(verdict);
});

const cacheMiss = sequence(step('front', 5, 9), {
  kind: 'alternatives',
  options: [
    { probability: 0.94, part: step('quick', 1, 2) },
    { probability: 0.06, part: step('slow', 100, 300) },
  ],
});

test('a target near a percentile is decided by integrating the longest part', () => {
  // Exact by numerical integration: 57.72 ms; two million plain runs give 58.0 ms. Five thousand give 49 to 66 ms.
  for (const seed of ['V10', 'another']) {
    const near = estimateLatency(cacheMiss, { seed, targets: [{ percentile: 0.95, ms: 55 }] });
    expect(verdictOn(near.percentile(0.95), 55)).toBe('fails');
    expect(near.percentile(0.95).ms).toBeCloseTo(57.72, 0);
    const { lower, upper } = near.percentile(0.95, 0.999);
    expect(lower).toBeLessThan(57.72);
    expect(upper).toBeGreaterThan(57.72);
  }
});

test('runs are doubled until the interval of the percentile no longer holds the target, up to a limit', () => {
  const failing = retry({ failureProbability: 0.5, part: sequence(step('a', 20, 80)), maximumAttempts: 9 });
  const at = (ms: number) => estimateLatency(failing, { seed: 'near', targets: [{ percentile: 0.95, ms }] });
  const { ms } = estimateLatency(failing, { seed: 'far', runs: 160_000 }).percentile(0.95);
  expect(at(ms * 2).runs).toBe(5000);
  expect(at(ms * 1.02).runs).toBeGreaterThan(5000);
  expect(verdictOn(at(ms * 1.02).percentile(0.95), ms * 1.02)).toBe('holds');
});

test('the same seed gives the same estimate, and the numbers are pinned', () => {
  const tree = sequence(step('a', 20, 80), parallel(step('b', 50, 120), step('c', 40, 200)));
  const estimate = () => rounded(estimateLatency(tree, { seed: 'checkout' }), usual);
  expect(estimate()).toEqual(estimate());
  expect(estimate()).toMatchInlineSnapshot(`
    [
      95,
      197,
      250,
      451,
    ]
  `);
});

test('a change to one step leaves the random numbers of the others alone', () => {
  const fixedPart = { seed: 'common' };
  const before = estimateLatency(sequence(step('a', 20, 80), step('b', 50, 120)), fixedPart);
  const after = estimateLatency(sequence(step('a', 20, 80), step('new', 1, 1), step('b', 50, 120)), fixedPart);
  expect(after.quantile(0.5) - before.quantile(0.5)).toBeCloseTo(1, 6);
});

test('a slower step never makes a flow faster, whatever the tree', () => {
  const p50 = fc.double({ min: 1, max: 100, noNaN: true });
  fc.assert(
    fc.property(p50, p50, p50, fc.double({ min: 1, max: 5, noNaN: true }), (a, b, c, slower) => {
      const tree = (first: number) =>
        sequence(parallel(step('a', first, first * 3), step('b', b, b * 2)), step('c', c, c * 4));
      const options = { seed: 'monotone', runs: 200 };
      const [before, after] = [estimateLatency(tree(a), options), estimateLatency(tree(a * slower), options)];
      for (const wanted of usual) expect(after.quantile(wanted)).toBeGreaterThanOrEqual(before.quantile(wanted));
    }),
    { seed: 20_261_122, numRuns: 50 },
  );
});

test('the confidence interval holds the true percentile in about 95 of 100 simulations', () => {
  const tree = step('a', 20, 80);
  const covered = Array.from({ length: 200 }, (_, i) => {
    const { lower, upper } = percentile(estimateLatency(simulated(tree), { seed: `run ${i}`, runs: 500 }), 0.95);
    return lower <= 80 && 80 <= upper;
  }).filter(Boolean).length;
  expect(covered).toBeGreaterThanOrEqual(184);
  expect(covered).toBeLessThan(200);
});

test('what no flow can be is refused by name', () => {
  const refused = (tree: LatencyTree) => () => estimateLatency(tree, { seed: 'refused', runs: 10 });
  expect(refused(sequence(step('pay', 0, 10)))).toThrow('The step "pay" has p50 0 ms and p95 10 ms');
  expect(refused(parallel(step('pay', 20, 10)))).toThrow('"pay"');
  expect(refused({ kind: 'alternatives', options: [{ probability: 0.9, part: nothing }] })).toThrow('add up to 0.9');
  expect(refused({ kind: 'repeat', times: -1, part: nothing })).toThrow("can't be repeated -1 times");
  expect(refused(retry({ failureProbability: 20 }))).toThrow('"wait before retry"');
  expect(refused(retry({ timeoutMs: 0 }))).toThrow('timeout');
});
