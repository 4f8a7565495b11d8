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
} from './index.ts';

const step = (id: string, p50Ms: number, p95Ms: number): LatencyTree => ({ kind: 'step', id, p50Ms, p95Ms });
const sequence = (...parts: readonly LatencyTree[]): LatencyTree => ({ kind: 'sequence', parts });
const parallel = (...parts: readonly LatencyTree[]): LatencyTree => ({ kind: 'parallel', parts });
const nothing = sequence();

/** Keeps a tree from being answered exactly, so that the simulation itself is compared. */
const simulated = (tree: LatencyTree): LatencyTree => sequence(nothing, tree);

const percentile = (estimate: LatencyEstimate, wanted: number) => {
  const found = estimate.percentiles.find((each) => each.percentile === wanted);
  if (!found) throw new Error(`The estimate has no percentile ${wanted}.`);
  return found;
};

function expectAgreement(tree: LatencyTree, seed: string): void {
  const exact = exactDistribution(tree);
  const estimate = estimateLatency(simulated(tree), { seed });
  expect(estimate.method).toBe('simulated');
  for (const { percentile: wanted, lowerMs, upperMs } of estimate.percentiles) {
    const ms = exact ? quantileOf(exact, wanted) : Number.NaN;
    expect(ms).toBeGreaterThanOrEqual(lowerMs);
    expect(ms).toBeLessThanOrEqual(upperMs);
  }
}

test('a single step has exactly its own percentiles', () => {
  const estimate = estimateLatency(step('pay', 120, 480), { seed: 'pay' });
  expect(estimate.method).toBe('exact');
  expect(percentile(estimate, 0.5)).toEqual({ percentile: 0.5, ms: 120, lowerMs: 120, upperMs: 120 });
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
  expectAgreement(cache, 'cache');
});

test('The Tail at Scale: with a hundred servers in parallel 63% of requests take longer than a p99 of 1 s', () => {
  const server = fitLognormal(10, 10 * 100 ** (1.6448536269514722 / 2.3263478740408408));
  expect(lognormalQuantile(server, 0.99)).toBeCloseTo(1000, 6);
  const p95Ms = lognormalQuantile(server, 0.95);
  const fanOut = parallel(...Array.from({ length: 100 }, (_, i) => step(`leaf ${i}`, 10, p95Ms)));
  const { target } = estimateLatency(fanOut, { seed: 'fan-out', runs: 10, target: { percentile: 0.5, ms: 1000 } });
  expect(1 - (target?.probability ?? Number.NaN)).toBeCloseTo(0.634, 3);
  expect(target?.verdict).toBe('missed');
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
  expect(percentile(estimate, 0.95).upperMs).toBeLessThan(0.65 * 8 * 80);
  expect(percentile(estimate, 0.5).lowerMs).toBeGreaterThan(1.2 * 8 * 20);
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
  const { lowerMs, upperMs } = percentile(estimate, 0.95);
  expect(lowerMs).toBeLessThanOrEqual(180);
  expect(upperMs).toBeGreaterThanOrEqual(180);
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
  const estimate = estimateLatency(retry(), { seed: 'retry', runs: 50_000, percentiles: [0.5, 0.9, 0.99] });
  expect(Math.abs(estimate.failureProbability - 0.008)).toBeLessThan(4 * Math.sqrt((0.008 * 0.992) / 50_000));
  expect(estimate.percentiles.map(({ ms }) => Math.round(ms))).toEqual([50, 100, 150]);
  const attempts = (0.8 + 2 * 0.16 + 3 * 0.032) / 0.992;
  expect(estimate.meanMs / 50).toBeCloseTo(attempts, 1);
});

test('the wait doubles from attempt to attempt and is reported apart from the step', () => {
  const { contributions, percentiles } = estimateLatency(
    retry({ failureProbability: 0.5, backoffMs: 100, maximumAttempts: 8 }),
    {
      seed: 'backoff',
      percentiles: [0.4, 0.7, 0.82],
    },
  );
  expect(percentiles.map(({ ms }) => Math.round(ms))).toEqual([50, 200, 450]);
  expect(contributions.map(({ id }) => id)).toEqual(['call', 'wait before retry']);
});

test('an attempt that takes longer than the timeout is cut off there and repeated', () => {
  const slow = retry({ part: step('call', 50, 400), failureProbability: 0, maximumAttempts: 1, timeoutMs: 50 });
  const once = estimateLatency(slow, { seed: 'timeout', percentiles: [0.999] });
  expect(Math.abs(once.failureProbability - 0.5)).toBeLessThan(0.02);
  expect(percentile(once, 0.999).ms).toBeLessThanOrEqual(50);
  const twice = estimateLatency({ ...slow, maximumAttempts: 2 } as LatencyTree, {
    seed: 'timeout',
    percentiles: [0.999],
  });
  expect(Math.abs(twice.failureProbability - 0.25)).toBeLessThan(0.02);
  expect(percentile(twice, 0.999).ms).toBeLessThanOrEqual(100);
  expect(twice.contributions).toEqual([{ id: 'call', meanMs: twice.meanMs, share: 1, tailShare: 1 }]);
});

test('when every run fails there is no percentile, and no target is met', () => {
  const never = estimateLatency(retry({ failureProbability: 1 }), {
    seed: 'never',
    target: { percentile: 0.9, ms: 1e9 },
  });
  expect(never.failureProbability).toBe(1);
  expect(percentile(never, 0.5)).toEqual({ percentile: 0.5, ms: Infinity, lowerMs: 0, upperMs: Infinity });
  expect(never.target).toMatchObject({ probability: 0, verdict: 'missed' });
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

test('a target is met, missed, or uncertain while the confidence interval holds it', () => {
  const tree = sequence(step('a', 20, 80), step('b', 50, 120));
  const p95 = percentile(estimateLatency(tree, { seed: 'target' }), 0.95).ms;
  const verdict = (ms: number) => estimateLatency(tree, { seed: 'target', target: { percentile: 0.95, ms } }).target;
  expect(verdict(p95 * 1.2)?.verdict).toBe('met');
  expect(verdict(p95 * 0.8)?.verdict).toBe('missed');
  expect(verdict(p95)?.verdict).toBe('uncertain');
  expect(verdict(p95)?.probability).toBeCloseTo(0.95, 3);
});

test('the stated percentile itself is met exactly', () => {
  const { target } = estimateLatency(step('a', 20, 80), { seed: 'exact', target: { percentile: 0.95, ms: 80 } });
  expect(target).toEqual({ percentile: 0.95, ms: 80, probability: 0.95, lower: 0.95, upper: 0.95, verdict: 'met' });
});

test('the same seed gives the same estimate, and the numbers are pinned', () => {
  const tree = sequence(step('a', 20, 80), parallel(step('b', 50, 120), step('c', 40, 200)));
  const estimate = () => estimateLatency(tree, { seed: 'checkout' });
  expect(estimate()).toEqual(estimate());
  expect(estimate().percentiles).toMatchInlineSnapshot(`
    [
      {
        "lowerMs": 93.379427,
        "ms": 94.8154885,
        "percentile": 0.5,
        "upperMs": 96.6091002,
      },
      {
        "lowerMs": 191.294659,
        "ms": 197.000783,
        "percentile": 0.9,
        "upperMs": 202.890752,
      },
      {
        "lowerMs": 239.981845,
        "ms": 250.439692,
        "percentile": 0.95,
        "upperMs": 264.559074,
      },
      {
        "lowerMs": 428.192236,
        "ms": 451.32089,
        "percentile": 0.99,
        "upperMs": 477.462952,
      },
    ]
  `);
});

test('a change to one step leaves the random numbers of the others alone', () => {
  const fixedPart = { seed: 'common', percentiles: [0.5] };
  const before = estimateLatency(sequence(step('a', 20, 80), step('b', 50, 120)), fixedPart);
  const after = estimateLatency(sequence(step('a', 20, 80), step('new', 1, 1), step('b', 50, 120)), fixedPart);
  expect((after.percentiles[0]?.ms ?? 0) - (before.percentiles[0]?.ms ?? 0)).toBeCloseTo(1, 6);
});

test('a slower step never makes a flow faster, whatever the tree', () => {
  const p50 = fc.double({ min: 1, max: 100, noNaN: true });
  fc.assert(
    fc.property(p50, p50, p50, fc.double({ min: 1, max: 5, noNaN: true }), (a, b, c, slower) => {
      const tree = (first: number) =>
        sequence(parallel(step('a', first, first * 3), step('b', b, b * 2)), step('c', c, c * 4));
      const options = { seed: 'monotone', runs: 200 };
      const [before, after] = [estimateLatency(tree(a), options), estimateLatency(tree(a * slower), options)];
      before.percentiles.forEach(({ ms }, index) => {
        expect(after.percentiles[index]?.ms).toBeGreaterThanOrEqual(ms);
      });
    }),
    { seed: 20_261_122, numRuns: 50 },
  );
});

test('the confidence interval holds the true percentile in about 95 of 100 simulations', () => {
  const tree = step('a', 20, 80);
  const covered = Array.from({ length: 200 }, (_, i) => {
    const { lowerMs, upperMs } = percentile(estimateLatency(simulated(tree), { seed: `run ${i}`, runs: 500 }), 0.95);
    return lowerMs <= 80 && 80 <= upperMs;
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
