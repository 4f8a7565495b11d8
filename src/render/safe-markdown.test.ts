import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { isSafeLink, safeMarkdown } from './safe-markdown.ts';

const html = (markdown: string): string => markdownToHtml(safeMarkdown(markdown)).html.trim();

test.each([
  [
    'Map<String, List<Order>> per <tenant-id>, retries if a<b and c>d',
    '<p>Map&lt;String, List&lt;Order&gt;&gt; per &lt;tenant-id&gt;, retries if a&lt;b and c&gt;d</p>',
  ],
  ['`List<Order>` stays', '<p><code>List&lt;Order&gt;</code> stays</p>'],
  ['<script>\nalert(1)\n</script>', '<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>'],
  ['a <b>bold</b> x<br>y <kbd>C</kbd>', '<p>a <b>bold</b> x<br>y <kbd>C</kbd></p>'],
  ['a <b>bold x<BR/>', '<p>a &lt;b&gt;bold x<BR/></p>'],
  ['</b>first<b>', '<p>&lt;/b&gt;first&lt;b&gt;</p>'],
  ['<b onclick="x">y</b>', '<p>&lt;b onclick="x"&gt;y&lt;/b&gt;</p>'],
  ['<iframe src="/a.html"></iframe>', '<p>&lt;iframe src="/a.html"&gt;&lt;/iframe&gt;</p>'],
  ['before <!-- note --> after', '<p>before  after</p>'],
  ['<!-- a <b> in it -->\n\nafter', '<p>after</p>'],
  [
    '> <div>\n> one\n> </div>\n\nafter',
    '<blockquote>\n<p>&lt;div&gt;\none\n&lt;/div&gt;</p>\n</blockquote>\n<p>after</p>',
  ],
  [
    '<details>\n<summary>More</summary>\n\n- *a*\n\n</details>',
    '<details>\n<summary>More</summary>\n<ul>\n<li><em>a</em></li>\n</ul>\n</details>',
  ],
  [
    '<?php echo 1 ?> <!DOCTYPE html> <![CDATA[x]]>',
    '<p>&lt;?php echo 1 ?&gt; &lt;!DOCTYPE html&gt; &lt;![CDATA[x]]&gt;</p>',
  ],
  ['a < b, 1<2', '<p>a &lt; b, 1&lt;2</p>'],
])('%j is %j', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('what a block of HTML hid is looked at again', () => {
  const hidden = '<div>\n~~~\n\n~~~\n<script>alert(1)</script>\n';
  expect(html(hidden)).not.toMatch(/<script|<div/);
  expect(html(hidden)).toContain('alert(1)');
});

test.each(['plain *text*', 'a < b', '| a |\n|---|\n| b |', 'x &lt; y', '```\n<b>\n```'])(
  '%j is left as it is',
  (markdown) => {
    expect(safeMarkdown(markdown)).toBe(markdown);
  },
);

test.each([
  ['https://a.example', true],
  ['HTTP://a.example', true],
  ['mailto:ada@a.example', true],
  ['tel:+49', true],
  ['../0001-use-a-queue.md', true],
  ['#costs', true],
  ['notes:1/a', false],
  ['javascript:alert(1)', false],
  ['JavaScript:alert(1)', false],
  ['java\tscript:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  ['data:text/html,1', false],
  ['vbscript:x', false],
  ['file:///etc/passwd', false],
])('a link to %j may be followed: %j', (url, expected) => {
  expect(isSafeLink(url)).toBe(expected);
});
