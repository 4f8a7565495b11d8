import { readFileSync, writeFileSync } from 'node:fs';
import { limitBookSchema, priceBookSchema } from '../src/books/schema.ts';

const books = new URL('../src/books/', import.meta.url);

const readBook = (name: string): unknown => JSON.parse(readFileSync(new URL(name, books), 'utf8'));

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const unitTable = (name: string, source: string, entries: readonly { id: string; unit: string }[]): string =>
  [
    `/** Unit of every entry in \`${source}\`, by id. Written by \`scripts/generate-book-ids.ts\`. */`,
    `export const ${name} = {`,
    ...entries.map(({ id, unit }) => `  ${/^[a-z]\w*$/.test(id) ? id : quote(id)}: ${quote(unit)},`),
    '} as const;',
    '',
  ].join('\n');

/** The generated modules as `[file name in src/books, content]`, from the books on disk. */
export function generateBookIds(): readonly (readonly [fileName: string, content: string])[] {
  return [
    ['price-ids.ts', unitTable('priceUnits', 'prices.json', priceBookSchema.parse(readBook('prices.json')))],
    ['limit-ids.ts', unitTable('limitUnits', 'limits.json', limitBookSchema.parse(readBook('limits.json')))],
  ];
}

if (import.meta.main)
  for (const [fileName, content] of generateBookIds()) writeFileSync(new URL(fileName, books), content);
