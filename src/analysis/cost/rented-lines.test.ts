import { expect, test } from 'vitest';
import { offer } from '#books';
import { type CaseStudy, type CountAtScale, gigabytes } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

type Runs = CaseStudy['deployments'][number]['runs'][number];
const sized = (element: string, running: CountAtScale, more: Partial<Runs> = {}): Runs => ({
  element,
  running,
  size: '',
  note: '',
  ...more,
});

/** The sound study with nothing but what runs in its bill. */
const rented = (fault: (environments: CaseStudy['deployments']) => void) =>
  analyze(
    soundCaseStudy((study) => {
      study.cost!.lineItems = [];
      study.cost!.commitments = [];
      delete study.cost!.stated;
      fault(study.deployments);
    }),
  ).cost!;

test('what runs is paid for: count × size × 730 h of each price of the offer, at every scale point', () => {
  const { lineItems, scalePoints } = rented(([production]) => {
    const task = offer('fargate.x86', { vCpu: 1, memoryGiB: 2 });
    production!.runs = [sized('shop.api', { launch: 24, tenfold: 240 }, { offer: task })];
  });
  expect(lineItems.map(({ item, at }) => [item.id, item.name, item.service, at[0]?.calculation])).toEqual([
    [
      'apiProcessors',
      'Order API, processors',
      'AWS Fargate',
      'Order API (24 tasks) × 1 vCPU/task × 730 h = 17,520 vCPU-hours × $0.04048 = $709.21',
    ],
    [
      'apiMemory',
      'Order API, memory',
      'AWS Fargate',
      'Order API (24 tasks) × 2 GB/task × 730 h = 35,040 GB-hours × $0.004445 = $155.75',
    ],
  ]);
  // 709.2096 + 155.7528, ten times at tenfold
  expect(scalePoints.map(({ total }) => total.amount)).toEqual(['864.9624', '8649.624']);
});

test('storage is paid for with each unit, and a formula over drivers moves with them', () => {
  const { lineItems, sensitivity } = rented(([production]) => {
    const running: CountAtScale = { op: 'driver', driver: 'tasks', unit: 'task' };
    production!.runs = [sized('shop.events', running, { offer: offer('msk.kafka.m5.large'), storage: gigabytes(100) })];
  });
  expect(lineItems.map(({ item, at }) => [item.name, at[0]?.calculation])).toEqual([
    ['Event log, kafka.m5.large', 'Event log (4 brokers) × 730 h = 2,920 broker-hours × $0.21 = $613.20'],
    ['Event log, storage', 'Event log (4 brokers) × 100 GB/broker = 400 GB-months × $0.10 = $40.00'],
  ]);
  // A fifth of 613.2 + 40 in both directions
  expect(sensitivity.map(({ name, at }) => [name, at[0]?.range?.swing.amount])).toEqual([['Tasks', '261.28']]);
});

test('environments add up, each at the prices of its region', () => {
  const { lineItems, scalePoints } = rented((environments) => {
    const [production] = environments;
    const database = offer('rds.postgres.db.t3.medium.single-az');
    production!.runs = [sized('shop.db', 1, { offer: database })];
    environments.push({
      ...production!,
      id: 'staging',
      name: 'Staging',
      region: 'us-west-2',
      runs: [sized('shop.db', 2, { offer: database })],
      nodes: [],
    });
  });
  expect(lineItems.map(({ item, region }) => [item.id, item.name, region])).toEqual([
    ['db', 'Order store, db.t3.medium', 'us-east-1'],
    ['staging-db', 'Staging: Order store, db.t3.medium', 'us-west-2'],
  ]);
  const [first] = scalePoints;
  expect(first?.byEnvironment.map(({ name }) => name)).toEqual([expect.any(String), 'Staging']);
  const [production, staging] = first?.byEnvironment.map(({ cost }) => Number(cost.amount)) ?? [];
  expect(staging).toBeCloseTo((production ?? 0) * 2, 8);
  expect(Number(first?.total.amount)).toBeCloseTo((production ?? 0) * 3, 8);
});
