import {
  connects,
  containerInstance,
  deploymentEnvironment,
  deploymentNode,
  type ElementReference,
  gigabytes,
  infrastructureNode,
  offer,
  runs,
} from 'casebook';
import {
  app,
  bff,
  cache,
  catalogService,
  cdn,
  coreDb,
  delivery,
  entry,
  eventLog,
  inventoryService,
  media,
  notifier,
  orderService,
  paymentProvider,
  telemetry,
  userService,
  warehouse,
} from './architecture.ts';

const pod = offer('fargate.x86', { vCpu: 1, memoryGiB: 2 });
const smallPod = offer('fargate.x86', { vCpu: 0.5, memoryGiB: 1 });
/** Half a processor a pod at 100,000 users, a whole one from half a million on. */
const podsOf = (container: Parameters<typeof runs>[0], [few, many]: readonly [number, number], maximum?: number) => [
  runs(container, {
    offer: smallPod,
    running: { u100k: few, u500k: 0, twoActive: 0 },
    ...(maximum === undefined ? {} : { maximum: { u100k: maximum, u500k: 0, twoActive: 0 } }),
  }),
  runs(container, {
    offer: pod,
    running: { u100k: 0, u500k: many, twoActive: many },
    ...(maximum === undefined ? {} : { maximum: { u100k: 0, u500k: maximum, twoActive: maximum } }),
  }),
];
/** One pod while it stands by; as many as in the first region where both are active. */
const standbyPods = (container: Parameters<typeof runs>[0], active: number) => [
  runs(container, { offer: smallPod, running: { u100k: 1, u500k: 0, twoActive: 0 } }),
  runs(container, { offer: pod, running: { u100k: 0, u500k: 1, twoActive: active } }),
];
const pods = (container: Parameters<typeof containerInstance>[0], id?: string) =>
  containerInstance(container, { icon: 'amazon-eks', ...(id ? { id } : {}) });

const phone = containerInstance(app, { id: 'phone', detail: 'iOS, Android' });
const dns = infrastructureNode('dns', {
  name: 'Route 53',
  technology: 'DNS, 60 s',
  description: 'Two names; a flag in the west turns both.',
  icon: 'amazon-route-53',
});
const provider = containerInstance(paymentProvider, { id: 'provider' });
const pushAndMail = containerInstance(delivery, { id: 'pushAndMail' });
const distribution = containerInstance(cdn, {
  id: 'distribution',
  detail: 'Global, two origins',
  icon: 'amazon-cloudfront',
});

const firewall = infrastructureNode('firewall', {
  name: 'Web ACL',
  technology: 'AWS WAF, fail open',
  description: 'Managed rules, bot control, limits.',
  icon: 'aws-waf',
});
const loadBalancer = containerInstance(entry, {
  id: 'loadBalancer',
  detail: 'three zones',
  icon: 'elastic-load-balancing',
});
const nat = infrastructureNode('nat', {
  name: 'NAT gateways',
  technology: 'One a zone',
  description: 'Fixed addresses for the provider.',
  icon: 'nat-gateway',
});

const bffPods = pods(bff);
const userPods = pods(userService);
const catalogPods = pods(catalogService);
const orderPods = pods(orderService);
const inventoryPods = pods(inventoryService);
const notifierPods = pods(notifier);
const collector = containerInstance(telemetry, {
  id: 'collector',
  icon: 'amazon-eks',
});
const delivered = infrastructureNode('delivered', {
  name: 'Argo CD, KEDA, Rollouts',
  technology: 'Cluster add-ons',
  description: 'Pull the desired state; scale; canary.',
  icon: 'amazon-eks',
});

const primary = containerInstance(coreDb, { id: 'primary', detail: 'primary', icon: 'amazon-rds' });
const standby = containerInstance(coreDb, { id: 'standby', detail: 'standby', icon: 'amazon-rds' });
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

const bucket = containerInstance(media, { id: 'bucket', detail: 'Versioned, replicated', icon: 'amazon-s3' });
const secrets = infrastructureNode('secrets', {
  name: 'Secrets and keys',
  technology: 'Secrets Manager, KMS',
  description: 'Rotated; multi-Region, in us-west-2 too.',
  icon: 'aws-secrets-manager',
});
const images = infrastructureNode('images', {
  name: 'Images',
  technology: 'Amazon ECR',
  description: 'Signed, admitted by digest.',
  icon: 'amazon-ecr',
});
const dashboards = infrastructureNode('dashboards', {
  name: 'Dashboards',
  technology: 'Amazon Managed Grafana',
  description: 'Objectives, alerts, traces.',
  icon: 'amazon-cloudwatch',
});

const outside = deploymentNode(
  'outside',
  { name: 'Outside', kind: 'group', technology: 'Internet', arrangement: 'column' },
  phone,
  dns,
  distribution,
  provider,
  pushAndMail,
);
const regional = deploymentNode(
  'regional',
  { name: 'Regional services', kind: 'group' },
  bucket,
  secrets,
  images,
  dashboards,
);
const cluster = deploymentNode(
  'cluster',
  { name: 'EKS cluster', kind: 'cluster', technology: 'Fargate profiles, no nodes', arrangement: 'column' },
  deploymentNode(
    'front',
    { name: 'Namespace shop', kind: 'group', arrangement: 'row' },
    bffPods,
    userPods,
    catalogPods,
    orderPods,
  ),
  deploymentNode(
    'back',
    { name: 'Namespaces shop and system', kind: 'group', arrangement: 'row' },
    inventoryPods,
    notifierPods,
    collector,
    delivered,
  ),
);
const vpc = deploymentNode(
  'vpc',
  { name: '10.40.0.0/16', kind: 'vpc' },
  deploymentNode(
    'publicSubnets',
    { name: '10.40.0.0/22', kind: 'subnet', technology: 'Public subnets, three zones', arrangement: 'row' },
    loadBalancer,
    nat,
  ),
  deploymentNode(
    'podSubnets',
    { name: '10.40.16.0/20', kind: 'subnet', technology: 'Private pod subnets, three zones' },
    cluster,
  ),
  deploymentNode(
    'dataSubnets',
    {
      name: '10.40.32.0/22',
      kind: 'subnet',
      technology: 'Private data subnets, no Internet route',
      arrangement: 'row',
    },
    deploymentNode('zoneA', { name: 'us-east-1a', kind: 'zone' }, primary, brokerA, cachePrimary),
    deploymentNode('zoneB', { name: 'us-east-1b', kind: 'zone' }, standby, brokerB, cacheReplica),
    deploymentNode('zoneC', { name: 'us-east-1c', kind: 'zone' }, brokerC),
  ),
);

type End = ElementReference | ReturnType<typeof deploymentNode>;
type Ends = readonly [source: End, destination: End];
const rule = (
  group: string,
  direction: 'ingress' | 'egress',
  peer: string,
  port: string,
  allows: readonly Ends[],
  reason = '',
) => ({ group, direction, peer, port, reason, allows });
/** Both ends of one allowed connection between two groups. */
const allow = (from: string, to: string, port: string, allows: readonly Ends[], reason = '') => [
  rule(from, 'egress', to, port, allows, reason),
  rule(to, 'ingress', from, port, allows, reason),
];

/** The same matrix in both regions; groups cost nothing, so the west has them before it has Kafka and the notifier. */
const securityGroupRules = (region: 'sg' | 'sg-west', podSubnets: string, everyPod: Ends) => [
  rule(`${region}-entry`, 'ingress', '0.0.0.0/0', '443', [
    [app, entry],
    [cdn, entry],
  ]),
  ...allow(`${region}-entry`, `${region}-bff`, '8443', [[entry, bff]]),
  ...allow(`${region}-entry`, `${region}-catalog`, '8444', [[entry, catalogService]], 'admin routes only'),
  ...allow(`${region}-bff`, `${region}-user`, '9443', [[bff, userService]]),
  ...allow(`${region}-bff`, `${region}-catalog`, '9443', [[bff, catalogService]]),
  ...allow(`${region}-bff`, `${region}-order`, '9443', [[bff, orderService]]),
  ...allow(`${region}-bff`, `${region}-inventory`, '9443', [[bff, inventoryService]]),
  ...allow(`${region}-order`, `${region}-inventory`, '9443', [[orderService, inventoryService]]),
  ...allow(`${region}-user`, `${region}-database`, '5432', [[userService, coreDb]]),
  ...allow(`${region}-catalog`, `${region}-database`, '5432', [[catalogService, coreDb]]),
  ...allow(`${region}-order`, `${region}-database`, '5432', [[orderService, coreDb]]),
  ...allow(`${region}-inventory`, `${region}-database`, '5432', [[inventoryService, coreDb]]),
  ...allow(`${region}-notifier`, `${region}-database`, '5432', [[notifier, coreDb]]),
  ...allow(`${region}-bff`, `${region}-cache`, '6379', [[bff, cache]], 'counters of the limits'),
  ...allow(`${region}-catalog`, `${region}-cache`, '6379', [[catalogService, cache]]),
  ...allow(`${region}-inventory`, `${region}-cache`, '6379', [[inventoryService, cache]]),
  ...allow(`${region}-user`, `${region}-log`, '9098', [[userService, eventLog]]),
  ...allow(`${region}-catalog`, `${region}-log`, '9098', [[catalogService, eventLog]], 'publishes and polls'),
  ...allow(`${region}-order`, `${region}-log`, '9098', [[orderService, eventLog]], 'publishes and polls'),
  ...allow(`${region}-inventory`, `${region}-log`, '9098', [[inventoryService, eventLog]]),
  ...allow(`${region}-notifier`, `${region}-log`, '9098', [[notifier, eventLog]], 'polls'),
  rule(`${region}-log`, 'ingress', '10.60.0.0/16', '9096', [[warehouse, eventLog]], 'polls over the private line'),
  rule(
    `${region}-inventory`,
    'ingress',
    '10.60.0.0/16',
    '8445',
    [[warehouse, inventoryService]],
    'over the private line',
  ),
  ...allow(`${region}-bff`, `${region}-telemetry`, '4317', [[bff, telemetry]]),
  rule(`${region}-telemetry`, 'ingress', podSubnets, '4317', [[bff, telemetry]], 'every other service does the same'),
  rule(`${region}-order`, 'egress', '0.0.0.0/0', '443', [[orderService, paymentProvider]], 'through NAT'),
  rule(`${region}-notifier`, 'egress', '0.0.0.0/0', '443', [[notifier, delivery]], 'through NAT'),
  rule(
    `${region}-cluster`,
    'egress',
    '0.0.0.0/0',
    '443',
    [everyPod],
    'the group that every pod carries beside its own: images, secrets, logs, API server',
  ),
];

export const production = deploymentEnvironment('production', {
  name: 'Production, us-east-1',
  region: 'us-east-1',
  zones: 3,
  runs: [
    ...podsOf(bff, [3, 6], 24),
    ...podsOf(userService, [3, 3], 9),
    ...podsOf(catalogService, [3, 4], 16),
    ...podsOf(orderService, [3, 3], 12),
    ...podsOf(inventoryService, [3, 3], 9),
    ...podsOf(notifier, [2, 2]),
    runs(telemetry, { offer: smallPod, running: 2 }),
    runs(coreDb, {
      offer: offer('rds.postgres.db.t3.medium.multi-az'),
      running: { u100k: 1, u500k: 0, twoActive: 0 },
      zones: 2,
    }),
    runs(coreDb, {
      offer: offer('rds.postgres.db.r6g.xlarge.multi-az'),
      running: { u100k: 0, u500k: 1, twoActive: 1 },
      zones: 2,
    }),
    runs(eventLog, {
      offer: offer('msk.kafka.m5.large'),
      running: 3,
      storage: gigabytes(50),
      note: 'One a zone, in the first region only.',
    }),
    runs(cache, {
      offer: offer('elasticache.valkey.cache.r6g.large'),
      running: 2,
      zones: 2,
      note: 'A primary and a replica. The data is about 220 MB; this is the smallest current node in the price book.',
    }),
    runs(entry, { offer: offer('alb'), running: 1 }),
  ],
  description:
    'The region that sells: three zones, one cluster without nodes, one database with its standby in another zone. Besides its own group each pod carries the cluster’s, cut down to what EKS needs: DNS to CoreDNS (53, TCP and UDP), the API server (443), the kubelet (10250), AWS endpoints (443) and, for services that are not the BFF, the collector (4317). Left at its default it would let every pod reach every other, and the matrix would be decoration.',
  arrangement: 'row',
  nodes: [
    outside,
    deploymentNode(
      'region',
      { name: 'us-east-1', kind: 'region', arrangement: 'row' },
      deploymentNode('network', { name: 'Network', kind: 'group', technology: 'Web ACL and VPC' }, firewall, vpc),
      regional,
    ),
  ],
  connections: [
    connects(phone, dns, 'Resolves', 'DNS'),
    connects(phone, distribution, 'Reads', 'HTTPS 443'),
    connects(phone, firewall, 'Orders', 'HTTPS 443'),
    connects(distribution, firewall, 'Misses', 'HTTPS 443'),
    connects(distribution, bucket, 'Images', 'HTTPS'),
    connects(firewall, loadBalancer, 'Lets through', 'HTTPS 443'),
    connects(loadBalancer, bffPods, 'Routes', 'HTTPS 8443'),
    connects(orderPods, primary, 'Writes', 'TLS 5432'),
    connects(primary, standby, 'Replicates', 'synchronous'),
    connects(catalogPods, cachePrimary, 'Reads', 'TLS 6379'),
    connects(cachePrimary, cacheReplica, 'Replicates', 'asynchronous', 'asynchronous'),
    connects(orderPods, brokerA, 'Publishes', 'IAM, TLS 9098', 'asynchronous'),
    connects(nat, provider, 'Authorizes', 'HTTPS'),
    connects(nat, pushAndMail, 'Hands over', 'HTTPS', 'asynchronous'),
    connects(collector, dashboards, 'Exports', 'HTTPS', 'asynchronous'),
    connects(cluster, regional, 'Images, secrets, logs', 'HTTPS 443'),
  ],
  securityGroupRules: securityGroupRules('sg', '10.40.16.0/20', [cluster, regional]),
});

const westBalancer = containerInstance(entry, {
  id: 'westBalancer',
  detail: 'three zones',
  icon: 'elastic-load-balancing',
});
const westBff = pods(bff, 'westBff');
const westUser = pods(userService, 'westUser');
const westCatalog = pods(catalogService, 'westCatalog');
const westOrder = pods(orderService, 'westOrder');
const westInventory = pods(inventoryService, 'westInventory');
const westCollector = containerInstance(telemetry, { id: 'westCollector', icon: 'amazon-eks' });
const replica = containerInstance(coreDb, { id: 'replica', detail: 'read replica', icon: 'amazon-rds' });
const westCache = containerInstance(cache, {
  id: 'westCache',
  detail: 'one node',
  icon: 'amazon-elasticache',
});
const westBucket = containerInstance(media, { id: 'westBucket', detail: 'Copy', icon: 'amazon-s3' });
const synthetic = infrastructureNode('synthetic', {
  name: 'Synthetic shopper',
  technology: 'Probe, each minute',
  description: 'Browses; rehearses an order up to the write.',
});
const eastPrimary = infrastructureNode('eastPrimary', {
  name: 'Primary in us-east-1',
  technology: 'PostgreSQL',
  description: 'Fenced before the replica is promoted.',
  icon: 'amazon-rds',
});

const westCluster = deploymentNode(
  'westCluster',
  {
    name: 'EKS cluster',
    kind: 'cluster',
    technology: 'Fargate, quota raised as in the east',
    arrangement: 'row',
  },
  westBff,
  westUser,
  westCatalog,
  westOrder,
  westInventory,
  westCollector,
);
const westImages = infrastructureNode('westImages', {
  name: 'Images, secrets',
  technology: 'ECR, Secrets Manager',
  description: 'Copied from us-east-1 at each push.',
  icon: 'amazon-ecr',
});
const westRegional = deploymentNode(
  'westRegional',
  { name: 'Regional services', kind: 'group' },
  westBucket,
  westImages,
);

export const standbyRegion = deploymentEnvironment('standby-region', {
  name: 'Standby, us-west-2',
  region: 'us-west-2',
  zones: 1,
  runs: [
    ...standbyPods(bff, 6),
    ...standbyPods(userService, 3),
    ...standbyPods(catalogService, 4),
    ...standbyPods(orderService, 3),
    ...standbyPods(inventoryService, 3),
    runs(notifier, { offer: pod, running: { u100k: 0, u500k: 0, twoActive: 2 } }),
    runs(telemetry, { offer: smallPod, running: { u100k: 1, u500k: 1, twoActive: 2 } }),
    runs(coreDb, {
      offer: offer('rds.postgres.db.t3.medium.single-az'),
      running: { u100k: 1, u500k: 0, twoActive: 0 },
    }),
    runs(coreDb, {
      offer: offer('rds.postgres.db.r6g.xlarge.single-az'),
      running: { u100k: 0, u500k: 1, twoActive: 0 },
    }),
    runs(coreDb, {
      offer: offer('rds.postgres.db.r6g.xlarge.multi-az'),
      running: { u100k: 0, u500k: 0, twoActive: 1 },
    }),
    runs(eventLog, {
      offer: offer('msk.kafka.m5.large'),
      running: { u100k: 0, u500k: 0, twoActive: 3 },
      storage: gigabytes(50),
    }),
    runs(cache, {
      offer: offer('elasticache.valkey.cache.r6g.large'),
      running: { u100k: 1, u500k: 1, twoActive: 2 },
    }),
    runs(entry, { offer: offer('alb'), running: 1 }),
  ],
  description:
    'One pod of each service that answers shoppers, a replica and a cache node. No Kafka and no notifier: facts wait in the outbox until they are made. Their security groups exist already, because on the day only what costs money should be missing.',
  arrangement: 'row',
  nodes: [
    deploymentNode('west-outside', { name: 'Outside', kind: 'group', arrangement: 'column' }, synthetic, eastPrimary),
    deploymentNode(
      'west',
      { name: 'us-west-2', kind: 'region', arrangement: 'row' },
      deploymentNode(
        'westVpc',
        { name: '10.41.0.0/16', kind: 'vpc' },
        deploymentNode(
          'westPublic',
          { name: '10.41.0.0/22', kind: 'subnet', technology: 'Public subnets, three zones' },
          westBalancer,
        ),
        deploymentNode(
          'westPods',
          { name: '10.41.16.0/20', kind: 'subnet', technology: 'Private pod subnets, three zones' },
          westCluster,
        ),
        deploymentNode(
          'westData',
          { name: '10.41.32.0/22', kind: 'subnet', technology: 'Private data subnets', arrangement: 'row' },
          replica,
          westCache,
        ),
      ),
      westRegional,
    ),
  ],
  connections: [
    connects(synthetic, westBalancer, 'Rehearses', 'HTTPS 443'),
    connects(westBalancer, westBff, 'Routes', 'HTTPS 8443'),
    connects(westOrder, replica, 'Reads; writes after promotion', 'TLS 5432'),
    connects(westCatalog, westCache, 'Reads', 'TLS 6379'),
    connects(eastPrimary, replica, 'Replicates', 'asynchronous', 'asynchronous'),
    connects(westCluster, westRegional, 'Images, secrets, logs', 'HTTPS 443'),
  ],
  securityGroupRules: securityGroupRules('sg-west', '10.41.16.0/20', [westCluster, westRegional]),
});
