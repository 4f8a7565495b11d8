const lineBreaks = /\s*[\n\r\v\f\u0085\u2028\u2029]+\s*/g;

/** Text on one line: line breaks and the space around them become one space. */
export const oneLine = (text: string): string => text.replace(lineBreaks, ' ').trim();

/**
 * Plain text on one line as Markdown that shows the same characters in a heading, at the start of a list item, and
 * between quotation marks.
 */
export const escapeInline = (text: string): string =>
  text
    .replace(/[\\`*[\]<]|~(?=~)|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    // What would begin a list, quote, heading or break; a heading also swallows number signs at its end.
    .replace(/^[#+>=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/(?<=\s)#+$/, (signs) => signs.replaceAll('#', '\\#'));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Inline Markdown as plain text: escapes and entities are resolved, other markup keeps its characters. */
export const unescapeInline = (text: string): string =>
  text.replace(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot);/g,
    (_, escaped: string | undefined, entity: string | undefined) => escaped ?? entities[entity ?? ''] ?? '',
  );
