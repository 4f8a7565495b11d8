import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../site/pages-of.ts';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

let workspace: Workspace;
let checked: string;
beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.edit(
    'case-studies/url-shortener/case-study.ts',
    '  decisions: [\n',
    `  knownFindings: [{ check: 'decision/no-negative-consequence', reason: 'One table has no price.' }],
  decisions: [
`,
  );
  checked = (await workspace.casebook('check')).stdout;
});
afterAll(() => workspace?.remove());

/** Builds with this of the findings published, and reads the page of them; null where there is none. */
async function findingsPage(publishedFindings: string, ...words: readonly string[]): Promise<string | null> {
  await workspace.write(
    'casebook.config.ts',
    `import { defineConfig } from 'casebook';\n\nexport default defineConfig({ publishedFindings: '${publishedFindings}' });\n`,
  );
  const output = words.length === 0 ? 'dist' : 'dist-interview';
  const built = await workspace.casebook('build', ...words);
  expect(built.exitCode, built.stderr).toBe(0);
  const file = path.join(output, 'url-shortener', 'findings', 'index.html');
  return (await stat(path.join(workspace.root, file)).catch(() => null)) ? workspace.read(file) : null;
}

const artifactIndex = (): Promise<string> => workspace.read('artifacts/url-shortener/README.md');

test('the findings that are answered are published alone, and check finds what it found', async () => {
  const page = await findingsPage('answered');
  expect(page).toContain('One table has no price.');
  expect(page).not.toContain('Still to do');
  expect(await artifactIndex()).toContain('One table has no price.');
  expect((await workspace.casebook('check')).stdout).toBe(checked);
});

test('without any published nothing tells of findings, but an interview has all of them', async () => {
  expect(await findingsPage('none')).toBe(null);
  for (const page of await pagesOf(path.join(workspace.root, 'dist'))) {
    const html = await workspace.read(path.join('dist', page.endsWith('/') ? `${page}index.html` : page));
    expect(html, page).not.toMatch(/One table has no price|findings\/|no-negative-consequence/);
  }
  expect(await artifactIndex()).not.toContain('One table has no price.');
  expect((await workspace.casebook('check')).stdout).toBe(checked);
  const page = await findingsPage('none', '--audience', 'interview');
  expect(page).toContain('One table has no price.');
  expect(page).toContain('Still to do');
});

test('what is published of them is one of three words', async () => {
  await workspace.write(
    'casebook.config.ts',
    "import { defineConfig } from 'casebook';\n\nexport default defineConfig({ publishedFindings: 'some' as 'all' });\n",
  );
  const { exitCode, stderr } = await workspace.casebook('check');
  expect(stderr).toContain('casebook.config.ts › publishedFindings');
  expect(exitCode).toBe(2);
});
