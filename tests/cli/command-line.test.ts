import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { runCasebook } from '../workspace/run-casebook.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace?.remove());

test('help lists every command with what it is for, where case studies are, and the exit codes', async () => {
  const { exitCode, stdout } = await workspace.casebook('--help');
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: casebook [options] [command]

    Architecture case studies as code, whose figures can be defended.

    Options:
      -V, --version                output the version number
      --time-limit <seconds>       how long what a definition does may take at a
                                   stretch (default: 60)
      -h, --help                   display help for command

    Commands:
      check [options]              find where the case studies contradict themselves
      generate [options]           write diagrams, documents and models to
                                   artifacts/
      build [options]              check, generate, and build the site with the PDFs
      pdf [options]                write the PDFs of the case studies
      dev [options]                serve the site, follow every edit, and say what
                                   it changes for check
      preview [options]            serve the site that build wrote
      init [options]               write a portfolio of your own with a first case
                                   study, in an empty folder or an existing
                                   repository
      import [options] <file>      write a case study from a Structurizr workspace
                                   (JSON)
      new                          write a decision record, or a case study to start
                                   from
      figures [options] <slug>     list the figures that a text may refer to as
                                   [[name]], with what each prints today
      posts [options]              draft the next posts from decisions, failure
                                   modes and contradicted figures
      prices [options] [words...]  list the prices that a definition may name, or
                                   find them by words: prices rds postgres
                                   eu-central-1
      limits [options] [words...]  list the limits that a definition may name, or
                                   find them by words: limits lambda concurrency
      offers [options] [words...]  list the offers that a definition may name, or
                                   find them by words: offers fargate arm
      explain <words...>           explain a check, a builder, a field, or an entry
                                   of the books: explain failureMode, explain
                                   failureMode.severity, explain price <id>
      help [command]               display help for command

    Case studies are in case-studies/<slug>/case-study.ts below the current folder.
    Exit codes: 0 clean, 1 findings, 2 the tool failed or was called wrongly.
    "
  `);
  expect(exitCode).toBe(0);
});

test.for([
  'check',
  'generate',
  'build',
  'pdf',
  'dev',
  'preview',
  'init',
  'import',
  'posts',
  'prices',
  'limits',
  'offers',
  'explain',
])('%s --help names its options and what they are for', async (command) => {
  const { exitCode, stdout } = await workspace.casebook(command, '--help');
  expect(stdout).toMatch(new RegExp(`^Usage: casebook ${command}`));
  const options = stdout.split('\n').filter((line) => /^ {2}-/.test(line));
  for (const option of options) expect(option).toMatch(/^ {2}-\S.*? {2,}\S/);
  expect(exitCode).toBe(0);
});

test('without a command the help is shown, and the call counts as wrong', async () => {
  const { exitCode, stdout, stderr } = await workspace.casebook();
  expect(stdout + stderr).toContain('Usage: casebook');
  expect(exitCode).toBe(2);
});

test('an unknown command is refused with the one that was meant', async () => {
  const { exitCode, stdout, stderr } = await workspace.casebook('chekc');
  expect(stderr).toMatchInlineSnapshot(`
    "error: unknown command 'chekc'
    (Did you mean check?)
    Run "casebook --help" for the commands.
    "
  `);
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
});

test('an unknown option is refused with the one that was meant', async () => {
  const { exitCode, stderr } = await workspace.casebook('generate', '--chek');
  expect(stderr).toMatchInlineSnapshot(`
    "error: unknown option '--chek'
    (Did you mean --check?)
    Run "casebook --help" for the commands.
    "
  `);
  expect(exitCode).toBe(2);
});

test('a value that an option does not take is refused with those it takes', async () => {
  const { exitCode, stderr } = await workspace.casebook('check', '--format', 'yaml');
  expect(stderr).toMatchInlineSnapshot(`
    "error: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, sarif, github.
    Run "casebook --help" for the commands.
    "
  `);
  expect(exitCode).toBe(2);
});

test('an unknown case study is refused with those that exist', async () => {
  const { exitCode, stderr } = await workspace.casebook('check', '--case', 'url-shortner');
  expect(stderr.replaceAll(workspace.root, '<root>')).toMatchInlineSnapshot(`
    "<root>/case-studies
      error    There is no case study "url-shortner". Nothing was done.
      fix      Use one of url-shortener.
    "
  `);
  expect(exitCode).toBe(2);
});

test('a folder without case studies is a wrong call, not a clean check', async () => {
  const { exitCode, stderr } = await runCasebook(path.join(workspace.root, 'case-studies'), 'check');
  expect(stderr.replaceAll(workspace.root, '<root>')).toMatchInlineSnapshot(`
    "<root>/case-studies/case-studies
      error    There is no case study here. Casebook works on case-studies/<slug>/case-study.ts below the current folder.
      fix      Change to the folder of your portfolio, or create the first case study.
    "
  `);
  expect(exitCode).toBe(2);
});

test('without a terminal nothing is colored and no line is drawn over', async () => {
  for (const words of [['check'], ['generate'], ['--help'], ['chekc']]) {
    const { stdout, stderr } = await workspace.casebook(...words);
    expect(stdout + stderr).not.toMatch(/\p{Cc}(?<!\n)/u);
  }
});

test('version prints the version of the package', async () => {
  const { exitCode, stdout } = await workspace.casebook('--version');
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(exitCode).toBe(0);
});
