import { price } from '#books';
import { costModel, hoursPerMonth, lineItem, product, quantity, stated, usd } from '#model';
import { api, database, entry } from './architecture.ts';
import { load } from './load.ts';

// Prices come from the book: `npm run casebook -- explain price alb.hour`. Quantities are formulas over the drivers.
const drivers = load.driver;

export const cost = costModel({
  region: 'us-east-1',
  lineItems: {
    entryHours: lineItem({
      name: 'Load balancer',
      service: 'Elastic Load Balancing',
      category: 'network',
      element: entry,
      price: price('alb.hour'),
      quantity: product('hour', quantity(1, 'load balancer'), hoursPerMonth),
    }),
    processors: lineItem({
      name: 'API processors',
      service: 'AWS Fargate',
      category: 'compute',
      element: api,
      price: price('fargate.x86.vcpu-hour'),
      quantity: product('vCPU-hour', drivers.tasks, quantity('0.5', 'vCPU/task'), hoursPerMonth),
    }),
    memory: lineItem({
      name: 'API memory',
      service: 'AWS Fargate',
      category: 'compute',
      element: api,
      price: price('fargate.x86.gb-hour'),
      quantity: product('GB-hour', drivers.tasks, quantity(1, 'GB/task'), hoursPerMonth),
    }),
    databaseHours: lineItem({
      name: 'Database with standby',
      service: 'Amazon RDS',
      category: 'database',
      element: database,
      price: price('rds.postgres.db.t3.medium.multi-az.hour'),
      quantity: product('hour', quantity(1, 'instance'), hoursPerMonth),
    }),
    databaseStorage: lineItem({
      name: 'Database storage, mirrored',
      service: 'Amazon RDS',
      category: 'database',
      element: database,
      price: price('rds.gp3.multi-az.gb-month'),
      quantity: product('GB-month', drivers.storage),
    }),
  },
  costPer: { entry: drivers.entriesPerMonth },
  budget: { amount: usd('500'), atScalePoint: 'launch', origin: stated('Product owner') },
  exclusions: ['Traffic to the internet', 'Logs and metrics', 'Support plan'],
});
