/** Quotes, escapes, markup and preprocessor signs, and Creole's doubled signs: as character references only text. */
const special = /["\\~<>&%$!@[\]{}|]|(?<=^|\n)[#=*;'.:^_+-]|([*/_^'-])(?=\1)|(?<=([*/_^'-]))\2/gu;

/** PlantUML 1.2020 fails on a character reference to a backslash or a dollar sign, but not on its own notation. */
const reference = (character: string): string =>
  character === '\\' || character === '$'
    ? `<U+00${character.charCodeAt(0).toString(16).toUpperCase()}>`
    : `&#${character.codePointAt(0)};`;

/**
 * Text that PlantUML shows exactly as given, in quoted names as well as in labels and notes. Line breaks become spaces.
 * @see https://plantuml.com/unicode
 */
export const escapePlantuml = (text: string): string => text.replace(/\s+/gu, ' ').trim().replace(special, reference);

/** Lines of one label, empty ones left out. */
export const plantumlLines = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\\n');

/** A quoted name: the name in bold, its kind in italics, then what it does. */
export function plantumlName(name: string, subtitle = '', description = ''): string {
  const lines = [
    `**${escapePlantuml(name)}**`,
    subtitle === '' ? '' : `//[${escapePlantuml(subtitle)}]//`,
    escapePlantuml(description),
  ];
  return `"${plantumlLines(lines)}"`;
}
