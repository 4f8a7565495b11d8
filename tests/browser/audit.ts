import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.1 A and AA as far as a machine can tell, and what axe holds for good practice. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const color = ['cat.color'];

export interface AuditOptions {
  /** `color`: only what another color scheme can break. */
  readonly of: 'everything' | 'color';
}

/** What axe finds on a page, one line a fault: rule, element, what is wrong with it. */
export async function audit(page: Page, { of }: AuditOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (values) => {
      const { axe: injected } = globalThis as typeof globalThis & { axe: typeof import('axe-core') };
      const results = await injected.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        // No rule of ours reads style sheets or plays media, and loading them again takes a third of the time.
        preload: false,
        // Experimental, and it reads the wrapped lines of a diagram's label as one word.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      });
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({ id, target: target.join(' '), summary: failureSummary ?? '' })),
      );
    },
    of === 'everything' ? everything : color,
  );
  return violations.map(({ id, target, summary }) => `${id}: ${target}: ${summary.replace(/\s+/g, ' ')}`);
}
