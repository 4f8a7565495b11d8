import { PDFBool, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { isOwnFont } from './fonts.ts';
import { refuse } from './pdf-problem.ts';

/**
 * Packs Typst's PDF into object streams (about half the size) and lets readers show the document's title instead of
 * its file name. Adds no date, id or producer of its own, so the same input gives the same bytes.
 * @throws {ToolError} if a font was used that isn't the project's, because another machine would print another document
 */
export async function finish(typstPdf: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(typstPdf, { updateMetadata: false });
  refuseForeignFonts(pdf);
  const preferences = pdf.catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? pdf.context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  pdf.catalog.set(PDFName.of('ViewerPreferences'), preferences);
  return pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** The fonts embedded in a PDF, without their subset prefixes, sorted. */
export function fontNames(pdf: PDFDocument): string[] {
  const names = new Set<string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) continue;
    const name = object.lookup(PDFName.of('FontName'), PDFName).decodeText();
    names.add(name.replace(/^[A-Z]{6}\+/, ''));
  }
  return [...names].sort();
}

function refuseForeignFonts(pdf: PDFDocument): void {
  refuse(
    fontNames(pdf)
      .filter((name) => !isOwnFont(name))
      .map((name) => ({
        where: 'the finished PDF',
        what: `It uses the font ${name}, which this machine happens to have; another machine would print another document.`,
        fix: 'Set only "Source Serif 4", "Inter" and "JetBrains Mono" in templates and diagrams, with `fallback: false`.',
      })),
  );
}
