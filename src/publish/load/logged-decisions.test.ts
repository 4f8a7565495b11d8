import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { readDecisionFiles } from './logged-decisions.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-logged-'));
  await mkdir(join(folder, 'decisions'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What is read of a record with this under More Information. */
async function decisionSaying(moreInformation: string) {
  await writeFile(
    join(folder, 'decisions', '0002-use-a-queue.md'),
    `---
status: "accepted"
---

# Use a queue

## Context and Problem Statement

Peaks.

## Considered Options

* Queue

## Decision Outcome

Chosen option: "Queue", because it absorbs peaks.

## More Information

${moreInformation}
`,
  );
  const { decisions } = await readDecisionFiles(folder, analyzedFixture('typical').study);
  return decisions[0]?.decision;
}

test('tags become small words, each once', async () => {
  const decision = await decisionSaying('See the load test.\n\nTags: Data; multi region; data.');
  expect(decision?.tags).toEqual(['data', 'multi-region']);
  expect(decision?.moreInformation).toBe('See the load test.');
});

test('a record without tags has none', async () => {
  expect((await decisionSaying('Affects: Seat cache.'))?.tags).toEqual([]);
});
