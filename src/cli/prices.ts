import { type FoundEntries, isWeak, mergeBooks, searchBooks, sourceShown } from '#books';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';

export interface PricesOptions {
  /** Each must be in the id, the service, what is sold, the unit, or be the region. */
  readonly words: readonly string[];
  readonly format: 'text' | 'json';
  /** How many of a kind the text shows. */
  readonly most: number;
}

type Priced = FoundEntries['prices'][number]['price'];

const weakMark = (entry: Parameters<typeof isWeak>[0]): string =>
  isWeak(entry) ? `${entry.evidence}, weak` : entry.evidence;

function priceText({ priceUsd, tiers = [] }: Priced): string {
  if (priceUsd !== undefined) return `$${priceUsd}`;
  return tiers.map(({ upTo, priceUsd: each }) => `$${each}${upTo === null ? '' : ` to ${upTo}`}`).join(', ');
}

const rows = ({
  prices,
  limits,
  offers,
}: FoundEntries): Readonly<Record<'prices' | 'offers' | 'limits', string[][]>> => ({
  prices: prices.map(({ price, regions }) => [
    price.id,
    `${priceText(price)} / ${price.unit}`,
    regions.length > 1 ? `${price.region} (+${regions.length - 1})` : price.region,
    price.asOf ?? 'undated',
    weakMark(price),
  ]),
  offers: offers.map((offer) => [
    offer.id,
    [
      ...(offer.sized ? ['size to choose'] : []),
      ...(offer.vCpu === undefined ? [] : [`${offer.vCpu} vCPU`]),
      ...(offer.memoryGiB === undefined ? [] : [`${offer.memoryGiB} GiB`]),
      ...(offer.multiAz ? ['Multi-AZ'] : []),
    ].join(', '),
    offer.name,
  ]),
  limits: limits.map((entry) => [
    entry.id,
    `${entry.value} ${entry.unit}`,
    entry.limit,
    entry.asOf ?? 'undated',
    weakMark(entry),
  ]),
});

function table(lines: readonly string[][]): string[] {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Finds entries of the books by words. @returns 0, or 1 when nothing is found */
export async function prices(options: PricesOptions, root: string, printer: Printer): Promise<ExitCode> {
  const { loadOwnBooks } = await import('#publish');
  const own = await loadOwnBooks(root);
  for (const { file, message } of own.findings) printer.note(`${file}: ${message}`);
  const found = searchBooks(mergeBooks(own.books), options.words);
  const isEmpty = found.prices.length + found.limits.length + found.offers.length === 0;
  if (options.format === 'json') {
    const sourced = found.prices.map(({ price, regions }) => ({
      ...price,
      sourceShown: sourceShown(price).text,
      regions,
    }));
    printer.out(JSON.stringify({ prices: sourced, offers: found.offers, limits: found.limits }, null, 2));
    return isEmpty ? 1 : 0;
  }
  if (isEmpty) printer.note(`No entry of the books holds ${options.words.map((word) => `"${word}"`).join(' and ')}.`);
  for (const [kind, lines] of Object.entries(rows(found))) {
    if (lines.length === 0) continue;
    printer.out(printer.style('bold', kind));
    for (const line of table(lines.slice(0, options.most))) printer.out(`  ${line}`);
    if (lines.length > options.most)
      printer.out(`  and ${lines.length - options.most} more; name more words, or --most`);
  }
  return isEmpty ? 1 : 0;
}
