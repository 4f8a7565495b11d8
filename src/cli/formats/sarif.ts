import { createHash } from 'node:crypto';
import { checkIds, checkPage, explainCheck } from '#analysis';
import { printPath, type Severity } from '#model';
import type { LocatedFinding } from '#publish';
import { portablePath } from './portable-path.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  todo: 'note',
};
const baseId = '%SRCROOT%';

/**
 * Findings as a SARIF 2.1.0 log. Paths are relative to `%SRCROOT%`, the folder that holds `case-studies/`. A finding
 * that the author stands by is suppressed with its reason.
 * @param version of Casebook
 */
export function sarifLog(findings: readonly LocatedFinding[], version: string): object {
  const fingerprints = fingerprintsOf(findings);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Casebook',
            version,
            semanticVersion: version,
            shortDescription: { text: 'Checks that an architecture case study does not contradict itself.' },
            rules: checkIds.map(ruleOf),
          },
        },
        originalUriBaseIds: { [baseId]: { description: { text: 'The folder that holds case-studies/.' } } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => resultOf(finding, fingerprints[index])),
      },
    ],
  };
}

/** SARIF asks for an absolute `helpUri`; a page beside the sources has none, so the help names it. */
function ruleOf(id: string): object {
  const explained = explainCheck(id);
  return {
    id,
    ...(explained && {
      shortDescription: { text: explained.title },
      defaultConfiguration: { level: levels[explained.severity] },
    }),
    help: { text: `Read ${checkPage(id)}, or run "casebook explain ${id}".` },
  };
}

function resultOf(finding: LocatedFinding, fingerprint = ''): object {
  const { check, severity, message, fix, file, line, column, at, known } = finding;
  return {
    ruleId: check,
    level: levels[severity],
    message: { text: `${message}\n${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: portablePath(file).split('/').map(encodeURIComponent).join('/'), uriBaseId: baseId },
          ...(line === null
            ? {}
            : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }),
        },
        ...(at.path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: printPath(at.path) }] }),
      },
    ],
    partialFingerprints: { 'casebookFinding/v1': fingerprint },
    ...(known === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: known.reason }] }),
  };
}

/**
 * One value a finding that survives edits elsewhere: neither its line, nor its place in a list, nor the figures in its
 * words count. Findings that are then alike are told apart by their order.
 */
function fingerprintsOf(findings: readonly LocatedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ check, file, message }) => {
    const identity = JSON.stringify([check, portablePath(file), message.replace(/\d[\d.,]*/g, '#')]);
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    return createHash('sha256').update(`${identity}${occurrence}`).digest('hex');
  });
}
