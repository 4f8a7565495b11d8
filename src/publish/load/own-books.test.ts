import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ToolError } from '#model';
import { loadOwnBooks } from './own-books.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-books-'));
  await mkdir(path.join(root, 'case-studies', 'books'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const write = (book: 'prices' | 'limits' | 'offers', text: string): Promise<void> =>
  writeFile(path.join(root, 'case-studies', 'books', `${book}.json`), text);

const provenance = {
  asOf: '2026-11-20',
  source: { title: 'Contract', url: null },
  confidence: 'seen in source',
  evidence: 'third-party',
} as const;
const support = {
  id: 'support.month',
  service: 'Support',
  sku: 'Plan',
  unit: 'month',
  priceUsd: '99',
  region: 'global',
};
const quota = { id: 'fargate.vcpu.quota', service: 'Fargate', limit: 'Granted quota', value: 256, unit: 'vCPU' };

/** Place and message of what is wrong, without the common ending. */
const problems = async (): Promise<readonly string[]> =>
  (await loadOwnBooks(root)).findings.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message.replace(/ The book is left out.*/, '')}`,
  );

test('a workspace without books of its own has none', async () => {
  expect(await loadOwnBooks(root)).toEqual({ books: {}, findings: [] });
});

test('sound books are loaded', async () => {
  await write('prices', JSON.stringify([{ ...support, ...provenance }]));
  await write('limits', JSON.stringify([{ ...quota, ...provenance }]));
  expect(await loadOwnBooks(root)).toEqual({
    books: { prices: [{ ...support, ...provenance }], limits: [{ ...quota, ...provenance }] },
    findings: [],
  });
});

test('offers of your own are loaded, and a wrong one is reported', async () => {
  const rack = { id: 'rack.server', name: 'Own server', service: 'Rack', category: 'compute', vCpu: 32, rented: [] };
  await write('offers', JSON.stringify([rack]));
  expect((await loadOwnBooks(root)).books).toEqual({ offers: [rack] });
  await write('offers', JSON.stringify([{ ...rack, vCpu: 0 }]));
  const { books, findings } = await loadOwnBooks(root);
  expect(books).toEqual({});
  expect(findings).toMatchObject([
    { file: path.join('case-studies', 'books', 'offers.json'), at: { path: [0, 'vCpu'] } },
  ]);
});

test('a wrong field is reported with file, line and path, and its book is left out', async () => {
  await write('prices', JSON.stringify([{ ...support, ...provenance, priceUsd: 99 }], null, 2));
  await write('limits', JSON.stringify([{ ...quota, ...provenance }]));
  const { books, findings } = await loadOwnBooks(root);
  expect(Object.keys(books)).toEqual(['limits']);
  expect(findings).toEqual([
    {
      check: 'definition/invalid-book',
      severity: 'error',
      at: { path: [0, 'priceUsd'] },
      message: '[0].priceUsd: Invalid input: expected string, received number. The book is left out until it is right.',
      fix: 'Correct the field; the shipped books show how entries look.',
      file: path.join('case-studies', 'books', 'prices.json'),
      line: 7,
      column: 5,
    },
  ]);
});

test('a missing field, a wrong shape and an id in the book twice are reported at their places', async () => {
  const { unit: _, ...unitless } = support;
  await write('prices', JSON.stringify([{ ...unitless, ...provenance }], null, 2));
  await write('limits', '{}');
  expect(await problems()).toEqual([
    'case-studies/books/prices.json:2:3 [0].unit: The field is missing.',
    'case-studies/books/limits.json:1:1 Invalid input: expected array, received object.',
  ]);
  const { unit: _unit, service: _service, ...poorer } = support;
  await write('prices', JSON.stringify([poorer], null, 2));
  expect(await problems()).toMatchInlineSnapshot(`
    [
      "case-studies/books/prices.json:2:3 [0]: It lacks "service", "unit", "asOf", "source", "confidence" and "evidence".",
      "case-studies/books/limits.json:1:1 Invalid input: expected array, received object.",
    ]
  `);
  await write('prices', '[]');
  await write(
    'limits',
    JSON.stringify(
      [quota, quota].map((entry) => ({ ...entry, ...provenance })),
      null,
      2,
    ),
  );
  expect(await problems()).toEqual([
    'case-studies/books/limits.json:17:5 [1].id: "fargate.vcpu.quota" is in this book twice.',
  ]);
});

test.each([
  ['[\n  { "id": }\n]\n', '2:11', /Unexpected token '}'/],
  ['[\n  { "id": "x", }\n]\n', '2:16', /Expected double-quoted property name/],
])("what isn't JSON is reported with line and column", async (text, place, message) => {
  await write('prices', text);
  const [problem] = await problems();
  expect(problem).toContain(`prices.json:${place} This is not JSON: `);
  expect(problem).toMatch(message);
});

test('an own entry that counts another unit than the one it replaces is reported', async () => {
  await write('limits', JSON.stringify([{ ...quota, ...provenance, unit: 'task' }], null, 2));
  expect((await loadOwnBooks(root)).books).toEqual({});
  expect(await problems()).toEqual([
    'case-studies/books/limits.json:7:5 [0].unit: "fargate.vcpu.quota" counts "task", but the entry that it replaces counts "vCPU".',
  ]);
});

test('a book that cannot be read stops the tool', async () => {
  await mkdir(path.join(root, 'case-studies', 'books', 'prices.json'));
  const error: unknown = await loadOwnBooks(root).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ToolError);
  expect((error as ToolError).message.replaceAll(root, '')).toMatchInlineSnapshot(`
    "/case-studies/books/prices.json
      error    It can't be read: a folder stands where a file should be. Figures would be computed with other prices and limits than yours.
      fix      Put a text file there that you may read, or take it away."
  `);
});

test('a file beside the books that is none is reported with the name that was meant, what is about them is not', async () => {
  await writeFile(path.join(root, 'case-studies', 'books', 'price.json'), '[]');
  await writeFile(path.join(root, 'case-studies', 'books', 'README.md'), 'Whence the prices come.');
  await writeFile(path.join(root, 'case-studies', 'books', 'zones.yaml'), '[]');
  expect((await loadOwnBooks(root)).findings.map(({ file, message, fix }) => [file, message, fix])).toEqual([
    ['case-studies/books/price.json', 'No book has this name, so nothing of it is used.', 'Call it prices.json.'],
    [
      'case-studies/books/zones.yaml',
      'No book has this name, so nothing of it is used.',
      'Put its entries into prices.json, limits.json, offers.json, or move it to another folder.',
    ],
  ]);
});

test('a folder of books that the configuration names and that is not there stops the tool', async () => {
  await writeFile(path.join(root, 'casebook.config.mjs'), "export default { books: 'boks' };");
  await expect(loadOwnBooks(root)).rejects.toThrow(
    /boks\n {2}error {4}The books can't be read: there is nothing of this name/,
  );
});
