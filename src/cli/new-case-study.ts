import { type NewCaseStudy, writeCaseStudy } from '#publish';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';

/** Writes a complete small case study to start from. */
export async function newCaseStudy(root: string, study: NewCaseStudy, printer: Printer): Promise<ExitCode> {
  for (const file of await writeCaseStudy(root, study)) printer.out(`Wrote ${file}`);
  printer.note(
    `It is a small example that passes. Begin with architecture.ts, and run "npm run check -- --case ${study.slug}" as you go.`,
  );
  return 0;
}
