import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

// Follows docs/extending.md: every listing that names a file is written there.
let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace('tests/fixtures/typical');
  const page = await readFile(new URL('../../docs/extending.md', import.meta.url), 'utf8');
  const listings = [...page.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)];
  expect(listings.map(([, file]) => file)).toEqual([
    'checks/flow-without-owner.ts',
    'documents/load-summary.ts',
    'exports/risks-csv.ts',
    'casebook.config.ts',
  ]);
  for (const [, file = '', code = ''] of listings) await workspace.write(file, code);
  const [, book = '', entries = ''] = /`(case-studies\/books\/[^`]+)`:\n\n```json\n([\s\S]*?)```/.exec(page) ?? [];
  await workspace.write(book, entries);
});
afterAll(() => workspace?.remove());

const own = async (): Promise<readonly { severity: string; line: number | null; message: string }[]> => {
  const { stdout } = await workspace.casebook('check', '--format', 'json');
  const { findings }: { findings: { check: string; severity: string; line: number | null; message: string }[] } =
    JSON.parse(stdout);
  return findings
    .filter(({ check }) => check.startsWith('own/'))
    .map(({ severity, line, message }) => ({ severity, line, message }));
};

test('the check of the page finds, with its place, and is explained', async () => {
  expect(await own()).toEqual([
    {
      severity: 'warning',
      line: 30,
      message: 'Nobody is called when "Book seats" stands still, because the study has no operations.',
    },
  ]);
  const { stdout, exitCode } = await workspace.casebook('explain', 'own/flow-without-owner');
  expect(stdout).toMatch(
    /^# A critical flow whose alerts nobody answers\n\n`own\/flow-without-owner` · warning · of this portfolio\n\nWhen a flow/,
  );
  expect(exitCode).toBe(0);
});

test('it is stood by, turned off, and fails without hiding anything', async () => {
  const config = await workspace.read('casebook.config.ts');
  await workspace.edit(
    'casebook.config.ts',
    '  ownChecks:',
    "  checks: { 'own/flow-without-owner': { severity: 'error', because: 'The board asks.' } },\n  ownChecks:",
  );
  expect((await own()).map(({ severity }) => severity)).toEqual(['error']);
  await workspace.edit('casebook.config.ts', "severity: 'error'", "severity: 'off'");
  expect(await own()).toEqual([]);
  await workspace.write('casebook.config.ts', config);

  const check = await workspace.read('checks/flow-without-owner.ts');
  const before = (await workspace.casebook('check')).stdout;
  await workspace.edit(
    'checks/flow-without-owner.ts',
    '*find({ study }) {',
    "*find({ study }) {\n    throw new Error('No luck');",
  );
  expect(await own()).toEqual([
    {
      severity: 'error',
      line: expect.any(Number),
      message: 'The check of your own stops with an error, so it finds nothing here: No luck.',
    },
  ]);
  const after = (await workspace.casebook('check')).stdout;
  expect(after.split('npx casebook explain ').length).toBe(before.split('npx casebook explain ').length);
  await workspace.write('checks/flow-without-owner.ts', check);
});

test('the document and the export are written, listed, compared, and left out where there is nothing', async () => {
  const folder = 'artifacts/ticket-booking';
  expect(await workspace.casebook('generate')).toMatchObject({ exitCode: 0 });
  expect(await workspace.read(`${folder}/load-summary.md`)).toMatch(
    /^# Load, for the review board\n\n\| Flow \| Peak a second \|\n\|---\|---\|\n\| Book seats \| \d/,
  );
  expect(await workspace.read(`${folder}/README.md`)).toContain('[Load, for the review board](load-summary.md)');
  await expect(workspace.read(`${folder}/export/risks-for-the-register.csv`)).rejects.toThrow('ENOENT');
  expect(await workspace.casebook('generate', '--check')).toMatchObject({ exitCode: 0 });
  await workspace.edit('documents/load-summary.ts', 'Peak a second |', 'Peak a second, of the first year |');
  expect(await workspace.casebook('generate', '--check')).toMatchObject({ exitCode: 1 });
  expect(await workspace.casebook('generate')).toMatchObject({ exitCode: 0 });
  expect(await workspace.read(`${folder}/load-summary.md`)).toContain('of the first year');
});

test('the price of the page is found, explained, and no finding', async () => {
  const found = await workspace.casebook('prices', 'monitoring', 'host');
  expect(found.stdout).toBe('my.monitoring.host-month  $15 / host-month  global  2026-11-02  vendor-doc\n');
  const { stdout } = await workspace.casebook('explain', 'price', 'my.monitoring.host-month');
  expect(stdout).toMatch(/^book +case-studies\/books\/prices\.json$/m);
  expect((await workspace.casebook('check', '--no-todo')).stdout).not.toContain('definition/invalid-book');
});

test('the export holds what the study has', async () => {
  const definition = 'case-studies/ticket-booking/case-study.ts';
  await workspace.edit(definition, '  qualityRequirements,\n', '  qualityRequirements,\n  risk,\n');
  await workspace.edit(
    definition,
    'export default defineCaseStudy({\n',
    `export default defineCaseStudy({
  risks: [
    risk('soldOut', {
      title: 'Sold out at once',
      cause: 'A famous band',
      event: 'All "good" seats go in a minute',
      consequence: 'The rest leaves',
      category: 'supplier',
      inherent: { likelihood: 4, impact: 3 },
      treatment: 'accept',
      residual: { likelihood: 4, impact: 3 },
      status: 'in-progress',
      owner: 'Sales',
    }),
  ],
`,
  );
  expect(await workspace.casebook('generate')).toMatchObject({ exitCode: 0 });
  expect(await workspace.read('artifacts/ticket-booking/export/risks-for-the-register.csv')).toBe(
    'id,event,owner\r\n"soldOut","All ""good"" seats go in a minute","Sales"\r\n',
  );
});

test.each([
  [
    'a path of a built-in artifact',
    "path: 'load-summary.md'",
    "path: 'README.md'",
    'documents/load-summary.ts',
    'A built-in artifact is called like this.',
  ],
  [
    'a path that leads out',
    "path: 'load-summary.md'",
    "path: '../load-summary.md'",
    'documents/load-summary.ts',
    'A path below the artifacts, e.g. owners.md or export/risks.xml.',
  ],
  [
    'code that fails',
    'const [today] = load;',
    "throw new Error('No luck');",
    'documents/load-summary.ts',
    "Your own artifact can't be written for ticket-booking: No luck. Nothing was written.",
  ],
  [
    'an id that could be one of ours',
    "id: 'own/flow-without-owner'",
    "id: 'flow/without-owner'",
    'checks/flow-without-owner.ts',
    'It begins with own/, e.g. own/flow-without-owner.',
  ],
])('%s is refused, and nothing is written', async (_, from, to, file, said) => {
  const before = await workspace.read(file);
  const digests = await workspace.digests('artifacts');
  await workspace.edit(file, from, to);
  const { exitCode, stderr } = await workspace.casebook('generate');
  await workspace.write(file, before);
  expect(stderr).toContain(said);
  expect(exitCode).toBe(2);
  expect(await workspace.digests('artifacts')).toEqual(digests);
});
