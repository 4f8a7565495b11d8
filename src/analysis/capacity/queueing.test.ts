import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  erlangB,
  erlangC,
  lognormalVariation,
  type MultiServerQueue,
  queueSteadyState,
  resourceWait,
} from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

/** Share of the arrivals that wait at most so long: 1 − C × e^(−C ÷ W × t). Source: Jain (1991), chapter 31. */
function servedWithin(queue: MultiServerQueue, time: number): number {
  const { waitProbability, meanWait } = queueSteadyState(queue)!;
  return 1 - waitProbability * Math.exp((-waitProbability / meanWait) * time);
}

test.each([
  { servers: 1, blocking: 0.01, erlangs: 0.0101, step: 0.0001 },
  { servers: 2, blocking: 0.01, erlangs: 0.153, step: 0.001 },
  { servers: 5, blocking: 0.01, erlangs: 1.36, step: 0.01 },
  { servers: 10, blocking: 0.01, erlangs: 4.46, step: 0.01 },
  { servers: 20, blocking: 0.01, erlangs: 12.0, step: 0.1 },
  { servers: 30, blocking: 0.01, erlangs: 20.3, step: 0.1 },
  { servers: 100, blocking: 0.01, erlangs: 84.1, step: 0.1 },
  { servers: 10, blocking: 0.02, erlangs: 5.08, step: 0.01 },
])(
  'Erlang B table: $servers lines carry $erlangs erlangs at $blocking blocking',
  ({ servers, blocking, erlangs, step }) => {
    expect(erlangB(servers, erlangs - step / 2)).toBeLessThanOrEqual(blocking);
    expect(erlangB(servers, erlangs + step / 2)).toBeGreaterThanOrEqual(blocking);
  },
);

test('Erlang B equals the ratio of the truncated Poisson series that defines it', () => {
  const byDefinition = (servers: number, load: number) => {
    const terms = [1];
    for (let n = 1; n <= servers; n++) terms.push((terms[n - 1]! * load) / n);
    return terms[servers]! / terms.reduce((sum, term) => sum + term, 0);
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (servers, load) => {
      expect(erlangB(servers, load)).toBeCloseTo(byDefinition(servers, load), 10);
    }),
  );
});

test('Erlang C of small systems is the fraction that the balance equations give', () => {
  expect(erlangC(1, 0.5)).toBeCloseTo(1 / 2, 12);
  expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 12);
  expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 12);
  expect(erlangC(4, 3)).toBeCloseTo(27 / 53, 12);
  expect(erlangC(10, 8)).toBeCloseTo(0.4092, 4);
});

test('call-center textbook case: 200 calls an hour of 3 minutes with 14 agents', () => {
  const queue = { arrivalRate: 200 / 3600, serviceTime: 180, servers: 14 };
  expect(erlangC(14, 10)).toBeCloseTo(0.174, 3);
  expect(queueSteadyState(queue)?.meanWait).toBeCloseTo(7.8, 1);
  expect(servedWithin(queue, 20)).toBeCloseTo(0.888, 3);
});

test('call-center textbook case: 360 calls a half hour of 4 minutes with 55 agents', () => {
  const queue = { arrivalRate: 0.2, serviceTime: 240, servers: 55 };
  expect(erlangC(55, 48)).toBeCloseTo(0.239, 3);
  expect(queueSteadyState(queue)?.meanWait).toBeCloseTo(8.2, 1);
  expect(servedWithin(queue, 15)).toBeCloseTo(0.846, 3);
});

test('Jain 1991, chapter 31: a gateway at 125 packets a second and 2 ms each', () => {
  const gateway = queueSteadyState({ arrivalRate: 125, serviceTime: 0.002, servers: 1 });
  expect(gateway?.utilization).toBe(0.25);
  expect(gateway?.meanNumberInSystem).toBeCloseTo(0.333, 3);
  expect(gateway?.meanResponseTime).toBeCloseTo(0.002667, 6);
});

test('Jain 1991, chapter 31: five terminals for ten students an hour who stay 20 minutes', () => {
  const terminals = { arrivalRate: 10 / 60, serviceTime: 20, servers: 5 };
  const state = queueSteadyState(terminals);
  expect(state?.utilization).toBeCloseTo(0.67, 2);
  expect(state?.waitProbability).toBeCloseTo(0.33, 2);
  expect(state?.meanNumberInSystem).toBeCloseTo(4.0, 1);
  expect(state?.meanResponseTime).toBeCloseTo(24, 0);
  expect(servedWithin(terminals, 14)).toBeCloseTo(0.9, 1);
});

test('one server is M/M/1: R = 1 ÷ (μ − λ), and the wait of a share ρ of the arrivals is above zero', () => {
  const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(rate, (arrivalRate) => {
      const state = queueSteadyState({ arrivalRate, serviceTime: 1, servers: 1 });
      expect(state?.meanResponseTime).toBeCloseTo(1 / (1 - arrivalRate), 6);
      expect(state?.waitProbability).toBeCloseTo(arrivalRate, 12);
    }),
  );
});

test('at and above saturation there is no steady state, and everyone waits', () => {
  const full = { arrivalRate: 10, serviceTime: 1, servers: 10 };
  expect(queueSteadyState(full)).toBeUndefined();
  expect(erlangC(10, 10)).toBe(1);
});

test('one queue for all servers beats a queue for each', () => {
  const pooled = queueSteadyState({ arrivalRate: 8, serviceTime: 1, servers: 10 });
  const separate = queueSteadyState({ arrivalRate: 0.8, serviceTime: 1, servers: 1 });
  expect(pooled?.meanWait).toBeLessThan((separate?.meanWait ?? 0) / 10);
});

test('Pollaczek and Khinchine: a constant service time halves the wait of a single server', () => {
  const queue = { arrivalRate: 0.8, serviceTime: 1, servers: 1 };
  expect(queueSteadyState({ ...queue, variation: 0 })?.meanWait).toBeCloseTo(2, 9);
  expect(queueSteadyState({ ...queue, variation: 1 })?.meanWait).toBeCloseTo(4, 9);
  expect(queueSteadyState({ ...queue, variation: lognormalVariation(20, 200) })?.meanWait).toBeCloseTo(14.19, 2);
});

const partitions = { arrivalRate: 950, units: 10, throughput: 100, concurrency: 1, isPartitioned: true };

test('ten partitions of 100/s wait 190 ms at 950/s, not the 16.5 ms of one queue for all', () => {
  expect(resourceWait(partitions)?.meanWait).toBeCloseTo(0.19, 9);
  expect(resourceWait(partitions)?.servers).toBe(1);
  expect(resourceWait({ ...partitions, isPartitioned: false })?.meanWait).toBeCloseTo(0.0165, 4);
});

test('the hottest partition waits longest, and is the first to be full', () => {
  const half = { ...partitions, arrivalRate: 500 };
  const hot = resourceWait({ ...half, skew: 1.9 });
  expect(hot?.queues.map(({ share }) => share)).toEqual([0.81, 0.19]);
  // M/M/1 at 95 % and at 45 %: ρ ÷ (μ − λ).
  expect(hot?.meanWait).toBeCloseTo(0.19 * (0.95 / 5) + 0.81 * (0.45 / 55), 9);
  expect(resourceWait({ ...half, skew: 1 })?.meanWait).toBeCloseTo(0.01, 9);
  expect(resourceWait({ ...half, skew: 2 })?.meanWait).toBe(Infinity);
  expect(resourceWait({ ...half, skew: 100 })?.queues).toHaveLength(1);
});

test('two of twenty units that run wait 92.6 ms at 95 %', () => {
  const running = { arrivalRate: 190, units: 2, throughput: 100, concurrency: 1, isPartitioned: false };
  expect((resourceWait(running)?.meanWait ?? 0) * 1000).toBeCloseTo(92.6, 1);
  expect((resourceWait({ ...running, units: 3 })?.meanWait ?? 0) * 1000).toBeCloseTo(3.6, 1);
});

test('more load never lowers a wait', () => {
  const units = fc.integer({ min: 1, max: 30 });
  const share = fc.double({ min: 0.01, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(
      units,
      share,
      fc.boolean(),
      fc.double({ min: 1, max: 4, noNaN: true }),
      (n, load, isPartitioned, skew) => {
        const at = (multiple: number) =>
          resourceWait({
            arrivalRate: load * multiple * n,
            units: n,
            throughput: 1,
            concurrency: 1,
            isPartitioned,
            skew,
          })!;
        expect(at(1.01).meanWait).toBeGreaterThanOrEqual(at(1).meanWait);
      },
    ),
  );
});

test('impossible inputs are refused', () => {
  expect(() => erlangB(2.5, 1)).toThrow(RangeError);
  expect(() => erlangC(2, -1)).toThrow(RangeError);
  expect(resourceWait({ ...partitions, units: 0.5 })).toBeUndefined();
});
