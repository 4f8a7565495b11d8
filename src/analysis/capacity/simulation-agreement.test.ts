import { expect, test, vi } from 'vitest';
import { randomStream } from '../latency/random.ts';
import { elementDemand, queueSteadyState, saturationOrder, serversOf, utilization } from './index.ts';
import {
  type NetworkMeasurement,
  type RequestClass,
  replicate,
  type Station,
  simulateNetwork,
} from './queueing-network.simulation.ts';

vi.setConfig({ testTimeout: 60_000 });

function expectWithin(value: number | undefined, { lower, upper }: { lower: number; upper: number }): void {
  expect(value).toBeGreaterThanOrEqual(lower);
  expect(value).toBeLessThanOrEqual(upper);
}

/** Runs 20 replications once and gives the interval of any quantity of them. */
function replications(name: string, stations: readonly Station[], classes: readonly RequestClass[], duration: number) {
  const runs = Array.from({ length: 20 }, (_, index) =>
    simulateNetwork(stations, classes, randomStream(`${name}/${index}`), { warmUp: duration / 20, duration }),
  );
  return (quantity: (run: NetworkMeasurement) => number) => replicate((index) => quantity(runs[index]!));
}

test.each([
  { servers: 1, serviceTime: 0.6, arrivalRate: 1 },
  { servers: 2, serviceTime: 1.4, arrivalRate: 1 },
  { servers: 5, serviceTime: 3, arrivalRate: 1 },
  { servers: 8, serviceTime: 2, arrivalRate: 3 },
])('an M/M/$servers queue behaves as its formulas say', ({ servers, serviceTime, arrivalRate }) => {
  const queue = { arrivalRate, serviceTime, servers };
  const interval = replications(
    `M/M/${servers}`,
    [{ servers, serviceTime }],
    [{ route: () => [0], source: { arrivalsPerSecond: arrivalRate } }],
    30_000,
  );
  const expected = queueSteadyState(queue);
  const { waitProbability, meanWait: mean } = expected!;
  const waitAtMost = (time: number) => 1 - waitProbability * Math.exp((-waitProbability / mean) * time);
  const p95 = Math.max(0, (Math.log(waitProbability / 0.05) * mean) / waitProbability);
  expectWithin(
    expected?.utilization,
    interval((run) => run.stations[0]!.utilization),
  );
  expectWithin(
    expected?.waitProbability,
    interval((run) => run.stations[0]!.waitedShare),
  );
  const meanWait = interval((run) => run.stations[0]!.meanWait);
  expectWithin(expected?.meanWait, meanWait);
  expect((meanWait.upper - meanWait.lower) / 2).toBeLessThan(0.06 * meanWait.lower);
  expectWithin(
    expected?.meanResponseTime,
    interval((run) => run.meanResponseTime),
  );
  expectWithin(
    expected?.meanNumberInSystem,
    interval((run) => run.stations[0]!.meanNumber),
  );
  const shareWithin = (time: number) => (run: NetworkMeasurement) => {
    const { waits } = run.stations[0]!;
    return waits.filter((wait) => wait <= time).length / waits.length;
  };
  expectWithin(waitAtMost(2), interval(shareWithin(2)));
  expectWithin(0.95, interval(shareWithin(p95)));
});

test('units that work on several requests at once wait as their servers do', () => {
  const queue = { arrivalRate: 10, ...serversOf(2, { throughput: 7, concurrency: 7 }) };
  expect(queue.servers).toBe(14);
  const interval = replications(
    'units with places',
    [{ servers: queue.servers, serviceTime: queue.serviceTime }],
    [{ route: () => [0], source: { arrivalsPerSecond: queue.arrivalRate } }],
    3_000,
  );
  const expected = queueSteadyState(queue);
  expectWithin(
    expected?.meanWait,
    interval((run) => run.stations[0]!.meanWait),
  );
  expectWithin(
    expected?.waitProbability,
    interval((run) => run.stations[0]!.waitedShare),
  );
});

const stations: readonly Station[] = [
  { servers: 4, serviceTime: 0.1 },
  { servers: 1, serviceTime: 0.02 },
  { servers: 2, serviceTime: 0.05 },
];
const browse: RequestClass = {
  route: (random) => (random() < 0.25 ? [0, 1, 2] : [0, 1]),
  source: { arrivalsPerSecond: 16 },
};
const order: RequestClass = { route: () => [0, 2, 1, 2, 0], source: { arrivalsPerSecond: 4 } };
const flows = [
  { flow: 'browse', ratePerSecond: 16, visits: { api: 1, cache: 1, database: 0.25 } },
  { flow: 'order', ratePerSecond: 4, visits: { api: 2, database: 2, cache: 1 } },
];

test('forced flow, utilization and Little hold in a network of two flows and three stations', () => {
  const interval = replications('network', stations, [browse, order], 500);
  const demands = elementDemand(flows);
  expect(demands.map(({ element, ratePerSecond }) => [element, ratePerSecond])).toEqual([
    ['api', 24],
    ['cache', 20],
    ['database', 12],
  ]);
  demands.forEach(({ ratePerSecond }, index) => {
    const station = stations[index]!;
    expectWithin(
      ratePerSecond,
      interval((run) => run.stations[index]!.throughput),
    );
    expectWithin(
      utilization(ratePerSecond, station.serviceTime, station.servers),
      interval((run) => run.stations[index]!.utilization),
    );
    expectWithin(
      0,
      interval(({ stations: measured }) => {
        const { throughput, meanTimeAtStation, meanNumber } = measured[index]!;
        return throughput * meanTimeAtStation - meanNumber;
      }),
    );
  });
});

test('the resource that saturates first is the one whose queue grows without end', () => {
  const resources = elementDemand(flows).map(({ element, ratePerSecond }, index) => ({
    id: element,
    capacity: stations[index]!.servers / stations[index]!.serviceTime,
    demandAtLoadOne: ratePerSecond,
  }));
  const givingWay = saturationOrder(resources);
  expect(givingWay.map(({ id }) => id)).toEqual(['api', 'cache', 'database']);
  const load = givingWay[0]!.saturationLoad * 1.2;
  expect(load).toBeLessThan(givingWay[1]!.saturationLoad);
  const { stations: measured } = simulateNetwork(
    stations,
    [
      { ...browse, source: { arrivalsPerSecond: 16 * load } },
      { ...order, source: { arrivalsPerSecond: 4 * load } },
    ],
    randomStream('overload'),
    { warmUp: 100, duration: 400 },
  );
  const [api, cache, database] = measured;
  expect(api?.utilization).toBeGreaterThan(0.99);
  expect(api?.meanNumber).toBeGreaterThan(500);
  expect(cache?.meanNumber).toBeLessThan(20);
  expect(database?.meanNumber).toBeLessThan(20);
});
