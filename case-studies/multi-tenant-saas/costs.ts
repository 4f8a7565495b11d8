import {
  costModel,
  dividedBy,
  gigabytes,
  hoursPerMonth,
  inAMonth,
  lineItem,
  offer,
  price,
  product,
  quantity,
  ratio,
  running,
  runs,
  stated,
  stored,
  sum,
  times,
  usd,
  wholeUnits,
  zonesOf,
} from 'casebook';
import {
  access,
  auditArchive,
  cache,
  core,
  database,
  directory,
  entry,
  eventBus,
  files,
  mailService,
  platform,
  webhooks,
} from './architecture.ts';
import { dataStores } from './data.ts';
import { production, tasks } from './deployment.ts';
import { load, source } from './load.ts';

const { activeUsers, tenants } = load.driver;
const drivers = load.driver;
const requests = inAMonth(drivers.requestsAMonth);
const changes = inAMonth(drivers.changesAMonth);
const logGigabytes = product('GB', requests, drivers.logKilobytesPerRequest, quantity('0.000001', 'GB/KB'));
/**
 * Indexes and free space come to six tenths of the rows, and disks are bought by the half terabyte. All rows are counted in
 * the cells; a database of a tenant's own has half a terabyte besides.
 */
const cellGigabytes = times(
  wholeUnits(dividedBy(ratio('GB-month/cell', stored(dataStores.platformData), drivers.cells), '312.5')),
  500,
);
const ownDatabases = sum(running(database, 'cell'), times(drivers.cells, -1));
const databaseGigabytes = sum(
  product('GB-month', drivers.cells, cellGigabytes),
  product('GB-month', ownDatabases, quantity(500, 'GB-month/cell')),
);

export const cost = costModel({
  lineItems: {
    loadBalancerCapacity: lineItem({
      name: 'Load balancer capacity units',
      service: 'Elastic Load Balancing',
      category: 'network',
      element: entry,
      price: price('alb.lcu-hour'),
      quantity: product(
        'LCU-hour',
        drivers.concurrentUsers,
        quantity('0.0007', 'LCU per concurrent user'),
        hoursPerMonth,
      ),
      assumption:
        'A unit is a gigabyte an hour: [[driver.transferOut]] in 730 hours are seven on average, and nearly fifty at peak.',
      statedLine: 'alb',
    }),
    internetOut: lineItem({
      name: 'Traffic to the Internet',
      service: 'Data transfer',
      category: 'network',
      element: entry,
      price: price('dto.internet.gb'),
      quantity: product('GB', drivers.transferOut),
      allowance: quantity(100, 'GB'),
      assumption:
        'As in the brief: [[number driver.gigabytesOutPerUser]] GB for each concurrent user; 100 GB are free.',
      statedLine: 'transfer',
    }),
    logIngest: lineItem({
      name: 'Logs, ingestion',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: core,
      price: price('cloudwatch.logs.ingest.gb'),
      quantity: logGigabytes,
      assumption: '[[number driver.logKilobytesPerRequest]] KB a request, an allow-list of fields.',
      statedLine: 'cloudwatch',
    }),
    logStorage: lineItem({
      name: 'Logs, 30 days',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: core,
      price: price('cloudwatch.logs.storage.gb-month'),
      quantity: product('GB-month', logGigabytes, quantity('0.25', 'stored GB/ingested GB')),
      assumption: 'Compressed to a quarter.',
      statedLine: 'cloudwatch',
    }),
    metrics: lineItem({
      name: 'Metrics',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: core,
      price: price('cloudwatch.metrics.month'),
      quantity: product('metric-month', drivers.cells, quantity(140, 'metric/cell')),
      assumption:
        'None has the tenant as a dimension: five metrics each for [[driver.tenants]] would be [[number driver.tenants]] times five times [[price.cloudwatch.metrics.month]] a month. Logs answer that.',
      statedLine: 'cloudwatch',
    }),
    alarms: lineItem({
      name: 'Alarms',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: core,
      price: price('cloudwatch.alarm.standard.month'),
      quantity: product('alarm-metric-month', drivers.cells, quantity(40, 'alarm/cell')),
      statedLine: 'cloudwatch',
    }),

    identity: lineItem({
      name: 'Monthly active users',
      service: 'Amazon Cognito',
      category: 'security',
      element: directory,
      price: price('cognito.essentials.mau'),
      quantity: product('MAU', drivers.activeUsers),
      assumption:
        'Four of five people federate. The free 10,000 are for direct sign-in, of which there are enough to use them up; federated users have 50 free, which are left out.',
    }),
    databaseStorage: lineItem({
      name: 'Database storage, gp3, both zones',
      service: 'Amazon RDS',
      category: 'database',
      element: database,
      price: price('rds.gp3.multi-az.gb-month'),
      quantity: databaseGigabytes,
      assumption:
        'Two years: [[about storage.platformData.steadyState]] of rows in all cells (see data growth) and their indexes, in disks of half a terabyte.',
    }),
    databaseBackup: lineItem({
      name: 'Database backup beyond the free allowance',
      service: 'Amazon RDS',
      category: 'database',
      element: database,
      price: price('rds.backup.gb-month'),
      quantity: times(databaseGigabytes, '0.5'),
      assumption: '21 days keep about one and a half times the database; one time its size is free.',
    }),
    natHours: lineItem({
      name: 'NAT gateways, one a zone',
      service: 'Amazon VPC',
      category: 'network',
      element: platform,
      price: price('nat.hour'),
      quantity: product('hour', drivers.cells, zonesOf(production, 'gateway/cell'), hoursPerMonth),
    }),
    natData: lineItem({
      name: 'NAT data',
      service: 'Amazon VPC',
      category: 'network',
      element: webhooks,
      price: price('nat.gb'),
      quantity: product('GB', changes, quantity('0.000008', 'GB/change')),
      assumption: '8 KB a change: webhooks, bus, logs. Objects take the gateway endpoint, at no charge.',
    }),
    publicAddresses: lineItem({
      name: 'Public IPv4 addresses',
      service: 'Amazon VPC',
      category: 'network',
      element: entry,
      price: price('ipv4.public.hour'),
      quantity: product(
        'address-hour',
        sum(running(entry, 'address/zone'), product('address/zone', drivers.cells)),
        zonesOf(production, 'zone'),
        hoursPerMonth,
      ),
      assumption: 'Two for each load balancer, two for the NAT gateways.',
    }),
    crossZone: lineItem({
      name: 'Traffic between zones, both directions',
      service: 'Data transfer',
      category: 'network',
      element: platform,
      price: price('dto.cross-az.gb'),
      quantity: product('GB', requests, quantity('0.00003', 'GB/request')),
      assumption: 'Half of 30 KB a request crosses, billed on both sides. RDS replication is free of it.',
    }),
    webAcl: lineItem({
      name: 'Web ACL',
      service: 'AWS WAF',
      category: 'security',
      element: entry,
      price: price('waf.acl-month'),
      quantity: product('ACL-month', drivers.cells),
    }),
    webAclRules: lineItem({
      name: 'Rules',
      service: 'AWS WAF',
      category: 'security',
      element: entry,
      price: price('waf.rule-month'),
      quantity: product('rule-month', drivers.cells, quantity(8, 'rule/cell')),
    }),
    webAclRequests: lineItem({
      name: 'Inspected requests',
      service: 'AWS WAF',
      category: 'security',
      element: entry,
      price: price('waf.requests-million'),
      quantity: dividedBy(product('1M requests', requests), 1_000_000),
    }),
    events: lineItem({
      name: 'Events',
      service: 'Amazon EventBridge',
      category: 'messaging',
      element: eventBus,
      price: price('eventbridge.custom.million'),
      quantity: dividedBy(product('1M events', changes), 1_000_000),
      assumption: 'One fact a change.',
    }),
    queues: lineItem({
      name: 'Queue requests',
      service: 'Amazon SQS',
      category: 'messaging',
      element: eventBus,
      price: price('sqs.standard.million'),
      quantity: dividedBy(product('1M requests', changes, quantity('3.6', 'request/change')), 1_000_000),
      assumption: 'Three queues; sent singly, received and deleted in tens.',
    }),
    fileStorage: lineItem({
      name: 'Attachments and exports',
      service: 'Amazon S3',
      category: 'storage',
      element: files,
      price: price('s3.standard.gb-month'),
      quantity: product('GB-month', stored(dataStores.fileObjects)),
    }),
    archiveStorage: lineItem({
      name: 'Audit archive',
      service: 'Amazon S3',
      category: 'storage',
      element: auditArchive,
      price: price('s3.standard.gb-month'),
      quantity: dividedBy(product('GB-month', stored(dataStores.audit)), 7),
      assumption:
        'The last of its seven years is on line. Six more years in Glacier Instant Retrieval come to $2.30 a month and are left out.',
    }),
    archiveWrites: lineItem({
      name: 'Object writes',
      service: 'Amazon S3',
      category: 'storage',
      element: files,
      price: price('s3.standard.put.1k'),
      quantity: dividedBy(
        sum(
          product('1k requests', inAMonth(drivers.uploadsPerDay)),
          product('1k requests', drivers.cells, quantity(43_800, 'minute')),
        ),
        1_000,
      ),
      assumption: '[[number driver.uploadsPerTenant]] uploads a day and tenant, and an archive file a minute and cell.',
    }),
    mail: lineItem({
      name: 'Invitations and notices',
      service: 'Amazon SES',
      category: 'communication',
      element: mailService,
      price: price('ses.essentials.1k'),
      quantity: dividedBy(product('1k emails', drivers.mails), 1_000),
      assumption: 'Five a person and month, on the plan that new accounts start with.',
    }),
    keys: lineItem({
      name: 'Keys',
      service: 'AWS KMS',
      category: 'security',
      element: platform,
      price: price('kms.key-month'),
      quantity: product('key-month', drivers.cells, quantity(7, 'key/cell')),
      assumption:
        'One for each of five data classes, one that signs tokens, and its replica in the second region. A key per tenant would be [[number driver.tenants]] × [[price.kms.key-month]] a month.',
    }),
    keyRequests: lineItem({
      name: 'Key requests',
      service: 'AWS KMS',
      category: 'security',
      element: platform,
      price: price('kms.requests.10k'),
      quantity: product('10k requests', drivers.tenants, quantity('0.2', '10k requests/tenant')),
      assumption: 'About 2,000 a tenant: data keys are cached for an hour.',
    }),
    tokenSignatures: lineItem({
      name: 'Token signatures',
      service: 'AWS KMS',
      category: 'security',
      element: access,
      price: price('kms.requests.10k'),
      quantity: dividedBy(
        product('10k requests', inAMonth(drivers.renewalsAMonth), quantity(5, 'request/renewal')),
        10_000,
      ),
      assumption:
        'A renewal every ten minutes is one request in thirty. A signature with an elliptic-curve key costs five times a symmetric request, so five are counted.',
    }),
    secrets: lineItem({
      name: 'Secrets',
      service: 'AWS Secrets Manager',
      category: 'security',
      element: platform,
      price: price('secretsmanager.secret-month'),
      quantity: product('secret-month', drivers.cells, quantity(12, 'secret/cell')),
      assumption: 'Ours only. Tenants’ webhook secrets are sealed in their own rows.',
    }),
    images: lineItem({
      name: 'Container images',
      service: 'Amazon ECR',
      category: 'storage',
      element: platform,
      price: price('ecr.storage.gb-month'),
      quantity: quantity(20, 'GB-month'),
    }),
    zone: lineItem({
      name: 'Hosted zone',
      service: 'Amazon Route 53',
      category: 'network',
      element: entry,
      price: price('route53.zone-month'),
      quantity: quantity(1, 'zone-month'),
      assumption: 'Alias queries are free.',
    }),
  },
  options: {
    oneGigabyteEach: {
      name: 'An instance for each tenant, 1 GB and a standby',
      with: [
        runs(database, {
          offer: offer('rds.postgres.db.t4g.micro.multi-az'),
          running: tenants,
          storage: gigabytes(20),
        }),
      ],
      without: ['databaseStorage', 'databaseBackup'],
    },
    fourGigabytesEach: {
      name: 'An instance for each tenant, 4 GB and a standby',
      with: [
        runs(database, {
          offer: offer('rds.postgres.db.t4g.medium.multi-az'),
          running: tenants,
          storage: gigabytes(20),
        }),
      ],
      without: ['databaseStorage', 'databaseBackup'],
    },
    tasksOnArm: {
      name: 'Every task on Arm',
      with: tasks(offer('fargate.arm', { vCpu: 1, memoryGiB: 2 })),
    },
    valkey: {
      name: 'Valkey instead of Redis in the cache',
      with: [
        runs(cache, {
          offer: offer('elasticache.valkey.cache.r6g.large'),
          running: product('piece', drivers.cells, quantity(2, 'piece/cell')),
        }),
      ],
    },
    sixCoreTasks: {
      name: 'Two more core tasks in each cell',
      with: [
        runs(core, {
          offer: offer('fargate.x86', { vCpu: 1, memoryGiB: 2 }),
          running: {
            brief: product('task', drivers.cells, quantity(6, 'task/cell')),
            twoCells: product('task', drivers.cells, quantity(6, 'task/cell')),
            tenfold: product('task', drivers.cells, quantity(10, 'task/cell')),
          },
        }),
      ],
    },
  },
  costPer: { tenant: tenants, 'active user': activeUsers },
  budget: { amount: usd('50000'), atScalePoint: 'tenfold', origin: stated('Case Study 1, requirements') },
  stated: {
    atScalePoint: 'brief',
    total: {
      amount: usd('3050'),
      source,
      reason:
        'Its own six lines cost [[cost.stated.recomputed]], so the estimate is [[rounded cost.stated.percent]] too high for what it lists. What it leaves out costs [[cost.stated.leftOut]], of which [[cost.line.identity]] is the user directory that its own picture shows. Against the whole bill the total is off by [[rounded cost.stated.off]]: two errors in opposite directions.',
    },
    lines: {
      fargate: {
        name: 'ECS Fargate',
        specification: '6 services × 2 tasks × 1 vCPU, 2 GB',
        amount: usd('800'),
        source,
        reason:
          'Twelve tasks of this size are [[cost.stated.fargate.recomputed]] at list price, and [[option.tasksOnArm.cost.saving]] less on Arm. The line is [[rounded cost.stated.fargate.percent]] too high.',
      },
      rds: {
        name: 'RDS PostgreSQL',
        specification: 'db.r6g.xlarge, Multi-AZ',
        amount: usd('1200'),
        source,
        reason:
          'The instance pair is [[cost.stated.rds.recomputed]]. [[rounded cost.stated.rds]] would be reached with more than four times the storage that is planned, and that has its own line.',
      },
      elasticache: {
        name: 'ElastiCache',
        specification: 'cache.r6g.large, 2 nodes',
        amount: usd('400'),
        source,
        reason:
          'Two nodes are [[cost.stated.elasticache.recomputed]], and [[option.valkey.cost.saving]] less with Valkey.',
      },
      alb: {
        name: 'ALB',
        specification: '2 load balancers',
        amount: usd('50'),
        source,
        reason:
          '[[cost.line.entry]] for two, and [[cost.line.loadBalancerCapacity]] for the capacity units that [[driver.transferOut]] a month need.',
      },
      transfer: {
        name: 'Data transfer',
        specification: 'about 5 TB a month',
        amount: usd('400'),
        source,
        reason: '[[price.dto.internet.gb]] for each gigabyte of [[driver.transferOut]], after the free hundred.',
      },
      cloudwatch: {
        name: 'CloudWatch',
        specification: 'logs and metrics',
        amount: usd('200'),
        source,
        reason:
          'No quantities are given. Ours: [[number driver.logKilobytesPerRequest]] KB of logs a request, 140 metrics, 40 alarms.',
      },
    },
  },
  exclusions: [
    'European prices: the price book holds us-east-1, so the EU cell is computed with them and will cost more',
    'The web app’s own delivery: within the free terabyte of CloudFront',
    'Fees of the payment provider: they follow revenue',
    'The SOC 2 auditor, penetration tests, support plan, taxes, people: each likely more than this whole bill',
    'Savings plans and reserved instances: worth it once three months of bills agree',
    'Copies of backups in the second region of each jurisdiction: at the rate of backups here, about $50 a month',
    'Contributor Insights, Performance Insights beyond seven days, parameters: a few dollars',
  ],
});
