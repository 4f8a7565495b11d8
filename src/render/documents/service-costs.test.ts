import { expect, test } from 'vitest';
import { usd } from '#model';
import { serviceCosts } from './service-costs.ts';

test('each service has its cost at each scale point, one that comes later a dash before', () => {
  const launch = { name: 'Launch', byService: [{ service: 'Amazon RDS', cost: usd('120.40') }], total: usd('120.40') };
  const tenfold = {
    name: '10×',
    byService: [
      { service: 'Amazon RDS', cost: usd('1204') },
      { service: 'Amazon SQS', cost: usd('3.60') },
    ],
    total: usd('1207.60'),
  };
  expect(serviceCosts([launch, tenfold])).toEqual({
    points: [{ name: 'Launch' }, { name: '10×' }],
    rows: [
      { service: 'Amazon RDS', costs: [{ cost: '$120' }, { cost: '$1,204' }] },
      { service: 'Amazon SQS', costs: [{ cost: '–' }, { cost: '$4' }] },
    ],
    totals: [{ cost: '$120' }, { cost: '$1,208' }],
  });
});
