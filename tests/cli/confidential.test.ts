import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { type PublishedWorkspace, publishWorkspace } from './published-workspace.ts';

const study = 'case-studies/url-shortener';
const definition = `${study}/case-study.ts`;

const declared = "confidential('Zanzibar Telecom', { public: 'a regional carrier' })";

/** Makes the client and a rate confidential, in the definition, in the profile and in the story. */
async function underAgreement({ edit, write }: Workspace): Promise<void> {
  await edit(definition, '  call,\n', '  call,\n  confidential,\n');
  await edit(definition, "summary: 'One table", `summary: \`For \${${declared}}: \` + 'one table`);
  await edit(definition, 'rate: perSecond(1000)', 'rate: confidential(perSecond(7391), { public: perSecond(1000) })');
  await edit(
    definition,
    "description: 'Looks up a code and redirects.'",
    "description: confidential('Reads the Quagga table', { public: 'Looks up a code and redirects.' })",
  );
  await write(
    'case-studies/portfolio.ts',
    "import { confidential, definePortfolio } from 'casebook';\nexport default definePortfolio({ role: 'Architect', headline: confidential('Built the Wombat core', { public: 'Built a payment core' }) });\n",
  );
  await write(`${study}/story.mdx`, "# Links\n\nIt began at {confidential('Numbat', { public: 'a *small* lab' })}.\n");
}

const values = /zanzibar|7[.,]?391|quagga|wombat|numbat/i;

/** The files below these folders that hold a text, with their bytes as text. */
async function filesWith(text: RegExp, { root }: Workspace, ...folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const file = path.join(entry.parentPath, entry.name);
      if (text.test(file) || text.test(await readFile(file, 'latin1'))) found.push(path.relative(root, file));
    }
  }
  return found;
}

// One workspace is built for both audiences, in this order.
let workspace: Workspace;
let published: PublishedWorkspace;
beforeAll(async () => {
  workspace = await createWorkspace();
  await underAgreement(workspace);
  published = await publishWorkspace();
});
afterAll(() => Promise.all([workspace?.remove(), published?.remove()]));

test('what is built for the public holds the stand-ins and none of the values', async () => {
  const { exitCode, stdout, stderr } = await workspace.casebook('build');
  expect(stdout).toBe('');
  expect(stderr).toContain('site      dist');
  expect(exitCode).toBe(0);
  expect(await filesWith(values, workspace, 'artifacts', 'dist')).toEqual([]);
  const holding = async (text: RegExp): Promise<string> =>
    (await filesWith(text, workspace, 'artifacts', 'dist')).join('\n');
  expect(await holding(/a regional carrier/)).toContain('artifacts/url-shortener/case-study.json');
  expect(await holding(/a regional carrier/)).toContain('dist/url-shortener/index.html');
  expect(await holding(/Built a payment core/)).toContain('dist/index.html');
  expect(await holding(/a \*small\* lab/)).toContain('dist/url-shortener/story/index.html');
});

test('what is built for an interview holds the values, in a folder of its own', async () => {
  const before = await workspace.digests('artifacts', 'dist');
  const { exitCode } = await workspace.casebook('build', '--audience', 'interview');
  expect(exitCode).toBe(0);
  const holding = async (text: RegExp): Promise<string[]> => filesWith(text, workspace, 'dist-interview');
  expect(await holding(/Zanzibar Telecom/)).toContain('dist-interview/url-shortener/index.html');
  expect(await holding(/Wombat/)).toContain('dist-interview/index.html');
  expect(await holding(/Numbat/)).toContain('dist-interview/url-shortener/story/index.html');
  expect(await holding(/7,391/)).toContain('dist-interview/url-shortener/flows/index.html');
  expect(await holding(/regional carrier|small\* lab/)).toEqual([]);
  expect(await workspace.digests('artifacts', 'dist')).toEqual(before);
});

test('the PDFs of the two audiences differ, and the public one is what the public has already', async () => {
  await workspace.casebook('pdf', '--output', 'print');
  const digests = await workspace.digests('dist', 'dist-interview', 'print');
  expect(digests['print/url-shortener.pdf']).toBe(digests['dist/url-shortener/url-shortener.pdf']);
  expect(digests['print/url-shortener.pdf']).not.toBe(digests['dist-interview/url-shortener/url-shortener.pdf']);
});

test('after an interview was built, the artifacts are still those of the public', async () => {
  const { stderr } = await workspace.casebook('generate');
  expect(stderr).toMatch(/: 0 artifacts written, \d+ unchanged\n$/);
  expect((await workspace.casebook('generate', '--check')).exitCode).toBe(0);
});

/** Declares something confidential without changing what the public reads. */
const declare = ({ edit }: Workspace): Promise<void> =>
  edit(definition, '  call,\n', '  call,\n  confidential,\n').then(() =>
    edit(definition, "name: 'Public DNS'", "name: confidential('Zanzibar Telecom', { public: 'Public DNS' })"),
  );

const decision = (context: string): string =>
  `---\nstatus: accepted\n---\n\n# Cache nothing\n\n## Context and Problem Statement\n\n${context}\n\n## Considered Options\n\n* Nothing\n* Redis\n\n## Decision Outcome\n\nChosen option: "Nothing", because it is fast enough.\n`;

test('a value that a decision file spells out stops the build at its line, without being printed', async () => {
  const { exitCode, said, changed } = await published.attempt(async (copy) => {
    await declare(copy);
    await copy.write(
      `${study}/decisions/0002-cache-nothing.md`,
      decision('Every lookup at\nZanzibar  Telecom is cheap.'),
    );
  }, 'build');
  expect(said).toContain(
    [
      'case-studies/url-shortener/decisions/0002-cache-nothing.md:10:1',
      '  error    This says what is confidential elsewhere: the value that the public reads as "Public DNS". It would be',
      '           published.',
      '  fix      Write "Public DNS" or confidential(…) there. If it is an everyday word or figure that means something else',
      '           there, declare the value with `search: false`.',
      '  see      npx casebook explain confidentiality/spelled-out',
    ].join('\n'),
  );
  expect(said).toContain('Nothing was built.');
  expect(said).not.toMatch(values);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a value that a schema spells out keeps generate from writing anything', async () => {
  const { exitCode, said, changed } = await published.attempt(async (copy) => {
    await declare(copy);
    const store =
      "dataStores: [dataStore('links', { element: links, engine: 'PostgreSQL 18', purpose: 'Links', ddl: 'schema.sql' })],";
    await copy.edit(definition, '  decisions: [\n', `  ${store}\n  decisions: [\n`);
    await copy.edit(definition, '  decision,\n', '  dataStore,\n  decision,\n');
    await copy.write(
      `${study}/schema.sql`,
      '-- Codes\n-- as ZANZIBAR TELECOM has them\nCREATE TABLE link (code text PRIMARY KEY);\n',
    );
  }, 'generate');
  expect(said).toMatchInlineSnapshot(`
    "case-studies/url-shortener/schema.sql:2:7
      error    The public would read a confidential value in artifacts/url-shortener/schema.sql: the one that stands there as
               "Public DNS". None of this was written, and what was there before is as it was.
      fix      Write "Public DNS" or confidential(…) there. If it is an everyday word or figure that means something else
               there, declare the value with \`search: false\`.
      see      npx casebook explain confidentiality/spelled-out

    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a value that a story spells out keeps the PDF from being written', async () => {
  const { exitCode, said, changed } = await published.attempt(
    async (copy) => {
      await declare(copy);
      await copy.write(`${study}/story.mdx`, '# Links\n\nWe met at *Zanzibar* Telecom.\n');
    },
    'pdf',
    '--output',
    'dist/pdf',
  );
  expect(said).toMatchInlineSnapshot(`
    "case-studies/url-shortener/story.mdx:3:12
      error    The public would read a confidential value in url-shortener.pdf: the one that stands there as "Public DNS".
               None of this was written, and what was there before is as it was.
      fix      Write "Public DNS" or confidential(…) there. If it is an everyday word or figure that means something else
               there, declare the value with \`search: false\`.
      see      npx casebook explain confidentiality/spelled-out

    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a value that only a finished page says removes the new site and leaves the one before', async () => {
  const { exitCode, said, changed } = await published.attempt(async (copy) => {
    await declare(copy);
    await copy.write(
      'case-studies/portfolio.ts',
      "import { definePortfolio } from 'casebook';\n\nexport default definePortfolio({ role: 'Architect', headline: 'Links for Zanzibar Telecom.' });\n",
    );
  }, 'build');
  expect(said.replace(/^check [\s\S]*/m, '')).toMatchInlineSnapshot(`
    "case-studies/portfolio.ts:3:74
      error    The public would read a confidential value in dist/index.html: the one that stands there as "Public DNS". None
               of this was written, and what was there before is as it was.
      fix      Write "Public DNS" or confidential(…) there. If it is an everyday word or figure that means something else
               there, declare the value with \`search: false\`.
      see      npx casebook explain confidentiality/spelled-out

    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('what another case study declares is found as well, also when only this one is checked', async () => {
  const { exitCode, said } = await published.attempt(
    async ({ write, edit }) => {
      await write(
        'case-studies/intranet/case-study.ts',
        "import { confidential, defineCaseStudy, softwareSystem } from 'casebook';\n\nexport default defineCaseStudy({\n  slug: 'intranet',\n  title: 'Intranet',\n  summary: confidential('Numbat', { public: 'A client' }),\n  elements: [softwareSystem('wiki', { name: 'Wiki', description: 'Pages.' })],\n});\n",
      );
      await edit(definition, "summary: 'One table", "summary: 'As at Numbat: one table");
    },
    'check',
    '--case',
    'url-shortener',
  );
  expect(said).toContain(
    'case-studies/url-shortener/case-study.ts:29:3 › summary\n  error    This says what is confidential',
  );
  expect(exitCode).toBe(1);
});

test('an id can not be confidential', async () => {
  const { exitCode, said } = await published.attempt(async ({ edit }) => {
    await edit(definition, '  call,\n', '  call,\n  confidential,\n');
    await edit(definition, "externalSystem('dns'", "externalSystem(confidential('zanzibar', { public: 'dns' })");
  }, 'check');
  expect(said).toMatch(/case-study\.ts:\d+:\d+ › elements\[\d+\]\.id\n/);
  expect(said).toContain('error    An id can’t be confidential, or be what stands for something confidential');
  expect(exitCode).toBe(1);
});
