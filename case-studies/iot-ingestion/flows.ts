import {
  alternatives,
  branch,
  call,
  flow,
  loop,
  ms,
  note,
  optional,
  parallel,
  reply,
  seconds,
  send,
  stated,
} from 'casebook';
import {
  alertHandler,
  analyst,
  archiver,
  dashboards,
  deviceAgent,
  deviceCa,
  eventQueue,
  fleetOperator,
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
  stream,
} from './architecture.ts';
import { load } from './load.ts';
import { functional, quality } from './requirements.ts';

/** Whose word the times are. */
const budget = stated('Budget of this design; the spans of the simulated fleet, rollout phase 2, replace it');
const assumed = stated('Assumed by this design; the first month of production replaces it');

/** From the device into the stream; latencies are budgets until the simulated fleet replaces them. */
const publish = [
  call(deviceAgent, gateway, 'PUBLISH $aws/rules/telemetry_v2/…, QoS 1', {
    p50: ms(120),
    p95: ms(450),
    retries: { probability: 0.01 },
  }),
  reply(gateway, deviceAgent, 'PUBACK: mark as sent'),
  call(gateway, stream, 'PutRecord, key = device id', { p50: ms(15), p95: ms(60) }),
];

export const ingestBatch = flow('ingestBatch', {
  name: 'Take in a batch',
  description:
    '[[In words number driver.readingsPerMessage]] readings become one message, one rule, one record and one row. Basic Ingest skips the broker, and its charge. Latencies are budgets until the simulated fleet of rollout phase 2 replaces them by the spans of its traces.',
  rate: { mean: load.driver.batches, peak: load.driver.batchesCatchingUp },
  origin: budget,
  steps: [
    note(deviceAgent, 'The tenth reading closes the batch; its minute is the device id modulo five.'),
    ...publish,
    call(processor, stream, 'GetRecords, once a second', { p50: ms(500), p95: ms(950) }),
    call(processor, hotStore, 'COPY 1,000; INSERT … ON CONFLICT DO NOTHING', { p50: ms(90), p95: ms(350) }),
    note(hotStore, 'Primary key (device, window): a second delivery changes nothing.'),
    note(processor, 'Rows and checkpoint commit together: a crash repeats nothing that was stored.'),
    send(gateway, deviceAgent, 'Each night, only if numbers are missing: send them again'),
  ],
  serves: [functional.takeReadings, quality.ingestRate, quality.timeliness, quality.ingestTime, quality.freshness],
});

export const archiveBatch = flow('archiveBatch', {
  name: 'Archive a batch',
  description:
    'Another reader of the same stream writes the system of record. It needs no database, so a database can’t stop it. A batch waits up to five minutes for its file.',
  origin: budget,
  steps: [
    ...publish,
    call(archiver, stream, 'GetRecords, once a second', { p50: ms(500), p95: ms(950) }),
    call(archiver, objectStore, 'PUT one Parquet file a shard and five minutes, If-None-Match', {
      p50: seconds(150),
      p95: seconds(285),
    }),
    note(archiver, 'The file is the checkpoint: its metadata says where the next one begins.'),
    send(gateway, deviceAgent, 'Each night, if numbers are missing: send them again'),
  ],
  serves: [quality.completeness, functional.queryHistory],
});

export const raiseAlert = flow('raiseAlert', {
  name: 'Raise an alert',
  description:
    'The device judges each reading and reports a crossing at once, past batch and stream, through a queue of its own. PUBACK only says that the gateway has it, so the device repeats until it is confirmed. One alert in ten is assumed to be the first of its site.',
  rate: load.driver.alertsAtPeak,
  origin: budget,
  steps: [
    call(deviceAgent, gateway, 'PUBLISH $aws/rules/alert_v1/…, QoS 1', {
      p50: ms(120),
      p95: ms(450),
      retries: { probability: 0.01 },
    }),
    reply(gateway, deviceAgent, 'PUBACK'),
    call(gateway, eventQueue, 'SendMessage', { p50: ms(15), p95: ms(60) }),
    call(alertHandler, eventQueue, 'Up to ten alerts, or after one second', { p50: ms(400), p95: ms(1100) }),
    call(alertHandler, hotStore, 'Open alert, unless it is open', { p50: ms(8), p95: ms(40) }),
    alternatives(
      branch(
        'First of its site',
        [call(alertHandler, notification, 'Publish incident', { p50: ms(30), p95: ms(120) })],
        0.1,
        assumed,
      ),
      branch('Incident is open', [note(alertHandler, 'Counted in the incident; nobody is told twice.')], 0.9, assumed),
    ),
    call(alertHandler, gateway, 'Confirm alert 48,214', { p50: ms(15), p95: ms(60) }),
    send(gateway, deviceAgent, 'Confirmed: stop repeating'),
  ],
  serves: [functional.alertOnThreshold, quality.alertTime, quality.alertAvailability],
});

export const hearSilence = flow('hearSilence', {
  name: 'Notice a silent device',
  description:
    'Three missing batches are an alert. If more than half of a site is missing, assumed in one case of five, it is one alert about the site.',
  critical: false,
  origin: assumed,
  steps: [
    loop('Every minute', 1, [
      call(processor, hotStore, 'Devices last heard of 15 to 16 minutes ago'),
      reply(hotStore, processor, 'Device, site, last window'),
    ]),
    alternatives(
      branch('More than half of a site', [send(processor, eventQueue, 'SiteSilent')], 0.2),
      branch('Single devices', [send(processor, eventQueue, 'DeviceSilent for each')], 0.8),
    ),
    note(processor, 'If the stream itself lags, the detector pauses: late is not silent.'),
    call(alertHandler, eventQueue, 'Takes alerts'),
    call(alertHandler, hotStore, 'Open alert'),
    call(alertHandler, notification, 'Publish incident'),
    note(processor, 'The next batch of the device queues “heard again”, which clears the alert.'),
  ],
  serves: [functional.noticeSilence],
});

export const catchUp = flow('catchUp', {
  name: 'Catch up after an outage',
  description: 'The gateway was away for 40 minutes. A million devices come back at once unless they are told not to.',
  critical: false,
  steps: [
    call(deviceAgent, gateway, 'PUBLISH, no PUBACK'),
    note(deviceAgent, 'The batch stays in flash: 72 hours fit into 205 KB.'),
    loop('Wait at random in a window that grows to 15 minutes', 3, [call(deviceAgent, gateway, 'CONNECT')]),
    reply(gateway, deviceAgent, 'CONNACK'),
    parallel(
      branch('New', [call(deviceAgent, gateway, 'The batch of now, and open alerts first')]),
      branch('Old', [call(deviceAgent, gateway, 'Oldest batches, 1.5 in the time of one')]),
    ),
    call(gateway, stream, 'PutRecord, up to [[number driver.catchUpRate]] times the rate'),
    optional(
      'A rule action fails, 1 in 100 assumed',
      [send(gateway, objectStore, 'Error action: the record as a file')],
      0.01,
      assumed,
    ),
    call(processor, stream, 'GetRecords, behind'),
    call(processor, hotStore, 'Rows with old windows; device_latest only moves forward'),
  ],
  serves: [quality.catchUp, quality.completeness],
});

export const admitDevice = flow('admitDevice', {
  name: 'Admit a device',
  description: 'The key is born in the device. What travels is a request, a certificate and a list.',
  rate: load.driver.admissions,
  critical: false,
  steps: [
    note(manufacturer, 'On the line the secure element makes a key and signs a request.'),
    call(manufacturer, fleetService, 'Signed list: serial, model, request'),
    call(fleetService, deviceCa, 'Sign each request, twelve months'),
    reply(deviceCa, fleetService, 'Certificates'),
    call(fleetService, registryDb, 'Device "manufactured", certificate, audit row'),
    reply(fleetService, manufacturer, 'Certificates, written on the line'),
    call(fleetService, gateway, 'Register thing, certificate and policy, in both regions'),
    call(deviceAgent, gateway, 'First CONNECT, mutual TLS'),
    call(gateway, eventQueue, 'Device connected'),
    call(fleetService, eventQueue, 'Takes device events'),
    alternatives(
      branch(
        'Known and claimed by a site',
        [
          call(fleetService, registryDb, 'Device "active"'),
          call(fleetService, hotStore, 'Row in the directory'),
          call(fleetService, gateway, 'Desired state: limits, size of a batch'),
          send(gateway, deviceAgent, 'Desired state'),
        ],
        0.98,
      ),
      branch(
        'Nobody has claimed it',
        [call(fleetService, registryDb, 'Quarantine; its policy allows no telemetry')],
        0.02,
      ),
    ),
  ],
  serves: [functional.manageFleet, quality.deviceIdentity],
});

export const rotateCertificate = flow('rotateCertificate', {
  name: 'Rotate a certificate',
  description: 'Two certificates are valid for a week, so that a lost answer locks nobody out.',
  rate: load.driver.rotations,
  critical: false,
  steps: [
    note(fleetService, 'Due: eight months old. At most 1 % of the fleet a day.'),
    call(fleetService, gateway, 'Desired state: rotate'),
    send(gateway, deviceAgent, 'rotate'),
    note(deviceAgent, 'The secure element makes a second key in the spare slot.'),
    call(deviceAgent, gateway, 'Request, over the old certificate'),
    call(gateway, eventQueue, 'Rotation requested'),
    call(fleetService, eventQueue, 'Takes device events'),
    call(fleetService, deviceCa, 'Sign the request'),
    call(fleetService, registryDb, 'Both certificates, audit row'),
    call(fleetService, gateway, 'Register the new one; send it'),
    send(gateway, deviceAgent, 'New certificate'),
    alternatives(
      branch(
        'Connects with the new one',
        [
          call(deviceAgent, gateway, 'CONNECT, new key'),
          call(fleetService, gateway, 'Deactivate the old one'),
          call(fleetService, registryDb, 'Old certificate "retired"'),
        ],
        0.99,
      ),
      branch(
        'Does not within seven days',
        [note(deviceAgent, 'The old one stays valid; it is tried again, then a person looks.')],
        0.01,
      ),
    ),
  ],
  serves: [quality.deviceIdentity, functional.manageFleet],
});

export const updateFirmware = flow('updateFirmware', {
  name: 'Update firmware in waves',
  description:
    'A bad firmware is the only release that can destroy what it runs on. It goes out slowly and stops itself; 0.3 % failing is assumed, 1 % is the brake.',
  critical: false,
  origin: assumed,
  steps: [
    call(fleetOperator, fleetService, 'Start campaign 2.2.0: 100, 1 %, 10 %, all'),
    call(fleetService, registryDb, 'Choose the wave: every model, every region'),
    loop('For each wave', 4, [
      call(fleetService, gateway, 'Desired state: version, hash, address'),
      send(gateway, deviceAgent, 'Desired firmware'),
      call(deviceAgent, objectStore, 'GET image, in a random hour of the night'),
      note(deviceAgent, 'Signature checked, other slot written, restart, self-test.'),
      alternatives(
        branch(
          'Healthy for an hour',
          [call(deviceAgent, gateway, 'Reported: 2.2.0, confirmed'), call(gateway, eventQueue, 'Version changed')],
          0.997,
        ),
        branch(
          'Self-test or first connection fails',
          [
            note(deviceAgent, 'The boot loader goes back to the old slot by itself.'),
            call(deviceAgent, gateway, 'Reported: 2.1.0, failed'),
            call(gateway, eventQueue, 'Version changed'),
          ],
          0.003,
        ),
      ),
      call(fleetService, eventQueue, 'Takes device events'),
      call(fleetService, registryDb, 'Count failed and silent; above 1 %: halt'),
    ]),
  ],
  serves: [functional.manageFleet],
});

export const watchLive = flow('watchLive', {
  name: 'Watch a device live',
  description: 'Freshness where somebody looks, instead of everywhere always.',
  rate: load.driver.liveStarts,
  critical: false,
  steps: [
    call(fleetOperator, fleetService, 'Live for 15 minutes'),
    call(fleetOperator, queryApi, 'Opens the event stream of the device'),
    call(fleetService, gateway, 'Desired state: live until 10:45'),
    send(gateway, deviceAgent, 'live until 10:45'),
    loop('Every 30 seconds', 30, [
      call(deviceAgent, gateway, 'PUBLISH live/{device}, QoS 0'),
      send(gateway, queryApi, 'Reading, to the task that subscribed'),
      reply(queryApi, fleetOperator, 'Reading'),
    ]),
    note(deviceAgent, 'Batches go on as ever: live is a copy, and ends by itself.'),
  ],
  serves: [functional.watchLive, quality.freshness],
});

export const queryHistory = flow('queryHistory', {
  name: 'Query history',
  description:
    'One question, two stores. The border is a time that the API knows, so no reading appears twice. Nine questions in ten are assumed to be about this week.',
  rate: load.driver.queries,
  critical: false,
  origin: budget,
  steps: [
    call(analyst, queryApi, 'GET /v1/devices/{id}/readings?from=…', { p50: ms(5), p95: ms(15) }),
    alternatives(
      branch(
        'Younger than seven days',
        [call(queryApi, hotStore, 'One device, its partitions only', { p50: ms(25), p95: ms(140) })],
        0.9,
        assumed,
      ),
      branch(
        'Older',
        [
          call(queryApi, objectStore, 'Files of day and device bucket: 1 of 256', { p50: ms(900), p95: ms(2800) }),
          note(queryApi, 'More than 31 days or 1,000 devices becomes an export job.'),
        ],
        0.1,
        assumed,
      ),
    ),
    reply(queryApi, analyst, 'Readings as arrays'),
  ],
  serves: [functional.queryHistory],
});

export const showSite = flow('showSite', {
  name: 'Show a site',
  description: 'Dashboards read rollups: a site is 288 rows a day however many devices it has.',
  rate: load.driver.pages,
  critical: false,
  steps: [
    call(fleetOperator, dashboards, 'Opens the site page', { p50: ms(40), p95: ms(150) }),
    call(dashboards, hotStore, 'site_windows, open alerts, six panels', { p50: ms(30), p95: ms(180) }),
    reply(hotStore, dashboards, 'Rows'),
    reply(dashboards, fleetOperator, 'Panels, with the age of the newest reading'),
  ],
  serves: [functional.dashboards],
});

export const searchLogs = flow('searchLogs', {
  name: 'Search device logs',
  description: 'Which firmware prints this? The index is as far behind as Firehose buffers.',
  critical: false,
  steps: [
    send(deviceAgent, gateway, 'PUBLISH log, several lines'),
    send(gateway, logStore, 'One document, through Firehose'),
    call(fleetOperator, dashboards, 'Words, firmware version, span of time'),
    call(dashboards, logStore, 'Search the indexes of those days'),
    reply(logStore, dashboards, 'Documents by device'),
    reply(dashboards, fleetOperator, 'Lines, newest first'),
  ],
  serves: [functional.searchDeviceLogs],
});

export const flows = [
  ingestBatch,
  archiveBatch,
  raiseAlert,
  hearSilence,
  catchUp,
  admitDevice,
  rotateCertificate,
  updateFirmware,
  watchLive,
  queryHistory,
  showSite,
  searchLogs,
];
