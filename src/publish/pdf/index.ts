export type { PdfProblem } from './pdf-problem.ts';
export { type PdfDocument, type RenderPdfOptions, renderPdf } from './render-pdf.ts';
export { loadPdfTemplates } from './templates.ts';
