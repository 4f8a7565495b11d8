import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface OpenedPage {
  readonly page: Page;
  /** Everything that went wrong since it was opened: console errors, exceptions, failed and external requests. */
  readonly problems: readonly string[];
  /** Every response of the site since the page was opened. */
  readonly responses: readonly SiteResponse[];
  readonly close: () => Promise<void>;
}

export interface SiteResponse {
  /** Path within the site. */
  readonly pathname: string;
  /** `document`, `stylesheet`, `script`, `font`, `image`… */
  readonly kind: string;
}

/** Opens an empty page that may talk to one site only and takes note of whatever goes wrong on it. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const responses: SiteResponse[] = [];
  // A route also turns the browser's cache off, so that each page is seen with all that it needs.
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (new URL(url).origin === origin || url.startsWith('data:')) return route.continue();
    problems.push(`external request to ${url}`);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`request failed: ${request.url()}`));
  page.on('response', (response) => {
    const { origin: from, pathname } = new URL(response.url());
    if (response.status() >= 400) problems.push(`${response.status()} for ${pathname}`);
    if (from === origin) responses.push({ pathname, kind: response.request().resourceType() });
  });
  return { page, problems, responses, close: () => context.close() };
}
