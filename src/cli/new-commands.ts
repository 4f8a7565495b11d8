import { type Command, Option } from 'commander';
import type { MadrVariant } from '#render';
import { type AdrStatus, adrStatuses } from './adr/adr-words.ts';
import type { ExitCode } from './exit-code.ts';
import type { NewAdrSurroundings } from './new-adr.ts';

// Repeated from `madrVariants`, because importing that would load the layout engine before any command is known.
const variants = ['full', 'minimal', 'bare', 'bare-minimal'] as const satisfies readonly MadrVariant[];

interface AdrFlags {
  readonly case?: string;
  readonly option?: readonly string[];
  readonly chosen?: string;
  readonly because?: string;
  readonly status?: AdrStatus;
  readonly serves?: readonly string[];
  readonly affects?: readonly string[];
  readonly decisionMaker?: readonly string[];
  readonly tag?: readonly string[];
  readonly supersedes?: readonly string[];
  readonly variant: MadrVariant;
  readonly date?: string;
}

/** Adds `init`, `import`, `new adr` and `new case-study`; `done` receives the exit code. */
export function addNewCommands(
  program: Command,
  root: string,
  surroundings: NewAdrSurroundings & { readonly version: string },
  done: (exitCode: ExitCode) => void,
): void {
  program
    .command('init')
    .description('write a portfolio of your own with a first case study, in an empty folder or an existing repository')
    .option('--name <name>', 'whose portfolio it is; asked for on a terminal')
    .option('--role <role>', 'Solution Architect when absent')
    .action(async (words: { name?: string; role?: string }) => {
      const { init } = await import('./init.ts');
      done(await init(root, words, surroundings));
    });
  program
    .command('import <file>')
    .description('write a case study from a Structurizr workspace (JSON)')
    .option('--slug <slug>', 'name of its folder; from the name of the workspace when absent')
    .action(async (file: string, { slug }: { slug?: string }) => {
      const { importStructurizr } = await import('./import.ts');
      done(await importStructurizr(root, { file, slug }, surroundings.printer));
    });
  const create = program.command('new').description('write a decision record, or a case study to start from');
  create
    .command('adr [title]')
    .description('write the next decision record as a MADR 4.0.0 file; asks for what is missing on a terminal')
    .option('--case <slug>', 'case study that it belongs to')
    .option('--option <titles...>', 'titles of the considered options')
    .option('--chosen <title>', 'the chosen option')
    .option('--because <reason>', 'reads after "Chosen option, because"')
    .addOption(new Option('--status <status>', 'accepted when an option is chosen, else proposed').choices(adrStatuses))
    .option('--serves <requirements...>', 'ids of the requirements that it serves')
    .option('--affects <elements...>', 'ids of the elements that it shapes')
    .option('--decision-maker <roles...>', 'who decides; the role of the portfolio when absent')
    .option('--tag <words...>', 'what it is about, to find decisions on one subject by')
    .option('--supersedes <decisions...>', 'numbers or ids of the decisions that it replaces')
    .addOption(new Option('--variant <variant>', 'template of MADR').choices(variants).default('full'))
    .option('--date <day>', 'YYYY-MM-DD; today when absent')
    .action(async (title: string | undefined, { case: only, ...flags }: AdrFlags) => {
      const { newAdr } = await import('./new-adr.ts');
      const { option = [], serves = [], affects = [], decisionMaker = [], tag = [], supersedes = [] } = flags;
      const words = { ...flags, title, option, serves, affects, decisionMaker, tag, supersedes };
      done(await newAdr({ root, only, ...words }, surroundings));
    });
  create
    .command('case-study <slug>')
    .description('write a complete small case study to start from')
    .option('--title <title>', 'its title; the slug in words when absent')
    .action(async (slug: string, { title }: { title?: string }) => {
      const { newCaseStudy } = await import('./new-case-study.ts');
      done(await newCaseStudy(root, { slug, title }, surroundings.printer));
    });
}
