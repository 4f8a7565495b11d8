import type { Audience } from '#model';

/** What a command tells the site that it has built or served; Astro evaluates its configuration by itself. */
export interface SiteRun {
  readonly audience: Audience;
  /** Whether the PDFs that pages link to are written with the site. */
  readonly pdf: boolean;
}

/** Where the portfolio turned out to lie. */
export interface SitePlace {
  /** Path below which the whole site lies. */
  readonly base: string;
  /** Address of the portfolio below that: `/portfolio`, or nothing. */
  readonly prefix: string;
}

const key: unique symbol = Symbol.for('casebook.site-run');

const holder: typeof globalThis & { [key]?: SiteRun & Partial<SitePlace> } = globalThis;

/** What the running command wants; a site that Astro builds on its own is for the public, and without PDFs. */
export const siteRun = (): SiteRun => holder[key] ?? { audience: 'public', pdf: false };

export function setSiteRun(run: SiteRun): void {
  holder[key] = { ...run };
}

/** Notes where the portfolio lies, for the command to print its address and to put the PDFs beside its pages. */
export function notePlace(place: SitePlace): void {
  holder[key] = { ...siteRun(), ...place };
}

/** Address of the portfolio below the site's base: `/portfolio`, or nothing. */
export const portfolioPrefix = (): string => holder[key]?.prefix ?? '';

/** `http://localhost:4321/portfolio/` */
export const localAddress = (port: number | undefined): string =>
  `http://localhost:${port}${(holder[key]?.base ?? '/').replace(/\/*$/, '/')}`;
