import {
  constraints,
  functionalRequirements,
  hours,
  minutes,
  percent,
  perSecond,
  qualityRequirements,
  seconds,
  stated,
  usd,
} from 'casebook';

const brief = stated('Case Study 3, scale requirements');
const ours = stated('Set by this design, to be agreed with the product owner');

export const functional = functionalRequirements({
  takeReadings: {
    title: 'Take a reading every 30 seconds from every device',
    description: 'Temperature, humidity, battery and signal strength; ten readings travel together.',
    verifiedBy: [
      { by: 'test', how: 'A simulated device sends 2,880 readings a day; the hot store and the archive hold 2,880.' },
    ],
  },
  alertOnThreshold: {
    title: 'Alert on thresholds at once',
    description:
      'The device compares each reading with its limits and reports a crossing without waiting for the batch.',
    verifiedBy: [
      {
        by: 'test',
        how: 'A sensor held above its limit for one reading opens exactly one alert, and below it clears it.',
      },
    ],
  },
  noticeSilence: {
    title: 'Notice a device that says nothing',
    description: 'A device that can’t report can’t alert either, so the platform listens for its absence.',
    verifiedBy: [
      { by: 'test', how: 'A device is switched off; a silence alert opens between 15 and 17 minutes later.' },
    ],
  },
  queryHistory: {
    title: 'Query history',
    description: 'Readings of seven days from the hot store, up to 24 months from the archive, through one API.',
    verifiedBy: [{ by: 'test', how: 'The same question across the border of hot and cold returns each reading once.' }],
  },
  dashboards: {
    title: 'Show sites and fleet on dashboards',
    verifiedBy: [{ by: 'test', how: 'Every panel answers within two seconds on the data of a full fleet.' }],
  },
  searchDeviceLogs: {
    title: 'Search the logs of devices',
    description: 'Errors by default, everything for an hour on request. Readings are not logs.',
    verifiedBy: [{ by: 'test', how: 'A provoked error is found by device and by firmware version within a minute.' }],
  },
  manageFleet: {
    title: 'Admit, configure, update and retire devices',
    verifiedBy: [
      { by: 'test', how: 'A device goes from factory list to retired in the test rig without a manual step.' },
    ],
  },
  watchLive: {
    title: 'Watch one device live',
    description: 'On request a device sends each reading as it is taken, for 15 minutes.',
    priority: 'should',
    verifiedBy: [
      { by: 'test', how: 'A reading appears within 35 seconds of the request and the session ends by itself.' },
    ],
  },
});

export const quality = qualityRequirements({
  ingestRate: {
    title: 'Take in a million devices',
    description:
      '[[number driver.readingsPerSecond]] readings a second are [[number driver.batchesPerSecond]] batches of [[in words number driver.readingsPerMessage]].',
    characteristic: 'performance-efficiency',
    metric: 'Batches of ten readings stored, a second',
    comparison: 'at-least',
    target: perSecond(3333.3),
    underLoad: '[[driver.devices]], a reading every 30 seconds',
    origin: brief,
    verifiedBy: [
      { by: 'computation', computation: 'capacity', flow: 'ingestBatch' },
      {
        by: 'test',
        how: 'A simulated fleet of a million connections for 24 hours, with a catch-up at [[number driver.catchUpRate]] times the rate.',
      },
    ],
  },
  completeness: {
    title: 'Lose no reading',
    description:
      'A reading counts as kept when it is in the archive, however late. Buffer and error action stand beside gateway and stream.',
    characteristic: 'reliability',
    metric: 'Readings in the archive ÷ readings taken',
    comparison: 'at-least',
    target: percent(99.99),
    underLoad: 'Any month; outages of up to 72 hours',
    origin: ours,
    verifiedBy: [
      { by: 'computation', computation: 'availability', flow: 'archiveBatch' },
      {
        by: 'test',
        how: 'Each batch carries a sequence number; compaction counts the gaps of every device each night.',
      },
    ],
  },
  timeliness: {
    title: 'Show readings on time',
    description: 'Any part of the path that is down makes the dashboard old, not wrong.',
    characteristic: 'reliability',
    metric: 'Share of the month in which new batches reach the hot store',
    comparison: 'at-least',
    target: percent(99.5),
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'availability', flow: 'ingestBatch' }],
  },
  alertAvailability: {
    title: 'Deliver alerts [[requirement.alertAvailability.target]] of the time',
    description: 'Gateway, queue, function, database and notification, each within its service level.',
    characteristic: 'reliability',
    metric: 'Share of the month in which a crossing reaches an operator',
    comparison: 'at-least',
    target: percent(99.5),
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'availability', flow: 'raiseAlert' }],
  },
  alertTime: {
    title: 'Alert within five seconds',
    characteristic: 'performance-efficiency',
    metric: 'Reading taken until the notification is handed over',
    comparison: 'at-most',
    target: seconds(5),
    percentile: 95,
    underLoad: '[[number driver.alertsAtPeak]] alerts a second: five percent of the fleet within five minutes',
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'latency', flow: 'raiseAlert' }],
  },
  ingestTime: {
    title: 'Query a batch five seconds after it was sent',
    characteristic: 'performance-efficiency',
    metric: 'Publish until the row is visible',
    comparison: 'at-most',
    target: seconds(5),
    percentile: 95,
    underLoad: '[[number flow.ingestBatch.rate]] batches a second, the rate of a catch-up',
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'latency', flow: 'ingestBatch' }],
  },
  freshness: {
    title: 'Show readings no older than six minutes',
    description: 'The price of batching: a reading waits up to five minutes on the device before it travels.',
    characteristic: 'performance-efficiency',
    metric: 'Age of the newest stored reading of a connected device',
    comparison: 'at-most',
    target: minutes(6),
    percentile: 99,
    origin: ours,
    verifiedBy: [
      { by: 'design', how: 'Ten readings of 30 s close a batch after at most 300 s; transport takes seconds.' },
      { by: 'test', how: 'The age of telemetry.device_latest is a metric; its 99th percentile is alerted on.' },
    ],
  },
  catchUp: {
    title: 'Catch up after an outage of an hour',
    characteristic: 'reliability',
    metric: 'Time until the backlog of one hour is stored',
    comparison: 'at-most',
    target: hours(1),
    underLoad: 'Backlog and new readings together, at most [[number driver.catchUpRate]] times the normal rate',
    origin: ours,
    verifiedBy: [
      {
        by: 'design',
        how: 'Agents replay at 1.5 batches in the time of one, so an hour of backlog is gone in 40 minutes.',
      },
      { by: 'test', how: 'Simulated fleet: gateway closed for an hour, then opened, in rollout phase 2.' },
    ],
  },
  deviceIdentity: {
    title: 'No two devices share a secret',
    characteristic: 'security',
    metric: 'Devices that authenticate with a key made inside them and known nowhere else',
    comparison: 'at-least',
    target: percent(100),
    origin: ours,
    verifiedBy: [
      { by: 'design', how: 'The secure element makes the key and signs a request; no interface returns it.' },
      {
        by: 'test',
        how: 'A device with another’s certificate or client id is refused, and so is publishing for another.',
      },
    ],
  },
  recoveryTime: {
    title: 'Be back after losing the region',
    characteristic: 'reliability',
    metric: 'Recovery time once the region is gone',
    comparison: 'at-most',
    target: hours(8),
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'recovery-time', scenario: 'region-lost' }],
  },
  monthlyCost: {
    title: 'Stay within the published estimate',
    characteristic: 'performance-efficiency',
    metric: 'List cost of a month with a million devices',
    comparison: 'at-most',
    target: usd('12500'),
    underLoad: '[[driver.devices]]',
    origin: stated('Case Study 3, cost estimate, read as the ceiling'),
    verifiedBy: [{ by: 'computation', computation: 'cost' }],
  },
});

export const constraint = constraints({
  mqtt: {
    title: 'Devices speak MQTT',
    description:
      'The firmware has one TLS stack and 256 KB of memory for it: MQTT, and now and then a firmware download instead.',
    verifiedBy: [{ by: 'review', how: 'Firmware bill of materials: one TLS stack, and no listening port.' }],
  },
  awsOneRegion: {
    title: 'AWS, one region',
    description:
      'us-east-1; us-west-2 holds copies, quotas and registrations. Devices buffer for 72 hours, which makes a region a matter of recovery, not of loss.',
    verifiedBy: [{ by: 'review', how: 'Deployment view and recovery plan.' }],
  },
  orderableServices: {
    title: 'Only services that a new account can order',
    verifiedBy: [
      { by: 'review', how: 'The limit book holds closing dates; the check runs on every change of the bill.' },
    ],
  },
  locationIsPersonal: {
    title: 'Where a device stands may say where somebody lives',
    description: 'Coordinates belong to the site, are written once, and don’t travel with readings.',
    verifiedBy: [
      { by: 'design', how: 'The batch schema has no field for a place; the registry has one column for it.' },
    ],
  },
});

export const requirements = [...Object.values(functional), ...Object.values(quality), ...Object.values(constraint)];
