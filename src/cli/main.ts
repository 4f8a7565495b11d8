import { ToolError } from '#model';
import manifest from '../../package.json' with { type: 'json' };
import { createPrinter } from './printer.ts';
import { run } from './program.ts';
import { terminalQuestions } from './questions.ts';

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const printer = createPrinter(process.stdout, process.stderr, process.env);
try {
  process.exitCode = await run(process.argv.slice(2), {
    root: process.cwd(),
    version: manifest.version,
    printer,
    questions: terminalQuestions(process.stdin, process.stdout, process.env),
    now: () => new Date(),
  });
} catch (error) {
  // A ToolError's message is complete; anything else is a fault of ours and shows its stack.
  printer.note(error instanceof ToolError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 2;
  // A site build that failed leaves handles open that would keep the process for ever.
  process.stderr.write('', () => process.exit());
}
