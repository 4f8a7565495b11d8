/// <reference types="astro/client" />

declare module 'virtual:casebook' {
  /** Absolute path of the folder that holds `case-studies`. */
  export const root: string;
  /** Whom the site is for. */
  export const audience: 'public' | 'interview';
  /** What of the findings is shown. */
  export const shownFindings: 'all' | 'answered' | 'none';
  /** Whether the PDFs that pages link to are written with the site. */
  export const pdf: boolean;
  /** Address of the portfolio below the site's base: `/portfolio`, or nothing. */
  export const prefix: string;
  /** Stories by the slug of their case study. */
  export const stories: Readonly<Record<string, () => Promise<StoryModule>>>;
  interface StoryModule {
    readonly default: import('astro/runtime/server/index.js').AstroComponentFactory;
    readonly frontmatter: { readonly title?: string; readonly description?: string };
  }
}
