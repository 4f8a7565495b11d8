import { defineLoad, stated } from '#model';

const sizing = stated('Case Study 2, cost estimate');
const ours = stated('Assumption of this design');

export const load = defineLoad({
  scalePoints: {
    today: { name: 'At launch', description: '100,000 orders a day, peak 1,200 a minute; the brief’s sizing' },
    tenfold: {
      name: 'Ten times',
      description:
        '1,000,000 orders a day, peak 12,000 a minute; after the steps up to 10×. Three brokers still carry it (about 2 MB a second), and so does one cache',
    },
  },
  drivers: {
    ordersPerDay: {
      name: 'Orders a day',
      unit: 'order/day',
      values: { today: 100_000, tenfold: 1_000_000 },
      origin: stated('Case Study 2, business context'),
    },
    tasks: {
      name: 'Fargate tasks, 1 vCPU and 2 GB each',
      unit: 'task',
      values: { today: 24, tenfold: 60 },
      origin: stated(
        'Case Study 2, cost estimate; at ten times ours, each service at 70 % of its estimated throughput and in three zones',
      ),
    },
    databases: {
      name: 'RDS instances, r6g.2xlarge Multi-AZ',
      unit: 'instance',
      values: { today: 1, tenfold: 3 },
      origin: stated('Case Study 2, cost estimate; at ten times ours: inventory and two for ordering'),
    },
    databaseStorage: { name: 'Database storage', unit: 'GB', values: { today: 500, tenfold: 5_000 }, origin: ours },
    brokers: { name: 'MSK brokers, m5.large', unit: 'broker', values: { today: 3, tenfold: 3 }, origin: sizing },
    cacheNodes: { name: 'Cache nodes, r6g.xlarge', unit: 'node', values: { today: 2, tenfold: 2 }, origin: sizing },
    textMessages: {
      name: 'SMS parts a month',
      unit: 'message part',
      values: { today: 100_000, tenfold: 1_000_000 },
      origin: sizing,
    },
    mailsPerOrder: { name: 'E-mails an order', unit: 'e-mail/order', values: { today: 2, tenfold: 2 }, origin: ours },
    requestsPerOrder: {
      name: 'HTTP requests an order, page views included',
      unit: 'request/order',
      values: { today: 44, tenfold: 44 },
      origin: ours,
    },
    logKilobytesPerOrder: {
      name: 'Log volume an order',
      unit: 'KB/order',
      values: { today: 40, tenfold: 20 },
      origin: ours,
    },
  },
});
