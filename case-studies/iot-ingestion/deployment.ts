import {
  connects,
  containerInstance,
  deploymentEnvironment,
  deploymentNode,
  infrastructureNode,
  offer,
  runs,
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
  manufacturer,
  notification,
  objectStore,
  processor,
  queryApi,
  registryDb,
  staffIdentity,
  stream,
} from './architecture.ts';

const task = offer('fargate.arm', { vCpu: 1, memoryGiB: 2 });
const service = (container: Parameters<typeof containerInstance>[0]) =>
  containerInstance(container, { icon: 'aws-fargate' });

const device = containerInstance(deviceAgent, {
  id: 'device',
  detail: '[[number driver.devices]], MCU and secure element',
});

const signOn = containerInstance(staffIdentity, { id: 'signOn' });
const factory = containerInstance(manufacturer, { id: 'factory', detail: 'A certificate a line' });
const ca = containerInstance(deviceCa, { id: 'ca', detail: 'HSM, an account of its own' });

const delivery = infrastructureNode('delivery', {
  name: 'CloudFront',
  technology: 'Signed URLs',
  description: 'Firmware images.',
  icon: 'amazon-cloudfront',
});
const firewall = infrastructureNode('firewall', {
  name: 'Web ACL',
  technology: 'AWS WAF',
  description: 'For people’s APIs; devices never pass it.',
  icon: 'aws-waf',
});

const mqtt = containerInstance(gateway, { id: 'mqtt', detail: 'ATS endpoint, port 8883', icon: 'aws-iot-core' });
const shards = containerInstance(stream, { id: 'shards', detail: '24 hours', icon: 'amazon-kinesis' });
const queues = containerInstance(eventQueue, {
  id: 'queues',
  detail: 'Two queues, two dead letters',
  icon: 'amazon-sqs',
});
const buckets = containerInstance(objectStore, {
  id: 'buckets',
  detail: 'Archive, errors, firmware',
  icon: 'amazon-s3',
});
const grafana = containerInstance(dashboards, { id: 'grafana', detail: 'Workspace in the VPC' });
const sns = containerInstance(notification, { id: 'sns', icon: 'amazon-sns' });

const loadBalancer = infrastructureNode('loadBalancer', {
  name: 'Load balancer',
  technology: 'ALB: OIDC on 443, mTLS on 9443',
  description: 'Staff on one listener, factories on the other.',
  icon: 'elastic-load-balancing',
});
const nat = infrastructureNode('nat', {
  name: 'NAT gateways',
  technology: 'One in each zone',
  description: 'IoT API and SNS.',
  icon: 'nat-gateway',
});
const endpoints = infrastructureNode('endpoints', {
  name: 'Endpoints',
  technology: 'Kinesis, SQS, S3, Secrets, Logs, ECR',
  description: 'The stream stays off the NAT.',
  icon: 'amazon-vpc',
});

const processors = service(processor);
const archivers = containerInstance(archiver, {
  detail: 'A third of the hash space each',
  icon: 'aws-fargate',
});
const api = service(queryApi);
const fleet = service(fleetService);
const alerts = containerInstance(alertHandler, {
  id: 'alerts',
  detail: '256 MB, at most 50 at once',
  icon: 'aws-lambda',
});

const hotPrimary = containerInstance(hotStore, {
  id: 'hotPrimary',
  detail: 'primary',
  icon: 'amazon-rds',
});
const hotStandby = containerInstance(hotStore, {
  id: 'hotStandby',
  detail: 'standby',
  icon: 'amazon-rds',
});
const registryPrimary = containerInstance(registryDb, {
  id: 'registryPrimary',
  detail: 'primary',
  icon: 'amazon-rds',
});
const registryStandby = containerInstance(registryDb, {
  id: 'registryStandby',
  detail: 'standby',
  icon: 'amazon-rds',
});
const searchNode = (zone: string) =>
  containerInstance(logStore, { id: `search${zone}`, detail: `node ${zone}`, icon: 'amazon-opensearch' });
const searchA = searchNode('A');
const searchB = searchNode('B');
const searchC = searchNode('C');

const logDelivery = infrastructureNode('logDelivery', {
  name: 'Log delivery',
  technology: 'Amazon Data Firehose',
  description: 'Rules can’t reach a domain in a VPC.',
});
const keys = infrastructureNode('keys', {
  name: 'Keys',
  technology: 'AWS KMS',
  description: 'One key a data class.',
  icon: 'aws-kms',
});
const secrets = infrastructureNode('secrets', {
  name: 'Secrets',
  technology: 'AWS Secrets Manager',
  description: 'Database roles, CA client key.',
  icon: 'aws-secrets-manager',
});
const telemetry = infrastructureNode('telemetry', {
  name: 'Own telemetry',
  technology: 'Amazon CloudWatch',
  description: 'Metrics, alarms, no line a batch.',
  icon: 'amazon-cloudwatch',
});

const publicSubnets = deploymentNode(
  'publicSubnets',
  { name: '10.40.0.0/22', kind: 'subnet', technology: 'Public subnets, three zones', arrangement: 'row' },
  loadBalancer,
  nat,
);
const cluster = deploymentNode(
  'cluster',
  { name: 'ECS cluster', kind: 'cluster', technology: 'Fargate, spread over three zones', arrangement: 'column' },
  deploymentNode('pipeline', { name: 'Telemetry', kind: 'group', arrangement: 'row' }, processors, archivers),
  deploymentNode('people', { name: 'Fleet and queries', kind: 'group', arrangement: 'row' }, fleet, api),
);
const appSubnets = deploymentNode(
  'appSubnets',
  { name: '10.40.16.0/20', kind: 'subnet', technology: 'Private application subnets, three zones', arrangement: 'row' },
  cluster,
  deploymentNode('attached', { name: 'Attached to the VPC', kind: 'group', arrangement: 'column' }, alerts, endpoints),
);
const dataSubnets = deploymentNode(
  'dataSubnets',
  {
    name: '10.40.32.0/22',
    kind: 'subnet',
    technology: 'Private data subnets, no route to the Internet',
    arrangement: 'row',
  },
  deploymentNode('zoneA', { name: 'us-east-1a', kind: 'zone' }, hotPrimary, registryStandby, searchA),
  deploymentNode('zoneB', { name: 'us-east-1b', kind: 'zone' }, hotStandby, registryPrimary, searchB),
  deploymentNode('zoneC', { name: 'us-east-1c', kind: 'zone' }, searchC),
);
const vpc = deploymentNode('vpc', { name: '10.40.0.0/16', kind: 'vpc' }, publicSubnets, appSubnets, dataSubnets);
const ingestion = deploymentNode(
  'ingestion',
  { name: 'Regional services', kind: 'group', technology: 'Run by AWS in several zones' },
  mqtt,
  shards,
  queues,
  buckets,
  grafana,
  sns,
  firewall,
  logDelivery,
  keys,
  secrets,
  telemetry,
);

export const production = deploymentEnvironment('production', {
  name: 'Production',
  region: 'us-east-1',
  zones: 3,
  runs: [
    runs(processor, {
      offer: task,
      running: { today: 6, asDrawn: 0, tenfold: 60 },
      maximum: { today: 12, asDrawn: 0, tenfold: 84 },
    }),
    runs(archiver, {
      offer: task,
      running: { today: 3, asDrawn: 0, tenfold: 18 },
      maximum: { today: 3, asDrawn: 0, tenfold: 24 },
    }),
    runs(queryApi, {
      offer: task,
      running: { today: 3, asDrawn: 0, tenfold: 6 },
      maximum: { today: 9, asDrawn: 0, tenfold: 18 },
    }),
    runs(fleetService, { offer: task, running: { today: 3, asDrawn: 0, tenfold: 6 } }),
    runs(stream, {
      offer: offer('kinesis.shard'),
      running: { today: 12, asDrawn: 34, tenfold: 35 },
      statedLine: 'kinesis',
      note: 'Catch-up at [[number driver.catchUpRate]] times; as drawn one shard for each [[number limit.kinesis.shard.in.records]] readings a second, where the estimate has [[stated.shards]]; at ten times by volume: [[number flow.ingestBatch.rate@tenfold]] batches a second, of which each shard takes 1 MB.',
    }),
    runs(hotStore, {
      offer: offer('rds.postgres.db.r6g.2xlarge.multi-az'),
      running: { today: 1, asDrawn: 0, tenfold: 9 },
      zones: 2,
      note: 'One pair takes [[number resource.hotRows.capacity]] rows a second, estimated; a catch-up at ten times is [[number resource.hotRows.demand@tenfold]], [[rounded resource.hotRows.utilization@tenfold]] of [[in words sizing.platform.hotStore.running@tenfold]].',
    }),
    runs(registryDb, {
      offer: offer('rds.postgres.db.t3.medium.multi-az'),
      running: { today: 1, asDrawn: 0, tenfold: 1 },
      zones: 2,
    }),
    runs(logStore, {
      offer: offer('opensearch.r6g.large'),
      running: { today: 3, asDrawn: 3, tenfold: 9 },
      statedLine: 'openSearch',
      note: 'The brief names no type: r6g.large assumed.',
    }),
    runs(dashboards, { running: { today: 1, asDrawn: 1, tenfold: 3 }, zones: 1 }),
  ],
  description:
    'One region, [[in words sizing.platform.processor.zones]]. Devices reach the gateway and signed firmware addresses, nothing else; people reach the load balancer and the workspace.',
  arrangement: 'row',
  nodes: [
    deploymentNode('field', { name: 'In the field', kind: 'group', technology: '20,000 sites' }, device),
    deploymentNode(
      'global',
      { name: 'Global', kind: 'edge', technology: 'AWS global services', arrangement: 'row' },
      delivery,
    ),
    deploymentNode(
      'outside',
      { name: 'Outside', kind: 'group', technology: 'Suppliers, another account', arrangement: 'row' },
      factory,
      signOn,
      ca,
    ),
    deploymentNode('region', { name: 'us-east-1', kind: 'region', arrangement: 'row' }, ingestion, vpc),
  ],
  connections: [
    connects(device, mqtt, 'Publishes', 'MQTT, TLS 8883'),
    connects(device, delivery, 'Downloads firmware', 'HTTPS 443'),
    connects(delivery, buckets, 'Fetches', 'HTTPS'),
    connects(firewall, loadBalancer, 'Lets through', 'HTTPS 443'),
    connects(mqtt, shards, 'Puts', 'Rule'),
    connects(mqtt, queues, 'Queues', 'Rule'),
    connects(loadBalancer, api, 'Routes', 'HTTPS 8443'),
    connects(loadBalancer, fleet, 'Routes', 'HTTPS 8443'),
    connects(factory, loadBalancer, 'Uploads lists', 'mTLS 9443'),
    connects(loadBalancer, signOn, 'Signs staff in', 'OIDC 443'),
    connects(fleet, ca, 'Has signed', 'mTLS 8443'),
    connects(mqtt, logDelivery, 'Delivers logs', 'Rule'),
    connects(logDelivery, searchA, 'Indexes', 'HTTPS 443'),
    connects(cluster, endpoints, 'Images, logs, secrets', 'HTTPS 443'),
    connects(shards, processors, 'Read by', 'HTTPS 443'),
    connects(shards, archivers, 'Read by', 'HTTPS 443'),
    connects(queues, alerts, 'Polled for', 'Event source', 'asynchronous'),
    connects(processors, hotPrimary, 'Writes', 'TLS 5432'),
    connects(alerts, hotPrimary, 'Writes', 'TLS 5432'),
    connects(fleet, registryPrimary, 'Writes', 'TLS 5432'),
    connects(hotPrimary, hotStandby, 'Replicates', 'synchronous'),
    connects(registryPrimary, registryStandby, 'Replicates', 'synchronous'),
  ],
  securityGroupRules: [
    {
      group: 'sg-entry',
      direction: 'ingress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'analysts and fleet operators',
      allows: [[firewall, loadBalancer]],
    },
    {
      group: 'sg-entry',
      direction: 'ingress',
      peer: '203.0.113.0/24',
      port: '9443',
      reason: 'the listener asks for a client certificate',
      allows: [[factory, loadBalancer]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-query',
      port: '8443',
      allows: [[loadBalancer, queryApi]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: 'sg-fleet',
      port: '8443',
      allows: [[loadBalancer, fleetService]],
    },
    {
      group: 'sg-entry',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'exchanges the sign-on code',
      allows: [[loadBalancer, signOn]],
    },
    {
      group: 'sg-query',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      reason: 'for analysts and fleet operators',
      allows: [[loadBalancer, queryApi]],
    },
    {
      group: 'sg-query',
      direction: 'egress',
      peer: 'sg-hot',
      port: '5432',
      allows: [[queryApi, hotStore]],
    },
    {
      group: 'sg-query',
      direction: 'egress',
      peer: 'pl-s3',
      port: '443',
      reason: 'image layers too; gateway endpoint',
      allows: [
        [queryApi, objectStore],
        [cluster, endpoints],
      ],
    },
    {
      group: 'sg-query',
      direction: 'egress',
      peer: 'sg-endpoints',
      port: '443',
      reason: 'images, logs, secrets',
      allows: [[cluster, endpoints]],
    },
    {
      group: 'sg-query',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'a WebSocket opened from here, through NAT',
      allows: [[queryApi, gateway]],
    },
    {
      group: 'sg-fleet',
      direction: 'ingress',
      peer: 'sg-entry',
      port: '8443',
      allows: [
        [loadBalancer, fleetService],
        [manufacturer, fleetService],
      ],
    },
    {
      group: 'sg-fleet',
      direction: 'egress',
      peer: 'sg-registry',
      port: '5432',
      allows: [[fleetService, registryDb]],
    },
    {
      group: 'sg-fleet',
      direction: 'egress',
      peer: 'sg-hot',
      port: '5432',
      reason: 'directory only',
      allows: [[fleetService, hotStore]],
    },
    {
      group: 'sg-fleet',
      direction: 'egress',
      peer: 'sg-endpoints',
      port: '443',
      reason: 'images, logs, secrets',
      allows: [
        [fleetService, eventQueue],
        [cluster, endpoints],
      ],
    },
    {
      group: 'sg-fleet',
      direction: 'egress',
      peer: 'pl-s3',
      port: '443',
      reason: 'image layers, gateway endpoint',
      allows: [[cluster, endpoints]],
    },
    {
      group: 'sg-fleet',
      direction: 'egress',
      peer: '10.70.0.0/24',
      port: '8443',
      reason: 'private link',
      allows: [[fleetService, deviceCa]],
    },
    {
      group: 'sg-fleet',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'the AWS IoT API, through NAT',
      allows: [[fleetService, gateway]],
    },
    {
      group: 'sg-processor',
      direction: 'egress',
      peer: 'sg-endpoints',
      port: '443',
      reason: 'images, logs, secrets',
      allows: [
        [processor, stream],
        [processor, eventQueue],
        [cluster, endpoints],
      ],
    },
    {
      group: 'sg-processor',
      direction: 'egress',
      peer: 'pl-s3',
      port: '443',
      reason: 'image layers, gateway endpoint',
      allows: [[cluster, endpoints]],
    },
    {
      group: 'sg-processor',
      direction: 'egress',
      peer: 'sg-hot',
      port: '5432',
      allows: [[processor, hotStore]],
    },
    {
      group: 'sg-archiver',
      direction: 'egress',
      peer: 'sg-endpoints',
      port: '443',
      reason: 'images, logs',
      allows: [
        [archiver, stream],
        [cluster, endpoints],
      ],
    },
    {
      group: 'sg-archiver',
      direction: 'egress',
      peer: 'pl-s3',
      port: '443',
      reason: 'image layers too; gateway endpoint',
      allows: [
        [archiver, objectStore],
        [cluster, endpoints],
      ],
    },
    {
      group: 'sg-alerts',
      direction: 'egress',
      peer: 'sg-hot',
      port: '5432',
      allows: [[alertHandler, hotStore]],
    },
    {
      group: 'sg-alerts',
      direction: 'egress',
      peer: '0.0.0.0/0',
      port: '443',
      reason: 'through NAT',
      allows: [
        [alertHandler, notification],
        [alertHandler, gateway],
      ],
    },
    {
      group: 'sg-grafana',
      direction: 'egress',
      peer: 'sg-hot',
      port: '5432',
      reason: 'read-only role',
      allows: [[dashboards, hotStore]],
    },
    {
      group: 'sg-grafana',
      direction: 'egress',
      peer: 'sg-search',
      port: '443',
      allows: [[dashboards, logStore]],
    },
    {
      group: 'sg-log-delivery',
      direction: 'egress',
      peer: 'sg-search',
      port: '443',
      reason: 'Firehose’s interfaces in the data subnets',
      allows: [[logDelivery, logStore]],
    },
    {
      group: 'sg-endpoints',
      direction: 'ingress',
      peer: 'sg-processor',
      port: '443',
      reason: 'stream, queue, images, logs and secrets',
      allows: [[cluster, endpoints]],
    },
    {
      group: 'sg-endpoints',
      direction: 'ingress',
      peer: 'sg-archiver',
      port: '443',
      reason: 'stream, images, logs',
      allows: [[cluster, endpoints]],
    },
    {
      group: 'sg-endpoints',
      direction: 'ingress',
      peer: 'sg-fleet',
      port: '443',
      reason: 'queue, images, logs, secrets',
      allows: [[cluster, endpoints]],
    },
    {
      group: 'sg-endpoints',
      direction: 'ingress',
      peer: 'sg-query',
      port: '443',
      reason: 'images, logs, secrets',
      allows: [[cluster, endpoints]],
    },
    {
      group: 'sg-hot',
      direction: 'ingress',
      peer: 'sg-processor',
      port: '5432',
      allows: [[processor, hotStore]],
    },
    {
      group: 'sg-hot',
      direction: 'ingress',
      peer: 'sg-alerts',
      port: '5432',
      allows: [[alertHandler, hotStore]],
    },
    {
      group: 'sg-hot',
      direction: 'ingress',
      peer: 'sg-query',
      port: '5432',
      allows: [[queryApi, hotStore]],
    },
    {
      group: 'sg-hot',
      direction: 'ingress',
      peer: 'sg-fleet',
      port: '5432',
      allows: [[fleetService, hotStore]],
    },
    {
      group: 'sg-hot',
      direction: 'ingress',
      peer: 'sg-grafana',
      port: '5432',
      allows: [[dashboards, hotStore]],
    },
    {
      group: 'sg-registry',
      direction: 'ingress',
      peer: 'sg-fleet',
      port: '5432',
      reason: 'nobody else',
      allows: [[fleetService, registryDb]],
    },
    {
      group: 'sg-search',
      direction: 'ingress',
      peer: 'sg-grafana',
      port: '443',
      allows: [[dashboards, logStore]],
    },
    {
      group: 'sg-search',
      direction: 'ingress',
      peer: 'sg-log-delivery',
      port: '443',
      reason: 'delivered by Firehose',
      allows: [
        [logDelivery, logStore],
        [gateway, logStore],
      ],
    },
  ],
});
