import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

// What was found is kept until something that it follows from changes; here everything that can change does.

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace('tests/fixtures/seed-saas');
});
afterAll(() => workspace?.remove());

const study = 'case-studies/multi-tenant-saas';
const found = async (): Promise<string> => (await workspace.casebook('check')).stdout;

async function foundAnew(): Promise<string> {
  await rm(path.join(workspace.root, '.casebook', 'findings'), { recursive: true });
  return found();
}

const configure = (fields: string): Promise<void> =>
  workspace.write(
    'casebook.config.ts',
    `import { defineConfig } from 'casebook';\n\nexport default defineConfig(${fields});\n`,
  );
test.each<readonly [string, () => Promise<void>]>([
  ['the definition', () => workspace.edit(`${study}/case-study.ts`, "target: usd('50000')", "target: usd('500')")],
  ['a load', () => workspace.edit(`${study}/case-study.ts`, 'values: { atScale: 5120 }', 'values: { atScale: 512 }')],
  ['an own price', () => workspace.edit('case-studies/books/prices.json', '"200"', '"201"')],
  ['a story', () => workspace.write(`${study}/story.mdx`, '<Diagram view="nothing" />\n')],
  [
    'a decision record',
    () => workspace.write(`${study}/decisions/0002-split.md`, '---\nstatus: accepted\n---\n\n# Split it\n'),
  ],
  [
    'the severity of a check',
    () => configure("{ checks: { 'cost/missing-part': { severity: 'off', because: 'Later.' } } }"),
  ],
  ['the currency', () => configure("{ currency: 'EUR' }")],
  [
    'a check of the portfolio’s own',
    () =>
      configure(
        "{ ownChecks: [{ id: 'own/any', severity: 'todo', title: 'Any', find: () => [{ path: [], message: 'Found.', fix: 'Do.' }] }] }",
      ),
  ],
])('after a change of %s, what was found before is not taken for what is found now', async (_, change) => {
  const before = await found();
  expect(await found()).toBe(before);
  await change();
  const after = await found();
  expect(after).not.toBe(before);
  expect(await foundAnew()).toBe(after);
});
