import {
  evolutionStep,
  limit,
  percent,
  perSecond,
  product,
  quantity,
  reliability,
  resource,
  running,
  stated,
  sum,
} from 'casebook';
import {
  alertHandler,
  archiver,
  dashboards,
  deviceAgent,
  deviceCa,
  eventQueue,
  fleetService,
  gateway,
  hotStore,
  logStore,
  notification,
  objectStore,
  processor,
  queryApi,
  registryDb,
  stream,
} from './architecture.ts';
import { archiveBatch, catchUp, ingestBatch, queryHistory, raiseAlert, showSite } from './flows.ts';
import { hotDisk, hotHeld } from './hot-disk.ts';
import { load } from './load.ts';

const estimate = stated('Estimate of this design; in rollout phase 2 the simulated rate rises until the lag grows');

export const resources = {
  connections: resource('connections', {
    name: 'MQTT connections',
    element: gateway,
    kind: 'connections',
    units: 2_000_000,
    limit: limit('iot.connections.account'),
    demand: { from: 'occupied', units: load.driver.devices, growsWithLoad: true },
    origin: stated('Quota of 2,000,000 to be granted before launch; the default is 500,000'),
    remedy:
      'Ask for more two months before growth; before [[in words about option.ownBrokers.cost.breakEven.devices]] move to own brokers.',
  }),
  connectRate: resource('connectRate', {
    name: 'Connects a second after an outage',
    element: gateway,
    kind: 'quota',
    units: 3_000,
    limit: limit('iot.connect.rate'),
    demand: { from: 'rate', perSecond: load.driver.reconnects, growsWithLoad: true },
    origin: stated('The whole fleet over a window of 15 minutes'),
    remedy: 'A wider window in the desired state: 30 minutes halve it.',
  }),
  publishes: resource('publishes', {
    name: 'Publishes a second',
    element: gateway,
    kind: 'quota',
    units: 20_000,
    limit: limit('iot.publish.inbound.account'),
    demand: { from: 'flow', flow: ingestBatch },
    origin: stated('The rate of a catch-up'),
    remedy: 'Have it raised, or replay at 1.5 times by desired state.',
  }),
  ruleEvaluations: resource('ruleEvaluations', {
    name: 'Rule evaluations a second',
    element: gateway,
    kind: 'quota',
    units: 20_000,
    limit: limit('iot.rules.eval'),
    demand: { from: 'flow', flow: ingestBatch },
    origin: stated('At the rate of a catch-up, one rule a message'),
    remedy: 'Have it raised together with publishes: every message meets exactly one rule.',
  }),
  shards: resource('shards', {
    name: 'Shards when the fleet catches up',
    element: stream,
    kind: 'shards',
    throughputPerUnit: perSecond(1000),
    units: 12,
    limit: limit('kinesis.shard.in.records'),
    demand: {
      from: 'flow',
      flow: ingestBatch,
      reason:
        'of the two calls that are drawn one is a read, and reads have a quota of their own: what fills a shard is the put',
    },
    origin: stated('The rate of a catch-up, one record a batch'),
    remedy: 'UpdateShardCount to 15: minutes, and a quarter more than [[cost.line.stream]] a month.',
  }),
  shardReads: resource('shardReads', {
    name: 'Reads a second on each shard',
    element: stream,
    kind: 'quota',
    units: 5,
    limit: limit('kinesis.shard.getrecords'),
    demand: { from: 'rate', perSecond: 2, growsWithLoad: false },
    origin: stated('Two readers, once a second each'),
    remedy: 'From the sixth reader on: enhanced fan-out, which is paid for.',
  }),
  processorTasks: resource('processorTasks', {
    name: 'Stream processor tasks',
    element: processor,
    kind: 'instances',
    throughputPerUnit: perSecond(1500),
    demand: {
      from: 'flow',
      flow: ingestBatch,
      reason: 'nobody calls the processor: it fetches each batch from the stream',
    },
    origin: estimate,
    remedy: 'More tasks, up to one a shard.',
  }),
  archiverTasks: resource('archiverTasks', {
    name: 'Archiver tasks',
    element: archiver,
    kind: 'instances',
    throughputPerUnit: perSecond(5000),
    demand: {
      from: 'flow',
      flow: ingestBatch,
      reason: 'nobody calls the archiver: it fetches from the same stream each batch that the processor fetches',
    },
    origin: estimate,
    remedy:
      'Six services with a sixth of the hash space each: a deployment, and once more what three of them cost, [[rounded cost.line.archiverProcessors]] a month for processors and [[rounded cost.line.archiverMemory]] for memory.',
  }),
  hotRows: resource('hotRows', {
    name: 'Hot store row writes when it catches up',
    element: hotStore,
    kind: 'instances',
    throughputPerUnit: perSecond(20_000),
    demand: {
      from: 'flow',
      flow: ingestBatch,
      visits: 1.4,
      reason:
        'one statement writes up to two rows: a new batch its own and device_latest, an old one only its own; of five batches of a catch-up two are new, so that five write seven rows',
    },
    origin: estimate,
    remedy:
      'The processor lags and catches up: late, not lost. Split by device before [[about number resource.hotRows.saturates]] times.',
  }),
  hotStorage: resource('hotStorage', {
    name: 'Storage of the hot store',
    element: hotStore,
    kind: 'storage',
    units: hotDisk,
    maximumUnits: 3_600,
    unit: 'GB',
    demand: { from: 'occupied', units: hotHeld, growsWithLoad: true },
    origin: stated(
      'Row sizes × rows a day × days kept, as the data design has them, and about a quarter more for keys and indexes; storage grows by itself',
    ),
    remedy: 'Fewer days hot: each is a tenth of it.',
  }),
  hotConnections: resource('hotConnections', {
    name: 'Connections to the hot store',
    element: hotStore,
    kind: 'connections',
    units: 5_000,
    limit: limit('rds.postgres.max-connections.r6g.2xlarge'),
    demand: {
      from: 'occupied',
      units: sum(
        product('connection', running(processor, 'task'), quantity(12, 'connection/task')),
        product('connection', running(queryApi, 'task'), quantity(10, 'connection/task')),
        product('connection', running(fleetService, 'task'), quantity(3, 'connection/task')),
        quantity(30, 'connection'),
        quantity(50, 'connection'),
      ),
      growsWithLoad: true,
    },
    origin: stated(
      'Pools of this design: twelve a processor, ten a task of the query API, three a task of the fleet service, 30 of the dashboards, one a run of the alert handler',
    ),
    remedy: 'Smaller pools; eight processors can’t use thousands.',
  }),
  dashboardQueries: resource('dashboardQueries', {
    name: 'Dashboard pages a second',
    element: dashboards,
    kind: 'instances',
    throughputPerUnit: perSecond(72),
    demand: { from: 'flow', flow: showSite },
    origin: stated(
      'Four of the hot store’s eight processors ÷ 55 ms for the six panels of a page, the mean of the flow’s budget',
    ),
    remedy: 'Refresh each minute instead of each 15 seconds, or read from a replica of its own.',
  }),
  queryTasks: resource('queryTasks', {
    name: 'Query API tasks',
    element: queryApi,
    kind: 'instances',
    throughputPerUnit: perSecond(25),
    demand: { from: 'flow', flow: queryHistory },
    origin: estimate,
    remedy: 'More tasks; long questions become export jobs.',
  }),
  alertConcurrency: resource('alertConcurrency', {
    name: 'Concurrent runs of the alert handler',
    element: alertHandler,
    kind: 'quota',
    throughputPerUnit: perSecond(20),
    units: 50,
    demand: {
      from: 'flow',
      flow: raiseAlert,
      reason: 'nobody calls the handler: its event source polls the queue and hands it each alert',
    },
    limit: limit('lambda.concurrency'),
    origin: stated(
      'MaximumConcurrency 50 at the event source, of the account’s 1,000; two alerts a run of 100 ms, to be measured in phase 2. A reservation alone would throttle, and throttled messages end in the dead letters',
    ),
    remedy: 'The queue holds the rest for four days; raise the maximum together with database connections.',
  }),
  fargateQuota: resource('fargateQuota', {
    name: 'Fargate vCPU quota of the account',
    element: processor,
    kind: 'quota',
    units: 128,
    limit: limit('fargate.vcpu.quota'),
    demand: {
      from: 'occupied',
      units: sum(
        running(processor, 'vCPU'),
        running(archiver, 'vCPU'),
        running(queryApi, 'vCPU'),
        running(fleetService, 'vCPU'),
      ),
      growsWithLoad: true,
    },
    origin: stated(
      '128 to be granted before launch; what runs holds a ninth of it, nearly twice as much when every service is scaled out, and twice that again during a release',
    ),
    remedy: 'A request in Service Quotas, days before it is needed.',
  }),
};

const own = stated('Assumed by this design; no service level names it');

export const reliabilities = [
  reliability(deviceAgent, {
    availability: {
      value: percent(99.9),
      origin: stated('Assumed share of devices whose flash survives until they are back'),
    },
    note: 'Stands beside the gateway: what can’t be sent is kept for 72 hours.',
  }),
  reliability(gateway, {
    availability: limit('sla.iot-core'),
    fallback: deviceAgent,
    fallbackIn: [archiveBatch, catchUp],
    note: 'For completeness the device’s buffer takes over; for being on time nothing does.',
  }),
  reliability(stream, {
    availability: limit('sla.kinesis'),
    fallback: objectStore,
    fallbackIn: [archiveBatch, catchUp],
    note: 'A rule that can’t put a record stores it as a file, to be replayed.',
  }),
  reliability(eventQueue, { availability: limit('sla.sqs') }),
  reliability(processor, { availability: limit('sla.fargate') }),
  reliability(archiver, {
    availability: limit('sla.fargate'),
    fallback: stream,
    note: 'While it is away the stream keeps a day.',
  }),
  reliability(alertHandler, { availability: limit('sla.lambda') }),
  reliability(hotStore, {
    availability: limit('sla.rds.multi-az'),
    note: 'The service level covers primary and standby together.',
  }),
  reliability(registryDb, { availability: limit('sla.rds.multi-az') }),
  reliability(objectStore, {
    availability: limit('sla.s3.standard'),
    fallback: stream,
    fallbackIn: [archiveBatch],
    note: 'An archiver that can’t write doesn’t move its checkpoint.',
  }),
  reliability(logStore, { availability: limit('sla.opensearch') }),
  reliability(fleetService, { availability: limit('sla.fargate') }),
  reliability(queryApi, { availability: limit('sla.fargate') }),
  reliability(dashboards, { availability: { value: percent(99.9), origin: own } }),
  reliability(deviceCa, { availability: { value: percent(99.9), origin: own } }),
  reliability(notification, { availability: limit('sla.sns') }),
];

const r = resources;
export const evolution = {
  raiseQuotas: evolutionStep('raiseQuotas', {
    atLoad: 1.4,
    title: 'Quotas and shards ahead of devices',
    change:
      'Connections, connects and rule evaluations are asked for by forecast and not by alarm; shards follow the catch-up rate and the window of return widens to 30 minutes.',
    relieves: [r.connections, r.connectRate, r.shards, r.publishes, r.ruleEvaluations],
    cost: '[[cost.line.stream]] a month are [[in words resource.shards.running]] shards; more of them cost in proportion. Quotas are free and take weeks of notice.',
  }),
  splitHot: evolutionStep('splitHot', {
    atLoad: 1.6,
    title: 'Hot store split by device',
    change:
      'Two instances by hash of the device; the processor already owns shards by the same hash, so a task writes to one of them. New batches go to their half, the old week is read from where it is until it is dropped. Site pages ask both. The archiver’s thirds of the hash space become sixths.',
    relieves: [
      { resource: r.hotRows, to: 40_000 },
      { resource: r.hotStorage, to: 7200 },
      r.processorTasks,
      { resource: r.archiverTasks, to: 30_000 },
    ],
    cost: 'A second pair at [[cost.line.hotStore]] a month, [[rounded cost.line.hotStorage]] for its storage, [[rounded cost.line.hotBackup]] for its backup, and three tasks. Every fleet-wide question asks two databases from then on.',
  }),
  ownBrokers: evolutionStep('ownBrokers', {
    atLoad: 3,
    title: 'Brokers of our own',
    change:
      'EMQX on nodes behind a load balancer that passes TLS through. New devices first, by the address in their desired state; certificates and topics stay. The bridge puts 85 batches into one record, which shrinks the stream as well.',
    relieves: [r.connections, r.connectRate, r.publishes, r.ruleEvaluations, r.shards],
    cost: 'At a million devices it would take the bill from [[rounded cost.total]] to [[rounded option.ownBrokers.cost.total]] a month, and by more with every device; it takes the work of an engineer, shared by those on call. The two come out even at [[in words about option.ownBrokers.cost.breakEven.devices]].',
  }),
  morePairs: evolutionStep('morePairs', {
    atLoad: 3.2,
    title: 'Hot store in six parts',
    change:
      'The same move again, from two parts of the hash to six, and the archiver follows. It is dull on purpose: it buys the time in which ClickHouse is tried with real weeks, and every page that asks all parts gets slower by the slowest of six.',
    relieves: [{ resource: r.hotRows, to: 120_000 }, { resource: r.hotStorage, to: 21_600 }, r.archiverTasks],
    cost: 'Four further pairs with storage and backup, each at what the first one costs.',
  }),
  columnStore: evolutionStep('columnStore', {
    atLoad: 10,
    title: 'ClickHouse for the hot week',
    change:
      '[[In words sizing.platform.hotStore.running@tenfold]] PostgreSQL pairs would hold the week at [[rounded resource.hotRows.utilization@tenfold]] of their writes. A columnar store compresses it, to a tenth if the trial confirms what is common, and answers questions across the fleet; alerts and directory stay in PostgreSQL.',
    relieves: [r.hotRows, r.hotStorage, r.hotConnections, r.dashboardQueries],
    cost: 'To be undercut: [[rounded cost.line.hotStore@tenfold]] a month for [[in words sizing.platform.hotStore.running@tenfold]] pairs, [[rounded cost.line.hotStorage@tenfold]] for their storage and [[rounded cost.line.hotBackup@tenfold]] for backup. Its own nodes are priced in a trial that loads a week of Parquet; learning to run it is assumed to take two engineers a quarter.',
  }),
  edgeBoxes: evolutionStep('edgeBoxes', {
    atLoad: 100,
    title: 'Site boxes and regional cells',
    change:
      'Each region of the world becomes a cell with brokers, stream and stores of its own; only the registry is global. Where devices pay for radio one by one, a box at the site holds one connection for fifty of them, sends site windows at once and readings at night.',
    relieves: [
      r.connections,
      r.connectRate,
      r.publishes,
      r.ruleEvaluations,
      r.shards,
      r.processorTasks,
      r.archiverTasks,
      r.hotRows,
      r.hotStorage,
      r.queryTasks,
      r.alertConcurrency,
      r.fargateQuota,
    ],
    cost: 'About ten times [[about cost.total@tenfold]] a month, if cells cost a device what ten times do. Of that a box saves a site of fifty devices 21 cents, so it never pays for itself in the cloud; it pays where fifty data plans become one.',
  }),
};
