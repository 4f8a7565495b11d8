import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../site/pages-of.ts';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

// A site that is there already, whose documentation Starlight makes, with the portfolio at an address of its own.
let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.write(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import casebook from 'casebook/astro';

export default defineConfig({
  integrations: [starlight({ title: 'Notes', pagefind: false }), casebook({ prefix: '/portfolio/' })],
});
`,
  );
  await workspace.write(
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  await workspace.write(
    'src/content/docs/index.md',
    '---\ntitle: Notes\n---\n\n[Case studies](/portfolio/)\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
  );
});
afterAll(() => workspace?.remove());

test('a Starlight site shows its own pages and the portfolio with its PDFs', async () => {
  const { exitCode, stdout, stderr } = await workspace.casebook('build');
  expect({ exitCode, stdout }, stderr).toMatchObject({ exitCode: 0 });
  const dist = path.join(workspace.root, 'dist');
  const pages = await pagesOf(dist);
  expect(pages).toEqual(expect.arrayContaining(['/', '/404.html', '/portfolio/', '/portfolio/url-shortener/']));
  expect(pages.filter((page) => page.startsWith('/url-shortener'))).toEqual([]);
  expect(await readFile(path.join(dist, '_astro', 'fonts', 'LICENSES.txt'), 'utf8')).toContain('SIL Open Font License');
  const notes = await readFile(path.join(dist, 'index.html'), 'utf8');
  // The site's own Markdown is none of Casebook's business.
  expect(notes).toContain('flowchart LR');
  const overview = await readFile(path.join(dist, 'portfolio', 'url-shortener', 'index.html'), 'utf8');
  expect(overview).toContain('href="/portfolio/url-shortener/url-shortener.pdf"');
  for (const [, link = ''] of overview.matchAll(/href="(\/portfolio\/[^"#]*)/g)) {
    const file = path.join(dist, link.endsWith('/') ? `${link}index.html` : link);
    expect((await readFile(file)).length, link).toBeGreaterThan(0);
  }
});
