/**
 * What ends, comments out or re-interprets Mermaid text somewhere: as entity codes it is only text. A percent sign does
 * so beside another, a colon after `wrap`.
 */
const special = /["#&<>;\\`|{}[\]]|%(?=%)|(?<=%)%|(?<=^(?:no)?wrap):/gu;

/**
 * Text that Mermaid shows exactly as given, inside quotes as well as in unquoted messages and labels. Line breaks become
 * spaces. Mermaid's entity codes are `#`, the decimal code point and `;`.
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export const escapeMermaid = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(special, (character) => `#${character.codePointAt(0)};`);

/** Lines of one label. */
export const mermaidLines = (lines: readonly string[]): string =>
  lines
    .map(escapeMermaid)
    .filter((line) => line !== '')
    .join('<br>');

/** A quoted label of one or more lines; a label without text is a quoted blank, which every diagram kind accepts. */
export const mermaidLabel = (...lines: readonly string[]): string => `"${mermaidLines(lines) || ' '}"`;
