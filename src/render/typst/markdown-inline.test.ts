import { expect, test } from 'vitest';
import { plainText } from './inline.ts';
import { markdownToInlines } from './markdown-inline.ts';

test('Bold, emphasis, code and links become inlines', () => {
  expect(markdownToInlines('**99.95 %** of *all* `POST /orders`, see [the log](https://example.com)')).toEqual([
    { type: 'strong', content: [{ type: 'text', text: '99.95\u202f%' }] },
    { type: 'text', text: ' of ' },
    { type: 'emphasis', content: [{ type: 'text', text: 'all' }] },
    { type: 'text', text: ' ' },
    { type: 'code', text: 'POST /orders' },
    { type: 'text', text: ', see ' },
    { type: 'link', url: 'https://example.com', content: [{ type: 'text', text: 'the log' }] },
  ]);
});

test.each([
  '1. July',
  '# of shards',
  '- 3 °C',
  '> 99 & < 100',
  '```',
  '---',
  '[^1]: note',
  '(in brackets)',
  '<5 orders',
  'a | b',
])('The text %j is text, though a Markdown block begins like it', (text) => {
  expect(markdownToInlines(text)).toEqual([{ type: 'text', text }]);
});

test('Emphasis works at the very beginning, before a quotation mark too', () => {
  expect(markdownToInlines('**"Thank you"** first')).toEqual([
    { type: 'strong', content: [{ type: 'text', text: '“Thank you”' }] },
    { type: 'text', text: ' first' },
  ]);
});

test('Underscores within a word are not emphasis', () => {
  expect(markdownToInlines('order_lines_unsent')).toEqual([{ type: 'text', text: 'order_lines_unsent' }]);
});

test('A line break is a space, and nothing gives nothing', () => {
  expect(markdownToInlines('two\n  lines')).toEqual([{ type: 'text', text: 'two lines' }]);
  expect(markdownToInlines('  ')).toEqual([]);
});

test('The plain text of inlines leaves marks and footnotes out', () => {
  expect(
    plainText([
      ...markdownToInlines('**412** `ms`'),
      { type: 'provenance', kind: 'computed' },
      { type: 'footnote', content: [{ type: 'text', text: 'aside' }] },
      { type: 'break' },
      { type: 'text', text: 'end' },
    ]),
  ).toBe('412 ms end');
});
