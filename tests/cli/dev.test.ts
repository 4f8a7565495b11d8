import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { userEnvironment } from '../workspace/run-casebook.ts';

const command = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));

let workspace: Workspace;
let said = '';
let stop = (): unknown => undefined;
beforeAll(async () => {
  workspace = await createWorkspace('tests/fixtures/seed-saas');
  await workspace.write('prices-of-ours/prices.json', await workspace.read('case-studies/books/prices.json'));
  await workspace.write(
    'casebook.config.ts',
    "import { defineConfig } from 'casebook';\n\nexport default defineConfig({ books: 'prices-of-ours' });\n",
  );
  const server = spawn(process.execPath, [command, 'dev', '--port', '0'], {
    cwd: workspace.root,
    env: userEnvironment(),
    stdio: 'pipe',
  });
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  stop = () => server.kill();
}, 60_000);
afterAll(async () => {
  stop();
  await workspace.remove();
});

test('dev follows an own book beside the case studies, on the page and in what it finds', async () => {
  await expect.poll(() => said, { timeout: 60_000, interval: 200 }).toContain('the line items add up to $2,085.84');
  const address = /Serving (http\S+) until/.exec(said)?.[1] ?? '';
  const bill = async (): Promise<string> => (await fetch(new URL('multi-tenant-saas/cost/', address))).text();
  expect(await bill()).toContain('$2,085.84');
  await workspace.edit('prices-of-ours/prices.json', '"200"', '"300"');
  await expect.poll(bill, { timeout: 60_000, interval: 500 }).toContain('$2,185.84');
  await expect.poll(() => said, { timeout: 60_000, interval: 200 }).toContain('the line items add up to $2,185.84');
}, 180_000);
