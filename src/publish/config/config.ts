import { z } from 'zod';
import { checkIds, nearest, type OwnCheck } from '#analysis';
import { currencySchema } from '#model';
import type { OwnArtifact } from '#render';

const publishedSchema = z
  .url({ protocol: /^https?$/, error: 'A complete address, e.g. https://ada.example/portfolio/.' })
  .transform((url) => (url.endsWith('/') ? url : `${url}/`));

const ownSeverity = z.strictObject({
  /** Another severity, or `off`. */
  severity: z.enum(['off', 'error', 'warning', 'todo']),
  /** Why; for those who read the config later. */
  because: z.string().min(1),
});

const aFunction = <Function>(gives: string) =>
  z.custom<Function>((value) => typeof value === 'function', `A function that ${gives}.`);

const ownCheckSchema = z.strictObject({
  id: z.string().regex(/^own\/[a-z0-9]+(-[a-z0-9]+)*$/, 'It begins with own/, e.g. own/flow-without-owner.'),
  severity: z.enum(['error', 'warning', 'todo']),
  title: z.string().min(1),
  why: z.string().min(1).optional(),
  find: aFunction<OwnCheck['find']>('gives the findings of a case study'),
});

const ownArtifactSchema = z.strictObject({
  path: z
    .string()
    .regex(
      /^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/,
      'A path below the artifacts, e.g. owners.md or export/risks.xml.',
    ),
  title: z.string().min(1),
  write: aFunction<OwnArtifact['write']>('gives the text for a case study, or null'),
});

const isOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

const fieldsSchema = z.strictObject({
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
  checks: z.record(z.string(), ownSeverity).default({}),
  /**
   * What of the findings the site, the PDFs and `artifacts/` show to the public: `all` of them, those that you `answered` in
   * `knownFindings`, or `none`, and then no contradicted statement either. `check` and an interview always have all.
   */
  publishedFindings: z.enum(['all', 'answered', 'none']).default('all'),
  /** Checks of the portfolio's own. */
  ownChecks: z
    .array(ownCheckSchema)
    .default([])
    .refine((own) => isOnce(own.map(({ id }) => id)), 'Two checks have one id.'),
  /** Documents and exports of the portfolio's own, which `generate` writes among the others. */
  artifacts: z
    .array(ownArtifactSchema)
    .default([])
    .refine((own) => isOnce(own.map(({ path }) => path)), 'Two artifacts have one path.'),
  /** Hosts that pages may show pictures and frames from, as `https://img.example`; a page calls nobody else. */
  externalHosts: z
    .array(z.string().regex(/^https:\/\/[\w.*-]+(:\d+)?$/, 'A host alone, e.g. https://img.example.'))
    .default([]),
  /** Folder of Handlebars and Typst templates that replace built-in ones. */
  templates: z.string().min(1).default('case-studies/templates'),
  /** Folder of own prices, limits and offers. */
  books: z.string().min(1).default('case-studies/books'),
});

/** What `casebook.config.ts` may hold. Every field may be left out, and a flag of the command line wins. */
export const configSchema = fieldsSchema.superRefine(({ checks, ownChecks }, context) => {
  const ids = [...checkIds, ...ownChecks.map(({ id }) => id)];
  for (const id of Object.keys(checks)) {
    if (ids.includes(id)) continue;
    const near = nearest(id, ids);
    const message = `There is no check "${id}"${near ? `; did you mean ${near}?` : '.'}`;
    context.addIssue({ code: 'custom', path: ['checks', id], message });
  }
});

/** What an author writes in `casebook.config.ts`. */
export type ConfigDefinition = z.input<typeof configSchema>;
/** The configuration with everything that was left out. */
export type Config = Readonly<Omit<z.output<typeof configSchema>, 'base'>> & {
  /** Path below which the site lies, with a slash at both ends. */
  readonly base: string;
};
