import { characterMap, glyphOf } from './character-map.ts';
import { readTables } from './tables.ts';
import { writeWoff2 } from './woff2.ts';

/** Layout features, hints and the like: what a handful of characters does without. */
const dropped = new Set(['BASE', 'DSIG', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'prep']);

/**
 * A static TrueType font cut down to some characters, as WOFF2. Glyphs keep their numbers; those that aren't needed
 * become empty, so that every other table stays as it is. Kerning and ligatures are lost.
 */
export function subsetFont(font: Buffer, characters: string): Buffer {
  const tables = readTables(font);
  const cmap = required(tables, 'cmap');
  const glyphs = new Map(
    [...characters].flatMap((character): [number, number][] => {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = glyphOf(cmap, codePoint);
      return glyph === 0 ? [] : [[codePoint, glyph]];
    }),
  );
  const { glyf, loca } = keepGlyphs(tables, [0, ...glyphs.values()]);
  const head = Buffer.from(required(tables, 'head'));
  head.writeInt16BE(1, 50); // long offsets in loca
  const post = Buffer.alloc(32);
  required(tables, 'post').copy(post, 0, 0, 32);
  post.writeUInt32BE(0x00030000, 0); // without glyph names
  const name = Buffer.from([0, 0, 0, 0, 0, 6]); // no records
  const kept = [...tables].filter(([tag]) => !dropped.has(tag));
  const changed = { cmap: characterMap(glyphs), glyf, head, loca, name, post };
  return writeWoff2(new Map([...kept, ...Object.entries(changed)]));
}

function required(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`The font has no "${tag}" table; a static TrueType font is needed.`);
  return table;
}

function keepGlyphs(tables: ReadonlyMap<string, Buffer>, wanted: readonly number[]): { glyf: Buffer; loca: Buffer } {
  const glyf = required(tables, 'glyf');
  const loca = required(tables, 'loca');
  const long = required(tables, 'head').readInt16BE(50) === 1;
  const count = required(tables, 'maxp').readUInt16BE(4);
  const offset = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const outline = (glyph: number): Buffer => glyf.subarray(offset(glyph), offset(glyph + 1));

  const needed = new Set<number>();
  const pending = [...wanted];
  for (let glyph = pending.pop(); glyph !== undefined; glyph = pending.pop()) {
    if (needed.has(glyph)) continue;
    needed.add(glyph);
    pending.push(...componentsOf(outline(glyph)));
  }

  const outlines: Buffer[] = [];
  const offsets = Buffer.alloc((count + 1) * 4);
  let length = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    offsets.writeUInt32BE(length, glyph * 4);
    if (!needed.has(glyph)) continue;
    const data = outline(glyph);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    outlines.push(padded);
    length += padded.length;
  }
  offsets.writeUInt32BE(length, count * 4);
  return { glyf: Buffer.concat(outlines), loca: offsets };
}

/** Glyphs that a composite glyph is made of. Source: OpenType, glyf table, composite glyph description. */
function* componentsOf(outline: Buffer): Generator<number> {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return;
  let position = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(position);
    yield outline.readUInt16BE(position + 2);
    const offsets = flags & 0x0001 ? 4 : 2;
    const transform = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0;
    position += 4 + offsets + transform;
  } while (flags & 0x0020);
}
