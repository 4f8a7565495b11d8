import { expect, test } from 'vitest';
import { analyze } from '../../analyze.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a known finding stays in the list with its reason and the decision that resolves it', () => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.producers = [];
    study.knownFindings = [
      {
        check: 'event/no-producer',
        at: 'topics[0]',
        reason: 'The producer comes next year.',
        resolvedBy: 'one-database',
      },
    ];
  });
  expect(reported('event/no-producer', source)).toMatchInlineSnapshot(`
    "error at topics[0].producers
    Nothing publishes to the topic "orders.placed", so that its consumers wait for ever.
    fix: Name the elements that publish to it in \`producers\`, or remove the topic.
    known: The producer comes next year. (one-database)"
  `);
  expect(reported('known-finding/unused', source)).toBe('');
});

test('a known finding at another place marks nothing and is unused', () => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.producers = [];
    study.knownFindings = [{ check: 'event/no-producer', at: 'topics[1]', reason: 'Old.' }];
  });
  expect(analyze(source).findings.map(({ check, known }) => [check, known])).toEqual([
    ['event/no-producer', undefined],
    ['known-finding/unused', undefined],
  ]);
  expect(reported('known-finding/unused', source)).toMatchInlineSnapshot(`
    "warning at knownFindings[0]
    The finding "event/no-producer" at topics[1] is listed as known, but no longer occurs.
    fix: Remove it from \`knownFindings\`, so that it is noticed when it comes back."
  `);
});

test('a known finding with the id of no check is reported', () => {
  const source = soundCaseStudy((study) => {
    study.knownFindings = [{ check: 'event/no-producers', reason: 'Old.' }];
  });
  expect(reported('known-finding/unknown-check', source)).toMatchInlineSnapshot(`
    "error at knownFindings[0].check
    The known finding names the check "event/no-producers", which doesn't exist.
    fix: Use "event/no-producer" if that is meant."
  `);
});
