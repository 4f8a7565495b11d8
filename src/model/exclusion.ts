import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { elementIdSchema, idsOf } from './identifier.ts';

const reasons = ['not-used', 'paid-elsewhere', 'free'] as const;

/**
 * What the bill deliberately leaves out. What is `not-used` may neither be deployed nor relied on by a security control;
 * what is `paid-elsewhere` or `free` may.
 */
export const exclusionSchema = z.strictObject({
  /** What is left out: `Support plan`. */
  name: z.string().min(1),
  /** Why it isn't paid here: not used, paid elsewhere, or free. */
  because: z.enum(reasons),
  /** The reason in a sentence. */
  reason: z.string().min(1),
  /** Other words by which deployment and controls call it: `bot control`. Its name is always looked for. */
  alsoCalled: z.array(z.string().min(3)).default([]),
  /** Elements that it is about. */
  elements: z.array(elementIdSchema).default([]),
});
export type Exclusion = Readonly<z.infer<typeof exclusionSchema>>;

/**
 * Something that the bill leaves out, held against deployment and controls. A plain string in `exclusions` does for what
 * no part of the model knows, such as taxes: nothing is compared with it.
 * @example notIncluded('WAF Bot Control', { because: 'not-used', reason: 'Waits for a sale that needs it', alsoCalled: ['bot control'] })
 */
export const notIncluded = (
  name: string,
  {
    elements,
    ...spec
  }: Omit<z.input<typeof exclusionSchema>, 'name' | 'elements'> & { readonly elements?: readonly ElementReference[] },
): Exclusion => exclusionSchema.parse({ name, ...spec, elements: idsOf(elements) });
