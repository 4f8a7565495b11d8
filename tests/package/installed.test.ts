import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../site/pages-of.ts';
import { underlined } from './editor.ts';
import { inFolder, type Outcome } from './in-folder.ts';
import { serve } from './serve.ts';
import { followTutorial } from './tutorial.ts';

// Casebook as its users have it: packed, installed into an empty folder outside of this one, and run from there.
const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

let place: string;
let portfolio: string;

const casebook = (...words: readonly string[]): Promise<Outcome> =>
  inFolder(portfolio, 'npx', '--no-install', 'casebook', ...words);

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  return bytes;
}

let tarball: string;
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'casebook-installed-'));
  portfolio = path.join(place, 'portfolio');
  const packed = await inFolder(projectRoot, 'npm', 'pack', '--silent', '--pack-destination', place);
  expect(packed.code, packed.output).toBe(0);
  const [name] = (await readdir(place)).filter((file) => file.endsWith('.tgz'));
  tarball = path.join(place, name ?? '');
  await mkdir(portfolio);
  // As npm writes it, with a type that says what definitions aren't.
  await writeFile(path.join(portfolio, 'package.json'), '{ "name": "portfolio", "type": "commonjs" }');
  const installed = await inFolder(
    portfolio,
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    tarball,
  );
  expect(installed.code, installed.output).toBe(0);
}, 600_000);
afterAll(() => rm(place, { recursive: true, force: true }));

test('the tarball is small, and what it installs too', async () => {
  expect((await stat(tarball)).size).toBeLessThan(5_000_000);
  const installed = path.join(portfolio, 'node_modules');
  const { packages } = JSON.parse(await readFile(path.join(installed, '.package-lock.json'), 'utf8'));
  const count = Object.keys(packages).length;
  const megabytes = Math.round((await sizeOf(installed)) / 1_000_000);
  // As measured, 219 and 447, with room for a patch: lower them when it gets lighter.
  expect(count).toBeLessThanOrEqual(225);
  expect(megabytes).toBeLessThanOrEqual(455);
});

test('nothing that is installed knows where it was made', async () => {
  const own = path.join(portfolio, 'node_modules', 'casebook');
  for (const entry of await readdir(own, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      expect(await readFile(file, 'utf8'), file).not.toContain(projectRoot);
      // A font would need its licence beside it; those of the site and the PDFs are in packages that have theirs.
      expect(file).not.toMatch(/\.(test\.ts|ttf|otf|woff2?)$/);
    }
});

test('init makes a portfolio whose files no editor underlines', async () => {
  const { code, output } = await casebook('init', '--name', 'Ada Lovelace');
  expect(code, output).toBe(0);
  expect(JSON.parse(await readFile(path.join(portfolio, 'package.json'), 'utf8'))).toMatchObject({
    scripts: { build: 'casebook build' },
    dependencies: { casebook: expect.stringContaining('.tgz') },
  });
  const studies = path.join(portfolio, 'case-studies');
  const definitions = (await readdir(studies, { recursive: true })).filter((file) => file.endsWith('.ts'));
  expect(definitions.length).toBeGreaterThan(10);
  expect(
    await underlined([
      path.join(portfolio, 'casebook.config.ts'),
      ...definitions.map((file) => path.join(studies, file)),
    ]),
  ).toEqual([]);
  const architecture = path.join(studies, 'my-system', 'architecture.ts');
  const source = await readFile(architecture, 'utf8');
  await writeFile(architecture, source.replace("from 'casebook'", "from 'casbook'"));
  expect(await underlined([architecture])).toContainEqual(expect.stringContaining("Cannot find module 'casbook'"));
  await writeFile(architecture, source);
});

test('what it makes checks, generates, and builds below the path where it is published', async () => {
  await writeFile(
    path.join(portfolio, 'casebook.config.ts'),
    "import { defineConfig } from 'casebook';\n\nexport default defineConfig({ url: 'https://ada.example/portfolio/' });\n",
  );
  const checked = await casebook('check');
  expect(checked.code, checked.output).toBe(0);
  expect(checked.output).not.toContain('Warning');
  expect(await casebook('generate')).toMatchObject({ code: 0 });
  expect(await casebook('generate', '--check')).toMatchObject({ code: 0 });
  const built = await casebook('build');
  expect(built.code, built.output).toBe(0);
  const dist = path.join(portfolio, 'dist');
  const pages = await pagesOf(dist);
  expect(pages).toContain('/my-system/cost/');
  const broken: string[] = [];
  for (const page of pages) {
    const html = await readFile(path.join(dist, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    for (const [, link = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const target = new URL(link, `https://ada.example/portfolio${page}`);
      if (target.origin !== 'https://ada.example') continue;
      const below = /^\/portfolio(\/.*)$/.exec(decodeURIComponent(target.pathname))?.[1];
      const file = below && path.join(dist, below.endsWith('/') ? `${below}index.html` : below);
      if (!file || !(await stat(file).catch(() => null))?.isFile()) broken.push(`${page} → ${link}`);
      else if (target.hash !== '' && file.endsWith('.html')) {
        const anchor = decodeURIComponent(target.hash.slice(1));
        if (!(await readFile(file, 'utf8')).includes(` id="${anchor}"`)) broken.push(`${page} → ${link}`);
      }
    }
  }
  expect(broken).toEqual([]);
  const fonts = path.join(dist, '_astro', 'fonts');
  expect((await readdir(fonts)).filter((file) => file.endsWith('.woff2'))).toHaveLength(5);
  const licences = await readFile(path.join(fonts, 'LICENSES.txt'), 'utf8');
  for (const font of ['Inter', 'Source Serif 4', 'JetBrains Mono'])
    expect(licences).toMatch(new RegExp(`Copyright .*${font}`));
  expect(licences.match(/SIL OPEN FONT LICENSE Version 1\.1/g)?.length).toBeGreaterThanOrEqual(5);
});

test('a folder that sees no package but Casebook, as pnpm lays it out, has its site built', async () => {
  const alone = path.join(place, 'alone');
  await mkdir(path.join(alone, 'node_modules'), { recursive: true });
  await symlink(
    path.join(portfolio, 'node_modules', 'casebook'),
    path.join(alone, 'node_modules', 'casebook'),
    'junction',
  );
  for (const words of [['init'], ['build']]) {
    const { code, output } = await inFolder(
      alone,
      'node',
      path.join('node_modules', 'casebook', 'src', 'cli', 'bin.mjs'),
      ...words,
    );
    expect(code, output).toBe(0);
  }
});

test('dev follows an edit of a definition', async () => {
  const server = serve(portfolio, path.join('node_modules', '.bin', 'casebook'), 'dev', '--port', '0');
  try {
    const address = await server.address;
    const page = async (): Promise<string> => (await fetch(new URL('my-system/', address))).text();
    expect(await page()).toContain('<h1>My system</h1>');
    const definition = path.join(portfolio, 'case-studies', 'my-system', 'case-study.ts');
    await writeFile(
      definition,
      (await readFile(definition, 'utf8')).replace("title: 'My system'", "title: 'My edited system'"),
    );
    await expect.poll(page, { timeout: 30_000, interval: 500 }).toContain('<h1>My edited system</h1>');
  } finally {
    server.end();
  }
});

test('a folder that was moved works as before', async () => {
  const moved = path.join(place, 'elsewhere');
  await rename(portfolio, moved);
  portfolio = moved;
  const checked = await casebook('check');
  expect(checked.code, checked.output).toBe(0);
  expect((await casebook('generate')).output).toContain('artifacts written');
  for (const asked of ['cost/stated-total-differs', 'failureMode', 'failureMode.severity'])
    expect(await casebook('explain', asked)).toMatchObject({ code: 0 });
  const schema = await inFolder(portfolio, 'node', '-p', "require('casebook/case-study.schema.json').title");
  expect(schema).toEqual({ code: 0, output: 'A case study of Casebook\n' });
});

test('the site is built to another file system, and built there again', async (context) => {
  const [here, there] = await Promise.all(
    ['.', '/dev/shm'].map((folder) => stat(path.resolve(place, folder)).catch(() => null)),
  );
  if (!here || !there || here.dev === there.dev) return context.skip('There is one file system alone.');
  const outside = await mkdtemp('/dev/shm/casebook-');
  try {
    const output = path.join(outside, 'site');
    for (const edited of ['My edited system', 'My system elsewhere']) {
      const definition = path.join(portfolio, 'case-studies', 'my-system', 'case-study.ts');
      await writeFile(definition, (await readFile(definition, 'utf8')).replace(/title: '[^']+'/, `title: '${edited}'`));
      const built = await casebook('build', '--output', output);
      expect(built.code, built.output).toBe(0);
      expect(await readFile(path.join(output, 'my-system', 'index.html'), 'utf8')).toContain(`<h1>${edited}</h1>`);
      expect((await stat(path.join(output, 'my-system', 'my-system.pdf'))).size).toBeGreaterThan(10_000);
    }
    expect(await readdir(outside)).toEqual(['site']);
  } finally {
    await rm(outside, { recursive: true, force: true });
  }
});

test('another version takes the place of the one that was there, and what was kept of that is not used', async () => {
  const next = path.join(place, 'next');
  await mkdir(next);
  await inFolder(next, 'tar', '-xzf', tarball);
  const manifest = path.join(next, 'package', 'package.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"version": "[^"]+"/, '"version": "0.99.0"'));
  const template = path.join(next, 'package', 'templates', 'risks.md.hbs');
  await writeFile(template, `${await readFile(template, 'utf8')}\nOf the next version.\n`);
  const renewed = path.join(place, 'casebook-0.99.0.tgz');
  await inFolder(next, 'tar', '-czf', renewed, 'package');
  expect(await casebook('generate')).toMatchObject({ code: 0 });
  const installed = await inFolder(
    portfolio,
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    renewed,
  );
  expect(installed.code, installed.output).toBe(0);
  const outdated = await casebook('generate', '--check');
  expect(outdated.code).toBe(1);
  expect(outdated.output).toContain('my-system/risks.md');
  expect((await casebook('generate')).output).toContain('1 artifact written');
  expect(await readFile(path.join(portfolio, 'artifacts', 'my-system', 'risks.md'), 'utf8')).toContain(
    'Of the next version.',
  );
  const checked = await casebook('check');
  expect(checked.code, checked.output).toBe(0);
});

test('what draws Mermaid diagrams is fetched by the first story that has one', async () => {
  const story = path.join(portfolio, 'case-studies', 'my-system', 'story.mdx');
  await writeFile(story, `${await readFile(story, 'utf8')}\n\`\`\`mermaid\nflowchart LR\n  reader --> site\n\`\`\`\n`);
  const first = await casebook('check');
  expect(first.output).toMatch(
    /^Fetching mermaid@[\d.]+ and jsdom@[\d.]+, by which Mermaid diagrams are drawn; once\.$/m,
  );
  expect(first.code, first.output).toBe(0);
  await rm(path.join(portfolio, '.casebook'), { recursive: true, force: true });
  const second = await casebook('check');
  expect(second.output).not.toContain('Fetching');
  expect(second.code, second.output).toBe(0);
});

test('the tutorial leads from an empty folder to what is pushed, and that is what the workflow publishes', {
  timeout: 300_000,
}, async () => {
  const { said, workflow } = await followTutorial(path.join(place, 'tutorial'), tarball);
  for (const { expected, output } of said) expect(output).toContain(expected);
  expect(workflow.output).toContain('site      dist');
  const published = path.join(workflow.folder, 'dist', 'parcels', 'index.html');
  expect(await readFile(published, 'utf8')).toContain('for about $190 a month');
});
