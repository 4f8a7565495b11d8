import type { Provenance } from '#model';

/** Glyph and word of each provenance; the same on the site and in the PDFs. */
export const provenanceGlyphs: Readonly<Record<Provenance, string>> = {
  computed: '∑',
  sourced: '§',
  measured: '◉',
  stated: '“',
};

/** What each mark promises, for the explanation that every document links to once. */
export const provenanceMeanings: Readonly<Record<Provenance, string>> = {
  computed: 'follows from the definition; the weakest of its inputs is named',
  sourced: 'an entry of the price or limit book, with its source',
  measured: 'measured, with a link or a file of evidence',
  stated: 'the word of the author, or of whoever is named',
};
