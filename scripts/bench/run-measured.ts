import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What one run of a program took. */
export interface Measurement {
  /** All threads of the process, user and system. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly memoryMegabytes: number;
}

const hook = new URL('./report-usage.mjs', import.meta.url).href;

/**
 * Runs a script of the project under Node and measures it.
 * @param script path from the project's root
 * @throws what the script said, when it fails
 */
export async function runMeasured(cwd: string, script: string, ...words: readonly string[]): Promise<Measurement> {
  const file = fileURLToPath(new URL(`../../${script}`, import.meta.url));
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', hook, file, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  const reported: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stdio[3]?.on('data', (chunk: Buffer) => reported.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wallSeconds = (performance.now() - start) / 1000;
  if (exitCode !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${exitCode}.\n${Buffer.concat(said)}`);
  const usage: Omit<Measurement, 'wallSeconds'> = JSON.parse(Buffer.concat(reported).toString());
  return { ...usage, wallSeconds };
}
