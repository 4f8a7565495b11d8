import { z } from 'zod';

/** The architect's own page: who, what, with which evidence. Names are left for the owner to fill in. */
export const portfolioSchema = z.strictObject({
  /** Shown in page heads; the site reads well without it. */
  name: z.string().default(''),
  role: z.string().min(1),
  /** One sentence under the name. */
  headline: z.string().min(1),
  /** A few paragraphs; Markdown. */
  about: z.string().default(''),
  /** Address of the published site, for links in PDFs and feeds. */
  url: z.url().optional(),
  contact: z.array(z.strictObject({ label: z.string().min(1), url: z.string().min(1) })).default([]),
  /** Slugs in the order of the home page; the others follow by name. */
  order: z.array(z.string()).default([]),
});
export type Portfolio = Readonly<z.output<typeof portfolioSchema>>;
/** Declares the portfolio in `case-studies/portfolio.ts`. */
export const definePortfolio = (portfolio: z.input<typeof portfolioSchema>): z.input<typeof portfolioSchema> =>
  portfolio;
