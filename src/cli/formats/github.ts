import type { Severity } from '#model';
import type { LocatedFinding } from '#publish';
import { portablePath } from './portable-path.ts';

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  todo: 'notice',
};

/**
 * One GitHub Actions workflow command a finding: `::error file=…,line=…,col=…,title=…::message`. Findings that the
 * author stands by are left out, because GitHub would show them as open.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubCommands = (findings: readonly LocatedFinding[]): readonly string[] =>
  findings.filter(({ known }) => known === undefined).map(commandOf);

function commandOf({ check, severity, message, fix, file, line, column }: LocatedFinding): string {
  const properties = [
    ['file', portablePath(file)],
    ...(line === null ? [] : [['line', String(line)]]),
    ...(line === null || column === null ? [] : [['col', String(column)]]),
    ['title', check],
  ] as const;
  const printed = properties.map(([name = '', value = '']) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${commands[severity]} ${printed}::${escapeData(`${message}\n${fix}`)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
