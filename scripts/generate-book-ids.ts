import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LimitFile, ServiceFile } from '../src/books/service-file.ts';

const books = new URL('../src/books/', import.meta.url);

const read = <File>(name: string): File => JSON.parse(readFileSync(new URL(name, books), 'utf8'));

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const key = (id: string): string => (/^[a-z]\w*$/.test(id) ? id : quote(id));

const writtenBy = 'Written by `scripts/generate-book-ids.ts`.';

const unitTable = (name: string, source: string, entries: readonly { id: string; unit: string }[]): string =>
  [
    `/** Unit of every entry in \`${source}\`, by id. ${writtenBy} */`,
    `export const ${name} = {`,
    ...entries.map(({ id, unit }) => `  ${key(id)}: ${quote(unit)},`),
    '} as const;',
    '',
  ].join('\n');

const idList = (name: string, text: string, ids: readonly string[]): string =>
  [
    `/** ${text} ${writtenBy} */`,
    `export const ${name} = [`,
    ...ids.map((id) => `  ${quote(id)},`),
    '] as const;',
    '',
  ].join('\n');

/** `azure/vm` → `azure.vm`, `aws/rds` → `rds`: how the ids of the file begin. */
const serviceOf = (name: string): string =>
  /^(aws|vendors)\//.test(name) ? name.replace(/^.*\//, '') : name.replace('/', '.');

/** The generated modules as `[file name in src/books, content]`, from the books on disk. */
export function generateBookIds(): readonly (readonly [fileName: string, content: string])[] {
  const names = globSync('prices/*/*.json', { cwd: fileURLToPath(books) })
    .map((file) => file.replaceAll('\\', '/').slice('prices/'.length, -'.json'.length))
    .sort();
  const files = names.map((name) => read<ServiceFile>(`prices/${name}.json`));
  const offers = files.flatMap((file) => file.offers);
  const ids = (sized: boolean): string[] =>
    offers.filter((offer) => (offer.sized === true) === sized).map(({ id }) => id);
  return [
    [
      'service-files.ts',
      [
        `/** File in \`prices/\` by how the ids in it begin. ${writtenBy} */`,
        'export const serviceFiles: Readonly<Record<string, string>> = {',
        ...names.map((name) => `  ${key(serviceOf(name))}: ${quote(name)},`),
        '};',
        '',
      ].join('\n'),
    ],
    [
      'price-ids.ts',
      unitTable(
        'priceUnits',
        'prices/',
        files.flatMap((file) => file.prices),
      ),
    ],
    ['limit-ids.ts', unitTable('limitUnits', 'limits.json', read<LimitFile>('limits.json').limits)],
    [
      'offer-ids.ts',
      [
        idList('unitOfferIds', 'Offers of a fixed size.', ids(false)),
        idList('sizedOfferIds', 'Offers whose vCPU and memory the author chooses.', ids(true)),
      ].join('\n'),
    ],
  ];
}

if (import.meta.main)
  for (const [fileName, content] of generateBookIds()) writeFileSync(new URL(fileName, books), content);
