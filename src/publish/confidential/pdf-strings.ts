import { inflateSync } from 'node:zlib';

/**
 * What a PDF says in words of its own: title, outline, alternative texts, addresses, metadata. The pages aren't among it:
 * they hold numbers of glyphs.
 */
export function pdfStrings(pdf: Buffer): string {
  const parts: Buffer[] = [];
  let from = 0;
  for (let start = pdf.indexOf('stream'); start >= 0; start = pdf.indexOf('stream', from)) {
    const end = pdf.indexOf('endstream', start);
    if (end < 0) break;
    parts.push(pdf.subarray(from, start), inflated(pdf.subarray(start + 'stream'.length, end)));
    from = end + 'endstream'.length;
  }
  parts.push(pdf.subarray(from));
  return parts.map(stringsOf).join('\n');
}

/** Without the line break before it; a stream that isn't compressed as it is. */
function inflated(stream: Buffer): Buffer {
  const content = stream.subarray(stream[0] === 0x0d ? 2 : 1);
  try {
    return inflateSync(content);
  } catch {
    return content;
  }
}

function stringsOf(part: Buffer): string {
  const text = part.toString('latin1');
  // Metadata is XML.
  if (text.includes('<?xpacket')) return part.toString('utf8');
  const strings: string[] = [];
  for (const [, literal, hexadecimal] of text.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)|<([0-9A-Fa-f\s]{4,})>/g))
    strings.push(
      decoded(literal === undefined ? Buffer.from((hexadecimal ?? '').replace(/\s/g, ''), 'hex') : unescaped(literal)),
    );
  return strings.join('\n');
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (literal: string): Buffer =>
  Buffer.from(
    literal.replace(/\\(?:([0-7]{1,3})|(\r?\n)|([\s\S]))/g, (_, octal?: string, wrap?: string, sign = '') =>
      octal === undefined
        ? wrap === undefined
          ? (controls[sign] ?? sign)
          : ''
        : String.fromCharCode(Number.parseInt(octal, 8)),
    ),
    'latin1',
  );

/** A PDF says by its first two bytes that a string is UTF-16. */
const decoded = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1');
