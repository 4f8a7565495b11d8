import { expect, test } from 'vitest';
import { type quantity, times } from '#model';
import { changeableStudy, driven, sized } from './changed-study.ts';

// One number of the shop is changed where it stands, and everything that follows from it has to move. What is expected
// was worked out by hand.

/** One figure each that moves if its area does. */
const { shipped, changed } = await changeableStudy('mobile-commerce', {
  bill: 'cost.total',
  largerBill: 'cost.total@u500k',
  standby: 'cost.environment.standby-region',
  largerStandby: 'cost.environment.standby-region@u500k',
  requests: 'driver.peakRequests',
  facts: 'topic.stockChanged.rate',
  search: 'resource.searchOnPrimary.utilization',
  bff: 'resource.bffPods.utilization',
  largerBff: 'resource.bffPods.utilization@u500k',
  connections: 'resource.connections.utilization',
  partitions: 'resource.brokerPartitions.utilization',
  accepted: 'flow.acceptOrder.availability',
  checkedOut: 'flow.checkout.p95@u500k',
  singlePoints: 'count.singlePointsOfFailure',
  storage: 'storage.core.steadyState',
});

/** Both are about half a million users, and $153 below their $5,000. */
const overBudget = [
  'cost/budget-exceeded at cost.budget.0.amount',
  'cost/target-missed at requirements.monthlyCost.target',
];

test('twice the users are twice the requests, facts and orders, and the bill of what is paid by use', () => {
  const after = changed(driven('users', 200_000));
  // 1,368.75 GB more that the edge delivers at $0.085 are $116.34; 54 million requests there at $1 and $0.60 a million
  // are $87.02; logs $19.51; e-mails $11.96; requests that the entry inspects $11.71; and seven lines with $15.73.
  expect(after.moved).toEqual({
    bill: ['$2,379.95', '$2,642.22'],
    requests: ['139 requests/s', '278 requests/s'],
    facts: ['0.625/s', '1.25/s'],
    search: ['8.33 %', '16.7 %'],
    bff: ['20.7 %', '41.4 %'],
    storage: ['2.54 GB', '5.06 GB'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['decisions', 'interview', 'load', 'risks', 'story']);
  expect(after.analyzed.study.load?.scalePoints[0]?.description).toBe(
    '40,000 active a day, 278 requests a second at peak, 1,800 orders a day',
  );
  expect(after.analyzed.story).toContain('A month costs **$2,642** for 200,000 users and **$4,847** for');
  // Less is left until search and the quota have to be acted on.
  expect(after.analyzed.story).toContain('reaches its limit for acting at 4.2 times the load');
  expect(after.found).toEqual([
    'capacity/evolution-step-too-small at evolution.moreServices.carries',
    // The profile counts 139 requests a second for 100,000 users.
    'figure/stated-differs at statedFigures.peak100k.value',
  ]);
});

test('one zone fewer everywhere saves a gateway, and takes what the database promises', () => {
  const after = changed((study) => {
    study.deployments = study.deployments.map((environment) => ({
      ...environment,
      zones: Math.max(1, Number(environment.zones) - 1),
      runs: environment.runs.map(({ zones, ...sizing }) => ({
        ...sizing,
        ...(zones === undefined ? {} : { zones: Math.max(1, zones - 1) }),
      })),
    }));
  });
  // A gateway of $32.85 and two addresses of $3.65.
  expect(after.moved).toEqual({
    bill: ['$2,379.95', '$2,339.80'],
    largerBill: ['$4,847.29', '$4,807.14'],
    // RDS in one zone promises 99.5 % where the pair promises 99.95 %.
    accepted: ['99.913 %', '99.46 %'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['decisions', 'evolution', 'interview', 'knownFindings', 'story']);
  expect(after.analyzed.story).toContain('the database: 99.46 percent,');
  expect(after.found).toEqual(['deployment/place-differs at deployments.production.zones']);
  const missed = ({ analyzed }: typeof shipped) =>
    analyzed.findings.find(({ check }) => check === 'availability/target-missed')?.message;
  expect(missed(shipped)).toMatch(/^The flow "Check out, as first drawn" promises 99\.9\s%, but 99\.78\s%/);
  expect(missed(after)).toMatch(/^The flow "Accept an order" promises 99\.9\s%, but 99\.46\s%/);
});

test('half the BFF pods at half a million users are paid for no more, and are full at the peak', () => {
  const after = changed(
    sized(({ element, running }) =>
      element.endsWith('.bff') && typeof running === 'object' && 'u500k' in running && running.u500k === 6
        ? { running: { u100k: 0, u500k: 3, twoActive: 3 }, maximum: { u100k: 0, u500k: 3, twoActive: 3 } }
        : {},
    ),
  );
  // 3 fewer × ($0.04048 + 2 × $0.004445) × 730 h = $108.12; 371 of 360 a second.
  expect(after.moved).toEqual({
    largerBill: ['$4,847.29', '$4,739.17'],
    largerBff: ['51.7 %', '103 %'],
    checkedOut: ['1.13 s', 'not-computed'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['decisions', 'evolution', 'interview', 'story']);
  expect(after.analyzed.story).toContain('and **$4,739** for half a million');
  expect(after.found).toEqual([
    'availability/more-required-than-running at reliability.2',
    'availability/target-missed at requirements.browseAvailability.target',
    'capacity/target-missed at requirements.peakRequests.target',
    // That the entry states no capacity no longer decides.
    'known-finding/unused at knownFindings.0',
    'latency/target-missed at requirements.browseTime.target',
    'latency/target-missed at requirements.checkoutTime.target',
  ]);
});

test('ten times the rows need larger disks in both regions, and backups of them', () => {
  const after = changed((study) => {
    study.dataStores = study.dataStores.map((store) => ({
      ...store,
      growth: store.growth.map(({ rowsPerDay, ...table }) => ({
        ...table,
        rowsPerDay:
          typeof rowsPerDay === 'number' ? rowsPerDay * 10 : times(rowsPerDay as ReturnType<typeof quantity>, 10),
      })),
    }));
  });
  // 25.4 GB are bought as 300 instead of 100, 126 GB as 1,300 instead of 200: a gigabyte costs $0.23 in two zones, $0.095
  // as a backup and $0.115 in the west.
  expect(after.moved).toEqual({
    bill: ['$2,379.95', '$2,467.95'],
    largerBill: ['$4,847.29', '$5,331.29'],
    standby: ['$496.87', '$519.87'],
    largerStandby: ['$874.41', '$1,000.91'],
    storage: ['2.54 GB', '25.4 GB'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['dataStores', 'decisions', 'evolution', 'interview', 'story']);
  const rows = ({ analyzed }: typeof shipped) =>
    analyzed.decisions.flatMap(({ consequences }) => consequences.good).find((text) => text.startsWith('36 months'));
  expect(rows(shipped)).toMatch(/about five times the 2\.54 GB of the start$/);
  expect(rows(after)).toMatch(/about five times the 25\.4 GB of the start$/);
  expect(after.analyzed.story).toContain('a cache node, $1,001 a month');
  expect(after.found).toEqual(overBudget);
});

test('twice the brokers are paid for, drawn, share the partitions and stand in the decision', () => {
  const after = changed(
    sized(({ element, running }) => (element.endsWith('.eventLog') && running === 3 ? { running: 6 } : {})),
  );
  // 3 more × ($0.21 × 730 h + 50 GB × $0.10) = $474.90; 99 partitions with three replicas are 297, over 6.
  expect(after.moved).toEqual({
    bill: ['$2,379.95', '$2,854.85'],
    largerBill: ['$4,847.29', '$5,322.19'],
    partitions: ['9.9 %', '4.95 %'],
  });
  expect(after.redrawn).toEqual({ brokerA: [1, 2], brokerB: [1, 2], brokerC: [1, 2] });
  expect(after.retold).toEqual(['decisions', 'evolution', 'interview', 'story']);
  const withoutBrokers = ({ analyzed }: typeof shipped) =>
    analyzed.decisions
      .flatMap(({ options }) => options)
      .find(({ good }) => good.some((text) => /without brokers/.test(text)))?.good[0];
  expect(withoutBrokers(shipped)).toBe('without brokers it is $475 a month and one technology less');
  expect(withoutBrokers(after)).toBe('without brokers it is $950 a month and one technology less');
  expect(after.found).toEqual(overBudget);
});
