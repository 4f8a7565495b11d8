import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What came of a command. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** The environment without what the test runner and npm add to it. */
export const userEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|npm_)/.test(name),
    ),
  );

/** Runs a command in a folder. */
export async function inFolder(folder: string, command: string, ...words: readonly string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(command, words, {
      cwd: folder,
      env: userEnvironment(),
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}
