import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { runNode } from '../workspace/run-casebook.ts';

const command = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
const astro = path.join(path.dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/** What Astro and Vite keep, and every `.gitignore` has. */
const caches: ReadonlySet<string> = new Set(['.astro', 'node_modules']);

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace();
});
afterEach(() => workspace.remove());

const foldersOf = async (root: string): Promise<string[]> => (await readdir(root)).sort();

test('a build on another file system, over a link, keeps what somebody adds there', async () => {
  const other = await mkdtemp('/dev/shm/casebook-').catch(() => null);
  // Where there is no other file system, there is nothing to cross.
  if (other === null) return;
  try {
    await symlink(path.join(other, 'site'), path.join(workspace.root, 'dist'));
    expect(await workspace.casebook('build')).toMatchObject({ exitCode: 0 });
    await workspace.write('dist/CNAME', 'ada.example\n');
    const before = await workspace.digests('dist');
    await workspace.edit(
      'case-studies/url-shortener/case-study.ts',
      "title: 'URL shortener'",
      "title: 'Newer shortener'",
    );
    expect(await workspace.casebook('build')).toMatchObject({ exitCode: 0 });
    const after = await workspace.digests('dist');
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['dist/CNAME']).toBe(before['dist/CNAME']);
    expect(after['dist/url-shortener/index.html']).not.toBe(before['dist/url-shortener/index.html']);
  } finally {
    await rm(other, { recursive: true });
  }
});

test('a build for an interview that is killed leaves nothing outside of .casebook, and the next run cleans that', async () => {
  const build = spawn(process.execPath, [command, 'build', '--audience', 'interview', '--output', 'notes'], {
    cwd: workspace.root,
    stdio: 'ignore',
  });
  const ended = once(build, 'exit');
  const kept = path.join(workspace.root, '.casebook');
  const staged = async (): Promise<string[]> => {
    const [name] = (await foldersOf(kept).catch(() => [])).filter((each) => each.startsWith('staging-'));
    return name === undefined ? [] : foldersOf(path.join(kept, name)).catch(() => []);
  };
  while (build.exitCode === null && !(await staged()).includes('index.html')) await setTimeout(20);
  build.kill('SIGTERM');
  await ended;
  expect(await staged()).toContain('index.html');
  expect((await foldersOf(workspace.root)).filter((name) => !caches.has(name))).toEqual(['.casebook', 'case-studies']);
  expect(await workspace.read('.casebook/.gitignore')).toBe('*\n');
  expect(await workspace.casebook('pdf', '--output', 'print')).toMatchObject({ exitCode: 0 });
  expect((await foldersOf(kept)).filter((name) => name.startsWith('staging-'))).toEqual([]);
  expect(await foldersOf(path.join(workspace.root, 'print'))).toEqual(['.generated-files', 'url-shortener.pdf']);
});

test('Astro alone does not empty the portfolio, and what it built can be built over', async () => {
  await workspace.write(
    'astro.config.mjs',
    "import { siteConfig } from 'casebook/astro';\n\nexport default await siteConfig(import.meta.dirname);\n",
  );
  const before = await workspace.digests('case-studies');
  const { exitCode, stdout, stderr } = await runNode(workspace.root, astro, 'build', '--outDir', 'case-studies');
  expect(stdout + stderr).toContain("It is the portfolio's case-studies.");
  expect(exitCode).toBe(1);
  expect(await workspace.digests('case-studies')).toEqual(before);
  expect(await runNode(workspace.root, astro, 'build')).toMatchObject({ exitCode: 0 });
  expect(await workspace.casebook('build')).toMatchObject({ exitCode: 0 });
  expect(Object.keys(await workspace.digests('dist'))).toContain('dist/url-shortener/url-shortener.pdf');
});
