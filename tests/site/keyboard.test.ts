import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage } from '../browser/open-page.ts';

const sites = inject('sites');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'));
});
afterAll(() => browser?.close());

/** One page of each kind: pages of a kind come from one template. */
const kinds = [/^\/$/, /^\/decisions\/$/, /^\/[^/]+\/$/, /\/decisions\/[^/]+\/$/, /^\/[^/]+\/[^/]+\/$/];

/** A stop of the Tab key. */
interface Stop {
  readonly element: string;
  /** Whether one can see that it has the focus. */
  readonly isMarked: boolean;
}

test.for(sites)(
  '$name: the Tab key reaches everything that can be used, visibly, and comes out again',
  { timeout: 120_000 },
  async (site) => {
    const addresses = site.pages;
    const representatives = new Set(
      kinds.flatMap((kind) =>
        addresses.filter((address) => kind.test(address)).slice(0, kind === kinds.at(-1) ? 20 : 1),
      ),
    );
    const { page, close } = await openPage(browser, site.origin);
    try {
      for (const address of representatives) {
        await page.goto(site.origin + address, { waitUntil: 'load' });
        const usable = await listUsable(page);
        const stops = await tabThrough(page, usable.length * 2 + 20);
        expect(stops.ended, `${address}: Tab leaves the page after its last element`).toBe(true);
        expect(stops.list[0]?.element, `${address}: first stop`).toMatch(/^a "Skip to/);
        const reached = new Set(stops.list.map(({ element }) => element));
        expect(
          usable.filter((element) => !reached.has(element)),
          `${address}: never reached`,
        ).toEqual([]);
        const unmarked = stops.list.filter(({ isMarked }) => !isMarked).map(({ element }) => element);
        expect(unmarked, `${address}: focus can't be seen`).toEqual([]);
      }
    } finally {
      await close();
    }
  },
);

test.for(sites)('$name: the skip link leads past the navigation', async (site) => {
  const { page, close } = await openPage(browser, site.origin);
  try {
    await page.goto(`${site.origin}/`, { waitUntil: 'load' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  } finally {
    await close();
  }
});

/** Numbers what a mouse can use and returns it as `a "Cost" #3`. */
const listUsable = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href], a[*|href], button, summary, input, select, textarea, [tabindex="0"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element, index) => {
        element.setAttribute('data-stop', String(index));
        const text = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');
        return `${element.tagName.toLowerCase()} "${text.slice(0, 40)}" #${index}`;
      }),
  );

async function tabThrough(page: Page, atMost: number): Promise<{ list: Stop[]; ended: boolean }> {
  const list: Stop[] = [];
  for (let count = 0; count < atMost; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop === null) return { list, ended: true };
    list.push(stop);
  }
  return { list, ended: false };
}

/** Runs in the page: the focused element, and whether it looks different from how it looks without the focus. */
function readStop(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null;
  if (element === document.body || element === document.documentElement) return null;
  const look = (): string =>
    [element, ...element.querySelectorAll('rect, path, text')]
      .map((part) => {
        const { outline, boxShadow, stroke, strokeWidth, textDecorationLine, backgroundColor } = getComputedStyle(part);
        return [outline, boxShadow, stroke, strokeWidth, textDecorationLine, backgroundColor].join();
      })
      .join(';');
  const { width, height } = element.getBoundingClientRect();
  const focused = look();
  element.blur();
  const isMarked = width > 0 && height > 0 && look() !== focused;
  element.focus({ preventScroll: true });
  const index = element.getAttribute('data-stop');
  const text = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');
  return {
    element: `${element.tagName.toLowerCase()} "${text.slice(0, 40)}" ${index === null ? '(not listed)' : `#${index}`}`,
    isMarked,
  };
}
