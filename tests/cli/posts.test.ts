import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace?.remove());

test('posts drafts what the portfolio holds, until it was published', async () => {
  await workspace.edit(
    'case-studies/url-shortener/case-study.ts',
    "bad: ['a restart loses links']",
    "good: ['it is fast'], bad: ['a restart loses links']",
  );
  const { exitCode, stdout } = await workspace.casebook('posts');
  expect(stdout).toMatchInlineSnapshot(`
    "# Why not “Redis only”?

    A trade-off. From URL shortener: Decision 1: Keep links in PostgreSQL

    A lookup by primary key a thousand times a second needs no special store.

    “Redis only” was good, because it is fast. It lost, because a restart loses links.

    We took “PostgreSQL”, because it is durable and fast enough.

    When would you take “Redis only”?

    When one is published, add it to \`visibility.posts\` in case-studies/portfolio.ts with \`about\`, and it is not proposed again.
    "
  `);
  expect(exitCode).toBe(0);

  await workspace.write(
    'case-studies/portfolio.ts',
    `import { definePortfolio } from 'casebook';
export default definePortfolio({
  role: 'Architect',
  headline: 'Links that last.',
  visibility: {
    posts: [
      {
        date: '2026-01-01',
        title: 'Why PostgreSQL',
        url: 'https://example.org/post',
        about: { study: 'url-shortener', decision: 'use-postgresql' },
      },
    ],
  },
});
`,
  );
  const after = await workspace.casebook('posts');
  expect(after.stdout).toBe(
    'There is nothing left to draft a post from. Add decisions, failure modes or a stated figure.\n',
  );
});

test('what the portfolio says of a decision that is gone fails the check, with its place', async () => {
  await workspace.edit('case-studies/portfolio.ts', "'use-postgresql'", "'use-postgres'");
  const { exitCode, stdout } = await workspace.casebook('check', '--no-todo');
  expect(stdout).toMatchInlineSnapshot(`
    "case-studies/url-shortener/case-study.ts:45:5 › decisions[0].consequences
      warning  The decision "Keep links in PostgreSQL" names nothing that gets worse, and a decision without a price isn't
               one.
      fix      Name what it costs in \`consequences.bad\` or in the arguments against the chosen option.
      see      npx casebook explain decision/no-negative-consequence

    case-studies/portfolio.ts:11:42 › visibility.posts[0].about.decision
      error    "URL shortener" has no decision "use-postgres", so what the portfolio says can't be shown. Did you mean
               "use-postgresql"?
      fix      Name a decision that exists, or define it.
      see      npx casebook explain portfolio/unknown-reference

    url-shortener: 1 error, 1 warning, 12 todos
    "
  `);
  expect(exitCode).toBe(1);
});
