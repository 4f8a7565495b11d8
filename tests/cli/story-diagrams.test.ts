import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

const story = 'case-studies/url-shortener/story.mdx';
let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());

test('a diagram in the story that Mermaid can not draw is refused with its line, before anything is built', async () => {
  await workspace.write(story, '# Links\n\n```mermaid\nflowchart LR\n  a --> b\n  b --> --> c\n```\n');
  const { exitCode, stdout } = await workspace.casebook('check');
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    [
      'case-studies/url-shortener/story.mdx:6:1',
      "  error    This Mermaid diagram can't be drawn: \"b --> --> c\" can't be read. Neither the story's page nor its part of",
    ].join('\n'),
  );
  expect(stdout).toContain('npx casebook explain story/invalid-mermaid');
});

test('a diagram in the story is a figure in the PDF, and twice gives the same bytes', async () => {
  await workspace.write(story, '# Links\n\nA text.\n');
  await workspace.casebook('pdf', '--output', 'without');
  await workspace.write(
    story,
    '# Links\n\nA text.\n\n```mermaid title="How a link is found"\nsequenceDiagram\n  Reader->>API: opens\n  API-->>Reader: redirects\n```\n',
  );
  expect(await workspace.casebook('pdf', '--output', 'first')).toMatchObject({ exitCode: 0 });
  await workspace.casebook('pdf', '--output', 'second');
  const pdf = (folder: string) => readFile(path.join(workspace.root, folder, 'url-shortener.pdf'));
  const first = await pdf('first');
  expect(first.equals(await pdf('second'))).toBe(true);
  expect(first.byteLength).toBeGreaterThan((await pdf('without')).byteLength);
  expect((await PDFDocument.load(first)).getPageCount()).toBeGreaterThan(1);
});
