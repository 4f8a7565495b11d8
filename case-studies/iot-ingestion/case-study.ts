import { defineCaseStudy, stated } from '#model';
import { elements, platform, relationships } from './architecture.ts';
import { cost } from './costs.ts';
import { caches, dataStores, uncached } from './data.ts';
import { decisions } from './decisions.ts';
import { production } from './deployment.ts';
import { topic } from './events.ts';
import { flows } from './flows.ts';
import { glossary } from './glossary.ts';
import { interview } from './interview.ts';
import { listings } from './listings.ts';
import { operations } from './operations.ts';
import { requirements } from './requirements.ts';
import { failureModes, risks } from './risks.ts';
import { rollout } from './rollout.ts';
import { evolution, reliabilities, resources } from './scaling.ts';
import { security } from './security.ts';

const brief = stated('Case Study 3, scale requirements');

export default defineCaseStudy({
  slug: 'iot-ingestion',
  title: 'IoT data ingestion',
  summary:
    'A million devices, a reading every thirty seconds, and a design that costs eight times its budget until ten readings travel in one message.',
  context: `A company runs a million sensors at some 20,000 sites and wants to see, keep and act on what they measure: temperature, humidity, battery and signal, every 30 seconds. That is 33,333 readings a second, 2 million a minute, 86.4 billion in 30 days and 87.6 billion in the 730 hours that cloud prices call a month.

Three things must hold. **No reading is lost**, although devices lose their network daily. **A crossing of a limit reaches a person within seconds.** And a month costs **no more than $12,500**.

The brief came with a picture, a message and an estimate. Priced from dated price lists the picture costs $101,974.67 a month, its stream carries 30 % of the load, and one of its services can’t be ordered any more. This study keeps those figures visible, and shows the design that meets the budget, what it gives up for it, and who has to agree.`,
  date: '2026-11-22',
  tags: ['IoT', 'MQTT', 'streaming', 'time series', 'PostgreSQL', 'Go', 'AWS'],
  subject: platform,
  keyFigures: [
    { of: 'stated', label: 'Devices', value: '1,000,000', unit: 'a reading every 30 s', origin: brief },
    { of: 'monthly-cost', label: 'A month, complete' },
    { of: 'unit-cost', label: 'A device' },
    { of: 'latency', label: 'Alert, 95th percentile', flow: 'raiseAlert' },
    { of: 'first-limit', label: 'Gives way first' },
  ],
  elements,
  relationships,
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
    { id: 'rate', label: 'Messages a second', value: '33,000 (computed: 33,333)', origin: brief },
    { id: 'perMinute', label: 'Messages a minute', value: '2 million', origin: brief },
    {
      id: 'perMonth',
      label: 'Messages a month',
      value: '~86 billion (computed: 86.4 in 30 days, 87.6 in 730 h)',
      origin: brief,
    },
    { id: 'hot', label: 'Hot data', value: '7 days', origin: stated('Case Study 3, data flow') },
    { id: 'estimate', label: 'Monthly cost', value: '~$12,500', origin: stated('Case Study 3, cost estimate') },
    { id: 'shards', label: 'Kinesis', value: '10 shards', origin: stated('Case Study 3, cost estimate') },
    {
      id: 'volume',
      label: 'Timestream',
      value: '10 TB written; the brief’s own message gives 21.5',
      origin: stated('Case Study 3, cost estimate'),
    },
  ],
  glossary,
  knownFindings: [
    {
      check: 'cost/service-closed-to-new-customers',
      reason:
        'The lines of the stated estimate, kept at the scale point "As first drawn" and zero everywhere else. The design keeps its hot week in PostgreSQL.',
      resolvedBy: 'batches-as-rows-in-postgresql',
    },
    {
      check: 'capacity/quota-exceeded',
      at: 'resources[0]',
      reason:
        'True of the default quota, which is adjustable: 2,000,000 connections in writing are the gate of the first rollout phase, and no device is admitted without it.',
      resolvedBy: 'rent-the-gateway-until-three-million',
    },
    {
      check: 'capacity/quota-exceeded',
      at: 'resources[15]',
      reason:
        'The rate as first drawn, one message a reading. With ten in a message the fleet publishes 3,333 times a second, and 8,333 when it catches up.',
      resolvedBy: 'batch-on-the-device',
    },
    {
      check: 'capacity/quota-exceeded',
      at: 'resources[16]',
      reason:
        'Ten shards as first drawn, each with 3,333 of the 1,000 records that it takes. One record a reading needs 34; one a batch needs four, and the design has twelve for the hours of catching up.',
      resolvedBy: 'shards-for-catching-up',
    },
    {
      check: 'cost/price-stale',
      reason:
        'Kinesis, SQS, SNS, Managed Grafana and ECR: about $578 a month together, six per cent of the bill. If every one of them had doubled, the budget would still be met.',
    },
  ],
});
