import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());

test('pdf says in a line each which characters no font has, and still writes the PDF', async () => {
  await workspace.write('case-studies/url-shortener/story.mdx', '# Links\n\nShipped 🚀 to 東 and back.\n');
  const { exitCode, stderr } = await workspace.casebook('pdf', '--output', 'print');
  expect(exitCode).toBe(0);
  expect(stderr.replace(/\d+ KB/, 'N KB')).toMatchInlineSnapshot(`
    "pdf       print/url-shortener.pdf, N KB
    warning   url-shortener, the text "Shipped 🚀 to 東 and back.": No font of the PDF has the character 🚀 (U+1F680), so an empty box is printed. Write a word instead.
    warning   url-shortener, the text "Shipped 🚀 to 東 and back.": No font of the PDF has the character 東 (U+6771), so an empty box is printed. Write a word instead.
    "
  `);
  expect(Object.keys(await workspace.digests('print'))).toEqual(['print/.generated-files', 'print/url-shortener.pdf']);
});
