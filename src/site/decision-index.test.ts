import { expect, test } from 'vitest';
import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { analyzedFixture } from '../../tests/fixtures/analyzed-fixture.ts';
import { decisionIndex } from './decision-index.ts';

type Change = Partial<LoggedDecision> & Pick<LoggedDecision, 'id'>;

function deciding(name: 'smallest' | 'typical', ...changes: readonly Change[]): AnalyzedCaseStudy {
  const analyzed = analyzedFixture(name);
  const [first] = analyzed.decisions;
  if (!first) throw new Error('The fixture has a decision.');
  return {
    ...analyzed,
    decisions: changes.map((change) => ({ ...first, affects: [], serves: [], tags: [], ...change })),
  };
}

const outline = (studies: readonly AnalyzedCaseStudy[]) =>
  decisionIndex(studies).map(({ title, entries }) => [
    title,
    ...entries.map(({ id, label, decisions }) => `${id} (${label}): ${decisions.map(({ decision }) => decision.id)}`),
  ]);

test('decisions are found by status, by element and by requirement, in the order in which a study declares those', () => {
  const study = deciding(
    'typical',
    { id: 'sql', affects: ['booking.seatCache', 'booking.bookingDb'], serves: ['sellOnce'] },
    { id: 'polling', status: 'superseded', affects: ['booking.bookingDb', 'nowhere'] },
    { id: 'push', status: 'proposed' },
  );
  expect(outline([study])).toEqual([
    [
      'By status',
      'status-proposed (Proposed): push',
      'status-accepted (Accepted): sql',
      'status-superseded (Superseded): polling',
    ],
    [
      'By what they affect',
      'affects-booking.bookingDb (Booking database): sql,polling',
      'affects-booking.seatCache (Seat cache): sql',
    ],
    ['By the requirement they serve', 'serves-sellOnce (A seat is sold once): sql'],
  ]);
});

test('over several case studies an entry names its own', () => {
  const first = deciding('typical', { id: 'sql', affects: ['booking.bookingDb'] });
  const second = deciding('smallest', { id: 'pg', affects: ['shortener.links'] });
  const [status, affects] = outline([first, second]);
  expect(status).toEqual(['By status', 'status-accepted (Accepted): sql,pg']);
  expect(affects).toMatchInlineSnapshot(`
    [
      "By what they affect",
      "affects-ticket-booking-booking.bookingDb (Booking database, Ticket booking): sql",
      "affects-url-shortener-shortener.links (Link store, URL shortener): pg",
    ]
  `);
});

test('tags are in the order of the alphabet, and case studies share them', () => {
  const first = deciding('typical', { id: 'sql', tags: ['data', 'cost'] }, { id: 'polling' });
  const second = deciding('smallest', { id: 'pg', tags: ['data'] });
  expect(outline([first, second])[1]).toEqual(['By tag', 'tag-cost (cost): sql', 'tag-data (data): sql,pg']);
});

test('without a decision there is nothing to look up', () => {
  expect(decisionIndex([deciding('typical')])).toEqual([]);
});
