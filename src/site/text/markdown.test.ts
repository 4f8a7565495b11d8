import { expect, test } from 'vitest';
import { inlineMarkdown, markdown } from './markdown.ts';

test.each([
  ['Map<String, List<Order>> per <tenant-id>', 'Map&lt;String, List&lt;Order&gt;&gt; per &lt;tenant-id&gt;'],
  ['**Fast** and <kbd>Ctrl</kbd>', '<strong>Fast</strong> and <kbd>Ctrl</kbd>'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  [
    '[the plan](https://a.example/plan) and [more](#costs)',
    '<a href="https://a.example/plan">the plan</a> and <a href="#costs">more</a>',
  ],
  ['[**open**](javascript:alert(1)) it', '<strong>open</strong> it'],
  ['[open](java&#9;script:alert(1)) it', 'open it'],
  ['![the load](data:text/html,x)', 'the load'],
  ['[Queue](0002-use-a-queue.md)', '<a href="../0002-use-a-queue/">Queue</a>'],
])('%j is set as %j', (text, html) => {
  expect(inlineMarkdown(text)).toBe(html);
});

test('a reference leads nowhere when its definition may not be followed', () => {
  expect(markdown('[the plan]\n\n[the plan]: javascript:alert(1)\n')).not.toContain('href');
});
