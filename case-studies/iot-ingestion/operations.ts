import {
  alert,
  days,
  operations as defineOperations,
  hours,
  minutes,
  percent,
  runbookEntry,
  seconds,
  serviceLevelObjective,
} from '#model';
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
  indicator: 'Sequence numbers in the archive ÷ sequence numbers issued, three days later',
  objective: percent(99.99),
  window,
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
  overview: 'More than five per cent of the connected devices disconnected within a minute, or connects are refused.',
  impact: 'Dashboards of those sites grow old; their alerts wait on the devices. Nothing is lost for 72 hours.',
  verification: [
    'The probe device at another provider: does it connect?',
    'Which dimension do the missing share: site, model, firmware, carrier, certificate batch?',
    'Connects refused by quota?',
  ],
  troubleshooting: [
    'All, and the probe too: the gateway. Look at the supplier’s health page.',
    'One firmware: a campaign. Halt it first, ask later.',
    'One carrier or region: not ours; tell operators.',
    'One certificate batch: expiry or a revoked intermediate.',
  ],
  resolution: [
    'Halt the campaign.',
    'Widen the window of return to 30 minutes before devices come back.',
    'Have the connect quota raised by phone if they are refused.',
  ],
  dependencies: [gateway, deviceAgent],
  escalation: escalate,
});
const alertsStuck = runbookEntry('alerts-stuck', {
  title: 'Alerts don’t arrive',
  overview:
    'A test device crossed its limit and no incident opened within 30 seconds, or alerts are in the dead-letter queue.',
  impact: 'Operators are not told of crossings. The only page that concerns safety of goods.',
  verification: [
    'Depth and age of the alert queue.',
    'Errors of the alert handler.',
    'Objects in the error prefix of the alert rule.',
  ],
  troubleshooting: [
    'Queue empty, objects in the prefix: the rule can’t send; key or queue policy.',
    'Queue deep: the handler fails; database or release.',
    'Incident open, nobody told: notification; see its delivery status.',
  ],
  resolution: [
    'Roll back the handler; messages wait for four days.',
    'Database away for more than five minutes: switch the handler to notify without storing.',
    'Replay dead letters with the job; a sequence number that is old does nothing.',
    'Tell operators by the second channel that alerts are late.',
  ],
  dependencies: [alertHandler, eventQueue, hotStore, notification],
  escalation: 'At once: fleet operations lead.',
});
const readingsOld = runbookEntry('readings-old', {
  title: 'Readings are old',
  overview: 'The stream is not read or stored fast enough: the 99th percentile of age is above six minutes.',
  impact: 'Dashboards are late and say so. Alerts are not concerned.',
  verification: [
    'Age of the oldest unread record: hot, cold or both?',
    'Are devices catching up after an outage? Then it is expected for 40 minutes.',
  ],
  troubleshooting: [
    'Only hot: commits and locks on the hot store; an autovacuum of device_latest?',
    'Both: throttled reads, or a third reader that nobody announced.',
    'One shard: a poison record or a hot key.',
  ],
  resolution: [
    'Scale the processor to twelve tasks.',
    'Pause rollups; they catch up from rows.',
    'Put the record aside by hand: its position goes to telemetry.set_aside.',
  ],
  dependencies: [processor, stream, hotStore],
  escalation: escalate,
});
const archiveLag = runbookEntry('archive-lag', {
  title: 'The archive is behind',
  overview: 'The archiver is more than an hour behind; at 24 hours the stream forgets.',
  impact: 'None yet. After a day the record has a hole.',
  verification: ['Lag by shard.', 'Failed PUTs: permission, key, bucket?'],
  troubleshooting: [
    'All shards: role, key or bucket policy, changed in the last deployment.',
    'One shard: a record that can’t be encoded.',
  ],
  resolution: [
    'First: raise the retention of the stream to seven days. One call; $175 a month while it lasts.',
    'Then repair.',
    'Afterwards run the gap report for the hours concerned.',
  ],
  dependencies: [archiver, objectStore, stream],
  escalation: 'Above six hours: lead engineer, platform, whatever the hour.',
});
const recordsInErrors = runbookEntry('records-in-errors', {
  title: 'Records are in the error prefix',
  overview: 'Rules could not place records and stored them as files.',
  impact: 'Those batches are missing from dashboards until they are replayed.',
  verification: ['How many, since when, which rule?', 'Throttled puts on the stream?'],
  troubleshooting: ['Throttled: is the fleet catching up faster than 2.5 times?', 'Access denied: the rule’s role.'],
  resolution: [
    'Add shards; splitting takes minutes.',
    'Run the replay job: it puts the files’ records with their old windows.',
    'Delete the files after the count agrees.',
  ],
  dependencies: [gateway, stream, objectStore],
  escalation: escalate,
});
const gapsFound = runbookEntry('gaps-found', {
  title: 'Sequence numbers are missing',
  overview: 'The nightly report finds more than one in ten thousand batches missing after three days.',
  impact: 'Readings are lost, or wait on devices that are away.',
  verification: ['Do the gaps share a firmware, a shard, an hour?', 'Are the batches in the hot store?'],
  troubleshooting: [
    'In the hot store and not in the archive: the archiver. Backfill.',
    'In neither: the device’s flash; ask for them by desired state while 72 hours last.',
  ],
  resolution: ['Backfill job for the hours concerned.', '"Send again" to the devices concerned, in waves.'],
  dependencies: [archiver, deviceAgent],
  escalation: 'Not explained in two days: lead engineer, platform.',
});
const campaignHalted = runbookEntry('campaign-halted', {
  title: 'A campaign has halted itself',
  overview: 'More than 1 % of a wave failed its self-test or went silent.',
  impact: 'No further device is offered the firmware.',
  verification: ['Failed or silent?', 'Device logs of the failed, by model and hardware revision.'],
  troubleshooting: [
    'Failed: they returned to the old slot by themselves and are well.',
    'Silent: count those older than their usual night; some are only switched off.',
  ],
  resolution: [
    'Withdraw the firmware; offered devices drop it.',
    'Ask one technician to fetch one silent device before any conclusion.',
  ],
  dependencies: [fleetService, deviceAgent],
  escalation: 'Any silent device beyond the usual: firmware lead, the same day.',
});
const rotationLate = runbookEntry('rotation-late', {
  title: 'Certificates are not renewed',
  overview: 'The oldest certificate that is due is more than 14 days late.',
  impact: 'None for three months; then devices can’t connect.',
  verification: ['Requests a day against the plan of 4,200.', 'Errors of the CA; its certificate and quota.'],
  troubleshooting: [
    'No requests: desired state is not written.',
    'Requests and no certificates: the CA.',
    'Certificates and no new connection: a firmware that can’t use the spare slot.',
  ],
  resolution: [
    'Repair; then run at 2 % a day until the backlog is gone.',
    'Devices that have been away longer than a year: list for technicians.',
  ],
  dependencies: [fleetService, registryDb],
  escalation: 'Above 30 days late: security lead.',
});
const foreignCertificate = runbookEntry('foreign-certificate', {
  title: 'A certificate that the registry doesn’t know',
  overview:
    'The comparison of CA log, gateway and registry found a certificate that nobody admitted, or a client id that is connected twice.',
  impact: 'Somebody may be able to be a device.',
  verification: ['Serial, issuer, time of issue, who asked.', 'What has it published?'],
  troubleshooting: [
    'Issued by us within a minute of an admission that failed: an unfinished transaction.',
    'Anything else is an incident.',
  ],
  resolution: [
    'Deactivate it at the gateway at once.',
    'Keep its messages aside.',
    'Stop the intermediate if there is more than one.',
  ],
  dependencies: [gateway, registryDb, fleetService],
  escalation: 'At once: security lead.',
});
const moneyBurning = runbookEntry('money-burning', {
  title: 'Messages are above plan',
  overview: 'Rules triggered today are heading for more than 110 % of the plan.',
  impact: 'Money: each ten per cent are about $265 a month, and the stream fills.',
  verification: ['Top hundred devices by messages.', 'Distribution of the interval in the directory.'],
  troubleshooting: [
    'Few devices: a fault; they should be in quarantine by themselves.',
    'Many: somebody has shortened the interval. The audit row says who.',
    'All for an hour: a catch-up.',
  ],
  resolution: ['Quarantine the few.', 'Restore the interval in waves; talk to whoever changed it.'],
  dependencies: [gateway, fleetService],
  escalation: 'Product owner, in working hours.',
});
const partitionsAhead = runbookEntry('partitions-ahead', {
  title: 'Partitions are running out',
  overview: 'Fewer than four future partitions of six hours exist.',
  impact: 'None for a day; then batches can’t be stored and wait in the stream.',
  verification: ['Partitions with their bounds.', 'Last run of the job.'],
  troubleshooting: ['A long transaction holds the parent table.'],
  resolution: ['Run the job by hand; it may be repeated.', 'Records keep for 24 hours: there is time to do it calmly.'],
  dependencies: [hotStore],
  escalation: 'Twelve hours before the last one ends: lead engineer, platform.',
});

export const operations = defineOperations({
  objectives: [kept, onTime, alerted, quick],
  alerts: [
    alert('devices-disconnected', {
      name: 'Devices disconnect together',
      condition: 'Connected devices fall by 5 % within 1 min',
      severity: 'page',
      element: gateway,
      objective: onTime,
      runbook: devicesGone,
    }),
    alert('test-alert-missing', {
      name: 'Test alert missing',
      condition: 'No incident 30 s after a test device’s crossing, twice',
      severity: 'page',
      element: alertHandler,
      objective: alerted,
      runbook: alertsStuck,
    }),
    alert('alert-dead-letter', {
      name: 'Alert in dead letters',
      condition: 'More than 0 messages',
      severity: 'page',
      element: eventQueue,
      objective: alerted,
      runbook: alertsStuck,
    }),
    alert('age-of-readings', {
      name: 'Readings are old',
      condition: '99th percentile of age above 6 min for 15 min, catch-up excluded',
      severity: 'page',
      element: processor,
      objective: onTime,
      runbook: readingsOld,
    }),
    alert('archiver-lag', {
      name: 'Archive behind',
      condition: 'Oldest unread record above 1 h',
      severity: 'page',
      element: archiver,
      objective: kept,
      runbook: archiveLag,
    }),
    alert('error-prefix', {
      name: 'Records in the error prefix',
      condition: 'More than 100 objects in 5 min; any of the alert rule',
      severity: 'page',
      element: gateway,
      objective: kept,
      runbook: recordsInErrors,
    }),
    alert('gaps', {
      name: 'Gaps in sequence numbers',
      condition: 'Above 0.01 % three days later',
      severity: 'ticket',
      element: archiver,
      objective: kept,
      runbook: gapsFound,
    }),
    alert('campaign-brake', {
      name: 'Campaign halted',
      condition: 'Brake pulled at 1 %',
      severity: 'page',
      element: fleetService,
      runbook: campaignHalted,
    }),
    alert('rotation', {
      name: 'Rotation late',
      condition: 'Oldest due certificate above 14 d',
      severity: 'ticket',
      element: fleetService,
      runbook: rotationLate,
    }),
    alert('unknown-certificate', {
      name: 'Foreign certificate',
      condition: 'Any difference to CA log or gateway; any double client id',
      severity: 'page',
      element: registryDb,
      runbook: foreignCertificate,
    }),
    alert('messages-above-plan', {
      name: 'Messages above plan',
      condition: 'Forecast of the day above 110 %',
      severity: 'ticket',
      element: gateway,
      runbook: moneyBurning,
    }),
    alert('partitions-low', {
      name: 'Few partitions ahead',
      condition: 'Fewer than 4 future partitions',
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
    {
      scenario: 'The gateway is away for hours',
      recoveryTime: hours(4),
      recoveryPoint: seconds(0),
      strategy: 'Wait. Devices keep 72 hours; they return in a random window and replay beside what is new',
      steps: [
        'Tell operators that sites are unseen',
        'Widen the window before the gateway is back',
        'Watch shards and age until the backlog is gone',
        'Gap report the next night',
      ],
    },
    {
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
    },
    {
      scenario: 'Hot store is destroyed with its backups',
      recoveryTime: hours(6),
      recoveryPoint: minutes(10),
      strategy: 'New instance from code, the newest day from the archive first, older days at night',
      steps: [
        'Create the instance and its partitions',
        'Copy the directory from the registry',
        'Point the processor at it, from the oldest record in the stream',
        'Load seven days of Parquet, newest first',
        'Recompute rollups',
      ],
    },
    {
      scenario: 'Registry is corrupted by a release or a person',
      recoveryTime: hours(2),
      recoveryPoint: minutes(5),
      strategy: 'Point-in-time recovery beside the running instance; telemetry goes on meanwhile',
      steps: [
        'Stop the fleet service',
        'Restore to the minute before',
        'Compare with gateway and CA log, certificate by certificate',
        'Repair by audited corrections',
        'Start again, rotation last',
      ],
    },
    {
      scenario: 'The region is lost',
      recoveryTime: hours(8),
      recoveryPoint: minutes(15),
      strategy: 'Platform from code in us-west-2, registry restored from its copy; devices know a second address',
      steps: [
        'Incident commander and product owner decide',
        'Restore the registry, register CA and certificates',
        'Quotas there were granted beforehand',
        'Create gateway rules, stream, queues, stores',
        'Devices try the second address after four hours without the first',
        'The hot week fills from devices’ buffers and the copied archive',
      ],
    },
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer, platform', how: 'Page' },
    { after: 'at once, for alerts and identity', who: 'Fleet operations lead; security lead', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, platform', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; operators are told what to say', how: 'Phone bridge' },
    { after: 'devices disabled in the field', who: 'Firmware lead and product owner', how: 'Phone, at once' },
  ],
});
