import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { type Run, runNode } from '../workspace/run-casebook.ts';

// `npm ci` writes the JavaScript that every command runs; here is a folder of its own, so that a test after an edit doesn't
// depend on whether that was written anew.
const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(projectRoot, `lib.test-${process.pid}`);
const helper = new URL('../../src/cli/own-modules.mjs', import.meta.url).href;

const runOwn = (modules: string, cwd: string, ...words: readonly string[]): Promise<Run> => {
  const script = `
    import { useOwnModules } from ${JSON.stringify(helper)};
    process.argv = ['node', 'casebook', ...${JSON.stringify(words)}];
    await import(useOwnModules(${JSON.stringify(modules)}));`;
  return runNode(cwd, '--input-type=module', '--eval', script);
};
const runBuilt = (cwd: string, ...words: readonly string[]): Promise<Run> => runOwn(folder, cwd, ...words);
const runSources = (cwd: string, ...words: readonly string[]): Promise<Run> =>
  runOwn(path.join(folder, 'nothing-here'), cwd, ...words);

let built: Workspace;
let plain: Workspace;
beforeAll(async () => {
  const written = await runNode(projectRoot, 'scripts/build-package.mjs', folder);
  expect(written).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  [built, plain] = await Promise.all([
    createWorkspace('tests/fixtures/typical'),
    createWorkspace('tests/fixtures/typical'),
  ]);
});
afterAll(async () => {
  await Promise.all([built?.remove(), plain?.remove(), rm(folder, { recursive: true, force: true })]);
});

test('the built modules make the same artifacts as their sources, with templates that are code already', async () => {
  const [fromBuilt, fromSources] = await Promise.all([
    runBuilt(built.root, 'generate'),
    runSources(plain.root, 'generate'),
  ]);
  expect(fromBuilt).toEqual(fromSources);
  expect(fromBuilt.exitCode).toBe(0);
  const artifacts = await built.digests('artifacts');
  expect(Object.keys(artifacts).length).toBeGreaterThan(50);
  expect(artifacts).toEqual(await plain.digests('artifacts'));
  const chunks = (await readdir(folder)).filter((name) => name.endsWith('.mjs'));
  const texts = await Promise.all(chunks.map((name) => readFile(path.join(folder, name), 'utf8')));
  const templates = (await readdir(path.join(projectRoot, 'templates'))).filter((name) => name.endsWith('.hbs'));
  expect(texts.join('').match(/"compiler": \[8,/g)).toHaveLength(templates.length);
});

test('a definition that throws is reported at the same place', async () => {
  const [file] = Object.keys(await built.digests('case-studies')).filter((name) => name.endsWith('case-study.ts'));
  for (const { read, write } of [built, plain])
    await write(file!, `${await read(file!)}\nthrow new Error('broken');\n`);
  const fromBuilt = await runBuilt(built.root, 'check');
  expect(fromBuilt).toEqual(await runSources(plain.root, 'check'));
  expect(fromBuilt.exitCode).toBe(1);
  expect(fromBuilt.stdout).toContain('broken');
});

test('only modules of exactly these sources are used', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'casebook-'));
  const entry = path.join(root, 'src/cli/main.ts');
  const cache = path.join(root, 'lib');
  const used = async (): Promise<string> => {
    const copy = pathToFileURL(path.join(root, 'src/cli/own-modules.mjs')).href;
    const { stdout } = await runNode(
      root,
      '--input-type=module',
      '--eval',
      `import { useOwnModules } from ${JSON.stringify(copy)}; console.log(useOwnModules());`,
    );
    return stdout.trim();
  };
  try {
    await Promise.all([mkdir(path.dirname(entry), { recursive: true }), mkdir(cache, { recursive: true })]);
    await cp(fileURLToPath(helper), path.join(root, 'src/cli/own-modules.mjs'));
    await writeFile(entry, 'export {};');
    expect(await used()).toBe(pathToFileURL(entry).href);
    const { size, mtimeMs } = await stat(entry);
    await writeFile(path.join(cache, 'sources.json'), JSON.stringify({ 'src/cli/main.ts': `${size} ${mtimeMs}` }));
    expect(await used()).toBe(pathToFileURL(path.join(cache, 'main.mjs')).href);
    await writeFile(entry, 'export {}; // edited');
    expect(await used()).toBe(pathToFileURL(entry).href);
    // An installed package has no sources.
    await rm(entry);
    expect(await used()).toBe(pathToFileURL(path.join(cache, 'main.mjs')).href);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
