import { readFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage } from '../browser/open-page.ts';
import { fileOf } from '../browser/serve-folder.ts';
import type { BuiltSite } from './built-sites.setup.ts';

const sites = inject('sites');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'));
});
afterAll(() => browser?.close());

test.for(sites)('$name: every page reads the same without JavaScript', { timeout: 120_000 }, async (site) => {
  const addresses = await withScripts(site);
  const withScript = await readAll(site.origin, addresses, true);
  expect(await readAll(site.origin, addresses, false)).toEqual(withScript);
  expect(Object.values(withScript).filter((text) => text.length < 40)).toEqual([]);
});

/** The home page, and every page with a script: the others can't differ. */
async function withScripts({ folder, pages }: BuiltSite): Promise<string[]> {
  const scripted: string[] = [];
  for (const address of pages) {
    const file = fileOf(folder, address);
    const html = file === null ? '' : await readFile(file, 'utf8');
    if (address === '/' || /<script|="javascript:|\son[a-z]+="/.test(html)) scripted.push(address);
  }
  return scripted;
}

/** Address → what a reader sees in the main part. */
async function readAll(
  origin: string,
  addresses: readonly string[],
  javaScriptEnabled: boolean,
): Promise<Record<string, string>> {
  const { page, close } = await openPage(browser, origin, { javaScriptEnabled });
  try {
    const texts: Record<string, string> = {};
    for (const address of addresses) {
      await page.goto(origin + address, { waitUntil: 'load' });
      texts[address] = await page.locator('main').innerText();
    }
    return texts;
  } finally {
    await close();
  }
}
