/**
 * What a document made of data says: its texts with nothing between them, as a word may be set in two weights, and each
 * on its own line, as two cells may hold one name each.
 */
export function textOf(data: unknown): readonly [run: string, lines: string] {
  const texts = [...textsOf(data)];
  return [texts.join(''), texts.join('\n')];
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null)
    // What kind of block or run it is stands between the texts without being read.
    for (const [key, item] of Object.entries(value)) if (key !== 'type') yield* textsOf(item);
}
