import { type Command, Option } from 'commander';
import type { Book } from './books.ts';
import type { ExitCode } from './exit-code.ts';
import { wholeNumber } from './number-flag.ts';
import type { Printer } from './printer.ts';

const examples: Readonly<Record<Book, string>> = {
  prices: 'rds postgres eu-central-1',
  limits: 'lambda concurrency',
  offers: 'fargate arm',
};

/** Adds `prices`, `limits` and `offers`; `done` receives the exit code. */
export function addBookCommands(
  program: Command,
  root: string,
  printer: Printer,
  done: (exitCode: ExitCode) => void,
): void {
  for (const book of ['prices', 'limits', 'offers'] as const)
    program
      .command(`${book} [words...]`)
      .description(`list the ${book} that a definition may name, or find them by words: ${book} ${examples[book]}`)
      .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
      .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
      .addOption(new Option('--most <number>', 'how many the text shows').argParser(wholeNumber).default(40))
      .action(async (words: string[], { format, most }: { format: 'text' | 'json'; most: number }) => {
        const { books } = await import('./books.ts');
        done(await books({ book, words: words.join(' ').split(/\s+/).filter(Boolean), format, most }, root, printer));
      });
}
