import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../workspace/create-workspace.ts';
import { type PublishedWorkspace, publishWorkspace } from './published-workspace.ts';

let published: PublishedWorkspace;
beforeAll(async () => {
  published = await publishWorkspace();
});
afterAll(() => published?.remove());

const definition = 'case-studies/url-shortener/case-study.ts';

async function addDataStore({ edit }: Workspace): Promise<void> {
  const store =
    "dataStores: [dataStore('links', { element: links, engine: 'PostgreSQL 18', purpose: 'Links', ddl: 'schema.sql' })],";
  await edit(definition, '  decisions: [\n', `  ${store}\n  decisions: [\n`);
  await edit(definition, '  decision,\n', '  dataStore,\n  decision,\n');
}

test('a decision file that is not MADR names the line and what is missing', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) =>
      write(
        'case-studies/url-shortener/decisions/0002-cache-in-redis.md',
        '---\nstatus: acepted\n---\n\n# Cache in Redis\n\n## Considered Options\n\n* Redis\n* Nothing\n\n## Decision Outcome\n\nWe take Redis.\n',
      ),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/decisions/0002-cache-in-redis.md:1
      error    The section "Context and Problem Statement" is missing; MADR requires it.
      fix      Add "## Context and Problem Statement".
      see      npx casebook explain decision/invalid-file

    case-studies/url-shortener/decisions/0002-cache-in-redis.md:2
      error    The status "acepted" is not one that MADR knows, so nobody can tell whether the decision holds.
      fix      Write "proposed", "accepted", "rejected", "deprecated" or "superseded by ADR-0012" with the number of the
               newer one.
      see      npx casebook explain decision/invalid-file

    case-studies/url-shortener/decisions/0002-cache-in-redis.md:14
      error    The decision outcome does not say which option was chosen and why.
      fix      Begin it with: Chosen option: "title of the option", because …
      see      npx casebook explain decision/invalid-file
    check     url-shortener: 3 errors, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a decision file whose front matter is not YAML names the line', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) =>
      write(
        'case-studies/url-shortener/decisions/0002-cache-in-redis.md',
        '---\nstatus: [accepted\n---\n\n# Cache in Redis\n',
      ),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/decisions/0002-cache-in-redis.md:1
      error    The section "Context and Problem Statement" is missing; MADR requires it.
      fix      Add "## Context and Problem Statement".
      see      npx casebook explain decision/invalid-file

    case-studies/url-shortener/decisions/0002-cache-in-redis.md:1
      error    The section "Considered Options" is missing; MADR requires it.
      fix      Add "## Considered Options".
      see      npx casebook explain decision/invalid-file

    case-studies/url-shortener/decisions/0002-cache-in-redis.md:1
      error    The section "Decision Outcome" is missing; MADR requires it.
      fix      Add "## Decision Outcome".
      see      npx casebook explain decision/invalid-file

    case-studies/url-shortener/decisions/0002-cache-in-redis.md:2
      error    The front matter is not YAML: Flow sequence in block collection must be sufficiently indented and end with a
               ].
      fix      Correct this line; put text with a colon or a quotation mark in quotation marks.
      see      npx casebook explain decision/invalid-file
    check     url-shortener: 4 errors, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a schema that PostgreSQL refuses is reported in its own file, at the place PostgreSQL names', async () => {
  const { exitCode, said, changed } = await published.attempt(async (workspace) => {
    await addDataStore(workspace);
    const ddl = 'CREATE TABLE link (\n  code text PRIMARY KEY,\n  address txt NOT NULL\n);\n';
    await workspace.write('case-studies/url-shortener/schema.sql', ddl);
  }, 'build');
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/schema.sql:3:11 › dataStores[0].ddl
      error    PostgreSQL refuses schema.sql: type "txt" does not exist (SQLSTATE 42704).
      fix      Correct the statement.
      see      npx casebook explain data/schema-rejected
    check     url-shortener: 1 error, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a schema file that is not there is reported where the definition names it', async () => {
  const { exitCode, said, changed } = await published.attempt(addDataStore, 'build');
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:45:96 › dataStores[0].ddl
      error    There is no file "schema.sql" beside the definition, so the data design can't be shown or checked.
      fix      Create the file, or name the one that holds the DDL.
      see      npx casebook explain data/schema-file-missing
    check     url-shortener: 1 error, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test.each([
  ['above the case study', '../../schema.sql'],
  ['behind a link that leads out of it', 'linked.sql'],
])('a schema file %s is not read', async (_, ddl) => {
  const { exitCode, said } = await published.attempt(
    async (workspace) => {
      await addDataStore(workspace);
      await workspace.edit(definition, "ddl: 'schema.sql'", `ddl: '${ddl}'`);
      await workspace.write('schema.sql', 'CREATE TABLE link (code text PRIMARY KEY);\n');
      await symlink('../../schema.sql', path.join(workspace.root, 'case-studies/url-shortener/linked.sql'));
    },
    'check',
    '--no-todo',
  );
  expect(said).toMatch(
    new RegExp(
      `^case-studies/url-shortener/case-study\\.ts:45:96 › dataStores\\[0\\]\\.ddl\\n  error    The file "${ddl}" is not`,
    ),
  );
  expect(exitCode).toBe(1);
});

const instead =
  (file: string, make: (place: string) => Promise<unknown>) =>
  async ({ root }: Workspace): Promise<void> => {
    const place = path.join(root, file);
    await rm(place, { recursive: true, force: true });
    await mkdir(path.dirname(place), { recursive: true });
    await make(place);
  };
const folderAt = (place: string) => mkdir(place);
const linkAt = (place: string) => symlink('nowhere', place);

test.each([
  ['case-studies', 'check', (place: string) => writeFile(place, ''), 'a file stands where a folder should be (ENOTDIR'],
  [definition, 'check', folderAt, 'a folder stands where a file should be.'],
  [definition, 'check', linkAt, 'the link leads nowhere.'],
  ['case-studies/portfolio.ts', 'check', folderAt, 'a folder stands where a file should be.'],
  ['casebook.config.ts', 'check', folderAt, 'a folder stands where a file should be.'],
  ['case-studies/url-shortener/story.mdx', 'check', folderAt, 'a folder stands where a file should be.'],
  ['case-studies/url-shortener/decisions', 'check', (place: string) => writeFile(place, ''), 'a file stands where'],
  ['case-studies/templates/cost.md.hbs', 'generate', folderAt, 'a folder stands where a file should be.'],
  ['case-studies/templates/case-study.typ', 'pdf', folderAt, 'a folder stands where a file should be.'],
  ['case-studies/templates/case-study.typ', 'pdf', linkAt, 'the link leads nowhere.'],
])('%s that is no such thing stops %s', async (file, command, make, reason) => {
  const { exitCode, said, changed } = await published.attempt(instead(file, make), command);
  expect(said).toMatch(new RegExp(`^<root>/${file.replaceAll('.', '\\.')}\\n  error    [^\\n]* can't be read: `));
  expect(said).toContain(reason);
  expect(said).not.toMatch(/^\s+at /m);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test.runIf(process.platform !== 'win32')('a current folder that was deleted is told', async () => {
  const gone = await mkdtemp(path.join(tmpdir(), 'casebook-gone-'));
  const script = `cd '${gone}' && rmdir '${gone}' && exec "$0" "$1" check`;
  const bin = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, bin], { encoding: 'utf8' });
  expect(stderr).toBe(
    'the current folder\n  error    It was deleted, so there is nothing to work on.\n  fix      Change to the folder of your portfolio.\n',
  );
  expect(status).toBe(2);
});

test("a user's template with a misspelt field is refused with the fields that there are", async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/templates/readme.md.hbs', '# {{titel}}\n'),
    'generate',
  );
  expect(said).toMatchInlineSnapshot(`
    "<root>/case-studies/templates/readme.md.hbs
      error    It prints "titel", but its view has only title, summary, context, figures, diagrams, documents, data, findings, readiness. A misspelt field would print nothing, and the document would lose a figure without anybody noticing.
      fix      Use one of these fields, or delete {{titel}}.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test('a template that Handlebars can not read is refused with its line', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/templates/readme.md.hbs', '# {{title}}\n\n{{#each}\n'),
    'generate',
  );
  expect(said).toMatchInlineSnapshot(`
    "<root>/case-studies/templates/readme.md.hbs:3
      error    Handlebars can't read the template: Expecting 'CLOSE_RAW_BLOCK', 'CLOSE', 'CLOSE_UNESCAPED', 'OPEN_SEXPR', 'CLOSE_SEXPR', 'ID', 'OPEN_BLOCK_PARAMS', 'STRING', 'NUMBER', 'BOOLEAN', 'UNDEFINED', 'NULL', 'DATA', 'SEP', got 'INVALID' No document of this kind can be written; the ones already there are untouched.
      fix      Correct the template, or delete your own copy to use the built-in one.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test('a template whose name replaces nothing is refused, because nobody would notice that it has no effect', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/templates/costs.md.hbs', '# Cost\n'),
    'generate',
  );
  expect(said.replace(/(?:\S+\.hbs,? ?)+\.?$/m, '…')).toMatchInlineSnapshot(`
    "…
      error    No document has a template of this name. The file would never be used.
      fix      Use one of these names: arc42.md.hbs, authentication.md.hbs, caching.md.hbs, cost.md.hbs, data-design.md.hbs, data-reference.md.hbs, decision-log.md.hbs, decision.md.hbs, event-reference.md.hbs, events.md.hbs, failure-modes.md.hbs, infrastructure.md.hbs, interview.md.hbs, portfolio-interview.md.hbs, readme.md.hbs, requirements.md.hbs, risks.md.hbs, rollout.md.hbs, runbook.md.hbs, scaling.md.hbs, threat-model.md.hbs.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test("a user's Typst template with a typo names line and column, and the PDF stays", async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/templates/case-study.typ', '#import "casebook.typ": *\n\n#tilte-page()\n'),
    'pdf',
  );
  expect(said).toMatchInlineSnapshot(`
    "<root>/case-studies/templates/case-study.typ:3:2
      error    Unknown variable: tilte-page, hints: if you meant to use subtraction, try adding spaces around the minus sign: \`tilte - page\`. Without it there is no PDF.
      fix      Correct the name, or define or import "tilte-page,". The parts of a document are in casebook.typ.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test('a template that fails in build leaves the site as it was', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/templates/case-study.typ', '#tilte-page()\n'),
    'build',
  );
  expect(said).toContain('Unknown variable: tilte-page');
  expect(exitCode).toBe(2);
  expect(changed).toEqual([]);
});

test('a story with an unknown component is refused with its line, before anything is built', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) =>
      write(
        'case-studies/url-shortener/story.mdx',
        '# How it came about\n\nTwo parts.\n\n<Diagramm view="containers" />\n',
      ),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/story.mdx:5:1
      error    The story uses <Diagramm>, which doesn't exist, so its page can't be built.
      fix      Use <Diagram> if that is meant, or another of Aside, Chart, CostTable, Decision, Diagram, Finding, KeyFigures,
               Listing, Requirements.
      see      npx casebook explain story/unknown-component
    check     url-shortener: 1 error, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a story that is not MDX is refused with its line, before anything is built', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/url-shortener/story.mdx', '# How it came about\n\nTwo parts.\n\n<Aside>\n'),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/story.mdx:5:1
      error    The story can't be read: Expected a closing tag for \`<Aside>\`. Neither its page nor its part of the PDF can be
               made.
      fix      Close every component, and write a literal < or { as &lt; or \\{.
      see      npx casebook explain story/not-mdx
    check     url-shortener: 1 error, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a story that shows a view of a broken model is reported beside the fault in the model', async () => {
  const { exitCode, said } = await published.attempt(
    async ({ edit, write }) => {
      await edit(definition, 'affects: [links]', "affects: [{ ...links, id: 'shortener.link' }]");
      await write('case-studies/url-shortener/story.mdx', '<Diagram view="container" />\n');
    },
    'check',
    '--no-todo',
  );
  expect(said).toContain('names "shortener.link", but this case study has no such element');
  expect(said).toContain('<Diagram> shows the view "container", which this case study doesn\'t have');
  expect(exitCode).toBe(1);
});

test('a page that only fails while it is built leaves the site as it was, and the command ends', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/url-shortener/story.mdx', '![A picture](./absent.png)\n'),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "check     url-shortener: 1 warning, 12 todos
    generate  url-shortener: 0 artifacts written, 17 unchanged
    site
      error    A page can't be built: Build failed with 1 error: [UNRESOLVED_IMPORT] Could not resolve './absent.png' in case-studies/url-shortener/story.mdx. The site that was there before is untouched.
      fix      Correct what the message names: most likely something that a story shows.
    "
  `);
  expect(exitCode).toBe(2);
  expect(changed.filter((file) => file.startsWith('dist'))).toEqual([]);
});
