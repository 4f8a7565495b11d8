import path from 'node:path';
import {
  loadPortfolio,
  placePdf,
  requirePlace,
  type WrittenPdf,
  writeInterviewPdf,
  writePdf,
  writePortfolioPdf,
} from '#publish';
import type { Edition } from '#render';
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
  /** `interview`: the notes for the interview, which are never part of the site. */
  readonly audience: 'public' | 'interview';
  readonly edition: Edition;
  /** Seconds that a template may take. */
  readonly timeLimit: number;
}

/** Writes the PDF of each case study. */
export async function pdf(
  { root, only, output, paper, audience, edition, timeLimit }: PdfOptions,
  printer: Printer,
): Promise<ExitCode> {
  const folder = await requirePlace(root, output, audience);
  const loaded = await loadPortfolio({ root, only, audience });
  if (loaded.findings.length > 0) {
    for (const finding of loaded.findings) printer.out(`${formatFinding(finding, printer.style)}\n`);
    return exitCodeOf(allFindings(loaded));
  }
  const options = {
    portfolio: loaded.portfolio,
    search: loaded.search,
    paper,
    edition,
    timeLimit,
    ...(await openWorkspace(root)),
  };
  const isInterview = audience === 'interview';
  const kind = isInterview ? '-interview' : edition === 'complete' ? '-complete' : '';
  const print = (name: string, write: (file: string) => Promise<WrittenPdf | null>): Promise<void> =>
    stagePdf(
      printer,
      () => placePdf(root, path.join(folder, name), write),
      path.relative(root, path.join(output, name)),
    );
  for (const study of loaded.studies) {
    const write = isInterview ? writeInterviewPdf : writePdf;
    await print(`${study.slug}${kind}.pdf`, (file) => write(study, file, options));
  }
  const { analyzed } = loaded;
  if (isInterview && analyzed) await print('interview.pdf', (file) => writePortfolioPdf(analyzed, file, options));
  return 0;
}

/**
 * Writes a PDF as a stage, which says where it is and how large, or that there was nothing to print. What is printed
 * but should be looked at follows, a line each.
 */
export async function stagePdf(printer: Printer, write: () => Promise<WrittenPdf | null>, file: string): Promise<void> {
  const written = await printer.stage('pdf', write, (result) =>
    result === null ? `${file}: there is nothing to print` : `${file}, ${Math.round(result.bytes / 1024)} KB`,
  );
  for (const warning of written?.warnings ?? []) printer.note(`warning   ${warning}`);
}
