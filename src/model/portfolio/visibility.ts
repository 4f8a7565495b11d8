import { z } from 'zod';
import { linkSchema } from '../link.ts';
import { placeInStudySchema } from './proof.ts';

/** A post that was published. */
export const postSchema = z.strictObject({
  /** YYYY-MM-DD */
  date: z.iso.date(),
  /** What it is called. */
  title: z.string().min(1),
  /** Where it can be read. */
  url: linkSchema,
  /** What it was drafted from, so that it isn't proposed again. */
  about: placeInStudySchema.optional(),
});

/** What the architect does to be seen: sharing thinking, reviewing designs, helping others. */
export const visibilitySchema = z.strictObject({
  /** Every week. */
  commitments: z
    .array(
      z.strictObject({
        /** Which day. */
        day: z.string().min(1),
        /** What is done. */
        action: z.string().min(1),
        /** Where. */
        where: z.string().min(1),
        /** How long. */
        minutes: z.number().int().positive(),
      }),
    )
    .default([]),
  /** Where to be seen, and what for. */
  channels: z
    .array(
      z.strictObject({
        /** What it is called. */
        name: z.string().min(1),
        /** What it is for. */
        use: z.string().min(1),
      }),
    )
    .default([]),
  /** Titles to write, by month of the roadmap. */
  ideas: z
    .array(
      z.strictObject({
        /** Month of the roadmap. */
        month: z.number().int().positive(),
        /** What it is about. */
        topic: z.string().min(1),
        /** Title of the post. */
        title: z.string().min(1),
      }),
    )
    .default([]),
  posts: z.array(postSchema).default([]),
  /** Peers who reviewed a case study. */
  reviews: z
    .array(
      z.strictObject({
        /** YYYY-MM-DD. */
        date: z.iso.date(),
        /** Who reviewed it. */
        by: z.string().min(1),
        of: placeInStudySchema,
        /** What was said. */
        note: z.string().min(1),
      }),
    )
    .default([]),
  /** Counted by the author, one entry a month; `null` where none was taken. */
  metrics: z
    .array(
      z.strictObject({
        /** What is counted. */
        metric: z.string().min(1),
        /** One number for each month. */
        months: z.array(z.number().nonnegative().nullable()).default([]),
      }),
    )
    .default([]),
});
export type Visibility = Readonly<z.output<typeof visibilitySchema>>;
