#!/usr/bin/env node
// The command itself is TypeScript, which Node runs from 22.18 on. An older Node hands over to the one that npm installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // These are over in a second or two. V8's best code takes longer to make than it saves, but for what draws diagrams.
  const tuning = new Map([
    ['check', '--no-turbofan'],
    ['pdf', '--no-turbofan'],
    ['generate', '--invocation-count-for-turbofan=100000'],
  ]).get(process.argv[2] ?? '');
  // Another version may not know them, and would say so.
  if (tuning !== undefined && major === 24) {
    const { setFlagsFromString } = await import('node:v8');
    setFlagsFromString(tuning);
  }
  const { enableCompileCache } = await import('node:module');
  // Keeps what Node made of each file, types stripped: it halves the start. What V8 was told before keeps its own.
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/casebook', import.meta.url)));
  const { useOwnModules } = await import('./own-modules.mjs');
  await import(useOwnModules());
} else {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = path.join(
    modules,
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    executable,
  );
  if (!existsSync(bundled)) {
    process.stderr.write(
      `casebook\n  error    Node ${process.versions.node} is too old to run it, and no newer one is installed beside it.\n  fix      Install Node 24, or run "npm ci" again without omitting optional dependencies.\n`,
    );
    process.exitCode = 2;
  } else {
    const { status, error } = spawnSync(bundled, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    if (error) throw error;
    process.exitCode = status ?? 2;
  }
}
