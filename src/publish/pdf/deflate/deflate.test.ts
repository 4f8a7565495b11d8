import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from './deflate.ts';

const restored = (content: Uint8Array): Buffer => inflateSync(deflate(content));

test('What zlib unpacks is what was packed', () => {
  const word = fc.constantFrom('/Type', '/StructElem', '<<', '>>', ' 0 R', 'x'.repeat(300), '\u0000', 'é');
  const text = fc.array(word, { maxLength: 400 }).map((words) => new TextEncoder().encode(words.join('')));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 2000 })), (content) =>
      Buffer.from(content).equals(restored(content)),
    ),
  );
});

test.each([
  ['nothing', 0],
  ['one byte', 1],
  ['the longest repetition and one more', 260],
  ['more than a window', 100_000],
])('Packs %s', (_, length) => {
  const content = Buffer.alloc(length, 'a');
  expect(restored(content).equals(content)).toBe(true);
});

test('Finds what stood a whole window before, and nothing further away', () => {
  const content = Buffer.alloc(70_000);
  for (let at = 0; at < content.length; at += 1) content[at] = (Math.imul(at, 2_654_435_761) >>> 13) & 0xff;
  content.copy(content, 32_768, 0, 400);
  content.copy(content, 66_000, 0, 400);
  expect(restored(content).equals(content)).toBe(true);
});

test('Very uneven counts do not make a code longer than the format allows', () => {
  const content = Buffer.concat(
    Array.from({ length: 24 }, (_, index) => {
      const bytes = Buffer.alloc(Math.round(1.62 ** index));
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = at % 3 === 0 ? index : (Math.imul(at, at) >> 3) & 31;
      return bytes;
    }),
  );
  expect(restored(content).equals(content)).toBe(true);
});

test('The objects of a tagged document take less than an eighth of their size', () => {
  const objects = Array.from(
    { length: 400 },
    (_, index) => `<</Type/StructElem/S/TD/P ${index} 0 R/K[${index + 3} ${index % 7}]/A[<</O/Table/ColSpan 1>>]>>\n`,
  );
  const content = Buffer.from(objects.join(''));
  expect(deflate(content).length).toBeLessThan(content.length / 8);
});
