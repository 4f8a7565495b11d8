import { expect, test } from 'vitest';
import { parseMadr } from '#render';
import { withStatus } from './superseded-status.ts';

const body = `# Use a queue

## Context and Problem Statement

status: this is text.

## Considered Options

* Queue

## Decision Outcome

Chosen option: "Queue", because it absorbs peaks.
`;
const status = 'superseded by ADR-0012';
const marked = 'status: "superseded by ADR-0012"';

test.each([
  ['quoted', '---\nstatus: "accepted"\ndate: 2026-01-02\n---\n\n', `---\n${marked}\ndate: 2026-01-02\n---\n\n`],
  ['bare with a comment', '---\nstatus: accepted # by all\n---\n', `---\n${marked} # by all\n---\n`],
  ['without a value', '---\nstatus:\ndate: 2026-01-02\n---\n', `---\n${marked}\ndate: 2026-01-02\n---\n`],
  ['not there', '---\n# note\ndate: 2026-01-02\n---\n', `---\n${marked}\n# note\ndate: 2026-01-02\n---\n`],
  ['in empty front matter', '---\n---\n', `---\n${marked}\n---\n`],
  ['without front matter', '', `---\n${marked}\n---\n\n`],
  ['with CRLF', '---\r\nstatus: accepted\r\n---\r\n', `---\r\n${marked}\r\n---\r\n`],
  ['with a byte order mark', '\uFEFF---\nstatus: accepted\n---\n', `\uFEFF---\n${marked}\n---\n`],
])('a status %s is replaced and nothing else', (_, before, after) => {
  const changed = withStatus(before + body, status);
  expect(changed).toBe(after + body);
  const result = parseMadr(changed);
  expect(result.ok && result.decision.status).toBe(status);
});
