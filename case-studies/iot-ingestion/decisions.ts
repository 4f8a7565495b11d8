import { decision } from 'casebook';
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
  objectStore,
  processor,
  queryApi,
  registryDb,
  stream,
} from './architecture.ts';
import { constraint, functional, quality } from './requirements.ts';

const decisionMakers = ['Solution architect', 'Lead engineer, platform'];

export const publishEveryReading = decision('publish-every-reading', {
  number: 1,
  title: 'Publish every reading as a message of its own',
  status: 'superseded',
  supersededBy: 'batch-on-the-device',
  date: '2026-03-02',
  decisionMakers,
  context:
    'The brief draws devices that send one MQTT message every 30 seconds to AWS IoT Core, and a rule that forwards each. It is the shape of every tutorial, and with ten devices on a desk it works.',
  options: {
    everyReading: {
      title: 'One message a reading',
      good: ['the simplest firmware there is', 'a reading is 30 seconds old at most'],
      bad: [
        '[[number driver.billionReadings@asDrawn]] billion messages a month: [[rounded cost.line.messages@asDrawn]] for messages, and [[rounded cost.line.rules@asDrawn]] each for rules and actions, where the estimate has [[rounded cost.stated.iotCore]] for all of it',
        '[[number driver.readingsPerSecond]] publishes a second against a default quota of [[number limit.iot.publish.inbound.account]], and as many records on [[stated.shards]] shards that take [[number limit.kinesis.shard.in.records]] each',
      ],
    },
    everyMinute: {
      title: 'Every second reading',
      good: ['half of everything'],
      bad: [
        'drops data that the business asked for, and still costs [[rounded option.everySecondReading.cost.total@asDrawn]] a month',
      ],
    },
  },
  chosen: 'everyReading',
  because: 'it was the picture in the brief, and nobody had multiplied yet.',
  consequences: {
    good: ['A demo in a week'],
    bad: [
      'A bill of [[rounded cost.total@asDrawn]] a month for a budget of [[rounded cost.budget]]',
      'A message whose envelope is six times its content',
    ],
  },
  moreInformation:
    'Right where a reading must be seen at once, or where there are few devices: with a tenth of them the drawn picture costs nearly what the corrected one costs with all.',
  affects: [deviceAgent, gateway, stream],
  serves: [functional.takeReadings],
  tags: ['events', 'client'],
});

export const timestreamForMetrics = decision('timestream-for-metrics', {
  number: 2,
  title: 'Keep hot metrics in Amazon Timestream',
  status: 'superseded',
  supersededBy: 'batches-as-rows-in-postgresql',
  date: '2026-03-09',
  decisionMakers,
  context:
    'The brief names Timestream for seven days of metrics and budgets [[rounded cost.stated.timestream]] for [[stated.volume]] written and 50 TB kept.',
  options: {
    timestream: {
      title: 'Timestream for LiveAnalytics',
      good: ['no capacity to plan', 'moves old data to cheap storage by itself'],
      bad: [
        '[[cost.stated.timestream.recomputed]] for the stated volumes with an hour in memory',
        'writes are metered by the kilobyte: unbatched, [[number driver.billionReadings@asDrawn]] billion of them would cost six times what the estimate has for writing and keeping them',
      ],
    },
    relational: {
      title: 'A relational store, one row a reading',
      good: ['the team knows it'],
      bad: [
        '[[number driver.readingsPerSecond]] inserts a second and 20 billion rows a week: more row header than data, on one writer',
      ],
    },
  },
  chosen: 'timestream',
  because: 'the brief names it and it sounds like the job.',
  consequences: {
    good: ['No schema to argue about'],
    bad: ['A service that a new account can’t order: closed to new customers since 20 June 2025'],
  },
  moreInformation:
    'An account that has it already would pay about $1,034 a month to write the batches, and would look for a successor all the same.',
  affects: [hotStore],
  serves: [functional.dashboards],
  tags: ['data'],
});

export const managedGateway = decision('rent-the-gateway-until-three-million', {
  number: 3,
  title: 'Rent the gateway until [[in words about option.ownBrokers.cost.breakEven.devices]]',
  date: '2026-03-23',
  decisionMakers,
  consulted: ['Firmware lead', 'Security lead', 'Finance'],
  context:
    'A million TLS connections, each with its own certificate and its own permissions, need a broker. AWS IoT Core charges by connection minute, rule and action. A broker of our own charges by node, and by the people who are woken up. With batches, IoT Core is [[rounded cost.service.aws-iot-core]] a month: [[rounded cost.line.connectivity]] for being connected, [[rounded cost.line.rules]] for rules, as much for actions, and the little that shadow, confirmations and live view take.',
  drivers: [
    'A month for a million devices within [[rounded cost.budget]]',
    'A device that is not who it says must not get a byte in',
    'Five engineers, two of them on call, as assumed for this design',
  ],
  options: {
    iotCore: {
      title: 'AWS IoT Core',
      good: [
        'mutual TLS, a policy with variables, registry, shadow and rules come with it',
        'no node to patch, no cluster to split',
        'a million connections are one quota request',
      ],
      neutral: ['[[limit.sla.iot-core]] service level; devices buffer for 72 hours'],
      bad: [
        '[[rounded cost.line.connectivity]] a month for connections that mostly say nothing',
        'rules and actions scale with messages, so the bill punishes whoever shortens the batch',
      ],
    },
    ownBrokers: {
      title: 'EMQX or VerneMQ on our own nodes behind a network load balancer',
      good: [
        'about 13 nodes of 4 vCPU and 8 GB at an assumed 80,000 connections each: with them the whole bill is [[rounded option.ownBrokers.cost.total]] a month instead of [[rounded cost.total]]',
        'records can be put together before they reach the stream: fewer shards, hardly any PUT units',
      ],
      neutral: ['the load balancer must pass TLS through: ending it there costs thirty times the units'],
      bad: [
        'device identity, policies, revocation, rules, reconnect storms and upgrades of a stateful cluster become ours',
        'what it saves a month is less than a third of an engineer, and this takes the work of one, shared by those on call',
      ],
    },
    httpsOnly: {
      title: 'HTTPS posts to a load balancer',
      good: ['no connections to keep', 'the cheapest of all on the server'],
      bad: [
        'a TLS handshake every five minutes costs a battery more than an idle connection',
        'no way to reach a device between two posts: no live view, no fast rollback',
      ],
    },
  },
  chosen: 'iotCore',
  because:
    'at one million devices the difference doesn’t pay for the people. It grows in proportion to devices and they don’t, so the answer has an expiry date: at [[in words about option.ownBrokers.cost.breakEven.devices]] it turns around.',
  consequences: {
    good: ['The hard part of device security is somebody’s product and not our project'],
    neutral: [
      'Everything that is IoT Core’s own sits behind the agent’s uplink and the fleet service, so that leaving is possible',
    ],
    bad: [
      'Six tenths of the bill depend on one supplier’s price list',
      'The quota of connections must be raised from [[number limit.iot.connections.account]] before launch, and again before every growth',
    ],
  },
  confirmation:
    'Quota grants are a gate of rollout phase 1. The break-even is recomputed from the price book each quarter.',
  moreInformation:
    'At ten times the devices the bill is [[rounded cost.total@tenfold]] a month with brokers of our own, and [[rounded option.rentedGateway.cost.total@tenfold]] if the gateway were still rented: see the cost model.',
  affects: [gateway, deviceAgent, fleetService],
  serves: [quality.monthlyCost, quality.deviceIdentity, constraint.mqtt],
  tags: ['deployment', 'cost'],
});

export const basicIngest = decision('basic-ingest', {
  number: 4,
  title: 'Publish telemetry past the broker, with Basic Ingest',
  date: '2026-03-30',
  decisionMakers,
  consulted: ['Firmware lead'],
  context:
    'A message to an ordinary topic is charged for being brokered, and then again for its rule and its action. Telemetry has exactly one reader, the rule. Topics below `$aws/rules/` go straight to a rule and carry no message charge: of the [[rounded cost.stated.iotCore.recomputed]] that the stated design costs at IoT Core, [[rounded cost.line.messages@asDrawn]] disappear with a change of prefix.',
  options: {
    basic: {
      title: 'Basic Ingest topics for batches, alerts and logs',
      good: ['no message charge', 'one thing less that every message passes'],
      neutral: ['still QoS 1, still one rule and one action each'],
      bad: ['nobody can subscribe: a colleague with an MQTT client sees nothing'],
    },
    ordinary: {
      title: 'Ordinary topics',
      good: ['any number of subscribers, replayable on a desk'],
      bad: [
        '[[rounded option.ordinaryTopics.cost.difference]] a month more, even with [[in words number driver.readingsPerMessage]] readings in a message',
      ],
    },
  },
  chosen: 'basic',
  because: 'a broker is for messages with more than one reader, and telemetry gets its readers from the stream.',
  consequences: {
    good: [
      'At full volume this alone takes the stated total from [[cost.total@asDrawn]] to [[option.drawnPastTheBroker.cost.total@asDrawn]]',
    ],
    bad: [
      'Live view needs an ordinary topic beside it, which is charged, and is therefore limited in time',
      'Rule names are part of the firmware’s topics: a rule can be changed, but not renamed',
    ],
  },
  confirmation:
    'The device policy allows publishing to three rules, the device’s own live topic and its own shadow. The first invoice of the pilot must show next to no messages.',
  affects: [gateway, deviceAgent],
  serves: [quality.monthlyCost],
  tags: ['events', 'cost'],
});

export const batchOnTheDevice = decision('batch-on-the-device', {
  number: 5,
  title: 'Send ten readings in one message',
  date: '2026-04-06',
  decisionMakers,
  consulted: ['Product owner', 'Fleet operations lead', 'Firmware lead'],
  informed: ['Data analysts'],
  context:
    'Basic Ingest leaves [[rounded cost.line.rules@asDrawn]] a month for rules and as much for actions, at a message for each reading: twice the whole budget together. Their price counts messages, not bytes, up to 5 KB. A reading in the brief’s schema is 245 bytes, of which the four measurements are about 40; the rest repeats the device, its firmware and a place that doesn’t move.',
  drivers: [
    'The number of messages drives every line of the stated bill',
    'Nobody looks at a million devices; somebody looks at one',
    'A crossing of a limit must not wait',
  ],
  options: {
    ten: {
      title: 'Ten readings as arrays, every five minutes',
      good: [
        '[[number driver.billionBatches]] billion messages instead of [[number driver.billionReadings]]: rules, actions, records and PUT units shrink by ten',
        '236 bytes a batch, fewer than one reading took before: 2.1 TB a month instead of 21.5',
        'the radio wakes up 288 times a day instead of 2,880',
      ],
      neutral: ['the batch closes at a minute derived from the device id, so that a million don’t speak at once'],
      bad: [
        'a dashboard is up to five minutes old',
        'a connected device that dies loses what it has not sent, at most ten readings',
      ],
    },
    sixty: {
      title: 'Sixty readings, every half hour',
      good: ['another factor of six: the bill is [[rounded option.halfHour.cost.total]] a month'],
      bad: ['half an hour is too old to act on, and silence takes an hour and a half to notice'],
    },
    aggregate: {
      title: 'Only minimum, mean and maximum of five minutes',
      good: ['as few messages, smaller still'],
      bad: ['the readings are gone for ever, and analysts asked for them'],
    },
    gatewayBox: {
      title: 'A gateway box at each site that aggregates its devices',
      good: [
        'fifty devices in one connection: connectivity falls from [[rounded cost.line.connectivity]] to a fiftieth',
      ],
      bad: ['another device to build, place and update at 20,000 sites', 'a site goes dark with its box'],
    },
  },
  chosen: 'ten',
  because:
    'five minutes are a delay that a dashboard of sites can bear, once alerts don’t wait for it and a single device can be watched live. That they are the right ones is for the product owner to sign, at the gate of the first rollout phase.',
  consequences: {
    good: [
      'The budget is met with everything in it that the estimate forgot',
      'Peak rates fall below the default quotas for publishes and rule evaluations',
    ],
    bad: [
      'Freshness is now a requirement with a number, six minutes, where nobody had written one',
      'The size of a batch is part of the desired state, and a change takes a day to reach everyone',
    ],
  },
  confirmation:
    'The age of the newest reading per device is measured; its 99th percentile must stay below six minutes. The batch schema refuses more than 5 KB.',
  moreInformation:
    'Why not every minute: with four more batches in five minutes the bill is [[rounded option.everyMinute.cost.total]] a month, before the shards and the writer that they need. The budget is used up at a batch a little over every three minutes. If a customer pays for 30 seconds, the desired state can say so per device: about $0.025 more a device and month.',
  affects: [deviceAgent, gateway, stream, processor],
  serves: [quality.monthlyCost, quality.ingestRate, quality.freshness, functional.takeReadings],
  supersedes: [publishEveryReading],
  tags: ['client', 'events', 'cost'],
});

export const alertsLeaveAtOnce = decision('alerts-leave-at-once', {
  number: 6,
  title: 'Judge limits on the device and listen for silence on the platform',
  date: '2026-04-13',
  decisionMakers,
  consulted: ['Fleet operations lead'],
  context:
    'The brief puts threshold alerts into a Lambda beside the stream. Called for each message it costs $17,200 a month in requests alone; called for each batch, a crossing would be up to five minutes old. And no function that waits for messages will ever notice a device that stopped sending.',
  options: {
    device: {
      title: 'Limits on the device, silence on the platform',
      good: [
        'a crossing leaves within a second, whatever the batch is doing',
        'works while the device is offline: the alert waits at the head of the buffer',
        'about one message a device and day instead of 2,880',
        'a PUBACK says only that the gateway has it, so the alert is repeated until the handler confirms it',
      ],
      neutral: ['limits are part of the desired state and reach a device in seconds'],
      bad: ['a changed limit doesn’t apply to what was measured before', 'hysteresis must be right in firmware'],
    },
    stream: {
      title: 'Limits in the stream processor',
      good: ['rules change without touching a device', 'can look at several devices'],
      bad: ['five minutes late by construction', 'a lagging stream delays the one thing that must not be late'],
    },
    lambda: {
      title: 'A rule that calls Lambda for every message',
      good: ['as drawn'],
      bad: ['$17,200 a month before a line of code has run', 'concurrency and cold starts on the path of the alert'],
    },
  },
  chosen: 'device',
  because: 'the device is the only place where a reading is zero seconds old and the processor is already paid for.',
  consequences: {
    good: ['Alert path and telemetry path share the gateway and nothing else before the database'],
    bad: [
      'Two places know limits: the directory, and a million copies of it. The device reports the revision it uses, and a mismatch of a day is an alert itself',
      'Conditions over several devices of a site need the rollups and are five minutes late',
    ],
  },
  confirmation:
    'A test rig heats a sensor past its limit while the stream is stopped; the notification must still arrive.',
  affects: [deviceAgent, alertHandler, eventQueue, processor],
  serves: [functional.alertOnThreshold, functional.noticeSilence, quality.alertTime, quality.alertAvailability],
  tags: ['client', 'events', 'reliability'],
});

export const batchesAsRows = decision('batches-as-rows-in-postgresql', {
  number: 7,
  title: 'Keep the hot week in PostgreSQL, one row a batch',
  date: '2026-04-20',
  decisionMakers,
  consulted: ['Database engineer', 'Data analysts'],
  context:
    'Timestream for LiveAnalytics takes no new customers. Seven days of raw readings are 20 billion values of each kind. As one row a reading that would be [[number driver.readingsPerSecond]] inserts a second and more row headers than data. As one row a batch it is [[number driver.batchesPerSecond]] rows a second, 2 billion rows a week and [[rounded storage.hot.telemetry.batches.steadyState]] before the key.',
  drivers: [
    'Can be ordered today',
    'One device over a week in a tenth of a second; a site over a day as well',
    'The team runs PostgreSQL and nothing else at night',
  ],
  options: {
    postgres: {
      title: 'PostgreSQL 18 on RDS, arrays in a row, partitions of six hours',
      good: [
        'r6g.2xlarge Multi-AZ is [[cost.line.hotStore]]; [[number resource.hotStorage.running]] GB are [[rounded cost.line.hotStorage]]',
        'retention is DROP TABLE; the newest partition’s index, 2.6 GB, stays in memory',
        'the row’s key makes redelivery harmless',
      ],
      neutral: ['the TimescaleDB extension would add compression, and RDS doesn’t offer it'],
      bad: [
        'values of one instant across devices must be unpacked from arrays: such questions go to rollups',
        'one writer: [[about number resource.hotRows.saturates]] times today’s rate by our estimate, an hour of catching up included',
        'the key begins with the device, so within five minutes nearly every leaf of the index changes: full-page writes decide the size of the log',
      ],
    },
    timescale: {
      title: 'TimescaleDB on our own instances',
      good: ['columnar compression of ten to one is common', 'continuous aggregates replace our rollup jobs'],
      bad: ['failover, backup and upgrades become ours, for a database that pages people'],
    },
    clickhouse: {
      title: 'ClickHouse',
      good: ['takes this rate on a fraction of the hardware', 'questions across the whole fleet in seconds'],
      neutral: ['the better engine at ten times the load, and the step planned there'],
      bad: [
        'a second database to learn and operate for a week of data',
        'no transactions, which alerts and directory need',
      ],
    },
    influx: {
      title: 'Timestream for InfluxDB, where AWS points new customers',
      good: ['managed, can be ordered'],
      bad: [
        'a million devices are the cardinality that version 2 is known to suffer from; version 3 claims not to, and nobody here has run it',
        'no transactions: alerts and directory need a second database beside it',
      ],
    },
  },
  chosen: 'postgres',
  because:
    'batching has already turned a time-series problem into an ordinary one, and an ordinary problem deserves an ordinary database.',
  consequences: {
    good: [
      'DDL that anybody can execute; the checks of this study do',
      'Alerts, directory and readings join in one place',
    ],
    bad: [
      'Rollups are our code: a late batch must reopen its hour',
      'At about 1.6 times the rate it must be split by device',
    ],
  },
  confirmation:
    'Load test in rollout phase 2: [[number flow.ingestBatch.rate]] batches a second for an hour, which are [[number resource.hotRows.demand]] row writes, while dashboards keep their two seconds. Log and checkpoint volume are read from pg_stat_wal and pg_stat_checkpointer.',
  affects: [hotStore, processor, queryApi, dashboards],
  serves: [
    functional.queryHistory,
    functional.dashboards,
    quality.ingestTime,
    quality.monthlyCost,
    constraint.orderableServices,
  ],
  supersedes: [timestreamForMetrics],
  tags: ['data', 'cost'],
});

export const shardsForCatchingUp = decision('shards-for-catching-up', {
  number: 8,
  title: 'Size the stream for catching up: twelve shards',
  date: '2026-04-27',
  decisionMakers,
  context:
    'The brief has ten shards. A shard takes [[number limit.kinesis.shard.in.records]] records or 1 MB a second, so one message a reading needs [[sizing.platform.stream.running@asDrawn]]; ten carry less than a third of the load. With batches the normal rate is [[number driver.batchesPerSecond]] records and 1 MB a second: four shards. But the normal rate is not what a stream is for. After an outage devices return with what they kept, at up to [[number driver.catchUpRate]] times the rate.',
  options: {
    twelve: {
      title: 'Twelve shards, provisioned',
      good: [
        '[[number flow.ingestBatch.rate]] records a second are [[rounded resource.shards.utilization]] of [[in words resource.shards.running]]',
        '[[cost.line.stream]] a month, and [[cost.line.puts]] for PUT units',
        'one processor task can own two shards, or one each when it must hurry',
      ],
      bad: ['nearly three quarters idle on a normal day'],
    },
    four: {
      title: 'Four shards',
      good: ['the bill is [[option.fourShards.cost.total]] a month instead of [[cost.total]]'],
      bad: ['five sixths full on a normal day; a catch-up is throttled, and IoT rules give up after retries'],
    },
    onDemand: {
      title: 'On-demand',
      good: ['no number to choose'],
      neutral: ['about $435 a month by volume with two readers, and more if each record counts as a kilobyte'],
      bad: ['doubles only over the previous peak: after a quiet month the one surge that matters comes as a surprise'],
    },
    none: {
      title: 'No stream: rules write to the stores directly',
      good: ['two lines of the bill disappear'],
      bad: [
        'a PUT for each message is $430,000 a month at the brief’s rate and $43,800 with batches',
        'when the database stops, so does everything',
      ],
    },
  },
  chosen: 'twelve',
  because: 'headroom in shards is the cheapest insurance on the whole bill.',
  consequences: {
    good: ['A day of retention lets the processor be down overnight'],
    bad: [
      'Adding shards splits key ranges: order per device holds only within a generation, and the row key must not depend on it. It doesn’t',
    ],
  },
  confirmation:
    'Catch-up test in phase 2; WriteProvisionedThroughputExceeded must stay at zero, and an alarm keeps watching it.',
  affects: [stream, processor, archiver],
  serves: [quality.catchUp, quality.ingestRate, quality.completeness],
  tags: ['events', 'reliability'],
});

export const noFlinkYet = decision('aggregate-without-flink', {
  number: 10,
  title: 'Aggregate where the data already is, without Flink',
  date: '2026-05-11',
  decisionMakers,
  consulted: ['Data analysts'],
  context:
    'The brief aggregates in Kinesis Data Analytics; what is left of it is called Managed Service for Apache Flink. What has to be aggregated: five minutes per device, which arrive as one message; hours and days per device; five minutes per site.',
  options: {
    inPlace: {
      title: 'Per device on arrival, per site and hour in SQL',
      good: ['a batch is its own five-minute window: no state to keep between messages', 'late data is an UPSERT'],
      bad: ['an hourly job reads 12 million rows; it must finish within the hour'],
    },
    flink: {
      title: 'Managed Flink',
      good: ['event time, watermarks and windows across devices, done properly'],
      neutral: ['nine processing units are about $723 a month'],
      bad: ['a second programming model and its savepoints, for windows that don’t cross devices'],
    },
  },
  chosen: 'inPlace',
  because:
    'stream processing earns its place when windows cross keys, and batching has removed the only windows there were.',
  consequences: {
    good: ['One language, one deployment, state only in the database'],
    bad: ['Detecting patterns across a site within seconds is not possible; it would bring Flink back'],
  },
  confirmation: 'Rollups of a day are recomputed from the archive each night for a hundred devices and must be equal.',
  affects: [processor, hotStore],
  serves: [functional.dashboards, quality.monthlyCost],
  tags: ['data', 'cost'],
});

export const oneKeyOneDevice = decision('one-key-one-device', {
  number: 11,
  title: 'Let each device make its own key, and rotate what can expire',
  date: '2026-05-18',
  decisionMakers: ['Security lead', 'Solution architect'],
  consulted: ['Device manufacturer', 'Firmware lead'],
  context:
    'A million devices stand where anybody can open them. Whatever is inside one can be read one day; the question is what it opens. Certificates expire, batches of devices have bugs, and a device lives ten years.',
  drivers: [
    'One opened device must be one lost device',
    'Nobody types a secret on a factory line',
    'Rotation must survive a lost message',
  ],
  options: {
    ownKey: {
      title: 'Key made in a secure element, certificate of twelve months from our own CA',
      good: [
        'the private key exists once in the world',
        'one policy with variables gives each device exactly its own topics and its own shadow',
        'the registry knows every certificate, so admission is a look-up and not a guess',
      ],
      bad: [
        'a secure element in each device',
        'a CA whose key must be guarded, and whose certificate is registered at the gateway',
      ],
    },
    claim: {
      title: 'A shared claim certificate, exchanged at first contact',
      good: ['no work on the line', 'supported by fleet provisioning'],
      bad: ['whoever reads the claim from one device can invent others', 'a leaked claim stops a production run'],
    },
    token: {
      title: 'A symmetric token for each device',
      good: ['cheap, small'],
      bad: ['the platform stores a million secrets that can be stolen at once', 'no proof of possession'],
    },
  },
  chosen: 'ownKey',
  because:
    'it is the only option in which a stolen database, a leaked log and an opened device don’t give anybody a second device.',
  consequences: {
    good: [
      'Revoking is two calls: the certificate inactive, the connection closed. Without the second the gateway takes a few minutes',
      'Rotation uses the same request that the factory uses',
    ],
    bad: [
      'About [[number driver.rotations]] certificates are renewed each day, for ever: rotation is a running process with an alert, not a project',
      'A device that is in a drawer for more than a year comes back with an expired certificate and needs a technician',
    ],
  },
  confirmation:
    'A test device with a foreign client id, an expired, a revoked and a foreign certificate is refused each release.',
  affects: [deviceAgent, gateway, fleetService, deviceCa, registryDb],
  serves: [quality.deviceIdentity, functional.manageFleet],
  tags: ['security', 'client'],
});

export const shadowForIntent = decision('shadow-for-intent-only', {
  number: 12,
  title: 'Use the device shadow for what a device should be, never for what it reads',
  date: '2026-05-25',
  decisionMakers,
  consulted: ['Firmware lead'],
  context:
    'A shadow is a document per device that both sides can write while the other is away: right for limits, interval and firmware. It is tempting to put the newest reading there as well. An operation costs [[price.iot.shadow-registry.million]] a million: with every batch that is more than the whole bill, with every reading ten times as much.',
  options: {
    intent: {
      title: 'Desired state, and reported state when it changes',
      good: [
        'about two operations a device and day: [[rounded cost.line.shadow]] a month',
        'a device that was off learns the newest wish, not all wishes',
      ],
      bad: ['the newest reading must live elsewhere'],
    },
    everything: {
      title: 'Newest reading in the shadow as well',
      good: ['one place to ask about a device'],
      bad: ['more than the whole platform costs, for a row that PostgreSQL updates anyway'],
    },
    ownProtocol: {
      title: 'Retained messages and a protocol of our own',
      good: ['portable to any broker'],
      bad: ['conflicts, versions and ordering to be invented again'],
    },
  },
  chosen: 'intent',
  because: 'intent changes daily and state changes every 30 seconds; a price per operation tells them apart.',
  consequences: {
    good: [
      '`device_latest`, one row a device, answers "now"',
      'Campaigns need no second mechanism: firmware is desired state',
    ],
    bad: [
      'The newest reading is as old as the batch',
      'Policies can’t tell desired from reported, so a device can write its own wish. It reaches nobody else, and the registry corrects the shadow at the next report',
      'Our own campaign controller replaces AWS IoT Jobs, whose price per execution is not in the price book; waves and brakes are our code',
    ],
  },
  confirmation: 'Alarm on shadow operations above four a device and day.',
  affects: [fleetService, deviceAgent, gateway, hotStore],
  serves: [quality.monthlyCost, functional.manageFleet],
  tags: ['client', 'data', 'cost'],
});

export const registryApart = decision('registry-apart', {
  number: 13,
  title: 'Keep the registry away from the telemetry',
  date: '2026-06-01',
  decisionMakers,
  consulted: ['Database engineer', 'Security lead'],
  context:
    'Which devices exist, who owns them and which key is theirs is a few gigabytes that must never be wrong. Readings are half a terabyte that may be late. One instance could hold both.',
  options: {
    apart: {
      title: 'A small instance of its own',
      good: [
        '[[cost.line.registryDb]] a month',
        'a full disk or a bad query in telemetry can’t stop a revocation',
        'backup kept for 35 days instead of seven, for a few gigabytes',
      ],
      bad: ['no foreign key from a reading to its device: the directory is a copy'],
    },
    together: {
      title: 'A schema in the hot store',
      good: ['one instance less', 'foreign keys'],
      bad: ['the day the hot store is restored, device state travels back in time with it'],
    },
    iotRegistry: {
      title: 'Only the registry of IoT Core',
      good: ['exists anyway'],
      bad: ['no history, no owner, no transaction with a certificate; and it leaves with the supplier'],
    },
  },
  chosen: 'apart',
  because: 'data with different value, size and lifetime should not share a fate.',
  consequences: {
    good: ['Hot store and archive can be rebuilt without touching identity'],
    bad: ['The directory in the hot store may be a minute old; a reading of an unknown device waits in a side table'],
  },
  confirmation:
    'The nightly comparison of registry, directory and IoT Core’s registry shows no difference older than an hour.',
  affects: [registryDb, hotStore, fleetService],
  serves: [functional.manageFleet, quality.deviceIdentity, quality.recoveryTime],
  tags: ['data', 'security', 'reliability'],
});

export const logsAreNotReadings = decision('search-logs-not-readings', {
  number: 14,
  title: 'Index what devices say in words, and nothing else',
  date: '2026-06-08',
  decisionMakers,
  context:
    'The brief has OpenSearch beside Timestream, fed by the same stream. A search index of every batch would be the largest and most expensive copy of the data, for questions that are about numbers.',
  options: {
    deviceLogs: {
      title: 'Only device logs: errors always, everything on request',
      good: [
        'about 20 GB a day at 20 KB a device; two weeks fit three small nodes',
        'a question like "which firmware prints this?" takes a second',
        'an hour of everything from a thousand devices, 5 KB every ten seconds, is 1.8 GB and 11 cents at the gateway',
      ],
      bad: [
        'no free-text search over readings, which nobody has asked for',
        'a rule can’t reach a domain in a VPC, so Firehose stands between: a minute of delay and [[rounded cost.line.logDelivery]] a month',
      ],
    },
    all: {
      title: 'Readings as well',
      good: ['one place to search'],
      bad: ['1 MB a second becomes several times that on disk, with a replica'],
    },
    archiveOnly: {
      title: 'Logs into the archive, no index',
      good: [
        '[[in words sizing.platform.logStore.running]] nodes less: [[rounded cost.service.amazon-opensearch]] a month',
      ],
      bad: ['searching a fleet’s logs during an incident takes minutes'],
    },
  },
  chosen: 'deviceLogs',
  because: 'during a firmware campaign the index is the instrument panel, and everywhere else it is a luxury.',
  consequences: {
    good: ['Losing OpenSearch loses two weeks of complaints and no measurement'],
    bad: ['Devices must be asked before they say everything, so the first failure is seen with little detail'],
  },
  confirmation:
    'Index size a day is a metric with a budget of 25 GB; above it the default level is lowered by desired state.',
  affects: [logStore, gateway, objectStore],
  serves: [functional.searchDeviceLogs, quality.monthlyCost],
  tags: ['observability', 'cost'],
});

export const decisions = [
  publishEveryReading,
  timestreamForMetrics,
  managedGateway,
  basicIngest,
  batchOnTheDevice,
  alertsLeaveAtOnce,
  batchesAsRows,
  shardsForCatchingUp,
  noFlinkYet,
  oneKeyOneDevice,
  shadowForIntent,
  registryApart,
  logsAreNotReadings,
];
