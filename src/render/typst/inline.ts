import type { Provenance } from '#model';

/** A run of text within a paragraph, a list item or a table cell. */
export type Inline =
  /** `parts`, between which a line may break inside a word, make up the text; only where there are several. */
  | { readonly type: 'text'; readonly text: string; readonly parts?: readonly string[] }
  | { readonly type: 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  /** `url` is an address, or `#id` for a place in the document; an unknown `#id` prints as plain text. */
  | { readonly type: 'link'; readonly url: string; readonly content: readonly Inline[] }
  /** The mark that follows a figure: in a table the glyph alone, in a paragraph glyph and word. */
  | { readonly type: 'provenance'; readonly kind: Provenance }
  | { readonly type: 'footnote'; readonly content: readonly Inline[] }
  | { readonly type: 'break' };

/** The words without their dress, e.g. for an alternative text. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plain).join('');
}

function plain(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.content);
    case 'provenance':
    case 'footnote':
      return '';
    case 'break':
      return ' ';
    default: {
      const unknown: never = inline;
      return unknown;
    }
  }
}
