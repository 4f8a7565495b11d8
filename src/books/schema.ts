import * as z from 'zod';

/** How strong the source of a figure is, strongest first. */
export const evidenceStrengths = [
  'aws-price-list-copy',
  'azure-price-list-copy',
  'gcp-price-list-copy',
  'vendor-api-copy',
  'aws-doc',
  'vendor-doc',
  'aws-page-transcription',
  'vendor-page-transcription',
  'vendor-page-copy',
  'price-fixture',
  'third-party',
  'none',
  'computed',
] as const;

const decimalString = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'Write the price as a plain decimal string without sign or exponent, such as "0.04048".');

export const entryId = z
  .string()
  .regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    'Write the id in lower case, parts separated by "." or "-", such as "nat.hour".',
  );

const webAddress = z.url({ protocol: /^https?$/, error: 'An address that begins with https: or http:.' });

const asOf = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Write the date as "2026", "2026-09" or "2026-09-14".')
  .nullable();

/** Where a figure was read. */
export const bookSourceSchema = z.strictObject({
  /** What was read, in words. */
  title: z.string().min(1),
  /** Public address for the figure; null where there is none. */
  url: webAddress.nullable(),
  /** True: a copy of `url` was read. False: `url` is the official page, but the figure was seen only in what `title` names. */
  opened: z.boolean().exactOptional(),
  /** Address of the file in which the figure was seen, where it isn't `url`. */
  seenAt: webAddress.exactOptional(),
  /** The vendor's page for people, where `url` is meant for programs. */
  page: webAddress.exactOptional(),
});

/** One marginal tier: the quantity above the tier before, up to `upTo`, costs `priceUsd` a unit. */
export const priceTierSchema = z.strictObject({
  /** Cumulative monthly quantity in the entry's own unit at which the tier ends; null: no upper bound. A last tier that ends leaves the rest without a price. */
  upTo: z.number().positive().nullable(),
  /** Price of one unit inside the tier, in US dollars, as an exact decimal. */
  priceUsd: decimalString,
});

const provenance = {
  /** Date that the source gives: a day, a month or a year; null where it gives none. */
  asOf,
  source: bookSourceSchema,
  /** A later day on which another source gave the same figure. */
  seenAgain: z.iso.date().exactOptional(),
  /** How the figure came into the book. It says nothing about how good the source is: see `evidence`. */
  confidence: z.enum(['seen in source', 'from memory', 'computed']),
  /** How strong the source is. */
  evidence: z.enum(evidenceStrengths),
  /** What a reader must know before relying on the figure. */
  note: z.string().min(1).exactOptional(),
};

/** A list price: either one price (`priceUsd`) or marginal `tiers`, never both. */
export const priceEntrySchema = z
  .strictObject({
    id: entryId,
    /** Vendor's name of the service. */
    service: z.string().min(1),
    /** What is sold. */
    sku: z.string().min(1),
    /** What one unit is: `vCPU-hour`, `GB-month`, `1M requests`. */
    unit: z.string().min(1),
    /** Price of one unit in US dollars, as an exact decimal. */
    priceUsd: decimalString.exactOptional(),
    /** Marginal tiers, in rising order. */
    tiers: z.array(priceTierSchema).min(1).exactOptional(),
    /** Region or destination for which the price holds. */
    region: z.string().min(1),
    /** What accounts pay instead that were opened when the vendor had moved on; both entries count the same thing. */
    newAccounts: z.strictObject({ since: z.iso.date(), price: entryId }).exactOptional(),
    /** What each single thing is paid for as, however small it is: a record of 290 bytes as one of 5 KB. Units are decimal. */
    eachAtLeast: z
      .strictObject({ amount: z.number().positive(), unit: z.enum(['KB', 'MB', 'ms']), of: z.string().min(1) })
      .exactOptional(),
    /** Quantity a month that an allowance covers; its price is 0. */
    freeQuantity: z.number().positive().exactOptional(),
    ...provenance,
  })
  .check(({ value, issues }) => {
    if ((value.priceUsd === undefined) === (value.tiers === undefined))
      issues.push({ code: 'custom', input: value, path: [], message: 'Give either priceUsd or tiers, not both.' });
    value.tiers?.forEach(({ upTo }, index, tiers) => {
      const before = tiers[index - 1]?.upTo ?? 0;
      const isOpen = upTo === null && index === tiers.length - 1;
      if (isOpen || (upTo !== null && upTo > before)) return;
      const message = `This tier must end above ${before}, where the tier before it ends.`;
      issues.push({ code: 'custom', input: upTo, path: ['tiers', index, 'upTo'], message });
    });
  });

/** A hard limit, quota, SLA percentage or dated fact of a service. */
export const limitEntrySchema = z.strictObject({
  id: entryId,
  /** Vendor's name of the service. */
  service: z.string().min(1),
  /** What is limited. */
  limit: z.string().min(1),
  /** A number in `unit`; a date string where `unit` is `date`. */
  value: z.union([z.number(), z.string().min(1)]),
  unit: z.string().min(1),
  /** Regions whose default it is; everywhere unless given. */
  regions: z.array(z.string().min(1)).min(1).exactOptional(),
  ...provenance,
});

export const withUniqueIds = <Entry extends { readonly id: string }>(entries: z.ZodType<Entry[]>) =>
  entries.check(({ value, issues }) => {
    const seen = new Set<string>();
    value.forEach(({ id }, index) => {
      if (seen.has(id))
        issues.push({ code: 'custom', input: id, path: [index, 'id'], message: `"${id}" is in this book twice.` });
      seen.add(id);
    });
  });

export const priceBookSchema = withUniqueIds(z.array(priceEntrySchema));
export const limitBookSchema = withUniqueIds(z.array(limitEntrySchema));

export type BookSource = Readonly<z.infer<typeof bookSourceSchema>>;
export type PriceTier = Readonly<z.infer<typeof priceTierSchema>>;
export type PriceEntry = Readonly<z.infer<typeof priceEntrySchema>>;
export type LimitEntry = Readonly<z.infer<typeof limitEntrySchema>>;
export type EvidenceStrength = (typeof evidenceStrengths)[number];
export type Confidence = PriceEntry['confidence'];
