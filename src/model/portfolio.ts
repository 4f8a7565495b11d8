import { z } from 'zod';
import { linkSchema } from './link.ts';
import { studySlugSchema } from './portfolio/proof.ts';
import { behavioralQuestionSchema, designQuestionSchema } from './portfolio/question-bank.ts';
import { pillarSchema, trackedWeeksSchema } from './portfolio/roadmap.ts';
import { skillSchema } from './portfolio/skill.ts';
import { portfolioStorySchema } from './portfolio/story.ts';
import { scorecardRowSchema, successMetricSchema } from './portfolio/success.ts';
import { visibilitySchema } from './portfolio/visibility.ts';

/** Parts of a portfolio beside its case studies. `practice` is tracker, scorecard, metrics and visibility plan. */
export const portfolioParts = ['skills', 'roadmap', 'practice', 'interview'] as const;
export type PortfolioPart = (typeof portfolioParts)[number];

/** The architect's own page: who, what, with which evidence. Names are left for the owner to fill in. */
export const portfolioSchema = z.strictObject({
  /** Shown in page heads; the site reads well without it. */
  name: z.string().default(''),
  /** What you are: `Solution Architect`. */
  role: z.string().min(1),
  /** One sentence under the name. */
  headline: z.string().min(1),
  /** A few paragraphs; Markdown. */
  about: z.string().default(''),
  /** Read aloud in 30 seconds: 75 words at 150 a minute. */
  pitch30Seconds: z.string().default(''),
  /** Where you can be reached. */
  contact: z
    .array(
      z.strictObject({
        /** What the link says. */
        label: z.string().min(1),
        /** http, https, mailto or tel. */
        url: linkSchema,
      }),
    )
    .default([]),
  /** Slugs in the order of the home page; the others follow by name. */
  order: z.array(studySlugSchema).default([]),
  /** The case study that everything maps back to; the first when absent. */
  flagship: studySlugSchema.optional(),
  skills: z.array(skillSchema).default([]),
  /** What is learned month by month, and what proves it. */
  roadmap: z.array(pillarSchema).default([]),
  /** Tasks week by week, done when they are proven. */
  tracker: z.array(trackedWeeksSchema).default([]),
  successMetrics: z.array(successMetricSchema).default([]),
  scorecard: z.array(scorecardRowSchema).default([]),
  visibility: visibilitySchema.prefault({}),
  /** Stories for the interview, over all case studies. */
  stories: z.array(portfolioStorySchema).default([]),
  designQuestions: z.array(designQuestionSchema).default([]),
  behavioralQuestions: z.array(behavioralQuestionSchema).default([]),
  /** How to handle a vague question, step by step, with the words to say. */
  ambiguity: z
    .array(
      z.strictObject({
        /** What to do. */
        step: z.string().min(1),
        /** What to say in it. */
        say: z.string().min(1),
      }),
    )
    .default([]),
  /** The week before an interview. */
  rehearsal: z
    .array(
      z.strictObject({
        /** Which day. */
        day: z.string().min(1),
        /** What is practised. */
        activity: z.string().min(1),
        /** How long. */
        minutes: z.number().int().positive(),
      }),
    )
    .default([]),
  /** What the public may see beside the case studies; everything is in what is built for an interview. */
  published: z.array(z.enum(portfolioParts)).default(['skills', 'roadmap']),
});
export type Portfolio = Readonly<z.output<typeof portfolioSchema>> & {
  /** Name of the site, address where it is published and language of its texts, from `casebook.config.ts`. */
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
};
/** What an author writes in `case-studies/portfolio.ts`. */
export type PortfolioDefinition = z.input<typeof portfolioSchema>;
/** Declares the portfolio in `case-studies/portfolio.ts`. */
export const definePortfolio = (portfolio: PortfolioDefinition): PortfolioDefinition => portfolio;
