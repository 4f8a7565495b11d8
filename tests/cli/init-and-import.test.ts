import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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
    'Wrote package.json',
    'Wrote .gitignore',
    'Wrote casebook.config.ts',
    'Wrote tsconfig.json',
    'Wrote README.md',
    'Wrote .github/workflows/pages.yml',
    'Wrote .github/workflows/pull-request.yml',
    '',
  ]);
  expect(stderr).toMatchInlineSnapshot(`
    "The name is a placeholder: replace 'Your Name' in case-studies/portfolio.ts.
    Next: npm install, then npm run dev to see it. Portfolio and case study are small examples without errors; "npm run check" says what is still missing.
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

test('import writes a case study that checks without errors, and says what it left out', async () => {
  const artifact = fileURLToPath(new URL('../../artifacts/order-processing/workspace.json', import.meta.url));
  await copyFile(artifact, path.join(root, 'workspace.json'));
  const { exitCode, stdout, stderr } = await casebook('import', 'workspace.json', '--slug', 'orders');
  expect(stdout).toMatchInlineSnapshot(`
    "Wrote case-studies/orders/architecture.ts
    Wrote case-studies/orders/case-study.ts
    Wrote case-studies/orders/deployment.ts
    "
  `);
  expect(stderr).toMatchInlineSnapshot(`
    "Taken over: 44 elements, 94 relationships, 1 deployment environment.
    Not taken over, or changed:
      - Views (16) with their layouts, styles and themes: Casebook draws its own.
      - What the dynamic views (10) tell: write it as flows.
    Run "npx casebook check --case orders": it says what contradicts and what is still missing.
    "
  `);
  expect(exitCode).toBe(0);
  const check = await casebook('check', '--case', 'orders');
  expect(new Set(check.stdout.match(/^ {2}(error|warning|todo)/gm))).toEqual(new Set(['  todo']));
  expect(check.exitCode).toBe(0);
  expect(await casebook('generate', '--case', 'orders')).toMatchObject({ exitCode: 0 });
});

test('import of what is no workspace writes nothing', async () => {
  await workspace.write('own/broken.json', '{ "model": {} }');
  const before = await workspace.digests('own/case-studies');
  const { exitCode, stdout, stderr } = await casebook('import', 'broken.json', '--slug', 'broken');
  expect(stdout).toBe('');
  expect(stderr).toMatchInlineSnapshot(`
    "broken.json › model.softwareSystems
      error    There is no software system. A case study is about one. Nothing was written.
      fix      Correct the workspace, or export it again.
    "
  `);
  expect(exitCode).toBe(2);
  expect(await workspace.digests('own/case-studies')).toEqual(before);
});
