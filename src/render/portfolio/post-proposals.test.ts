import { expect, test } from 'vitest';
import { type AnalyzedPortfolio, analyze, analyzePortfolio } from '#analysis';
import { type PlaceInStudy, portfolioSchema, usd } from '#model';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { proposePosts } from './post-proposals.ts';

/** A study whose estimate is wrong, whose database may fail, and whose rejected option had something to it. */
const shop = analyze(
  soundCaseStudy((study) => {
    Object.assign(study.cost!.stated!.total!, { amount: usd('700'), reason: 'The estimate was copied.' });
    Object.assign(study.decisions.find(({ id }) => id === 'stream-outbox')!.options[0]!, {
      good: ['it is simple', 'it needs no connector'],
      bad: ['it is late'],
    });
    Object.assign(study.decisions.find(({ id }) => id === 'stream-outbox')!, { because: 'it is on time' });
  }),
);

const portfolio = (about: readonly PlaceInStudy[] = []): AnalyzedPortfolio =>
  analyzePortfolio(
    portfolioSchema.parse({
      role: 'Architect',
      headline: 'Checked',
      visibility: {
        posts: about.map((place) => ({ date: '2026-01-01', title: 'Post', url: 'https://example.org/', about: place })),
      },
    }),
    [shop],
  );

test('a post is drafted from each kind of thing worth telling, in turn', () => {
  expect(
    proposePosts(portfolio(), 3).map(({ kind, title, draft, from }) => ({ kind, title, draft, from: from.id })),
  ).toMatchInlineSnapshot(`
    [
      {
        "draft": [
          "The stated total is $700.00, but the line items add up to $141.20: it is 395.7 % too high.",
          "The estimate was copied.",
          "Which figure in your design was last recomputed when it was first written?",
        ],
        "from": "findings",
        "kind": "contradiction",
        "title": "Written down: $700.00. Worked out: $141.20.",
      },
      {
        "draft": [
          "The part: Order store. Its job: Keeps orders.",
          "What goes wrong: Disk failure. What it does: No orders.",
          "What keeps it rare: nothing yet. How one notices: one does not, and that is the finding.",
          "Severity 9 × occurrence 2 × detection 2 = 36. Fail over. That brings it to 18.",
          "Would your monitoring tell you before your users do?",
        ],
        "from": "db-down",
        "kind": "failure-mode",
        "title": "The database is down: what happens next",
      },
      {
        "draft": [
          "Polling is slow.",
          "“Poll” was good, because it is simple; and because it needs no connector. It lost, because it is late.",
          "We took “Stream”, because it is on time.",
          "When would you take “Poll”?",
        ],
        "from": "stream-outbox",
        "kind": "decision",
        "title": "Why not “Poll”?",
      },
    ]
  `);
});

test('what was already published is not proposed again', () => {
  const published = portfolio([
    { study: 'shop', decision: 'stream-outbox' },
    { study: 'shop', failureMode: 'db-down' },
  ]);
  expect(proposePosts(published, 99).map(({ kind }) => kind)).toEqual(['contradiction']);
});

test('a portfolio without case studies has nothing to propose', () => {
  expect(proposePosts(analyzePortfolio(portfolioSchema.parse({ role: 'Architect', headline: 'New' }), []))).toEqual([]);
});
