import { defineLoad, dividedBy, product, quantity, ratio, stated } from 'casebook';

const brief = stated('Case Study 3, cost estimate');
const ours = stated('Assumption of this design');

export const load = defineLoad({
  scalePoints: {
    today: {
      name: 'At launch',
      description:
        '[[driver.devices]], a reading every 30 s, [[in words number driver.readingsPerMessage]] in a message',
    },
    asDrawn: {
      name: 'As first drawn',
      alternativeTo: 'today',
      description: '[[driver.devices@asDrawn]], one message a reading, the brief’s six lines and nothing else',
    },
    tenfold: {
      name: 'Ten times',
      description:
        '[[driver.devices@tenfold]] on brokers of our own, hot store split in [[in words sizing.platform.hotStore.running@tenfold]]',
    },
  },
  drivers: {
    devices: {
      name: 'Devices',
      unit: 'device',
      values: { today: 1_000_000, asDrawn: 1_000_000, tenfold: 10_000_000 },
      origin: stated('Case Study 3, scale requirements'),
    },
    readings: {
      name: 'Readings a device and month',
      unit: 'reading/device',
      values: { today: 87_600, asDrawn: 86_000, tenfold: 87_600 },
      origin: stated('One every 30 s in the 730 h of a month; as drawn: the brief’s 86 billion'),
    },
    readingsPerMessage: {
      name: 'Readings in a message',
      unit: 'reading/message',
      values: { today: 10, asDrawn: 1, tenfold: 10 },
      origin: stated('Decision of this design; as drawn: one'),
    },
    catchUpRate: {
      name: 'Rate while the fleet catches up',
      unit: 'normal rate',
      values: { today: '2.5', asDrawn: 1, tenfold: '2.5' },
      varies: false,
      origin: stated(
        'Set in firmware: a new batch, and one and a half old ones in its time; as drawn no device keeps anything',
      ),
    },
    brokered: {
      name: 'Share of telemetry that pays for the broker',
      unit: 'share',
      values: { today: 0, asDrawn: 1, tenfold: 0 },
      origin: stated('Basic Ingest, or not'),
      varies: false,
    },
    rented: {
      name: 'Share of devices at AWS IoT Core',
      unit: 'share',
      values: { today: 1, asDrawn: 1, tenfold: 0 },
      origin: ours,
      varies: false,
    },
    owned: {
      name: 'Share of devices at own brokers',
      unit: 'share',
      values: { today: 0, asDrawn: 0, tenfold: 1 },
      origin: ours,
      varies: false,
    },
    batchBytes: {
      name: 'Bytes of a message',
      unit: 'byte/message',
      values: { today: 236, asDrawn: 0, tenfold: 236 },
      origin: stated('The batch under "listings", compact JSON; not used for the stated design'),
    },
    statedCalls: {
      name: 'Alert functions of the stated design, calls',
      unit: '1M requests',
      values: { today: 0, asDrawn: 2_500, tenfold: 0 },
      varies: false,
      origin: stated('What the estimate’s line buys; it gives no quantity'),
    },
    recordsPerPut: {
      name: 'Batches in one stream record',
      unit: 'message/record',
      values: { today: 1, asDrawn: 1, tenfold: 85 },
      varies: false,
      origin: stated('A rule can’t aggregate; a broker’s bridge can: 85 of 290 bytes fill one PUT unit of 25 KB'),
    },
    deviceEvents: {
      name: 'Alerts and events a device and month',
      unit: 'message/device',
      values: { today: 122, asDrawn: 0, tenfold: 122 },
      origin: stated('Four a day, assumed: an alert change, a connection lost, one regained, a reported change'),
    },
    logMessages: {
      name: 'Log messages a device and month',
      unit: 'message/device',
      values: { today: 122, asDrawn: 0, tenfold: 85 },
      origin: stated('20 KB a day, packed into messages of 5 KB; sampled at ten times'),
    },
    liveSessions: {
      name: 'Devices watched live, on average',
      unit: 'device',
      values: { today: 200, asDrawn: 0, tenfold: 0 },
      origin: ours,
    },
    searchGigabytes: {
      name: 'OpenSearch storage',
      unit: 'GB',
      values: { today: 900, asDrawn: 0, tenfold: 6_300 },
      origin: stated('14 days of 20 GB, a replica, half as much again; sampled at ten times'),
    },
    drawnArchive: {
      name: 'Archive of the stated design',
      unit: 'GB',
      values: { today: 0, asDrawn: 102_400, tenfold: 0 },
      origin: stated('Case Study 3, cost estimate: 100 TB'),
    },
    timestreamGigabytes: {
      name: 'Timestream, written',
      unit: 'GB',
      values: { today: 0, asDrawn: 10_240, tenfold: 0 },
      origin: brief,
    },
    logGigabytes: {
      name: 'Logs of our services',
      unit: 'GB',
      values: { today: 200, asDrawn: 0, tenfold: 800 },
      origin: ours,
    },
    environments: {
      name: 'Production environments with network, keys and alarms',
      unit: 'environment',
      values: { today: 1, asDrawn: 0, tenfold: 1 },
      origin: stated('The estimate has none of it'),
      varies: false,
    },
  },
  derived: ({ devices, readings, readingsPerMessage, catchUpRate }) => {
    const secondsOfAMonth = quantity(2_628_000, 'second/month');
    const taken = product('reading/month', devices, readings);
    const batches = ratio('batch/month', taken, readingsPerMessage);
    const each = <const Unit extends string>(unit: Unit, factor: string) =>
      product(unit, devices, quantity(factor, 'for each device'));
    return {
      messages: {
        name: 'Telemetry messages a device and month',
        formula: ratio('message/device', readings, readingsPerMessage),
      },
      batches: { name: 'Batches of telemetry', formula: batches },
      batchesPerDay: {
        name: 'Batches of telemetry a day',
        formula: dividedBy(product('batch/day', batches, quantity(12, 'month/year')), 365),
      },
      batchesPerMinute: {
        name: 'Batches of telemetry a minute',
        formula: ratio('batch/min', batches, quantity(43_800, 'minute/month')),
      },
      batchesPerSecond: { name: 'Batches of telemetry a second', formula: ratio('batch/s', batches, secondsOfAMonth) },
      batchesCatchingUp: {
        name: 'Batches while the fleet catches up',
        formula: product('batch/month', batches, catchUpRate),
      },
      readingsPerSecond: { name: 'Readings a second', formula: ratio('reading/s', taken, secondsOfAMonth) },
      billionReadings: {
        name: 'Readings a month, in billions',
        formula: dividedBy(product('billion', taken), 1_000_000_000),
      },
      billionBatches: {
        name: 'Messages a month, in billions',
        formula: dividedBy(product('billion', batches), 1_000_000_000),
      },
      alertsAtPeak: {
        name: 'Alert changes at peak',
        formula: each('alert/s', '0.00017'),
        origin: stated('170 a second for a million devices, assumed'),
      },
      reconnects: {
        name: 'Devices that return after an outage',
        formula: dividedBy(each('device/s', '1'), 900),
        origin: stated('The whole fleet within the window of 15 minutes'),
      },
      admissions: { name: 'Devices admitted', formula: each('device/day', '0.004'), origin: ours },
      rotations: {
        name: 'Certificates rotated',
        formula: each('certificate/day', '0.0041'),
        origin: stated('Each lives eight months'),
      },
      liveStarts: {
        name: 'Devices that somebody starts to watch',
        formula: each('device/s', '0.0000003'),
        origin: ours,
      },
      liveReadings: { name: 'Live readings', formula: each('reading/s', '0.000007'), origin: ours },
      wishes: { name: 'Changes of desired state', formula: each('change/s', '0.000012'), origin: ours },
      queries: { name: 'Questions about history', formula: each('query/s', '0.00002'), origin: ours },
      pages: { name: 'Pages of sites', formula: each('page/s', '0.000015'), origin: ours },
    };
  },
});
