import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseStudySchema, defineCaseStudy, measured, softwareSystem } from '#model';
import { readEvidenceFiles } from './read-evidence-files.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-evidence-'));
  folder = path.join(root, 'shop');
  await mkdir(path.join(folder, 'evidence'), { recursive: true });
  await writeFile(path.join(root, 'outside.json'), own);
});
afterEach(() => rm(root, { recursive: true }));

const own = '{ "metric": "POST /orders", "unit": "ms", "value": 41 }';
const shop = softwareSystem('shop', { name: 'Shop', description: 'Sells.' });
const studyWith = (...files: readonly string[]) =>
  caseStudySchema.parse(
    defineCaseStudy({
      slug: 'shop',
      title: 'Shop',
      summary: 'Sells.',
      elements: [shop],
      statedFigures: files.map((file, i) => ({
        id: `f${i}`,
        label: 'Time',
        value: '41 ms',
        origin: measured({ file }),
      })),
    }),
  );
const read = (...files: readonly string[]) => readEvidenceFiles(folder, studyWith(...files));
const problemOf = async (file: string): Promise<string> => {
  const { findings } = await read(file);
  return findings.map(({ check, message }) => `${check}: ${message}`).join('\n');
};

test('a file is read once, however often it is named, and known by its hash', async () => {
  await writeFile(path.join(folder, 'evidence', 'run.json'), own);
  const { files, findings } = await read('evidence/run.json', 'evidence/run.json');
  expect(findings).toEqual([]);
  expect([...files.keys()]).toEqual(['evidence/run.json']);
  expect(files.get('evidence/run.json')).toMatchObject({
    sha256: 'a5537388f76cbeed5e0246407665c68e20c473f61c0610b902e4eb98c1da488f',
    content: { kind: 'run', whole: 'POST /orders' },
  });
});

test('output that a shell of Windows wrote as UTF-16 is read', async () => {
  await writeFile(path.join(folder, 'run.json'), Buffer.from(`\uFEFF${own}`, 'utf16le'));
  expect((await read('run.json')).files.size).toBe(1);
});

test('what is missing, outside, a folder, empty or unknown is said at every place that names it', async () => {
  await writeFile(path.join(folder, 'empty.json'), '');
  await writeFile(path.join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]));
  await symlink(path.join(root, 'outside.json'), path.join(folder, 'link.json'));
  expect(await problemOf('evidence/lost.json')).toContain(
    'figure/evidence-missing: There is no file "evidence/lost.json"',
  );
  expect(await problemOf('evidence')).toContain('There is no file "evidence"');
  expect(await problemOf('nul\0.json')).toContain('figure/evidence-missing');
  for (const file of [
    '../outside.json',
    'evidence/../../outside.json',
    path.join(root, 'outside.json'),
    'link.json',
    '.',
  ])
    expect(await problemOf(file), file).toContain(`"${file}" is not inside the folder of the case study`);
  expect(await problemOf('empty.json')).toBe(
    'figure/evidence-unreadable: The file of evidence "empty.json" can\'t be used. The file is empty.',
  );
  expect(await problemOf('picture.png')).toContain('of no format that is known');
  const { findings } = await read('evidence/lost.json', 'evidence/lost.json');
  expect(findings.map(({ at }) => at.path)).toEqual([
    ['statedFigures', 0, 'origin', 'measurement', 'file'],
    ['statedFigures', 1, 'origin', 'measurement', 'file'],
  ]);
});

test('a file that is too large is refused without being read', async () => {
  await writeFile(path.join(folder, 'huge.json'), Buffer.alloc(50 * 2 ** 20, ' '));
  expect(await problemOf('huge.json')).toContain('has 50 MiB; at most 32 are read');
});
