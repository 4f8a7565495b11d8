import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import { generateBookIds } from '../../scripts/generate-book-ids.ts';
import {
  entryAge,
  limit,
  limitBook,
  lookupLimit,
  lookupPrice,
  mergeBooks,
  ownBookSchema,
  type PriceEntry,
  type PriceReference,
  price,
  priceBook,
  priceBookSchema,
  tiersOf,
} from './index.ts';

const ownPrice = {
  id: 'datadog.pro.host-month',
  service: 'Datadog',
  sku: 'Infrastructure Pro',
  unit: 'host-month',
  priceUsd: '15',
  region: 'global',
  asOf: '2026-10',
  source: { title: 'Datadog price list', url: 'https://www.datadoghq.com/pricing/', opened: true },
  confidence: 'seen in source',
  evidence: 'third-party',
} as const satisfies PriceEntry;

const issuesOf = (entry: object) =>
  ownBookSchema
    .safeParse({ prices: [entry] })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('the generated id modules are in step with the books', () => {
  for (const [fileName, content] of generateBookIds())
    expect(readFileSync(new URL(fileName, import.meta.url), 'utf8')).toBe(content);
  expect(generateBookIds()).toHaveLength(2);
});

test('the shipped books hold every collected entry', () => {
  expect(priceBook().size).toBe(149);
  expect(limitBook().size).toBe(97);
});

test('a price reference carries its unit as a literal type', () => {
  expect(price('fargate.x86.vcpu-hour')).toEqual({ priceId: 'fargate.x86.vcpu-hour', unit: 'vCPU-hour' });
  expectTypeOf(price('fargate.x86.vcpu-hour')).toEqualTypeOf<PriceReference<'vCPU-hour'>>();
  // @ts-expect-error hours of a vCPU are not GB-hours
  const wrongUnit: PriceReference<'GB-hour'> = price('fargate.x86.vcpu-hour');
  expect(wrongUnit.unit).toBe('vCPU-hour');
});

test('only ids of the books compile', () => {
  // @ts-expect-error "vpcu" is a typing mistake
  expect(lookupPrice(price('fargate.x86.vpcu-hour').priceId)).toBeUndefined();
  // @ts-expect-error RDS has multi-az and single, no zone
  expect(lookupLimit(limit('sla.rds.zone').limitId)).toBeUndefined();
});

test('a looked-up entry shows price, unit, date, source and evidence', () => {
  expect(lookupPrice('rds.postgres.db.r6g.xlarge.multi-az.hour')).toMatchObject({
    priceUsd: '0.899',
    unit: 'hour',
    region: 'us-east-1',
    asOf: '2026-08-06',
    confidence: 'seen in source',
    evidence: 'aws-price-list-copy',
  });
  expect(lookupLimit('sla.rds.multi-az')).toMatchObject({ value: 99.95, unit: '%', asOf: '2026-08-10' });
});

test('what comes from memory has no evidence and no address', () => {
  const fromMemory = [...priceBook().values(), ...limitBook().values()].filter((e) => e.confidence === 'from memory');
  expect(fromMemory.map(({ id }) => id)).toEqual([
    'ssm.parameter.standard.month',
    'acm.public-certificate',
    'backup.s3.gb-month',
    'backup.efs.warm.gb-month',
    'sla.s3.glacier-ir',
    'apigateway.http.timeout',
    'apigateway.payload',
    'timestream.batch.max',
    'ses.sandbox.day',
    'ses.sandbox.rate',
  ]);
  expect(fromMemory.every(({ evidence, source }) => evidence === 'none' && source.url === null)).toBe(true);
});

test('an entry with one price has one tier without an upper bound', () => {
  expect(tiersOf(lookupPrice('nat.hour') as PriceEntry)).toEqual([{ upTo: null, priceUsd: '0.045' }]);
  expect(tiersOf(lookupPrice('iot.messages.million') as PriceEntry)).toHaveLength(3);
});

test('a price is refused when it has both a price and tiers, or neither', () => {
  const { priceUsd, ...unpriced } = ownPrice;
  const message = ': Give either priceUsd or tiers, not both.';
  expect(issuesOf(unpriced)).toEqual([`prices.0${message}`]);
  expect(issuesOf({ ...ownPrice, tiers: [{ upTo: null, priceUsd }] })).toEqual([`prices.0${message}`]);
});

test('tiers must rise and the last must be open', () => {
  const { priceUsd, ...unpriced } = ownPrice;
  const tiers = [10, 5, 20].map((upTo) => ({ upTo, priceUsd }));
  expect(issuesOf({ ...unpriced, tiers })).toEqual([
    'prices.0.tiers.1.upTo: This tier must end above 10, where the tier before it ends.',
    'prices.0.tiers.2.upTo: The last tier needs upTo: null, so that every quantity has a price.',
  ]);
});

test('a price that is not a plain decimal string is refused', () => {
  for (const priceUsd of ['1e-7', '-1', '$5', '', 'NaN'])
    expect(issuesOf({ ...ownPrice, priceUsd })).toEqual([
      'prices.0.priceUsd: Write the price as a plain decimal string without sign or exponent, such as "0.04048".',
    ]);
});

test('an id may stand in a book only once', () => {
  expect(
    priceBookSchema.safeParse([ownPrice, ownPrice]).error?.issues.map(({ path, message }) => [path, message]),
  ).toEqual([[[1, 'id'], '"datadog.pro.host-month" is in this book twice.']]);
});

test('an own book adds entries that can be referred to like shipped ones', () => {
  const books = mergeBooks({ prices: [ownPrice] });
  expect(books.lookupPrice('datadog.pro.host-month')).toEqual(ownPrice);
  expect(books.prices.size).toBe(150);
  expect(books.price('datadog.pro.host-month')).toEqual({ priceId: 'datadog.pro.host-month', unit: 'host-month' });
  expectTypeOf(books.price('datadog.pro.host-month')).toEqualTypeOf<PriceReference<'host-month'>>();
  expectTypeOf(books.price('nat.gb')).toEqualTypeOf<PriceReference<'GB'>>();
  // @ts-expect-error neither book has this id
  expect(books.lookupPrice(books.price('datadog.enterprise').priceId)).toBeUndefined();
  expect(books.limit('sla.msk')).toEqual({ limitId: 'sla.msk' });
});

test('an own entry replaces the shipped one and leaves the shipped book alone', () => {
  const books = mergeBooks({ prices: [{ ...ownPrice, id: 'nat.hour', unit: 'hour', priceUsd: '0.052' }] });
  expect(books.lookupPrice('nat.hour')?.priceUsd).toBe('0.052');
  expect(lookupPrice('nat.hour')?.priceUsd).toBe('0.045');
  expect([...books.prices.keys()]).toEqual([...priceBook().keys()]);
  expect(books.unitConflicts).toEqual([]);
});

test('an own entry that counts another unit than the one it replaces is reported', () => {
  expect(mergeBooks({ prices: [{ ...ownPrice, id: 'nat.hour', unit: 'month' }] }).unitConflicts).toEqual([
    { book: 'prices', id: 'nat.hour', shippedUnit: 'hour', ownUnit: 'month' },
  ]);
});

test('an entry is stale after a year, counted from the earliest day that its date can mean', () => {
  expect(entryAge({ asOf: '2025-11-22' }, '2026-11-22')).toBe('current');
  expect(entryAge({ asOf: '2025-11-21' }, '2026-11-22')).toBe('stale');
  expect(entryAge({ asOf: '2026-09' }, '2027-09-01')).toBe('current');
  expect(entryAge({ asOf: '2026' }, '2027-01-02')).toBe('stale');
  expect(entryAge({ asOf: '2026-11-01' }, '2026-11-22', 20)).toBe('stale');
  expect(entryAge({ asOf: null }, '2026-11-22')).toBe('undated');
});
