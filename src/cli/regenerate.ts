import path from 'node:path';
import { diffArtifacts, type LoadedPortfolio, loadPortfolio, writeArtifacts } from '#publish';
import { renderArtifacts } from '#render';
import { allFindings } from './check.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { formatFinding } from './format-finding.ts';
import type { GenerateOptions } from './generate.ts';
import type { Printer } from './printer.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Loads the case studies and writes or compares every artifact. */
export async function regenerate(options: GenerateOptions, printer: Printer): Promise<ExitCode> {
  const loaded = await loadPortfolio(options);
  if (loaded.findings.length > 0) {
    for (const finding of loaded.findings) printer.out(`${formatFinding(finding, printer.style)}\n`);
    printer.note('Nothing was generated: a definition could not be loaded.');
    return exitCodeOf(allFindings(loaded));
  }
  const workspace = await openWorkspace(options.root);
  if (options.check) return compare(loaded, workspace, printer);
  await writeAll(loaded, workspace, printer);
  return 0;
}

/** Generates the artifacts of every case study; each folder is replaced as a whole or not at all. */
export async function writeAll(loaded: LoadedPortfolio, workspace: Workspace, printer: Printer): Promise<void> {
  for (const { slug, analyzed } of loaded.studies)
    await printer.stage(
      'generate',
      async () => writeArtifacts(folderOf(workspace, slug), await renderArtifacts(analyzed, workspace)),
      ({ written, removed, unchanged }) =>
        `${slug}: ${written.length} artifacts written, ${unchanged} unchanged${removed.length ? `, ${removed.length} removed` : ''}`,
    );
}

const folderOf = ({ root }: Workspace, slug: string): string => path.join(root, 'artifacts', slug);

async function compare(loaded: LoadedPortfolio, workspace: Workspace, printer: Printer): Promise<ExitCode> {
  let different = 0;
  for (const { slug, analyzed } of loaded.studies) {
    const drift = await diffArtifacts(folderOf(workspace, slug), await renderArtifacts(analyzed, workspace));
    const kinds = [
      ['missing', drift.missing],
      ['out of date', drift.changed],
      ['no longer generated', drift.stale],
    ] as const;
    for (const [kind, paths] of kinds)
      for (const file of paths) {
        printer.out(`artifacts/${slug}/${file}: ${kind}`);
        different += 1;
      }
  }
  printer.out(
    different === 0
      ? 'The artifacts match their definitions.'
      : `${different} artifact${different === 1 ? ' differs' : 's differ'} from the definitions. Run "npm run generate" and commit the result.`,
  );
  return different === 0 ? 0 : 1;
}
