import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importDefinition } from './import-definition.ts';

test.each([
  ['plain', (text: string) => text],
  ['coloured', (text: string) => `\u001b[31m${text}\u001b[0m`],
])('what Vite cannot read is named with its file, its place and its words, %s', async (_, drawn) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-import-'));
  try {
    const file = path.join(folder, 'case-study.mjs');
    // As Vite throws it from a module that the definition imports.
    const message = `Transform failed with 1 error:\n\n${drawn('[PARSE_ERROR] ')}Unexpected token\n    ${drawn('╭')}${drawn('─')}${drawn('[')} case-studies/shop/costs.ts:23:10 ${drawn(']')}\n    │\n 23 │ const x: = 1\n`;
    const error = `Object.assign(new Error(${JSON.stringify(message)}), { id: ${JSON.stringify(path.join(folder, 'costs.ts'))} })`;
    await writeFile(file, `throw ${error};\nexport default {};\n`);
    expect(await importDefinition(file)).toEqual({
      ok: false,
      reason: 'does-not-compile',
      file: path.join(folder, 'costs.ts'),
      line: 23,
      column: 10,
      message: 'Unexpected token',
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
