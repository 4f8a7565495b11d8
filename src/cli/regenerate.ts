import path from 'node:path';
import {
  diffArtifacts,
  diffSchemaLock,
  goneStudies,
  type LoadedPortfolio,
  loadPortfolio,
  refuseDisclosures,
  removeGoneStudy,
  schemaLockName,
  writeArtifacts,
  writeSchemaLock,
} from '#publish';
import { renderArtifacts } from '#render';
import { allFindings } from './check.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { formatFinding } from './format-finding.ts';
import type { GenerateOptions } from './generate.ts';
import type { Printer } from './printer.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Loads the case studies and writes or compares every artifact. Comparing takes no lock's word for a schema. */
export async function regenerate(options: GenerateOptions, printer: Printer): Promise<ExitCode> {
  const loaded = await loadPortfolio({ ...options, trustLocks: !options.check });
  if (loaded.findings.length > 0) {
    for (const finding of loaded.findings) printer.out(`${formatFinding(finding, printer.style)}\n`);
    printer.note('Nothing was generated: a definition could not be loaded.');
    return exitCodeOf(allFindings(loaded));
  }
  const workspace = await openWorkspace(options.root);
  if (options.check) return compare(loaded, workspace, printer, options.only === undefined);
  await writeAll(loaded, workspace, printer);
  if (options.only === undefined) await removeGone(loaded, workspace, printer);
  return 0;
}

/** Artifacts without a case study would stay for ever, and confidential ones published. */
export async function removeGone({ studies }: LoadedPortfolio, { root }: Workspace, printer: Printer): Promise<void> {
  const slugs = studies.map(({ slug }) => slug);
  for (const slug of await goneStudies(root, slugs))
    await printer.stage(
      'generate',
      () => removeGoneStudy(root, slug),
      (count) => `${slug}: ${count} ${count === 1 ? 'artifact' : 'artifacts'} removed, because the case study is gone`,
    );
}

/**
 * Generates the artifacts of every case study; each folder is replaced as a whole or not at all. Then brings the locks
 * of the schemas up to date.
 */
export async function writeAll(loaded: LoadedPortfolio, workspace: Workspace, printer: Printer): Promise<void> {
  await refuseConfidentialArtifacts(loaded, workspace);
  for (const { slug, folder, analyzed } of loaded.studies)
    await printer.stage(
      'generate',
      async () => {
        const result = await writeArtifacts(folderOf(workspace, slug), await renderArtifacts(analyzed, workspace));
        return { ...result, locked: await writeSchemaLock(folder, analyzed.schemas) };
      },
      ({ written, removed, unchanged, locked }) =>
        [
          `${slug}: ${written.length} ${written.length === 1 ? 'artifact' : 'artifacts'} written, ${unchanged} unchanged`,
          ...(removed.length > 0 ? [`${removed.length} removed`] : []),
          ...(locked ? [`${schemaLockName} brought up to date`] : []),
        ].join(', '),
    );
}

/** Looks through the artifacts of all case studies before the first is written. */
async function refuseConfidentialArtifacts({ studies, search }: LoadedPortfolio, workspace: Workspace): Promise<void> {
  if (search === null) return;
  const made = await Promise.all(
    studies.map(async ({ slug, analyzed }) =>
      (await renderArtifacts(analyzed, workspace)).map(({ path: name, content }) => ({
        file: `artifacts/${slug}/${name}`,
        content,
      })),
    ),
  );
  refuseDisclosures(search, made.flat());
}

const folderOf = ({ root }: Workspace, slug: string): string => path.join(root, 'artifacts', slug);

const driftNames = {
  missing: 'missing',
  changed: 'out of date',
  stale: 'no longer generated',
  gone: 'its case study is gone',
} as const;

async function compare(
  loaded: LoadedPortfolio,
  workspace: Workspace,
  printer: Printer,
  isWhole: boolean,
): Promise<ExitCode> {
  await refuseConfidentialArtifacts(loaded, workspace);
  let different = 0;
  const report = (file: string, kind: keyof typeof driftNames): void => {
    printer.out(`${file}: ${driftNames[kind]}`);
    different += 1;
  };
  for (const { slug, folder, analyzed } of loaded.studies) {
    const drift = await diffArtifacts(folderOf(workspace, slug), await renderArtifacts(analyzed, workspace));
    for (const kind of ['missing', 'changed', 'stale'] as const)
      for (const file of drift[kind]) report(`artifacts/${slug}/${file}`, kind);
    const lock = await diffSchemaLock(folder, analyzed.schemas);
    if (lock !== null) report(`case-studies/${slug}/${schemaLockName}`, lock);
  }
  const slugs = loaded.studies.map(({ slug }) => slug);
  for (const slug of isWhole ? await goneStudies(workspace.root, slugs) : []) report(`artifacts/${slug}`, 'gone');
  printer.out(
    different === 0
      ? 'The artifacts match their definitions.'
      : `${different} artifact${different === 1 ? ' differs' : 's differ'} from the definitions. Run "npm run generate" and commit the result.`,
  );
  return different === 0 ? 0 : 1;
}
