import { zlibSync } from 'fflate';
import type { PdfObjects } from './pdf-objects.ts';

/** Objects in one object stream: more compress better, fewer are quicker to look up. */
const objectsInStream = 1500;

/**
 * Writes a PDF anew with its small objects in compressed object streams (PDF 1.5), which makes a tagged document less
 * than half as large. Adds nothing of its own, so the same input gives the same bytes.
 */
export function pack({ objects, trailer }: PdfObjects): Uint8Array {
  const small = objects.filter(({ isStream }) => !isStream);
  const large = objects.filter(({ isStream }) => isStream);
  const firstFree = Math.max(0, ...objects.map(({ number }) => number)) + 1;
  const entries = new Map<number, readonly [type: number, where: number, index: number]>([[0, [0, 0, 0xff_ff]]]);
  const parts: Buffer[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const writeStream = (number: number, entriesOfDictionary: string, content: Uint8Array): void => {
    // Not Node's own zlib: its bytes depend on what the processor can do.
    const data = zlibSync(content);
    entries.set(number, [1, length, 0]);
    write(`${number} 0 obj\n<<${entriesOfDictionary}/Filter/FlateDecode/Length ${data.length}>>\nstream\n`);
    write(data);
    write('\nendstream\nendobj\n');
  };

  write('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  for (const { number, body } of large) {
    entries.set(number, [1, length, 0]);
    write(`${number} 0 obj\n${body}\nendobj\n`);
  }
  let next = firstFree;
  for (let from = 0; from < small.length; from += objectsInStream) {
    const members = small.slice(from, from + objectsInStream);
    let at = 0;
    const index = members.map(({ number, body }, position) => {
      entries.set(number, [2, next, position]);
      const pair = `${number} ${at}`;
      at += body.length + 1;
      return pair;
    });
    const head = `${index.join(' ')}\n`;
    const content = Buffer.from(head + members.map(({ body }) => `${body}\n`).join(''), 'latin1');
    writeStream(next, `/Type/ObjStm/N ${members.length}/First ${head.length}`, content);
    next += 1;
  }
  const tableAt = length;
  entries.set(next, [1, tableAt, 0]);
  writeStream(next, `/Type/XRef/Size ${next + 1}/W[1 4 2]${trailer}`, tableOf(entries, next + 1));
  write(`startxref\n${tableAt}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** The cross-reference stream: a type, an offset or the number of an object stream, a position in it. */
function tableOf(entries: ReadonlyMap<number, readonly [number, number, number]>, size: number): Buffer {
  const table = Buffer.alloc(size * 7);
  for (const [number, [type, where, index]] of entries) {
    table.writeUInt8(type, number * 7);
    table.writeUInt32BE(where, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  return table;
}
