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
