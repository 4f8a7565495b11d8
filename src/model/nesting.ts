/**
 * Whether a text of an author's nests deeper than anybody writes. Parsers go down a call for each level, and one that is
 * not JavaScript takes the process with it when there is no room left.
 */
export const isTooDeep = (text: string): boolean => nestingOf(text) > 1000;

/**
 * How many brackets are open at once in a text of an author's, those in double quotes left out.
 * @example nestingOf('{ "a": [[1], "[["] }'); // 3
 */
export function nestingOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\](){}]/g)) {
    if (sign === '[' || sign === '(' || sign === '{') deepest = Math.max(deepest, ++open);
    else if (!sign.startsWith('"') && open > 0) open -= 1;
  }
  return deepest;
}
