import { engineFingerprint } from '../engine-fingerprint.ts';
import { kept } from '../kept.ts';
import { askForPdf, type SetPdf } from './pdf-service.ts';
import type { PdfDocument } from './render-pdf.ts';

/** Sets a document, or takes the PDF that was set from the same content before: what goes into Typst decides every byte. */
export async function keptPdf(
  document: PdfDocument,
  name: string,
  { folder, timeLimit }: { readonly folder: string; readonly timeLimit: number },
): Promise<SetPdf> {
  const { data, images, templates } = document;
  const madeOf = [await engineFingerprint('pdf'), JSON.stringify([data, ...images, ...templates])];
  return kept({ folder, name }, madeOf, () => askForPdf(document, timeLimit));
}
