import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diffSchemaLock, loadPortfolio } from '#publish';
import { inspectSchema } from '../src/publish/postgres/inspect-schema.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

// A lock that says what PostgreSQL doesn't must not get past this test: everything else takes its word.
test('every committed lock holds what PostgreSQL says today', { timeout: 180_000 }, async () => {
  const { studies, findings } = await loadPortfolio({ root });
  expect(findings).toEqual([]);
  for (const { slug, folder, analyzed } of studies) {
    expect(analyzed.schemas.length, slug).toBeGreaterThan(0);
    const executed = [];
    for (const schema of analyzed.schemas)
      executed.push({ ...schema, inspection: await inspectSchema(schema.source, { cacheFolder: null }) });
    expect(await diffSchemaLock(folder, executed), slug).toBe(null);
  }
});
