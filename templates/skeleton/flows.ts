import { call, flow, ms, reply } from 'casebook';
import { api, database, entry, member } from './architecture.ts';
import { load } from './load.ts';
import { functional, quality } from './requirements.ts';

// Rates are those of the busiest hour. A step's p50 and p95 are its own time, without what it calls in turn.
const storeEntry = flow('storeEntry', {
  name: 'Store an entry',
  description: 'A member writes an entry; it is kept before the answer is sent.',
  rate: load.driver.entriesAtPeak,
  serves: [functional.storeEntries, quality.fastStore, quality.availability],
  steps: [
    call(member, entry, 'POST /entries', { p50: ms(2), p95: ms(5) }),
    call(entry, api, 'POST /entries', { p50: ms(10), p95: ms(30) }),
    call(api, database, 'INSERT INTO entries', { p50: ms(5), p95: ms(20) }),
    reply(api, entry, '201 Created'),
    reply(entry, member, '201 Created'),
  ],
});

const findEntries = flow('findEntries', {
  name: 'Find entries',
  description: "A member lists the latest of the member's own entries.",
  rate: load.driver.searchesAtPeak,
  serves: [functional.findEntries],
  steps: [
    call(member, entry, 'GET /entries', { p50: ms(2), p95: ms(5) }),
    call(entry, api, 'GET /entries', { p50: ms(10), p95: ms(30) }),
    call(api, database, 'SELECT by member, newest first', { p50: ms(4), p95: ms(15) }),
    reply(api, entry, '200 OK'),
    reply(entry, member, '200 OK'),
  ],
});

export const flows = [storeEntry, findEntries];
