import { defineLoad, stated } from '#model';

const ours = stated('Assumption of this design, to be replaced by the first month of traffic');
const sizing = stated('Sized by this design');

const roadmap = stated('Roadmap, flagship artifacts: "$X at 100K users, $Y at 500K users"');

const same = (value: number | string) => ({ u100k: value, u500k: value, twoActive: value });
/** Of the second region: what the warm standby needs, and what a full copy that sells would need. */
const second = (small: number | string, warm: number | string, active: number | string) => ({
  u100k: small,
  u500k: warm,
  twoActive: active,
});

/** Of the scale points; also the exponents of the arithmetic against "10K TPS". */
const behaviour = {
  users: { name: 'Registered users', unit: 'user', values: second(100_000, 500_000, 500_000), origin: roadmap },
  activeShare: { name: 'Users who open the app on a day', unit: 'of users', values: same('0.2'), origin: ours },
  sessionsPerActive: { name: 'Sessions of an active user', unit: 'session/user', values: same('1.5'), origin: ours },
  requestsPerSession: {
    name: 'Requests a session, without images',
    unit: 'request/session',
    values: same(40),
    origin: ours,
  },
  peakToMean: { name: 'Peak against the mean of the day', unit: '×', values: same(10), origin: ours },
  ordersPerSession: {
    name: 'Sessions that end in an order',
    unit: 'order/session',
    values: same('0.03'),
    origin: ours,
  },
} as const;

export const load = defineLoad({
  scalePoints: {
    u100k: {
      name: '100,000 users',
      description: '20,000 active a day, 139 requests a second at peak, 900 orders a day',
    },
    u500k: {
      name: '500,000 users',
      description: '100,000 active a day, 694 requests a second at peak, 4,500 orders a day',
    },
    twoActive: {
      name: '500,000 users, two active regions',
      alternativeTo: 'u500k',
      description:
        'The alternative that was rejected, at the same load: a full copy in us-west-2 instead of the warm standby, without the traffic that two writers would exchange',
    },
  },
  drivers: {
    ...behaviour,
    imagesPerSession: { name: 'Images fetched a session', unit: 'image/session', values: same(30), origin: ours },
    megabytesPerSession: { name: 'Data delivered a session', unit: 'MB/session', values: same('1.5'), origin: ours },
    edgeShare: {
      name: 'Requests that reach the entry',
      unit: 'of requests',
      values: same('0.536'),
      origin: stated(
        'Rates of the flows: 30 % of page reads, 65 % of stock reads and everything personal, (123 + 68 + 182) ÷ 694',
      ),
    },
    standbyProcessors: {
      name: 'The cluster’s own pods in us-west-2, processors',
      unit: 'vCPU',
      values: second('1.5', '1.5', 3),
      origin: sizing,
    },
    standbyReplicas: {
      name: 'Replicas of the database in us-west-2',
      unit: 'instance',
      values: second(1, 1, 0),
      origin: sizing,
    },
    databaseStorage: { name: 'Database storage', unit: 'GB', values: second(100, 200, 200), origin: sizing },
    secondPairs: {
      name: 'db.r6g.xlarge, Multi-AZ in us-west-2',
      unit: 'instance',
      values: second(0, 0, 1),
      origin: sizing,
    },
    secondGateways: { name: 'NAT gateways in us-west-2', unit: 'gateway', values: second(1, 1, 3), origin: sizing },
  },
});
