import { spawn } from 'node:child_process';

/**
 * Runs npm: the one that runs this command, if one does.
 * @throws {Error} with what npm said when it fails
 */
export function runNpm(options: readonly string[]): Promise<void> {
  const running = process.env['npm_execpath'];
  const [command, before] = running?.endsWith('.js')
    ? [process.execPath, [running]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: command === 'npm.cmd',
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const [reason = `it ended with ${code}`] = said.match(/(?<=^npm (?:error|ERR!) )(?!code ).+/m) ?? [];
      reject(new Error(reason));
    });
  });
}
