import {
  connects,
  containerInstance,
  deploymentEnvironment,
  deploymentNode,
  gigabytes,
  infrastructureNode,
  offer,
  runs,
} from 'casebook';
import {
  auditArchive,
  auditWriter,
  cache,
  carrier,
  edge,
  eventLog,
  identityProvider,
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
  storefront,
  warehouse,
} from './architecture.ts';

const task = offer('fargate.x86', { vCpu: 1, memoryGiB: 2 });
const service = (container: Parameters<typeof containerInstance>[0]) =>
  containerInstance(container, { icon: 'aws-fargate' });

const client = containerInstance(storefront, { id: 'client', detail: 'Phone or browser' });

const dns = infrastructureNode('dns', {
  name: 'Route 53',
  technology: 'DNS, health checks',
  description: 'Alias to the load balancer.',
  icon: 'amazon-route-53',
});
const firewall = infrastructureNode('firewall', {
  name: 'Web ACL',
  technology: 'AWS WAF, fail open',
  description: 'Managed rules, IP reputation, rate limits per address.',
  icon: 'aws-waf',
});
const loadBalancer = containerInstance(edge, {
  id: 'loadBalancer',
  detail: '[[in words sizing.shop.edge.zones]]',
  icon: 'elastic-load-balancing',
});
const nat = infrastructureNode('nat', {
  name: 'NAT gateways',
  technology: 'One in each zone',
  description: 'Fixed addresses that provider and carrier allow.',
  icon: 'nat-gateway',
});

const api = service(orderApi);
const worker = service(orderWorker);
const inventory = service(inventoryService);
const payment = service(paymentService);
const shipping = service(shippingService);
const returns = service(returnsService);
const notification = service(notificationService);
const audit = service(auditWriter);

const primary = containerInstance(ordersDb, { id: 'primary', detail: 'primary', icon: 'amazon-rds' });
const standby = containerInstance(ordersDb, { id: 'standby', detail: 'standby', icon: 'amazon-rds' });
const broker = (zone: string) =>
  containerInstance(eventLog, { id: `broker${zone}`, detail: `broker ${zone}`, icon: 'amazon-msk' });
const brokerA = broker('A');
const brokerB = broker('B');
const brokerC = broker('C');
const cachePrimary = containerInstance(cache, {
  id: 'cachePrimary',
  detail: 'primary',
  icon: 'amazon-elasticache',
});
const cacheReplica = containerInstance(cache, {
  id: 'cacheReplica',
  detail: 'replica',
  icon: 'amazon-elasticache',
});

const queue = containerInstance(intakeQueue, { id: 'queue', detail: 'Standard queue, SSE-KMS', icon: 'amazon-sqs' });
const archive = containerInstance(auditArchive, { id: 'archive', detail: 'Object Lock, 7 years', icon: 'amazon-s3' });
const keys = infrastructureNode('keys', {
  name: 'Keys',
  technology: 'AWS KMS',
  description: 'One key per data class.',
  icon: 'aws-kms',
});
const secrets = infrastructureNode('secrets', {
  name: 'Secrets',
  technology: 'AWS Secrets Manager',
  description: 'Database roles, provider keys; rotated.',
  icon: 'aws-secrets-manager',
});
const telemetry = infrastructureNode('telemetry', {
  name: 'Telemetry',
  technology: 'Amazon CloudWatch',
  description: 'Logs, metrics, traces, alarms.',
  icon: 'amazon-cloudwatch',
});
const images = infrastructureNode('images', {
  name: 'Images',
  technology: 'Amazon ECR',
  description: 'Signed, scanned, named by digest.',
  icon: 'amazon-ecr',
});
const mail = infrastructureNode('mail', {
  name: 'E-mail',
  technology: 'Amazon SES',
  description: 'Transactional mail, DKIM-signed.',
  icon: 'amazon-ses',
});
const mobile = infrastructureNode('mobile', {
  name: 'SMS and push',
  technology: 'Amazon SNS',
  description: 'Registered sender; monthly spend limit.',
  icon: 'amazon-sns',
});
const provider = containerInstance(paymentProvider, { id: 'provider' });

const publicSubnets = deploymentNode(
  'publicSubnets',
  {
    name: '10.20.0.0/22',
    kind: 'subnet',
    technology: 'Public subnets, [[in words sizing.shop.edge.zones]]',
    arrangement: 'row',
  },
  loadBalancer,
  nat,
);
const cluster = deploymentNode(
  'cluster',
  {
    name: 'ECS cluster',
    kind: 'cluster',
    technology: 'Fargate, one task of each service in each zone',
    arrangement: 'column',
  },
  deploymentNode('orderTier', { name: 'Ordering', kind: 'group', arrangement: 'row' }, api, worker, inventory, payment),
  deploymentNode(
    'fulfilmentTier',
    { name: 'After confirmation', kind: 'group', arrangement: 'row' },
    shipping,
    returns,
    notification,
    audit,
  ),
);
const appSubnets = deploymentNode(
  'appSubnets',
  {
    name: '10.20.16.0/20',
    kind: 'subnet',
    technology: 'Private application subnets, [[in words sizing.shop.edge.zones]]',
  },
  cluster,
);
const dataSubnets = deploymentNode(
  'dataSubnets',
  {
    name: '10.20.32.0/22',
    kind: 'subnet',
    technology: 'Private data subnets, no route to the Internet',
    arrangement: 'row',
  },
  deploymentNode('zoneA', { name: 'us-east-1a', kind: 'zone' }, primary, brokerA, cachePrimary),
  deploymentNode('zoneB', { name: 'us-east-1b', kind: 'zone' }, standby, brokerB, cacheReplica),
  deploymentNode('zoneC', { name: 'us-east-1c', kind: 'zone' }, brokerC),
);

const vpc = deploymentNode('vpc', { name: '10.20.0.0/16', kind: 'vpc' }, publicSubnets, appSubnets, dataSubnets);
const regional = deploymentNode(
  'regional',
  { name: 'Regional services', kind: 'group', technology: 'Reached through NAT; S3 through a gateway endpoint' },
  queue,
  archive,
  mail,
  mobile,
  secrets,
  keys,
  telemetry,
  images,
);

/** Three tasks of a service at launch, one in each zone; at ten times six, and more where the stock is asked for. */
const tasks = (container: Parameters<typeof runs>[0], tenfold: number, maximum: number, most = maximum, note = '') =>
  runs(container, {
    offer: task,
    running: { today: 3, tenfold },
    maximum: { today: maximum, tenfold: Math.max(tenfold, most) },
    statedLine: 'fargate',
    note,
  });

export const production = deploymentEnvironment('production', {
  name: 'Production',
  region: 'us-east-1',
  zones: 3,
  runs: [
    tasks(
      orderApi,
      6,
      12,
      12,
      'The brief gives no size: 1 vCPU and 2 GB assumed, for every service. On Arm it is 20 % less.',
    ),
    tasks(orderWorker, 6, 12),
    tasks(inventoryService, 18, 12, 30),
    tasks(paymentService, 6, 9),
    tasks(shippingService, 6, 9),
    tasks(returnsService, 6, 3),
    tasks(notificationService, 6, 3),
    tasks(auditWriter, 6, 3),
    runs(ordersDb, {
      offer: offer('rds.postgres.db.r6g.2xlarge.multi-az'),
      running: { today: 1, tenfold: 3 },
      zones: 2,
      statedLine: 'rds',
      note: 'At ten times: one for inventory and two for ordering.',
    }),
    runs(eventLog, { offer: offer('msk.kafka.m5.large'), running: 3, storage: gigabytes(100), statedLine: 'msk' }),
    runs(cache, {
      offer: offer('elasticache.redis.cache.r6g.xlarge'),
      running: 2,
      zones: 2,
      statedLine: 'elasticache',
      note: 'A primary and a replica: the brief says "cluster" without a number. The data, 56 MB, would fit the smallest node there is, and Valkey costs a fifth less than Redis OSS.',
    }),
    runs(edge, { offer: offer('alb'), running: 1 }),
  ],
  description:
    'One region, [[in words sizing.shop.edge.zones]]. Every service runs a task in each; the database has its standby in another zone.',
  arrangement: 'row',
  nodes: [
    deploymentNode(
      'outside',
      { name: 'Outside', kind: 'group', technology: 'Internet', arrangement: 'row' },
      client,
      dns,
      provider,
    ),
    deploymentNode(
      'region',
      { name: 'us-east-1', kind: 'region', arrangement: 'row' },
      deploymentNode(
        'network',
        { name: 'Network', kind: 'group', technology: 'Regional web ACL and VPC' },
        firewall,
        vpc,
      ),
      regional,
    ),
  ],
  connections: [
    connects(client, firewall, 'Orders', 'HTTPS 443'),
    connects(client, dns, 'Resolves', 'DNS'),
    connects(firewall, loadBalancer, 'Lets through', 'HTTPS 443'),
    connects(loadBalancer, api, 'Routes', 'HTTPS 8443'),
    connects(loadBalancer, inventory, 'Routes', 'HTTPS 8443'),
    connects(loadBalancer, returns, 'Routes', 'HTTPS 8443'),
    connects(loadBalancer, payment, 'Routes', 'HTTPS 8443'),
    connects(api, primary, 'Writes', 'TLS 5432'),
    connects(worker, primary, 'Writes', 'TLS 5432'),
    connects(inventory, cachePrimary, 'Reads', 'TLS 6379'),
    connects(primary, standby, 'Replicates', 'synchronous'),
    connects(cachePrimary, cacheReplica, 'Replicates', 'asynchronous', 'asynchronous'),
    connects(worker, brokerA, 'Publishes', 'IAM, TLS 9098', 'asynchronous'),
    connects(api, queue, 'Parks', 'HTTPS', 'asynchronous'),
    connects(audit, archive, 'Appends', 'HTTPS'),
    connects(notification, mail, 'Sends', 'HTTPS', 'asynchronous'),
    connects(notification, mobile, 'Sends', 'HTTPS', 'asynchronous'),
    connects(nat, provider, 'Authorizes', 'HTTPS'),
    connects(cluster, regional, 'Images, secrets, logs', 'HTTPS 443'),
  ],
  securityGroupRules: [
    {
      group: 'sg-entry',
      direction: 'ingress',
      peer: '0.0.0.0/0',
      port: '443',
      allows: [
        [storefront, edge],
        [paymentProvider, edge],
      ],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-order-api',
      port: '8443',
      allows: [[edge, orderApi]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-inventory',
      port: '8443',
      allows: [[edge, inventoryService]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-returns',
      port: '8443',
      allows: [[edge, returnsService]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-payment',
      port: '8443',
      reason: 'provider webhooks',
      allows: [[edge, paymentService]],
    },
    {
      group: 'sg-order-api',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [[edge, orderApi]],
    },
    {
      group: 'sg-order-api',
      direction: 'ingress',
      peer: 'sg-shipping',
      port: '9443',
      allows: [[shippingService, orderApi]],
    },
    {
      group: 'sg-order-api',
      direction: 'ingress',
      peer: 'sg-returns',
      port: '9443',
      allows: [[returnsService, orderApi]],
    },
    {
      group: 'sg-order-api',
      direction: 'ingress',
      peer: 'sg-notification',
      port: '9443',
      allows: [[notificationService, orderApi]],
    },
    {
      group: 'sg-order-api',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[orderApi, ordersDb]],
    },
    {
      group: 'sg-order-api',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'images, secrets, logs',
      allows: [
        [orderApi, intakeQueue],
        [orderApi, identityProvider],
        [cluster, regional],
      ],
    },
    {
      group: 'sg-order-worker',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[orderWorker, ordersDb]],
    },
    {
      group: 'sg-order-worker',
      direction: 'egress',
      peer: 'sg-inventory',
      port: '9443',
      allows: [[orderWorker, inventoryService]],
    },
    {
      group: 'sg-order-worker',
      direction: 'egress',
      peer: 'sg-payment',
      port: '9443',
      allows: [[orderWorker, paymentService]],
    },
    {
      group: 'sg-order-worker',
      direction: 'egress',
      peer: 'sg-log',
      port: '9098',
      allows: [[orderWorker, eventLog]],
    },
    {
      group: 'sg-order-worker',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'polls the queue; images, secrets, logs',
      allows: [
        [orderWorker, intakeQueue],
        [orderWorker, auditArchive],
        [cluster, regional],
      ],
    },
    {
      group: 'sg-inventory',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [[edge, inventoryService]],
    },
    {
      group: 'sg-inventory',
      direction: 'ingress',
      peer: 'sg-order-worker',
      port: '9443',
      allows: [[orderWorker, inventoryService]],
    },
    {
      group: 'sg-inventory',
      direction: 'ingress',
      peer: '10.60.0.0/16',
      port: '8444',
      reason: 'over VPC peering with the warehouse’s account',
      allows: [[warehouse, inventoryService]],
    },
    {
      group: 'sg-inventory',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[inventoryService, ordersDb]],
    },
    {
      group: 'sg-inventory',
      direction: 'egress',
      peer: 'sg-cache',
      port: '6379',
      allows: [[inventoryService, cache]],
    },
    {
      group: 'sg-inventory',
      direction: 'egress',
      peer: 'sg-log',
      port: '9098',
      reason: 'publishes and polls',
      allows: [[inventoryService, eventLog]],
    },
    {
      group: 'sg-inventory',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'images, secrets, logs',
      allows: [[cluster, regional]],
    },
    {
      group: 'sg-payment',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [[edge, paymentService]],
    },
    {
      group: 'sg-payment',
      direction: 'ingress',
      peer: 'sg-order-worker',
      port: '9443',
      allows: [[orderWorker, paymentService]],
    },
    {
      group: 'sg-payment',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[paymentService, ordersDb]],
    },
    {
      group: 'sg-payment',
      direction: 'egress',
      peer: 'sg-log',
      port: '9098',
      reason: 'publishes and polls',
      allows: [[paymentService, eventLog]],
    },
    {
      group: 'sg-payment',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'images, secrets, logs',
      allows: [
        [paymentService, paymentProvider],
        [cluster, regional],
      ],
    },
    {
      group: 'sg-shipping',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[shippingService, ordersDb]],
    },
    {
      group: 'sg-shipping',
      direction: 'egress',
      peer: 'sg-log',
      port: '9098',
      reason: 'publishes and polls',
      allows: [[shippingService, eventLog]],
    },
    {
      group: 'sg-shipping',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'images, secrets, logs',
      allows: [
        [shippingService, carrier],
        [cluster, regional],
      ],
    },
    {
      group: 'sg-shipping',
      direction: 'egress',
      peer: '10.60.0.0/16',
      port: '443',
      reason: 'over VPC peering',
      allows: [[shippingService, warehouse]],
    },
    {
      group: 'sg-shipping',
      direction: 'egress',
      peer: 'sg-order-api',
      port: '9443',
      allows: [[shippingService, orderApi]],
    },
    {
      group: 'sg-returns',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [[edge, returnsService]],
    },
    {
      group: 'sg-returns',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[returnsService, ordersDb]],
    },
    {
      group: 'sg-returns',
      direction: 'egress',
      peer: 'sg-log',
      port: '9098',
      allows: [[returnsService, eventLog]],
    },
    {
      group: 'sg-returns',
      direction: 'egress',
      peer: 'sg-order-api',
      port: '9443',
      allows: [[returnsService, orderApi]],
    },
    {
      group: 'sg-returns',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'images, secrets, logs',
      allows: [
        [returnsService, identityProvider],
        [cluster, regional],
      ],
    },
    {
      group: 'sg-notification',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[notificationService, ordersDb]],
    },
    {
      group: 'sg-notification',
      direction: 'egress',
      peer: 'sg-log',
      port: '9098',
      reason: 'polls',
      allows: [[notificationService, eventLog]],
    },
    {
      group: 'sg-notification',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'images, secrets, logs',
      allows: [
        [notificationService, messageDelivery],
        [cluster, regional],
      ],
    },
    {
      group: 'sg-notification',
      direction: 'egress',
      peer: 'sg-order-api',
      port: '9443',
      allows: [[notificationService, orderApi]],
    },
    {
      group: 'sg-audit',
      direction: 'egress',
      peer: 'sg-log',
      port: '9098',
      reason: 'polls',
      allows: [[auditWriter, eventLog]],
    },
    {
      group: 'sg-audit',
      direction: 'egress',
      peer: 'pl-s3',
      port: '443',
      reason: 'gateway endpoint',
      allows: [[auditWriter, auditArchive]],
    },
    {
      group: 'sg-audit',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'images, secrets, logs',
      allows: [[cluster, regional]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-order-api',
      port: '5432',
      allows: [[orderApi, ordersDb]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-order-worker',
      port: '5432',
      allows: [[orderWorker, ordersDb]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-inventory',
      port: '5432',
      allows: [[inventoryService, ordersDb]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-payment',
      port: '5432',
      allows: [[paymentService, ordersDb]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-shipping',
      port: '5432',
      allows: [[shippingService, ordersDb]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-returns',
      port: '5432',
      allows: [[returnsService, ordersDb]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-notification',
      port: '5432',
      allows: [[notificationService, ordersDb]],
    },
    {
      group: 'sg-cache',
      direction: 'ingress',
      peer: 'sg-inventory',
      port: '6379',
      allows: [[inventoryService, cache]],
    },
    {
      group: 'sg-log',
      direction: 'ingress',
      peer: 'sg-order-worker',
      port: '9098',
      reason: 'publishes and polls',
      allows: [[orderWorker, eventLog]],
    },
    {
      group: 'sg-log',
      direction: 'ingress',
      peer: 'sg-inventory',
      port: '9098',
      reason: 'publishes and polls',
      allows: [[inventoryService, eventLog]],
    },
    {
      group: 'sg-log',
      direction: 'ingress',
      peer: 'sg-payment',
      port: '9098',
      reason: 'publishes and polls',
      allows: [[paymentService, eventLog]],
    },
    {
      group: 'sg-log',
      direction: 'ingress',
      peer: 'sg-shipping',
      port: '9098',
      reason: 'publishes and polls',
      allows: [[shippingService, eventLog]],
    },
    {
      group: 'sg-log',
      direction: 'ingress',
      peer: 'sg-returns',
      port: '9098',
      allows: [[returnsService, eventLog]],
    },
    {
      group: 'sg-log',
      direction: 'ingress',
      peer: 'sg-notification',
      port: '9098',
      reason: 'polls',
      allows: [[notificationService, eventLog]],
    },
    {
      group: 'sg-log',
      direction: 'ingress',
      peer: 'sg-audit',
      port: '9098',
      reason: 'polls',
      allows: [[auditWriter, eventLog]],
    },
  ],
});
