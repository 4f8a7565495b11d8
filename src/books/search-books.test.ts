import { expect, test } from 'vitest';
import { lookupLimit, mergeBooks, searchBooks } from './index.ts';

const ids = (...words: string[]): Record<string, string[]> => {
  const { prices, offers, limits } = searchBooks(mergeBooks({}), words);
  return {
    prices: prices.map(({ price }) => `${price.id} ${price.region}`),
    offers: offers.map(({ id }) => id),
    limits: limits.map(({ id }) => id),
  };
};

test('entries are found by words of id, service and description, whatever their case', () => {
  expect(ids('Postgres', 'm7g.4xlarge', 'multi')).toEqual({
    prices: ['rds.postgres.db.m7g.4xlarge.multi-az.hour us-east-1'],
    offers: ['rds.postgres.db.m7g.4xlarge.multi-az'],
    limits: [],
  });
  expect(ids('closed', 'customers').limits).toEqual(['timestream.closed-to-new']);
});

test('a region chooses its prices and what can be rented there', () => {
  expect(ids('nat', 'hour', 'eu-central-1').prices).toEqual(['nat.hour eu-central-1']);
  expect(ids('flink', 'us-east-1').offers).toEqual(['flink']);
  expect(ids('flink', 'eu-central-1')).toEqual({ prices: [], offers: [], limits: ['sla.flink'] });
});

test('words that no entry holds find nothing', () => {
  expect(ids('nat', 'submarine')).toEqual({ prices: [], offers: [], limits: [] });
});

test("entries of a user's own book are found too", () => {
  const own = { ...lookupLimit('sla.flink')!, id: 'own.submarine' };
  expect(searchBooks(mergeBooks({ limits: [own] }), ['submarine']).limits).toEqual([own]);
});
