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
  sum,
  times,
} from 'casebook';
import {
  access,
  auditArchive,
  auditWriter,
  billing,
  cache,
  core,
  customerSignIn,
  database,
  delivery,
  directory,
  entry,
  eventBus,
  files,
  mailService,
  operator,
  paymentProvider,
  webhooks,
} from './architecture.ts';
import { changeItem, signIn } from './flows.ts';
import { load } from './load.ts';

const drivers = load.driver;
const { cells, tenants } = drivers;

const estimate = stated('Estimate; the load test of the first rollout phase replaces it');
const trial = stated(
  'Our trial on PostgreSQL 15, script in the listings: 9.2 s to dump the catalog of 1,000 tenants and 76 ms to create one again; for 500 tenants 4.6 s + 38 s',
);

const tasks = sum(
  running(core, 'vCPU'),
  ...[access, billing, webhooks, auditWriter, operator].map((service) => running(service, 'vCPU')),
);

export const resources = {
  catalogueMemory: resource('catalogueMemory', {
    name: 'Memory for the catalog, all backends',
    element: database,
    kind: 'storage',
    units: product('MB', cells, drivers.catalogMegabytes),
    unit: 'MB',
    demand: {
      from: 'occupied',
      units: dividedBy(product('MB', tenants, drivers.tenantKilobytes, drivers.backends), 1_000),
      growsWithLoad: true,
    },
    origin: stated(
      'Tenants × tables × backends × [[driver.catalogKilobytes]], the constant from our trial; 12 of the instance’s 32 GiB are set aside for it',
    ),
    remedy: 'Close the cell and open the next. In an emergency: smaller pools, then a larger instance.',
  }),
  signInProviders: resource('signInProviders', {
    name: 'Sign-in providers in the user pool',
    element: directory,
    kind: 'quota',
    units: product('providers', cells, quantity(1_000, 'providers/cell')),
    unit: 'providers',
    demand: { from: 'occupied', units: drivers.federatedTenants, growsWithLoad: true },
    origin: stated(
      'Four of five tenants federate, an assumption. The default is 300 per pool and must be raised first; 1,000 is the most, by the quota page as quoted by others',
    ),
    remedy: 'A user pool per cell.',
  }),
  federatedSignIns: resource('federatedSignIns', {
    name: 'Federated sign-ins at the directory',
    element: directory,
    kind: 'quota',
    throughputPerUnit: perSecond(25),
    units: cells,
    limit: limit('cognito.userfederation.rps'),
    demand: {
      from: 'flow',
      flow: signIn,
      visits: 1,
      reason:
        'the quota counts a sign-in once; authorizing, handing in the assertion and redeeming the code are three calls of the same one',
    },
    origin: stated('Assumed: all [[number driver.concurrentUsers]] people arrive within half an hour on a Monday'),
    remedy: 'Have the quota raised; sessions of twelve hours already spread the morning.',
  }),
  databaseTransactions: resource('databaseTransactions', {
    name: 'Transactions on the platform database',
    element: database,
    kind: 'instances',
    throughputPerUnit: perSecond(2_000),
    demand: {
      from: 'flow',
      flow: changeItem,
      visits: 6.5,
      reason:
        'transactions are counted, not calls: with each change come four reads, a third of a transaction for tokens, and 1.2 for outbox, webhooks and usage',
    },
    origin: stated(
      'Four processors ÷ 2 ms of processor time each, an estimate until the load test reads it from pg_stat_statements. Demand: 500 requests, 34 for tokens, 116 for outbox, webhooks and usage, a second',
    ),
    remedy: 'A replica for reports, then a larger instance, then another cell.',
  }),
  coreTasks: resource('coreTasks', {
    name: 'Core service tasks',
    element: core,
    kind: 'instances',
    throughputPerUnit: perSecond(250),
    origin: estimate,
    remedy:
      'Autoscaling at half load. The door of each task divides [[number driver.coreBackends]] connections by the tasks that run, because memory is backends × tenants.',
  }),
  databaseConnections: resource('databaseConnections', {
    name: 'Connections to the platform database',
    element: database,
    kind: 'connections',
    limit: limit('rds.postgres.max-connections.r6g.xlarge'),
    demand: { from: 'occupied', units: product('backend', cells, drivers.backends), growsWithLoad: false },
    origin: stated(
      'Pools of this design: what a service may open in a cell is one number, which its tasks divide, however many run',
    ),
    remedy: 'None needed: the memory behind the connections ends long before they do.',
  }),
  webhookCalls: resource('webhookCalls', {
    name: 'Webhook deliveries',
    element: webhooks,
    kind: 'instances',
    throughputPerUnit: perSecond(50),
    demand: {
      from: 'flow',
      flow: changeItem,
      visits: 0.3,
      reason: 'the flow draws a change that has a subscriber; three of ten are assumed to have one',
    },
    origin: stated(
      '25 calls in flight per task ÷ 0.5 s; three of ten changes have a subscriber, an assumption that the first ten customers replace',
    ),
    remedy: 'More tasks. A customer’s slow endpoint is paused, so that it does not hold the others.',
  }),
  cacheCommands: resource('cacheCommands', {
    name: 'Commands on the tenant cache',
    element: cache,
    kind: 'shards',
    throughputPerUnit: perSecond(50_000),
    units: cells,
    demand: { from: 'flows', visits: 3 },
    origin: stated(
      'Three commands a request in one round trip; a cell’s primary takes them all, its replica none. What a node carries is an estimate that the load test replaces',
    ),
    remedy: 'Keep the directory in the task’s memory for five seconds.',
  }),
  busRules: resource('busRules', {
    name: 'Rules on the event bus',
    element: eventBus,
    kind: 'quota',
    units: 300,
    limit: limit('eventbridge.rules.bus'),
    demand: { from: 'occupied', units: 7, growsWithLoad: false },
    origin: stated('A rule for each consumer of each event. A rule per tenant would have ended at 300 tenants'),
    remedy: 'None needed.',
  }),
  upgradeWindow: resource('upgradeWindow', {
    name: 'Major upgrade, catalog part',
    element: database,
    kind: 'storage',
    units: 1_200,
    unit: 's',
    demand: {
      from: 'occupied',
      units: ratio('s', product('s', tenants, quantity('0.0852', 's/tenant')), cells),
      growsWithLoad: true,
    },
    origin: trial,
    remedy: 'Upgrade a blue-green copy. What folklore fears first comes almost last.',
  }),
  fargateQuota: resource('fargateQuota', {
    name: 'Fargate vCPU quota of the account',
    element: core,
    kind: 'quota',
    units: product('vCPU', cells, quantity(64, 'vCPU/cell')),
    limit: limit('fargate.vcpu.quota'),
    demand: { from: 'occupied', units: times(tasks, 2), growsWithLoad: true },
    origin: stated(
      'Each task has one vCPU and runs twice during a deployment; from the second cell on, an account each',
    ),
    remedy: 'Asked for in the first week: the default refuses the seventh task.',
  }),
};

const oneTask = stated('Assumed: one task, which ECS starts again in minutes; no agreement speaks of a single task');
const own = stated('Assumed; to be read from the contract');

export const reliabilities = [
  reliability(delivery, { availability: limit('sla.cloudfront'), note: 'Serves files. An open app does not need it.' }),
  reliability(entry, {
    availability: limit('sla.alb'),
    note: 'AWS WAF is set to fail open, so its own service level does not multiply in.',
  }),
  reliability(access, { availability: limit('sla.fargate') }),
  reliability(core, { availability: limit('sla.fargate') }),
  reliability(billing, { availability: limit('sla.fargate') }),
  reliability(webhooks, { availability: limit('sla.fargate') }),
  reliability(auditWriter, {
    availability: { value: percent(99.9), origin: oneTask },
    note: 'One task at a time, restarted in the other zone; its queue waits.',
  }),
  reliability(operator, {
    availability: { value: percent(99.9), origin: oneTask },
    note: 'One task at a time, restarted in the other zone; jobs are leased and can be repeated.',
  }),
  reliability(database, {
    availability: limit('sla.rds.multi-az'),
    note: 'Primary and standby have one service level. This is the weakest part of every request.',
  }),
  reliability(cache, {
    availability: limit('sla.elasticache.multi-az'),
    fallback: database,
    note: 'Without it, tasks read the directory from the database and limit per task.',
  }),
  reliability(eventBus, {
    availability: limit('sla.eventbridge'),
    note: 'On no path that somebody waits for.',
  }),
  reliability(files, { availability: limit('sla.s3.standard') }),
  reliability(auditArchive, { availability: limit('sla.s3.standard') }),
  reliability(directory, { availability: limit('sla.cognito'), note: 'Needed to sign in, not to work.' }),
  reliability(customerSignIn, { availability: { value: percent(99.9), origin: own } }),
  reliability(paymentProvider, { availability: { value: percent(99.9), origin: own } }),
  reliability(mailService, { availability: { value: percent(99.9), origin: own } }),
];

const r = resources;
export const evolution = {
  secondCell: evolutionStep('secondCell', {
    atLoad: 1.7,
    title: 'The second cell',
    change:
      'At [[driver.tenantCap]] the cell closes and provisioning fills the next: the same stack, another database, user pool and cache. It is the step that the EU cell has already rehearsed.',
    relieves: [
      r.catalogueMemory,
      r.signInProviders,
      r.databaseTransactions,
      r.databaseConnections,
      r.upgradeWindow,
      r.cacheCommands,
    ],
    cost: 'A second cell costs about what the first does: see two cells in the cost model. Its database, cache and tasks are due before the first tenant arrives: [[cost.service.amazon-rds]], [[cost.service.amazon-elasticache]] and [[cost.service.aws-fargate]] a month.',
  }),
  quota: evolutionStep('quota', {
    atLoad: 1.8,
    title: 'Quotas per account, cells per account',
    change:
      'Each cell gets its own AWS account, so that quotas, bills and blast radius end where the cell ends. Federated sign-ins are counted by account and region, whatever the number of pools.',
    relieves: [r.fargateQuota, r.federatedSignIns],
    cost: 'Next to nothing to run; about two weeks of one engineer for the landing zone.',
  }),
  pooledCells: evolutionStep('pooledCells', {
    atLoad: 3,
    title: 'Small tenants into shared tables',
    change:
      'Every table already carries tenant_id and the policy that compares it, so a pooled cell is the same schema once, with tenant_id first in each key. The operator moves a tenant by copying rows; queries do not change.',
    relieves: [r.catalogueMemory, r.upgradeWindow],
    cost: 'Three months of one team, an estimate: composite keys, statistics by tenant, and a restore that picks rows instead of a schema. It saves the fixed parts of every cell that need not be opened.',
  }),
  ownBroker: evolutionStep('ownBroker', {
    atLoad: 5,
    title: 'A broker of our own instead of the directory',
    change:
      'Tokens are ours since the first day, so Cognito can be replaced by a self-run broker, cell by cell. The price per user is the reason, the provider limit the other.',
    relieves: [r.signInProviders, r.federatedSignIns],
    cost: 'At ten times the load it saves most of [[rounded cost.service.amazon-cognito@tenfold]] a month and costs two tasks a cell, [[option.sixCoreTasks.cost.difference@tenfold]], and two people who know SAML. That is about even, so the provider limit decides.',
  }),
  dedicated: evolutionStep('dedicated', {
    atLoad: 10,
    title: 'Databases of their own for the largest, replicas for reports',
    change:
      'The ten largest tenants move to cells of one, on contract. Reports read a replica; a separate read model comes only where a query still needs it after that. Not Aurora Serverless: it is billed by memory, and catalog caches do not shrink at night. 32 GiB are 16 units, $1,401.60 a month a node.',
    relieves: [r.databaseTransactions, r.webhookCalls, r.coreTasks],
    cost: '[[cost.line.database]] a month for each database before storage, on the customers’ invoices.',
  }),
  cellsAsProduct: evolutionStep('cellsAsProduct', {
    atLoad: 100,
    title: 'Cells as a product',
    change:
      'Some sixty cells in several regions, opened and drained by software. Releases go cell by cell with automatic stop; tenants are moved to balance load and nobody knows their number by heart.',
    relieves: [
      r.catalogueMemory,
      r.databaseTransactions,
      r.coreTasks,
      r.fargateQuota,
      r.webhookCalls,
      r.cacheCommands,
      r.databaseConnections,
    ],
    cost: 'About ten times the [[rounded cost.total@tenfold]] of ten times the load, at list price, and a team whose product is the platform.',
  }),
};
