import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erlangB, erlangC, queueSteadyState, serversForWaitProbability, waitAtMost, waitPercentile } from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

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
  expect(waitAtMost(queue, 20)).toBeCloseTo(0.888, 3);
});

test('call-center textbook case: 360 calls a half hour of 4 minutes with 55 agents', () => {
  const queue = { arrivalRate: 0.2, serviceTime: 240, servers: 55 };
  expect(erlangC(55, 48)).toBeCloseTo(0.239, 3);
  expect(queueSteadyState(queue)?.meanWait).toBeCloseTo(8.2, 1);
  expect(waitAtMost(queue, 15)).toBeCloseTo(0.846, 3);
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
  expect(waitPercentile(terminals, 0.9)).toBeCloseTo(14, 0);
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

test('the wait percentile is the inverse of the share that waits at most so long', () => {
  const queue = { arrivalRate: 9, serviceTime: 1, servers: 10 };
  for (const percentile of [0.5, 0.9, 0.99])
    expect(waitAtMost(queue, waitPercentile(queue, percentile) ?? Number.NaN)).toBeCloseTo(percentile, 12);
});

test('a percentile below the share that does not wait is a wait of zero', () => {
  expect(waitPercentile({ arrivalRate: 1, serviceTime: 1, servers: 10 }, 0.95)).toBe(0);
});

test('at and above saturation there is no steady state, and everyone waits', () => {
  const full = { arrivalRate: 10, serviceTime: 1, servers: 10 };
  expect(queueSteadyState(full)).toBeUndefined();
  expect(waitPercentile(full, 0.95)).toBeUndefined();
  expect(waitAtMost(full, 1000)).toBe(0);
  expect(erlangC(10, 10)).toBe(1);
});

test('one queue for all servers beats a queue for each', () => {
  const pooled = queueSteadyState({ arrivalRate: 8, serviceTime: 1, servers: 10 });
  const separate = queueSteadyState({ arrivalRate: 0.8, serviceTime: 1, servers: 1 });
  expect(pooled?.meanWait).toBeLessThan((separate?.meanWait ?? 0) / 10);
});

test('the servers for a wait probability are the fewest that reach it', () => {
  expect(serversForWaitProbability(10, 0.2)).toBe(14);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (load, probability) => {
        const servers = serversForWaitProbability(load, probability);
        expect(erlangC(servers, load)).toBeLessThanOrEqual(probability);
        if (servers > 1) expect(erlangC(servers - 1, load)).toBeGreaterThan(probability);
      },
    ),
  );
});

test('impossible inputs are refused', () => {
  expect(() => erlangB(2.5, 1)).toThrow(RangeError);
  expect(() => erlangC(2, -1)).toThrow(RangeError);
  expect(() => serversForWaitProbability(10, 0)).toThrow(RangeError);
  expect(() => waitPercentile({ arrivalRate: 1, serviceTime: 1, servers: 2 }, 95)).toThrow('write the 95th as 0.95');
});
