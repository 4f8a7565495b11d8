import { fork } from 'node:child_process';
import { AskedProcess } from '../asked-process.ts';
import { companion } from '../companions.ts';
import type { DrawingAnswer } from './drawing-answer.ts';

/** No diagram that fits on a page takes this long; one that does would never end. */
const patience = {
  milliseconds: 60_000,
  answer: { problem: { line: 1, reason: 'drawing it takes longer than a minute' } },
};

/**
 * Mermaid wants a page's globals, a stopped clock and a time zone that is the same everywhere, and none of them may
 * reach the rest of Casebook.
 */
const drawing = new AskedProcess<string, DrawingAnswer>('The process that draws Mermaid diagrams', async () => {
  const { addressOf } = await companion('diagrams');
  return fork(new URL('./drawing-process.ts', import.meta.url), ['mermaid', 'jsdom'].map(addressOf), {
    execArgv: [],
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
});

export const askForDrawing = (source: string): Promise<DrawingAnswer> => drawing.ask(source, patience);
