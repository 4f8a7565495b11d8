import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublishedWorkspace, publishWorkspace } from './published-workspace.ts';

let published: PublishedWorkspace;
beforeAll(async () => {
  published = await publishWorkspace();
});
afterAll(() => published?.remove());

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
    'never ends',
    'for (;;) {}',
    /^\ncase-studies\/url-shortener\/case-study\.ts:\d+:1\n {2}error {4}What runs here has not ended after 1 seconds\./,
  ],
])('a definition that %s is told so, with its place', async (_, code, said) => {
  const attempt = await published.attempt(ending(code), 'check', '--time-limit', '1');
  expect(attempt.said).toMatch(said);
  expect(attempt.exitCode).toBe(2);
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
