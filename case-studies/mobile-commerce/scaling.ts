import {
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
  bff,
  cache,
  catalogService,
  cdn,
  coreDb,
  entry,
  eventLog,
  inventoryService,
  notifier,
  orderService,
  paymentProvider,
  userService,
} from './architecture.ts';
import { deadLetters, partitions } from './events.ts';
import { browse, checkout, search, showStock, signIn, syncApp } from './flows.ts';
import { load, missed } from './load.ts';

const drivers = load.driver;

const estimate = stated(
  'Estimate of this design for one vCPU, of which a pod of 100,000 users has half; the load test at 700 and 1,400 requests a second replaces it by the rate at 70 % processor',
);

export const resources = {
  searchOnPrimary: resource('searchOnPrimary', {
    name: 'Full-text search on the primary',
    element: coreDb,
    kind: 'instances',
    throughputPerUnit: perSecond(100),
    demand: { from: 'flow', flow: search },
    origin: stated(
      'Half of four processors ÷ 20 ms of processor time a search, before the load test. The instance of 100,000 users has half of that, and a fifth of the load',
    ),
    remedy: 'A read replica (the Multi-AZ standby answers nobody), then a search index.',
  }),
  passwordHashes: resource('passwordHashes', {
    name: 'Password hashes in the user service',
    element: userService,
    kind: 'instances',
    throughputPerUnit: perSecond(8),
    demand: {
      from: 'flow',
      flow: signIn,
      visits: 0.7,
      reason: 'three of ten sign in with a passkey, which needs no hash',
    },
    origin: stated('Two workers a pod ÷ 250 ms for one Argon2id hash; three of ten sign in with a passkey'),
    remedy: 'More passkeys; more pods. Never a cheaper hash.',
  }),
  refreshes: resource('refreshes', {
    name: 'Token refreshes',
    element: userService,
    kind: 'instances',
    throughputPerUnit: perSecond(150),
    demand: { from: 'flow', flow: syncApp, visits: 0.15 },
    origin: estimate,
    remedy: 'More pods.',
  }),
  bffPods: resource('bffPods', {
    name: 'BFF pods',
    element: bff,
    kind: 'instances',
    throughputPerUnit: perSecond(120),
    origin: estimate,
    remedy: 'Autoscaling at half load; a pod needs about a minute, so campaigns are announced to it.',
  }),
  catalogPods: resource('catalogPods', {
    name: 'Catalog pods',
    element: catalogService,
    kind: 'instances',
    throughputPerUnit: perSecond(250),
    origin: estimate,
    remedy: 'Autoscaling at half load.',
  }),
  orderPods: resource('orderPods', {
    name: 'Order service pods',
    element: orderService,
    kind: 'instances',
    throughputPerUnit: perSecond(120),
    origin: estimate,
    remedy: 'Autoscaling at half load.',
  }),
  coreReadsAndWrites: resource('coreReadsAndWrites', {
    name: 'Short statements on the primary',
    element: coreDb,
    kind: 'instances',
    throughputPerUnit: perSecond(2000),
    origin: stated(
      'r6g.xlarge, four processors, two left to search; to be measured. The instance of 100,000 users has half of them, and a fifth of the load',
    ),
    remedy: 'A larger instance first, then orders and stock on their own.',
  }),
  hotProduct: resource('hotProduct', {
    name: 'One product’s stock row, if every order wants it',
    element: inventoryService,
    kind: 'shards',
    throughputPerUnit: perSecond(166),
    units: 1,
    demand: {
      from: 'flow',
      flow: checkout,
      visits: 1,
      reason: 'holding the units locks the row of stock; keeping them afterwards changes the hold alone',
    },
    origin: stated('1 ÷ 6 ms from row lock to commit; to be measured'),
    remedy: 'Nothing for years. Across two regions it would be 14 a second.',
  }),
  connections: resource('connections', {
    name: 'Connections to the core database',
    element: coreDb,
    kind: 'connections',
    demand: {
      from: 'pools',
      pools: [userService, catalogService, orderService, inventoryService, notifier].map((client) => ({
        client,
        size: 6,
      })),
    },
    origin: stated(
      'Pool sizes of this design, small enough for the instance of 100,000 users; its limit is RDS’s formula, an upper bound',
    ),
    remedy: 'RDS Proxy, or smaller pools.',
  }),
  stockReads: resource('stockReads', {
    name: 'Inventory pods, stock reads',
    element: inventoryService,
    kind: 'instances',
    throughputPerUnit: perSecond(400),
    demand: { from: 'flow', flow: showStock, visits: missed.stock },
    origin: estimate,
    remedy: 'More pods.',
  }),
  cacheReads: resource('cacheReads', {
    name: 'Cache reads',
    element: cache,
    kind: 'instances',
    throughputPerUnit: perSecond(40_000),
    origin: estimate,
    remedy: 'Read from the replica.',
  }),
  edgeRequests: resource('edgeRequests', {
    name: 'Requests at the edge, per distribution',
    element: cdn,
    kind: 'quota',
    throughputPerUnit: perSecond(250_000),
    units: 1,
    demand: { from: 'rate', perSecond: drivers.peakEdgeRequests, growsWithLoad: true },
    origin: stated('Default quota of a distribution, from memory; to be confirmed'),
    remedy: 'A support request.',
  }),
  paymentQuota: resource('paymentQuota', {
    name: 'Authorizations at the payment provider',
    element: paymentProvider,
    kind: 'quota',
    throughputPerUnit: perSecond(25),
    units: 1,
    demand: { from: 'flow', flow: checkout },
    origin: stated('Assumed contract term, to be confirmed by the supplier'),
    remedy: 'Raise it in the contract.',
  }),
  fargateQuota: resource('fargateQuota', {
    name: 'Fargate vCPU quota of the account',
    element: bff,
    kind: 'quota',
    units: 128,
    unit: 'vCPU',
    demand: {
      from: 'occupied',
      units: product('vCPU', drivers.peakRequests, quantity('0.036', 'vCPU for a request a second')),
      growsWithLoad: true,
    },
    origin: stated(
      'What runs for half a million users, with the cluster’s own pods, ÷ their requests a second. Raised in both regions before launch: the default of 6 would refuse the seventh vCPU',
    ),
    remedy: 'A support request, in both regions: a standby that can’t scale out is a brochure.',
  }),
  brokerPartitions: resource('brokerPartitions', {
    name: 'Partition replicas per broker',
    element: eventLog,
    kind: 'partitions',
    units: 1000,
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
};

const fargate = { availability: limit('sla.fargate') } as const;
export const reliabilities = [
  reliability(cdn, {
    availability: limit('sla.cloudfront'),
    fallback: entry,
    fallbackIn: [browse, showStock],
    note: 'After two failures in a row the app reads from the entry. An order can’t be given to both, so it never goes through the CDN.',
  }),
  reliability(entry, { availability: limit('sla.alb'), note: 'AWS WAF fails open.' }),
  reliability(bff, {
    ...fargate,
    note: 'Pods run on when the control plane is away; the 99.95 % of EKS is about changing them. The service level of Fargate is a region’s, so spreading over zones is its condition and not extra redundancy.',
  }),
  reliability(userService, fargate),
  reliability(catalogService, fargate),
  reliability(orderService, fargate),
  reliability(inventoryService, fargate),
  reliability(coreDb, { availability: limit('sla.rds.multi-az') }),
  reliability(cache, {
    availability: limit('sla.elasticache.multi-az'),
    fallback: coreDb,
    fallbackIn: [browse, showStock],
  }),
  reliability(eventLog, { availability: limit('sla.msk'), note: 'On no path that a shopper waits for.' }),
  reliability(paymentProvider, {
    availability: { value: percent(99.9), origin: stated('Assumed; the contract names no service level') },
  }),
];

const r = resources;
/** Loads are multiples of that of 100,000 users, where the system starts. */
export const evolution = {
  searchReplica: evolutionStep('searchReplica', {
    atLoad: 8,
    title: 'Search on a read replica',
    change:
      'A replica in the region answers search and lists. A second behind is no harm there; prices are checked at checkout.',
    relieves: [r.searchOnPrimary],
    cost: '[[cost.line.standby-region-coreDb-rented@u500k]] a month for the instance and [[cost.line.standbyStorage@u500k]] for its disk, as for the replica in us-west-2.',
  }),
  searchIndex: evolutionStep('searchIndex', {
    atLoad: 15,
    title: 'A search index of its own',
    change:
      'OpenSearch, fed by ProductChanged and StockChanged from the log. Synonyms and typing errors come with it, which is the better reason.',
    relieves: [r.searchOnPrimary],
    cost: '$365.73 a month for three r6g.large nodes, before storage; what the replica costs ends.',
  }),
  raiseQuota: evolutionStep('raiseQuota', {
    atLoad: 17,
    title: 'Raise the Fargate quota again',
    change:
      'From [[number resource.fargateQuota.capacity]] to 512 vCPU, in both regions: a form, some days of waiting, and the reason why it is first in line.',
    relieves: [{ resource: r.fargateQuota, to: 512 }],
    cost: 'Nothing until it is used; then $36.04 a month for each pod of one vCPU and 2 GB.',
  }),
  moreServices: evolutionStep('moreServices', {
    atLoad: 25,
    title: 'Raise what is only a number',
    change:
      'Maxima of autoscaling from 24 to 60 pods of the BFF and in proportion elsewhere; pods in steps of two vCPU.',
    relieves: [
      { resource: r.bffPods, to: 60 * 120 },
      { resource: r.catalogPods, to: 40 * 250 },
      { resource: r.orderPods, to: 30 * 120 },
    ],
    cost: 'Nothing until they run; a pod that runs all month is $36.04.',
  }),
  largerDatabase: evolutionStep('largerDatabase', {
    atLoad: 30,
    title: 'The database twice as large',
    change:
      'r6g.2xlarge here and in us-west-2: a failover of a minute in the quietest hour. The dullest step in this list, and the best value.',
    relieves: [
      { resource: r.coreReadsAndWrites, to: 4000 },
      { resource: r.connections, to: 5000 },
    ],
    cost: 'The next size costs twice as much: [[cost.line.coreDb-rented@u500k]] a month more for the pair, [[cost.line.standby-region-coreDb-rented@u500k]] for the replica.',
  }),
  splitOrders: evolutionStep('splitOrders', {
    atLoad: 40,
    title: 'Orders and stock on their own instance',
    change:
      'If it is one market that grows. Two schemas move by logical replication and one changed address: no query crosses them. At eight times the orders of half a million users ten million rows come in nine months, so orders are partitioned here, and not before.',
    relieves: [r.coreReadsAndWrites, r.connections],
    cost: 'A second pair of r6g.xlarge for [[cost.line.coreDb-rented@u500k]] a month and its replica for [[cost.line.standby-region-coreDb-rented@u500k]], before storage.',
  }),
  tenfold: evolutionStep('tenfold', {
    atLoad: 50,
    title: 'Five million users: regions by market',
    change:
      'Not two active copies of one shop, but one shop a market, each with its own stock and its own standby. Accounts are shared through the issuer’s keys, which need no call.',
    relieves: [
      r.coreReadsAndWrites,
      r.connections,
      r.bffPods,
      r.catalogPods,
      r.orderPods,
      r.fargateQuota,
      r.paymentQuota,
      r.passwordHashes,
      r.refreshes,
    ],
    cost: 'The bill of half a million users again for each market as large: [[rounded cost.total@u500k]] a month, [[cost.perUnit.user@u500k]] a user, before volume discounts.',
  }),
  hundredfold: evolutionStep('hundredfold', {
    atLoad: 500,
    title: 'Fifty million users: cells',
    change: 'Markets are cut into cells of about two million users behind a router that knows one thing: which cell.',
    relieves: [
      r.coreReadsAndWrites,
      r.connections,
      r.hotProduct,
      r.cacheReads,
      r.stockReads,
      r.fargateQuota,
      r.edgeRequests,
      r.paymentQuota,
    ],
    cost: '[[cost.perUnit.user@u500k]] a user at list price, if a cell costs a user what this shop does; the other price is in releases, which go cell by cell.',
  }),
};
