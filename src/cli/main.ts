import { ToolError } from '#model';
import manifest from '../../package.json' with { type: 'json' };
import { createPrinter } from './printer.ts';
import { run } from './program.ts';

const printer = createPrinter(process.stdout, process.stderr, process.env);
try {
  process.exitCode = await run(process.argv.slice(2), { root: process.cwd(), version: manifest.version, printer });
} catch (error) {
  // A ToolError's message is complete; anything else is a fault of ours and shows its stack.
  printer.note(error instanceof ToolError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 2;
}
