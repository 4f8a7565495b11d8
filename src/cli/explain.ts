import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkIds } from '#analysis';
import { isWeak, mergeBooks, sourceShown } from '#books';
import { ToolError } from '#model';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';

const pageOf = (check: string): URL => new URL(`../../docs/checks/${check}.md`, import.meta.url);

const bookNames = ['price', 'limit', 'offer'] as const;
type BookName = (typeof bookNames)[number];

/** Prints the page of a check, or with `price`, `limit` and `offer` an entry of the books, the user's own among them. */
export async function explain(words: readonly string[], root: string, printer: Printer): Promise<ExitCode> {
  const [first = '', second] = words;
  const book = bookNames.find((name) => name === first);
  if (book && second !== undefined) return explainEntry(book, second, root, printer);
  const { loadConfig } = await import('#publish');
  const own = first.startsWith('own/') ? (await loadConfig(root)).ownChecks.find(({ id }) => id === first) : undefined;
  if (own) {
    printer.out(
      `# ${own.title}\n\n\`${own.id}\` · ${own.severity} · of this portfolio\n\n${own.why ?? 'Its code in casebook.config.ts says what it looks for.'}`,
    );
    return 0;
  }
  if (!checkIds.includes(first))
    throw new ToolError({
      where: first,
      what: `There is no check "${first}".`,
      why: 'Nothing can be explained.',
      fix: `Use one of:\n${checkIds.join('\n')}`,
    });
  printer.out((await readFile(fileURLToPath(pageOf(first)), 'utf8')).trimEnd());
  return 0;
}

async function explainEntry(book: BookName, id: string, root: string, printer: Printer): Promise<ExitCode> {
  const { loadConfig, loadOwnBooks, ownBookFile } = await import('#publish');
  const own = await loadOwnBooks(root);
  const books = mergeBooks(own.books);
  const file = ownBookFile(`${book}s`, (await loadConfig(root)).books);
  for (const { message } of own.findings.filter((found) => found.file === file)) printer.note(`${file}: ${message}`);
  const entry = {
    price: () => books.lookupPrice(id),
    limit: () => books.lookupLimit(id),
    offer: () => books.lookupOffer({ offerId: id }),
  }[book]();
  if (!entry)
    throw new ToolError({
      where: `${book} ${id}`,
      what: `The ${book} book has no entry "${id}".`,
      why: 'Nothing can be explained.',
      fix: `Look the id up with "casebook ${book}s", or add it to ${file}.`,
    });
  const shown =
    'source' in entry ? [['shown as', `${sourceShown(entry).text}${isWeak(entry) ? ' (weak source)' : ''}`]] : [];
  const regions = book === 'price' ? books.priceIn(id, '')?.regions : undefined;
  const isOwn = own.books[`${book}s`]?.some((other) => other.id === id) ?? false;
  for (const [field, value] of [
    ...Object.entries(entry),
    ...shown,
    ...(regions ? [['regions', regions.join(', ')]] : []),
    ...(isOwn ? [['book', file]] : []),
  ])
    printer.out(
      `${String(field).padEnd(11)} ${typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)}`,
    );
  return 0;
}
