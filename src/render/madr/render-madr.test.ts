import { expect, test } from 'vitest';
import type { MadrDocument } from './madr-document.ts';
import { renderMadr } from './render-madr.ts';

const smallest: MadrDocument = {
  status: null,
  date: null,
  decisionMakers: [],
  consulted: [],
  informed: [],
  title: 'Keep orders in PostgreSQL',
  context: 'Orders need transactions.',
  drivers: [],
  options: ['PostgreSQL', 'DynamoDB'],
  outcome: { chosen: 'PostgreSQL', because: 'the team knows it.', consequences: [], confirmation: null },
  prosAndCons: [],
  moreInformation: null,
};

test('the smallest record has the three mandatory sections and no front matter', () => {
  expect(renderMadr(smallest)).toMatchInlineSnapshot(`
    "# Keep orders in PostgreSQL

    ## Context and Problem Statement

    Orders need transactions.

    ## Considered Options

    * PostgreSQL
    * DynamoDB

    ## Decision Outcome

    Chosen option: "PostgreSQL", because the team knows it.
    "
  `);
});

test('a full record has every section of MADR 4.0.0 in its order', () => {
  const full: MadrDocument = {
    ...smallest,
    status: 'superseded by ADR-0012',
    date: '2026-03-01',
    decisionMakers: ['Ana Ruiz', 'Ben: "the DBA"'],
    consulted: ['Security team'],
    informed: ['null', 'J.-P. Łoś'],
    context: 'Orders need transactions.\n\n```sql\n## not a heading\n```',
    drivers: ['Cost', 'Latency:\n- p95 below 200 ms'],
    outcome: {
      chosen: 'PostgreSQL',
      because: 'the team knows it.\n\nIt is enough up to 10×.',
      consequences: [
        { effect: 'good', text: 'one store is enough.' },
        { effect: 'neutral', text: 'backups stay as they are.' },
        { effect: 'bad', text: 'partitions must be kept in order.' },
      ],
      confirmation: 'A load test in CI.',
    },
    prosAndCons: [
      {
        option: 'PostgreSQL',
        description: 'Version 18 on RDS.',
        arguments: [{ effect: 'good', text: 'it has transactions.' }],
      },
      { option: 'DynamoDB', description: null, arguments: [{ effect: 'bad', text: 'joins move to the code.' }] },
    ],
    moreInformation: '# See\n\nSupersedes ADR-0003.',
  };
  expect(renderMadr(full)).toMatchInlineSnapshot(`
    "---
    status: "superseded by ADR-0012"
    date: 2026-03-01
    decision-makers: ["Ana Ruiz", "Ben: \\"the DBA\\""]
    consulted: ["Security team"]
    informed: ["null", "J.-P. Łoś"]
    ---

    # Keep orders in PostgreSQL

    ## Context and Problem Statement

    Orders need transactions.

    \`\`\`sql
    ## not a heading
    \`\`\`

    ## Decision Drivers

    * Cost
    * Latency:
      - p95 below 200 ms

    ## Considered Options

    * PostgreSQL
    * DynamoDB

    ## Decision Outcome

    Chosen option: "PostgreSQL", because the team knows it.

    It is enough up to 10×.

    ### Consequences

    * Good, because one store is enough.
    * Neutral, because backups stay as they are.
    * Bad, because partitions must be kept in order.

    ### Confirmation

    A load test in CI.

    ## Pros and Cons of the Options

    ### PostgreSQL

    Version 18 on RDS.

    * Good, because it has transactions.

    ### DynamoDB

    * Bad, because joins move to the code.

    ## More Information

    ### See

    Supersedes ADR-0003.
    "
  `);
});

test('titles print the characters that they hold', () => {
  const titles = ['R&D <svc> & &amp;', '---', '# 1. C #', 'a | b: "c"', '*x* _y_ [z](w)', '2. second'];
  const text = renderMadr({ ...smallest, options: titles, outcome: { ...smallest.outcome, chosen: 'a | b: "c"' } });
  expect(text.split('\n').filter((line) => /^(\* |Chosen)/.test(line))).toEqual([
    '* R&D \\<svc> & \\&amp;',
    '* \\---',
    '* \\# 1. C \\#',
    '* a | b: "c"',
    '* \\*x\\* \\_y\\_ \\[z\\](w)',
    '* 2\\. second',
    'Chosen option: "a | b: "c"", because the team knows it.',
  ]);
});

test('headings inside a text stay headings, below those of the record', () => {
  const text = renderMadr({
    ...smallest,
    context: '# Why\n\nUnderlined\n---\n\n### How',
    moreInformation: '    # code',
  });
  expect(text).toContain('\n### Why\n\nUnderlined\n\n---\n\n### How\n');
  expect(text).toContain('\n    # code\n');
});

test('what a text leaves open is closed, so that it swallows nothing', () => {
  expect(renderMadr({ ...smallest, context: '````\ncode' })).toContain('````\ncode\n````\n\n## Considered Options');
  expect(renderMadr({ ...smallest, context: 'a\n\n<!-- note' })).toContain('<!-- note\n-->\n\n## Considered Options');
});

test('words stand in for what MADR requires and the record lacks', () => {
  const text = renderMadr({ ...smallest, context: ' ', outcome: { ...smallest.outcome, because: '' } });
  expect(text).toContain('## Context and Problem Statement\n\nNo context is recorded.\n');
  expect(text).toContain('Chosen option: "PostgreSQL", because no reason is recorded.\n');
  const proposal = {
    ...smallest,
    status: 'proposed' as const,
    outcome: { ...smallest.outcome, chosen: null, because: '' },
  };
  expect(renderMadr(proposal)).toContain('## Decision Outcome\n\nNo option is chosen yet.\n');
});
