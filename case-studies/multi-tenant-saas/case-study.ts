import { defineCaseStudy, minutes, percent, stated } from 'casebook';
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

const brief = stated('Case Study 1, requirements');

export default defineCaseStudy({
  slug: 'multi-tenant-saas',
  title: 'Multi-tenant SaaS platform',
  summary:
    '[[number driver.tenants]] firms behind two fences on one database, by a tenancy decision that is right up to a number, and a design that computes the number and stops there.',
  context: `A B2B platform serves more than [[number driver.tenants]] enterprise customers with strict isolation: people and roles per tenant, an API for integrations, an audit log, subscription and billing. It has to answer within [[requirement.latency.target]], [[requirement.availability.target]] of the time, for [[number driver.concurrentUsers]] concurrent users, under GDPR and SOC 2, for less than [[rounded requirement.monthlyCost.target]] a month.

The brief never says what the product does, and tenancy should not depend on it: projects, items and comments stand in for it here.

It does say how tenants are kept apart: **a schema for each, with row-level security on top**. This study keeps that decision and asks what the brief did not. *Up to how many tenants* is it right? What exactly does the second protection compare? And what does the picture cost that the estimate forgot?`,
  date: '2026-11-22',
  tags: ['multi-tenancy', 'PostgreSQL', 'row-level security', 'GDPR', 'SOC 2', 'Go', 'AWS'],
  subject: platform,
  keyFigures: [
    {
      of: 'stated',
      label: 'Tenants a cell can hold',
      value: '[[number driver.tenantsToAct]]',
      unit: 'of 12 tables, before action',
      origin: stated(
        '0.7 × [[driver.catalogMegabytes]] ÷ ([[driver.backends]] × [[driver.tenantKilobytes]]); the constant behind it is from our trial',
      ),
    },
    { of: 'availability', label: 'Requests answered', flow: 'readItems' },
    { of: 'latency', label: 'A list, 95th percentile', flow: 'readItems' },
    { of: 'monthly-cost', label: 'A month with [[driver.tenants]]' },
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
    { id: 'tenants', label: 'Enterprise customers', value: '500+', origin: stated('Case Study 1, business context') },
    { id: 'availability', label: 'Availability', value: '99.9 %', origin: brief },
    { id: 'latency', label: 'API latency, 95th percentile', value: 'under 200 ms', origin: brief },
    { id: 'users', label: 'Concurrent users', value: '10,000', origin: brief },
    { id: 'budget', label: 'Budget at scale', value: 'under $50,000 a month', origin: brief },
    {
      id: 'estimate',
      label: 'Estimate at scale',
      value: '$3,050 a month',
      origin: stated('Case Study 1, cost estimate'),
    },
    {
      id: 'pool',
      label: 'Connections a task',
      value: '25',
      origin: stated('Roadmap, connection pooling configuration'),
    },
  ],
  glossary,
  constants,
  knownFindings: [
    {
      check: 'requirement/uncertain',
      at: 'requirements.concurrency',
      reason:
        'The entry is a managed load balancer that is billed by what it passes, and its vendor publishes no rate at which it gives way. Everything behind it carries the peak; the load test at twice the peak, before the first customer, decides about the entry.',
    },
    {
      check: 'availability/target-missed',
      at: 'requirements.availability.target',
      reason:
        'This is the brief’s path, drawn here to be measured: [[flow.readAsDrawn.downtime]] a month against [[rounded number requirement.availability.downtime]] allowed, with every supplier within its contract. Without CloudFront and API Gateway on it, the path computes to [[flow.readItems.availability]].',
      resolvedBy: 'no-gateway',
    },
    {
      check: 'capacity/quota-exceeded',
      at: 'resources.fargateQuota',
      reason:
        'True and intended: the default of six vCPU refuses the seventh of the brief’s twelve tasks. The raise to 64 is the first ticket of the rollout and a gate of its first phase.',
      resolvedBy: 'tasks-by-need',
    },
    {
      check: 'capacity/zone-loss',
      at: 'resources.coreTasks',
      reason:
        'Decided: with a zone gone, the two core tasks that are left carry the peak with nothing to spare for the minute or two until ECS has two more in the other zone. What does not fit is refused with 503, not queued; phase 1 of the rollout takes a zone away at peak to see it. Two more tasks, one in each zone, would end it for [[option.sixCoreTasks.cost.difference]] a month, and follow if the load test finds less in a task than is assumed.',
      resolvedBy: 'tasks-by-need',
    },
    {
      check: 'cost/price-stale',
      reason: 'Container images: [[rounded cost.line.images]] a month. If the price had doubled, nobody would notice.',
    },
  ],
});
