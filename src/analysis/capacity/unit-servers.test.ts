import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queueSteadyState, serversOf, unitServers } from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

test('two of throughput, service time and concurrency give the third', () => {
  const unit = { throughput: 50, concurrency: 10 };
  expect(unitServers({ throughput: 50, serviceTime: 0.2 })).toEqual(unit);
  expect(unitServers({ throughput: 50, concurrency: 10 })).toEqual(unit);
  expect(unitServers({ serviceTime: 0.2, concurrency: 10 })).toEqual(unit);
});

test('a throughput alone is one server, and without any nothing follows', () => {
  expect(unitServers({ throughput: 50 })).toEqual({ throughput: 50, concurrency: 1 });
  expect(unitServers({ serviceTime: 0.2 })).toBeUndefined();
  expect(unitServers({ concurrency: 4 })).toBeUndefined();
  expect(unitServers({ throughput: 0 })).toBeUndefined();
});

test('places that make no whole server are left out, but the capacity stays', () => {
  expect(serversOf(2, { throughput: 50, concurrency: 10 })).toEqual({ servers: 20, serviceTime: 0.2 });
  expect(serversOf(3, { throughput: 10, concurrency: 0.5 })).toEqual({ servers: 1, serviceTime: 1 / 30 });
  const positive = fc.double({ min: 0.1, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), positive, positive, (units, throughput, concurrency) => {
      const { servers, serviceTime } = serversOf(units, { throughput, concurrency });
      expect(servers / serviceTime / (units * throughput)).toBeCloseTo(1, 9);
    }),
  );
});

test('Jain 1991, chapter 31: five terminals are five servers, whether as five units or as one unit with five places', () => {
  const arrivalRate = 10 / 60;
  const asUnits = serversOf(5, { throughput: 1 / 20, concurrency: 1 });
  const asPlaces = serversOf(1, { throughput: 5 / 20, concurrency: 5 });
  expect(asPlaces).toEqual(asUnits);
  expect(queueSteadyState({ arrivalRate, ...asPlaces })?.meanResponseTime).toBeCloseTo(24, 0);
});

test('the same capacity in more, slower servers waits less in the queue', () => {
  const wait = (concurrency: number) =>
    queueSteadyState({ arrivalRate: 80, ...serversOf(2, { throughput: 50, concurrency }) })?.meanWait ?? 0;
  expect(wait(10)).toBeLessThan(wait(1));
});
