import { importWorkspace, type WorkspaceImport } from '#publish';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';

/** Writes a Structurizr workspace as a case study, and says what of it has no place there. */
export async function importStructurizr(root: string, workspace: WorkspaceImport, printer: Printer): Promise<ExitCode> {
  const { slug, files, counts, notes } = await importWorkspace(root, workspace);
  for (const file of files) printer.out(`Wrote ${file}`);
  const taken = [
    counted(counts.elements, 'element'),
    counted(counts.relationships, 'relationship'),
    counted(counts.environments, 'deployment environment'),
    counted(counts.decisions, 'decision'),
  ];
  printer.note(`Taken over: ${taken.filter((part) => part !== null).join(', ')}.`);
  if (notes.length > 0) printer.note(`Not taken over, or changed:\n${notes.map((note) => `  - ${note}`).join('\n')}`);
  printer.note(`Run "npx casebook check --case ${slug}": it says what contradicts and what is still missing.`);
  return 0;
}

const counted = (count: number, word: string): string | null =>
  count === 0 ? null : `${count} ${word}${count === 1 ? '' : 's'}`;
