import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkIds } from '#analysis';
import { mergeBooks } from '#books';
import { ToolError } from '#model';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';

const pageOf = (check: string): URL => new URL(`../../docs/checks/${check}.md`, import.meta.url);

/** Prints the page of a check, or with `price` and `limit` an entry of the books, the user's own among them. */
export async function explain(words: readonly string[], root: string, printer: Printer): Promise<ExitCode> {
  const [first = '', second] = words;
  if ((first === 'price' || first === 'limit') && second !== undefined)
    return explainEntry(first, second, root, printer);
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

async function explainEntry(book: 'price' | 'limit', id: string, root: string, printer: Printer): Promise<ExitCode> {
  const { loadOwnBooks, ownBookFile } = await import('#publish');
  const own = await loadOwnBooks(root);
  const books = mergeBooks(own.books);
  const entry = book === 'price' ? books.lookupPrice(id) : books.lookupLimit(id);
  const file = ownBookFile(`${book}s`);
  for (const { message } of own.findings.filter((found) => found.file === file)) printer.note(`${file}: ${message}`);
  if (!entry)
    throw new ToolError({
      where: `${book} ${id}`,
      what: `The ${book} book has no entry "${id}".`,
      why: 'Nothing can be explained.',
      fix: `Look the id up in src/books/${book}s.json, or add it to ${file}.`,
    });
  const isOwn = (book === 'price' ? own.books.prices : own.books.limits)?.some((other) => other.id === id) ?? false;
  for (const [field, value] of [...Object.entries(entry), ...(isOwn ? [['book', file]] : [])])
    printer.out(
      `${String(field).padEnd(11)} ${typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)}`,
    );
  return 0;
}
