import { z } from 'zod';

/** Ids are the keys an author writes: a letter, then letters, digits or dashes. */
export const idSchema = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]*$/, 'Start with a letter; use letters, digits and dashes.');

/** The dotted id of an element: `shop`, `shop.orderApi`, `shop.orderApi.sagaOrchestrator`. */
export const elementIdSchema = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*){0,2}$/, 'Use the id of an element such as shop.orderApi.');

/** Anything that has an id: what a reference needs. */
export interface Identified {
  /** Id by which others name it. */
  readonly id: string;
}

/** The ids of references, in order; `undefined` stays out of the data. */
export const idsOf = (references: readonly Identified[] | undefined): string[] =>
  (references ?? []).map(({ id }) => id);

/** A record keyed by id, as `{ …spec, id }` values: keys are ids, references are values. */
export type Keyed<Specs, Value> = { readonly [Key in keyof Specs]: Value };

/** Adds its key to each entry. */
export function keyed<Spec, Value extends Identified, Key extends string>(
  specs: Readonly<Record<Key, Spec>>,
  build: (id: Key, spec: Spec) => Value,
): { readonly [K in Key]: Value } {
  const built = {} as { [K in Key]: Value };
  for (const id of Object.keys(specs) as Key[]) built[id] = Object.freeze(build(id, specs[id]));
  return Object.freeze(built);
}

/** A word for a path: `orderApi` → `order-api`. */
export const toSlug = (id: string): string =>
  id
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
