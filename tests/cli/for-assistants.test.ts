import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createWorkspace } from '../workspace/create-workspace.ts';

test('check prints what docs/for-assistants.md shows', async () => {
  const page = await readFile(new URL('../../docs/for-assistants.md', import.meta.url), 'utf8');
  const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  const workspace = await createWorkspace();
  try {
    const { stdout, exitCode } = await workspace.casebook('check', '--format', 'json');
    const printed = JSON.parse(stdout);
    expect(printed.studies).toEqual(shown.studies);
    expect(printed.findings[0]).toEqual(shown.findings[0]);
    expect(exitCode).toBe(0);
  } finally {
    await workspace.remove();
  }
});
