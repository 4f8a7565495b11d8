import { createInterface } from 'node:readline/promises';
import { ToolError } from '#model';

/** A person at a terminal who can be asked. */
export interface Questions {
  /** Asks and waits for one line, trimmed. */
  readonly ask: (question: string) => Promise<string>;
  /** Lets go of the terminal; without it the process doesn't end. */
  readonly close: () => void;
}

interface Terminal {
  readonly isTTY?: boolean;
}

/**
 * Questions on a terminal; `null` where nobody can answer: input or output isn't a terminal, or it is a CI run.
 * Ctrl+C and the end of the input end the questions with a ToolError.
 */
export function terminalQuestions(
  input: NodeJS.ReadableStream & Terminal,
  output: NodeJS.WritableStream & Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): Questions | null {
  if (input.isTTY !== true || output.isTTY !== true || environment['CI'] !== undefined) return null;
  // Opened at the first question, so that a command which asks nothing leaves the terminal alone.
  let opened: ReturnType<typeof open> | undefined;
  const open = () => {
    const closed = new AbortController();
    const lines = createInterface({ input, output, terminal: true });
    lines.once('close', () => closed.abort());
    return { lines, closed };
  };
  return {
    async ask(question) {
      opened ??= open();
      const { lines, closed } = opened;
      try {
        return (await lines.question(`${question} `, { signal: closed.signal })).trim();
      } catch (cause) {
        if (!closed.signal.aborted) throw cause;
        output.write('\n');
        throw interrupted(cause);
      }
    },
    close: () => opened?.lines.close(),
  };
}

const interrupted = (cause: unknown): ToolError =>
  new ToolError(
    {
      where: 'casebook',
      what: 'The questions were interrupted.',
      why: 'Nothing was written.',
      fix: 'Run the command again, or give the answers as options; --help lists them.',
    },
    { cause },
  );
