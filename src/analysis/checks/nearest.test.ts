import { expect, test } from 'vitest';
import { nearest, nearestInBook } from './nearest.ts';

test('the nearest word is suggested, if it is near enough', () => {
  expect(nearest('ledgr', ['orders', 'ledger', 'edge'])).toBe('ledger');
  expect(nearest('warehouse', ['orders', 'ledger'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

test('the last segment of an id may be meant', () => {
  expect(nearest('ledger', ['shop.orders', 'shop.ledger'])).toBe('shop.ledger');
});

test('of ids in a book the whole id counts, because many end alike', () => {
  const ids = [
    'ec2.t3.large.hour',
    'rds.postgres.db.r6g.2xlarge.multi-az.hour',
    'rds.mysql.db.r6g.2xlarge.multi-az.hour',
  ];
  expect(nearestInBook('rds.postgres.db.r6g.2xlarge.multiaz.hours', ids)).toBe(ids[1]);
  expect(nearestInBook('postgres.hour', ids)).toBeUndefined();
});
