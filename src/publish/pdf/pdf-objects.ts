/** An indirect object of a PDF as it stands in the file, between `N 0 obj` and `endobj`. */
export interface PdfObject {
  readonly number: number;
  /** One byte a character. */
  readonly body: string;
  /** Streams hold pictures, pages and fonts; they can't be put into an object stream. */
  readonly isStream: boolean;
}

export interface PdfObjects {
  /** In the order of the file. */
  readonly objects: readonly PdfObject[];
  /** The entries of the trailer but `/Size`, e.g. `/Root 7 0 R`. */
  readonly trailer: string;
}

/**
 * The objects of a PDF that Typst wrote: one cross-reference table, no updates, no object streams, generation 0.
 * @throws {Error} for any other PDF
 */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [, tableAt = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64)) ?? [];
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(Number(tableAt), Number(tableAt) + 64));
  if (!table) throw new Error('The PDF has no cross-reference table at its end.');
  const entriesAt = Number(tableAt) + table[0].length;
  const count = Number(table[1]);
  const starts: { number: number; offset: number }[] = [];
  for (let number = 1; number < count; number += 1) {
    // Twenty bytes an entry: ten digits, a space, five digits, a space, `n` or `f`, two for the end of the line.
    const entry = text.slice(entriesAt + number * 20, entriesAt + number * 20 + 18);
    if (entry.endsWith('n')) starts.push({ number, offset: Number(entry.slice(0, 10)) });
  }
  starts.sort((one, other) => one.offset - other.offset);
  const objects = starts.map(({ number, offset }, index): PdfObject => {
    const source = text.slice(offset, starts[index + 1]?.offset ?? Number(tableAt));
    const head = `${number} 0 obj`;
    const end = source.lastIndexOf('endobj');
    if (!source.startsWith(head) || end < 0) throw new Error(`Object ${number} of the PDF isn't where its table says.`);
    const body = source.slice(head.length, end).trim();
    return { number, body, isStream: body.endsWith('endstream') };
  });
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(entriesAt))?.[1] ?? '';
  return { objects, trailer: trailer.replace(/\/Size \d+/, '').trim() };
}
