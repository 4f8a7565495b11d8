import { expect, test } from 'vitest';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { storyFindings } from './story-findings.ts';

const analyzed = analyzedFixture('smallest');
const find = (story: string) =>
  storyFindings(story, analyzed).map(({ check, at, message, fix }) => ({
    check,
    at: `${at.file}:${at.line}:${at.column}`,
    message,
    fix,
  }));

test('a story of text and existing artifacts has no finding', () => {
  expect(
    find(
      '---\ntitle: Short links\n---\n\n# Short links\n\n<Diagram view="containers" />\n\nText and <em>HTML</em>.\n\n<Aside>\n\n<Decision id="use-postgresql" />\n\n</Aside>\n',
    ),
  ).toEqual([]);
});

test('a component that does not exist is found with its line and the one that was meant', () => {
  expect(find('Two parts.\n\n<Diagramm view="containers" />\n')).toMatchInlineSnapshot(`
    [
      {
        "at": "story.mdx:3:1",
        "check": "story/unknown-component",
        "fix": "Use <Diagram> if that is meant, or another of Aside, Chart, CostTable, Decision, Diagram, Finding, KeyFigures, Listing, Requirements.",
        "message": "The story uses <Diagramm>, which doesn't exist, so its page can't be built.",
      },
    ]
  `);
});

test('a view that the case study does not have is found, also inside another component', () => {
  expect(find('<Aside>\n\n  <Diagram view="container" />\n\n</Aside>\n')).toMatchInlineSnapshot(`
    [
      {
        "at": "story.mdx:3:3",
        "check": "story/unknown-reference",
        "fix": "Write view="containers" if that is meant, or remove <Diagram>.",
        "message": "<Diagram> shows the view "container", which this case study doesn't have.",
      },
    ]
  `);
});

test('a component that does not say what it shows is found', () => {
  expect(find('<Decision />\n')).toMatchInlineSnapshot(`
    [
      {
        "at": "story.mdx:1:1",
        "check": "story/unknown-reference",
        "fix": "Set id to one of use-postgresql.",
        "message": "<Decision> doesn't say which decision it shows.",
      },
    ]
  `);
});

test('a listing of a case study without listings is found', () => {
  expect(find('<Listing id="reserve" />\n')).toMatchInlineSnapshot(`
    [
      {
        "at": "story.mdx:1:1",
        "check": "story/unknown-reference",
        "fix": "Set id to an existing listing, or remove <Listing>.",
        "message": "<Listing> shows the listing "reserve", which this case study doesn't have.",
      },
    ]
  `);
});

test('a finding that no longer occurs is found, so that a story can not speak of a fault that was repaired', () => {
  expect(find('<Finding check="cost/over-budget" />\n')).toMatchInlineSnapshot(`
    [
      {
        "at": "story.mdx:1:1",
        "check": "story/unknown-reference",
        "fix": "Set check to one of decision/no-negative-consequence, completeness/missing-artifact.",
        "message": "<Finding> shows the finding "cost/over-budget", which this case study doesn't have.",
      },
    ]
  `);
});

test('text that is not MDX is found at the place where reading stopped', () => {
  expect(find('# Title\n\nText.\n\n<Aside>\n')).toMatchInlineSnapshot(`
    [
      {
        "at": "story.mdx:5:1",
        "check": "story/not-mdx",
        "fix": "Close every component, and write a literal < or { as &lt; or \\{.",
        "message": "The story can't be read: Expected a closing tag for \`<Aside>\`. Neither its page nor its part of the PDF can be made.",
      },
    ]
  `);
  expect(find('Costs less than {5 +}\n')).toMatchInlineSnapshot(`
    [
      {
        "at": "story.mdx:1:21",
        "check": "story/not-mdx",
        "fix": "Close every component, and write a literal < or { as &lt; or \\{.",
        "message": "The story can't be read: Could not parse expression with oxc: Unexpected token. Neither its page nor its part of the PDF can be made.",
      },
    ]
  `);
});

test.each([
  ['A year has {365 * 24} hours.', 'story.mdx:1:12', '{365 * 24}'],
  ['{window.location}', 'story.mdx:1:1', '{window.location}'],
  ["import x from './y'\n\nText.", 'story.mdx:1:1', "import x from './y'"],
  ['export const a = 1', 'story.mdx:1:1', 'export const a = 1'],
])('what would have to be run is found with its place: %s', (story, at, code) => {
  expect(find(story)).toEqual([
    {
      check: 'story/expression',
      at,
      message: `The story would have to run ${code}, and it is read without being run, so that page and PDF say the same.`,
      fix: 'Write what it stands for: a figure of the case study as [[name]], a component without an import, a literal brace as \\{.',
    },
  ]);
});

test('a literal and a comment in braces are text', () => {
  expect(find("{'a < b'} {12} {/* nothing */}")).toEqual([]);
});

test.each([
  ['a: *nope', 'Unresolved alias (the anchor must be set before the alias): nope.'],
  ['a: [1', 'Flow sequence in block collection must be sufficiently indented and end with a ].'],
])('front matter that is not YAML is found: %s', (yaml, reason) => {
  expect(find(`---\n${yaml}\n---\n\n# Story\n`)).toMatchObject([
    {
      check: 'story/not-mdx',
      at: 'story.mdx:1:1',
      message: `The front matter of the story is not YAML: ${reason} Its page can't be made.`,
    },
  ]);
});

test.each([
  ['quotes', `${'>'.repeat(5000)} a`, '1:101'],
  ['lists', `${'- '.repeat(5000)}a`, '1:101'],
  ['components', '<Aside>\n\n'.repeat(300) + '</Aside>\n\n'.repeat(300), '201:1'],
])('%s within each other are found where there are more than a hundred', (_, story, place) => {
  expect(find(story)).toMatchObject([
    {
      check: 'story/not-mdx',
      at: `story.mdx:${place}`,
      message:
        "The story can't be read: More than a hundred blocks stand within each other. Neither its page nor its part of the PDF can be made.",
    },
  ]);
});

test('brackets that no parser would survive are found', () => {
  expect(find(`{${'('.repeat(50_000)}1${')'.repeat(50_000)}}`)).toMatchObject([
    { check: 'story/not-mdx', at: 'story.mdx:1:1' },
  ]);
});
