import { expect, test } from 'vitest';
import type { ReadMermaid } from '../mermaid/mermaid-cache.ts';
import { mermaidFindings } from './mermaid-findings.ts';

const read: ReadMermaid = async (source) =>
  source.startsWith('flowchart')
    ? { drawing: { body: '', width: 1, height: 1, title: '', description: '' } }
    : { problem: { line: 2, reason: `"${source.split('\n')[1]}" can't be read` } };

test('a fence that can not be drawn is found at the line of the story where Mermaid stops', async () => {
  const story = [
    '---',
    'title: Orders',
    '---',
    '',
    '```mermaid',
    'flowchart LR',
    '  a --> b',
    '```',
    '',
    '<Aside>',
    '',
    '```mermaid title="Cost"',
    'pie',
    '"a" : x',
    '```',
    '',
    '</Aside>',
    '',
    '```sql',
    'select x',
    '```',
    '',
  ].join('\n');
  expect(await mermaidFindings(story, read)).toMatchInlineSnapshot(`
    [
      {
        "at": {
          "column": 1,
          "file": "story.mdx",
          "line": 14,
          "path": [],
        },
        "check": "story/invalid-mermaid",
        "fix": "Correct the diagram, or change the fence to another language to print it as text.",
        "message": "This Mermaid diagram can't be drawn: ""a" : x" can't be read. Neither the story's page nor its part of the PDF can be made.",
        "severity": "error",
      },
    ]
  `);
});

test('a story without such fences is not looked at, and one that is not MDX has its own finding', async () => {
  const never: ReadMermaid = () => Promise.reject(new Error('Nothing to draw.'));
  expect(await mermaidFindings('# Title\n\n```sql\nselect 1\n```\n', never)).toEqual([]);
  expect(await mermaidFindings('<Aside>\n\n```mermaid\npie\n```\n', never)).toEqual([]);
});
