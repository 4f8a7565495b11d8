import { expect, test } from 'vitest';
import { viewsOf } from '#render';
import { renderMermaid } from '../../src/render/mermaid/index.ts';
import { type Changed, changeableStudy, driven, sized } from './changed-study.ts';

// One number of the device platform is changed where it stands, and everything that follows from it has to move: bill,
// load, utilization, availability, storage, boxes and sentences. What is expected was worked out by hand.

/** One figure each that moves if its area does. */
const { definition, shipped, changed } = await changeableStudy('iot-ingestion', {
  bill: 'cost.total',
  demand: 'resource.shards.demand',
  processors: 'resource.processorTasks.utilization',
  rows: 'resource.hotRows.utilization',
  connections: 'resource.connections.utilization',
  reconnects: 'resource.connectRate.utilization',
  pools: 'resource.hotConnections.demand',
  quota: 'resource.fargateQuota.demand',
  disk: 'resource.hotStorage.utilization',
  storage: 'storage.hot.steadyState',
  archive: 'storage.archive.steadyState',
  inTime: 'flow.ingestBatch.availability',
  kept: 'flow.archiveBatch.availability',
  alerted: 'flow.raiseAlert.availability',
  singlePoints: 'count.singlePointsOfFailure',
});
type Study = Changed<string>;

/** The label of a box in the deployment picture, by how it begins. */
const drawn = ({ analyzed }: Study, name: string): string | undefined => {
  const view = viewsOf(analyzed).find(({ key }) => key === 'deployment-production');
  return view && new RegExp(`"(${name}.*?)"`).exec(renderMermaid(view))?.[1];
};
const budget = [
  'cost/budget-exceeded at cost.budget.0.amount',
  'cost/target-missed at requirements.monthlyCost.target',
];
/** What twice the rate of batches overloads, and what then no zone may take. */
const twiceTheBatches = [
  ...[4, 5].map((entry) => `availability/more-required-than-running at reliability.${entry}`),
  'availability/target-missed at requirements.completeness.target',
  'availability/target-missed at requirements.timeliness.target',
  ...['processorTasks', 'publishes', 'ruleEvaluations'].map((id) => `capacity/above-headroom at resources.${id}`),
  ...['morePairs', 'splitHot'].map((id) => `capacity/evolution-step-too-small at evolution.${id}.carries`),
  ...['archiverTasks', 'hotRows', 'shards'].map((id) => `capacity/saturated-at-peak at resources.${id}`),
  ...budget,
  'latency/target-missed at requirements.ingestTime.target',
];

test('twice the devices are twice the load, in the bill, in the tables and in the text', () => {
  const after = changed(driven('devices', 2_000_000));
  // Once more: $3,504 of being connected, $2,701.20 of rules and actions, $76.25 + $61 of shadow and confirmations,
  // $122.64 of PUT units, $63.44 + $3.05 + $5.08 + $0.92 of alerts, $17.69 of logs, $41.35 + $20.67 of traffic, $147.20
  // + $176.80 of archive and its copy, $11.50 + $4.75 of the registry. 1,500 GB more of firmware are $127.50, none of
  // them free. 1,358 GB need a disk of 1,400: 200 more × ($0.23 + $0.095 + 0.6 × $0.095).
  expect(after.moved).toEqual({
    bill: ['$10,842.41', '$18,003.85'],
    demand: ['8,333/s', '16,667/s'],
    // Eight processors carry the catch-up, and twelve are all that may run: 16,667 of 18,000.
    processors: ['69.4 %', '92.6 %'],
    rows: ['58.3 %', '117 %'],
    connections: ['50 %', '100 %'],
    reconnects: ['37 %', '74.1 %'],
    disk: ['18.9 %', '37.7 %'],
    storage: ['537 GB', '1.07 TB'],
    archive: ['25.2 TB', '50.5 TB'],
    singlePoints: ['0', '1'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual([
    ...['context', 'dataStores', 'decisions', 'deployments', 'evolution', 'interview', 'knownFindings', 'load'],
    ...['operations', 'requirements', 'resources', 'risks', 'rollout', 'story', 'topics'],
  ]);
  expect(after.analyzed.study.context).toContain('That is 66,667 readings a second, and 175 billion in the 730 hours');
  expect(drawn(shipped, 'Device agent')).toBe('Device agent<br>(1,000,000, MCU and secure element)');
  expect(drawn(after, 'Device agent')).toBe('Device agent<br>(2,000,000, MCU and secure element)');
  expect(after.found).toEqual(
    [
      ...twiceTheBatches,
      'capacity/above-headroom at resources.connectRate',
      'capacity/saturated-at-peak at resources.connections',
      // The brief's own figures are of a million.
      ...['perMinute', 'perMonth', 'rate'].map((id) => `figure/stated-differs at statedFigures.${id}.value`),
    ].sort(),
  );
});

test('a reading each 15 seconds doubles what counts messages and readings, and connects nobody', () => {
  const after = changed(driven('readings', 175_200));
  // $1,314 each of rules and actions, $122.64 of PUT units, $35.04 of live readings, $41.35 + $20.67 of traffic; 6,300 GB
  // of archive instead of 3,200 and 44,200 instead of 22,100, twice each: $142.60 + $176.80.
  expect(after.moved).toEqual({
    bill: ['$10,842.41', '$14,009.51'],
    demand: ['8,333/s', '16,667/s'],
    processors: ['69.4 %', '92.6 %'],
    rows: ['58.3 %', '117 %'],
    disk: ['18.9 %', '33 %'],
    storage: ['537 GB', '940 GB'],
    archive: ['25.2 TB', '50.5 TB'],
    singlePoints: ['0', '1'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual([
    ...['context', 'dataStores', 'decisions', 'evolution', 'interview', 'knownFindings', 'load', 'operations'],
    ...['requirements', 'resources', 'risks', 'rollout', 'story'],
  ]);
  const batches = ({ analyzed }: Study) => analyzed.story?.match(/There are now .*? messages a month/)?.[0];
  expect(batches(shipped)).toBe('There are now 8.76 billion messages a month');
  expect(batches(after)).toBe('There are now 17.5 billion messages a month');
  expect(after.found).toEqual(twiceTheBatches);
});

test('one processor is cheaper, five times too few, and the single point of failure of being in time', () => {
  const one = { today: 1, asDrawn: 0, tenfold: 60 };
  const after = changed(sized({ processor: { running: one, maximum: one } }));
  // 5 fewer × ($0.03238 + 2 × $0.00356) × 730 h; 8,333 of 1,500; 5 pools of twelve fewer.
  expect(after.moved).toEqual({
    bill: ['$10,842.41', '$10,698.23'],
    processors: ['69.4 %', '556 %'],
    pools: ['191 connections', '131 connections'],
    quota: ['15 vCPU', '10 vCPU'],
    singlePoints: ['0', '1'],
  });
  expect(after.redrawn).toEqual({ processor: [6, 1] });
  expect(drawn(shipped, 'Stream processor')).toBe('Stream processor ×6<br>(1 vCPU, 2 GB)');
  expect(drawn(after, 'Stream processor')).toBe('Stream processor<br>(1 vCPU, 2 GB)');
  expect(after.retold).toEqual(['decisions', 'evolution', 'interview', 'risks', 'story']);
  expect(after.analyzed.story).toContain('would be $5,899 instead of $10,698');
  expect(after.found).toEqual([
    'availability/more-required-than-running at reliability.4',
    'availability/target-missed at requirements.timeliness.target',
    'availability/unknown-element at flows.ingestBatch.steps',
    'capacity/saturated-at-peak at resources.processorTasks',
    'capacity/target-missed at requirements.ingestRate.target',
    // That the peak may be lost with a zone is no question any more.
    'known-finding/unused at knownFindings.0',
  ]);
});

test('one zone instead of three needs one gateway, takes the standby away and contradicts the picture', () => {
  const after = changed((study) => {
    study.deployments = study.deployments.map((environment) => ({
      ...environment,
      zones: 1,
      runs: environment.runs.map(({ zones: _, ...sizing }) => sizing),
    }));
  });
  // 2 gateways × $32.85, 2 × 6 endpoints × $7.30 and 2 × 2 addresses × $3.65 fewer. RDS in one zone promises 99.5 %
  // instead of 99.95 %: 0.9973 and 0.9968 × 0.995 ÷ 0.9995. The archive asks no database.
  expect(after.moved).toEqual({
    bill: ['$10,842.41', '$10,674.51'],
    inTime: ['99.73 %', '99.28 %'],
    alerted: ['99.68 %', '99.23 %'],
    singlePoints: ['0', '1'],
  });
  // The boxes stand where they stood: that they are in three zones is what is found.
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['decisions', 'deployments', 'evolution', 'interview', 'risks', 'story']);
  const description = ({ analyzed }: Study) => analyzed.study.deployments[0]?.description;
  expect(description(shipped)).toMatch(/^One region, three zones\./);
  expect(description(after)).toMatch(/^One region, one zone\./);
  expect(after.found).toEqual([
    'availability/target-missed at requirements.alertAvailability.target',
    'availability/target-missed at requirements.timeliness.target',
    ...['admitDevice', 'archiveBatch', 'ingestBatch', 'queryHistory', 'updateFirmware', 'watchLive'].map(
      (id) => `availability/unknown-element at flows.${id}.steps`,
    ),
    'deployment/place-differs at deployments.production.zones',
    'known-finding/unused at knownFindings.0',
    'requirement/uncertain at requirements.completeness.verifiedBy.0',
  ]);
});

test('what is kept three times as long needs a larger disk and archive, and asks nothing of what runs', () => {
  const after = changed((study) => {
    study.dataStores = study.dataStores.map((store) => ({
      ...store,
      growth: store.growth.map((table) =>
        table.retention ? { ...table, retention: { ...table.retention, value: table.retention.value * 3 } } : table,
      ),
    }));
  });
  // 2,037 GB need a disk of 2,100: 900 more × ($0.23 + $0.095 + 0.6 × $0.095). Of 75.7 TB of archive seven eighths are
  // older than three months: 66,300 GB instead of 22,100, twice, × $0.004.
  expect(after.moved).toEqual({
    bill: ['$10,842.41', '$11,539.81'],
    disk: ['18.9 %', '56.6 %'],
    storage: ['537 GB', '1.61 TB'],
    archive: ['25.2 TB', '75.7 TB'],
  });
  expect(after.say('cost.line.hotStorage')).toBe('$483.00');
  expect(after.say('cost.line.coldArchive')).toBe('$265.20');
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['decisions', 'evolution', 'interview', 'risks', 'story']);
  const price = ({ analyzed }: Study) =>
    analyzed.decisions.find(({ id }) => id === 'batches-as-rows-in-postgresql')?.options[0]?.good[0];
  expect(price(shipped)).toBe('r6g.2xlarge Multi-AZ is $1,312.54; 1,200 GB are $276');
  expect(price(after)).toBe('r6g.2xlarge Multi-AZ is $1,312.54; 2,100 GB are $483');
  expect(after.found).toEqual([]);
});

test('no flow, no topic and no table has a number of its own that could be doubled without the devices', () => {
  const rates = definition.flows.flatMap(({ rate }) => rate ?? []);
  const grown = definition.dataStores.flatMap(({ growth }) => growth.map(({ rowsPerDay }) => rowsPerDay));
  const written = [...rates, ...definition.topics.flatMap(({ rate }) => rate ?? []), ...grown];
  expect(written.length).toBeGreaterThan(18);
  for (const each of written) expect(JSON.stringify(each)).toContain('"op":"driver"');
});
