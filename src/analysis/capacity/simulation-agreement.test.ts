import { expect, test, vi } from 'vitest';
import {
  call,
  type Flow,
  type FlowStep,
  flow,
  ms,
  optional,
  perSecond,
  type ResourceSpec,
  reply,
  resource,
  runs as runsOf,
} from '#model';
import { analyze } from '../analyze.ts';
import type { AnalyzedCaseStudy, ResourceAnalysis } from '../analyzed-case-study.ts';
import { fitLognormal, lognormalMean, lognormalQuantile } from '../latency/index.ts';
import { type RandomStream, randomStream } from '../latency/random.ts';
import { api, bank, db, shopper } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import {
  type NetworkMeasurement,
  type RequestClass,
  replicate,
  type Station,
  simulateNetwork,
} from './queueing-network.simulation.ts';

vi.setConfig({ testTimeout: 120_000 });

function expectWithin(value: number | null | undefined, { lower, upper }: { lower: number; upper: number }): void {
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

type Units = Omit<ResourceSpec, 'name' | 'element' | 'kind'> & { readonly kind?: ResourceSpec['kind'] };
const of = (id: string, element: ResourceSpec['element'], units: Units) =>
  resource(id, { name: id, element, kind: 'instances', ...units });

/** What Casebook says of flows and resources. */
const analyzed = (
  flows: readonly Flow[],
  resources: readonly ReturnType<typeof resource>[],
  deployed: readonly ReturnType<typeof runsOf>[] = [],
): AnalyzedCaseStudy =>
  analyze(
    soundCaseStudy((study) => {
      study.flows = [...flows];
      study.resources = [...resources];
      study.deployments[0]!.runs = [...deployed];
    }),
  );
const flowAt = (rate: number, steps: readonly FlowStep[], id = 'placeOrder') =>
  flow(id, { name: id, description: '', steps, rate: perSecond(rate) });
const resourceOf = ({ capacity }: AnalyzedCaseStudy, id: string): ResourceAnalysis =>
  capacity.find((found) => found.resource.id === id)!;

test.each([
  { servers: 1, throughput: 1 / 0.6, rate: 1 },
  { servers: 2, throughput: 1 / 1.4, rate: 1 },
  { servers: 5, throughput: 1 / 3, rate: 1 },
  { servers: 8, throughput: 1 / 2, rate: 3 },
])('$servers units with one queue wait as a simulated station does', ({ servers, throughput, rate }) => {
  const tasks = resourceOf(
    analyzed(
      [flowAt(rate, [call(shopper, api, 'order')])],
      [of('tasks', api, { units: servers, throughputPerUnit: perSecond(throughput) })],
    ),
    'tasks',
  );
  const interval = replications(
    `M/M/${servers}`,
    [{ servers, serviceTime: 1 / throughput }],
    [{ route: () => [0], arrivalsPerSecond: rate }],
    30_000,
  );
  const [{ waitProbability, meanMs } = { waitProbability: 0, meanMs: 0 }] = tasks.queue?.queues ?? [];
  expectWithin(
    tasks.utilization,
    interval((run) => run.stations[0]!.utilization),
  );
  expectWithin(
    waitProbability,
    interval((run) => run.stations[0]!.waitedShare),
  );
  const wait = interval((run) => run.stations[0]!.meanWait * 1000);
  expectWithin(tasks.waitMilliseconds, wait);
  expect((wait.upper - wait.lower) / 2).toBeLessThan(0.06 * wait.lower);
  const p95 = Math.max(0, meanMs * Math.log(waitProbability / 0.05));
  expectWithin(
    0.95,
    interval(({ stations: [station] }) => {
      const { waits } = station!;
      return waits.filter((seconds) => seconds * 1000 <= p95).length / waits.length;
    }),
  );
});

test('what runs waits longer than what target tracking runs at peak', () => {
  const tasks = resourceOf(
    analyzed(
      [flowAt(190, [call(shopper, api, 'order')])],
      [of('tasks', api, { throughputPerUnit: perSecond(100) })],
      [runsOf(api, { running: 2, maximum: 20 })],
    ),
    'tasks',
  );
  expect(tasks).toMatchObject({ running: 2, atPeak: 3 });
  const waitOf = (servers: number) =>
    replications(
      `${servers} running`,
      [{ servers, serviceTime: 0.01 }],
      [{ route: () => [0], arrivalsPerSecond: 190 }],
      servers === 2 ? 1500 : 100,
    )((run) => run.stations[0]!.meanWait * 1000);
  expectWithin(tasks.waitMillisecondsOfRunning, waitOf(2));
  expectWithin(tasks.waitMilliseconds, waitOf(3));
});

test('keys that go to one partition each wait in as many queues, the hot one longest', () => {
  const log = (skew: number) =>
    resourceOf(
      analyzed(
        [flowAt(600, [call(shopper, api, 'order')])],
        [of('log', api, { kind: 'partitions', units: 10, throughputPerUnit: perSecond(100), skew })],
      ),
      'log',
    );
  const partitions = Array.from({ length: 10 }, () => ({ servers: 1, serviceTime: 0.01 }));
  const waitOf = (hot: number) =>
    replications(
      `partitions/${hot}`,
      partitions,
      [
        {
          route: (random) => [random() < hot ? 0 : 1 + Math.floor(random() * 9)],
          arrivalsPerSecond: 600,
        },
      ],
      100,
    )(({ stations }) => {
      const waits = stations.flatMap((station) => station.waits);
      return (waits.reduce((sum, wait) => sum + wait, 0) / waits.length) * 1000;
    });
  expectWithin(log(1).waitMilliseconds, waitOf(0.1));
  expectWithin(log(1.5).waitMilliseconds, waitOf(0.15));
});

/** Seconds of a lognormal step. */
const lognormal = (p50: number, p95: number) => (random: RandomStream) =>
  lognormalQuantile(fitLognormal(p50, p95), random()) / 1000;
const meanSeconds = (p50: number, p95: number) => lognormalMean(fitLognormal(p50, p95)) / 1000;

test('service times that vary wait by Pollaczek and Khinchine, and waiting is part of latency', () => {
  const rate = 0.6 / meanSeconds(20, 80);
  const study = analyzed(
    [flowAt(rate, [call(shopper, api, 'order', { p50: ms(20), p95: ms(80) })])],
    [of('tasks', api, { units: 1, throughputPerUnit: perSecond(1 / meanSeconds(20, 80)) })],
  );
  const interval = replications(
    'M/G/1',
    [{ servers: 1, serviceTime: meanSeconds(20, 80), service: lognormal(20, 80) }],
    [{ route: () => [0], arrivalsPerSecond: rate }],
    1_000,
  );
  expectWithin(
    resourceOf(study, 'tasks').waitMilliseconds,
    interval((run) => run.stations[0]!.meanWait * 1000),
  );
  const p95 = interval(({ responseTimes }) => {
    const sorted = [...responseTimes].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)]! * 1000;
  });
  // The distribution of the wait is taken for exponential: within a tenth.
  expect(study.latency[0]!.p95 / p95.lower).toBeGreaterThan(0.9);
  expect(study.latency[0]!.p95 / p95.upper).toBeLessThan(1.1);
});

/** Until a call succeeds, at most so many times: the route of one request through the receiver and what it calls. */
const attempts = (random: RandomStream, failure: number, most: number, once: readonly number[]): readonly number[] => {
  const route: number[] = [];
  for (let attempt = 1; attempt <= most; attempt++) {
    route.push(...once);
    if (random() >= failure) break;
  }
  return route;
};

test.each([
  { most: undefined, name: 'without a limit' },
  { most: 3, name: 'at most three times' },
])('a retried call $name loads and delays what it calls as a simulated one does', ({ most }) => {
  const steps = [
    call(shopper, api, 'order', {
      p50: ms(20),
      p95: ms(80),
      retries: { probability: 0.5, ...(most === undefined ? {} : { attempts: most }) },
    }),
    call(api, db, 'insert', { p50: ms(100), p95: ms(300) }),
    reply(api, shopper, '201'),
    call(shopper, bank, 'pay', { p50: ms(10), p95: ms(20) }),
  ];
  const study = analyzed(
    [flowAt(5, steps)],
    [
      of('tasks', api, { units: 50, throughputPerUnit: perSecond(1 / meanSeconds(20, 80)) }),
      of('disk', db, { units: 50, throughputPerUnit: perSecond(1 / meanSeconds(100, 300)) }),
      of('card', bank, { units: 50, throughputPerUnit: perSecond(1 / meanSeconds(10, 20)) }),
    ],
  );
  const stations = [
    [20, 80],
    [100, 300],
    [10, 20],
  ] as const;
  const interval = replications(
    `retries/${most}`,
    stations.map(([p50, p95]) => ({
      servers: 50,
      serviceTime: meanSeconds(p50, p95),
      service: lognormal(p50, p95),
    })),
    [{ route: (random) => [...attempts(random, 0.5, most ?? 1000, [0, 1]), 2], arrivalsPerSecond: 5 }],
    500,
  );
  for (const [index, id] of ['tasks', 'disk', 'card'].entries()) {
    expectWithin(
      resourceOf(study, id).demand,
      interval((run) => run.stations[index]!.throughput),
    );
    expectWithin(
      resourceOf(study, id).utilization,
      interval((run) => run.stations[index]!.utilization),
    );
  }
  if (most !== undefined) {
    expect(study.latency[0]!.at[0]!.failureShare).toBeCloseTo(0.5 ** most, 9);
    return;
  }
  const share = interval(
    ({ responseTimes }) =>
      responseTimes.filter((seconds) => seconds * 1000 <= study.latency[0]!.p95).length / responseTimes.length,
  );
  // 5,000 runs leave a p95 between p94.4 and p95.6.
  expect(share.upper).toBeGreaterThan(0.943);
  expect(share.lower).toBeLessThan(0.957);
});

const browse = (rate: number) =>
  flowAt(
    rate,
    [call(shopper, api, 'browse'), call(api, bank, 'read'), optional('miss', [call(api, db, 'select')], 0.25)],
    'browse',
  );
const order = (rate: number) =>
  flowAt(
    rate,
    [
      call(shopper, api, 'order'),
      call(api, db, 'insert'),
      call(api, bank, 'charge'),
      call(api, db, 'update'),
      call(shopper, api, 'status'),
    ],
    'placeOrder',
  );
const network = [
  of('api', api, { units: 4, throughputPerUnit: perSecond(10) }),
  of('cache', bank, { units: 1, throughputPerUnit: perSecond(50) }),
  of('database', db, { units: 2, throughputPerUnit: perSecond(20) }),
];
const stations: readonly Station[] = [
  { servers: 4, serviceTime: 0.1 },
  { servers: 1, serviceTime: 0.02 },
  { servers: 2, serviceTime: 0.05 },
];
const classes = (load: number): readonly RequestClass[] => [
  { route: (random) => (random() < 0.25 ? [0, 1, 2] : [0, 1]), arrivalsPerSecond: 16 * load },
  { route: () => [0, 2, 1, 2, 0], arrivalsPerSecond: 4 * load },
];

test('forced flow, utilization and Little hold in a network of two flows and three stations', () => {
  const interval = replications('network', stations, classes(1), 500);
  const study = analyzed([browse(16), order(4)], network);
  for (const [index, id] of ['api', 'cache', 'database'].entries()) {
    expectWithin(
      resourceOf(study, id).demand,
      interval((run) => run.stations[index]!.throughput),
    );
    expectWithin(
      resourceOf(study, id).utilization,
      interval((run) => run.stations[index]!.utilization),
    );
    expectWithin(
      0,
      interval(({ stations: measured }) => {
        const { throughput, meanTimeAtStation, meanNumber } = measured[index]!;
        return throughput * meanTimeAtStation - meanNumber;
      }),
    );
  }
});

test('the resource that saturates first is the one whose queue grows without end', () => {
  const givingWay = analyzed([browse(16), order(4)], network).capacity;
  expect(givingWay.map(({ resource: { id } }) => id)).toEqual(['api', 'cache', 'database']);
  const load = givingWay[0]!.saturatesAtLoad * 1.2;
  expect(load).toBeLessThan(givingWay[1]!.saturatesAtLoad);
  const { stations: measured } = simulateNetwork(stations, classes(load), randomStream('overload'), {
    warmUp: 100,
    duration: 400,
  });
  const [apiStation, cache, database] = measured;
  expect(apiStation?.utilization).toBeGreaterThan(0.99);
  expect(apiStation?.meanNumber).toBeGreaterThan(500);
  expect(cache?.meanNumber).toBeLessThan(20);
  expect(database?.meanNumber).toBeLessThan(20);
});
