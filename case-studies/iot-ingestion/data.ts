import { bytes, cache, dataStore, days, dividedBy, hours, minutes, months, product, quantity, seconds } from 'casebook';
import { hotStore, logStore, objectStore, processor, queryApi, registryDb, stream } from './architecture.ts';
import { load } from './load.ts';

/** Rows a day for each device. */
const rows = (each: string) => product('row/day', load.driver.devices, quantity(each, 'for each device'));

/** What Parquet keeps of ten readings is as large however they traveled. */
const tensOfReadings = dividedBy(
  product('row/day', load.driver.devices, load.driver.readings, quantity(12, 'month/year')),
  3650,
);

const week = days(7);

export const dataStores = {
  hot: dataStore('hot', {
    element: hotStore,
    engine: 'PostgreSQL 18, RDS Multi-AZ, db.r6g.2xlarge, 1,200 GB gp3',
    purpose:
      'Seven days of readings, rollups of hours and days, the device directory and the alerts. Not the system of record: that is the archive.',
    ddl: 'schema.sql',
    consistency:
      'A batch is stored once, by its key, and the checkpoint of its shard in the same transaction; device_latest only moves forward. Rollups follow within the hour and are recomputed when a late batch reopens it. The directory is at most a minute behind the registry.',
    indexes: [
      {
        name: 'devices_site_id',
        table: 'directory.devices',
        reason: 'The devices of a site. Partial: retired ones are half the table one day.',
      },
      {
        name: 'incidents_one_open',
        table: 'alerting.incidents',
        reason: 'A rule, not a speed-up: a site has one open incident of a kind, so a storm notifies once.',
      },
      {
        name: 'alerts_incident_id',
        table: 'alerting.alerts',
        reason: 'The foreign key, and closing an incident when its last alert clears.',
      },
      {
        name: 'alerts_open',
        table: 'alerting.alerts',
        reason: 'The list of what is open. Partial: most rows are cleared.',
      },
    ],
    partitioning: [
      {
        table: 'telemetry.batches',
        by: 'RANGE (window_start), six hours',
        reason:
          'Retention by DROP TABLE; 72 million rows and an index of 2.6 GB, which stays in memory while it grows. Nearly every leaf of it changes within five minutes, so checkpoints are 30 minutes apart and wal_compression is on.',
        retention: '7 days: 28 partitions, 8 ahead',
      },
      {
        table: 'telemetry.device_hours',
        by: 'RANGE (hour), daily',
        reason: '24 million rows a day, dropped by the day.',
        retention: '30 days',
      },
      {
        table: 'telemetry.device_days',
        by: 'RANGE (day), monthly',
        reason: 'Small, kept long.',
        retention: '24 months',
      },
      {
        table: 'telemetry.site_windows',
        by: 'RANGE (window_start), daily',
        reason: 'Dashboards look at today, and comparisons reach back a month.',
        retention: '30 days',
      },
      {
        table: 'alerting.alert_history',
        by: 'RANGE (raised_at), monthly',
        reason: 'Half a million rows a day at the assumed rate: raised and cleared are one row.',
        retention: '12 months',
      },
    ],
    logicalReferences: [
      {
        table: 'telemetry.batches',
        column: 'device_id',
        references: 'directory.devices.device_id',
        reason:
          'Checked by the processor against its copy; [[number driver.batchesPerSecond]] foreign-key look-ups a second would buy nothing that the side table doesn’t.',
      },
      {
        table: 'telemetry.device_hours',
        column: 'device_id',
        references: 'directory.devices.device_id',
        reason: 'Derived from batches.',
      },
      {
        table: 'telemetry.device_days',
        column: 'device_id',
        references: 'directory.devices.device_id',
        reason: 'Derived; outlives a retired device’s directory row.',
      },
      {
        table: 'telemetry.reopened_hours',
        column: 'device_id',
        references: 'directory.devices.device_id',
        reason: 'A work list of the rollup job, emptied within the hour.',
      },
      { table: 'telemetry.site_windows', column: 'site_id', references: 'fleet.sites.id', reason: 'Another instance.' },
      {
        table: 'directory.devices',
        column: 'device_id',
        references: 'fleet.devices.id',
        reason: 'Another instance; the nightly comparison finds differences.',
      },
      {
        table: 'alerting.alert_history',
        column: 'incident_id',
        references: 'alerting.incidents.id',
        reason: 'History is dropped by the month, incidents are kept.',
      },
    ],
    auditedTables: ['directory.devices', 'alerting.incidents'],
    backup: {
      method:
        'RDS automated backups with point-in-time recovery; a copy each night to another account. Readings can be rebuilt from the archive, alert history can’t.',
      recoveryPoint: minutes(5),
      retention: days(7),
      restoreTest:
        'Each quarter: an empty instance is filled with one day from the archive and compared, device by device.',
    },
    growth: [
      { table: 'telemetry.batches', rowSize: bytes(200), rowsPerDay: load.driver.batchesPerDay, retention: week },
      { table: 'telemetry.device_hours', rowSize: bytes(72), rowsPerDay: rows('24'), retention: days(30) },
      { table: 'telemetry.device_days', rowSize: bytes(72), rowsPerDay: rows('1'), retention: months(24) },
      { table: 'telemetry.site_windows', rowSize: bytes(68), rowsPerDay: rows('5.76'), retention: days(30) },
      { table: 'alerting.alert_history', rowSize: bytes(96), rowsPerDay: rows('0.5'), retention: months(12) },
    ],
  }),
  registry: dataStore('registry', {
    element: registryDb,
    engine: 'PostgreSQL 18, RDS Multi-AZ, db.t3.medium, 50 GB gp3',
    purpose: 'System of record for devices, owners, certificates, desired state, firmware and campaigns.',
    ddl: 'schema-fleet.sql',
    consistency:
      'Each change and its audit row commit together. The gateway’s registry and the directory follow and are compared nightly.',
    indexes: [
      { name: 'devices_site_id', table: 'fleet.devices', reason: 'The foreign key, and the devices of a site.' },
      {
        name: 'devices_model_firmware',
        table: 'fleet.devices',
        reason: 'Who still runs the old version? Chooses the waves of a campaign.',
      },
      {
        name: 'certificates_one_live',
        table: 'fleet.certificates',
        reason: 'A rule: one current and one pending certificate a device, no more.',
      },
      {
        name: 'certificates_device_id',
        table: 'fleet.certificates',
        reason: 'The foreign key, and a device’s whole history of keys.',
      },
      {
        name: 'certificates_due',
        table: 'fleet.certificates',
        reason: 'What to rotate today. Partial: retired certificates are not in it.',
      },
      {
        name: 'campaigns_model_version',
        table: 'fleet.campaigns',
        reason: 'The foreign key, and "was this version rolled out before?".',
      },
      { name: 'campaigns_one_running', table: 'fleet.campaigns', reason: 'A rule: a model has one running campaign.' },
      {
        name: 'campaign_devices_device_id',
        table: 'fleet.campaign_devices',
        reason: 'The foreign key, and what happened to one device.',
      },
      { name: 'audit_device_id', table: 'fleet.audit', reason: 'The history of a device, newest first.' },
    ],
    auditedTables: ['fleet.models', 'fleet.sites', 'fleet.devices', 'fleet.certificates', 'fleet.campaigns'],
    backup: {
      method: 'RDS automated backups with point-in-time recovery, replicated to us-west-2.',
      recoveryPoint: minutes(5),
      retention: days(35),
      restoreTest:
        'On the first Monday of each quarter: restore, compare every certificate with the gateway, record the time.',
    },
    growth: [
      { table: 'fleet.audit', rowSize: bytes(300), rowsPerDay: rows('0.03'), retention: months(84) },
      { table: 'fleet.certificates', rowSize: bytes(180), rowsPerDay: rows('0.0081'), retention: months(36) },
      { table: 'fleet.campaign_devices', rowSize: bytes(60), rowsPerDay: rows('0.011'), retention: months(24) },
    ],
  }),
  archive: dataStore('archive', {
    element: objectStore,
    engine: 'Amazon S3, Parquet with Zstandard; Glacier Instant Retrieval after 90 days',
    purpose:
      'System of record for readings: every batch for 24 months, one file a shard and five minutes, compacted to one a bucket and day.',
    consistency:
      'Five to ten minutes behind the stream. A file is named by shard and first sequence number and written with If-None-Match, which the bucket policy demands: a second writer is refused, and reads from the first file’s metadata where to go on. The small files expire 14 days after compaction.',
    backup: {
      method:
        'Versioned, replicated to a bucket in us-west-2 and another account. Files of a customer who leaves are rewritten within 15 days; old versions expire after another 15, in the copy as well.',
      recoveryPoint: minutes(15),
      retention: months(24),
      restoreTest:
        'Compaction reads every file of the day before and counts gaps per device; each quarter a day is rebuilt.',
    },
    growth: [{ table: 'batches (Parquet)', rowSize: bytes(120), rowsPerDay: tensOfReadings, retention: months(24) }],
  }),
  replay: dataStore('replay', {
    element: stream,
    engine: 'Amazon Kinesis Data Streams, 12 shards, 24 hours',
    purpose: 'The last day of batches, for two readers at their own pace.',
    consistency:
      'At least once; in order per device within a generation of shards. 236 bytes as published, about 290 with the device id and arrival time that the rule adds.',
    growth: [
      { table: 'records (JSON)', rowSize: bytes(290), rowsPerDay: load.driver.batchesPerDay, retention: hours(24) },
    ],
  }),
  logs: dataStore('logs', {
    element: logStore,
    engine: 'Amazon OpenSearch, three r6g.large data nodes, one replica',
    purpose: 'What devices logged, searchable for 14 days.',
    consistency:
      'A minute behind, Firehose’s buffer; may be lost without losing a measurement. A document is one message of several lines.',
    backup: {
      method: 'Automated snapshots of the service.',
      recoveryPoint: hours(24),
      retention: days(14),
      restoreTest: 'None: the index would be rebuilt empty.',
    },
    growth: [{ table: 'device-logs', rowSize: bytes(5000), rowsPerDay: rows('4'), retention: days(14) }],
  }),
};

export const caches = {
  deviceDirectory: cache('deviceDirectory', {
    element: processor,
    what: 'Device to site, model, status and limits revision, in the memory of each task',
    key: 'device_id',
    pattern: 'refresh-ahead',
    timeToLive: seconds(60),
    invalidation:
      'Rows with a newer updated_at are read each minute; a full reload at midnight finds what a delta missed.',
    onFailure: 'The old copy serves on; unknown devices go to telemetry.set_aside and are replayed from there.',
    items: 1_000_000,
    itemSize: bytes(96),
    inEachInstance: true,
  }),
  siteTiles: cache('siteTiles', {
    element: queryApi,
    what: 'Answers for site pages and fleet tiles, in the memory of each task',
    key: '{siteId}:{panel}:{window}',
    pattern: 'read-through',
    timeToLive: seconds(30),
    invalidation: 'A window that is closed never changes its key; a reopened hour is stale for 30 seconds at most.',
    onFailure: 'Rollups are read from the hot store.',
    items: 120_000,
    itemSize: bytes(1200),
    inEachInstance: true,
  }),
};

export const uncached = [
  {
    what: 'Open alerts',
    reason: 'A primary-key look-up on a small table; showing a cleared alert for a minute costs a technician’s drive.',
  },
  {
    what: 'Device identity and policy',
    reason: 'The gateway decides at each connection. A cached yes is a revocation that doesn’t revoke.',
  },
  { what: 'The newest reading', reason: 'device_latest is the cache: one row a device, updated in place.' },
  {
    what: 'Archive files',
    reason: 'A day of one bucket is read once by one analyst; memory would hold what nobody asks again.',
  },
];
