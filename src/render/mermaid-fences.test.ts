import { expect, test } from 'vitest';
import { mermaidFencesOf } from './mermaid-fences.ts';

test('the fences of a story are found in their order, with caption and place, also inside a component', () => {
  const story =
    '---\ntitle: x\n---\n\n```mermaid title="Cost"\npie\n  "a" : 1\n```\n\n<Aside>\n\n```mermaid\nflowchart LR\n```\n\n</Aside>\n';
  expect(mermaidFencesOf(story)).toEqual([
    { source: 'pie\n  "a" : 1', caption: 'Cost', line: 5, column: 1 },
    { source: 'flowchart LR', caption: '', line: 12, column: 1 },
  ]);
});

test('code that mentions Mermaid and text that is not MDX hold no fences', () => {
  expect(mermaidFencesOf('```sh\nnpx mermaid\n```\n')).toEqual([]);
  expect(mermaidFencesOf('<Aside>\n\n```mermaid\npie\n```\n')).toEqual([]);
});
