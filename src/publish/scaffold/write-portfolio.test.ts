import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../../../tests/workspace/create-workspace.ts';
import { writePortfolio } from './write-portfolio.ts';

let workspace: Workspace;
let root: string;
beforeEach(async () => {
  workspace = await createWorkspace();
  root = path.join(workspace.root, 'own');
  await mkdir(root);
});
afterEach(() => workspace.remove());

const message = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was thrown',
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );

test('name and role are written as they were given, on one line', async () => {
  await writePortfolio(root, { name: 'Ada\n"O\'Neil"', role: 'Lead $& Architect' });
  const source = await readFile(path.join(root, 'case-studies', 'portfolio.ts'), 'utf8');
  expect(source).toContain(`  name: 'Ada "O\\'Neil"',\n  role: 'Lead $& Architect',\n`);
});

test('without a name a placeholder stands there', async () => {
  await writePortfolio(root, { name: ' ' });
  const source = await readFile(path.join(root, 'case-studies', 'portfolio.ts'), 'utf8');
  expect(source).toContain("  name: 'Your Name',\n  role: 'Solution Architect',\n");
});

test('a portfolio that is there stays, and no case study is written', async () => {
  await mkdir(path.join(root, 'case-studies'));
  await writeFile(path.join(root, 'case-studies', 'portfolio.ts'), 'mine');
  expect(await message(writePortfolio(root, {}))).toMatchInlineSnapshot(`
    "case-studies/portfolio.ts
      error    There is a portfolio here already. It would be lost, so nothing was written.
      fix      Make an empty folder and run the command there, or edit the file."
  `);
  expect(await readdir(path.join(root, 'case-studies'))).toEqual(['portfolio.ts']);
});

test('a case study of the same name stays, and no portfolio is written', async () => {
  await mkdir(path.join(root, 'case-studies', 'my-system'), { recursive: true });
  expect(await message(writePortfolio(root, {}))).toContain('There is a folder of this name already.');
  expect(await readdir(path.join(root, 'case-studies'))).toEqual(['my-system']);
});
