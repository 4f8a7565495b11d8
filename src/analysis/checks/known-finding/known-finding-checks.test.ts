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

test('a known finding names its place by ids, by both ends, by position, or by what holds it', () => {
  const source = (check: string, place: string) =>
    soundCaseStudy((study) => {
      study.topics[0]!.producers = [];
      study.relationships[1]!.description = '';
      study.knownFindings = [{ check, at: place, reason: 'As agreed.' }];
    });
  const isKnown = (check: string, place: string) => reported(check, source(check, place)).includes('known: As agreed.');
  for (const place of ['topics', 'topics[0]', 'topics.placed', 'topics.placed.producers', 'topics[0].producers'])
    expect(isKnown('event/no-producer', place), place).toBe(true);
  for (const place of ['', 'topic', 'topics.place', 'topics[1]', 'topics.placed.consumers'])
    expect(isKnown('event/no-producer', place), place).toBe(false);
  const ends = ['relationships.shop.api.checkout→shop.db', 'relationships.shop.api.checkout->shop.db'];
  for (const place of [...ends, 'relationships[1]']) expect(isKnown('model/missing-description', place)).toBe(true);
  for (const place of ['relationships.shop', 'relationships.shop.api→shop.db'])
    expect(isKnown('model/missing-description', place), place).toBe(false);
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

test('a known finding without a place is reported where it excuses an error, and not where it excuses less', () => {
  const known = (check: string, fault: (study: ReturnType<typeof soundCaseStudy>['study']) => void, at?: string) => {
    const source = soundCaseStudy((study) => {
      fault(study);
      study.knownFindings = [{ check, ...(at === undefined ? {} : { at }), reason: 'Judged.' }];
    });
    return reported('known-finding/excuses-all', source);
  };
  const unheard = (study: ReturnType<typeof soundCaseStudy>['study']) => {
    study.topics[0]!.producers = [];
  };
  expect(known('event/no-producer', unheard)).toBe(
    [
      'warning at knownFindings[0]',
      'The known finding "event/no-producer" names no place, so that it excuses every error of this check, also those that come later.',
      "fix: Say where it was judged: `at: 'topics.placed.producers'`.",
    ].join('\n'),
  );
  expect(known('event/no-producer', unheard, 'topics[0]')).toBe('');
});
