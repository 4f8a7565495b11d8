import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { finish } from './finish.ts';
import { pack } from './pack.ts';
import { readPdfObjects } from './pdf-objects.ts';

/** A PDF of the shape that Typst writes: a cross-reference table at the end, no object streams. */
async function plainPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle('Orders (that) survive');
  for (let page = 0; page < 300; page += 1)
    pdf.addPage([200, 100 + page]).drawLine({ start: { x: 0, y: 0 }, end: { x: page, y: 9 } });
  return pdf.save({ useObjectStreams: false });
}

test('A packed document has the same pages, contents and metadata, and is smaller', async () => {
  const plain = await plainPdf();
  const packed = pack(readPdfObjects(plain));
  expect(packed.length).toBeLessThan(plain.length / 2);
  const pdf = await PDFDocument.load(packed, { updateMetadata: false });
  expect(pdf.getTitle()).toBe('Orders (that) survive');
  expect(pdf.getPages().map((page) => page.getHeight())).toEqual(Array.from({ length: 300 }, (_, page) => 100 + page));
});

test('Readers are told to show the title instead of the file name', async () => {
  const pdf = await PDFDocument.load(finish(await plainPdf()), { updateMetadata: false });
  const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
});

test('A font of the machine is refused by name', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  pdf.context.register(
    pdf.context.obj({ Type: 'FontDescriptor', FontName: 'ABCDEF+Comic-Sans', FontFamily: PDFString.of('Comic') }),
  );
  const bytes = await pdf.save({ useObjectStreams: false });
  expect(() => finish(bytes)).toThrow(/font Comic-Sans/);
});

test('A PDF without a table at its end is refused', () => {
  expect(() => readPdfObjects(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n'))).toThrow('no cross-reference table');
});
