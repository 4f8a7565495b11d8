import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkIds, nearest } from '#analysis';
import { isWeak, mergeBooks, sourceShown } from '#books';
import { ToolError } from '#model';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';
import { explainConcept, namesOf, readReference } from './reference/find-concept.ts';

const pageOf = (check: string): URL => new URL(`../../docs/checks/${check}.md`, import.meta.url);

const bookNames = ['price', 'limit', 'offer'] as const;
type BookName = (typeof bookNames)[number];

/** Prints the page of a check, of a builder or of a field, or with `price`, `limit` and `offer` an entry of the books, the user's own among them. */
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
  if (!checkIds.includes(first)) {
    const reference = await readReference();
    const text = explainConcept(reference, words.join('.'));
    if (text === null) throw unknown(words.join(' '), namesOf(reference));
    printer.out(text.trimEnd());
    return 0;
  }
  printer.out((await readFile(fileURLToPath(pageOf(first)), 'utf8')).trimEnd());
  return 0;
}

function unknown(asked: string, concepts: readonly string[]): ToolError {
  const isCheck = asked.includes('/');
  const near = nearest(asked, isCheck ? checkIds : [...concepts, ...checkIds]);
  const area = checkIds.filter((id) => id.startsWith(asked.replace(/\/.*$/, '/')));
  return new ToolError({
    where: asked,
    what: `There is no ${isCheck ? 'check' : 'check, builder or field'} "${asked}"${near ? `; did you mean ${near}?` : '.'}`,
    why: 'Nothing can be explained.',
    fix: isCheck
      ? `Use one of:\n${(area.length > 0 ? area : checkIds).join('\n')}`
      : 'Use the id of a check as "check" prints it, or a name of docs/reference/README.md, such as failureMode or failureMode.severity.',
  });
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
