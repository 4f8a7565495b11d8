import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { type Run, runCasebook } from '../workspace/run-casebook.ts';

let workspace: Workspace;
let root: string;
beforeAll(async () => {
  workspace = await createWorkspace();
  root = path.join(workspace.root, 'own');
  await mkdir(root);
});
afterAll(() => workspace?.remove());

const casebook = (...words: readonly string[]): Promise<Run> => runCasebook(root, ...words);

test('init writes a portfolio that checks without errors and warnings, and generates', async () => {
  const { exitCode, stdout, stderr } = await casebook('init', '--role', 'Data Architect');
  expect(stdout.split('\n').filter((line) => !line.includes('/my-system/'))).toEqual([
    'Wrote case-studies/portfolio.ts',
    '',
  ]);
  expect(stderr).toMatchInlineSnapshot(`
    "The name is a placeholder: replace 'Your Name' in case-studies/portfolio.ts.
    Both are small examples that pass. Run "npx casebook check" here as you go, and "npx casebook dev" to see them.
    "
  `);
  expect(exitCode).toBe(0);
  const check = await casebook('check');
  expect(check).toMatchObject({ exitCode: 0 });
  expect(check.stdout.match(/^ {2}(error|warning|todo)/gm)).toEqual(['  todo', '  todo']);
  expect(await casebook('generate')).toMatchObject({ exitCode: 0 });
  expect(await casebook('generate', '--check')).toMatchObject({ exitCode: 0 });
});

test('init beside a portfolio writes nothing', async () => {
  const before = await workspace.digests('own/case-studies');
  const { exitCode, stdout, stderr } = await casebook('init', '--name', 'Ada');
  expect(stdout).toBe('');
  expect(stderr).toContain('There is a portfolio here already.');
  expect(exitCode).toBe(2);
  expect(await workspace.digests('own/case-studies')).toEqual(before);
});
