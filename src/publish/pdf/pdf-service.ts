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
 * @param timeLimit in seconds; a template may hold a loop without an end
 * @throws {ToolError} if the template, an image or the data can't be set
 */
export async function askForPdf(document: PdfDocument, timeLimit: number): Promise<SetPdf> {
  const where = `templates/typst/${document.template}.typ`;
  const answer = await setting
    .ask(document, { milliseconds: timeLimit * 1000, answer: { problem: { where, ...endless(timeLimit) } } })
    .catch((cause: unknown): PdfAnswer => ({ problem: { where, ...ended(cause) } }));
  if ('problem' in answer) throw new ToolError(answer.problem);
  if ('failure' in answer) throw new Error(answer.failure);
  return answer;
}

const why = 'Without it there is no PDF.';

const endless = (timeLimit: number): Omit<ToolErrorParts, 'where'> => ({
  what: `Setting the document has not ended after ${timeLimit} ${timeLimit === 1 ? 'second' : 'seconds'}.`,
  why,
  fix: `Look for a loop without an end; give what only takes long more time with --time-limit ${timeLimit * 10}.`,
});

const ended = (cause: unknown): Omit<ToolErrorParts, 'where'> => ({
  what: cause instanceof Error ? cause.message : String(cause),
  why,
  fix: 'Look for what it can not hold: texts, lists or templates of your own that nest thousands deep.',
});
