import { type ChildProcess, fork } from 'node:child_process';
import { companion } from '../companions.ts';
import type { DrawingAnswer } from './drawing-answer.ts';

/** No diagram that fits on a page takes this long; one that does would never end. */
const longestMilliseconds = 60_000;

let worker: Promise<ChildProcess> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws in a process of its own: Mermaid wants a page's globals, a stopped clock and a time zone that is the same
 * everywhere, and none of them may reach the rest of Casebook. It starts with the first diagram and ends with us.
 */
export function askForDrawing(source: string): Promise<DrawingAnswer> {
  const answer = queue.then(() => ask(source));
  queue = answer.catch(() => undefined);
  return answer;
}

async function ask(source: string): Promise<DrawingAnswer> {
  worker ??= start().catch((error: unknown) => {
    worker = undefined;
    throw error;
  });
  const running = await worker;
  running.ref();
  running.channel?.ref();
  return new Promise<DrawingAnswer>((resolve, reject) => {
    const tooLong = { line: 1, reason: 'drawing it takes longer than a minute' };
    const timer = setTimeout(() => {
      running.kill();
      settle(() => resolve({ problem: tooLong }));
    }, longestMilliseconds);
    const onMessage = (message: unknown): void => settle(() => resolve(message as DrawingAnswer));
    const onExit = (code: number | null): void =>
      settle(() => reject(new Error(`The process that draws Mermaid diagrams ended with ${code}.`)));
    const settle = (answer: () => void): void => {
      clearTimeout(timer);
      running.off('message', onMessage).off('exit', onExit);
      running.unref();
      running.channel?.unref();
      answer();
    };
    running.once('message', onMessage).once('exit', onExit);
    running.send(source);
  });
}

async function start(): Promise<ChildProcess> {
  const { addressOf } = await companion('diagrams');
  const started = fork(new URL('./drawing-process.ts', import.meta.url), ['mermaid', 'jsdom'].map(addressOf), {
    execArgv: [],
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.once('exit', () => {
    worker = undefined;
  });
  return started;
}
