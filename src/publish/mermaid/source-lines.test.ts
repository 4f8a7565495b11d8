import { expect, test } from 'vitest';
import { lineInSource } from './source-lines.ts';

test('without front matter and comments the line is the reported one', () => {
  expect(lineInSource('flowchart LR\n  a --> b\n  b --> --> c\n', 3)).toBe(3);
});

test('front matter, comments and empty lines at the beginning count as lines of the source', () => {
  const source = '---\ntitle: x\n---\n%% why\n\nflowchart LR\n  a --> b\n  %% more\n  b --> --> c\n';
  expect(lineInSource(source, 1)).toBe(6);
  expect(lineInSource(source, 3)).toBe(9);
});

test('a directive is not a line that Mermaid counts', () => {
  expect(lineInSource('%%{init: {}}%%\npie\n  "a" : x\n', 2)).toBe(3);
});

test('a line behind the end is the last one', () => {
  expect(lineInSource('pie\n  "a" : 1', 9)).toBe(2);
});
