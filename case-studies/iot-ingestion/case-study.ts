import { defineCaseStudy, driver, minutes, percent, product, quantity, ratio, stated } from 'casebook';
import { elements, platform, relationships } from './architecture.ts';
import { constants } from './constants.ts';
import { cost } from './costs.ts';
import { caches, dataStores, uncached } from './data.ts';
import { decisions } from './decisions.ts';
import { production } from './deployment.ts';
import { topic } from './events.ts';
import { flows } from './flows.ts';
import { glossary } from './glossary.ts';
import { interview } from './interview.ts';
import { listings } from './listings.ts';
import { load } from './load.ts';
import { operations } from './operations.ts';
import { requirements } from './requirements.ts';
import { failureModes, risks } from './risks.ts';
import { rollout } from './rollout.ts';
import { evolution, reliabilities, resources } from './scaling.ts';
import { security } from './security.ts';

const brief = stated('Case Study 3, scale requirements');
const estimate = stated('Case Study 3, cost estimate');

const devices = driver('devices', 'device');
const readingsPerSecond = ratio('reading/s', devices, quantity(30, 'second'));
const shardsAtOneRecordAReading = ratio('shard', readingsPerSecond, quantity(1000, 'record'));
const readingsPerMinute = product('reading', devices, quantity(2, 'reading/device'));
const readingsIn30Days = product('reading', devices, quantity(86_400, 'reading/device'));
const terabytesInAMonth = ratio(
  'TB',
  product('byte', devices, quantity(87_600, 'reading'), quantity(245, 'byte/reading')),
  quantity(1_000_000_000_000, 'byte/TB'),
);

export default defineCaseStudy({
  slug: 'iot-ingestion',
  title: 'IoT data ingestion',
  summary:
    'A million devices, a reading every thirty seconds, and a design that costs eight times its budget until ten readings travel in one message.',
  context: `A company runs a million sensors at some 20,000 sites and wants to see, keep and act on what they measure: temperature, humidity, battery and signal, every 30 seconds. That is [[number driver.readingsPerSecond]] readings a second, and [[number driver.billionReadings]] billion in the 730 hours that cloud prices call a month.

Three things must hold. **No reading is lost**, although devices lose their network daily. **A crossing of a limit reaches a person within seconds.** And a month costs **no more than [[rounded cost.budget]]**.

The brief came with a picture, a message and an estimate. Priced from dated price lists the picture costs [[cost.total@asDrawn]] a month, its stream carries less than a third of the load, and one of its services can’t be ordered any more. This study keeps those figures visible, and shows the design that meets the budget, what it gives up for it, and who has to agree.`,
  date: '2026-11-22',
  tags: ['IoT', 'MQTT', 'streaming', 'time series', 'PostgreSQL', 'Go', 'AWS'],
  subject: platform,
  keyFigures: [
    { of: 'stated', label: 'Devices', value: '1,000,000', unit: 'with a reading every 30 s', origin: brief },
    { of: 'monthly-cost', label: 'A month, complete' },
    { of: 'unit-cost', label: 'A device' },
    { of: 'latency', label: 'Alert, 95th percentile', flow: 'raiseAlert' },
    { of: 'first-limit', label: 'Gives way first' },
  ],
  elements,
  relationships,
  load,
  deployments: [production],
  flows,
  requirements,
  decisions,
  dataStores,
  caches,
  uncached,
  topics: topic,
  cost,
  resources,
  reliability: reliabilities,
  changes: {
    perMonth: 4,
    failureRate: percent(5),
    timeToRestore: minutes(15),
    origin: stated('Assumed: a release of a service a week, to everybody at once; the deployment log replaces it'),
  },
  evolution,
  risks,
  failureModes,
  security,
  operations,
  rollout,
  interview,
  listings,
  statedFigures: [
    { id: 'devices', label: 'Devices', value: '1,000,000', origin: brief },
    { id: 'interval', label: 'Interval', value: '30 seconds', origin: brief },
    {
      id: 'rate',
      label: 'Messages a second',
      value: '33,000',
      origin: brief,
      recomputed: { amount: '33000', formula: readingsPerSecond },
    },
    {
      id: 'perMinute',
      label: 'Messages a minute',
      value: '2 million',
      origin: brief,
      recomputed: { amount: '2000000', formula: readingsPerMinute },
    },
    {
      id: 'perMonth',
      label: 'Messages a month',
      value: '~86 billion',
      origin: brief,
      recomputed: { amount: '86000000000', formula: readingsIn30Days },
    },
    { id: 'hot', label: 'Hot data', value: '7 days', origin: stated('Case Study 3, data flow') },
    { id: 'estimate', label: 'Monthly cost', value: '~$12,500', origin: estimate },
    {
      id: 'shards',
      label: 'Kinesis shards',
      value: '10',
      origin: estimate,
      recomputed: {
        amount: '10',
        formula: shardsAtOneRecordAReading,
        reason:
          'A shard takes 1,000 records a second, so one record a reading needs 34, and ten take 30 % of it. With ten readings in a record four shards carry the normal rate, and the design has twelve for the hours of catching up.',
      },
    },
    {
      id: 'volume',
      label: 'Written to Timestream in a month',
      value: '10 TB',
      origin: estimate,
      recomputed: {
        amount: '10',
        formula: terabytesInAMonth,
        reason:
          'The brief’s own message is 245 bytes of compact JSON, and a month of 730 hours has 87,600 readings of each device. The stated design is priced at the stated 10 TB all the same. A batch of ten readings is 236 bytes, and a month of them 2.1 TB.',
      },
    },
  ],
  glossary,
  constants,
  knownFindings: [
    {
      check: 'capacity/zone-loss',
      at: 'resources.processorTasks',
      reason:
        'The demand is that of a catch-up, [[number driver.catchUpRate]] times the normal rate. Without a zone the processors fall behind for the minutes that new tasks need; the stream keeps a day, so batches come late and none is lost.',
    },
    {
      check: 'availability/fallback-cycle',
      reason:
        'Meant so: a rule that can’t put a record into the stream stores it as a file, and an archiver that can’t write a file leaves the record in the stream. Either one keeps it.',
    },
    {
      check: 'cost/service-closed-to-new-customers',
      at: 'cost.lineItems.timestreamWrites',
      reason:
        'The lines of the stated estimate, kept at the scale point "As first drawn" and zero everywhere else. The design keeps its hot week in PostgreSQL.',
      resolvedBy: 'batches-as-rows-in-postgresql',
    },
    {
      check: 'capacity/quota-exceeded',
      at: 'resources.connections',
      reason:
        'True of the default quota, which is adjustable: [[resource.connections.capacity]] in writing are a gate of the first rollout phase, and no device is admitted without them.',
      resolvedBy: 'rent-the-gateway-until-three-million',
    },
    {
      check: 'capacity/quota-exceeded',
      at: 'resources.fargateQuota',
      reason:
        'A new account starts with [[limit.fargate.vcpu.quota]], which would refuse the seventh task. [[number resource.fargateQuota.capacity]] in writing are a gate of the first rollout phase as well.',
    },
    {
      check: 'cost/price-stale',
      reason:
        'Kinesis at [[rounded cost.service.amazon-kinesis]] a month, Managed Grafana at [[rounded cost.service.amazon-managed-grafana]] and ECR at [[cost.service.amazon-ecr]]: a twentieth of the bill. If every one of them had doubled, the budget would still be met.',
    },
    {
      check: 'cost/weak-price',
      reason:
        'Rules, actions and registry of IoT Core, and Managed Grafana: no copy of the price list has them, two strangers agree on them. They weigh most where every message passes the rules, which the decision against it would only gain from if they were higher.',
    },
  ],
});
