import { expect, test } from 'vitest';
import { limit, mergeBooks } from '#books';
import { type CaseStudy, call, ms, perMinute, perSecond, seconds } from '#model';
import { analyze } from '../analyze.ts';
import { lognormalVariation } from '../capacity/index.ts';
import { analyzeLoad } from '../load/index.ts';
import { analyzeSizing } from '../sizing/index.ts';
import { api, shopper } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { analyzeResources as analyzeWithBooks } from './analyze-resources.ts';

const analyzeResources = (study: CaseStudy) =>
  analyzeWithBooks(study, analyzeLoad(study), analyzeSizing(study, analyzeLoad(study), mergeBooks({})), mergeBooks({}));

/** (1 + CV²) ÷ 2 of the call that the resource of the sound study serves. */
const factor = (1 + lognormalVariation(10, 30)) / 2;

test('demand follows the flows and capacity the units, and the load multiple says when a resource gives way', () => {
  const [tasks] = analyzeResources(soundCaseStudy().study);
  expect(tasks).toMatchObject({
    demand: 10,
    demandBasis: 'Place an order 10/s × 1',
    capacity: 100,
    capacityUnit: 'per second',
    utilization: 0.1,
    actAtLoad: 7,
    saturatesAtLoad: 10,
    relievedBy: ['more-tasks'],
    servers: 2,
  });
  // M/M/2 with ρ = 0.1: Lq = 2ρ³ ÷ (1 − ρ²), Wq = Lq ÷ λ; times (1 + CV²) ÷ 2 for the p50 and p95 of the call.
  const exponential = (1000 * (2 * 0.1 ** 3)) / (1 - 0.1 ** 2) / 10;
  expect(tasks?.waitMilliseconds).toBeCloseTo(exponential * factor, 9);
});

test('units that autoscaling adds without a decision count', () => {
  const { capacity } = analyze(
    soundCaseStudy((study) => {
      study.deployments[0]!.runs[0]!.maximum = 6;
    }),
  );
  expect(capacity[0]).toMatchObject({ capacity: 300, saturatesAtLoad: 30 });
});

test('held units grow with load only where they do', () => {
  const held = (growsWithLoad: boolean) =>
    analyzeResources(
      soundCaseStudy((study) => {
        study.resources.length = 1;
        Object.assign(study.resources[0]!, {
          kind: 'connections',
          units: 400,
          demand: { from: 'occupied', units: 100, growsWithLoad },
        });
        delete study.resources[0]!.limit;
        delete study.resources[0]!.throughputPerUnit;
      }).study,
    )[0];
  expect(held(true)).toMatchObject({
    demandBasis: '100 connections held, grows with load',
    utilization: 0.25,
    saturatesAtLoad: 4,
    capacityUnit: 'connections',
    waitMilliseconds: null,
  });
  expect(held(false)).toMatchObject({ utilization: 0.25, saturatesAtLoad: Number.POSITIVE_INFINITY });
});

test('a stated rate is said to be one, and what is counted has the unit of the resource or of its limit', () => {
  const quota = (unit?: string) =>
    analyzeResources(
      soundCaseStudy((study) => {
        Object.assign(study.resources[0]!, {
          kind: 'quota',
          units: 3000,
          limit: limit('iot.connect.rate'),
          demand: { from: 'rate', perSecond: 1111, growsWithLoad: true },
          unit,
        });
        delete study.resources[0]!.throughputPerUnit;
      }).study,
    )[0];
  expect(quota()).toMatchObject({
    demand: 1111,
    demandBasis: '1,111/s, stated, grows with load',
    capacity: 3000,
    capacityUnit: 'requests/s',
  });
  expect(quota('connects/s')?.capacityUnit).toBe('connects/s');
});

test('resources come in the order in which they give way', () => {
  const { capacity } = analyze(
    soundCaseStudy((study) => {
      const tasks = study.resources[0]!;
      study.resources.length = 1;
      study.resources.push(
        { ...tasks, id: 'weak', throughputPerUnit: perSecond(6) },
        { ...tasks, id: 'idle', demand: { from: 'flow', flow: 'unknown', visits: 1 } },
      );
    }),
  );
  expect(capacity.map(({ resource }) => resource.id)).toEqual(['weak', 'apiTasks', 'idle']);
  expect(capacity[2]?.demandBasis).toBe('no flow with a rate reaches it');
});

/** The sound study with a resource of this speed. */
const withSpeed = (speed: object) =>
  analyzeResources(
    soundCaseStudy((study) => {
      const tasks = study.resources[0]!;
      delete tasks.throughputPerUnit;
      Object.assign(tasks, speed);
    }).study,
  )[0];

test('a unit that works on several requests at once is as many servers', () => {
  const pooled = withSpeed({ throughputPerUnit: perSecond(7), concurrency: 7 });
  // M/M/14 with 10 erlangs, the textbook's call center: C = 0.174, and the wait is C ÷ (14 − 10), exponential.
  expect(pooled?.servers).toBe(14);
  expect((pooled?.waitMilliseconds ?? 0) / 1000).toBeCloseTo((0.174 / 4) * factor, 3);
  const single = withSpeed({ throughputPerUnit: perSecond(7) });
  expect(single).toMatchObject({ servers: 2, capacity: 14, saturatesAtLoad: 1.4 });
});

test('two of throughput, service time and concurrency give the third', () => {
  const same = [
    withSpeed({ throughputPerUnit: perSecond(7), concurrency: 7 }),
    withSpeed({ throughputPerUnit: perMinute(420), serviceTime: seconds(1) }),
    withSpeed({ serviceTime: ms(1000), concurrency: 7 }),
  ];
  for (const resource of same)
    expect(resource).toMatchObject({ capacity: 14, capacityUnit: 'per second', servers: 14 });
  expect(new Set(same.map((resource) => resource?.waitMilliseconds?.toPrecision(9))).size).toBe(1);
});

test('a saturated resource has no steady state, and so neither wait nor servers', () => {
  expect(withSpeed({ serviceTime: seconds(1), concurrency: 4 })).toMatchObject({
    utilization: 1.25,
    waitMilliseconds: null,
    servers: null,
  });
});

test('the wait is that of exponential service times where a call has no time', () => {
  const [tasks] = analyzeResources(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [call(shopper, api, 'order')];
      study.flows[0]!.rate = perSecond(95);
    }).study,
  );
  // M/M/2 at 95 %: 92.6 ms at 10 ms each, so 185 ms at 20 ms.
  expect(tasks).toMatchObject({ servers: 2, utilization: 0.95 });
  expect(tasks?.waitMilliseconds).toBeCloseTo(185.1, 1);
});

test('partitions are queues of their own, and the hottest one is full first', () => {
  const partitioned = (skew: object) =>
    analyzeResources(
      soundCaseStudy((study) => {
        study.flows[0]!.steps = [call(shopper, api, 'order')];
        study.flows[0]!.rate = perSecond(950);
        Object.assign(study.resources[0]!, {
          kind: 'partitions',
          units: 10,
          throughputPerUnit: perSecond(100),
          ...skew,
        });
      }).study,
    )[0];
  expect(partitioned({})?.waitMilliseconds).toBeCloseTo(190, 6);
  expect(partitioned({})).toMatchObject({ servers: 1, capacity: 1000 });
  expect(partitioned({ skew: 2 })).toMatchObject({ capacity: 500, utilization: 1.9, waitMilliseconds: null });
});
