/** Shown as nothing; keeps apart what the DSL would read as one sign. */
const apart = '\u200b';

/** A token that is syntax even between quotes: a brace, an equals sign, an arrow, a comment. */
const syntax = /^(?:[{}=]|-(?:.*-)?>|\/\*.*)$/u;

/**
 * Text as a quoted token of the Structurizr DSL, on one line. The DSL has an escape for the quote and for nothing else:
 * a backslash would join the next sign to `\"` or `\n`, and `${NAME}` would be replaced by an environment variable.
 * @see https://docs.structurizr.com/dsl/language
 */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const plain = line.replaceAll('\\', `\\${apart}`).replaceAll('${', `$${apart}{`).replaceAll('"', '\\"');
  return `"${syntax.test(line) ? apart : ''}${plain}"`;
}
