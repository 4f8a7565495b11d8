import { type LoadedPortfolio, loadPortfolio } from '#publish';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { countFindings, formatFinding } from './format-finding.ts';
import type { CheckFormat } from './formats/check-format.ts';
import { githubCommands } from './formats/github.ts';
import { sarifLog } from './formats/sarif.ts';
import type { Printer } from './printer.ts';

export interface CheckOptions {
  readonly root: string;
  readonly only?: string | undefined;
  readonly format: CheckFormat;
  /** Of Casebook; a SARIF log names it. */
  readonly version: string;
  /** Leaves out what is still missing from a complete case study. */
  readonly hideTodos?: boolean;
}

/** Finds where the case studies contradict themselves. Exit 1 when there is an error that nobody stands by. */
export async function check(options: CheckOptions, printer: Printer): Promise<ExitCode> {
  const loaded = await loadPortfolio(options);
  const findings = allFindings(loaded);
  const wanted = findings.filter(({ severity }) => !(options.hideTodos && severity === 'todo'));
  if (options.format === 'json')
    printer.out(
      JSON.stringify(
        {
          studies: loaded.studies.map(({ slug, title }) => ({ slug, title })),
          findings: findings.map(({ check: id, severity, file, line, column, at, message, fix, known }) => ({
            check: id,
            severity,
            file,
            line,
            column,
            path: at.path,
            message,
            fix,
            known: known ?? null,
          })),
        },
        null,
        2,
      ),
    );
  else if (options.format === 'sarif') printer.out(JSON.stringify(sarifLog(wanted, options.version), null, 2));
  else if (options.format === 'github') for (const command of githubCommands(wanted)) printer.out(command);
  else {
    const shown = wanted.filter(({ known }) => known === undefined);
    for (const finding of shown) printer.out(`${formatFinding(finding, printer.style)}\n`);
    printer.out(`${loaded.studies.map(({ slug }) => slug).join(', ') || 'no case study'}: ${countFindings(findings)}`);
  }
  return exitCodeOf(findings);
}

/** What kept definitions from loading, then each study's findings, then those of the portfolio around them. */
export const allFindings = ({ findings, studies, portfolioFindings }: LoadedPortfolio) => [
  ...findings,
  ...studies.flatMap((study) => study.findings),
  ...portfolioFindings,
];
