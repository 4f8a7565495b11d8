import { ToolError } from '#model';
import manifest from '../../package.json' with { type: 'json' };
import type { ExitCode } from './exit-code.ts';
import { guard } from './guard.ts';
import { createPrinter } from './printer.ts';
import { run } from './program.ts';
import { terminalQuestions } from './questions.ts';

const words = process.argv.slice(2);
const root = currentFolder();
const { watch, done } = guard(root);
const printer = createPrinter(process.stdout, process.stderr, process.env);
async function main(): Promise<void> {
  try {
    const outcome = await run(words, {
      root,
      version: manifest.version,
      printer,
      questions: terminalQuestions(process.stdin, process.stdout, process.env),
      now: () => new Date(),
      watch,
    });
    done();
    if (outcome !== 'serving') end(outcome);
  } catch (error) {
    done();
    // A ToolError's message is complete; anything else is a fault of ours and shows its stack.
    printer.note(error instanceof ToolError ? error.message : String(error instanceof Error ? error.stack : error));
    end(2);
  }
}

/** Where the command was called. A folder that was deleted meanwhile is called wrongly, and nothing is there to work on. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write(
      'the current folder\n  error    It was deleted, so there is nothing to work on.\n  fix      Change to the folder of your portfolio.\n',
    );
    process.exit(2);
  }
}

/** Whatever still waits, a timer of a definition or a handle of a site build, would keep the process for ever. */
function end(exitCode: ExitCode): void {
  process.exitCode = exitCode;
  // That it can't be printed is told after that it was tried.
  process.stdout.write('', () => setImmediate(() => process.stderr.write('', () => process.exit())));
}

// Not awaited: what never comes would keep Node from saying more than that.
void main();
