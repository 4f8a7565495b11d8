import { z } from 'zod';
import { idSchema } from '../identifier.ts';
import { placeInStudySchema } from './proof.ts';

/**
 * A story for the interview: situation, task, action, result, trade-off. Its texts refer to figures of the case studies,
 * as in `[[order-processing:cost.total]]`, so that what is told is what they compute.
 */
export const portfolioStorySchema = z.strictObject({
  id: idSchema,
  /** `Saga vs 2PC` */
  title: z.string().min(1),
  /** The question that it answers. */
  question: z.string().min(1),
  /** The trade-off that will be attacked: `Eventual consistency vs simplicity`. */
  defends: z.string().min(1),
  /** Months of the roadmap that it shows. */
  months: z.array(z.number().int().positive()).default([]),
  /** Where it happened. */
  situation: z.string().min(1),
  /** What had to be done, and by you. */
  task: z.string().min(1),
  /** What you did. */
  action: z.string().min(1),
  /** What came of it. */
  result: z.string().min(1),
  /** What was given up for it. */
  tradeOff: z.string().min(1),
  /** Where the case studies show it. */
  facts: z
    .never('Write the figure where it is told, as in [[order-processing:cost.total]], and leave `facts` out.')
    .optional(),
  /** Where the case studies show it. */
  shownIn: z.array(placeInStudySchema).default([]),
});
export type PortfolioStory = Readonly<z.output<typeof portfolioStorySchema>>;
