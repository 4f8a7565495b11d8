import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { Audience } from '#model';
import type { Config } from '#publish';
import type { Edition } from '#render';
import { addBookCommands } from './book-commands.ts';
import type { ExitCode } from './exit-code.ts';
import { type CheckFormat, checkFormats } from './formats/check-format.ts';
import { usualTimeLimit } from './guard.ts';
import type { NewAdrSurroundings } from './new-adr.ts';
import { addNewCommands } from './new-commands.ts';
import { port, positive, wholeNumber } from './number-flag.ts';
import { outputFolder } from './output-folder.ts';

// Each command is imported when it runs: the layout, PDF and site engines take longer to load than `check` takes.

interface Surroundings extends NewAdrSurroundings {
  /** Folder that holds `case-studies/`. */
  readonly root: string;
  /** Has what definitions do watched, with so many seconds for it at a stretch. */
  readonly watch?: (seconds: number) => void;
  readonly version: string;
}

interface PdfWords {
  readonly case?: string;
  readonly output?: string;
  readonly paper?: 'a4' | 'letter';
  readonly audience?: Audience;
  readonly edition: Edition;
}

const caseOption = (): Option => new Option('--case <slug>', 'only this case study');
const outputOption = (text: string, value: string): Option => new Option('--output <folder>', text).default(value);
const audienceOption = (): Option =>
  new Option('--audience <audience>', 'whom it is for: what is built for an interview is never published').choices([
    'public',
    'interview',
  ] satisfies readonly Audience[]);
const portOption = (): Option => new Option('--port <number>', 'port to serve on').argParser(port);

/**
 * Parses the words of a command line and runs the command.
 * @returns 0 clean, 1 findings, 2 called wrongly; `serving` when it goes on until somebody ends it
 * @throws {ToolError} and whatever else keeps a command from its work
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode | 'serving'> {
  const { root, version, printer } = surroundings;
  let exitCode: ExitCode | 'serving' = 0;
  const timeLimit = (): number => program.opts<{ timeLimit: number }>().timeLimit;
  const program: Command = new Command('casebook')
    .description('Architecture case studies as code, whose figures can be defended.')
    .version(version)
    .addOption(
      new Option('--time-limit <seconds>', 'how long what a definition does may take at a stretch')
        .default(usualTimeLimit)
        .argParser(positive),
    )
    .hook('preAction', () => surroundings.watch?.(timeLimit()))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printer.out(text.trimEnd()),
      writeErr: (text) => printer.note(text.trimEnd()),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Run "casebook --help" for the commands.')
    .addHelpText(
      'after',
      '\nCase studies are in case-studies/<slug>/case-study.ts below the current folder.\nExit codes: 0 clean, 1 findings, 2 the tool failed or was called wrongly.',
    );

  program
    .command('check')
    .description('find where the case studies contradict themselves')
    .addOption(caseOption())
    .addOption(new Option('--format <format>', 'how to print the findings').choices(checkFormats).default('text'))
    .option('--no-todo', 'leave out what is still missing from a complete case study')
    .action(async (options: { case?: string; format: CheckFormat; todo: boolean }) => {
      const { check } = await import('./check.ts');
      exitCode = await check(
        { root, version, only: options.case, format: options.format, hideTodos: !options.todo },
        printer,
      );
    });
  program
    .command('generate')
    .description('write diagrams, documents and models to artifacts/')
    .addOption(caseOption())
    .option('--check', 'write nothing; exit 1 when an artifact is out of date')
    .action(async (options: { case?: string; check?: true }) => {
      const { generate } = await import('./generate.ts');
      exitCode = await generate({ root, only: options.case, check: options.check ?? false }, printer);
    });
  program
    .command('build')
    .description('check, generate, and build the site with the PDFs')
    .option('--output <folder>', 'folder for the site (default: dist, or dist-interview for an interview)')
    .addOption(audienceOption())
    .action(async (options: { output?: string; audience?: Audience }) => {
      const { output, audience = (await configured(root)).audience } = options;
      const { build } = await import('./build.ts');
      exitCode = await build(
        { root, output: outputFolder(root, audience, output), audience, timeLimit: timeLimit() },
        printer,
      );
    });
  program
    .command('pdf')
    .description('write the PDFs of the case studies')
    .addOption(caseOption())
    .option('--output <folder>', 'folder for the PDFs (default: dist/pdf, or dist-interview/pdf for an interview)')
    .addOption(new Option('--paper <size>', 'paper size').choices(['a4', 'letter']))
    .addOption(
      new Option('--edition <edition>', 'brief: to read and defend; complete: with all that is only looked up')
        .choices(['brief', 'complete'])
        .default('brief'),
    )
    .addOption(audienceOption())
    .action(async (options: PdfWords) => {
      const { edition, paper = (await configured(root)).paper, audience = (await configured(root)).audience } = options;
      const output = outputFolder(root, audience, options.output, 'pdf');
      const { pdf } = await import('./pdf.ts');
      exitCode = await pdf(
        { root, only: options.case, output, paper, audience, edition, timeLimit: timeLimit() },
        printer,
      );
    });
  program
    .command('dev')
    .description('serve the site, follow every edit, and say what it changes for check')
    .addOption(portOption())
    .option('--host', 'listen on all addresses')
    .addOption(audienceOption())
    .action(async (options: { port?: number; host?: true; audience?: Audience }) => {
      const { audience = (await configured(root)).audience } = options;
      const { dev } = await import('./dev.ts');
      await dev({ root, ...options, audience, host: options.host ?? false }, printer);
      exitCode = 'serving';
    });
  program
    .command('preview')
    .description('serve the site that build wrote')
    .addOption(portOption())
    .addOption(outputOption('folder of the site', 'dist'))
    .action(async (options: { port?: number; output: string }) => {
      const { previewSite, requireSite } = await import('#publish');
      const folder = path.resolve(root, options.output);
      // Before Astro is loaded, whose threads may keep a process from ending at once.
      requireSite(folder);
      const { astroConfig } = await import('./astro-config.ts');
      const address = await previewSite(await astroConfig(root), folder, options.port);
      printer.note(`Serving ${address} until you press Ctrl+C.`);
      exitCode = 'serving';
    });
  addNewCommands(program, root, surroundings, (code) => {
    exitCode = code;
  });
  program
    .command('figures <slug>')
    .description('list the figures that a text may refer to as [[name]], with what each prints today')
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .option('--search <word>', 'only those whose name or description holds it')
    .action(async (slug: string, options: { format: 'text' | 'json'; search?: string }) => {
      const { figures } = await import('./figures.ts');
      exitCode = await figures({ root, slug, ...options }, printer);
    });
  program
    .command('posts')
    .description('draft the next posts from decisions, failure modes and contradicted figures')
    .addOption(new Option('--most <number>', 'how many').argParser(wholeNumber).default(3))
    .action(async ({ most }: { most: number }) => {
      const { posts } = await import('./posts.ts');
      exitCode = await posts({ root, most }, printer);
    });
  addBookCommands(program, root, printer, (code) => {
    exitCode = code;
  });
  program
    .command('explain <words...>')
    .description(
      'explain a check, a builder, a field, or an entry of the books: explain failureMode, explain failureMode.severity, explain price <id>',
    )
    .action(async (words: string[]) => {
      const { explain } = await import('./explain.ts');
      exitCode = await explain(words, root, printer);
    });

  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Error) || error.name !== 'DisclosureError') throw error;
    const { reportDisclosure } = await import('./report-disclosure.ts');
    return reportDisclosure(error, printer);
  }
  return exitCode;
}

/** What `casebook.config.ts` says. */
async function configured(root: string): Promise<Config> {
  const { loadConfig } = await import('#publish');
  return loadConfig(root);
}
