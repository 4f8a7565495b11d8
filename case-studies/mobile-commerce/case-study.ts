import { defineCaseStudy, minutes, percent, stated } from 'casebook';
import { elements, platform, relationships } from './architecture.ts';
import { constants } from './constants.ts';
import { cost } from './costs.ts';
import { caches, dataStores, uncached } from './data.ts';
import { decisions } from './decisions.ts';
import { production, standbyRegion } from './deployment.ts';
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
import { orderSaga } from './saga.ts';
import { evolution, reliabilities, resources } from './scaling.ts';
import { security } from './security.ts';

const roadmap = stated('Roadmap, flagship case study');
const ours = stated('Computed from the assumptions of the cost model');

export default defineCaseStudy({
  slug: 'mobile-commerce',
  title: 'Mobile commerce for half a million users',
  summary:
    'A shop on half a million phones, in two regions with one truth about stock, whose honest peak is [[rounded number driver.peakRequests@u500k]] requests a second and whose best decisions are the things it does without.',
  context: `A retailer sells through an app: 500,000 registered users, stock that is right at the moment of buying, and a second region for the day when the first one is gone. The roadmap names six components and a decision to defend for each.

What makes it different from a shop on the web is the phone. It loses the network in a tunnel and comes back with a question. It runs a release of last spring, which nobody can roll back. And it can be woken, together with three hundred thousand others, by a single push.

The roadmap also claims "10K TPS". That was computed before it was believed. The result, a fourteenth of it, shaped what this platform leaves out.`,
  date: '2026-11-22',
  tags: ['mobile', 'Go', 'PostgreSQL', 'Redis', 'Kafka', 'Kubernetes', 'Terraform', 'multi-region', 'AWS'],
  subject: platform,
  keyFigures: [
    { of: 'stated', label: 'Users', value: '500,000', unit: 'registered', origin: roadmap },
    { of: 'monthly-cost', label: 'A month at 100,000 users' },
    { of: 'latency', label: 'Checked out, 95th percentile', flow: 'checkout' },
    { of: 'availability', label: 'Orders accepted', flow: 'acceptOrder' },
    { of: 'first-limit', label: 'Gives way first' },
  ],
  elements,
  relationships,
  load,
  deployments: [production, standbyRegion],
  flows,
  requirements,
  decisions,
  dataStores,
  caches,
  uncached,
  topics: topic,
  sagas: [orderSaga],
  cost,
  resources,
  reliability: reliabilities,
  changes: {
    perMonth: 20,
    failureRate: percent(5),
    timeToRestore: minutes(15),
    reaches: percent(10),
    origin: stated(
      'Assumed: 20 releases of a service a month, each to a tenth of the requests until no alarm has fired; the deployment log replaces it',
    ),
  },
  evolution,
  risks,
  failureModes,
  security,
  operations,
  rollout,
  interview,
  listings,
  glossary,
  constants,
  statedFigures: [
    {
      id: 'tps',
      label: 'Throughput',
      value: '10K TPS',
      origin: stated('Roadmap, flagship case study: "Handled 10K TPS"'),
      recomputed: {
        amount: '10000',
        formula: load.driver.peakRequests,
        atScalePoint: 'u500k',
        reason:
          'Half a million users are [[rounded number driver.peakRequests@u500k]] requests a second at ten times the mean, and half an order a second. 10,000 would need 7.2 million registered users who behave the same. The design is sized for that, its load test goes to 1,400, and nobody says 10K.',
      },
    },
    {
      id: 'peak100k',
      label: 'Requests a second at peak, 100,000 users',
      value: '139',
      origin: ours,
      recomputed: { amount: '139', formula: load.driver.peakRequests, atScalePoint: 'u100k' },
    },
    {
      id: 'orders',
      label: 'Orders a day, 500,000 users',
      value: '4,500',
      origin: ours,
      recomputed: { amount: '4500', formula: load.driver.ordersPerDay, atScalePoint: 'u500k' },
    },
    {
      id: 'unpaced',
      label: 'Requests a second in the first minute of one push to everybody',
      value: '2,000',
      origin: stated('60 % of users reachable, 4 % tap within the minute, 10 requests each'),
      recomputed: { amount: '2000', formula: load.driver.unpacedPush, atScalePoint: 'u500k' },
    },
    {
      id: 'roundTrip',
      label: 'Round trip between the two regions',
      value: 'about 60 ms',
      origin: stated('Assumed; to be measured with pings between pods of both regions before it is argued with'),
    },
    {
      id: 'pacedCampaign',
      label: 'Requests a second that the same push adds when it takes half an hour',
      value: '67',
      origin: stated('300,000 phones in 1,800 seconds, 4 % tap within the minute, 10 requests each'),
      recomputed: { amount: '67', formula: load.driver.pacedPush, atScalePoint: 'u500k' },
    },
    { id: 'users', label: 'Users', value: '500K', origin: roadmap },
    { id: 'stock', label: 'Inventory', value: 'real-time', origin: roadmap },
    { id: 'regions', label: 'Regions', value: 'multi-region', origin: roadmap },
  ],
  knownFindings: [
    {
      check: 'requirement/uncertain',
      at: 'requirements.peakRequests',
      reason:
        'The entry is a managed load balancer that is billed by what it passes, and its vendor publishes no rate at which it gives way. Everything behind it carries the peak; the load test at twice the peak, before the first public phase, decides about the entry.',
    },
    {
      check: 'availability/target-missed',
      at: 'requirements.checkoutAvailability.target',
      reason:
        'The first picture, kept for comparison: everything through the CDN and a lock in Redis, [[flow.checkoutAsDrawn.downtime@u500k]] a month against [[requirement.checkoutAvailability.downtime]] allowed, with every supplier within its contract. Past the CDN and without the lock the path reaches [[flow.acceptOrder.availability@u500k]].',
      resolvedBy: 'orders-past-the-cdn',
    },
    {
      check: 'cost/price-of-another-region',
      reason:
        'The standby’s Multi-AZ storage is at the price of us-east-1: the book has none of us-west-2, where every other price is the same.',
    },
    {
      check: 'cost/price-stale',
      reason:
        'Dashboards and container images: [[rounded cost.service.amazon-managed-grafana]] and [[rounded cost.service.amazon-ecr]] a month. If both had doubled, the total would be one percent higher.',
    },
  ],
});
