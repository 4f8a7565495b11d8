import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts', 'tests/one-place/*.test.ts'],
        },
      },
      {
        // Each test starts the command line as a process of its own, some of them a database or a site build.
        test: { name: 'command line', include: ['tests/cli/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
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
