import { brotliCompressSync, constants } from 'node:zlib';

/** Tags with a number of their own in WOFF2, as far as a TrueType font has them. */
const knownTags = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];
const nullTransformOfOutlines = 3 << 6;
const arbitraryTag = 63;

/** TrueType tables as a WOFF2 file, outlines untransformed. Source: https://www.w3.org/TR/WOFF2/ */
export function writeWoff2(tables: ReadonlyMap<string, Buffer>): Buffer {
  // loca has to follow glyf.
  const ordered = [...tables]
    .filter(([tag]) => tag !== 'loca')
    .flatMap(([tag, data]): [string, Buffer][] => {
      const loca = tables.get('loca');
      return tag === 'glyf' && loca
        ? [
            [tag, data],
            ['loca', loca],
          ]
        : [[tag, data]];
    });
  const directory = Buffer.concat(ordered.map(([tag, { length }]) => Buffer.concat([tagBytes(tag), base128(length)])));
  const plain = Buffer.concat(ordered.map(([, data]) => data));
  const compressed = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  const header = Buffer.alloc(48);
  const length = Math.ceil((header.length + directory.length + compressed.length) / 4) * 4;
  header.write('wOF2', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(ordered.length, 12);
  header.writeUInt32BE(
    ordered.reduce((size, [, data]) => size + Math.ceil(data.length / 4) * 4, 12 + 16 * ordered.length),
    16,
  );
  header.writeUInt32BE(compressed.length, 20);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, directory, compressed], length);
}

function tagBytes(tag: string): Buffer {
  const number = knownTags.indexOf(tag);
  if (number < 0) return Buffer.concat([Buffer.from([arbitraryTag]), Buffer.from(tag, 'latin1')]);
  return Buffer.from([tag === 'glyf' || tag === 'loca' ? nullTransformOfOutlines | number : number]);
}

/** A length as UIntBase128: seven bits a byte, most significant first. */
function base128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}
