import { expect, test } from 'vitest';
import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { decisionMapView } from './decision-map-view.ts';
import { viewKeys } from './view-key.ts';

type Change = Partial<LoggedDecision> & Pick<LoggedDecision, 'id'>;

/** The map of the typical study with these decisions, each like its own but for the change. */
function mapOf(...changes: readonly Change[]) {
  const analyzed = analyzedFixture('typical');
  const [first] = analyzed.decisions;
  if (!first) throw new Error('The typical study has a decision.');
  const decisions = changes.map((change, position) => ({ ...first, affects: [], number: position + 1, ...change }));
  const changed: AnalyzedCaseStudy = { ...analyzed, decisions };
  return decisionMapView({ analyzed: changed, keys: viewKeys(changed) });
}

test('one decision needs no map', () => {
  expect(mapOf({ id: 'only' })).toBeNull();
});

test('a decision points at what it affects, and at what it replaced, whichever of the two says so', () => {
  const map = mapOf(
    { id: 'poll', title: 'Poll', status: 'superseded', affects: ['booking.bookingDb'] },
    { id: 'push', title: 'Push', supersedes: ['poll'], affects: ['booking.bookingDb', 'booking.bookingDb', 'nowhere'] },
    { id: 'stream', title: 'Stream', status: 'proposed' },
    { id: 'old', title: 'Old', status: 'superseded', supersededBy: 'stream' },
  );
  expect(
    map?.children.map((child) => child.type === 'node' && [child.id, child.name, child.subtitle, child.look]),
  ).toEqual([
    ['decision.1', 'Poll', 'ADR-0001: superseded', 'retired'],
    ['decision.2', 'Push', 'ADR-0002: accepted', 'decision'],
    ['decision.3', 'Stream', 'ADR-0003: proposed', 'proposal'],
    ['decision.4', 'Old', 'ADR-0004: superseded', 'retired'],
    ['booking.bookingDb', 'Booking database', 'Container: PostgreSQL 18', 'data'],
  ]);
  expect(map?.edges.map(({ id, description, interaction }) => [id, description, interaction])).toEqual([
    ['decision.2--decision.1', 'supersedes', 'synchronous'],
    ['decision.3--decision.4', 'supersedes', 'synchronous'],
    ['decision.1--booking.bookingDb', '', 'asynchronous'],
    ['decision.2--booking.bookingDb', '', 'asynchronous'],
  ]);
  expect(map?.description).toBe(
    '4 decisions, each with a dashed arrow to what it affects. 2 arrows lead from a decision to the one it replaced.',
  );
});

test('where the arrows would be too many, each decision stands in the frame of what it affects first', () => {
  const affects = ['booking.bookingApi', 'booking.bookingDb', 'booking.seatCache'];
  const map = mapOf(
    ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: id, affects })),
    { id: 'f', title: 'f', affects: ['booking.bookingDb'] },
    { id: 'g', title: 'g' },
    { id: 'h', title: 'h', affects: ['booking.seatCache'] },
  );
  expect(
    map?.children.map((child) =>
      child.type === 'node'
        ? child.name
        : [child.name, ...child.children.map((node) => node.type === 'node' && `${node.name}: ${node.description}`)],
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "Booking API",
        "a: Also Booking database and Seat cache.",
        "b: Also Booking database and Seat cache.",
        "c: Also Booking database and Seat cache.",
        "d: Also Booking database and Seat cache.",
        "e: Also Booking database and Seat cache.",
      ],
      [
        "Booking database",
        "f: ",
      ],
      "g",
      [
        "Seat cache",
        "h: ",
      ],
    ]
  `);
  expect(map?.edges).toEqual([]);
  expect(map?.description).toBe(
    '8 decisions, each in the frame of the first element that it affects. None replaces another.',
  );
});

test('a decision leads to its record', () => {
  const map = mapOf({ id: 'one', fileName: '0001-one' }, { id: 'two', fileName: '0002-two' });
  expect(map?.children.map((child) => child.type === 'node' && child.href)).toEqual([
    'view:decisions/0001-one',
    'view:decisions/0002-two',
  ]);
});
