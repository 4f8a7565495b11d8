import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { type Run, runNode } from '../workspace/run-casebook.ts';

// `npm ci` writes a bundle of the sources that every command runs from; here is one of its own, so that a test after an
// edit doesn't depend on whether it was written anew.
const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(projectRoot, 'node_modules', '.cache', 'casebook-bundle-test');
const helper = new URL('../../src/cli/bundle.mjs', import.meta.url).href;

const runBundle = (cwd: string, ...words: readonly string[]): Promise<Run> => {
  const script = `
    import { useBundle } from ${JSON.stringify(helper)};
    process.argv = ['node', 'casebook', ...${JSON.stringify(words)}];
    await import(useBundle(${JSON.stringify(folder)}));`;
  return runNode(cwd, '--input-type=module', '--eval', script);
};
const runSources = (cwd: string, ...words: readonly string[]): Promise<Run> =>
  runNode(cwd, path.join(projectRoot, 'src/cli/main.ts'), ...words);

let bundled: Workspace;
let plain: Workspace;
beforeAll(async () => {
  const written = await runNode(projectRoot, 'scripts/bundle.mjs', folder);
  expect(written).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  [bundled, plain] = await Promise.all([
    createWorkspace('tests/fixtures/typical'),
    createWorkspace('tests/fixtures/typical'),
  ]);
});
afterAll(async () => {
  await Promise.all([bundled?.remove(), plain?.remove(), rm(folder, { recursive: true, force: true })]);
});

test('the bundle makes the same artifacts as its sources, with templates that are code already', async () => {
  const [fromBundle, fromSources] = await Promise.all([
    runBundle(bundled.root, 'generate'),
    runSources(plain.root, 'generate'),
  ]);
  expect(fromBundle).toEqual(fromSources);
  expect(fromBundle.exitCode).toBe(0);
  const artifacts = await bundled.digests('artifacts');
  expect(Object.keys(artifacts).length).toBeGreaterThan(50);
  expect(artifacts).toEqual(await plain.digests('artifacts'));
  const chunks = (await readdir(folder)).filter((name) => name.endsWith('.mjs'));
  const texts = await Promise.all(chunks.map((name) => readFile(path.join(folder, name), 'utf8')));
  const templates = (await readdir(path.join(projectRoot, 'templates'))).filter((name) => name.endsWith('.hbs'));
  expect(texts.join('').match(/"compiler": \[8,/g)).toHaveLength(templates.length);
});

test('a definition that throws is reported at the same place', async () => {
  const [file] = Object.keys(await bundled.digests('case-studies')).filter((name) => name.endsWith('case-study.ts'));
  for (const { read, write } of [bundled, plain])
    await write(file!, `${await read(file!)}\nthrow new Error('broken');\n`);
  const fromBundle = await runBundle(bundled.root, 'check');
  expect(fromBundle).toEqual(await runSources(plain.root, 'check'));
  expect(fromBundle.exitCode).toBe(1);
  expect(fromBundle.stdout).toContain('broken');
});

test('only a bundle of exactly these sources is used', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'casebook-'));
  const entry = path.join(root, 'src/cli/main.ts');
  const cache = path.join(root, 'node_modules/.cache/casebook-bundle');
  const used = async (): Promise<string> => {
    const copy = pathToFileURL(path.join(root, 'src/cli/bundle.mjs')).href;
    const { stdout } = await runNode(
      root,
      '--input-type=module',
      '--eval',
      `import { useBundle } from ${JSON.stringify(copy)}; console.log(useBundle());`,
    );
    return stdout.trim();
  };
  try {
    await Promise.all([mkdir(path.dirname(entry), { recursive: true }), mkdir(cache, { recursive: true })]);
    await cp(fileURLToPath(helper), path.join(root, 'src/cli/bundle.mjs'));
    await writeFile(entry, 'export {};');
    expect(await used()).toBe('undefined');
    const { size, mtimeMs } = await stat(entry);
    await writeFile(path.join(cache, 'sources.json'), JSON.stringify({ 'src/cli/main.ts': `${size} ${mtimeMs}` }));
    expect(await used()).toBe(pathToFileURL(path.join(cache, 'main.mjs')).href);
    await writeFile(entry, 'export {}; // edited');
    expect(await used()).toBe('undefined');
    await rm(entry);
    expect(await used()).toBe('undefined');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
