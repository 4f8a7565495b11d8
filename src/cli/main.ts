import { ToolError } from '#model';
import manifest from '../../package.json' with { type: 'json' };
import { guard } from './guard.ts';
import { createPrinter } from './printer.ts';
import { run } from './program.ts';
import { terminalQuestions } from './questions.ts';

const words = process.argv.slice(2);
const { watch, done } = guard(process.cwd());
const printer = createPrinter(process.stdout, process.stderr, process.env);
async function main(): Promise<void> {
  try {
    process.exitCode = await run(words, {
      root: process.cwd(),
      version: manifest.version,
      printer,
      questions: terminalQuestions(process.stdin, process.stdout, process.env),
      now: () => new Date(),
      watch,
    });
    done();
  } catch (error) {
    done();
    // A ToolError's message is complete; anything else is a fault of ours and shows its stack.
    printer.note(error instanceof ToolError ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 2;
    // A site build that failed leaves handles open that would keep the process for ever.
    process.stderr.write('', () => process.exit());
  }
}

// Not awaited: what never comes would keep Node from saying more than that.
void main();
