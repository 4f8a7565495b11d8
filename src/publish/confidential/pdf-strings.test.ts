import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfStrings } from './pdf-strings.ts';

const stream = (content: string): Buffer =>
  Buffer.concat([
    Buffer.from('1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
    deflateSync(Buffer.from(content, 'latin1')),
    Buffer.from('\nendstream\nendobj\n'),
  ]);

test('strings are read with their escapes undone, within streams and outside', () => {
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n<< /Title (Acme \\(DE\\) \\046 Sons) >>\n'),
    stream('/Alt (A map)'),
  ]);
  expect(pdfStrings(pdf)).toContain('Acme (DE) & Sons');
  expect(pdfStrings(pdf)).toContain('A map');
});

test('a string in UTF-16 is read in both of its notations', () => {
  const hexadecimal = Buffer.from('\ufeffŁódź', 'utf16le').swap16().toString('hex');
  expect(pdfStrings(stream(`/Title <${hexadecimal}>`))).toContain('Łódź');
  expect(pdfStrings(stream('/Alt (\\376\\377\\000A\\000b)'))).toContain('Ab');
});

test('metadata is read as the XML that it is', () => {
  expect(pdfStrings(stream('<?xpacket begin=""?><dc:title>Acme</dc:title>'))).toContain('<dc:title>Acme</dc:title>');
});
