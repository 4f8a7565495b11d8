import { expect, test } from 'vitest';
import { codeFence, escapeMarkdown, markdown, markdownCell, markdownLink, prose, proseCell } from './markdown.ts';
import { compileTemplate, type View } from './template.ts';

const render = (source: string, view: View): string =>
  compileTemplate({ path: 'templates/sample.md.hbs', source })(view);
const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was thrown';
};

test('plain text is escaped and Markdown is printed as it is', () => {
  expect(render('{{name}} | {{text}}', { name: 'R&D <svc> a|b *x*', text: markdown('**bold**') })).toBe(
    'R&D \\<svc> a\\|b \\*x\\* | **bold**\n',
  );
});

test('text that would become other Markdown keeps its characters', () => {
  expect(escapeMarkdown('# not a heading')).toBe('\\# not a heading');
  expect(escapeMarkdown('1. not a list')).toBe('\\1. not a list');
  expect(escapeMarkdown('order_items and _private')).toBe('order_items and \\_private');
  expect(escapeMarkdown('&lt; stays')).toBe('&amp;lt; stays');
  expect(escapeMarkdown('two\nlines')).toBe('two lines');
  expect(markdownLink('a]b', 'x (1).md').text).toBe('[a\\]b](x%20%281%29.md)');
  expect(markdownCell('a | b\n\nc').text).toBe('a \\| b<br><br>c');
  expect(codeFence('```\ncode\n```', 'text').text).toBe('````text\n```\ncode\n```\n````');
});

test('what stands between backticks is code, and nothing in it is escaped', () => {
  expect(prose('Run `ops --since <start> "a*b"`, then *wait* for _it_.').text).toBe(
    'Run `ops --since <start> "a*b"`, then \\*wait\\* for \\_it\\_.',
  );
  expect(prose('A lone ` stays.').text).toBe('A lone \\` stays.');
  expect(prose('``a ` b`` holds one').text).toBe('``a ` b`` holds one');
  expect(prose('').text).toBe('');
  expect(proseCell('`a | b` or c | d').text).toBe('`a \\| b` or c \\| d');
});

test('lists, records and conditions work on a closed view', () => {
  const source = '{{#each rows}}\n- {{name}}{{#if note}} ({{note}}){{/if}}\n{{/each}}\n{{#unless rows}}none{{/unless}}';
  expect(
    render(source, {
      rows: [
        { name: 'a', note: 'x' },
        { name: 'b', note: null },
      ],
    }),
  ).toBe('- a (x)\n- b\n');
  expect(render(source, { rows: [] })).toBe('none\n');
});

test('a field that the view lacks is an error, inside blocks too', () => {
  expect(messageOf(() => render('{{#each rows}}{{nmae}}{{/each}}', { rows: [{ name: 'a' }] }))).toMatchInlineSnapshot(`
    "templates/sample.md.hbs
      error    It prints "nmae", but "rows[0]" has only name. A misspelt field would print nothing, and the document would lose a figure without anybody noticing.
      fix      Use one of these fields, or delete {{nmae}}."
  `);
  expect(messageOf(() => render('{{#if totl}}x{{/if}}', { total: '1' }))).toContain('"totl"');
});

test('a template that Handlebars cannot read names its line', () => {
  expect(messageOf(() => render('fine\n{{#if a}}', { a: true }))).toMatch(
    /^templates\/sample\.md\.hbs:\d+\n {2}error {4}Handlebars can't read/,
  );
});

test('a heading stands behind an empty line, whatever came before it', () => {
  expect(
    render('# a\n{{#if b}}\ntext\n{{/if}}\n## b\n| x |\n### c\n{{code}}\n', { b: true, code: codeFence('1\n# 2', '') }),
  ).toBe('# a\ntext\n\n## b\n| x |\n\n### c\n```\n1\n# 2\n```\n');
});

test('empty lines that blocks leave behind are folded, but not inside code', () => {
  expect(render('a\n\n\n\nb\n\n{{code}}\n', { code: codeFence('x\n\n\ny', '') })).toBe(
    'a\n\nb\n\n```\nx\n\n\ny\n```\n',
  );
});
