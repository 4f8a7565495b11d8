/** What an opening mark stands behind: nothing, a space, a bracket or a dash. */
const opening = /(^|[\s([{/—–])(["'])(?=\S|$)/gu;
/** A mark that opens nothing although it stands first: its text follows code or a link. */
const closingAtStart = /^(["'])(?=[\s.,;:!?)\]]|s\b)/u;

/** Between a number and its unit, where no line ends. */
const unit = /(?<=\d) (?=%|(?:ms|s|min|h|KB|MB|GB|TB)\b)/gu;

/**
 * Straight quotation marks and apostrophes → typographic ones, and a narrow space before units, as on the site.
 * @example typographic(`"It isn't", she said`); // “It isn’t”, she said
 */
export function typographic(text: string): string {
  return text
    .replace(closingAtStart, (mark) => (mark === '"' ? '”' : '’'))
    .replace(opening, (_, before: string, mark: string) => before + (mark === '"' ? '“' : '‘'))
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replace(unit, '\u202f');
}
