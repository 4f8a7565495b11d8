import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';
import { fingerprintInputs, holdsOthers, listSlugs, readGenerated, rememberGenerated } from './up-to-date.ts';

export interface GenerateOptions {
  readonly root: string;
  readonly only?: string | undefined;
  /** Compare instead of write; exit 1 on a difference. */
  readonly check: boolean;
}

/**
 * Writes every artifact of the case studies below `artifacts/`, or with `check` says which ones are out of date.
 * Artifacts follow from files alone, so when no file has changed since the last run nothing is even loaded.
 */
export async function generate(options: GenerateOptions, printer: Printer): Promise<ExitCode> {
  const { root, only, check } = options;
  const slugs = only === undefined ? await listSlugs(root) : [only];
  const inputs = await fingerprintInputs(root);
  if (!check) {
    const kept = await Promise.all(slugs.map((slug) => readGenerated(root, slug, inputs)));
    const isWhole = only !== undefined || !(await holdsOthers(root, slugs));
    if (slugs.length > 0 && isWhole && kept.every((count) => count !== null)) {
      for (const [index, slug] of slugs.entries())
        printer.note(`generate  ${slug}: 0 artifacts written, ${kept[index]} unchanged`);
      return 0;
    }
  }
  const { regenerate } = await import('./regenerate.ts');
  const exitCode = await regenerate(options, printer);
  if (!check && exitCode === 0) for (const slug of slugs) await rememberGenerated(root, slug, inputs);
  return exitCode;
}
