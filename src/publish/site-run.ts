import type { Audience } from '#model';

/** What a command tells the site that it has built or served; Astro evaluates its configuration by itself. */
export interface SiteRun {
  readonly audience: Audience;
  /** Whether the PDFs that pages link to are written with the site. */
  readonly pdf: boolean;
}

const key: unique symbol = Symbol.for('casebook.site-run');

const holder: typeof globalThis & { [key]?: SiteRun & { base?: string } } = globalThis;

/** What the running command wants; a site that Astro builds on its own is for the public, and without PDFs. */
export const siteRun = (): SiteRun => holder[key] ?? { audience: 'public', pdf: false };

export function setSiteRun(run: SiteRun): void {
  holder[key] = { ...run };
}

/** Notes the path below which the site turned out to lie, for the command to print its address. */
export function noteBase(base: string): void {
  holder[key] = { ...siteRun(), base };
}

/** `http://localhost:4321/portfolio/` */
export const localAddress = (port: number | undefined): string =>
  `http://localhost:${port}${(holder[key]?.base ?? '/').replace(/\/*$/, '/')}`;
