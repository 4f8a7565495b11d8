import { externalSystem, person, sends, softwareSystem, uses } from 'casebook';

export const fleetOperator = person('fleetOperator', {
  name: 'Fleet operator',
  description: 'Watches sites, acts on alerts, updates devices.',
  location: 'internal',
});
export const analyst = person('analyst', {
  name: 'Data analyst',
  description: 'Asks what happened, last week or last year.',
  location: 'internal',
});

export const deviceCa = softwareSystem('deviceCa', {
  name: 'Device CA',
  description: 'Signs device certificates; its key is in an HSM.',
});
export const manufacturer = externalSystem('manufacturer', {
  name: 'Device manufacturer',
  description: 'Builds devices; each makes its own key.',
});
export const staffIdentity = externalSystem('staffIdentity', {
  name: 'Staff sign-on',
  description: 'Signs operators and analysts in.',
});
export const notification = externalSystem('notification', {
  name: 'Notification delivery',
  description: 'Amazon SNS: pages and webhooks to operators.',
});

export const platform = softwareSystem('platform', {
  name: 'Telemetry platform',
  description: 'Takes in, keeps and shows what a million devices measure.',
  containers: {
    deviceAgent: {
      name: 'Device agent',
      technology: 'C, FreeRTOS',
      role: 'mobile',
      description: 'Measures, judges, batches, buffers.',
      tags: ['client'],
      components: {
        sampler: { name: 'Sampler', technology: 'C', description: 'Takes a reading every 30 seconds.' },
        alertEvaluator: {
          name: 'Alert evaluator',
          technology: 'C',
          description: 'Holds each reading against its limits at once.',
        },
        batcher: { name: 'Batcher', technology: 'C', description: 'Ten readings, one message, one number.' },
        flashBuffer: {
          name: 'Flash buffer',
          technology: 'Ring buffer in flash',
          description: 'Keeps 72 hours, sent or not.',
        },
        uplink: { name: 'Uplink', technology: 'coreMQTT, TLS 1.2', description: 'One connection; jittered return.' },
        updater: { name: 'Updater', technology: 'A/B slots', description: 'Verifies, installs, rolls back firmware.' },
        keyStore: {
          name: 'Key store',
          technology: 'Secure element',
          description: 'Makes the key; never gives it out.',
        },
      },
    },
    gateway: {
      name: 'Device gateway',
      technology: 'AWS IoT Core, MQTT',
      description: 'Authenticates devices, routes by rule.',
      group: 'Ingestion',
      icon: 'aws-iot-core',
      tags: ['managed'],
    },
    stream: {
      name: 'Telemetry stream',
      technology: 'Amazon Kinesis, 12 shards',
      role: 'queue',
      description: 'A day of batches, in order per device.',
      group: 'Ingestion',
      icon: 'amazon-kinesis',
    },
    eventQueue: {
      name: 'Alert and fleet queues',
      technology: 'Amazon SQS',
      role: 'queue',
      description: 'Holds alerts and device events for 4 days.',
      group: 'Ingestion',
      icon: 'amazon-sqs',
    },
    processor: {
      name: 'Stream processor',
      technology: 'Go',
      description: 'Stores batches, rolls up, hears silence.',
      group: 'Processing',
      icon: 'aws-fargate',
      components: {
        shardReader: {
          name: 'Shard reader',
          technology: 'Go, leases in SQL',
          description: 'One owner a shard, a checkpoint each.',
        },
        decoder: { name: 'Batch decoder', technology: 'Go', description: 'Checks schema, device and clock.' },
        batchWriter: {
          name: 'Batch writer',
          technology: 'pgx, COPY',
          description: 'Stores 1,000 batches a statement, once.',
        },
        rollupScheduler: {
          name: 'Rollup scheduler',
          technology: 'Go, SQL',
          description: 'Hours and days per device and site.',
        },
        silenceDetector: {
          name: 'Silence detector',
          technology: 'Go, SQL',
          description: 'Finds devices that said nothing.',
        },
        directoryCache: { name: 'Directory cache', technology: 'Go', description: 'Device to site, model and limits.' },
      },
    },
    archiver: {
      name: 'Archiver',
      technology: 'Go, Parquet',
      description: 'Copies the stream into five-minute files.',
      group: 'Processing',
      icon: 'aws-fargate',
    },
    alertHandler: {
      name: 'Alert handler',
      technology: 'Go on AWS Lambda',
      role: 'function',
      description: 'Opens, groups and clears alerts.',
      group: 'Processing',
      icon: 'aws-lambda',
    },
    hotStore: {
      name: 'Hot store',
      technology: 'PostgreSQL 18, RDS Multi-AZ',
      role: 'database',
      description: 'Seven days of readings, rollups, alerts.',
      group: 'Storage',
      icon: 'amazon-rds',
    },
    objectStore: {
      name: 'Object store',
      technology: 'Amazon S3',
      role: 'storage',
      description: 'Parquet archive, failed records, firmware.',
      group: 'Storage',
      icon: 'amazon-s3',
    },
    logStore: {
      name: 'Device log store',
      technology: 'Amazon OpenSearch',
      role: 'database',
      description: 'Two weeks of what devices complained about.',
      group: 'Storage',
      icon: 'amazon-opensearch',
    },
    registryDb: {
      name: 'Device registry',
      technology: 'PostgreSQL 18, RDS Multi-AZ',
      role: 'database',
      description: 'Which devices exist, whose, with which key.',
      group: 'Fleet',
      icon: 'amazon-rds',
    },
    fleetService: {
      name: 'Fleet service',
      technology: 'Go, Gin',
      description: 'Admits, configures, updates, retires.',
      group: 'Fleet',
      icon: 'aws-fargate',
      components: {
        provisioning: { name: 'Provisioning', technology: 'Go', description: 'Turns a factory list into devices.' },
        certificateRotation: {
          name: 'Certificate rotation',
          technology: 'Go',
          description: 'Renews at eight of twelve months.',
        },
        campaigns: { name: 'Campaigns', technology: 'Go', description: 'Firmware in waves, with a brake.' },
        desiredState: {
          name: 'Desired state',
          technology: 'Go, IoT shadow',
          description: 'What a device should be, not what it reads.',
        },
        inventory: {
          name: 'Inventory consumer',
          technology: 'Go, SQS',
          description: 'Learns version and health when they change.',
        },
        registryRepository: {
          name: 'Registry repository',
          technology: 'pgx',
          description: 'Every change with its audit row.',
        },
      },
    },
    queryApi: {
      name: 'Query API',
      technology: 'Go, Gin',
      description: 'Answers from hot rows, old files or live.',
      group: 'Presentation',
      icon: 'aws-fargate',
    },
    dashboards: {
      name: 'Dashboards',
      technology: 'Amazon Managed Grafana',
      role: 'web',
      description: 'Sites, alerts, fleet health, cost.',
      group: 'Presentation',
    },
  },
});

export const {
  deviceAgent,
  gateway,
  stream,
  eventQueue,
  processor,
  archiver,
  alertHandler,
  hotStore,
  objectStore,
  logStore,
  registryDb,
  fleetService,
  queryApi,
  dashboards,
} = platform.containers;

const agent = deviceAgent.components;
const worker = processor.components;
const fleet = fleetService.components;

/** What goes between systems and containers; the threat model names these. */
export const dataFlows = {
  manufacturerToFleet: uses(manufacturer, fleetService, 'Uploads signed device lists', 'HTTPS, mTLS'),
  operatorToDashboards: uses(fleetOperator, dashboards, 'Watches, acknowledges', 'HTTPS'),
  operatorToFleet: uses(fleetOperator, fleetService, 'Runs campaigns, retires devices', 'HTTPS, JSON'),
  operatorToQuery: uses(fleetOperator, queryApi, 'Watches a device live', 'HTTPS, event stream'),
  analystToQuery: uses(analyst, queryApi, 'Asks for history, exports', 'HTTPS, JSON'),
  dashboardsToIdentity: uses(dashboards, staffIdentity, 'Signs staff in', 'SAML 2.0', {
    noConnection: 'SAML passes through the browser: workspace and sign-on never open a connection.',
  }),
  fleetToCa: uses(fleetService, deviceCa, 'Has certificates signed', 'EST, mTLS'),
  alertToNotification: uses(alertHandler, notification, 'Notifies of an incident', 'SNS API'),
  agentToGateway: uses(deviceAgent, gateway, 'Publishes batches and alerts', 'MQTT, mTLS, QoS 1'),
  gatewayToAgent: sends(gateway, deviceAgent, 'Delivers desired state', 'MQTT, mTLS'),
  agentToObjects: uses(deviceAgent, objectStore, 'Downloads signed firmware', 'HTTPS, CloudFront'),
  gatewayToStream: uses(gateway, stream, 'Puts batches, by rule', 'Kinesis API'),
  gatewayToQueue: uses(gateway, eventQueue, 'Queues alerts, device events', 'SQS API'),
  gatewayToObjects: sends(gateway, objectStore, 'Keeps what a rule could not place', 'S3 API'),
  gatewayToLogs: sends(gateway, logStore, 'Indexes device logs', 'Data Firehose'),
  gatewayToQuery: sends(gateway, queryApi, 'Delivers live readings', 'MQTT, WebSocket'),
  processorToStream: uses(processor, stream, 'Reads batches', 'Kinesis API'),
  processorToHot: uses(processor, hotStore, 'Stores batches and rollups', 'SQL, TLS'),
  processorToQueue: sends(processor, eventQueue, 'Queues silence alerts', 'SQS API'),
  archiverToStream: uses(archiver, stream, 'Reads batches', 'Kinesis API'),
  archiverToObjects: uses(archiver, objectStore, 'Writes Parquet files', 'S3 API'),
  alertToQueue: uses(alertHandler, eventQueue, 'Takes alerts', 'SQS API', {
    noConnection: 'Lambda’s event source polls the queue from the service’s own network and then invokes the function.',
  }),
  alertToGateway: uses(alertHandler, gateway, 'Confirms alerts to devices', 'AWS IoT data API'),
  alertToHot: uses(alertHandler, hotStore, 'Opens and clears alerts', 'SQL, TLS'),
  fleetToQueue: uses(fleetService, eventQueue, 'Takes device events', 'SQS API'),
  fleetToRegistry: uses(fleetService, registryDb, 'Keeps devices and certificates', 'SQL, TLS'),
  fleetToGateway: uses(fleetService, gateway, 'Registers, sets desired state', 'AWS IoT API'),
  fleetToHot: uses(fleetService, hotStore, 'Copies the device directory', 'SQL, TLS'),
  queryToHot: uses(queryApi, hotStore, 'Reads readings and rollups', 'SQL, TLS'),
  queryToObjects: uses(queryApi, objectStore, 'Reads archived days', 'S3 API, Parquet'),
  dashboardsToHot: uses(dashboards, hotStore, 'Queries rollups, alerts', 'SQL, TLS'),
  dashboardsToLogs: uses(dashboards, logStore, 'Searches device logs', 'HTTPS'),
} as const;

const agentComponents = [
  uses(agent.sampler, agent.alertEvaluator, 'Hands over a reading'),
  uses(agent.sampler, agent.batcher, 'Hands over a reading'),
  uses(agent.alertEvaluator, agent.flashBuffer, 'Puts alerts first'),
  uses(agent.batcher, agent.flashBuffer, 'Appends a batch'),
  uses(agent.uplink, agent.flashBuffer, 'Takes oldest, marks on PUBACK'),
  uses(agent.uplink, agent.keyStore, 'Signs the handshake'),
  uses(agent.uplink, agent.updater, 'Passes desired firmware'),
  uses(agent.uplink, gateway, 'Publishes batches and alerts', 'MQTT, mTLS, QoS 1'),
  sends(gateway, agent.uplink, 'Delivers desired state', 'MQTT, mTLS'),
  uses(agent.updater, objectStore, 'Downloads signed firmware', 'HTTPS, CloudFront'),
];
const processorComponents = [
  uses(worker.shardReader, stream, 'Reads batches', 'Kinesis API'),
  uses(worker.shardReader, hotStore, 'Holds leases', 'SQL, TLS'),
  uses(worker.shardReader, worker.decoder, 'Hands over records'),
  uses(worker.decoder, worker.directoryCache, 'Looks the device up'),
  uses(worker.decoder, worker.batchWriter, 'Hands over valid batches'),
  uses(worker.batchWriter, hotStore, 'Inserts once, checkpoints', 'SQL, TLS'),
  uses(worker.rollupScheduler, hotStore, 'Aggregates closed hours', 'SQL, TLS'),
  uses(worker.silenceDetector, hotStore, 'Finds old last readings', 'SQL, TLS'),
  sends(worker.silenceDetector, eventQueue, 'Queues silence alerts', 'SQS API'),
  uses(worker.directoryCache, hotStore, 'Refreshes every minute', 'SQL, TLS'),
];
const fleetComponents = [
  uses(manufacturer, fleet.provisioning, 'Uploads signed device lists', 'HTTPS, mTLS'),
  uses(fleetOperator, fleet.campaigns, 'Runs campaigns, retires devices', 'HTTPS, JSON'),
  uses(fleet.provisioning, fleet.registryRepository, 'Admits devices'),
  uses(fleet.provisioning, gateway, 'Registers certificates', 'AWS IoT API'),
  uses(fleet.certificateRotation, deviceCa, 'Has certificates signed', 'EST, mTLS'),
  uses(fleet.certificateRotation, fleet.registryRepository, 'Records both certificates'),
  uses(fleet.campaigns, fleet.desiredState, 'Names the next wave'),
  uses(fleet.campaigns, fleet.registryRepository, 'Reads and counts results'),
  uses(fleet.desiredState, gateway, 'Sets the desired state', 'AWS IoT API'),
  uses(fleet.inventory, eventQueue, 'Takes device events', 'SQS API'),
  uses(fleet.inventory, fleet.registryRepository, 'Records what changed'),
  uses(fleet.registryRepository, registryDb, 'Reads and writes', 'SQL, TLS'),
  uses(fleet.registryRepository, hotStore, 'Copies the device directory', 'SQL, TLS'),
];

export const elements = [fleetOperator, analyst, platform, deviceCa, manufacturer, staffIdentity, notification];

export const relationships = [
  ...Object.values(dataFlows),
  ...agentComponents,
  ...processorComponents,
  ...fleetComponents,
];
