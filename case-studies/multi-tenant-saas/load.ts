import { defineLoad, stated } from '#model';

export const source = 'Case Study 1, cost estimate';
const sizing = stated(source);
const ours = stated('Assumption of this design');

export const load = defineLoad({
  scalePoints: {
    brief: { name: '500 tenants', description: 'One cell, 10,000 concurrent users; the brief’s sizing' },
    twoCells: {
      name: 'Two cells',
      description: '1,000 tenants, 20,000 concurrent users, one cell in each jurisdiction, both at us-east-1 prices',
    },
    tenfold: {
      name: 'Ten times',
      description: '5,000 tenants, 100,000 concurrent users: six cells and ten dedicated databases',
    },
  },
  drivers: {
    cells: { name: 'Cells', unit: 'cell', values: { brief: 1, twoCells: 2, tenfold: 6 }, origin: ours },
    tenants: {
      name: 'Tenants',
      unit: 'tenant',
      values: { brief: 500, twoCells: 1_000, tenfold: 5_000 },
      origin: stated('Case Study 1, business context'),
    },
    concurrentUsers: {
      name: 'Concurrent users at peak',
      unit: 'user',
      values: { brief: 10_000, twoCells: 20_000, tenfold: 100_000 },
      origin: stated('Case Study 1, requirements'),
    },
    requestsPerUser: {
      name: 'Requests a month for each concurrent user',
      unit: 'request/user',
      values: { brief: 20_000, twoCells: 20_000, tenfold: 20_000 },
      origin: stated('One each 20 s, ten hours a day, 22 days, at half the peak on average'),
    },
    activeUsers: {
      name: 'Monthly active users, 120 a tenant',
      unit: 'MAU',
      values: { brief: 60_000, twoCells: 120_000, tenfold: 600_000 },
      origin: ours,
    },
    tasks: {
      name: 'Fargate tasks, 1 vCPU and 2 GB each',
      unit: 'task',
      values: { brief: 12, twoCells: 24, tenfold: 96 },
      origin: sizing,
    },
    databases: {
      name: 'RDS instances, r6g.xlarge Multi-AZ',
      unit: 'instance',
      values: { brief: 1, twoCells: 2, tenfold: 16 },
      origin: sizing,
    },
    databaseStorage: {
      name: 'Database storage',
      unit: 'GB',
      values: { brief: 500, twoCells: 1_000, tenfold: 8_000 },
      origin: ours,
    },
    transferOut: {
      name: 'Traffic to the Internet',
      unit: 'GB',
      values: { brief: 5_120, twoCells: 10_240, tenfold: 51_200 },
      origin: sizing,
    },
    fileGigabytes: {
      name: 'Attachments, 4 GB a tenant',
      unit: 'GB',
      values: { brief: 2_000, twoCells: 4_000, tenfold: 20_000 },
      origin: ours,
    },
  },
});
