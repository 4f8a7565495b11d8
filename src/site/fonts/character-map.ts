/** The glyph of a character in a cmap table; 0 when it has none. Reads formats 4 and 12. Source: OpenType, cmap. */
export function glyphOf(cmap: Buffer, codePoint: number): number {
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    const glyph = format === 4 ? inSegments(table, codePoint) : format === 12 ? inGroups(table, codePoint) : 0;
    if (glyph !== 0) return glyph;
  }
  return 0;
}

function inSegments(table: Buffer, codePoint: number): number {
  const doubled = table.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    if (codePoint > table.readUInt16BE(14 + at)) continue;
    const start = table.readUInt16BE(16 + doubled + at);
    if (codePoint < start) return 0;
    const delta = table.readUInt16BE(16 + 2 * doubled + at);
    const rangeAt = 16 + 3 * doubled + at;
    const range = table.readUInt16BE(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function inGroups(table: Buffer, codePoint: number): number {
  const count = table.readUInt32BE(12);
  for (let index = 0; index < count; index += 1) {
    const group = 16 + index * 12;
    const start = table.readUInt32BE(group);
    if (codePoint >= start && codePoint <= table.readUInt32BE(group + 4))
      return table.readUInt32BE(group + 8) + codePoint - start;
  }
  return 0;
}

/** A cmap table (format 12, Windows full repertoire) for these characters. */
export function characterMap(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(12 + 16 + sorted.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + sorted.length * 12, 16);
  table.writeUInt32BE(sorted.length, 24);
  sorted.forEach(([codePoint, glyph], index) => {
    const group = 28 + index * 12;
    table.writeUInt32BE(codePoint, group);
    table.writeUInt32BE(codePoint, group + 4);
    table.writeUInt32BE(glyph, group + 8);
  });
  return table;
}
