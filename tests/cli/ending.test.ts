import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace } from '../workspace/create-workspace.ts';
import { type PublishedWorkspace, publishWorkspace } from './published-workspace.ts';

let published: PublishedWorkspace;
beforeAll(async () => {
  published = await publishWorkspace();
});
afterAll(() => published?.remove());

const bin = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
const definition = 'case-studies/url-shortener/case-study.ts';
const ending =
  (code: string) => async (workspace: { edit: (file: string, old: string, next: string) => Promise<void> }) =>
    workspace.edit(definition, 'export default ', `${code}\nexport default `);

test.each([
  [
    'ends the process',
    'process.exit(0);',
    /^case-studies\/url-shortener\/case-study\.ts:\d+:9\n {2}error {4}The process was ended before the command was done\./,
  ],
  [
    'awaits what never comes',
    'await new Promise(() => {});',
    /^case-studies\/url-shortener\/case-study\.ts\n {2}error {4}It awaits something that never comes\./,
  ],
  [
    'awaits what never comes while something goes on',
    'await new Promise(() => setInterval(() => {}, 100));',
    /^case-studies\/url-shortener\/case-study\.ts\n {2}error {4}It awaits something that never comes\./,
  ],
  [
    'fails when nobody listens any more',
    "Promise.reject(new Error('Too late'));",
    /^case-studies\/url-shortener\/case-study\.ts:\d+:16\n {2}error {4}Nobody catches an error: Too late\./,
  ],
  [
    'throws from a timer',
    "setTimeout(() => { throw new Error('Much too late'); });",
    /^case-studies\/url-shortener\/case-study\.ts:\d+:26\n {2}error {4}Nobody catches an error: Much too late\./,
  ],
  [
    'has a promise rejected with nothing',
    'Promise.reject();',
    /^case-studies\n {2}error {4}Nobody catches an error: undefined\./,
  ],
  [
    'has a connection refused',
    "(await import('node:net')).connect(1, '127.0.0.1'); await new Promise((done) => setTimeout(done, 900));",
    /^case-studies\/url-shortener\/case-study\.ts\n {2}error {4}Nobody catches an error: connect ECONNREFUSED 127\.0\.0\.1:1\./,
  ],
  [
    'never ends',
    'for (;;) {}',
    /^\ncase-studies\/url-shortener\/case-study\.ts:\d+:1\n {2}error {4}What runs here has not ended after 1 second\. .*\n {2}fix {6}.*\n$/,
  ],
])('a definition that %s is told so, with its place', async (_, code, said) => {
  const attempt = await published.attempt(ending(code), 'check', '--time-limit', '1');
  expect(attempt.said).toMatch(said);
  expect(attempt.exitCode).toBe(2);
});

test.each([
  ['a timer', 'setInterval(() => {}, 1000);'],
  ['a server', "(await import('node:net')).createServer().listen(0);"],
  ['a timer that ends the process', 'setTimeout(() => process.exit(0), 60_000);'],
])(
  '%s that a definition leaves behind keeps nobody waiting, and the exit code is that of the findings',
  async (_, code) => {
    const attempt = await published.attempt(async (workspace) => {
      await ending(code)(workspace);
      await workspace.edit(definition, "slug: 'url-shortener'", "slug: 'shortener'");
    }, 'check');
    expect(attempt.said).toContain('The slug is "shortener", but the folder is "url-shortener".');
    expect(attempt.exitCode).toBe(1);
  },
);

test.runIf(existsSync('/dev/full')).each([
  ['>', 2],
  ['2>', 0],
])(
  'a full device is told where what was found is lost: check %s /dev/full ends with %i',
  async (redirect, exitCode) => {
    const workspace = await createWorkspace();
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" "$1" check ${redirect} /dev/full`, process.execPath, bin], {
      cwd: workspace.root,
      encoding: 'utf8',
    });
    await workspace.remove();
    expect(status).toBe(exitCode);
    expect(stderr).toBe(
      exitCode === 0
        ? ''
        : "standard output\n  error    It can't be written: ENOSPC: no space left on device, write. What was found is not all there.\n  fix      Make room on the device, or print to another place.\n",
    );
  },
);

test('a template that never ends is stopped', async () => {
  const endless = '#let x = 0\n#for i in range(100000000) { for j in range(10000000) { x += 1 } }\n';
  const attempt = await published.attempt(
    ({ write }) => write('case-studies/templates/case-study.typ', endless),
    'pdf',
    '--time-limit',
    '3',
  );
  expect(attempt.said).toMatchInlineSnapshot(`
    "<root>/case-studies/templates/case-study.typ
      error    Setting the document has not ended after 3 seconds. Without it there is no PDF.
      fix      Look for a loop without an end; give what only takes long more time with --time-limit 30.
    "
  `);
  expect(attempt.exitCode).toBe(2);
});

test.each([
  ['books/prices.json', '['],
  ['books/limits.json', '{ "id": '],
])('%s of a hundred thousand brackets is a finding', async (file, open) => {
  const attempt = await published.attempt(
    ({ write }) => write(`case-studies/${file}`, open.repeat(100_000)),
    'check',
    '--no-todo',
  );
  expect(attempt.said).toContain(
    `case-studies/${file}:1:1\n  error    It has more than a thousand brackets within each other, and no entry of a book has.`,
  );
  expect(attempt.exitCode).toBe(1);
});

test('a definition that nests too deep to be looked into has its findings without a line', async () => {
  const attempt = await published.attempt(
    async ({ edit, write }) => {
      await write('case-studies/url-shortener/deep.json', '['.repeat(20_000) + ']'.repeat(20_000));
      await edit(
        definition,
        'export default defineCaseStudy({',
        "import deep from './deep.json' with { type: 'json' };\nexport default defineCaseStudy({",
      );
      await edit(definition, 'decisions: [\n', 'risks: deep as never,\n  decisions: [\n');
    },
    'check',
    '--no-todo',
  );
  expect(attempt.said).toContain('definition/invalid-field');
  expect(attempt.exitCode).toBe(1);
});

test('a statement of a schema that never ends is stopped', async () => {
  const attempt = await published.attempt(
    async ({ edit, write }) => {
      await write('case-studies/url-shortener/schema.sql', 'DO $$ BEGIN LOOP NULL; END LOOP; END $$;\n');
      const store =
        "dataStores: [dataStore('links', { element: links, engine: 'PostgreSQL 18', purpose: 'Links', ddl: 'schema.sql' })],";
      await edit(definition, '  decisions: [\n', `  ${store}\n  decisions: [\n`);
      await edit(definition, '  decision,\n', '  dataStore,\n  decision,\n');
    },
    'check',
    '--time-limit',
    '3',
  );
  expect(attempt.said).toMatch(
    /^\na statement of the schema\n {2}error {4}What runs here has not ended after 3 seconds\./,
  );
  expect(attempt.exitCode).toBe(2);
});

test.each([
  [['posts', '--most', '-1'], 'It is a whole number above zero.'],
  [['posts', '--most', '2.5'], 'It is a whole number above zero.'],
  [['prices', 'rds', '--most', ''], 'It is a whole number above zero.'],
  [['preview', '--port', 'abc'], 'It is a whole number from 0 to 65535.'],
  [['dev', '--port', '65536'], 'It is a whole number from 0 to 65535.'],
  [['check', '--time-limit', '0'], 'It is a number of seconds above zero.'],
  [['preview', '--output', 'nope'], 'There is no site here. Only what was built can be served.'],
])('%j is called wrongly', async (words, said) => {
  const attempt = await published.attempt(async () => undefined, ...words);
  expect(attempt.said).toContain(said);
  expect(attempt.exitCode).toBe(2);
});
