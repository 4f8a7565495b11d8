/** A place in a text, 1-based; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an index into a text. Lines end with LF or CRLF. */
export function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Index of the n-th character (1-based) when characters are counted as PostgreSQL counts them: in code points. */
export function indexOfCharacter(text: string, character: number): number {
  let index = 0;
  for (let seen = 1; seen < character && index < text.length; seen += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}
