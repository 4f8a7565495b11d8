import path from 'node:path';
import { loadPortfolio, writePdf } from '#publish';
import { allFindings } from './check.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { formatFinding } from './format-finding.ts';
import type { Printer } from './printer.ts';
import { openWorkspace } from './workspace.ts';

export interface PdfOptions {
  readonly root: string;
  readonly only?: string | undefined;
  /** Folder for the PDFs. */
  readonly output: string;
  readonly paper: 'a4' | 'letter';
}

/** Writes the PDF of each case study. */
export async function pdf({ root, only, output, paper }: PdfOptions, printer: Printer): Promise<ExitCode> {
  const loaded = await loadPortfolio({ root, only });
  if (loaded.findings.length > 0) {
    for (const finding of loaded.findings) printer.out(`${formatFinding(finding, printer.style)}\n`);
    return exitCodeOf(allFindings(loaded));
  }
  const workspace = await openWorkspace(root);
  for (const study of loaded.studies) {
    const file = path.join(output, `${study.slug}.pdf`);
    await printer.stage(
      'pdf',
      () => writePdf(study, file, { portfolio: loaded.portfolio, paper, ...workspace }),
      ({ bytes }) => `${path.relative(root, file)}, ${Math.round(bytes / 1024)} KB`,
    );
  }
  return 0;
}
