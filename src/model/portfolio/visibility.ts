import { z } from 'zod';
import { placeInStudySchema } from './proof.ts';

/** A post that was published. */
export const postSchema = z.strictObject({
  /** YYYY-MM-DD */
  date: z.iso.date(),
  title: z.string().min(1),
  url: z.url(),
  /** What it was drafted from, so that it isn't proposed again. */
  about: placeInStudySchema.optional(),
});

/** What the architect does to be seen: sharing thinking, reviewing designs, helping others. */
export const visibilitySchema = z.strictObject({
  /** Every week. */
  commitments: z
    .array(
      z.strictObject({
        day: z.string().min(1),
        action: z.string().min(1),
        where: z.string().min(1),
        minutes: z.number().int().positive(),
      }),
    )
    .default([]),
  channels: z.array(z.strictObject({ name: z.string().min(1), use: z.string().min(1) })).default([]),
  /** Titles to write, by month of the roadmap. */
  ideas: z
    .array(z.strictObject({ month: z.number().int().positive(), topic: z.string().min(1), title: z.string().min(1) }))
    .default([]),
  posts: z.array(postSchema).default([]),
  /** Peers who reviewed a case study. */
  reviews: z
    .array(
      z.strictObject({ date: z.iso.date(), by: z.string().min(1), of: placeInStudySchema, note: z.string().min(1) }),
    )
    .default([]),
  /** Counted by the author, one entry a month; `null` where none was taken. */
  metrics: z
    .array(
      z.strictObject({ metric: z.string().min(1), months: z.array(z.number().nonnegative().nullable()).default([]) }),
    )
    .default([]),
});
export type Visibility = Readonly<z.output<typeof visibilitySchema>>;
