import { access, readFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fileOf } from '../browser/serve-folder.ts';
import { pagesOf } from './pages-of.ts';
import { type PageSurvey, surveyPages } from './survey-page.ts';

const sites = inject('sites');
const surveys = new Map<string, readonly PageSurvey[]>();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'));
  for (const site of sites) {
    const { pages: addresses } = site;
    // Two lanes: while one page loads, another is audited.
    const lanes = [0, 1].map((lane) => addresses.filter((_, index) => index % 2 === lane));
    const visited = await Promise.all(lanes.map((lane) => surveyPages(browser, site, lane)));
    surveys.set(site.name, visited.flat());
  }
}, 900_000);
afterAll(() => browser?.close());

/** What is wrong, page by page; pages without a fault are left out, so that a good site gives an empty record. */
const faultsOf = (site: string, faults: (page: PageSurvey) => readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    (surveys.get(site) ?? [])
      .map((page) => [page.address, faults(page)] as const)
      .filter(([, list]) => list.length > 0),
  );

test.for(sites)('$name: there is a home page and one page for each case study', ({ name }) => {
  const addresses = surveys.get(name)?.map(({ address }) => address) ?? [];
  expect(addresses).toContain('/');
  expect(addresses.length).toBeGreaterThan(3);
});

test.for(sites)('$name: every page loads without an error and asks nobody else for anything', ({ name }) => {
  expect(faultsOf(name, ({ problems }) => problems)).toEqual({});
});

test.for(sites)('$name: every link within the site leads to a page, a file or an anchor that exists', async (site) => {
  const pages = new Map(surveys.get(site.name)?.map((page) => [page.address, page]));
  const broken: string[] = [];
  for (const { address, links } of pages.values())
    for (const link of new Set(links)) {
      const { origin, pathname, hash } = new URL(link);
      if (origin !== site.origin) continue;
      const file = fileOf(site.folder, pathname);
      const exists =
        file !== null &&
        (await access(file).then(
          () => true,
          () => false,
        ));
      const isAnchored = hash === '' || (await hasAnchor(file, decodeURIComponent(hash.slice(1))));
      if (!exists || !isAnchored) broken.push(`${address} → ${pathname}${hash}`);
    }
  expect(broken).toEqual([]);
});

const hasAnchor = async (file: string | null, anchor: string): Promise<boolean> =>
  file !== null && (await readFile(file, 'utf8').catch(() => '')).includes(` id="${anchor}"`);

test('whoever reads on from a decision comes to the next one of its case study', async () => {
  const site = sites.find(({ name }) => name === "the project's own case studies");
  const decisions = (await pagesOf(site?.folder ?? '')).filter((address) => /^\/[^/]+\/decisions\/./.test(address));
  const studyOf = (address: string | undefined) => address?.split('/')[1];
  const isFollowed = await Promise.all(
    decisions.map(async (address, index) => {
      const following = decisions[index + 1];
      if (studyOf(following) !== studyOf(address)) return true;
      const html = await readFile(fileOf(site?.folder ?? '', address) ?? '', 'utf8');
      return new RegExp(`href="${following}" rel="next"`).test(html);
    }),
  );
  expect(decisions.length).toBeGreaterThan(1);
  expect(decisions.filter((_, index) => !isFollowed[index])).toEqual([]);
});

test('what is for an interview is not in what is published', async () => {
  const [published] = sites;
  const interview = sites.find(({ name }) => name.includes('interview'));
  const added = interview?.pages.filter((page) => page !== '/');
  expect(added).toEqual([
    '/interview/',
    '/iot-ingestion/interview/',
    '/mobile-commerce/interview/',
    '/multi-tenant-saas/interview/',
    '/order-processing/interview/',
    '/practice/',
  ]);
  expect(published?.pages.filter((page) => added?.includes(page))).toEqual([]);
});

test.for(sites)('$name: every page can be reached from the home page by its links', ({ name, origin }) => {
  const pages = new Map(surveys.get(name)?.map((page) => [page.address, page]));
  const reached = new Set<string>(['/', '/404.html']);
  for (const address of reached)
    for (const link of pages.get(address)?.links ?? []) {
      const { origin: of, pathname } = new URL(link);
      if (of === origin && pages.has(pathname)) reached.add(pathname);
    }
  expect([...pages.keys()].filter((address) => !reached.has(address))).toEqual([]);
});

test.for(sites)('$name: axe finds nothing on any page in light mode', ({ name }) => {
  expect(faultsOf(name, ({ faults }) => faults.light)).toEqual({});
});

test.for(sites)('$name: axe finds no fault of color on any page in dark mode', ({ name }) => {
  expect(faultsOf(name, ({ faults }) => faults.dark)).toEqual({});
});

test.for(sites)('$name: the background follows the color scheme that the reader prefers', ({ name }) => {
  const wrong = faultsOf(name, ({ luminance: { light, dark } }) =>
    light > 0.8 && dark < 0.1 ? [] : [`light ${light.toFixed(2)}, dark ${dark.toFixed(2)}`],
  );
  expect(wrong).toEqual({});
});

test.for(sites)('$name: no page scrolls sideways at a width of 360 pixels', ({ name }) => {
  expect(faultsOf(name, ({ overflow }) => overflow)).toEqual({});
});

test.for(sites)('$name: every page has one main heading, and no level is skipped', ({ name }) => {
  const wrong = faultsOf(name, ({ headings }) => {
    const levels = headings.map((heading) => Number(heading[0]));
    const skipped = headings.filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1);
    return levels.filter((level) => level === 1).length === 1 ? skipped : headings;
  });
  expect(wrong).toEqual({});
});

test.for(sites)('$name: every page says its language and has a title of its own', ({ name }) => {
  const pages = surveys.get(name) ?? [];
  expect(new Set(pages.map(({ language }) => language))).toEqual(new Set(['en']));
  const titles = pages.map(({ title }) => title);
  expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
});

test.for(sites)('$name: paper shows the main part of every page', ({ name }) => {
  expect(faultsOf(name, ({ isPrinted }) => (isPrinted ? [] : ['main is hidden']))).toEqual({});
});

test.for(sites)('$name: no script holds up a page', ({ name }) => {
  expect(faultsOf(name, ({ blockingScripts }) => blockingScripts)).toEqual({});
});

test.for(sites)('$name: every page with its styles, scripts and pictures is below 150 KB compressed', ({ name }) => {
  const heavy = faultsOf(name, ({ weight: { page } }) => (page < 150_000 ? [] : [`${Math.round(page / 1000)} KB`]));
  expect(heavy).toEqual({});
});
