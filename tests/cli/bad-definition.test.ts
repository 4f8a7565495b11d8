import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublishedWorkspace, publishWorkspace } from './published-workspace.ts';

let published: PublishedWorkspace;
beforeAll(async () => {
  published = await publishWorkspace();
});
afterAll(() => published?.remove());

const definition = 'case-studies/url-shortener/case-study.ts';

test('a definition with a syntax error names the line and keeps the output', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ edit }) => edit(definition, "title: 'URL shortener',", "title: 'URL shortener,"),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:29
      error    The definition can't be read: Expected ',', got 'ident'. Nothing of this file can be checked or published.
      fix      Correct the code; your editor marks the place.
      see      npx casebook explain definition/does-not-compile
    check     no case study: 1 error

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a definition that throws names the line that threw', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ edit }) =>
      edit(
        definition,
        'const { api, links }',
        'const limits: string[] = [];\nlimits.at(0)!.trim();\nconst { api, links }',
      ),
    'generate',
  );
  expect(said).toMatchInlineSnapshot(`
    "case-studies/url-shortener/case-study.ts:25:14
      error    The definition stops with an error: Cannot read properties of undefined (reading 'trim'). Nothing of this file
               can be checked or published.
      fix      Correct the code at this place.
      see      npx casebook explain definition/throws

    Nothing was generated: a definition could not be loaded.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a value that a builder refuses names the field and the line of the call', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ edit }) =>
      edit(
        definition,
        "  flows: [\n    flow('redirect', {",
        "  resources: [resource('tasks', { name: 'Tasks', element: api, kind: 'instances', units: 0 })],\n  flows: [\n    flow('redirect', {",
      ).then(() => edit(definition, '  reply,\n', '  reply,\n  resource,\n')),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:37:15
      error    A builder refuses what it was given. "units": Too small: expected number to be >0. Nothing of this file can be
               checked or published.
      fix      Correct the field; your editor shows what it may hold.
      see      npx casebook explain definition/throws
    check     no case study: 1 error

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a definition that imports a missing file names the import', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ edit }) => edit(definition, "} from 'casebook';", "} from 'casebook';\nimport { costs } from './costs.ts';"),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:13
      error    The definition imports "./costs.ts", which doesn't exist. Nothing of this file can be checked or published.
      fix      Correct the import, or add what it names.
      see      npx casebook explain definition/does-not-compile
    check     no case study: 1 error

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a definition without a default export says what it exports instead', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ edit }) => edit(definition, 'export default defineCaseStudy(', 'export const study = defineCaseStudy('),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts
      error    The file has no default export, so there is no case study in it. It exports study.
      fix      Write \`export default defineCaseStudy({ … })\`.
      see      npx casebook explain definition/no-default-export
    check     no case study: 1 error

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a field with a value that it must not have names the field and what it may hold', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ edit }) =>
      edit(definition, "      chosen: 'postgresql',", "      chosen: 'postgresql',\n      date: '1 May 2026',"),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:51:7 › decisions[0].date
      error    Invalid ISO date. Nothing of this case study can be checked or published until it is right.
      fix      Correct the field; your editor shows what it may hold.
      see      npx casebook explain definition/invalid-field
    check     no case study: 1 error

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a dangling id from a JSON file is found although no compiler saw it', async () => {
  const { exitCode, said, changed } = await published.attempt(async ({ edit, write }) => {
    const relationship = {
      source: 'shortener.api',
      destination: 'shortener.link',
      description: 'Counts visits',
      technology: 'SQL',
    };
    await write('case-studies/url-shortener/relationships.json', JSON.stringify([relationship], null, 2));
    const importing = "import imported from './relationships.json' with { type: 'json' };";
    await edit(definition, "} from 'casebook';", `} from 'casebook';\n${importing}`);
    await edit(definition, 'relationships: [', 'relationships: [\n    ...imported,');
  }, 'build');
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:32:3 › relationships[0].destination
      error    The relationship names "shortener.link", but this case study has no such element.
      fix      Use "shortener.links" if that is meant, or add the missing one.
      see      npx casebook explain model/unknown-element
    check     url-shortener: 1 error, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('decisions that supersede each other in a circle are found', async () => {
  const { exitCode, said, changed } = await published.attempt(async ({ edit }) => {
    await edit(
      definition,
      "    decision('use-postgresql', {",
      `    decision('use-redis', {
      number: 2,
      title: 'Keep links in Redis',
      status: 'superseded',
      context: 'Lookups by key.',
      options: { redis: { title: 'Redis' }, files: { title: 'Files', bad: ['slow'] } },
      chosen: 'redis',
      because: 'it is fast',
      affects: [links],
      supersedes: [{ id: 'use-postgresql', number: 1, title: 'Keep links in PostgreSQL' }],
      supersededBy: 'use-postgresql',
    }),
    decision('use-postgresql', {
      status: 'superseded',
      supersedes: [{ id: 'use-redis', number: 2, title: 'Keep links in Redis' }],
      supersededBy: 'use-redis',`,
    );
  }, 'build');
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:59:7 › decisions[1].supersedes
      error    The decisions "Keep links in PostgreSQL" and "Keep links in Redis" supersede each other in a circle, so that
               none of them holds.
      fix      Let only the later decision supersede the earlier one.
      see      npx casebook explain decision/cyclic-supersede

    case-studies/url-shortener/case-study.ts:59:20 › decisions[1].supersedes[0]
      error    The decision "Keep links in PostgreSQL" is older than "Keep links in Redis", so it can't supersede it.
      fix      Correct the status, the number or the date, or remove the relation.
      see      npx casebook explain decision/superseded-by-rejected-or-older
    check     url-shortener: 2 errors, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a slug that differs from its folder is refused, because links would lead to two places', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ edit }) => edit(definition, "slug: 'url-shortener'", "slug: 'short-links'"),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/url-shortener/case-study.ts:27:3 › slug
      error    The slug is "short-links", but the folder is "url-shortener". Links and artifacts would point to two places.
      fix      Write slug: 'url-shortener', or rename the folder.
      see      npx casebook explain definition/slug-differs
    check     short-links: 1 error, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('a portfolio that can not be read is reported with its own file', async () => {
  const { exitCode, said, changed } = await published.attempt(
    ({ write }) => write('case-studies/portfolio.ts', "export default { nam: 'Ada' };\n"),
    'build',
  );
  expect(said).toMatchInlineSnapshot(`
    "
    case-studies/portfolio.ts:1:16 › role
      error    The field is missing. The site can't say whose work it shows until it is right.
      fix      Correct the field; your editor shows what it may hold.
      see      npx casebook explain definition/invalid-field

    case-studies/portfolio.ts:1:16 › headline
      error    The field is missing. The site can't say whose work it shows until it is right.
      fix      Correct the field; your editor shows what it may hold.
      see      npx casebook explain definition/invalid-field

    case-studies/portfolio.ts:1:16
      error    Unrecognized key: "nam". The site can't say whose work it shows until it is right.
      fix      Correct the field; your editor shows what it may hold.
      see      npx casebook explain definition/invalid-field
    check     url-shortener: 3 errors, 1 warning, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(changed).toEqual([]);
});

test('one broken case study does not keep the others from being checked', async () => {
  const { exitCode, said } = await published.attempt(
    ({ write }) => write('case-studies/broken/case-study.ts', 'export default {\n'),
    'check',
    '--no-todo',
  );
  expect(said).toContain('case-studies/broken/case-study.ts');
  expect(said.trimEnd().split('\n').at(-1)).toMatch(/^url-shortener: 1 error/);
  expect(exitCode).toBe(1);
});
