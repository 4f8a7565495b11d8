import { costModel, inAMonth, lineItem, price, quantity, stated, usd } from 'casebook';
import { database } from './architecture.ts';
import { load } from './load.ts';

// Prices come from the book: `npm run casebook -- explain price alb.hour`. Quantities are formulas over the drivers.
export const cost = costModel({
  // What is rented follows from `runs` in deployment.ts; here stands what is paid by use.
  lineItems: {
    backup: lineItem({
      name: 'Database backup beyond the free allowance',
      service: 'Amazon RDS',
      category: 'database',
      element: database,
      price: price('rds.backup.gb-month'),
      quantity: quantity(50, 'GB-month'),
      assumption: 'Half of the disk once more.',
    }),
  },
  costPer: { entry: inAMonth(load.driver.entriesPerDay) },
  budget: { amount: usd('500'), atScalePoint: 'launch', origin: stated('Product owner') },
  exclusions: ['Traffic to the internet', 'Logs and metrics', 'Support plan'],
});
