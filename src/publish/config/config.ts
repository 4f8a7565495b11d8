import { z } from 'zod';
import { checkIds, nearest } from '#analysis';
import { currencySchema } from '#model';

const publishedSchema = z
  .url({ protocol: /^https?$/, error: 'A complete address, e.g. https://ada.example/portfolio/.' })
  .transform((url) => (url.endsWith('/') ? url : `${url}/`));

const ownSeverity = z.strictObject({
  severity: z.enum(['off', 'error', 'warning', 'todo']),
  because: z.string().min(1),
});

const checksSchema = z.record(z.string(), ownSeverity).superRefine((checks, context) => {
  for (const id of Object.keys(checks)) {
    if (checkIds.includes(id)) continue;
    const near = nearest(id, checkIds);
    const message = `There is no check "${id}"${near ? `; did you mean ${near}?` : '.'}`;
    context.addIssue({ code: 'custom', path: [id], message });
  }
});

/** What `casebook.config.ts` may hold. Every field may be left out, and a flag of the command line wins. */
export const configSchema = z.strictObject({
  /** Name of the site in window titles; the portfolio's name unless given. */
  title: z.string().min(1).optional(),
  /** Where the site is published, e.g. `https://ada.github.io/portfolio/`: for links in PDFs, and for `base`. */
  url: publishedSchema.optional(),
  /** Path below which the site lies, e.g. `/portfolio/`; that of `url` unless given. */
  base: z.string().regex(/^\//, 'It begins with a slash, e.g. /portfolio/.').optional(),
  /** Language that the texts are written in, as in `en-GB`: what a screen reader speaks and where words are divided. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag such as en, en-GB or de.')
    .default('en'),
  /** What bills are shown in, for studies that don't say; US dollars unless given. */
  currency: currencySchema.optional(),
  /** Paper of the PDFs. */
  paper: z.enum(['a4', 'letter']).default('a4'),
  /** Whom commands work for. */
  audience: z.enum(['public', 'interview']).default('public'),
  /** Checks by id: turned off or of another severity, and why. */
  checks: checksSchema.default({}),
  /** Folder of Handlebars and Typst templates that replace built-in ones. */
  templates: z.string().min(1).default('case-studies/templates'),
  /** Folder of own prices, limits and offers. */
  books: z.string().min(1).default('case-studies/books'),
});

/** What an author writes in `casebook.config.ts`. */
export type ConfigDefinition = z.input<typeof configSchema>;
/** The configuration with everything that was left out. */
export type Config = Readonly<Omit<z.output<typeof configSchema>, 'base'>> & {
  /** Path below which the site lies, with a slash at both ends. */
  readonly base: string;
};
