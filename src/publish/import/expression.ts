import { stringLiteral } from '../scaffold/string-literal.ts';

/** An expression to be laid out. */
export type Expression =
  /** What stands on one line: a literal or a reference. */
  | { readonly as: 'atom'; readonly code: string }
  | { readonly as: 'call'; readonly callee: string; readonly values: readonly Expression[] }
  | { readonly as: 'array'; readonly values: readonly Expression[] }
  | { readonly as: 'object'; readonly entries: readonly Entry[]; readonly isExpanded: boolean };
export type Entry = readonly [key: string, value: Expression];

export const atom = (code: string): Expression => ({ as: 'atom', code });
export const text = (value: string): Expression => atom(stringLiteral(value));
export const number = (value: number): Expression => atom(String(value));
export const call = (callee: string, ...values: readonly Expression[]): Expression & { readonly as: 'call' } => ({
  as: 'call',
  callee,
  values,
});
export const array = (values: readonly Expression[]): Expression => ({ as: 'array', values });
/** An object without its absent entries; `isExpanded` puts each entry on a line of its own even where one would do. */
export const object = (
  entries: readonly (readonly [key: string, value: Expression | null])[],
  isExpanded = false,
): Expression & { readonly as: 'object' } => ({
  as: 'object',
  entries: entries.flatMap(([key, value]): Entry[] => (value === null ? [] : [[key, value]])),
  isExpanded,
});
