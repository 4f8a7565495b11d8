import {
  alert,
  days,
  operations as defineOperations,
  hours,
  minutes,
  percent,
  recoveryScenario,
  runbookEntry,
  seconds,
  serviceLevelObjective,
} from 'casebook';
import {
  alertHandler,
  archiver,
  deviceAgent,
  eventQueue,
  fleetService,
  gateway,
  hotStore,
  notification,
  objectStore,
  processor,
  registryDb,
  stream,
} from './architecture.ts';
import { quality } from './requirements.ts';

const window = days(28);
const kept = serviceLevelObjective('kept', {
  name: 'Readings kept',
  indicator: 'Sequence numbers in the archive ÷ sequence numbers issued, counted 72 hours after the day',
  objective: percent(99.99),
  window,
  counted: 'daily',
  serves: quality.completeness,
});
const onTime = serviceLevelObjective('onTime', {
  name: 'Readings on time',
  indicator: 'Minutes in which 99 % of connected devices have a reading younger than six minutes ÷ minutes',
  objective: percent(99.5),
  window,
  serves: quality.timeliness,
});
const alerted = serviceLevelObjective('alerted', {
  name: 'Alerts delivered',
  indicator: 'Alerts of test devices whose incident opened within 30 s ÷ alerts of test devices',
  objective: percent(99.5),
  window,
  serves: quality.alertAvailability,
});
const quick = serviceLevelObjective('quick', {
  name: 'Alerts within five seconds',
  indicator: 'Alerts with notification handed over within 5 s of the reading ÷ alerts of connected devices',
  objective: percent(95),
  window,
  serves: quality.alertTime,
});

const escalate = 'After 15 minutes without a diagnosis: lead engineer, platform. After 30: incident commander.';

const devicesGone = runbookEntry('devices-gone', {
  title: 'Many devices are gone',
  overview:
    'Less than 95 % of the [[number driver.batchesPerMinute]] batches a minute that the fleet sends reach the stream, or connects are being refused.',
  impact: 'Dashboards of those sites grow old; their alerts wait on the devices. Nothing is lost for 72 hours.',
  verification: [
    'CloudWatch, `AWS/Kinesis` `IncomingRecords` of telemetry, sum a minute: a step or a slope?',
    'The probe device at another provider: does its page show a reading younger than six minutes?',
    "Which sites: `SELECT site_id, count(*) FROM telemetry.device_latest WHERE received_at < now() - interval '10 minutes' GROUP BY 1 ORDER BY 2 DESC LIMIT 20`; join `directory.devices` for the model.",
    '`AWS/IoT` `Connect.Throttle` above 0: connects refused by quota. `Connect.AuthError` above its usual: certificates.',
  ],
  troubleshooting: [
    'All sites, and the probe too: the gateway. AWS Health dashboard, IoT Core in us-east-1.',
    'One model or firmware: a campaign. Halt it first, ask later.',
    'One country or carrier: not ours; tell operators.',
    "`Connect.AuthError`: `SELECT not_after::date, count(*) FROM fleet.certificates WHERE status = 'current' AND not_after < now() GROUP BY 1`. Otherwise an intermediate was revoked: `fleet.audit` says by whom.",
  ],
  resolution: [
    'Halt the campaign: `POST /v1/campaigns/{id}/halt`.',
    'Before devices come back, widen their window to 30 minutes: `PATCH /v1/fleet/desired {"returnWindow": 1800}`. Devices that are away read it when they connect, so it helps from the second attempt on.',
    'Connects refused although the window is wide: Service Quotas, AWS IoT Core, "Connect requests per second per account", and a support case of severity "production system down".',
  ],
  dependencies: [gateway, deviceAgent],
  escalation: escalate,
});
const alertsStuck = runbookEntry('alerts-stuck', {
  title: 'Alerts don’t arrive',
  overview:
    'A test device crossed its limit and no incident opened within 30 seconds, alerts are slow, or alerts are in the dead-letter queue.',
  impact: 'Operators are not told of crossings. The only page that concerns the safety of goods.',
  verification: [
    '`AWS/SQS` `ApproximateAgeOfOldestMessage` of alerts: above 30 s means that nobody takes them.',
    '`AWS/Lambda` Errors, Throttles and `ConcurrentExecutions` of alert-handler; its event source allows 50.',
    '`aws s3 ls s3://telemetry-errors/alert_v1/ --recursive | tail`: objects mean that the rule can’t send.',
    '`SELECT opened_at, notified_at FROM alerting.incidents ORDER BY opened_at DESC LIMIT 5`: opened and not notified?',
  ],
  troubleshooting: [
    'Queue empty, objects under alert_v1: the failure in the object says why; usually the key’s or the queue’s policy.',
    'Queue deep, Errors: the log group `/aws/lambda/alert-handler`. A release in the last hour, or the database?',
    'Queue deep, `ConcurrentExecutions` at 50: a fleet-wide crossing. It drains at [[number resource.alertConcurrency.capacity]] a second.',
    'Incident opened, `notified_at` empty: `AWS/SNS` `NumberOfNotificationsFailed`, and the delivery status log.',
  ],
  resolution: [
    'A release: `aws lambda update-alias --function-name alert-handler --name live --function-version` with the number before. Messages wait for four days.',
    'Database away: the handler notifies without storing after five minutes. At once: `aws ssm put-parameter --name /alerts/notify-only --value true --overwrite`; it is read every minute. Back to false afterwards.',
    'Policy: revert the last change of the pipeline. Then `aws ecs run-task --cluster telemetry --task-definition replay` with `PREFIX=alert_v1/` and the hour.',
    'Dead letters, when the cause is gone: `aws sqs start-message-move-task --source-arn` of `alerts-dead`. A sequence number that is old changes nothing.',
    'Tell operators by the second channel that alerts are late.',
  ],
  dependencies: [alertHandler, eventQueue, hotStore, notification],
  escalation: 'At once: fleet operations lead.',
});
const readingsOld = runbookEntry('readings-old', {
  title: 'Readings are old',
  overview: 'The stream is not read or stored fast enough: the 99th percentile of age is above six minutes.',
  impact: 'Dashboards are late and say so. Alerts are not concerned; the silence detector pauses.',
  verification: [
    'Metric `lag_seconds` by reader and shard: processor, archiver or both? `AWS/Kinesis` knows the older of the two only.',
    '`IncomingRecords` a quarter above the planned [[number driver.batchesPerMinute]] a minute: devices are catching up, which takes 40 minutes for each hour they were away.',
  ],
  troubleshooting: [
    "Only the processor, all shards: Performance Insights of the hot store, top waits. `LWLock:WALWrite` or IO: checkpoints; Lock: `SELECT * FROM pg_stat_activity WHERE wait_event_type = 'Lock'`.",
    "device_latest grown beyond 1 GB: `SELECT n_dead_tup, last_autovacuum FROM pg_stat_user_tables WHERE relname = 'device_latest'`; a transaction older than an hour holds autovacuum back.",
    'Both readers: `ReadProvisionedThroughputExceeded` above 0: a third reader that nobody announced. CloudTrail: who calls `GetRecords`?',
    'One shard: a poison record, named in the processor’s log with its position; or one lease without an owner in `telemetry.shard_leases`.',
  ],
  resolution: [
    '`aws ecs update-service --cluster telemetry --service processor --desired-count 12`: a shard each.',
    'Pause rollups: `aws ssm put-parameter --name /processor/rollups --value off --overwrite`. They catch up from rows.',
    'End what holds autovacuum: `SELECT pg_terminate_backend(pid)`.',
    'A record that was not set aside by itself after three attempts: `INSERT INTO telemetry.set_aside` with its position, then move the shard’s checkpoint past it. Two people.',
  ],
  dependencies: [processor, stream, hotStore],
  escalation: escalate,
});
const archiveLag = runbookEntry('archive-lag', {
  title: 'The archive is behind',
  overview: 'The archiver is more than an hour behind; at 24 hours the stream forgets.',
  impact: 'None yet. After a day the record has a hole that only the hot store can fill, for six more days.',
  verification: [
    '`lag_seconds` of reader archiver by shard: all, or one?',
    'Log group `/ecs/archiver`: AccessDenied, KMS, or PreconditionFailed that repeats?',
    '`aws ecs describe-services --cluster telemetry --services archiver-a archiver-b archiver-c`: is each of the three running its one task?',
  ],
  troubleshooting: [
    'All shards: role, key or bucket policy, changed in the last deployment.',
    'A third of the shards: one service of the three can’t place its task; its events say why.',
    'One shard: a record that can’t be encoded; position in the log.',
  ],
  resolution: [
    'First: `aws kinesis increase-stream-retention-period --stream-name telemetry --retention-period-hours 168`. $175 a month while it lasts.',
    'Then repair: revert the policy, or set the record aside.',
    'Afterwards run compaction for the hours concerned; it reports the gaps. Back to 24 hours with `decrease-stream-retention-period`.',
  ],
  dependencies: [archiver, objectStore, stream],
  escalation: 'Above six hours: lead engineer, platform, whatever the hour.',
});
const recordsInErrors = runbookEntry('records-in-errors', {
  title: 'Records are in the error prefix',
  overview: 'Rules could not place records and stored them as files: more than one batch in ten thousand.',
  impact: 'Those batches are missing from dashboards until they are replayed.',
  verification: [
    '`aws s3 ls s3://telemetry-errors/ --recursive --summarize | tail -2`: how many, and of which rule?',
    '`AWS/Kinesis` `WriteProvisionedThroughputExceeded` of telemetry, and `IncomingRecords` against what [[in words resource.shards.running]] shards take, [[number resource.shards.capacity]] a second.',
    'One object: its failures field names action and error; its payload is base64.',
  ],
  troubleshooting: [
    'Throttled on all shards: the fleet catches up faster than [[number driver.catchUpRate]] times. A firmware without its token bucket?',
    'Throttled on one shard: enhanced shard metrics; one device that floods should be in quarantine.',
    'Access denied: the rule’s role, changed in the last deployment.',
  ],
  resolution: [
    '`aws kinesis update-shard-count --stream-name telemetry --target-shard-count 15 --scaling-type UNIFORM_SCALING`: minutes.',
    'When puts succeed: `aws ecs run-task --cluster telemetry --task-definition replay` with PREFIX and the hour. It puts at 1,000 records a second and keeps the old windows.',
    'Compare its count with the number of objects; then delete them.',
  ],
  dependencies: [gateway, stream, objectStore],
  escalation: escalate,
});
const gapsFound = runbookEntry('gaps-found', {
  title: 'Sequence numbers are missing',
  overview:
    'After the second night more than 0.01 % of the batches of a day are missing, although the first night asked for them.',
  impact: 'Readings wait on devices that are away, or will be lost: the flash keeps them for about 22 more hours.',
  verification: [
    'Report gaps/{day}.parquet in the archive: do the gaps share a firmware, a shard, an hour?',
    'For one device: `SELECT sequence FROM telemetry.batches WHERE device_id = $1 AND window_start >= $2 ORDER BY 1`. Are the batches in the hot store?',
    "`SELECT count(*) FROM telemetry.device_latest WHERE device_id = ANY($1) AND received_at > now() - interval '10 minutes'`: are they connected at all?",
  ],
  troubleshooting: [
    'In the hot store and not in the archive: the archiver.',
    'In neither, device connected: the request was not applied; compare reported and desired revision.',
    'In neither, device away: it sends what it kept when it returns, and is counted as late, not lost.',
  ],
  resolution: [
    'Backfill: `aws ecs run-task --cluster telemetry --task-definition backfill` with DAY and HOURS; it writes Parquet from the hot store, which has seven days.',
    'Ask again, in waves of 10,000: `POST /v1/fleet/resend {"day": …, "report": …}`.',
    'The rest is lost: note devices and hours in the report, and tell the customers concerned.',
  ],
  dependencies: [archiver, deviceAgent],
  escalation: 'Not explained within four hours: lead engineer, platform. The flash won’t wait.',
});
const campaignHalted = runbookEntry('campaign-halted', {
  title: 'A campaign has halted itself',
  overview: 'More than 1 % of a wave failed its self-test or went silent.',
  impact: 'No further device is offered the firmware.',
  verification: [
    '`SELECT outcome, count(*) FROM fleet.campaign_devices WHERE campaign_id = $1 GROUP BY 1`: failed or silent?',
    'Grafana, dashboard "Fleet", panel device logs: the failed by model and hardware revision.',
  ],
  troubleshooting: [
    'Failed: they returned to the old slot by themselves and are well.',
    'Silent: subtract the share that is silent in any night, from last week’s report; some are only switched off.',
  ],
  resolution: [
    'Withdraw the firmware: `POST /v1/firmware/{model}/{version}/withdraw`. Offered devices drop it.',
    'Ask one technician to fetch one silent device before any conclusion.',
    'Never resume a halted campaign: a corrected image is a new version and starts at wave one.',
  ],
  dependencies: [fleetService, deviceAgent],
  escalation: 'Any silent device beyond the usual: firmware lead, the same day.',
});
const rotationLate = runbookEntry('rotation-late', {
  title: 'Certificates are not renewed',
  overview: 'The oldest certificate that is due, at eight of its twelve months, is more than 14 days late.',
  impact: 'None for three months; then devices can’t connect.',
  verification: [
    "`SELECT count(*), min(not_after) FROM fleet.certificates WHERE status = 'current' AND not_after < now() + interval '108 days'`: how many are late?",
    "`SELECT occurred_at::date, action, count(*) FROM fleet.audit WHERE action LIKE 'rotation%' AND occurred_at > now() - interval '20 days' GROUP BY 1, 2 ORDER BY 1`: where do [[number driver.rotations]] a day stop?",
  ],
  troubleshooting: [
    'No rotation-asked: the scheduler of the fleet service; desired state is not written.',
    'Asked, no rotation-requested: devices don’t answer. One model? A firmware that can’t use the spare slot.',
    'Requested, no rotation-signed: the CA. Its log, its certificate, its quota.',
    'Signed, no rotation-confirmed: registration at the gateway is throttled: CloudTrail, `ThrottlingException` of `RegisterCertificate`.',
  ],
  resolution: [
    'Repair; then `PATCH /v1/fleet/rotation {"dailyShare": 0.02}` until the backlog is gone, and back to 0.01.',
    'Devices that have been away longer than a year: `GET /v1/devices?certificate=expired` is the list for technicians.',
  ],
  dependencies: [fleetService, registryDb],
  escalation: 'Above 30 days late: security lead.',
});
const foreignCertificate = runbookEntry('foreign-certificate', {
  title: 'A certificate that the registry doesn’t know',
  overview:
    'The comparison of CA log, gateway and registry found a certificate that nobody admitted, or two connections keep taking one client id from each other. Once is only a device that came back before its old session ended.',
  impact: 'Somebody may be able to be a device.',
  verification: [
    '`aws iot describe-certificate --certificate-id`: issuer, time of registration. CloudTrail `RegisterCertificate`: by which role?',
    'The CA’s log by serial number: who asked?',
    'What has it published? Archive and hot store by the client id, since the time of registration.',
  ],
  troubleshooting: [
    'Registered by the fleet service within a minute of an admission that failed: an unfinished transaction. Remove it.',
    'A client id twice, `DUPLICATE_CLIENTID` every few seconds: two boards with one identity. A repair that swapped them, or a copy.',
    'Anything else is an incident.',
  ],
  resolution: [
    '`aws iot update-certificate --certificate-id … --new-status INACTIVE`, then `aws iot-data delete-connection --client-id …`: the first alone takes minutes to disconnect. In both regions.',
    'Mark its readings: `POST /v1/devices/{id}/doubt {"since": …}`. Nothing is deleted.',
    'More than one: `aws iot update-ca-certificate --certificate-id … --new-status INACTIVE` stops registrations under that intermediate; what it signed before stays connected and is revoked one by one.',
  ],
  dependencies: [gateway, registryDb, fleetService],
  escalation: 'At once: security lead.',
});
const moneyBurning = runbookEntry('money-burning', {
  title: 'Messages are above plan',
  overview: 'Batches today are heading for more than 110 % of the planned [[number driver.batchesPerDay]].',
  impact:
    'Money: each ten percent are a tenth more of [[rounded cost.line.rules]] a month for rules and of as much for actions, and the stream fills.',
  verification: [
    '`IncomingRecords` of telemetry, sum since midnight UTC, against [[number driver.batchesPerMinute]] a minute.',
    "`SELECT device_id, count(*) FROM telemetry.batches WHERE window_start > now() - interval '1 hour' GROUP BY 1 ORDER BY 2 DESC LIMIT 100`: 12 is the plan.",
    "`SELECT cardinality(temperature), count(*) FROM telemetry.batches WHERE window_start > now() - interval '10 minutes' GROUP BY 1`: ten is the plan.",
  ],
  troubleshooting: [
    'Few devices: a fault; at ten times the plan they should be in quarantine by themselves.',
    'Many with fewer than ten readings: somebody has shrunk the batch. `fleet.audit` says who, and under which contract number.',
    'All for an hour: a catch-up.',
  ],
  resolution: [
    'Quarantine the few: `POST /v1/devices/{id}/quarantine`.',
    'Restore the size in waves: `PATCH /v1/fleet/desired {"batchSize": 10, "wave": 10000}`; talk to whoever changed it.',
  ],
  dependencies: [gateway, fleetService],
  escalation: 'Product owner, in working hours.',
});
const partitionsAhead = runbookEntry('partitions-ahead', {
  title: 'Partitions are running out',
  overview: 'Fewer than four future partitions of six hours exist.',
  impact: 'None for a day; then batches can’t be stored and wait in the stream.',
  verification: [
    "`SELECT relname FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = 'telemetry.batches'::regclass ORDER BY 1 DESC LIMIT 8`.",
    'Log group `/ecs/processor`, "partitions": the last run, which is hourly.',
  ],
  troubleshooting: [
    "Lock timeout: `SELECT pid, now() - xact_start, query FROM pg_stat_activity WHERE xact_start < now() - interval '10 minutes'`. A long transaction holds the parent table.",
    'No run at all: no task holds the scheduler’s lock; restart the processor’s tasks one by one.',
  ],
  resolution: [
    '`SELECT pg_terminate_backend(pid)`, after asking whose it is.',
    '`aws ecs run-task --cluster telemetry --task-definition partitions`; it may be repeated.',
    'Records keep for 24 hours: there is time to do it calmly.',
  ],
  dependencies: [hotStore],
  escalation: 'Twelve hours before the last one ends: lead engineer, platform.',
});

export const operations = defineOperations({
  objectives: [kept, onTime, alerted, quick],
  alerts: [
    alert('devices-disconnected', {
      name: 'Devices disconnect together',
      condition:
        '`IncomingRecords` below 95 % of the planned [[number driver.batchesPerMinute]] a minute, in two minutes running; or `Connect.Throttle` above 0',
      severity: 'page',
      element: gateway,
      objective: onTime,
      runbook: devicesGone,
    }),
    alert('test-alert-missing', {
      name: 'Test alert missing',
      condition:
        'No incident 30 s after a test device’s crossing, twice: two of the twenty misses that 28 days may have',
      severity: 'page',
      element: alertHandler,
      objective: alerted,
      runbook: alertsStuck,
    }),
    alert('alert-dead-letter', {
      name: 'Alert in dead letters',
      condition: '`ApproximateNumberOfMessagesVisible` of alerts-dead above 0',
      severity: 'page',
      element: eventQueue,
      objective: alerted,
      runbook: alertsStuck,
    }),
    alert('alerts-slow', {
      name: 'Alerts are slow',
      condition: 'More than 67 % over 5 s in an hour and in its last 5 min, or 28 % in six hours and their last 30 min',
      severity: 'page',
      element: alertHandler,
      objective: quick,
      runbook: alertsStuck,
    }),
    alert('age-of-readings', {
      name: 'Readings are old',
      condition:
        '99th percentile of age above 6 min for 15 min, 7 % of the 202 minutes; silent while a catch-up is announced',
      severity: 'page',
      element: processor,
      objective: onTime,
      runbook: readingsOld,
    }),
    alert('archiver-lag', {
      name: 'Archive behind',
      condition: '`lag_seconds` of reader archiver above 3,600; the stream keeps 24 hours, so 23 are left',
      severity: 'page',
      element: archiver,
      objective: kept,
      runbook: archiveLag,
    }),
    alert('error-prefix', {
      name: 'Records in the error prefix',
      condition: 'More than 100 objects in 5 min, one in 10,000 of its million batches; any object of the alert rule',
      severity: 'page',
      element: gateway,
      objective: kept,
      runbook: recordsInErrors,
    }),
    alert('gaps', {
      name: 'Gaps in sequence numbers',
      condition:
        'More than 0.01 % of a day’s batches missing after the second night, about 22 h before the flash forgets',
      severity: 'page',
      element: archiver,
      objective: kept,
      runbook: gapsFound,
    }),
    alert('campaign-brake', {
      name: 'Campaign halted',
      condition: 'More than 1 % of a wave failed or silent',
      severity: 'page',
      element: fleetService,
      runbook: campaignHalted,
    }),
    alert('rotation', {
      name: 'Rotation late',
      condition: 'Oldest due certificate more than 14 d late, of 122 d',
      severity: 'ticket',
      element: fleetService,
      runbook: rotationLate,
    }),
    alert('unknown-certificate', {
      name: 'Foreign certificate',
      condition:
        'A certificate at CA or gateway that the registry lacks; or ten `DUPLICATE_CLIENTID` of one device in an hour',
      severity: 'page',
      element: registryDb,
      runbook: foreignCertificate,
    }),
    alert('messages-above-plan', {
      name: 'Messages above plan',
      condition: 'Forecast of the day above 110 % of the planned [[number driver.batchesPerDay]] batches',
      severity: 'ticket',
      element: gateway,
      runbook: moneyBurning,
    }),
    alert('partitions-low', {
      name: 'Few partitions ahead',
      condition: 'Fewer than 4 future partitions, a day ahead',
      severity: 'ticket',
      element: hotStore,
      runbook: partitionsAhead,
    }),
  ],
  runbook: [
    devicesGone,
    alertsStuck,
    readingsOld,
    archiveLag,
    recordsInErrors,
    gapsFound,
    campaignHalted,
    rotationLate,
    foreignCertificate,
    moneyBurning,
    partitionsAhead,
  ],
  dashboards: [
    {
      name: 'Promises',
      question: 'Do we keep what we promised?',
      panels: [
        'Readings kept, after three days',
        'Age of readings, p50 and p99',
        'Test alerts: time to incident',
        'Budgets left',
      ],
    },
    {
      name: 'Site',
      question: 'How is this site?',
      panels: ['Temperature and humidity, five minutes', 'Open alerts', 'Silent devices', 'Age of the newest reading'],
    },
    {
      name: 'Fleet',
      question: 'What runs out there?',
      panels: [
        'Firmware by version',
        'Campaign: offered, confirmed, failed, silent',
        'Certificates by month of expiry',
        'Battery below 20 %',
      ],
    },
    {
      name: 'What breaks first',
      question: 'How far is each limit?',
      panels: ['Connections against quota', 'Shards, normal and catching up', 'Rows a second', 'Storage of the week'],
    },
    {
      name: 'Money',
      question: 'What does a device cost this month?',
      panels: ['Messages against plan', 'Cost a device', 'Shadow operations a device', 'Live sessions'],
    },
  ],
  recovery: [
    recoveryScenario('gateway-away', {
      scenario: 'The gateway is away for hours',
      recoveryTime: hours(4),
      recoveryPoint: seconds(0),
      strategy: 'Wait. Devices keep 72 hours; they return in a random window and replay beside what is new',
      steps: [
        'Tell operators that sites are unseen',
        'Widen the window of return as soon as the gateway’s API answers',
        'Watch shards and age until the backlog is gone',
        'Gap report the next night',
      ],
    }),
    recoveryScenario('hot-store-lost', {
      scenario: 'Hot store or its zone is lost',
      recoveryTime: minutes(3),
      recoveryPoint: seconds(0),
      strategy: 'Standby in another zone; stream and queue hold what comes meanwhile',
      steps: [
        'RDS promotes the standby',
        'Pools reconnect',
        'Processor and handler catch up',
        'Compare counts with the archive',
      ],
    }),
    recoveryScenario('hot-store-destroyed', {
      scenario: 'Hot store is destroyed with its backups',
      recoveryTime: hours(6),
      recoveryPoint: hours(24),
      strategy:
        'New instance from code, readings from archive and stream without loss, alert history from the nightly copy in another account: up to a day of it is lost',
      steps: [
        'Create the instance and its partitions; restore the schema alerting from the nightly copy',
        'Copy the directory from the registry',
        'Point the processor at it, from the oldest record in the stream',
        'Load seven days of Parquet, newest first',
        'Recompute rollups',
      ],
    }),
    recoveryScenario('registry-corrupted', {
      scenario: 'Registry is corrupted by a release or a person',
      recoveryTime: hours(2),
      recoveryPoint: minutes(5),
      restores: [registryDb],
      strategy: 'Point-in-time recovery beside the running instance; telemetry goes on meanwhile',
      steps: [
        '`aws ecs update-service --cluster telemetry --service fleet --desired-count 0`',
        '`aws rds restore-db-instance-to-point-in-time` from `registry` to `registry-restored`, `--restore-time` the minute before',
        'Compare with gateway and CA log, certificate by certificate',
        'Repair by audited corrections',
        'Start again, rotation last',
      ],
    }),
    recoveryScenario('region-lost', {
      scenario: 'The region is lost',
      recoveryTime: hours(8),
      recoveryPoint: minutes(15),
      restores: [registryDb, objectStore],
      strategy: 'Platform from code in us-west-2, registry restored from its copy; devices know a second address',
      steps: [
        'Incident commander and product owner decide',
        'Restore the registry from its copy. CA, things, certificates, policies and quotas are in place: at the default rate of some ten registrations a second, from memory, a million would take 28 hours',
        'Create gateway rules, stream, queues, stores and services from code',
        'Devices try the second address after four hours without the first',
        'The hot week fills from devices’ buffers and the copied archive',
      ],
    }),
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer, platform', how: 'Page' },
    { after: 'at once, for alerts and identity', who: 'Fleet operations lead; security lead', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, platform', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; operators are told what to say', how: 'Phone bridge' },
    { after: 'devices disabled in the field', who: 'Firmware lead and product owner', how: 'Phone, at once' },
  ],
});
