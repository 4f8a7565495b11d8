import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCasebook } from '../workspace/run-casebook.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-linked-'));
  const studies = path.join(project, 'tests/fixtures/smallest/case-studies');
  await cp(studies, path.join(root, 'case-studies'), { recursive: true });
  await mkdir(path.join(root, 'node_modules'));
  await symlink(project, path.join(root, 'node_modules', 'casebook'), 'junction');
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('a project that sees no package but Casebook has its site built', async () => {
  const { exitCode, stderr } = await runCasebook(root, 'build');
  expect(exitCode, stderr).toBe(0);
  expect(await readFile(path.join(root, 'dist', 'index.html'), 'utf8')).toContain('url-shortener');
});
