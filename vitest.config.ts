import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const door = (name: string): string => fileURLToPath(new URL(`./src/doors/${name}.ts`, import.meta.url));

/** Definitions import the package by its name; here that is always the source. */
const resolve = {
  alias: [
    { find: /^casebook$/, replacement: door('casebook') },
    { find: /^casebook\/(\w+)$/, replacement: door('$1') },
  ],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'units',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts', 'tests/one-place/*.test.ts'],
        },
      },
      {
        // Each test starts the command line as a process of its own, some of them a database or a site build.
        resolve,
        test: { name: 'command line', include: ['tests/cli/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        // Packs the project and installs it as its users do.
        test: { name: 'package', include: ['tests/package/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 900_000 },
      },
      {
        resolve,
        // The sites are built and the browser is started once, and only when one of these tests runs.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/built-sites.setup.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
