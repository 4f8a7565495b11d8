import { ToolError } from '#model';
import type { PdfProblem } from './pdf-problem.ts';
import type { PdfAnswer } from './pdf-service.ts';
import { type PdfDocument, renderPdf } from './render-pdf.ts';

async function set(document: PdfDocument): Promise<PdfAnswer> {
  const warnings: PdfProblem[] = [];
  try {
    const pdf = await renderPdf(document, { onWarning: (problem) => warnings.push(problem) });
    return { pdf, warnings };
  } catch (error) {
    if (!(error instanceof ToolError)) return { failure: String(error instanceof Error ? error.stack : error) };
    const { where, what, why, fix } = error;
    return { problem: { where, what, why, fix } };
  }
}

process.on('message', (document: PdfDocument) => {
  set(document).then((answer) => process.send?.(answer));
});
