import { defineCaseStudy, minutes, percent, stated } from 'casebook';
import { elements, relationships, shop } from './architecture.ts';
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
import { orderSaga } from './saga.ts';
import { evolution, reliabilities, resources } from './scaling.ts';
import { security } from './security.ts';

const brief = stated('Case Study 2, requirements');

export default defineCaseStudy({
  slug: 'order-processing',
  title: 'Real-time order processing',
  summary:
    '[[number driver.ordersPerDay]] orders a day, each decided in two seconds and no unit sold twice, on one database, one queue for bad minutes, and a log that nobody has to wait for.',
  context: `An e-commerce platform handles [[number driver.ordersPerDay]] orders a day and up to [[number driver.peakOrders]] a minute at peak, [[rounded number driver.peakFactor]] times the mean, with inventory updated in real time. Each order touches stock, money, a parcel and a person, and each of the four can fail on its own.

The platform makes three promises: an order is **accepted** [[requirement.availability.target]] of the time, **decided** within two seconds, and **never** sells what is not there. Every change to order, stock and money can be proven for seven years.

The brief came with a picture, a schema, code and an estimate. Each was checked before it was used; where it did not hold, this study shows the stated figure, what contradicts it, and the decision that followed.`,
  date: '2026-11-22',
  tags: ['event-driven', 'saga', 'PostgreSQL', 'Kafka', 'Go', 'AWS'],
  subject: shop,
  keyFigures: [
    { of: 'stated', label: 'Peak', value: '1,200', unit: 'orders a minute', origin: brief },
    { of: 'latency', label: 'Confirmed, 95th percentile', flow: 'confirmOrder' },
    { of: 'availability', label: 'Orders accepted', flow: 'placeOrder' },
    { of: 'monthly-cost', label: 'A month at launch' },
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
  sagas: [orderSaga],
  cost,
  resources,
  reliability: reliabilities,
  changes: {
    perMonth: 20,
    failureRate: percent(5),
    timeToRestore: minutes(15),
    reaches: percent(5),
    origin: stated(
      'Assumed: 20 releases of a service a month, each to 5 % of the requests for 15 minutes first; the deployment log replaces it',
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
  statedFigures: [
    { id: 'ordersPerDay', label: 'Orders a day', value: '100,000', origin: stated('Case Study 2, business context') },
    { id: 'peak', label: 'Peak rate', value: '1,200 orders a minute', origin: brief },
    { id: 'confirmation', label: 'Order confirmation', value: 'under 2 seconds', origin: brief },
    { id: 'availability', label: 'Availability', value: '99.95 %', origin: brief },
    { id: 'estimate', label: 'Monthly cost', value: '$6,750', origin: stated('Case Study 2, cost estimate') },
    {
      id: 'mail',
      label: 'E-mails a month',
      value: '1 million, for 3.04 million orders',
      origin: stated('Case Study 2, cost estimate'),
    },
  ],
  glossary,
  constants,
  knownFindings: [
    {
      check: 'requirement/uncertain',
      at: 'requirements.peakThroughput',
      reason:
        'The entry is a managed load balancer that is billed by what it passes, and its vendor publishes no rate at which it gives way. Everything behind it carries the peak; the load test at twice the peak, for one hour before launch, decides about the entry.',
    },
    {
      check: 'availability/target-missed',
      at: 'requirements.availability.target',
      reason:
        'The path as the brief draws it, kept for comparison: [[rounded number flow.acceptAsDrawn.downtime]] minutes a month against [[rounded number requirement.availability.downtime]] allowed, with every supplier within its contract. With the intake queue beside the database the path reaches [[flow.placeOrder.availability]].',
      resolvedBy: 'intake-queue',
    },
    {
      check: 'cost/price-of-older-accounts',
      reason:
        'The estimate assumes the rate of an account that was active before July 2026, and the comparison keeps to it. In a new account the same e-mails cost six tenths more.',
    },
    {
      check: 'cost/price-stale',
      reason:
        'Push, dashboards and image storage: [[cost.line.push]], [[cost.line.dashboards]] and [[cost.line.images]] a month. If every one of them had doubled, nobody would see it in the total.',
    },
    {
      check: 'cost/weak-price',
      reason:
        'Text messages: AWS publishes no all-in price, and sources give between 0.0084 and 0.0129 a part, because the fee depends on the carrier. The first invoice settles it.',
    },
  ],
});
