import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkIds } from '#analysis';
import { lookupLimit, lookupPrice } from '#books';
import { ToolError } from '#model';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';

const pageOf = (check: string): URL => new URL(`../../docs/checks/${check}.md`, import.meta.url);

/** Prints the page of a check, or with `price` and `limit` an entry of the books. */
export async function explain(words: readonly string[], printer: Printer): Promise<ExitCode> {
  const [first = '', second] = words;
  if ((first === 'price' || first === 'limit') && second !== undefined) return explainEntry(first, second, printer);
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

function explainEntry(book: 'price' | 'limit', id: string, printer: Printer): ExitCode {
  const entry = book === 'price' ? lookupPrice(id) : lookupLimit(id);
  if (!entry)
    throw new ToolError({
      where: `${book} ${id}`,
      what: `The ${book} book has no entry "${id}".`,
      why: 'Nothing can be explained.',
      fix: `Look the id up in src/books/${book}s.json.`,
    });
  for (const [field, value] of Object.entries(entry))
    printer.out(
      `${field.padEnd(11)} ${typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)}`,
    );
  return 0;
}
