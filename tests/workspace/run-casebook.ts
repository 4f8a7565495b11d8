import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What came of one run of the command line. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const main = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
const timeLimitMilliseconds = 180_000;

/** Runs `casebook <words>` in a folder as a user would, without a terminal. */
export const runCasebook = (cwd: string, ...words: readonly string[]): Promise<Run> => runNode(cwd, main, ...words);

/** Runs Node in a folder without a terminal. */
export function runNode(cwd: string, ...words: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      words,
      { cwd, env: userEnvironment(), timeout: timeLimitMilliseconds, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : error.code;
        if (typeof exitCode === 'number') resolve({ exitCode, stdout, stderr });
        else reject(error);
      },
    );
  });
}

/** The environment without what the test runner adds to it: it would turn on colors and test modes. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment))
    if (/^(VITEST|NODE_ENV|FORCE_COLOR|NO_COLOR|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_OPTIONS)/.test(name))
      delete environment[name];
  return environment;
}
