import { bytes, days, hours, type TopicSpec, topics } from 'casebook';
import {
  alertHandler,
  archiver,
  deviceAgent,
  eventQueue,
  fleetService,
  gateway,
  processor,
  queryApi,
  stream,
} from './architecture.ts';
import { load } from './load.ts';

type JsonSchema = NonNullable<TopicSpec['schema']>;

const object = (
  title: string,
  properties: JsonSchema,
  description?: string,
  required: readonly string[] = Object.keys(properties),
): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  ...(description === undefined ? {} : { description }),
  type: 'object',
  required: [...required],
  properties,
  additionalProperties: true,
});
const values = (description: string, unit: JsonSchema): JsonSchema => ({
  type: 'array',
  description,
  minItems: 1,
  maxItems: 60,
  items: unit,
});
const epoch = { type: 'integer', minimum: 1_700_000_000, description: 'Unix seconds, UTC.' };
const sequence = { type: 'integer', minimum: 0, description: 'Counts up on the device; a gap is a lost batch.' };
const device = {
  type: 'string',
  minLength: 8,
  maxLength: 64,
  description: 'Added by the rule from the authenticated client id, never taken from the message.',
};

export const topic = topics({
  telemetryBatches: {
    on: stream,
    name: 'telemetry',
    event: 'TelemetryBatch',
    description:
      'Ten readings of one device as arrays. The rule adds device id and arrival time from the connection, so that no device can speak for another: 236 bytes become about 290.',
    partitions: 12,
    retention: hours(24),
    key: 'deviceId',
    ordering: 'Batches of one device, within a generation of shards',
    orderedBy: 'deviceId',
    rate: load.driver.batches,
    messageSize: bytes(290),
    version: '2.0.0',
    schema: object(
      'TelemetryBatch',
      {
        deviceId: device,
        receivedAt: { type: 'integer', description: 'Unix milliseconds at the gateway, added by the rule.' },
        v: { const: 2 },
        seq: sequence,
        t0: epoch,
        dt: { type: 'integer', minimum: 10, maximum: 3600, description: 'Seconds between readings.' },
        temperature: values('Degrees Celsius', { type: 'number', minimum: -60, maximum: 120 }),
        humidity: values('Percent', { type: 'number', minimum: 0, maximum: 100 }),
        signal: values('dBm', { type: 'integer', minimum: -130, maximum: 0 }),
        battery: { type: 'integer', minimum: 0, maximum: 100, description: 'Percent, once a batch.' },
      },
      'Location and firmware don’t travel with readings: they are known per device and change rarely.',
    ),
    producers: [gateway],
    consumers: [
      {
        element: processor,
        group: 'hot',
        instances: 12,
        does: 'Stores the batch, moves device_latest forward, reopens closed hours.',
        idempotency: 'Primary key (device_id, window_start); ON CONFLICT DO NOTHING.',
      },
      {
        element: archiver,
        group: 'cold',
        instances: 3,
        does: 'Appends the batch to the Parquet file of its shard.',
        idempotency:
          'The file name is shard and first sequence number, written with If-None-Match: a second file of that name is refused, and the existing one says where to go on.',
      },
    ],
    deadLetter: 'telemetry.set_aside',
  },
  alerts: {
    on: eventQueue,
    name: 'alerts',
    event: 'AlertChanged',
    description: 'A limit was crossed, or is kept again; or a device or site is silent.',
    retention: days(4),
    key: 'deviceId',
    ordering: 'None, in a standard queue: the sequence number decides which of two is newer',
    rate: load.driver.alertsAtPeak,
    messageSize: bytes(220),
    schema: object(
      'AlertChanged',
      {
        deviceId: device,
        seq: sequence,
        kind: { type: 'string', enum: ['threshold', 'silence', 'revision', 'battery'] },
        state: { type: 'string', enum: ['raised', 'cleared'] },
        measure: { type: 'string' },
        value: { type: 'number' },
        limit: { type: 'number' },
        limitsRevision: { type: 'integer' },
        at: epoch,
      },
      'A silence has no measure, value or limit.',
      ['deviceId', 'seq', 'kind', 'state', 'at'],
    ),
    producers: [gateway, processor],
    consumers: [
      {
        element: alertHandler,
        group: 'alert-handler',
        does: 'Opens or clears the alert, groups it into an incident, notifies once.',
        idempotency:
          'Primary key (device, kind, measure) and ON CONFLICT … WHERE the stored sequence is lower; cleared rows stay, so that a late “raised” changes nothing.',
      },
    ],
    deadLetter: 'alerts-dead',
  },
  deviceEvents: {
    on: eventQueue,
    name: 'device-events',
    event: 'DeviceChanged',
    description:
      'Connected, disconnected, reported a version or revision, asked for a certificate. About 35 a second on average; when the whole fleet returns as fast as its window lets it, [[number driver.reconnects]], which the queue holds and nobody waits for.',
    retention: days(4),
    key: 'deviceId',
    ordering: 'None; the version number of the shadow decides',
    rate: load.driver.reconnects,
    messageSize: bytes(400),
    schema: object(
      'DeviceChanged',
      {
        deviceId: device,
        change: { type: 'string', enum: ['connected', 'disconnected', 'reported', 'certificate-requested'] },
        shadowVersion: { type: 'integer' },
        firmware: { type: 'string' },
        revision: { type: 'integer' },
        at: epoch,
      },
      'Version, firmware and revision come with a report, not with a connection.',
      ['deviceId', 'change', 'at'],
    ),
    producers: [gateway],
    consumers: [
      {
        element: fleetService,
        group: 'fleet-service',
        does: 'Records what changed, counts campaign outcomes, signs requests.',
        idempotency: 'Written only if the shadow version is newer than the one stored.',
      },
    ],
    deadLetter: 'device-events-dead',
  },
  desiredState: {
    on: gateway,
    name: '$aws/things/+/shadow/update/delta',
    event: 'DesiredState',
    description:
      'What the device should be. Sent when it changes, and asked for with shadow/get at each connection, however long the device was away; only the newest wish counts.',
    retention: days(365),
    key: 'deviceId',
    ordering: 'By shadow version',
    orderedBy: 'deviceId',
    rate: load.driver.wishes,
    messageSize: bytes(600),
    schema: object(
      'DesiredState',
      {
        revision: { type: 'integer', minimum: 1 },
        interval: { type: 'integer', minimum: 10, description: 'Seconds between readings.' },
        batchSize: { type: 'integer', minimum: 1, maximum: 60, description: 'Readings in a message.' },
        limits: { type: 'object' },
        firmware: object('Firmware', {
          version: { type: 'string' },
          sha256: { type: 'string' },
          url: { type: 'string', format: 'uri' },
        }),
        liveUntil: epoch,
        returnWindow: { type: 'integer', minimum: 60, description: 'Seconds over which a device spreads its return.' },
        resend: { type: 'array', items: { type: 'array', items: sequence, minItems: 2, maxItems: 2 } },
        rotate: { type: 'boolean' },
      },
      'A delta holds only what differs from what the device last reported.',
      ['revision'],
    ),
    producers: [fleetService],
    consumers: [
      {
        element: deviceAgent,
        group: 'device',
        does: 'Applies what is newer than its revision and reports the result.',
        idempotency: 'A revision that is already applied changes nothing.',
      },
    ],
    deadLetter: 'none: the reported revision stays behind and becomes an alert after a day',
  },
  live: {
    on: gateway,
    name: 'live/+',
    event: 'LiveReading',
    description:
      'One reading as it is taken, while somebody looks. The only telemetry that passes the broker, and pays for it.',
    retention: hours(0),
    key: 'deviceId',
    ordering: 'By time',
    rate: load.driver.liveReadings,
    messageSize: bytes(120),
    schema: object('LiveReading', {
      t: epoch,
      temperature: { type: 'number' },
      humidity: { type: 'number' },
      signal: { type: 'integer' },
      battery: { type: 'integer' },
    }),
    producers: [deviceAgent],
    consumers: [
      {
        element: queryApi,
        group: 'live-view',
        does: 'Subscribes to the one device whose page is open, and passes its readings on.',
        idempotency: 'A page replaces the reading of the same second.',
      },
    ],
    deadLetter: 'none: a lost live reading arrives again in its batch',
  },
});
