import { printPath } from '#model';
import type { LocatedFinding } from '#publish';
import type { Printer } from './printer.ts';

const wrapAt = 110;

/** One finding as the four aligned lines of every message: where, what and why, fix, see. */
export function formatFinding(finding: LocatedFinding, style: Printer['style']): string {
  const { severity, message, fix, check, known } = finding;
  const place =
    finding.line === null
      ? finding.file
      : `${finding.file}:${finding.line}${finding.column === null ? '' : `:${finding.column}`}`;
  const path = printPath(finding.at.path);
  const label = known ? 'known' : severity;
  const color = known ? 'dim' : severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan';
  const rows = [
    `${style('bold', place)}${path ? ` › ${path}` : ''}`,
    row(style(color, label.padEnd(9)), message),
    row('fix      ', fix),
  ];
  if (known) rows.push(row('because  ', known.reason));
  rows.push(row('see      ', `npx casebook explain ${check}`));
  return rows.join('\n');
}

const row = (label: string, text: string): string => `  ${label}${wrap(text).join(`\n${' '.repeat(11)}`)}`;

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line && line.length + word.length + 1 > wrapAt) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines;
}

/** `2 errors, 1 warning, 3 known` — or `nothing found`. */
export function countFindings(findings: readonly LocatedFinding[]): string {
  const open = findings.filter(({ known }) => known === undefined);
  const counts = (['error', 'warning', 'todo'] as const).map((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? null : `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  const known = findings.length - open.length;
  const parts = [...counts, known === 0 ? null : `${known} known`].filter((part) => part !== null);
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
}
