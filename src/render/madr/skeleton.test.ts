import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMadr } from './parse-madr.ts';
import { readRelations } from './relations.ts';
import { type MadrSkeleton, madrVariants, renderMadrSkeleton } from './skeleton.ts';
import { skeletonHelp } from './skeleton-help.ts';

const skeleton: MadrSkeleton = {
  status: 'proposed',
  date: '2026-11-22',
  decisionMakers: ['Solution Architect'],
  title: 'Use the outbox pattern',
  context: 'Shop: Takes orders.\n\nThe decision has to serve:\n\n* No lost event',
  drivers: ['No lost event'],
  options: ['Outbox', 'Change data capture'],
  chosen: null,
  because: '',
  relations: { supersedes: [3], affects: ['Order API'], serves: ['No lost event'], tags: [] },
};

test('a full record has every section, with help in comments', () => {
  expect(renderMadrSkeleton(skeleton, 'full')).toMatchInlineSnapshot(`
    "---
    status: "proposed"
    date: 2026-11-22
    decision-makers: ["Solution Architect"]
    consulted: # whose advice was asked for
    informed: # who has to know of it
    ---

    # Use the outbox pattern

    <!-- What makes a decision necessary now? Two or three sentences that end in the question to be answered. -->

    ## Context and Problem Statement

    Shop: Takes orders.

    The decision has to serve:

    * No lost event

    ## Decision Drivers

    <!-- What pulls the decision one way or the other: a figure to reach, a cost, a skill, a deadline. One a line. -->

    * No lost event

    ## Considered Options

    <!-- Two or more that somebody could really choose, doing nothing among them. Each needs a title of its own; the outcome and the arguments repeat it. -->

    * Outbox
    * Change data capture

    <!-- When it is decided: set the status to accepted and write, below the next heading, Chosen option: "title of the option", because … followed by the driver that settled it. -->

    ## Decision Outcome

    No option is chosen yet.

    ### Consequences

    <!-- What gets better and what gets worse, one a line: * Good, because … and * Bad, because … A decision without a Bad has not been thought through. -->

    <!-- Below the next heading: the test, review or measurement that shows that the decision was carried out. -->

    ### Confirmation

    ## Pros and Cons of the Options

    <!-- For each option, first what it is if the title does not say it, then one a line: * Good, because … * Neutral, because … * Bad, because … -->

    ### Outbox

    ### Change data capture

    ## More Information

    Supersedes: ADR-0003.
    Affects: Order API.
    Serves: No lost event.
    "
  `);
});

test('a minimal record has the mandatory sections with help, and what MADR has no other place for', () => {
  expect(renderMadrSkeleton(skeleton, 'minimal')).toMatchInlineSnapshot(`
    "---
    status: "proposed"
    date: 2026-11-22
    decision-makers: ["Solution Architect"]
    ---

    # Use the outbox pattern

    <!-- What makes a decision necessary now? Two or three sentences that end in the question to be answered. -->

    ## Context and Problem Statement

    Shop: Takes orders.

    The decision has to serve:

    * No lost event

    ## Considered Options

    <!-- Two or more that somebody could really choose, doing nothing among them. Each needs a title of its own; the outcome and the arguments repeat it. -->

    * Outbox
    * Change data capture

    <!-- When it is decided: set the status to accepted and write, below the next heading, Chosen option: "title of the option", because … followed by the driver that settled it. -->

    ## Decision Outcome

    No option is chosen yet.

    ### Consequences

    <!-- What gets better and what gets worse, one a line: * Good, because … and * Bad, because … A decision without a Bad has not been thought through. -->

    ## More Information

    Supersedes: ADR-0003.
    Affects: Order API.
    Serves: No lost event.
    "
  `);
});

test('a bare record has every section and no help', () => {
  expect(
    renderMadrSkeleton({ ...skeleton, chosen: 'Outbox', because: 'it needs nothing new.' }, 'bare'),
  ).toMatchInlineSnapshot(`
    "---
    status: "proposed"
    date: 2026-11-22
    decision-makers: ["Solution Architect"]
    consulted:
    informed:
    ---

    # Use the outbox pattern

    ## Context and Problem Statement

    Shop: Takes orders.

    The decision has to serve:

    * No lost event

    ## Decision Drivers

    * No lost event

    ## Considered Options

    * Outbox
    * Change data capture

    ## Decision Outcome

    Chosen option: "Outbox", because it needs nothing new.

    ### Consequences

    ### Confirmation

    ## Pros and Cons of the Options

    ### Outbox

    ### Change data capture

    ## More Information

    Supersedes: ADR-0003.
    Affects: Order API.
    Serves: No lost event.
    "
  `);
});

test('a bare minimal record has the mandatory sections and no help', () => {
  const unrelated = {
    ...skeleton,
    decisionMakers: [],
    relations: { supersedes: [], affects: [], serves: [], tags: [] },
  };
  expect(renderMadrSkeleton(unrelated, 'bare-minimal')).toMatchInlineSnapshot(`
    "---
    status: "proposed"
    date: 2026-11-22
    ---

    # Use the outbox pattern

    ## Context and Problem Statement

    Shop: Takes orders.

    The decision has to serve:

    * No lost event

    ## Considered Options

    * Outbox
    * Change data capture

    ## Decision Outcome

    No option is chosen yet.

    ### Consequences
    "
  `);
});

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
  .filter((text) => text !== '');

test('every variant is a valid record from the start, whatever things are called, and no help is part of what it says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...madrVariants),
      line,
      fc.uniqueArray(line, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (variant, title, options, isDecided) => {
        const chosen = isDecided ? (options[0] ?? null) : null;
        const text = renderMadrSkeleton(
          { ...skeleton, title, options, chosen, because: 'it is best.', status: isDecided ? 'accepted' : 'proposed' },
          variant,
        );
        const result = parseMadr(text);
        if (!result.ok) throw new Error(`${JSON.stringify(result.problems)}\n${text}`);
        const { decision } = result;
        expect({ title: decision.title, options: decision.options, chosen: decision.outcome.chosen }).toEqual({
          title,
          options,
          chosen,
        });
        expect(readRelations(decision.moreInformation ?? '')).toEqual({ relations: skeleton.relations, rest: '' });
        expect(JSON.stringify(decision)).not.toContain('<!--');
      },
    ),
  );
});

test('no help ends the comment that it stands in', () => {
  for (const text of Object.values(skeletonHelp)) expect(text).not.toContain('--');
});
