import { expect, test } from 'vitest';
import { nodesOf, percent, perSecond, type quantity, runs, stated, times } from '#model';
import { orderApi } from '../../case-studies/order-processing/architecture.ts';
import { type Changed, changeableStudy, driven, sized } from './changed-study.ts';

// One number of the order system is changed where it stands, and everything that follows from it has to move: bill,
// load, utilization, availability, storage, boxes and sentences. What is expected was worked out by hand.

/** One figure each that moves if its area does. */
const { definition, shipped, changed } = await changeableStudy('order-processing', {
  bill: 'cost.total',
  demand: 'resource.databaseCommits.demand',
  utilization: 'resource.orderApiTasks.utilization',
  connections: 'resource.databaseConnections.utilization',
  partitions: 'resource.brokerPartitions.utilization',
  accepted: 'flow.placeOrder.availability',
  undelayed: 'flow.confirmOrder.withoutDelay',
  singlePoints: 'count.singlePointsOfFailure',
  storage: 'storage.orders.steadyState',
});
type Study = Changed<string>;

/** Nothing says how available one Fargate task in one zone is, so that each path over it is only bounded. */
const unknownOn = (...flows: readonly string[]) =>
  flows.map((id) => `availability/unknown-element at flows.${id}.steps`);
const everyFlow = [
  ...['acceptAsDrawn', 'checkStock', 'compensateOrder', 'confirmOrder', 'failoverIntake', 'placeOrder'],
  ...['reserveStock', 'returnOrder'],
];
const overBudget = [
  'cost/budget-exceeded at cost.budget.0.amount',
  'cost/target-missed at requirements.monthlyCost.target',
];

test('twice the brokers are paid for, drawn, share the partitions and stand in the decision', () => {
  const after = changed(sized({ eventLog: { running: 6 } }));
  // 3 more × ($0.21 × 730 h + 100 GB × $0.10) = $489.90; 191 partitions with three replicas are 573, over 6.
  expect(after.moved).toEqual({ bill: ['$5,518.28', '$6,008.18'], partitions: ['19.1 %', '9.55 %'] });
  expect(after.say('cost.stated.msk.recomputed')).toBe('$919.80');
  expect(after.redrawn).toEqual({ brokerA: [1, 2], brokerB: [1, 2], brokerC: [1, 2] });
  expect(after.retold).toEqual(['cost', 'decisions', 'interview', 'load', 'story']);
  const price = ({ analyzed }: Study) => analyzed.decisions[0]?.options[0]?.bad[0];
  expect(price(shipped)).toMatch(/^it is \$459\.90 a month/);
  expect(price(after)).toMatch(/^it is \$919\.80 a month/);
  expect(after.analyzed.story).toContain('They come to $4,799.36');
  expect(after.found).toEqual([]);
});

test('sixty order API tasks instead of three are paid for, hold connections and count against the quota', () => {
  const after = changed(sized({ orderApi: { running: 60, maximum: 60 } }));
  // 57 more × ($0.04048 + 2 × $0.004445) × 730 h = $2,054.29. 40 of 9,000 a second. 48 more at most × 20 connections.
  expect(after.moved).toEqual({
    bill: ['$5,518.28', '$7,572.57'],
    utilization: ['8.89 %', '0.444 %'],
    connections: ['18.6 %', '37.8 %'],
  });
  expect(after.say('resource.fargateQuota.demand')).toBe('111 vCPU');
  expect(after.redrawn).toEqual({ orderApi: [3, 60] });
  expect(after.retold).toEqual(['cost', 'decisions', 'evolution', 'interview', 'story']);
  const tasks = after.analyzed.decisions.at(-1)?.consequences.good[0];
  expect(tasks).toBe('the tasks cost $2,919.25 a month; most of that buys zones, not throughput');
  expect(after.found).toEqual(overBudget);
});

test('one order API task is cheaper, busier and a single point of failure that no zone may take', () => {
  const after = changed(sized({ orderApi: { running: 1, maximum: 1 } }));
  // 2 fewer × $36.04. 40 of 150 a second. 11 fewer at most × 20 connections.
  expect(after.moved).toEqual({
    bill: ['$5,518.28', '$5,446.20'],
    utilization: ['8.89 %', '26.7 %'],
    connections: ['18.6 %', '14.2 %'],
    singlePoints: ['1', '2'],
  });
  expect(after.say('resource.orderApiTasks.saturates')).toBe('3.75×');
  expect(after.redrawn).toEqual({ orderApi: [3, 1] });
  expect(after.retold).toEqual(['cost', 'decisions', 'interview', 'story']);
  expect(after.found).toEqual([
    'availability/more-required-than-running at reliability.1',
    ...unknownOn('acceptAsDrawn', 'confirmOrder', 'failoverIntake', 'placeOrder', 'returnOrder'),
    'capacity/zone-loss at resources.orderApiTasks',
    'requirement/uncertain at requirements.availability.verifiedBy.0',
    'requirement/uncertain at requirements.confirmationAvailability.verifiedBy.0',
  ]);
});

test('with one of everything the stock readers are full, and nothing is redundant', () => {
  const after = changed(sized(() => ({ running: 1, maximum: 1 })));
  // 16 tasks × $36.04, 2 brokers × $163.30 and a cache node of $300.03 fewer.
  expect(after.moved).toEqual({
    bill: ['$5,518.28', '$4,315.01'],
    utilization: ['8.89 %', '26.7 %'],
    connections: ['18.6 %', '1.8 %'],
    partitions: ['19.1 %', '57.3 %'],
    singlePoints: ['1', '5'],
  });
  expect(after.say('capacity.first.name')).toBe('Inventory service tasks, stock reads');
  expect(after.say('capacity.first.saturates')).toBe('1×');
  const tasks = ['orderApi', 'orderWorker', 'inventoryService', 'paymentService', 'shippingService', 'returnsService'];
  expect(after.redrawn).toEqual(
    Object.fromEntries([...tasks, 'notificationService', 'auditWriter'].map((box) => [box, [3, 1]])),
  );
  expect(after.retold).toEqual(['cost', 'decisions', 'evolution', 'interview', 'load', 'story']);
  expect(after.analyzed.decisions.at(-1)?.consequences.good[0]).toMatch(/^the tasks cost \$288\.32 a month/);
  expect(after.found).toEqual([
    ...[1, 2, 3, 4].map((entry) => `availability/more-required-than-running at reliability.${entry}`),
    'availability/target-missed at requirements.confirmationAvailability.target',
    ...unknownOn(...everyFlow),
    'capacity/saturated-at-peak at resources.inventoryTasks',
    'capacity/zone-loss at resources.orderApiTasks',
    'capacity/zone-loss at resources.paymentTasks',
    'capacity/zone-loss at resources.shippingTasks',
    'capacity/zone-loss at resources.workerSagas',
    'deployment/empty-zone at deployments.production.runs.10.zones',
    'deployment/more-boxes-than-run at deployments.production.nodes',
    'requirement/uncertain at requirements.availability.verifiedBy.0',
  ]);
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
  const after = changed(driven('ordersPerDay', 300_000));
  // Twice as much more of what is paid by use: $608.33 of e-mails, $1,003.52 of messages, $80.30 of the firewall, $64.48
  // of logs, $11.68 + $8.21 + $7.91 of passing on, $9.13 of keys, $2.73 of archive; 608 GB more that leave, of which the
  // free 100 are used up, are $54.75; and the disk of 500 GB becomes one of 1,500 with its backup, $325.
  expect(after.moved).toEqual({
    bill: ['$5,518.28', '$9,490.62'],
    demand: ['320/s', '960/s'],
    utilization: ['8.89 %', '26.7 %'],
    storage: ['303 GB', '910 GB'],
  });
  expect(after.say('cost.service.amazon-ses')).toBe('$1,825.00');
  expect(after.say('cost.service.amazon-sns')).toBe('$3,010.56');
  expect(after.say('flow.checkStock.rate')).toBe('2,400/s');
  expect(after.say('topic.notificationsSend.rate')).toBe('78/s');
  expect(after.say('resource.paymentQuota.utilization')).toBe('120 %');
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual([
    ...['context', 'cost', 'dataStores', 'decisions', 'failureModes', 'interview', 'knownFindings', 'load'],
    ...['operations', 'requirements', 'resources', 'risks', 'rollout', 'story', 'summary'],
  ]);
  expect(after.analyzed.study.context).toContain(
    'handles 300,000 orders a day and up to 3,600 a minute at peak, 17.3 times',
  );
  expect(after.found).toEqual([
    'capacity/above-headroom at resources.notificationPartitions',
    // Each step of growth is planned for a multiple of today's load, and now comes too late.
    ...['batchNotifications', 'inventoryInstance', 'secondProvider', 'stockAtTheEdge', 'stockBuckets'].map(
      (id) => `capacity/evolution-step-too-small at evolution.${id}.carries`,
    ),
    'capacity/saturated-at-peak at resources.paymentQuota',
    'capacity/zone-loss at resources.inventoryTasks',
    overBudget[0],
    'cost/stated-line-differs at cost.stated.lines.ses.amount',
    overBudget[1],
    // The story says how long a confirmation takes, which is without end now.
    'figure/uncomputed-reference at story.mdx',
    'latency/target-missed at requirements.confirmationTime.target',
  ]);
});

test('one zone instead of three needs one gateway, loses what was redundant and contradicts the picture', () => {
  const after = changed((study) => {
    study.deployments = study.deployments.map((environment) => ({
      ...environment,
      zones: 1,
      runs: environment.runs.map(({ zones: _, ...sizing }) => sizing),
    }));
  });
  // 2 gateways × $32.85 and 4 addresses × $3.65 fewer.
  expect(after.moved).toEqual({
    bill: ['$5,518.28', '$5,437.98'],
    accepted: ['99.978 %', '99.977 %'],
    undelayed: ['99.67 %', '99.22 %'],
    singlePoints: ['1', '5'],
  });
  // RDS in one zone promises 99.5 %, the tasks in front of it at most 99.99 %: 0.995 × 0.9999².
  expect(after.say('flow.reserveStock.availability')).toBe('99.48 %');
  // The boxes stand where they stood: that they are in three zones is what is found.
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['decisions', 'deployments', 'interview', 'knownFindings', 'story']);
  const description = ({ analyzed }: Study) => analyzed.study.deployments[0]?.description;
  expect(description(shipped)).toMatch(/^One region, three zones\./);
  expect(description(after)).toMatch(/^One region, one zone\./);
  expect(after.found).toEqual([
    'availability/target-missed at requirements.confirmationAvailability.target',
    ...unknownOn(...everyFlow),
    'deployment/place-differs at deployments.production.zones',
    'requirement/uncertain at requirements.availability.verifiedBy.0',
  ]);
});

test('twenty times the rows need a larger disk, backup and archive', () => {
  const after = changed((study) => {
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
  expect(after.moved).toEqual({ bill: ['$5,518.28', '$8,657.62'], storage: ['303 GB', '6.07 TB'] });
  expect(after.say('cost.service.amazon-rds')).toBe('$4,562.54');
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['cost', 'dataStores', 'decisions', 'evolution', 'interview', 'story']);
  const disk = ({ analyzed }: Study) =>
    analyzed.study.cost?.lineItems.find(({ id }) => id === 'databaseStorage')?.assumption;
  expect(disk(shipped)).toMatch(/^Two years: about 300 GB of rows/);
  expect(disk(after)).toMatch(/^Two years: about 6\.1 TB of rows/);
  expect(after.found).toEqual(overBudget);
});

test('a log that is there a tenth of the time delays what follows, and no shopper waits for it', () => {
  const after = changed((study) => {
    study.reliability = study.reliability.map((entry) =>
      entry.element === 'shop.eventLog'
        ? { ...entry, availability: { value: percent(10), origin: stated('An outage'), of: 'service' } }
        : entry,
    );
  });
  expect(after.moved).toEqual({ undelayed: ['99.67 %', '9 %'] });
  // The log is one of the factors: 0.1 stands where 0.999 stood.
  const undelayed = ({ analyzed }: Study) =>
    analyzed.availability.find(({ flow }) => flow === 'confirmOrder')?.at[0]?.withoutDelay ?? Number.NaN;
  expect(undelayed(after)).toBeCloseTo((undelayed(shipped) * 0.1) / 0.999, 10);
  expect(after.say('flow.confirmOrder.availability')).toBe(shipped.say('flow.confirmOrder.availability'));
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['reliability', 'story']);
  expect(after.analyzed.story).toContain('nothing is delayed for 9 percent of the confirmations');
  expect(after.found).toEqual([]);
});

test('counts stand in what runs alone: no box, no bill and no reliability entry can say another', () => {
  const [production] = definition.deployments;
  const drawn = [...nodesOf(production?.nodes ?? [])].filter((node) => node.node === 'instance');
  expect(drawn.every(({ instances, size }) => instances === 1 && size === '')).toBe(true);
  for (const entry of definition.reliability) expect(Object.keys(entry)).not.toContain('instances');
  // @ts-expect-error a count is a number or a formula, never a rate
  expect(() => runs(orderApi, { running: perSecond(3) })).toThrow();
});
