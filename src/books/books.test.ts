import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { generateBookIds } from '../../scripts/generate-book-ids.ts';
import {
  entryAge,
  isWeak,
  limit,
  limitBook,
  limitBookSchema,
  lookupLimit,
  lookupOffer,
  lookupPrice,
  mergeBooks,
  offer,
  offerBookSchema,
  ownBookSchema,
  type PriceEntry,
  type PriceReference,
  price,
  priceBookSchema,
  rentedQuantities,
  sourceShown,
  tiersOf,
} from './index.ts';
import { priceUnits } from './price-ids.ts';
import { entryIn } from './service-file.ts';
import { services, shelfOf } from './shipped-files.ts';

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

const shelves = services().map((service) => shelfOf(service)!);
const files = shelves.map(({ file }) => file);
const entriesOf = ({ file, listings }: (typeof shelves)[number]): PriceEntry[] =>
  [...listings.values()].flatMap((listing) =>
    Object.keys(listing.regions).map((region) => entryIn(file, listing, region)!),
  );
const allOffers = files.flatMap(({ offers }) => offers);

test('the generated id modules are in step with the books', () => {
  for (const [fileName, content] of generateBookIds())
    expect(readFileSync(new URL(fileName, import.meta.url), 'utf8')).toBe(content);
});

test('the shipped books hold every collected entry', () => {
  expect(shelves.flatMap(entriesOf)).toHaveLength(3473);
  expect(limitBook().size).toBe(321);
  expect(allOffers).toHaveLength(398);
});

test('every shipped entry is one that a book of your own could hold', () => {
  const entries = shelves.flatMap(entriesOf).map((entry) => ({
    ...entry,
    id: `${entry.id}.${entry.region.toLowerCase().replace(/\W+/g, '-').replace(/-$/, '')}`,
  }));
  expect(z.safeParse(priceBookSchema, entries).error?.issues).toBeUndefined();
  expect(z.safeParse(limitBookSchema, [...limitBook().values()]).error?.issues).toBeUndefined();
  expect(z.safeParse(offerBookSchema, allOffers).error?.issues).toBeUndefined();
});

test('each source stands once in its file, and each is used', () => {
  for (const { sources, prices } of files) {
    expect(new Set(sources.map((source) => JSON.stringify(source))).size).toBe(sources.length);
    const used = new Set(prices.flatMap(({ regions }) => Object.values(regions).map(([, source]) => source)));
    expect(used.size).toBe(sources.length);
  }
});

test('offers name prices and limits of the books', () => {
  for (const { rented, storagePriceId, slaLimitId, slaAcrossZonesLimitId } of allOffers) {
    for (const id of [...rented.map(({ priceId }) => priceId), ...(storagePriceId ? [storagePriceId] : [])])
      expect(priceUnits).toHaveProperty([id]);
    for (const id of [slaLimitId, slaAcrossZonesLimitId])
      if (id !== undefined) expect(lookupLimit(id)).toMatchObject({ unit: '%' });
  }
});

test('what an offer rents is the same in every region that has its price', () => {
  const { prices: rds } = shelfOf('rds')!.file;
  const instance = rds.find(({ id }) => id === 'rds.postgres.db.r6g.2xlarge.multi-az.hour');
  expect(Object.keys(instance!.regions)).toEqual([
    'us-east-1',
    'ap-south-1',
    'ap-southeast-1',
    'eu-central-1',
    'eu-west-1',
    'us-west-2',
  ]);
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
  // @ts-expect-error a task of Fargate has no size of its own
  offer('fargate.x86');
  // @ts-expect-error an instance class has its size
  offer('rds.postgres.db.r6g.2xlarge.multi-az', { vCpu: 1, memoryGiB: 2 });
  // @ts-expect-error the region is chosen by the study
  price('nat.hour.eu-central-1');
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
  expect(lookupLimit('sla.rds.multi-az')).toMatchObject({ value: 99.95, unit: '%', evidence: 'aws-doc' });
});

test('the region chooses the entry, and says where the book has none', () => {
  const { priceIn } = mergeBooks({});
  expect(priceIn('nat.hour', 'eu-central-1')).toMatchObject({
    price: { id: 'nat.hour', priceUsd: '0.052', region: 'eu-central-1' },
    isOfRegion: true,
  });
  expect(priceIn('nat.hour', 'us-east-1')).toMatchObject({ price: { priceUsd: '0.045' }, isOfRegion: true });
  expect(priceIn('eventbridge.custom.million', 'eu-central-1')).toMatchObject({
    price: { region: 'us-east-1' },
    isOfRegion: false,
    regions: ['us-east-1'],
  });
  expect(priceIn('route53.zone-month', 'eu-central-1')).toMatchObject({
    price: { region: 'global' },
    isOfRegion: true,
  });
  expect(priceIn('azure.blob.hot.lrs.gb-month', 'westeurope')).toMatchObject({ price: { region: 'westeurope' } });
  expect(priceIn('nat.hours', 'us-east-1')).toBeUndefined();
});

test('an id that ends in a region asks for that one', () => {
  expect(mergeBooks({}).priceIn('nat.hour.eu-central-1', 'us-east-1')).toMatchObject({
    price: { id: 'nat.hour', region: 'eu-central-1' },
    isOfRegion: true,
  });
  expect(mergeBooks({}).priceIn('nat.hour.mars-north-1', 'us-east-1')).toBeUndefined();
});

test('the Azure regions of the eastern United States are not interchangeable', () => {
  const { priceIn } = mergeBooks({});
  expect(priceIn('azure.blob.hot.lrs.gb-month', 'eastus')?.isOfRegion).toBe(false);
  expect(priceIn('azure.blob.hot.lrs.gb-month', 'eastus2')?.isOfRegion).toBe(true);
});

test('what comes from memory has no address to look at', () => {
  const fromMemory = [...shelves.flatMap(entriesOf), ...limitBook().values()].filter(
    (e) => e.confidence === 'from memory',
  );
  expect(fromMemory.map(({ id }) => id)).toMatchInlineSnapshot(`
    [
      "acm.public-certificate",
      "backup.s3.gb-month",
      "ssm.parameter.standard.month",
      "apigateway.http.timeout",
      "apigateway.payload",
      "timestream.batch.max",
      "ses.sandbox.day",
      "ses.sandbox.rate",
    ]
  `);
  expect(fromMemory.every(({ evidence, source }) => evidence === 'none' && source.url === null)).toBe(true);
});

test('an offer holds what can be rented, and what it is rented for', () => {
  const { lookupOffer: look } = mergeBooks({});
  expect(look(offer('rds.postgres.db.r6g.2xlarge.multi-az'))).toMatchObject({
    vCpu: 8,
    memoryGiB: 64,
    nodes: 2,
    multiAz: true,
    maxConnections: 5000,
    maxConnectionsIsUpperBound: true,
    rented: [{ priceId: 'rds.postgres.db.r6g.2xlarge.multi-az.hour', per: 'unit' }],
    storagePriceId: 'rds.gp3.multi-az.gb-month',
    slaLimitId: 'sla.rds.multi-az',
  });
  expect(look(offer('msk.kafka.m5.large'))).toMatchObject({ partitions: { recommended: 1000, maximum: 1500 } });
  expect(look({ offerId: 'rds.postgres.db.r6g.3xlarge' })).toBeUndefined();
});

test('a task of a chosen size rents its vCPUs and its memory by the hour', () => {
  const task = mergeBooks({}).lookupOffer(offer('fargate.x86', { vCpu: 1, memoryGiB: 2 }))!;
  const unitOf = (id: string) => lookupPrice(id)?.unit;
  expect(rentedQuantities(task, unitOf)).toEqual([
    { priceId: 'fargate.x86.vcpu-hour', perUnitAMonth: 730 },
    { priceId: 'fargate.x86.gb-hour', perUnitAMonth: 1460 },
  ]);
});

test.each([
  ['azure.containerapps.consumption', { vCpu: 0.5, memoryGiB: 1 }, [1_314_000, 2_628_000]],
  ['gcp.cloudsql.postgres.regional', { vCpu: 4, memoryGiB: 16 }, [2920, 11_680]],
] as const)('%s counts in the time unit of its prices', (id, size, quantities) => {
  const found = mergeBooks({}).lookupOffer(offer(id, size))!;
  expect(rentedQuantities(found, (priceId) => lookupPrice(priceId)?.unit).map((q) => q.perUnitAMonth)).toEqual(
    quantities,
  );
});

test('Azure SQL rents compute and licence, which are two meters', () => {
  expect(lookupOffer('azure.sqldatabase.gp.provisioned.4vcore')?.rented).toEqual([
    { priceId: 'azure.sqldatabase.gp.provisioned.4vcore.hour', per: 'unit' },
    { priceId: 'azure.sqldatabase.gp.license.vcore-hour', per: 'vCpu' },
  ]);
});

test('the official source stands first, and what was read second', () => {
  expect(sourceShown(lookupPrice('rds.postgres.db.r6g.xlarge.multi-az.hour')!)).toMatchObject({
    text: 'AWS price list for RDS PostgreSQL, us-east-1, 2026-08-06',
    isWeak: false,
    seenIn: { title: expect.stringContaining('infracanvas') },
  });
  expect(sourceShown(ownPrice)).toEqual({
    text: 'Datadog as somebody else wrote it down, 2026-10',
    url: 'https://www.datadoghq.com/pricing/',
    isWeak: true,
    seenIn: { title: 'Datadog price list', url: null },
  });
});

test.each([
  ['aws-price-list-copy', false],
  ['vendor-page-copy', false],
  ['price-fixture', true],
  ['third-party', true],
  ['none', true],
  ['computed', true],
] as const)('evidence of the kind %s is weak: %s', (evidence, weak) => {
  expect(isWeak({ evidence, confidence: 'seen in source' })).toBe(weak);
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

test('tiers must rise, and only the last may be open', () => {
  const { priceUsd, ...unpriced } = ownPrice;
  const tiersUpTo = (...ends: (number | null)[]) => ({ ...unpriced, tiers: ends.map((upTo) => ({ upTo, priceUsd })) });
  expect(issuesOf(tiersUpTo(10, 5, 20))).toEqual([
    'prices.0.tiers.1.upTo: This tier must end above 10, where the tier before it ends.',
  ]);
  expect(issuesOf(tiersUpTo(null, 20))).toEqual([
    'prices.0.tiers.0.upTo: This tier must end above 0, where the tier before it ends.',
  ]);
  expect(issuesOf(tiersUpTo(10, 20))).toBeUndefined();
  expect(issuesOf(tiersUpTo(10, null))).toBeUndefined();
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
  expect(books.priceIds()).toHaveLength(Object.keys(priceUnits).length + 1);
  expect(books.price('datadog.pro.host-month')).toEqual({ priceId: 'datadog.pro.host-month', unit: 'host-month' });
  expectTypeOf(books.price('datadog.pro.host-month')).toEqualTypeOf<PriceReference<'host-month'>>();
  expectTypeOf(books.price('nat.gb')).toEqualTypeOf<PriceReference<'GB'>>();
  // @ts-expect-error neither book has this id
  expect(books.lookupPrice(books.price('datadog.enterprise').priceId)).toBeUndefined();
  expect(books.limit('sla.msk')).toEqual({ limitId: 'sla.msk' });
});

test('an own entry replaces the shipped one and leaves the shipped book alone', () => {
  const books = mergeBooks({ prices: [{ ...ownPrice, id: 'nat.hour', unit: 'hour', priceUsd: '0.06' }] });
  expect(books.lookupPrice('nat.hour')?.priceUsd).toBe('0.06');
  expect(books.priceIn('nat.hour', 'eu-central-1')?.price.priceUsd).toBe('0.06');
  expect(lookupPrice('nat.hour')?.priceUsd).toBe('0.045');
  expect(books.unitConflicts).toEqual([]);
});

test('an own entry of one region leaves the other regions alone', () => {
  const own = { ...ownPrice, id: 'nat.hour', unit: 'hour', priceUsd: '0.06', region: 'eu-central-1' };
  const { priceIn } = mergeBooks({ prices: [own] });
  expect(priceIn('nat.hour', 'eu-central-1')?.price).toEqual(own);
  expect(priceIn('nat.hour', 'us-east-1')?.price.priceUsd).toBe('0.045');
});

test('an own offer is added, or replaces the shipped one', () => {
  const own = { ...lookupOffer('msk.kafka.m5.large')!, maxConnections: 2000 };
  const books = mergeBooks({ offers: [own, { ...own, id: 'own.broker' }] });
  expect(books.lookupOffer({ offerId: 'msk.kafka.m5.large' })?.maxConnections).toBe(2000);
  expect(books.lookupOffer({ offerId: 'own.broker' })?.id).toBe('own.broker');
  expect(books.offerIds()).toContain('own.broker');
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
  expect(entryAge({ asOf: '2024-08-09', seenAgain: '2026-08-06' }, '2026-11-22')).toBe('current');
});
