import { spawn } from 'node:child_process';
import { userEnvironment } from './in-folder.ts';

/** A server that was started, and where it serves. */
export interface Served {
  readonly address: Promise<string>;
  /** Ends it with whatever it started. */
  readonly end: () => void;
}

/** Starts `casebook dev` or `preview` and waits for what it says of its address. */
export function serve(cwd: string, command: string, ...words: readonly string[]): Served {
  const server = spawn(command, words, {
    cwd,
    env: userEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const address = new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      const found = /Serving (http\S+) until/.exec(said)?.[1];
      if (found) resolve(found);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(said)));
  });
  return {
    address,
    end: () => {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    },
  };
}
