import { writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { ToolError } from '#model';

/** How long code of the author's may keep everything else waiting, where the command line doesn't say. */
export const usualTimeLimit = 60;

export interface Guard {
  /** From now on, what a definition does may take that long at a stretch. */
  readonly watch: (seconds: number) => void;
  /** The command has come to its own end. */
  readonly done: () => void;
}

/**
 * Sees to it that a command ends with 0, 1 or 2 and says why, whatever a definition does: it may end the process, wait
 * for what never comes, fail when nobody listens any more, or never end.
 */
export function guard(root: string): Guard {
  let isOver = false;
  const fail = (problem: ToolError): void => {
    note(problem.message);
    process.exitCode = 2;
  };
  const stop = (problem: ToolError): void => {
    isOver = true;
    fail(problem);
    process.exit();
  };
  process.on('exit', () => {
    if (!isOver) fail(endedEarly(authorsPlace(root, new Error('where').stack ?? '')));
  });
  process.on('beforeExit', () => {
    if (!isOver) stop(neverSettles(root));
  });
  const onFault = (error: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const place = authorsPlace(root, stack);
    // What comes out of Node alone was begun by a definition: what we begin, we wait for.
    const isOurs = place === null && /file:\/\//.test(stack);
    if (isOurs) note(stack);
    else fail(failedLate(place ?? beingRead(root), error));
    process.exitCode = 2;
    // What is served goes on being served.
    if (isOver) return;
    isOver = true;
    process.exit();
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  // That nobody reads what is noted is no failure; there is nowhere to say it either.
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    isOver = true;
    // Nor is a reader that has seen enough, such as `head`.
    if (error.code !== 'EPIPE') fail(notPrinted(error));
    process.exit();
  });
  return {
    watch: (seconds) =>
      watch(root, seconds, () => {
        if (!isOver) stop(neverSettles(root));
      }),
    done: () => {
      isOver = true;
    },
  };
}

/** Says something where nothing is waited for any more. */
function note(text: string): void {
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // Nobody reads it.
  }
}

/** Has a thread look at whether this one still gets round to things, and looks itself whether a definition is read to its end. */
function watch(root: string, seconds: number, onWaiting: () => void): void {
  const beats = new SharedArrayBuffer(4);
  const beat = new Int32Array(beats);
  let before: unknown;
  let since = 0;
  setInterval(() => {
    Atomics.add(beat, 0, 1);
    Atomics.notify(beat, 0);
    const file = definitionBeingRead();
    if (file !== before) [before, since] = [file, performance.now()];
    if (file !== undefined && performance.now() - since > seconds * 1000) onWaiting();
  }, 500).unref();
  new Worker(new URL('./watchdog.mjs', import.meta.url), {
    workerData: { beats, seconds, root },
    execArgv: [],
  }).unref();
}

/** Where in the author's files something happened: `case-studies/shop/case-study.ts:12:3`. */
function authorsPlace(root: string, stack: string): string | null {
  for (const [, url = '', position = ''] of stack.matchAll(
    /(file:\/\/[^\s)]+?\.(?:ts|mjs|js))(?:\?[^\s):]*)?((?::\d+){0,2})/g,
  )) {
    const file = path.relative(root, fileURLToPath(url));
    if (/^(?:case-studies[\\/]|casebook\.config\.)/.test(file) && !file.includes('node_modules'))
      return file + position;
  }
  return null;
}

const definitionBeingRead = (): unknown => Reflect.get(globalThis, Symbol.for('casebook.reading'));

const beingRead = (root: string): string =>
  path.relative(root, String(definitionBeingRead() ?? path.join(root, 'case-studies')));

const neverSettles = (root: string): ToolError =>
  new ToolError({
    where: beingRead(root),
    what: 'It awaits something that never comes.',
    why: 'So it was not read to its end, and nothing was done.',
    fix: 'Look for an await whose promise nobody resolves.',
  });

const endedEarly = (place: string | null): ToolError =>
  new ToolError({
    where: place ?? 'casebook',
    what: 'The process was ended before the command was done.',
    why: 'Nothing that comes after it was checked or written.',
    fix: 'Take process.exit out of what is a definition; a problem that ends everything is thrown as an error.',
  });

const failedLate = (place: string, error: unknown): ToolError =>
  new ToolError(
    {
      where: place,
      what: `Nobody catches an error: ${wordsOf(error).replace(/[.!?]?$/, '.')}`,
      why: 'It came after the definition was read, so what was made of it may be wrong. Nothing more was done.',
      fix: 'Await what may fail, or catch it.',
    },
    { cause: error },
  );

const wordsOf = (error: unknown): string => {
  if (typeof error === 'string') return error;
  return error instanceof Error ? String(error.message) : inspect(error);
};

const notPrinted = (cause: NodeJS.ErrnoException): ToolError =>
  new ToolError(
    {
      where: 'standard output',
      what: `It can't be written: ${cause.message}.`,
      why: 'What was found is not all there.',
      fix: 'Make room on the device, or print to another place.',
    },
    { cause },
  );
