import { expect, test } from 'vitest';
import { plainParagraph } from './blocks.ts';
import { codeBlock } from './code-block.ts';
import { markdownToBlocks } from './markdown-blocks.ts';
import { tableBlock } from './table-block.ts';

test('Headings keep their level below the given one and get distinct ids', () => {
  expect(
    markdownToBlocks('# The problem\n\n## Load & cost\n\n# The problem', { topLevel: 2, idPrefix: 'story-' }),
  ).toEqual([
    { type: 'heading', level: 2, text: 'The problem', id: 'story-the-problem' },
    { type: 'heading', level: 3, text: 'Load & cost', id: 'story-load-cost' },
    { type: 'heading', level: 2, text: 'The problem', id: 'story-the-problem-2' },
  ]);
});

test('Headings end at the fourth level', () => {
  expect(markdownToBlocks('##### Deep', { topLevel: 2 })).toEqual([
    { type: 'heading', level: 4, text: 'Deep', id: 'deep' },
  ]);
});

test('Lists nest', () => {
  expect(markdownToBlocks('1. one\n   - inner\n2. two')).toEqual([
    {
      type: 'list',
      ordered: true,
      items: [
        [plainParagraph('one'), { type: 'list', ordered: false, items: [[plainParagraph('inner')]] }],
        [plainParagraph('two')],
      ],
    },
  ]);
});

test('Tables keep the alignment of their columns, and short rows are filled', () => {
  expect(markdownToBlocks('| Item | Cost |\n|---|--:|\n| `API` | 12 |\n| Log |\n')).toEqual([
    tableBlock(
      [
        { title: 'Item', align: 'left' },
        { title: 'Cost', align: 'right' },
      ],
      [
        [[{ type: 'code', text: 'API' }], [{ type: 'text', text: '12' }]],
        [[{ type: 'text', text: 'Log' }], []],
      ],
    ),
  ]);
});

test('A link leads where the document says, and without a place it is its words alone', () => {
  const markdown = 'See [the outbox](decisions/0005.md) and [the notes](notes.md).';
  const link = (url: string) => (url === 'decisions/0005.md' ? '#decision-0005' : null);
  expect(markdownToBlocks(markdown, { link })).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        { type: 'link', url: '#decision-0005', content: [{ type: 'text', text: 'the outbox' }] },
        { type: 'text', text: ' and the notes.' },
      ],
    },
  ]);
});

test('A fence is code with the title as its caption, unless something else is made of it', () => {
  const markdown = '```sql title="Orders"\nselect 1;\n```\n\n```mermaid\ngraph LR\n```';
  expect(
    markdownToBlocks(markdown, {
      fence: (language, source) => (language === 'mermaid' ? [plainParagraph(source)] : undefined),
    }),
  ).toEqual([codeBlock('select 1;', 'sql', 'Orders'), plainParagraph('graph LR')]);
});

test('A quotation is an aside', () => {
  expect(markdownToBlocks('> Said so.')).toEqual([
    { type: 'note', kind: 'aside', title: '', content: [plainParagraph('Said so.')] },
  ]);
});

test('Footnotes and reference links are resolved', () => {
  expect(markdownToBlocks('See [it][1].[^a]\n\n[1]: https://example.com\n\n[^a]: Aside.')).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        { type: 'link', url: 'https://example.com', content: [{ type: 'text', text: 'it' }] },
        { type: 'text', text: '.' },
        { type: 'footnote', content: [{ type: 'text', text: 'Aside.' }] },
      ],
    },
  ]);
});

test('Front matter, imports and comments of a story are not printed', () => {
  const story = '---\ntitle: x\n---\n\nimport Chart from "./chart.astro"\n\nText {/* aside */}and {"literal"} {3}.\n';
  expect(markdownToBlocks(story, { syntax: 'mdx' })).toEqual([plainParagraph('Text and literal 3.')]);
});

test('Elements of a story are handed over with their attributes and children', () => {
  const story = '<View of="context" wide zoom={2}>\n\nInside\n\n</View>\n\nAt <Figure of="peak"/> a second.';
  const seen: unknown[] = [];
  const blocks = markdownToBlocks(story, {
    syntax: 'mdx',
    element: (name, attributes, children) => {
      seen.push(name, attributes, children);
      return [{ type: 'pagebreak' }];
    },
    inlineElement: (name, attributes) => [{ type: 'text', text: `${name} ${String(attributes['of'])}` }],
  });
  expect(seen).toEqual(['View', { of: 'context', wide: true, zoom: { expression: '2' } }, [plainParagraph('Inside')]]);
  expect(blocks).toEqual([{ type: 'pagebreak' }, plainParagraph('At Figure peak a second.')]);
});

test('Without a callback, what stands between the tags of an element is kept', () => {
  expect(markdownToBlocks('<Wide>\n\nKept\n\n</Wide>', { syntax: 'mdx' })).toEqual([plainParagraph('Kept')]);
});

test('A picture that stands alone is handed over; within text its alternative is printed', () => {
  expect(
    markdownToBlocks('![A rack](rack.jpg "Rack")\n\nAn ![icon](i.svg) here', {
      image: (url, alt, title) => [plainParagraph([url, alt, title].join('; '))],
    }),
  ).toEqual([
    plainParagraph('rack.jpg; A rack; Rack'),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'An ' },
        { type: 'emphasis', content: [{ type: 'text', text: 'icon' }] },
        { type: 'text', text: ' here' },
      ],
    },
  ]);
});

test('An expression that would have to be run is refused', () => {
  expect(() => markdownToBlocks('Cost: {cost.total}', { syntax: 'mdx' })).toThrowErrorMatchingInlineSnapshot(
    `[StoryExpressionError: The story uses the expression {cost.total}, which the PDF can't evaluate. Write its value, or use one of the story components, which print too.]`,
  );
});

test('An element on one line keeps its words', () => {
  expect(markdownToBlocks('<Aside>Locks were *an option*.</Aside>\n', { syntax: 'mdx' })).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Locks were ' },
        { type: 'emphasis', content: [{ type: 'text', text: 'an option' }] },
        { type: 'text', text: '.' },
      ],
    },
  ]);
});
