import type { ESTree } from 'rolldown/utils';
import type { SourceModule } from './source-module.ts';

/** A value as it is written, or several that belong together. */
type Written =
  | { readonly kind: 'expression'; readonly expression: ESTree.Expression }
  /** Arguments or made-up fields that the data shows as an array. */
  | { readonly kind: 'array'; readonly elements: readonly ESTree.Expression[] }
  /** All exports of a module. */
  | { readonly kind: 'module' };

/** A value and where it begins: at the key that names it, or at the value itself. */
export interface Place {
  readonly module: SourceModule;
  readonly written: Written;
  /** Index into the module's source. */
  readonly offset: number;
}

/** One entry of a list or record. */
export interface Entry {
  /** The key; `null` in a list. */
  readonly key: string | null;
  readonly place: Place;
}

/** The place of an expression, beginning at its own start or at the key given. */
export const placeOf = (module: SourceModule, expression: ESTree.Expression, offset = expression.start): Place => ({
  module,
  written: { kind: 'expression', expression },
  offset,
});
