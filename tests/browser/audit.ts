import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA as far as a machine can tell, and what axe holds for good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, one line a fault: rule, element, what is wrong with it. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const { axe: injected } = globalThis as typeof globalThis & { axe: typeof import('axe-core') };
    const results = await injected.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target: target.join(' '), summary: failureSummary ?? '' })),
    );
  }, tags);
  return violations.map(({ id, target, summary }) => `${id}: ${target}: ${summary.replace(/\s+/g, ' ')}`);
}
