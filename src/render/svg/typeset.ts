import { typographic } from '../format/typographic.ts';
import type { View } from '../view/view.ts';

/** Fields of a view that are read; ids, links, looks and code stay as they are. */
const read = new Set(['title', 'description', 'text', 'label', 'success', 'failure']);

/** The same view with typographic quotation marks and apostrophes. */
export const typeset = (view: View): View =>
  JSON.parse(JSON.stringify(view), (field, value) =>
    typeof value === 'string' && read.has(field) ? typographic(value) : value,
  );
