import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownWordFindings } from './own-words.ts';
import { searchFor } from './search.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-own-words-'));
  await mkdir(path.join(root, 'case-studies', 'shop'), { recursive: true });
  await writeFile(
    path.join(root, 'case-studies', 'shop', 'case-study.ts'),
    "// the client\nconst name = confidential('Architecture', { public: 'the client' });\n",
  );
});
afterAll(() => rm(root, { recursive: true }));

const foundFor = (value: unknown, search = true) => {
  const made = searchFor(root, [{ value, standIn: 'the client', search }]);
  return made === null ? [] : ownWordFindings(made);
};

test.each(['Architecture', 'data', 'Casebook', 'Inter', 'PAGE', 'Case study'])(
  '%s is a word of our own, and found before anything is made',
  (value) => {
    expect(foundFor(value)).toMatchObject([
      {
        check: 'confidentiality/everyday-word',
        severity: 'warning',
        file: path.join('case-studies', 'shop', 'case-study.ts'),
        line: 2,
        message:
          'What the public reads as "the client" is a word that Casebook\'s own pages use, so every build for the public would be refused.',
      },
    ]);
  },
);

test('a name that only the client has, a number, and what nobody looks for are left alone', () => {
  expect(foundFor('Zanzibar Telecom')).toEqual([]);
  expect(foundFor(12_000)).toEqual([]);
  expect(foundFor('Architecture', false)).toEqual([]);
});
