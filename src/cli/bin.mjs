#!/usr/bin/env node
// The command itself is TypeScript, which Node runs from 22.18 on. An older Node hands over to the one that npm installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node that npm installed beside this package; `null` where there is none for this platform. */
function newerNode(/** @type {string} */ name, /** @type {string} */ executable) {
  try {
    const file = path.join(
      path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
      'bin',
      executable,
    );
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

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
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const bundled = newerNode(`node-${platform}-${process.arch}`, process.platform === 'win32' ? 'node.exe' : 'node');
  if (bundled === null) {
    process.stderr.write(
      `casebook\n  error    Node ${process.versions.node} is too old to run it, and no newer one is installed beside it.\n  fix      Install Node 24, or run "npm ci" again without omitting optional dependencies.\n`,
    );
    process.exitCode = 2;
  } else {
    const child = spawn(bundled, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
    // Whoever ends this process means the one that works.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      throw error;
    });
    child.on('exit', (status, signal) => {
      process.exitCode = status ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15);
    });
  }
}
