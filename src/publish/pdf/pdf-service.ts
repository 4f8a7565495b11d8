import { fork } from 'node:child_process';
import { ToolError, type ToolErrorParts } from '#model';
import { AskedProcess } from '../asked-process.ts';
import type { PdfProblem } from './pdf-problem.ts';
import type { PdfDocument } from './render-pdf.ts';

/** A PDF, and what of it should be looked at. */
export interface SetPdf {
  readonly pdf: Uint8Array;
  readonly warnings: readonly PdfProblem[];
}

export type PdfAnswer = SetPdf | { readonly problem: ToolErrorParts } | { readonly failure: string };

/** Typst keeps the fonts and what it laid out: none of it is needed where the site is built. */
const setting = new AskedProcess<PdfDocument, PdfAnswer>('The process that sets PDFs', async () =>
  fork(new URL('./pdf-process.ts', import.meta.url), { execArgv: [], serialization: 'advanced' }),
);

/**
 * Sets a document in a process of its own.
 * @throws {ToolError} if the template, an image or the data can't be set
 */
export async function askForPdf(document: PdfDocument): Promise<SetPdf> {
  const answer = await setting.ask(document);
  if ('problem' in answer) throw new ToolError(answer.problem);
  if ('failure' in answer) throw new Error(answer.failure);
  return answer;
}
