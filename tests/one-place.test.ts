import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type AnalyzedCaseStudy, analyze, figureText } from '#analysis';
import {
  type CaseStudy,
  type ContainerInstance,
  caseStudySchema,
  nodesOf,
  percent,
  perSecond,
  type quantity,
  runs,
  stated,
  times,
} from '#model';
import { orderApi } from '../case-studies/order-processing/architecture.ts';
import { importDefinition } from '../src/publish/load/import-definition.ts';

// One number of the order system is changed where it stands, and everything that follows from it has to move: bill,
// load, utilization, availability, storage, boxes and sentences. What is expected was worked out by hand.

const folder = new URL('../case-studies/order-processing/', import.meta.url);
const imported = await importDefinition(fileURLToPath(new URL('case-study.ts', folder)));
if (!imported.ok) throw new Error(imported.message);
const definition = caseStudySchema.parse(imported.value);
const story = await readFile(new URL('story.mdx', folder), 'utf8');

type Written = { -readonly [Key in keyof CaseStudy]: CaseStudy[Key] };
const analyzed = (change: (study: Written) => void = () => {}): AnalyzedCaseStudy => {
  const study = structuredClone(definition) as Written;
  change(study);
  return analyze({ study, schemas: [], decisionFiles: [], story, findings: [] });
};

/** The definition with what runs changed, by the last part of the element's id. */
const sized =
  (change: (sizing: CaseStudy['deployments'][number]['runs'][number], element: string) => object) =>
  (study: Written): void => {
    study.deployments = study.deployments.map((environment) => ({
      ...environment,
      runs: environment.runs.map((sizing) => ({ ...sizing, ...change(sizing, sizing.element.replace('shop.', '')) })),
    }));
  };

/** What the study says of something, by its name in texts. */
const say = ({ figures }: AnalyzedCaseStudy, name: string): string => {
  const found = figures.find({ name, scalePoint: null });
  return 'problem' in found ? found.problem : figureText(found.value);
};

/** Boxes of the picture: what stands in each, by the id of the box. */
const boxes = ({ study }: AnalyzedCaseStudy): Readonly<Record<string, number>> =>
  Object.fromEntries(
    study.deployments
      .flatMap(({ nodes }) => [...nodesOf(nodes)])
      .filter((node): node is ContainerInstance => node.node === 'instance')
      .map(({ id, instances }) => [id, instances]),
  );

/** What is found beyond what the shipped study is known for; todos are left out. */
const found = ({ findings }: AnalyzedCaseStudy): readonly string[] => [
  ...new Set(findings.flatMap(({ check, severity, known }) => (known || severity === 'todo' ? [] : [check]))),
];

const shipped = analyzed();

/** Bill, load, utilization, availability and storage: one figure each that would move if its area did. */
const areas = {
  bill: 'cost.total',
  demand: 'resource.databaseCommits.demand',
  utilization: 'resource.orderApiTasks.utilization',
  connections: 'resource.databaseConnections.utilization',
  partitions: 'resource.brokerPartitions.utilization',
  accepted: 'flow.placeOrder.availability',
  delayed: 'flow.confirmOrder.withoutDelay',
  storage: 'storage.orders.steadyState',
} as const;
type Area = keyof typeof areas;
const moved = (after: AnalyzedCaseStudy): Partial<Record<Area, readonly [string, string]>> =>
  Object.fromEntries(
    Object.entries(areas).flatMap(([area, name]) => {
      const [before, now] = [say(shipped, name), say(after, name)];
      return before === now ? [] : [[area, [before, now]]];
    }),
  );

test('twice the brokers are paid for, drawn, share the partitions and stand in the decision', () => {
  const after = analyzed(sized((_, element) => (element === 'eventLog' ? { running: 6 } : {})));
  // 3 more × ($0.21 × 730 h + 100 GB × $0.10) = $489.90; 191 partitions with three replicas are 573, over 6.
  expect(moved(after)).toEqual({
    bill: ['$5,518.28', '$6,008.18'],
    partitions: ['19.1 %', '9.55 %'],
  });
  expect(say(after, 'cost.stated.msk.recomputed')).toBe('$919.80');
  expect(boxes(after)).toEqual({ ...boxes(shipped), brokerA: 2, brokerB: 2, brokerC: 2 });
  const price = (study: AnalyzedCaseStudy) => study.decisions[0]?.options[0]?.bad[0];
  expect(price(shipped)).toMatch(/^it is \$459\.90 a month/);
  expect(price(after)).toMatch(/^it is \$919\.80 a month/);
  expect(after.story).toContain('They come to $4,799.36');
});

test('sixty order API tasks instead of three are paid for, hold connections and count against the quota', () => {
  const after = analyzed(sized((_, element) => (element === 'orderApi' ? { running: 60, maximum: 60 } : {})));
  // 57 more × ($0.04048 + 2 × $0.004445) × 730 h = $2,054.29. 40 of 9,000 a second. 48 more at most × 20 connections.
  expect(moved(after)).toEqual({
    bill: ['$5,518.28', '$7,572.57'],
    utilization: ['8.89 %', '0.444 %'],
    connections: ['18.6 %', '37.8 %'],
  });
  expect(say(after, 'resource.fargateQuota.demand')).toBe('111 vCPU');
  expect(boxes(after)).toEqual({ ...boxes(shipped), orderApi: 60 });
  expect(found(after)).toEqual(expect.arrayContaining(['cost/budget-exceeded', 'cost/target-missed']));
  const tasks = ({ decisions }: AnalyzedCaseStudy) => decisions.at(-1)?.consequences.good[0];
  expect(tasks(after)).toBe('the tasks cost $2,919.25 a month; most of that buys zones, not throughput');
});

test('one order API task is cheaper, busier and a single point of failure that no zone may take', () => {
  const after = analyzed(sized((_, element) => (element === 'orderApi' ? { running: 1, maximum: 1 } : {})));
  // 2 fewer × $36.04. 40 of 150 a second.
  expect(moved(after)).toMatchObject({
    bill: ['$5,518.28', '$5,446.20'],
    utilization: ['8.89 %', '26.7 %'],
    connections: ['18.6 %', '14.2 %'],
  });
  expect(say(after, 'resource.orderApiTasks.saturates')).toBe('3.75×');
  expect(say(after, 'count.singlePointsOfFailure')).toBe('2');
  expect(boxes(after)['orderApi']).toBe(1);
  expect(found(after)).toEqual(
    expect.arrayContaining(['availability/unknown-element', 'capacity/zone-loss', 'requirement/uncertain']),
  );
});

test('with one of everything the stock readers are full, and nothing is redundant', () => {
  const after = analyzed(sized(() => ({ running: 1, maximum: 1 })));
  // 16 tasks × $36.04, 2 brokers × $163.30 and a cache node of $300.03 fewer.
  expect(moved(after)).toMatchObject({
    bill: ['$5,518.28', '$4,315.01'],
    utilization: ['8.89 %', '26.7 %'],
    partitions: ['19.1 %', '57.3 %'],
  });
  expect(say(after, 'capacity.first.name')).toBe('Inventory service tasks, stock reads');
  expect(say(after, 'capacity.first.saturates')).toBe('1×');
  expect(say(after, 'count.singlePointsOfFailure')).toBe('5');
  expect(Object.values(boxes(after)).every((instances) => instances === 1)).toBe(true);
  expect(found(after)).toEqual(
    expect.arrayContaining(['capacity/saturated-at-peak', 'deployment/more-boxes-than-run', 'capacity/zone-loss']),
  );
  expect(after.decisions.at(-1)?.consequences.good[0]).toMatch(/^the tasks cost \$288\.32 a month/);
});

test('no flow and no topic has a rate of its own that could be doubled without the load', () => {
  const rates = JSON.stringify([definition.flows.map(({ rate }) => rate), definition.topics.map(({ rate }) => rate)]);
  expect(definition.flows.filter(({ rate }) => rate).length).toBeGreaterThan(6);
  expect(rates).not.toContain('"dimension":"rate"');
  const constants = [...rates.matchAll(/"op":"constant","value":"([^"]+)"/g)].map(([, value]) => value);
  // Of each order, two facts are published about its payment; nothing else is a number.
  expect(constants).toEqual(['2']);
});

test('three times the orders are three times the load, in the bill, in the tables and in the text', () => {
  const after = analyzed((study) => {
    if (!study.load) return;
    const drivers = study.load.drivers.map((driver) =>
      driver.id === 'ordersPerDay' && 'values' in driver
        ? { ...driver, values: { ...driver.values, today: '300000' } }
        : driver,
    );
    study.load = { ...study.load, drivers };
  });
  expect(moved(after)).toEqual({
    bill: ['$5,518.28', expect.any(String)],
    demand: ['320/s', '960/s'],
    utilization: ['8.89 %', '26.7 %'],
    storage: ['303 GB', '910 GB'],
  });
  // Twice as much more of what is paid by use: $608.33 of e-mails and $1,003.52 of SMS and push are three times that.
  expect(say(after, 'cost.service.amazon-ses')).toBe('$1,825.00');
  expect(say(after, 'cost.service.amazon-sns')).toBe('$3,010.56');
  expect(say(after, 'flow.checkStock.rate')).toBe('2,400/s');
  expect(say(after, 'topic.notificationsSend.rate')).toBe('78/s');
  expect(say(after, 'resource.paymentQuota.utilization')).toBe('120 %');
  expect(boxes(after)).toEqual(boxes(shipped));
  expect(found(after)).toEqual(expect.arrayContaining(['capacity/saturated-at-peak', 'latency/target-missed']));
  expect(after.study.context).toContain('handles 300,000 orders a day and up to 3,600 a minute at peak, 17.3 times');
});

test('one zone instead of three needs one gateway, loses what was redundant and contradicts the picture', () => {
  const after = analyzed((study) => {
    study.deployments = study.deployments.map((environment) => ({
      ...environment,
      zones: 1,
      runs: environment.runs.map(({ zones: _, ...sizing }) => sizing),
    }));
  });
  // 2 gateways × $32.85 and 4 addresses × $3.65 fewer.
  expect(moved(after)).toMatchObject({ bill: ['$5,518.28', '$5,437.98'], accepted: ['99.978 %', expect.any(String)] });
  expect(moved(after)).not.toHaveProperty('demand');
  // RDS in one zone promises 99.5 %.
  expect(say(after, 'flow.reserveStock.availability')).toBe('99.5 %');
  expect(say(after, 'count.singlePointsOfFailure')).toBe('5');
  expect(found(after)).toEqual(expect.arrayContaining(['availability/target-missed', 'deployment/place-differs']));
  expect(shipped.study.deployments[0]?.description).toMatch(/^One region, three zones\./);
  expect(after.study.deployments[0]?.description).toMatch(/^One region, one zone\./);
});

test('twenty times the rows need a larger disk, backup and archive', () => {
  const after = analyzed((study) => {
    study.dataStores = study.dataStores.map((store) => ({
      ...store,
      growth: store.growth.map(({ rowsPerDay, ...table }) => ({
        ...table,
        rowsPerDay:
          typeof rowsPerDay === 'number' ? rowsPerDay * 20 : times(rowsPerDay as ReturnType<typeof quantity>, 20),
      })),
    }));
  });
  // 6,066 GB × 1.6 are 9,706, bought as 10,000: 9,500 more × ($0.23 + $0.095); and 19 × $2.73 of archive.
  expect(moved(after)).toEqual({ bill: ['$5,518.28', '$8,657.62'], storage: ['303 GB', '6.07 TB'] });
  expect(say(after, 'cost.service.amazon-rds')).toBe('$4,562.54');
  expect(found(after)).toEqual(expect.arrayContaining(['cost/budget-exceeded', 'cost/target-missed']));
  const disk = ({ study }: AnalyzedCaseStudy) => study.cost?.lineItems.find(({ id }) => id === 'databaseStorage');
  expect(disk(shipped)?.assumption).toMatch(/^Two years: about 300 GB of rows/);
  expect(disk(after)?.assumption).toMatch(/^Two years: about 6\.1 TB of rows/);
});

test('a log that is there a tenth of the time delays what follows, and no shopper waits for it', () => {
  const after = analyzed((study) => {
    study.reliability = study.reliability.map((entry) =>
      entry.element === 'shop.eventLog'
        ? { ...entry, availability: { value: percent(10), origin: stated('An outage'), of: 'service' } }
        : entry,
    );
  });
  expect(moved(after)).toEqual({ delayed: ['99.67 %', '9 %'] });
  // The log is one of the factors: 0.1 stands where 0.999 stood.
  const undelayed = ({ availability }: AnalyzedCaseStudy) =>
    availability.find(({ flow }) => flow === 'confirmOrder')?.at[0]?.withoutDelay ?? Number.NaN;
  expect(undelayed(after)).toBeCloseTo((undelayed(shipped) * 0.1) / 0.999, 10);
  expect(say(after, 'flow.confirmOrder.availability')).toBe(say(shipped, 'flow.confirmOrder.availability'));
  expect(after.story).toContain('nothing is delayed for 9 percent of the confirmations');
});

test('counts stand in what runs alone: no box, no bill and no reliability entry can say another', () => {
  const [production] = definition.deployments;
  const drawn = [...nodesOf(production?.nodes ?? [])].filter((node) => node.node === 'instance');
  expect(drawn.every(({ instances, size }) => instances === 1 && size === '')).toBe(true);
  for (const entry of definition.reliability) expect(Object.keys(entry)).not.toContain('instances');
  // @ts-expect-error a count is a number or a formula, never a rate
  expect(() => runs(orderApi, { running: perSecond(3) })).toThrow();
});
