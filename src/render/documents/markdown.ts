/** Text that is Markdown already: an author's paragraph, a code fence, a link we built. Templates print it as it is. */
export class Markdown {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Marks text as Markdown. */
export const markdown = (text: string): Markdown => new Markdown(text);

/**
 * Plain text as Markdown that prints the same characters: in a paragraph, a heading, a list item or a table cell.
 * Line breaks become spaces, because none of those may hold one.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*[\]<|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=\S)~/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(\s*)([#+>-]|\d+[.)])(?=\s|$)/, '$1\\$2');

/** Plain text as {@link Markdown}, to be joined with other pieces. */
export const plain = (text: string): Markdown => markdown(escapeMarkdown(text));

/** A run of backticks, what it encloses within the line, and a run of the same length. */
const codeSpan = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;

/** An author's sentence: text between backticks is code and stays as it is, the rest prints the same characters. */
export function prose(text: string): Markdown {
  let printed = '';
  let end = 0;
  for (const span of text.matchAll(codeSpan)) {
    printed += escapeMarkdown(text.slice(end, span.index)) + span[0];
    end = span.index + span[0].length;
  }
  return markdown(printed + escapeMarkdown(text.slice(end)));
}

/** {@link prose} for a table cell, where a pipe inside code ends the cell too. */
export const proseCell = (text: string): Markdown => markdownCell(prose(text).text);

/** Sentences as the items of a list. */
export const proseList = (items: readonly string[]): { text: Markdown }[] =>
  items.map((text) => ({ text: prose(text) }));

/** `[text](target)` with the text escaped; parentheses and spaces in the target are encoded. */
export const markdownLink = (text: string, target: string): Markdown =>
  markdown(
    `[${escapeMarkdown(text)}](${target.replace(/[ ()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)})`,
  );

/** Author's Markdown squeezed into a table cell: one line, pipes escaped. */
export const markdownCell = (text: string): Markdown =>
  markdown(
    text
      .trim()
      .replace(/\n{2,}/g, '<br><br>')
      .replace(/\n/g, ' ')
      .replace(/(?<!\\)\|/g, '\\|'),
  );

/** Several pieces as one, e.g. links separated by commas. */
export const joinMarkdown = (parts: readonly Markdown[], separator = ', '): Markdown =>
  markdown(parts.map(({ text }) => text).join(separator));

/** A fenced block whose fence is longer than any inside. */
export function codeFence(source: string, language: string): Markdown {
  const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return markdown(`${fence}${language}\n${source.replace(/\n+$/, '')}\n${fence}`);
}
