import { expect, test } from 'vitest';
import { parseMermaid } from '../../../tests/support/mermaid-parser.ts';
import { escapeMermaid, mermaidLabel } from './escape.ts';

const hostileNames = [
  'R&D <svc>',
  'end',
  'a;b',
  '"quoted" \'names\'',
  'a|b',
  '🚚 Łódź → 東京',
  'A service whose name has exactly ninety characters, which no box in any diagram can hold 1',
  'graph',
  '#quot;',
  '`backticks`',
  '"`markdown`"',
  '%%',
  '%%{init: {"theme": "dark"}}%%',
  'click',
  '[square] (round) {curly}',
  'two\nlines',
  ': colon first',
  'wrap: x',
  'back\\slash\\n',
  '--> ->> -) .. --',
  '<br>',
];

/** What a reader sees of an escaped text. */
const decoded = (text: string): string =>
  text.replace(/#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));

test.each(hostileNames)('%j is shown exactly as written, on one line', (name) => {
  expect(decoded(escapeMermaid(name))).toBe(name.replace('\n', ' '));
});

test.each(hostileNames)('%j is text in every diagram kind', async (name) => {
  const text = escapeMermaid(name);
  const label = mermaidLabel(name, name);
  await parseMermaid(
    `flowchart TB\n  accTitle: ${text}\n  subgraph n1[${label}]\n    n2[(${label})]\n  end\n  n2 -->|${label}| n2`,
  );
  await parseMermaid(
    `sequenceDiagram\n  accTitle: ${text}\n  participant p1 as ${text}\n  p1->>p1: ${text}\n  Note over p1: ${text}\n  alt ${text}\n    p1-)p1: ${text}\n  else ${text}\n    p1-->>p1: ${text}\n  end`,
  );
  await parseMermaid(
    `erDiagram\n  accTitle: ${text}\n  e1[${label}] {\n    text x PK ${label}\n  }\n  e1 }o--|| e1 : ${label}`,
  );
  await parseMermaid(`stateDiagram-v2\n  accTitle: ${text}\n  state ${label} as s1\n  [*] --> s1 : ${text}`);
});
