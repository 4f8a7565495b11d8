export { keptPdf } from './kept-pdf.ts';
export { loadPdfTemplates } from './templates.ts';
