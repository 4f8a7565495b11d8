import { z } from 'zod';

/** An address that a page links to. Another scheme could run what it names. */
export const linkSchema = z.url({
  protocol: /^(?:https?|mailto|tel)$/,
  error: 'An address that begins with https:, http:, mailto: or tel:.',
});
