import {
  connects,
  containerInstance,
  deploymentEnvironment,
  deploymentNode,
  infrastructureNode,
  offer,
  product,
  quantity,
  runs,
  sum,
} from 'casebook';
import {
  access,
  auditArchive,
  auditWriter,
  billing,
  cache,
  core,
  customerSystems,
  database,
  delivery,
  directory,
  entry,
  eventBus,
  files,
  mailService,
  operator,
  paymentProvider,
  webApp,
  webhooks,
} from './architecture.ts';
import { load } from './load.ts';

const service = (container: Parameters<typeof containerInstance>[0]) =>
  containerInstance(container, { icon: 'aws-fargate' });

const client = containerInstance(webApp, { id: 'client', detail: 'Browser' });
const systems = containerInstance(customerSystems, { id: 'systems' });
const dns = infrastructureNode('dns', {
  name: 'Route 53',
  technology: 'DNS, health checks',
  description: 'A name for each cell.',
  icon: 'amazon-route-53',
});
const cdn = containerInstance(delivery, { id: 'cdn', detail: 'CloudFront, private bucket', icon: 'amazon-cloudfront' });
const firewall = infrastructureNode('firewall', {
  name: 'Web ACL',
  technology: 'AWS WAF, fail open',
  description: 'Pinned managed rules, rate per address.',
  icon: 'aws-waf',
});
const loadBalancers = containerInstance(entry, {
  id: 'loadBalancers',
  detail: '[[in words sizing.platform.entry.zones]]: app and api host',
  icon: 'elastic-load-balancing',
});
const nat = infrastructureNode('nat', {
  name: 'NAT gateways',
  technology: 'One in each zone',
  description: 'Fixed addresses that customers allow.',
  icon: 'nat-gateway',
});

const coreTasks = service(core);
const accessTasks = service(access);
const billingTasks = service(billing);
const webhookTasks = service(webhooks);
const auditTask = service(auditWriter);
const operatorTask = service(operator);

const primary = containerInstance(database, { id: 'primary', detail: 'primary', icon: 'amazon-rds' });
const standby = containerInstance(database, { id: 'standby', detail: 'standby', icon: 'amazon-rds' });
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

const bus = containerInstance(eventBus, {
  id: 'bus',
  detail: '[[resource.busRules.demand]], 3 queues',
  icon: 'amazon-eventbridge',
});
const fileBucket = containerInstance(files, { id: 'fileBucket', detail: 'Versioned', icon: 'amazon-s3' });
const archive = containerInstance(auditArchive, { id: 'archive', detail: 'Object Lock, 7 years', icon: 'amazon-s3' });
const userPool = containerInstance(directory, {
  id: 'userPool',
  detail: 'Essentials, one pool',
  icon: 'amazon-cognito',
});
const keys = infrastructureNode('keys', {
  name: 'Keys',
  technology: 'AWS KMS',
  description: 'One per data class; one signs tokens.',
  icon: 'aws-kms',
});
const secrets = infrastructureNode('secrets', {
  name: 'Secrets',
  technology: 'AWS Secrets Manager',
  description: 'Database roles; rotated.',
  icon: 'aws-secrets-manager',
});
const telemetry = infrastructureNode('telemetry', {
  name: 'Telemetry',
  technology: 'Amazon CloudWatch',
  description: 'Logs, metrics, alarms.',
  icon: 'amazon-cloudwatch',
});
const images = infrastructureNode('images', {
  name: 'Images',
  technology: 'Amazon ECR',
  description: 'Signed, immutable tags.',
  icon: 'amazon-ecr',
});

const publicSubnets = deploymentNode(
  'publicSubnets',
  { name: '10.40.0.0/23', kind: 'subnet', technology: 'Public subnets, two zones', arrangement: 'row' },
  loadBalancers,
  nat,
);
const appSubnets = deploymentNode(
  'appSubnets',
  { name: '10.40.16.0/21', kind: 'subnet', technology: 'Private application subnets, two zones' },
  deploymentNode(
    'cluster',
    { name: 'ECS cluster', kind: 'cluster', technology: 'Fargate, tasks spread over both zones' },
    deploymentNode(
      'waited',
      { name: 'Somebody waits', kind: 'group', arrangement: 'row' },
      coreTasks,
      accessTasks,
      billingTasks,
    ),
    deploymentNode(
      'unwaited',
      { name: 'Nobody waits', kind: 'group', arrangement: 'row' },
      webhookTasks,
      auditTask,
      operatorTask,
    ),
  ),
);
const dataSubnets = deploymentNode(
  'dataSubnets',
  {
    name: '10.40.32.0/23',
    kind: 'subnet',
    technology: 'Private data subnets, no route to the Internet',
    arrangement: 'row',
  },
  deploymentNode('zoneA', { name: 'us-east-1a', kind: 'zone' }, primary, cachePrimary),
  deploymentNode('zoneB', { name: 'us-east-1b', kind: 'zone' }, standby, cacheReplica),
);
const vpc = deploymentNode('vpc', { name: '10.40.0.0/16', kind: 'vpc' }, publicSubnets, appSubnets, dataSubnets);
const regional = deploymentNode(
  'regional',
  { name: 'Regional services', kind: 'group', technology: 'Through NAT or a gateway endpoint' },
  userPool,
  bus,
  fileBucket,
  archive,
  keys,
  secrets,
  telemetry,
  images,
);

const { cells } = load.driver;
const inEachCell = (count: number) => product('piece', cells, quantity(count, 'piece/cell'));
/** So many tasks of a service in each cell. */
const eachCell = (
  task: ReturnType<typeof offer>,
  container: Parameters<typeof runs>[0],
  { running, tenfold = running, maximum = running }: { running: number; tenfold?: number; maximum?: number },
) =>
  runs(container, {
    offer: task,
    running: { brief: inEachCell(running), twoCells: inEachCell(running), tenfold: inEachCell(tenfold) },
    maximum: {
      brief: inEachCell(maximum),
      twoCells: inEachCell(maximum),
      tenfold: inEachCell(Math.max(maximum, tenfold)),
    },
    statedLine: 'fargate',
  });

/** The tasks of all services, on one kind of machine. */
export const tasks = (task: ReturnType<typeof offer>) => [
  eachCell(task, core, { running: 4, tenfold: 8, maximum: 10 }),
  eachCell(task, access, { running: 2 }),
  eachCell(task, billing, { running: 2 }),
  eachCell(task, webhooks, { running: 2, maximum: 6 }),
  eachCell(task, auditWriter, { running: 1 }),
  eachCell(task, operator, { running: 1 }),
];

export const production = deploymentEnvironment('production', {
  name: 'Production, one cell',
  region: 'us-east-1',
  zones: 2,
  runs: [
    ...tasks(offer('fargate.x86', { vCpu: 1, memoryGiB: 2 })),
    runs(database, {
      offer: offer('rds.postgres.db.r6g.xlarge.multi-az'),
      running: { brief: cells, twoCells: cells, tenfold: sum(cells, quantity(10, 'cell')) },
      statedLine: 'rds',
      note: 'One in each cell; at ten times ten more, for tenants with a database of their own.',
    }),
    runs(cache, {
      offer: offer('elasticache.redis.cache.r6g.large'),
      running: inEachCell(2),
      statedLine: 'elasticache',
      note: 'A primary and a replica in each cell.',
    }),
    runs(entry, { offer: offer('alb'), running: inEachCell(2), statedLine: 'alb' }),
  ],
  description:
    'The first cell, in us-east-1. The European cell is the same code with another region and other keys; no request and no row goes from one to the other.',
  arrangement: 'row',
  nodes: [
    deploymentNode(
      'outside',
      { name: 'Outside', kind: 'group', technology: 'Internet', arrangement: 'row' },
      client,
      systems,
      dns,
      cdn,
    ),
    deploymentNode(
      'region',
      { name: 'us-east-1', kind: 'region', arrangement: 'row' },
      deploymentNode(
        'network',
        { name: 'Network', kind: 'group', technology: 'Web ACL and VPC of the cell' },
        firewall,
        vpc,
      ),
      regional,
    ),
  ],
  connections: [
    connects(client, cdn, 'Files', 'HTTPS 443'),
    connects(client, dns, 'Resolves', 'DNS'),
    connects(client, firewall, 'API', 'HTTPS 443'),
    connects(systems, firewall, 'API', 'HTTPS 443'),
    connects(firewall, loadBalancers, 'Lets through', 'HTTPS 443'),
    connects(loadBalancers, coreTasks, 'Routes', 'HTTPS 8443'),
    connects(loadBalancers, accessTasks, 'Routes', 'HTTPS 8443'),
    connects(loadBalancers, billingTasks, 'Routes', 'HTTPS 8443'),
    connects(coreTasks, primary, 'Enters', 'TLS 5432'),
    connects(coreTasks, cachePrimary, 'Looks up', 'TLS 6379'),
    connects(operatorTask, primary, 'Migrates', 'TLS 5432'),
    connects(primary, standby, 'Replicates', 'synchronous'),
    connects(cachePrimary, cacheReplica, 'Replicates', 'asynchronous', 'asynchronous'),
    connects(coreTasks, bus, 'Publishes', 'HTTPS', 'asynchronous'),
    connects(auditTask, archive, 'Appends', 'HTTPS'),
    connects(accessTasks, userPool, 'Redeems', 'HTTPS'),
    connects(webhookTasks, nat, 'Delivers', 'HTTPS'),
  ],
  securityGroupRules: [
    {
      group: 'sg-entry',
      direction: 'ingress',
      peer: '0.0.0.0/0',
      port: '443',
      allows: [
        [webApp, entry],
        [customerSystems, entry],
        [paymentProvider, entry],
      ],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-core',
      port: '8443',
      allows: [[entry, core]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-access',
      port: '8443',
      allows: [[entry, access]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-billing',
      port: '8443',
      allows: [[entry, billing]],
    },
    {
      group: 'sg-core',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [[entry, core]],
    },
    {
      group: 'sg-core',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[core, database]],
    },
    {
      group: 'sg-core',
      direction: 'egress',
      peer: 'sg-cache',
      port: '6379',
      allows: [[core, cache]],
    },
    {
      group: 'sg-core',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'through NAT',
      allows: [[core, eventBus]],
    },
    {
      group: 'sg-access',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [[entry, access]],
    },
    {
      group: 'sg-access',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[access, database]],
    },
    {
      group: 'sg-access',
      direction: 'egress',
      peer: 'sg-cache',
      port: '6379',
      allows: [[access, cache]],
    },
    {
      group: 'sg-access',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'KMS to sign',
      allows: [
        [access, directory],
        [access, mailService],
      ],
    },
    {
      group: 'sg-billing',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [[entry, billing]],
    },
    {
      group: 'sg-billing',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[billing, database]],
    },
    {
      group: 'sg-billing',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'the bus is polled',
      allows: [
        [billing, paymentProvider],
        [billing, eventBus],
      ],
    },
    {
      group: 'sg-webhooks',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[webhooks, database]],
    },
    {
      group: 'sg-webhooks',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'the bus is polled',
      allows: [
        [webhooks, customerSystems],
        [webhooks, eventBus],
      ],
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
      reason: 'polls through NAT',
      allows: [[auditWriter, eventBus]],
    },
    {
      group: 'sg-operator',
      direction: 'egress',
      peer: 'sg-database',
      port: '5432',
      allows: [[operator, database]],
    },
    {
      group: 'sg-operator',
      direction: 'egress',
      peer: 'pl-s3',
      port: '443',
      reason: 'gateway endpoint',
      allows: [[operator, files]],
    },
    {
      group: 'sg-operator',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'opens the recorded session',
      allows: [[operator, directory]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-core',
      port: '5432',
      allows: [[core, database]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-access',
      port: '5432',
      allows: [[access, database]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-billing',
      port: '5432',
      allows: [[billing, database]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-webhooks',
      port: '5432',
      allows: [[webhooks, database]],
    },
    {
      group: 'sg-database',
      direction: 'ingress',
      peer: 'sg-operator',
      port: '5432',
      allows: [[operator, database]],
    },
    {
      group: 'sg-cache',
      direction: 'ingress',
      peer: 'sg-core',
      port: '6379',
      allows: [[core, cache]],
    },
    {
      group: 'sg-cache',
      direction: 'ingress',
      peer: 'sg-access',
      port: '6379',
      allows: [[access, cache]],
    },
  ],
});
