import { expect, test } from 'vitest';
import { supersedingNumber } from './madr-document.ts';
import { parseMadr } from './parse-madr.ts';

const full = `---
# These are optional metadata elements. Feel free to remove any of them.
status: "accepted"
date: 2026-02-28
decision-makers: Ana Ruiz, Ben Okafor
consulted:
  - "Security: team"
informed:
---

# Publish events through an outbox

## Context and Problem Statement

Two writes can't be atomic:
the database and the broker.

### Forces

\`\`\`md
## Not a heading
\`\`\`

<!-- This is an optional element. Feel free to remove. -->
## Decision Drivers

* No lost event
- Little new
  infrastructure

## Considered Options

* Outbox
* Write to both, "best effort"
* Change data capture

## Decision Outcome

Chosen option: "Outbox", because it needs
nothing new.

And it is testable.

### Consequences

* Good, because an event is never lost
* Bad, because it arrives later:
  * 50 ms at the median

### Confirmation

A test kills the relay.

## Pros and Cons of the Options

### Outbox

A table and a relay.

* Good, because it is atomic
* Neutral, because it needs a table

### Write to both, "best effort"

* Bad, because an event can be lost

## More Information

See the [pattern](https://microservices.io/patterns/data/transactional-outbox.html).
`;

test('every section of a hand-written record is read', () => {
  const result = parseMadr(full);
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.decision).toEqual({
    status: 'accepted',
    date: '2026-02-28',
    decisionMakers: ['Ana Ruiz', 'Ben Okafor'],
    consulted: ['Security: team'],
    informed: [],
    title: 'Publish events through an outbox',
    context: "Two writes can't be atomic:\nthe database and the broker.\n\n### Forces\n\n```md\n## Not a heading\n```",
    drivers: ['No lost event', 'Little new\ninfrastructure'],
    options: ['Outbox', 'Write to both, "best effort"', 'Change data capture'],
    outcome: {
      chosen: 'Outbox',
      because: 'it needs\nnothing new.\n\nAnd it is testable.',
      consequences: [
        { effect: 'good', text: 'an event is never lost' },
        { effect: 'bad', text: 'it arrives later:\n* 50 ms at the median' },
      ],
      confirmation: 'A test kills the relay.',
    },
    prosAndCons: [
      {
        option: 'Outbox',
        description: 'A table and a relay.',
        arguments: [
          { effect: 'good', text: 'it is atomic' },
          { effect: 'neutral', text: 'it needs a table' },
        ],
      },
      {
        option: 'Write to both, "best effort"',
        description: null,
        arguments: [{ effect: 'bad', text: 'an event can be lost' }],
      },
    ],
    moreInformation: 'See the [pattern](https://microservices.io/patterns/data/transactional-outbox.html).',
  });
});

test('every part has its line, with CRLF and a byte order mark too', () => {
  const lines = (source: string) => {
    const result = parseMadr(source);
    return result.ok ? Object.fromEntries(result.lines) : result.problems;
  };
  expect(lines(full)).toEqual({
    status: 3,
    date: 4,
    decisionMakers: 5,
    consulted: 6,
    informed: 8,
    title: 11,
    context: 13,
    'drivers[0]': 27,
    'drivers[1]': 28,
    'options[0]': 33,
    'options[1]': 34,
    'options[2]': 35,
    outcome: 37,
    'outcome.consequences[0]': 46,
    'outcome.consequences[1]': 47,
    'outcome.confirmation': 50,
    prosAndCons: 54,
    'prosAndCons[0]': 56,
    'prosAndCons[0].arguments[0]': 60,
    'prosAndCons[0].arguments[1]': 61,
    'prosAndCons[1]': 63,
    'prosAndCons[1].arguments[0]': 65,
    moreInformation: 67,
  });
  expect(lines(`\uFEFF${full.replaceAll('\n', '\r\n')}`)).toEqual(lines(full));
});

const minimal = `# Title

## Context and Problem Statement

Why.

## Considered Options

* A
* B

## Decision Outcome

Chosen option: "A", because it is better.
`;

/** `line message → fix` of each problem. */
function problemsOf(source: string): string[] {
  const result = parseMadr(source);
  return result.ok ? [] : result.problems.map(({ line, message, fix }) => `${line} ${message} → ${fix}`);
}

test('the minimal record needs no front matter', () => {
  expect(problemsOf(minimal)).toEqual([]);
  expect(problemsOf(`---\nstatus:\ndate:\n---\n${minimal}`)).toEqual([]);
});

test('a title with markup characters is read as plain text', () => {
  const result = parseMadr(minimal.replace('# Title', '# Move R\\&D \\<svc> to AT&amp;T #'));
  expect(result.ok && result.decision.title).toBe('Move R&D <svc> to AT&T');
});

test('a chosen option whose title holds the words after it is found', () => {
  const title = 'Say "no", because we can';
  const result = parseMadr(minimal.replace('* B', `* ${title}`).replace('"A"', `"${title}"`));
  expect(result.ok && result.decision.outcome).toMatchObject({ chosen: title, because: 'it is better.' });
});

test('only a proposal may leave the choice open', () => {
  const open = minimal.replace(/Chosen option.*/, 'To be decided in May.');
  const result = parseMadr(`---\nstatus: proposed\n---\n${open}`);
  expect(result.ok && result.decision.outcome).toMatchObject({ chosen: null, because: 'To be decided in May.' });
  expect(problemsOf(open)).toMatchInlineSnapshot(`
    [
      "14 The decision outcome does not say which option was chosen and why. → Begin it with: Chosen option: "title of the option", because …",
    ]
  `);
});

test.each([
  [
    'an unknown status',
    'status: bananas',
    '2 The status "bananas" is not one that MADR knows, so nobody can tell whether the decision holds. → Write "proposed", "accepted", "rejected", "deprecated" or "superseded by ADR-0012" with the number of the newer one.',
  ],
  [
    'a status with a link instead of a number',
    'status: superseded by [ADR-12](0012-x.md)',
    '2 The status "superseded by [ADR-12](0012-x.md)" is not one that MADR knows, so nobody can tell whether the decision holds. → Write "proposed", "accepted", "rejected", "deprecated" or "superseded by ADR-0012" with the number of the newer one.',
  ],
  [
    'a day that is not in the calendar',
    'date: 2026-02-30',
    '2 The date "2026-02-30" is not a day of the calendar, so the log cannot be put in order. → Write the day of the last update as YYYY-MM-DD.',
  ],
  [
    'a month that is not in the calendar',
    'date: 2026-13-45',
    '2 The date "2026-13-45" is not a day of the calendar, so the log cannot be put in order. → Write the day of the last update as YYYY-MM-DD.',
  ],
  [
    'a misspelt field',
    'status: accepted\ndecision-maker: Ana',
    '3 MADR has no field "decision-maker", so its value would be ignored. → Use one of status, date, decision-makers, consulted, informed, or move it to More Information.',
  ],
  [
    'a number for a name',
    'consulted: [1]',
    '2 The consulted [1] is not a list of names. → Write names separated by commas, or a YAML list of them.',
  ],
  ['no fields', '- accepted', '1 The front matter holds no fields. → Write fields such as `status: "accepted"`.'],
  [
    'invalid YAML',
    'status: accepted\ndate: "2026',
    '3 The front matter is not YAML: Missing closing "quote. → Correct this line; put text with a colon or a quotation mark in quotation marks.',
  ],
  [
    'a field twice',
    'status: accepted\nstatus: rejected',
    '3 The front matter is not YAML: Map keys must be unique. → Correct this line; put text with a colon or a quotation mark in quotation marks.',
  ],
])('front matter with %s is a problem with its line', (_, frontMatter, problem) => {
  expect(problemsOf(`---\n${frontMatter}\n---\n${minimal}`)).toEqual([problem]);
});

test('front matter without an end, or in another language, is not read', () => {
  expect(problemsOf(`---\nstatus: accepted\n${minimal}`)).toMatchInlineSnapshot(`
    [
      "1 The front matter has no end, so nothing below it can be read. → Add a line \`---\` below the last field.",
    ]
  `);
  expect(problemsOf(`---js\nprocess.exit(1)\n---\n${minimal}`)).toMatchInlineSnapshot(`
    [
      "1 The front matter is "js", but MADR has YAML there. → Write \`---\` alone on the first line.",
    ]
  `);
});

test('missing and empty sections are reported together', () => {
  expect(problemsOf('# Title\n\n## Context and Problem Statement\n')).toMatchInlineSnapshot(`
    [
      "1 The section "Considered Options" is missing; MADR requires it. → Add "## Considered Options".",
      "1 The section "Decision Outcome" is missing; MADR requires it. → Add "## Decision Outcome".",
      "3 The section "Context and Problem Statement" is empty; MADR requires it. → Fill it in.",
    ]
  `);
  expect(problemsOf('')).toContain(
    '1 The record has no title, so the log cannot list it. → Begin the text with `# ` and a short title that states the decision.',
  );
});

test.each([
  [
    'text above the title',
    `Hello\n\n${minimal}`,
    '1 MADR has no text above the title, so this line would be lost. → Move it below "## Context and Problem Statement" or "## More Information".',
  ],
  [
    'text below the title',
    minimal.replace('# Title\n', '# Title\n\nHello\n'),
    '3 MADR has no text between the title and the first section, so this line would be lost. → Move it below "## Context and Problem Statement" or "## More Information".',
  ],
  [
    'a second title',
    `${minimal}\n# Other\n`,
    '16 "Other" is a second title. → A record has one title: make this a section of MADR, or move it to another file.',
  ],
  [
    'an unknown section',
    `${minimal}\n## Links\n\nNone.\n`,
    '16 MADR has no section "Links", so it would be lost. → Use one of Context and Problem Statement, Decision Drivers, Considered Options, Decision Outcome, Pros and Cons of the Options, More Information, or make it a part of More Information.',
  ],
  [
    'a section twice',
    `${minimal}\n## More Information\n\na\n\n## More information\n\nb\n`,
    '20 The section "More information" is there twice. → Join the two.',
  ],
  [
    'an unknown part of the outcome',
    `${minimal}\n### Positive Consequences\n\n* a\n`,
    '16 MADR has no section "Positive Consequences" below the decision outcome, so it would be lost. → Use "### Consequences" or "### Confirmation", or move it to More Information.',
  ],
  [
    'a consequence without an effect',
    `${minimal}\n### Consequences\n\n* Fast\n`,
    '18 "Fast" does not say whether it speaks for or against. → Begin it with "Good, because", "Neutral, because" or "Bad, because".',
  ],
  [
    'text outside the list',
    minimal.replace('* B', '* B\n\nOr nothing.'),
    '12 This line belongs to no item of the list under "Considered Options", so it would be lost. → Begin it with `* `, indent it below its item, or move it to More Information.',
  ],
  [
    'an option twice',
    minimal.replace('* B', '* A'),
    '10 The option "A" is listed twice, so it is unclear which one was chosen. → Give each option a title of its own.',
  ],
  [
    'a chosen option that is not listed',
    minimal.replace('"A"', '"C"'),
    '14 The chosen option "C" is not among the considered options. → Use one of "A", "B", or add it to the considered options.',
  ],
  [
    'an alias that names nothing',
    `---\nstatus: accepted\ndate: *day\n---\n${minimal}`,
    '3 "*day" is YAML\'s way of saying again what stands elsewhere, which the fields of a record don\'t have. → Write the value itself; a text that begins with * stands in quotation marks.',
  ],
  [
    'an alias that names what holds it',
    `---\nconsulted: &all [*all]\n---\n${minimal}`,
    '2 "*all" is YAML\'s way of saying again what stands elsewhere, which the fields of a record don\'t have. → Write the value itself; a text that begins with * stands in quotation marks.',
  ],
  [
    'an outcome without a reason',
    minimal.replace('because it is better.', 'because'),
    '14 The decision outcome gives no reason for "A". → Write the reason after "because".',
  ],
  [
    'an outcome in other words',
    minimal.replace('Chosen option: "A"', 'We take A'),
    '14 The decision outcome does not say which option was chosen and why. → Begin it with: Chosen option: "title of the option", because …',
  ],
  [
    'pros and cons of an unknown option',
    `${minimal}\n## Pros and Cons of the Options\n\n### C\n`,
    '18 "C" is weighed here, but it is not among the considered options. → Use one of "A", "B".',
  ],
  [
    'pros and cons of an option twice',
    `${minimal}\n## Pros and Cons of the Options\n\n### A\n\n### A\n`,
    '20 The option "A" is weighed twice. → Join the two parts.',
  ],
])('%s is a problem with its line', (_, source, problem) => {
  expect(problemsOf(source)).toEqual([problem]);
});

test('the number of the superseding record is read from the status', () => {
  expect(supersedingNumber('superseded by ADR-0012')).toBe('0012');
  expect(supersedingNumber('accepted')).toBeNull();
  expect(supersedingNumber(null)).toBeNull();
});
