import { type FoundEntries, isWeak, mergeBooks, searchBooks, sourceShown } from '#books';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';

/** The commands that search the books, each named like its book. */
export type Book = keyof FoundEntries;

export interface BookOptions {
  readonly book: Book;
  /** Each must be in the id, the service, what is sold, the unit, or be the region; without any, all entries are listed. */
  readonly words: readonly string[];
  readonly format: 'text' | 'json';
  /** How many the text shows. */
  readonly most: number;
}

type Priced = FoundEntries['prices'][number]['price'];

const weakMark = (entry: Parameters<typeof isWeak>[0]): string =>
  isWeak(entry) ? `${entry.evidence}, weak` : entry.evidence;

function priceText({ priceUsd, tiers = [] }: Priced): string {
  if (priceUsd !== undefined) return `$${priceUsd}`;
  return tiers.map(({ upTo, priceUsd: each }) => `$${each}${upTo === null ? '' : ` to ${upTo}`}`).join(', ');
}

/** What the text says of each entry, in columns. */
const rows: { readonly [Name in Book]: (entry: FoundEntries[Name][number]) => readonly string[] } = {
  prices: ({ price, regions }) => [
    price.id,
    `${priceText(price)} / ${price.unit}`,
    regions.length > 1 ? `${price.region} (+${regions.length - 1})` : price.region,
    price.asOf ?? 'undated',
    weakMark(price),
  ],
  offers: (offer) => [
    offer.id,
    [
      ...(offer.sized ? ['size to choose'] : []),
      ...(offer.vCpu === undefined ? [] : [`${offer.vCpu} vCPU`]),
      ...(offer.memoryGiB === undefined ? [] : [`${offer.memoryGiB} GiB`]),
      ...(offer.multiAz ? ['Multi-AZ'] : []),
    ].join(', '),
    offer.name,
  ],
  limits: (entry) => [entry.id, `${entry.value} ${entry.unit}`, entry.limit, entry.asOf ?? 'undated', weakMark(entry)],
};

/** What other programs get of each entry. */
const records: { readonly [Name in Book]: (entry: FoundEntries[Name][number]) => object } = {
  prices: ({ price, regions }) => ({ ...price, sourceShown: sourceShown(price).text, regions }),
  offers: (offer) => offer,
  limits: (entry) => ({ ...entry, sourceShown: sourceShown(entry).text }),
};

function table(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function print<Name extends Book>(book: Name, found: FoundEntries, options: BookOptions, printer: Printer): void {
  const entries: readonly FoundEntries[Name][number][] = found[book];
  if (options.format === 'json') {
    printer.out(JSON.stringify({ [book]: entries.map((entry) => records[book](entry)) }, null, 2));
    return;
  }
  for (const line of table(entries.slice(0, options.most).map((entry) => rows[book](entry)))) printer.out(line);
  if (entries.length > options.most)
    printer.note(`${entries.length - options.most} more; name more words, or --most ${entries.length}`);
}

/** `casebook limits holds 3 such entries`, for the books that were not asked for. */
const elsewhere = (book: Book, found: FoundEntries): readonly string[] =>
  (['prices', 'offers', 'limits'] as const)
    .filter((other) => other !== book && found[other].length > 0)
    .map((other) => `casebook ${other} (${found[other].length})`);

/** Lists entries of a book, the user's own among them, or finds those that hold all words. @returns 0, or 1 when nothing is found */
export async function books(options: BookOptions, root: string, printer: Printer): Promise<ExitCode> {
  const { loadConfig, loadOwnBooks, ownBookFile } = await import('#publish');
  const { book, words } = options;
  const own = await loadOwnBooks(root);
  const ownFile = ownBookFile(book, (await loadConfig(root)).books);
  for (const { file, message } of own.findings) if (file === ownFile) printer.note(`${file}: ${message}`);
  const found = searchBooks(mergeBooks(own.books), words);
  print(book, found, options, printer);
  const isEmpty = found[book].length === 0;
  const others = words.length > 0 ? elsewhere(book, found) : [];
  if (isEmpty)
    printer.note(`No entry of the ${book.slice(0, -1)} book holds ${words.map((word) => `"${word}"`).join(' and ')}.`);
  if (others.length > 0) printer.note(`The same words find more with ${others.join(' and ')}.`);
  return isEmpty ? 1 : 0;
}
