import { bytes, dataStore, days, minutes, years } from 'casebook';
import { database } from './architecture.ts';
import { load } from './load.ts';

// PostgreSQL itself executes the DDL on every check; the entity diagram is read from its catalog.
export const dataStores = [
  dataStore('entries', {
    element: database,
    engine: 'PostgreSQL 18',
    purpose: 'System of record for entries.',
    ddl: 'schema.sql',
    indexes: [{ name: 'entries_by_member', table: 'entries', reason: 'A member lists own entries, the newest first.' }],
    auditedTables: ['entries'],
    backup: {
      method: 'Continuous archive of the write-ahead log',
      recoveryPoint: minutes(5),
      retention: days(35),
      restoreTest: 'Every quarter, into an empty account',
    },
    growth: [{ table: 'entries', rowSize: bytes(600), rowsPerDay: load.driver.entriesPerDay, retention: years(2) }],
    consistency: 'A read after a write sees it: both go to the primary.',
  }),
];
