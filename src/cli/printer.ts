import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Where a command prints. Commands take one instead of touching `process`. */
export interface Printer {
  /** Results: standard output. */
  readonly out: (text: string) => void;
  /** Progress and problems: standard error. */
  readonly note: (text: string) => void;
  /** Styles text where the reader can see it; plain text elsewhere. */
  readonly style: (style: Style, text: string) => string;
  /** Runs one stage and says what came of it, with the time it took on a terminal. */
  readonly stage: <Result>(
    name: string,
    work: () => Promise<Result>,
    outcome: (result: Result) => string,
  ) => Promise<Result>;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** On a terminal the running stage is shown and replaced by its outcome; elsewhere each stage is one plain line. */
export function createPrinter(
  stdout: Stream,
  stderr: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): Printer {
  const interactive = stderr.isTTY === true && environment['CI'] === undefined;
  const colored = stdout.isTTY === true && environment['NO_COLOR'] === undefined;
  const style: Printer['style'] = (name, text) => (colored ? styleText(name, text, { validateStream: false }) : text);
  const note = (text: string): void => void stderr.write(`${text}\n`);
  return {
    out: (text) => void stdout.write(`${text}\n`),
    note,
    style,
    async stage(name, work, outcome) {
      const start = performance.now();
      if (interactive) stderr.write(`  ${style('dim', '…')} ${name}`);
      try {
        const result = await work();
        const line = `${name.padEnd(9)} ${outcome(result)}`;
        if (interactive) stderr.write('\r\u001b[2K');
        note(
          interactive ? `  ${style('green', '✓')} ${line} ${style('dim', seconds(performance.now() - start))}` : line,
        );
        return result;
      } catch (error) {
        if (interactive) stderr.write('\r\u001b[2K');
        throw error;
      }
    },
  };
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
