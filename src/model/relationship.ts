import { z } from 'zod';
import type { ElementReference } from './element.ts';
import { elementIdSchema } from './identifier.ts';

/** C4: one element uses another. */
export const relationshipSchema = z.strictObject({
  source: elementIdSchema,
  destination: elementIdSchema,
  /** A verb phrase read from source to destination: `Publishes OrderCreated to`. */
  description: z.string(),
  /** Protocol or client technology. */
  technology: z.string().default(''),
  interaction: z.enum(['synchronous', 'asynchronous']).default('synchronous'),
  tags: z.array(z.string()).default([]),
  /** Why neither end opens a connection to the other, so that no security group sees it: `SAML passes through the browser`. */
  noConnection: z.string().min(1).optional(),
});
export type Relationship = Readonly<z.infer<typeof relationshipSchema>>;

interface RelationshipOptions {
  /** Whether the source waits for an answer. */
  readonly interaction?: 'synchronous' | 'asynchronous';
  /** Words to group it by. */
  readonly tags?: readonly string[];
  /** Why neither end opens a connection to the other: `SAML passes through the browser.` No rule has to allow it then. */
  readonly noConnection?: string;
}

/** `uses(orderApi, ordersDb, 'Reads and writes orders', 'SQL')`: the source calls and waits. */
export function uses(
  source: ElementReference,
  destination: ElementReference,
  description: string,
  technology = '',
  { interaction = 'synchronous', tags = [], noConnection }: RelationshipOptions = {},
): Relationship {
  return Object.freeze({
    source: source.id,
    destination: destination.id,
    description,
    technology,
    interaction,
    tags: [...tags],
    ...(noConnection === undefined ? {} : { noConnection }),
  });
}

/** Like {@link uses}, but the source doesn't wait for an answer: messages, events, fire-and-forget calls. */
export const sends = (
  source: ElementReference,
  destination: ElementReference,
  description: string,
  technology = '',
): Relationship => uses(source, destination, description, technology, { interaction: 'asynchronous' });
