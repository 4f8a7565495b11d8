import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeInline, oneLine, unescapeInline } from './inline-text.ts';
import type { MadrArgument, MadrDocument, MadrStatus } from './madr-document.ts';
import { normalizeMadr } from './normalize-madr.ts';
import { parseMadr } from './parse-madr.ts';
import { renderMadr } from './render-madr.ts';

const hostile = fc.constantFrom(
  ...[
    '---',
    '#',
    '##',
    '# Title',
    '## Decision Outcome',
    '### Consequences',
    '"',
    '", because ',
    "'",
    ':',
    '|',
    '`',
    '```',
    '~~~',
  ],
  ...[
    '* ',
    '* Good, because x',
    'Chosen option: "',
    '\\',
    '\\#',
    '&amp;',
    '&',
    '<svc>',
    '<!--',
    '-->',
    '[a](b)',
    '_',
    '1. ',
    '===',
    '-',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '    ',
    '\t',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\uFEFF',
    '😀',
    'é',
    'word',
    'R&D',
    ', ',
    '{{x}}',
    '%',
  ],
  '<!-- This is an optional element. Feel free to remove. -->',
);
const text = fc.oneof(
  fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const title = text.map(oneLine).filter((value) => value !== '');
const argument: fc.Arbitrary<MadrArgument> = fc.record({ effect: fc.constantFrom('good', 'neutral', 'bad'), text });
const status: fc.Arbitrary<MadrStatus | null> = fc.constantFrom(
  null,
  'accepted',
  'rejected',
  'deprecated',
  'superseded by ADR-0012',
);

const document: fc.Arbitrary<MadrDocument> = fc.uniqueArray(title, { minLength: 1, maxLength: 3 }).chain((options) =>
  fc.record({
    status,
    date: fc.constantFrom(null, '2026-02-28'),
    decisionMakers: fc.array(text, { maxLength: 2 }),
    consulted: fc.array(text, { maxLength: 2 }),
    informed: fc.array(text, { maxLength: 2 }),
    title,
    context: text,
    drivers: fc.array(text, { maxLength: 3 }),
    options: fc.constant(options),
    outcome: fc.record({
      chosen: fc.constantFrom(...options),
      because: text,
      consequences: fc.array(argument, { maxLength: 3 }),
      confirmation: fc.option(text),
    }),
    prosAndCons: fc.subarray(options).chain((weighed) =>
      fc.tuple(
        ...weighed.map((option) =>
          fc.record({
            option: fc.constant(option),
            description: fc.option(text),
            arguments: fc.array(argument, { maxLength: 3 }),
          }),
        ),
      ),
    ),
    moreInformation: fc.option(text),
  }),
);

/** The record, or what was wrong with its text. */
function reparsed(record: MadrDocument): unknown {
  const result = parseMadr(renderMadr(record));
  return result.ok ? result.decision : result.problems;
}

test('parsing a rendered record gives the record, whatever its texts hold', () => {
  fc.assert(
    fc.property(document, (record) => {
      expect(reparsed(record)).toEqual(normalizeMadr(record));
    }),
    { numRuns: 300 },
  );
});

test('a proposal without a choice comes back too', () => {
  const undecided = fc.tuple(
    document,
    text.filter((value) => !value.trim().startsWith('Chosen option:')),
  );
  fc.assert(
    fc.property(undecided, ([record, because]) => {
      const proposal: MadrDocument = {
        ...record,
        status: 'proposed',
        outcome: { ...record.outcome, chosen: null, because },
      };
      expect(reparsed(proposal)).toEqual(normalizeMadr(proposal));
    }),
  );
});

test('titles and names come back character by character', () => {
  fc.assert(
    fc.property(document, (record) => {
      const { title: given, options, outcome } = normalizeMadr(record);
      expect({ given, options, chosen: outcome.chosen }).toEqual({
        given: record.title,
        options: record.options,
        chosen: record.outcome.chosen,
      });
    }),
  );
  fc.assert(
    fc.property(title, (value) => {
      expect(unescapeInline(escapeInline(value))).toBe(value);
    }),
  );
});

test('a normalized record stays as it is, and so does its text', () => {
  fc.assert(
    fc.property(document, (record) => {
      const normalized = normalizeMadr(record);
      expect(normalizeMadr(normalized)).toEqual(normalized);
      expect(renderMadr(normalized)).toBe(renderMadr(record));
    }),
  );
});
