import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ToolError } from '#model';
import { readDecisionFile, readDecisionFolder } from './decision-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-decisions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const record = `---
status: "accepted"
---

# Use a queue

## Context and Problem Statement

Peaks.

## Considered Options

* Queue

## Decision Outcome

Chosen option: "Queue", because it absorbs peaks.
`;

test('a record is read with its number and its lines', async () => {
  await writeFile(join(folder, '0007-use-a-queue.md'), record);
  const file = await readDecisionFile(folder, '0007-use-a-queue.md');
  expect(file).toMatchObject({
    name: '0007-use-a-queue.md',
    number: 7,
    ok: true,
    decision: { status: 'accepted', title: 'Use a queue', options: ['Queue'] },
  });
  expect(file.ok && file.lines.get('options[0]')).toBe(13);
});

test('a folder is read by name, without its index and other files', async () => {
  await writeFile(join(folder, '0010-b.md'), record);
  await writeFile(join(folder, '0002-a.md'), record.replace('accepted', 'bananas'));
  await writeFile(join(folder, 'README.md'), '# Decisions');
  await writeFile(join(folder, 'picture.svg'), '<svg/>');
  const files = await readDecisionFolder(folder);
  expect(files.map(({ name, ok }) => [name, ok])).toEqual([
    ['0002-a.md', false],
    ['0010-b.md', true],
  ]);
  expect(files[0]).toMatchObject({ problems: [{ line: 2 }] });
});

test.each([['use-a-queue.md'], ['7-use-a-queue.md'], ['0007-Use-A-Queue.md'], ['0007.md']])(
  'the name %s is a problem',
  async (name) => {
    await writeFile(join(folder, name), record);
    expect(await readDecisionFile(folder, name)).toEqual({
      name,
      text: record,
      number: null,
      ok: false,
      problems: [
        {
          line: 1,
          message: `The name "${name}" is not MADR's, so the decision has no number.`,
          fix: 'Call it NNNN-title-with-dashes.md: four digits, then lower-case words.',
        },
      ],
    });
  },
);

test('a folder that is not there holds no records', async () => {
  expect(await readDecisionFolder(join(folder, 'missing'))).toEqual([]);
});

test('what cannot be read is reported with the way out', async () => {
  await mkdir(join(folder, '0001-folder.md'));
  const error: unknown = await readDecisionFolder(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ToolError);
  expect((error as ToolError).message.replaceAll(folder, '')).toMatchInlineSnapshot(`
    "/0001-folder.md
      error    It can't be read: a folder stands where a file should be. Without it the decision log would be incomplete.
      fix      Put a text file there that you may read, or take it away."
  `);
});
