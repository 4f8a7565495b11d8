import { offer, price } from '#books';
import {
  atLeast,
  costModel,
  dividedBy,
  gigabytes,
  hoursPerMonth,
  lineItem,
  product,
  quantity,
  runs,
  stated,
  stored,
  sum,
  times,
  usd,
  wholeUnits,
  zonesOf,
} from '#model';
import {
  auditArchive,
  auditWriter,
  cache,
  edge,
  intakeQueue,
  inventoryService,
  messageDelivery,
  notificationService,
  orderApi,
  ordersDb,
  orderWorker,
  paymentService,
  returnsService,
  shippingService,
  shop,
} from './architecture.ts';
import { dataStores } from './data.ts';
import { production } from './deployment.ts';
import { partitions } from './events.ts';
import { load } from './load.ts';

const source = 'Case Study 2, cost estimate';

const drivers = load.driver;
const orders = drivers.ordersAMonth;
const logGigabytes = product('GB', orders, drivers.logKilobytesPerOrder, quantity('0.000001', 'GB/KB'));
/** Indexes and free space come to six tenths of the rows; disks are bought by the half terabyte. */
const databaseGigabytes = times(wholeUnits(dividedBy(product('GB-month', stored(dataStores.orders)), '312.5')), 500);
const services = [
  orderApi,
  orderWorker,
  inventoryService,
  paymentService,
  shippingService,
  returnsService,
  notificationService,
  auditWriter,
];

export const cost = costModel({
  lineItems: {
    statedMail: lineItem({
      name: 'E-mail, the million of the estimate',
      service: 'Amazon SES',
      category: 'communication',
      element: messageDelivery,
      price: price('ses.outbound.1k'),
      quantity: dividedBy(product('1k recipients', drivers.statedMails), 1000),
      assumption: 'Pay-as-you-go price. A new account starts on the Essentials plan at $0.16.',
      statedLine: 'ses',
    }),
    textMessages: lineItem({
      name: 'SMS',
      service: 'Amazon SNS',
      category: 'communication',
      element: messageDelivery,
      price: price('sns.sms.us.allin'),
      quantity: drivers.textMessages,
      assumption:
        'US, one part a message, carrier fee included. One order in thirty; everybody else gets push or e-mail.',
      statedLine: 'sns',
    }),

    otherMail: lineItem({
      name: 'E-mail the estimate left out',
      service: 'Amazon SES',
      category: 'communication',
      element: messageDelivery,
      price: price('ses.outbound.1k'),
      quantity: atLeast(
        dividedBy(
          sum(product('1k recipients', drivers.mails), times(product('1k recipients', drivers.statedMails), -1)),
          1000,
        ),
        quantity(0, '1k recipients'),
      ),
      assumption:
        'Confirmation and dispatch for [[about number driver.ordersAMonth]] orders a month are [[number driver.mails]] e-mails, not a million.',
    }),
    push: lineItem({
      name: 'Push messages',
      service: 'Amazon SNS',
      category: 'communication',
      element: notificationService,
      price: price('sns.mobile-push.million'),
      quantity: dividedBy(product('1M notifications', orders), 1_000_000),
    }),
    databaseStorage: lineItem({
      name: 'Database storage, gp3, both zones',
      service: 'Amazon RDS',
      category: 'database',
      element: ordersDb,
      price: price('rds.gp3.multi-az.gb-month'),
      quantity: databaseGigabytes,
      assumption:
        'Two years: [[about storage.orders.steadyState]] of rows (see data growth) and their indexes. At this size gp3 includes 12,000 IOPS.',
    }),
    databaseBackup: lineItem({
      name: 'Database backup beyond the free allowance',
      service: 'Amazon RDS',
      category: 'database',
      element: ordersDb,
      price: price('rds.backup.gb-month'),
      quantity: databaseGigabytes,
      assumption: '35 days keep about twice the database; one time its size is free.',
    }),
    loadBalancerCapacity: lineItem({
      name: 'Load balancer capacity units',
      service: 'Elastic Load Balancing',
      category: 'network',
      element: edge,
      price: price('alb.lcu-hour'),
      quantity: product('LCU-hour', drivers.ordersPerDay, quantity('0.00002', 'LCU per daily order'), hoursPerMonth),
      assumption: 'Two units on average at launch.',
    }),
    natHours: lineItem({
      name: 'NAT gateways, one a zone',
      service: 'Amazon VPC',
      category: 'network',
      element: shop,
      price: price('nat.hour'),
      quantity: product('hour', zonesOf(production, 'gateway'), hoursPerMonth),
    }),
    natData: lineItem({
      name: 'NAT data',
      service: 'Amazon VPC',
      category: 'network',
      element: shop,
      price: price('nat.gb'),
      quantity: product('GB', orders, quantity('0.00006', 'GB/order')),
      assumption: '60 KB an order: provider, carrier, SES, logs. S3 goes through a gateway endpoint, which is free.',
    }),
    publicAddresses: lineItem({
      name: 'Public IPv4 addresses',
      service: 'Amazon VPC',
      category: 'network',
      element: edge,
      price: price('ipv4.public.hour'),
      quantity: product('address-hour', zonesOf(production, 'zone'), quantity(2, 'address/zone'), hoursPerMonth),
      assumption: 'Three for the load balancer, three for the NAT gateways.',
    }),
    crossZone: lineItem({
      name: 'Traffic between zones, both directions',
      service: 'Data transfer',
      category: 'network',
      element: shop,
      price: price('dto.cross-az.gb'),
      quantity: product('GB', orders, quantity('0.00026', 'GB/order')),
      assumption: '130 KB an order in each direction. RDS and MSK replication are free of it.',
    }),
    internetOut: lineItem({
      name: 'Traffic to the Internet',
      service: 'Data transfer',
      category: 'network',
      element: edge,
      price: price('dto.internet.gb'),
      quantity: product('GB', orders, quantity('0.0001', 'GB/order')),
      allowance: quantity(100, 'GB'),
      assumption: '100 KB an order; the first 100 GB are free.',
    }),
    firewall: lineItem({
      name: 'Web ACL',
      service: 'AWS WAF',
      category: 'security',
      element: edge,
      price: price('waf.acl-month'),
      quantity: quantity(1, 'ACL-month'),
    }),
    firewallRules: lineItem({
      name: 'Web ACL rules',
      service: 'AWS WAF',
      category: 'security',
      element: edge,
      price: price('waf.rule-month'),
      quantity: quantity(6, 'rule-month'),
    }),
    firewallRequests: lineItem({
      name: 'Requests inspected',
      service: 'AWS WAF',
      category: 'security',
      element: edge,
      price: price('waf.requests-million'),
      quantity: dividedBy(product('1M requests', orders, drivers.requestsPerOrder), 1_000_000),
      assumption:
        '[[number driver.pageViewsPerOrder]] page views with stock and [[number driver.orderRequestsPerOrder]] order requests an order. The rules are managed ones without a fee of their own; Bot Control is not used.',
    }),
    logs: lineItem({
      name: 'Logs, ingested',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: shop,
      price: price('cloudwatch.logs.ingest.gb'),
      quantity: logGigabytes,
      assumption: 'Sampled to half per order at ten times the load.',
    }),
    logStorage: lineItem({
      name: 'Logs, kept 30 days',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: shop,
      price: price('cloudwatch.logs.storage.gb-month'),
      quantity: product('GB-month', logGigabytes),
    }),
    metrics: lineItem({
      name: 'Custom metrics',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: shop,
      price: price('cloudwatch.metrics.month'),
      quantity: quantity(300, 'metric-month'),
    }),
    alarms: lineItem({
      name: 'Alarms',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: shop,
      price: price('cloudwatch.alarm.standard.month'),
      quantity: quantity(40, 'alarm-metric-month'),
    }),
    dashboards: lineItem({
      name: 'Dashboards',
      service: 'Amazon CloudWatch',
      category: 'observability',
      element: shop,
      price: price('cloudwatch.dashboard.month'),
      quantity: quantity(4, 'dashboard-month'),
    }),
    keys: lineItem({
      name: 'Encryption keys',
      service: 'AWS KMS',
      category: 'security',
      element: shop,
      price: price('kms.key-month'),
      quantity: quantity(6, 'key-month'),
    }),
    keyRequests: lineItem({
      name: 'Encryption key requests',
      service: 'AWS KMS',
      category: 'security',
      element: shop,
      price: price('kms.requests.10k'),
      quantity: dividedBy(product('10k requests', orders), 10_000),
      assumption: 'Bucket keys and data-key caching hold it at about one request an order.',
    }),
    secrets: lineItem({
      name: 'Secrets',
      service: 'AWS Secrets Manager',
      category: 'security',
      element: shop,
      price: price('secretsmanager.secret-month'),
      quantity: quantity(14, 'secret-month'),
    }),
    intake: lineItem({
      name: 'Intake queue requests',
      service: 'Amazon SQS',
      category: 'messaging',
      element: intakeQueue,
      price: price('sqs.standard.million'),
      quantity: quantity('0.4', '1M requests'),
      assumption:
        'Three workers polling with 20 s waits; the queue is empty except in a failover and the weekly drill.',
    }),
    archiveStorage: lineItem({
      name: 'Audit archive, at the end of the first year',
      service: 'Amazon S3',
      category: 'storage',
      element: auditArchive,
      price: price('s3.standard.gb-month'),
      quantity: dividedBy(product('GB-month', stored(dataStores.audit)), 7),
      assumption:
        'One of the seven years that [[about storage.audit.steadyState]] are for, in the end about $19 a month: the files are too small for a colder class.',
    }),
    archiveWrites: lineItem({
      name: 'Audit archive, writes',
      service: 'Amazon S3',
      category: 'storage',
      element: auditArchive,
      price: price('s3.standard.put.1k'),
      quantity: dividedBy(
        product('1k requests', quantity(partitions, 'partition'), quantity(8760, 'five minutes')),
        1000,
      ),
      assumption: 'At most one object a partition and five minutes: 126 × 8,760.',
    }),
    images: lineItem({
      name: 'Container images',
      service: 'Amazon ECR',
      category: 'storage',
      element: shop,
      price: price('ecr.storage.gb-month'),
      quantity: quantity(20, 'GB-month'),
    }),
    zone: lineItem({
      name: 'Hosted zone',
      service: 'Amazon Route 53',
      category: 'network',
      element: edge,
      price: price('route53.zone-month'),
      quantity: quantity(1, 'zone-month'),
      assumption: 'Alias queries to the load balancer are free.',
    }),
  },
  costPer: { order: orders },
  options: {
    smallerCache: {
      name: 'The next smaller cache',
      replaces: [cache],
      with: offer('elasticache.redis.cache.r6g.large'),
    },
    largerTasks: {
      name: 'Tasks of twice the size',
      replaces: services,
      with: offer('fargate.x86', { vCpu: 2, memoryGiB: 4 }),
    },
    arm: { name: 'Tasks on Arm', replaces: services, with: offer('fargate.arm', { vCpu: 1, memoryGiB: 2 }) },
    aurora: {
      name: 'Aurora instead of RDS, storage and I/O in its price',
      with: [
        runs(ordersDb, {
          offer: offer('aurora.db.r6g.2xlarge.io-optimized'),
          running: { today: 2, tenfold: 6 },
          storage: gigabytes(500),
        }),
      ],
      without: ['databaseStorage'],
    },
  },
  budget: {
    amount: usd('6750'),
    atScalePoint: 'today',
    origin: stated('Case Study 2, cost estimate, read as the ceiling'),
  },
  stated: {
    atScalePoint: 'today',
    total: {
      amount: usd('6750'),
      source,
      reason:
        'Its own six lines cost [[cost.stated.recomputed]] at list price, so the estimate is [[cost.stated.difference]] or [[rounded cost.stated.percent]] too high; and it leaves out storage, backup, network, security, observability and five of six e-mails, which the computed total holds.',
    },
    lines: {
      msk: {
        name: 'MSK (Kafka)',
        specification: '3 brokers, kafka.m5.large',
        amount: usd('1200'),
        source,
        reason:
          'Would need 7,401 GB of broker storage on top. The topics, with three replicas, fill about 47 GB of the 300 that are planned.',
      },
      fargate: {
        name: 'ECS Fargate',
        specification: '8 services × 3 tasks',
        amount: usd('1500'),
        source,
        reason:
          'No task size given. [[cost.stated.fargate.recomputed]] at 1 vCPU and 2 GB, [[option.largerTasks.cost.difference]] more at 2 vCPU and 4 GB; no size of Fargate gives [[rounded cost.stated.fargate]].',
      },
      rds: {
        name: 'RDS PostgreSQL',
        specification: 'db.r6g.2xlarge, Multi-AZ',
        amount: usd('2400'),
        source,
        reason:
          'The instance pair is [[cost.stated.rds.recomputed]]. [[rounded cost.stated.rds]] would need 4,728 GB of Multi-AZ storage; 500 GB are planned, and have their own line.',
      },
      elasticache: {
        name: 'ElastiCache',
        specification: 'cache.r6g.xlarge cluster',
        amount: usd('800'),
        source,
        reason:
          'Two nodes are [[cost.stated.elasticache.recomputed]] and three half as much again; no number of nodes gives [[rounded cost.stated.elasticache]].',
      },
      ses: { name: 'SES (Email)', specification: '1M emails', amount: usd('100'), source },
      sns: {
        name: 'SNS (SMS)',
        specification: '100k SMS',
        amount: usd('750'),
        source,
        reason:
          'Carrier fees were left out: base price and fee together are [[about price.sns.sms.us.allin]] a message in the US, a third more than [[rounded cost.stated.sns]] assumes.',
      },
    },
  },
  exclusions: [
    'Fees of the payment provider and the carriers: they follow revenue, not architecture',
    'Savings plans and reserved instances: to be bought after three months of real use',
    'Support plan, taxes, people',
    'Development and staging, and the ten-day copy of production for the load test: about $1,300 at list price',
    'What the platform team runs for every account: GuardDuty, CloudTrail, the certificate authority, flow logs',
    'Traces: the price book has X-Ray for us-west-2 only, where one for each order would be about $15',
    'The identity provider, the catalog and the delivery of the storefront’s own pages: other budgets',
    'Copies of backup and archive in us-west-2: about as much again as the local backup line, and $0.02 a GB to get there',
  ],
});
