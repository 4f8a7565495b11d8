import {
  dividedBy,
  evolutionStep,
  limit,
  percent,
  perSecond,
  product,
  quantity,
  ratio,
  reliability,
  resource,
  running,
  stated,
} from 'casebook';
import {
  auditArchive,
  cache,
  carrier,
  edge,
  eventLog,
  intakeQueue,
  inventoryService,
  messageDelivery,
  notificationService,
  orderApi,
  ordersDb,
  orderWorker,
  paymentProvider,
  paymentService,
  returnsService,
  shippingService,
} from './architecture.ts';
import { notificationsPerPartition, partitions, topic } from './events.ts';
import { checkStock, confirmOrder, failoverIntake, placeOrder, shipOrder } from './flows.ts';
import { load } from './load.ts';

const drivers = load.driver;
const deadLetters = Object.values(topic).filter(({ deadLetter }) => deadLetter !== undefined).length;
const estimate = stated('Estimate of this design; the load test of rollout phase 2 replaces it');
const contract = stated('Assumed contract term, to be confirmed by the supplier');

export const resources = {
  paymentQuota: resource('paymentQuota', {
    name: 'Authorizations at the payment provider',
    element: paymentProvider,
    kind: 'quota',
    throughputPerUnit: perSecond(50),
    units: drivers.paymentQuotas,
    demand: { from: 'flow', flow: confirmOrder },
    origin: contract,
    remedy:
      'Raise the quota in the contract before each sale; from [[resource.paymentQuota.acts]] route to a second provider.',
  }),
  hotProduct: resource('hotProduct', {
    name: 'One product’s stock row, if every order wants it',
    element: inventoryService,
    kind: 'shards',
    throughputPerUnit: perSecond(166),
    units: drivers.stockBuckets,
    demand: {
      from: 'flow',
      flow: confirmOrder,
      visits: 1,
      reason: 'of the two calls only the reservation locks the stock row; to keep it changes the reservation',
    },
    origin: stated(
      '1 ÷ 6 ms from row lock to commit, a budget; measured as the time of the reservation’s transaction after its first UPDATE',
    ),
    remedy: 'Split the row into buckets, or reserve for several orders in one transaction.',
  }),
  databaseCommits: resource('databaseCommits', {
    name: 'Commits on the order database',
    element: ordersDb,
    kind: 'instances',
    throughputPerUnit: perSecond(2500),
    demand: {
      from: 'flow',
      flow: confirmOrder,
      visits: 16,
      reason:
        'seven until confirmed are drawn; four more are for two notifications, three for the relays, two for dispatches that catch up meanwhile',
    },
    origin: stated('Estimate: 2,500 a second with a synchronous standby, to be measured with the real transactions'),
    remedy: 'Move inventory to its own instance; then partition ordering by shopper.',
  }),
  databaseConnections: resource('databaseConnections', {
    name: 'Connections to the order database',
    element: ordersDb,
    kind: 'connections',
    limit: limit('rds.postgres.max-connections.r6g.2xlarge'),
    demand: {
      from: 'pools',
      pools: [
        ...[orderApi, orderWorker, inventoryService].map((client) => ({ client, size: 20 })),
        ...[paymentService, shippingService].map((client) => ({ client, size: 10 })),
        ...[returnsService, notificationService].map((client) => ({ client, size: 5 })),
      ],
    },
    origin: stated('Pool sizes of this design; nightly jobs borrow from the pools of the services that they belong to'),
    remedy:
      'Smaller pools or RDS Proxy; eight processors can’t use [[number resource.databaseConnections.capacity]] connections anyway.',
  }),
  orderApiTasks: resource('orderApiTasks', {
    name: 'Order API tasks',
    element: orderApi,
    kind: 'instances',
    throughputPerUnit: perSecond(150),
    demand: {
      from: 'flow',
      flow: placeOrder,
      visits: 2,
      reason: 'the request that waits for the confirmation follows every order that is accepted',
    },
    origin: estimate,
    remedy: 'Autoscaling on processor use at 50 %.',
  }),
  workerSagas: resource('workerSagas', {
    name: 'Sagas in flight in the order worker',
    element: orderWorker,
    kind: 'instances',
    throughputPerUnit: perSecond(90),
    demand: {
      from: 'flow',
      flow: confirmOrder,
      visits: 1,
      reason: 'nobody calls the worker: it claims each saga by itself',
    },
    origin: stated(
      '50 sagas in flight per task ÷ about 0.55 s each (Little’s law). A provider that takes 2 s a call cuts it to about 24 a task',
    ),
    remedy: 'More workers; watch that the payment provider is not the one being slow.',
  }),
  inventoryTasks: resource('inventoryTasks', {
    name: 'Inventory service tasks, stock reads',
    element: inventoryService,
    kind: 'instances',
    throughputPerUnit: perSecond(800),
    demand: { from: 'flow', flow: checkStock },
    origin: estimate,
    remedy: 'Raise the maximum of twelve tasks; let pages ask once for all their products.',
  }),
  paymentTasks: resource('paymentTasks', {
    name: 'Payment calls in flight',
    element: paymentService,
    kind: 'instances',
    throughputPerUnit: perSecond(120),
    demand: { from: 'flow', flow: confirmOrder },
    origin: stated('50 calls in flight per task ÷ about 0.42 s each (Little’s law)'),
    remedy: 'More tasks.',
  }),
  cacheReads: resource('cacheReads', {
    name: 'Reads from the stock cache',
    element: cache,
    kind: 'shards',
    throughputPerUnit: perSecond(50_000),
    units: 1,
    demand: { from: 'flow', flow: checkStock },
    origin: estimate,
    remedy: 'Read from the replica as well.',
  }),
  notificationPartitions: resource('notificationPartitions', {
    name: 'Partitions of notifications.send',
    element: notificationService,
    kind: 'partitions',
    throughputPerUnit: notificationsPerPartition,
    units: product('message', drivers.messagesInFlight, quantity(topic.notificationsSend.partitions ?? 1, 'partition')),
    demand: {
      from: 'rate',
      perSecond: dividedBy(product('notification', drivers.peakOrders, drivers.notificationsPerOrder), 60),
      growsWithLoad: true,
    },
    origin: stated('One message at a time per partition, 60 ms for the call to SES or SNS'),
    remedy:
      'Several messages in flight within a partition before more partitions: a change of their number moves keys, and reorders what is in flight once.',
  }),
  mailRate: resource('mailRate', {
    name: 'E-mail sending rate at SES',
    element: messageDelivery,
    kind: 'quota',
    throughputPerUnit: perSecond(100),
    units: drivers.mailQuotas,
    demand: { from: 'flow', flow: confirmOrder },
    origin: stated(
      'Quota to be requested before launch; a new account is in the sandbox at one a second. One e-mail an order at peak: the dispatch note comes at the mean rate',
    ),
    remedy: 'Ask for a higher rate two weeks before a sale. The topic buffers for three days.',
  }),
  carrierBookings: resource('carrierBookings', {
    name: 'Bookings at the carrier',
    element: carrier,
    kind: 'quota',
    throughputPerUnit: perSecond(10),
    units: drivers.carrierQuotas,
    demand: { from: 'flow', flow: shipOrder },
    origin: contract,
    remedy:
      'The log smooths the peak: bookings run at the mean of [[number resource.carrierBookings.demand]] a second. A peak hour leaves [[number flow.placeOrder.perHour]] orders, which ten a second clear in two hours. Book in batches at 5×.',
  }),
  shippingTasks: resource('shippingTasks', {
    name: 'Shipping service tasks',
    element: shippingService,
    kind: 'instances',
    throughputPerUnit: perSecond(8),
    demand: { from: 'flow', flow: shipOrder },
    origin: stated('Four bookings in flight per task ÷ 0.5 s each'),
    remedy: 'More tasks, up to the twelve partitions.',
  }),
  brokerPartitions: resource('brokerPartitions', {
    name: 'Partition replicas per broker',
    element: eventLog,
    kind: 'quota',
    limit: limit('msk.m5.large.partitions.recommended'),
    demand: {
      from: 'occupied',
      units: ratio('partition', quantity(3 * (partitions + deadLetters + 50), 'replica'), running(eventLog, 'broker')),
      growsWithLoad: false,
    },
    origin: stated(
      'The partitions of the topics, one of each dead-letter topic and 50 of consumer offsets, with three replicas each, spread over the brokers',
    ),
    remedy: 'None needed.',
  }),
  fargateQuota: resource('fargateQuota', {
    name: 'Fargate vCPU quota of the account',
    element: orderWorker,
    kind: 'quota',
    units: 256,
    unit: 'vCPU',
    demand: { from: 'rented', offers: 'fargate', counts: 'vCpu' },
    origin: stated('Raised before launch: the default of 6 vCPU would refuse the seventh task'),
    remedy: 'A support request, answered within days: part of the preparation for a sale.',
  }),
};

const own = stated('Assumed; the contract names no service level');

export const reliabilities = [
  reliability(edge, {
    availability: limit('sla.alb'),
    note: 'AWS WAF is set to fail open, so its own [[limit.sla.waf]] does not multiply in.',
  }),
  reliability(orderApi, {
    availability: limit('sla.fargate'),
    note: 'The service level is for tasks spread over zones.',
  }),
  reliability(orderWorker, { availability: limit('sla.fargate') }),
  reliability(inventoryService, { availability: limit('sla.fargate') }),
  reliability(paymentService, { availability: limit('sla.fargate') }),
  reliability(returnsService, { availability: limit('sla.fargate') }),
  reliability(shippingService, { availability: limit('sla.fargate') }),
  reliability(ordersDb, {
    availability: limit('sla.rds.multi-az'),
    fallback: intakeQueue,
    fallbackIn: [placeOrder, failoverIntake],
    note: 'The service level covers primary and standby together. The queue can accept an order, not confirm one. Taken as independent; the loss of the region takes both.',
  }),
  reliability(intakeQueue, { availability: limit('sla.sqs') }),
  reliability(eventLog, { availability: limit('sla.msk'), note: 'On no path that a shopper waits for.' }),
  reliability(cache, {
    availability: limit('sla.elasticache.multi-az'),
    fallback: ordersDb,
    note: 'Without it, stock is read from the database.',
  }),
  reliability(auditArchive, { availability: limit('sla.s3.standard') }),
  reliability(paymentProvider, { availability: { value: percent(99.9), origin: own } }),
  reliability(carrier, { availability: { value: percent(99.5), origin: own } }),
];

const r = resources;
export const evolution = {
  secondProvider: evolutionStep('secondProvider', {
    atLoad: 1.75,
    title: 'A second payment provider',
    change:
      'Route by card brand and health. A payment stays with the provider that it was first sent to, because an idempotency key means nothing to the other. It lifts the first limit and the weakest part of the confirmation path together.',
    relieves: [{ resource: r.paymentQuota, to: 100 }],
    cost: 'No infrastructure; the second contract’s fees, and about four weeks of one team (estimate).',
  }),
  batchNotifications: evolutionStep('batchNotifications', {
    atLoad: 2.5,
    title: 'Notifications in batches, with a higher sending quota',
    change:
      'Up to ten messages in flight per partition, order kept per shopper; SES quota raised to 250 a second, in writing. Nobody waits for these, so this limit delays and does not fail.',
    relieves: [r.notificationPartitions, { resource: r.mailRate, to: 250 }],
    cost: 'No infrastructure; about two days of work (estimate).',
  }),
  inventoryInstance: evolutionStep('inventoryInstance', {
    atLoad: 5,
    title: 'Inventory on its own database instance',
    change:
      'Logical replication of one schema, then a switch of one connection string: no query crosses the schemas. With it the carrier’s booking quota, the account’s vCPU quota and those of both payment providers, to 100 a second each, are raised. Three of the sixteen commits of an order go along: the first instance then carries what 3,077 are today.',
    relieves: [
      { resource: r.databaseCommits, to: 3077 },
      { resource: r.databaseConnections, to: 10_000 },
      { resource: r.paymentQuota, to: 200 },
      r.carrierBookings,
      r.fargateQuota,
    ],
    cost: 'One more Multi-AZ pair: [[cost.stated.rds.recomputed]] a month before storage, and an evening with reservations paused for about a minute.',
  }),
  stockBuckets: evolutionStep('stockBuckets', {
    atLoad: 5.8,
    title: 'Stock of hot products in buckets',
    change:
      'A product on sale gets up to [[number driver.stockBuckets@tenfold]] rows; an order takes from one chosen by its id and tries the others before it says "sold out". Only for flagged products: the last units are slower to find.',
    relieves: [{ resource: r.hotProduct, to: 16 * 166 }],
    cost: 'None to run; the reservation code gets its one complicated branch.',
  }),
  stockAtTheEdge: evolutionStep('stockAtTheEdge', {
    atLoad: 8,
    title: 'More stock readers, fewer questions',
    change:
      'The maximum of inventory tasks goes from 12 to 30, reads use the cache’s replica as well, and a page asks once for all its products and keeps the answer for five seconds. CloudFront in front was considered: at [[price.cloudfront.us.https.10k]] for ten thousand requests it costs more than the tasks and the inspection that it would save.',
    runs: [{ element: inventoryService, maximum: 30 }],
    relieves: [r.inventoryTasks, { resource: r.cacheReads, to: 100_000 }],
    cost: '$36.04 a month for each further task at 1 vCPU and 2 GB; 1.2 billion reads through CloudFront would be about $1,200.',
  }),
  orderingByShopper: evolutionStep('orderingByShopper', {
    atLoad: 9,
    title: 'Ordering split by shopper',
    change:
      'Two ordering instances by hash of the shopper; the worker claims per instance, and the order’s id carries the instance. The outbox moves to change data capture, because polling would become a load of its own. The quotas at both payment providers and at SES are raised again, in writing.',
    relieves: [
      r.databaseCommits,
      r.databaseConnections,
      r.orderApiTasks,
      r.workerSagas,
      r.paymentTasks,
      r.paymentQuota,
      r.mailRate,
    ],
    cost: 'Another Multi-AZ pair, [[cost.stated.rds.recomputed]] a month before storage. With the steps before it the whole bill is [[about cost.total@tenfold]], of which [[rounded cost.service.amazon-sns@tenfold]] are SMS and push messages.',
  }),
  cells: evolutionStep('cells', {
    atLoad: 100,
    title: 'Cells by market',
    change:
      'Each market is a complete copy: entry, services, database, log. Shoppers and stock belong to one market, so nothing is shared but the catalog. Stock that two markets share is allocated to them in advance; selling the other’s remainder becomes a transfer, with a delay.',
    relieves: [
      r.databaseCommits,
      r.databaseConnections,
      r.hotProduct,
      r.brokerPartitions,
      r.fargateQuota,
      r.carrierBookings,
      r.shippingTasks,
      r.paymentTasks,
      r.paymentQuota,
      r.notificationPartitions,
      r.mailRate,
      r.inventoryTasks,
    ],
    cost: 'Ten cells of ten times each: ten times the bill of one at list price, less what volume and commitment take off. The larger price is in releases, which now go cell by cell.',
  }),
};
