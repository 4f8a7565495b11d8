/**
 * A text as a TypeScript string: in single quotes, in double ones when that needs fewer escapes, or as a template when it
 * holds what would be a placeholder there. What can't be seen is escaped.
 */
export function stringLiteral(text: string): string {
  const hasPlaceholder = /\$\{.*\}/s.test(text);
  const quote = hasPlaceholder ? '`' : text.split("'").length > text.split('"').length ? '"' : "'";
  const escaped = text.replace(
    // Backslash, controls, line separators, byte order mark, invisible marks, lone surrogates.
    /[\\\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/gu,
    (character) => shortEscapes[character] ?? unicodeEscape(character),
  );
  const quoted = escaped.replaceAll(quote, `\\${quote}`);
  return `${quote}${hasPlaceholder ? quoted.replaceAll('${', '\\${') : quoted}${quote}`;
}

const shortEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Joiners hold emoji and Indic words together, so they stay as they are. */
const unicodeEscape = (character: string): string =>
  /[\u200c\u200d]/.test(character)
    ? character
    : [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join('');
