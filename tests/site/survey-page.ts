import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { audit } from '../browser/audit.ts';
import { type OpenedPage, openPage, type SiteResponse } from '../browser/open-page.ts';
import { fileOf } from '../browser/serve-folder.ts';
import type { BuiltSite } from './built-sites.setup.ts';

/** What a page is like in a browser, by the questions that the tests ask of it. */
export interface PageSurvey {
  /** Address within the site. */
  readonly address: string;
  readonly problems: readonly string[];
  readonly title: string;
  readonly language: string;
  /** `1 Order processing`, `2 Cost`… in document order. */
  readonly headings: readonly string[];
  /** Addresses that its links lead to, resolved. */
  readonly links: readonly string[];
  /** Scripts in the head that hold up the first picture. */
  readonly blockingScripts: readonly string[];
  readonly faults: { readonly light: readonly string[]; readonly dark: readonly string[] };
  /** Relative luminance of what is behind the text, 0 black to 1 white. */
  readonly luminance: { readonly light: number; readonly dark: number };
  /** What sticks out to the right at a width of 360 pixels; empty when nothing does. */
  readonly overflow: readonly string[];
  /** Whether the main part, its heading included, is still shown on paper. */
  readonly isPrinted: boolean;
  /** Compressed bytes: everything but fonts, and fonts. */
  readonly weight: { readonly page: number; readonly fonts: number };
}

/** Visits pages one after the other, as different readers would, and writes down what they meet. */
export async function surveyPages(
  browser: Browser,
  site: BuiltSite,
  addresses: readonly string[],
): Promise<PageSurvey[]> {
  const opened = await openPage(browser, site.origin);
  try {
    const surveys: PageSurvey[] = [];
    for (const address of addresses) surveys.push(await surveyPage(opened, site, address));
    return surveys;
  } finally {
    await opened.close();
  }
}

async function surveyPage(
  { page, problems, responses }: OpenedPage,
  { folder, origin }: BuiltSite,
  address: string,
): Promise<PageSurvey> {
  const earlier = { problems: problems.length, responses: responses.length };
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
  await page.goto(origin + address, { waitUntil: 'load' });
  const content = await readContent(page);
  const light = { faults: await audit(page, { of: 'everything' }), luminance: await backgroundLuminance(page) };
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = { faults: await audit(page, { of: 'color' }), luminance: await backgroundLuminance(page) };
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  const isPrinted = await showsMain(page);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 360, height: 800 });
  return {
    address,
    ...content,
    faults: { light: light.faults, dark: dark.faults },
    luminance: { light: light.luminance, dark: dark.luminance },
    isPrinted,
    overflow: await readOverflow(page),
    problems: problems.slice(earlier.problems),
    weight: await weigh(folder, responses.slice(earlier.responses)),
  };
}

const readContent = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
      ({ tagName, textContent }) => `${tagName.slice(1)} ${textContent.trim().replace(/\s+/g, ' ')}`,
    ),
    links: [...document.querySelectorAll('a')].flatMap((link) => {
      const target = link.getAttribute('href') ?? link.getAttribute('xlink:href');
      return target === null ? [] : [new URL(target, document.baseURI).href];
    }),
    blockingScripts: [...document.querySelectorAll('head script')].flatMap((script) =>
      script.matches('[async], [defer], [type="module"], [type="application/ld+json"], [type="speculationrules"]')
        ? []
        : [script.outerHTML.slice(0, 120)],
    ),
  }));

const backgroundLuminance = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const colors = [document.body, document.documentElement].map(
      (element) => getComputedStyle(element).backgroundColor,
    );
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) throw new Error('The browser has no canvas.');
    // What shows when neither has a color of its own is the browser's, which follows color-scheme.
    canvas.fillStyle = 'Canvas';
    for (const color of colors.toReversed()) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });

const showsMain = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    ['main', 'h1'].every((selector) => {
      const element = document.querySelector(selector);
      return element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
    }),
  );

const readOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => `${element.outerHTML.slice(0, 80)} ends at ${element.getBoundingClientRect().right}`);
  });

async function weigh(folder: string, responses: readonly SiteResponse[]): Promise<PageSurvey['weight']> {
  const weight = { page: 0, fonts: 0 };
  for (const [pathname, kind] of new Map(responses.map((response) => [response.pathname, response.kind]))) {
    const file = fileOf(folder, pathname);
    if (file === null) continue;
    const bytes = await readFile(file);
    // Fonts are compressed already.
    if (kind === 'font') weight.fonts += bytes.byteLength;
    else weight.page += gzipSync(bytes).byteLength;
  }
  return weight;
}
