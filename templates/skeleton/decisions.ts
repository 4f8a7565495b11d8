import { decision } from 'casebook';
import { api, database } from './architecture.ts';
import { functional, outside, quality } from './requirements.ts';

// Typed decisions and MADR files in decisions/ make one log: `npm run casebook -- new adr "Use a queue"` writes the next.
export const decisions = [
  decision('keepEntriesInPostgresql', {
    number: 1,
    title: 'Keep entries in PostgreSQL',
    decisionMakers: ['Solution Architect'],
    context: 'Entries are small, are read by their owner and must not be lost. Where are they kept?',
    drivers: ['An answered entry is never lost', 'The team runs PostgreSQL already', 'A bill below the budget'],
    options: {
      postgresql: {
        title: 'PostgreSQL with a standby in another zone',
        good: ['a committed entry survives the loss of a zone'],
        bad: ['the standby doubles the price of the database'],
      },
      documents: {
        title: 'A document database',
        good: ['it grows without a decision'],
        bad: ['nobody on the team has run one'],
      },
    },
    chosen: 'postgresql',
    because: 'the load is a fraction of what one instance carries, and the team can run it at night.',
    consequences: {
      good: ['one backup and one restore to rehearse'],
      bad: ['writes stop for a minute or two during a failover'],
    },
    confirmation: 'A restore into an empty account is rehearsed every quarter.',
    affects: [api, database],
    serves: [functional.storeEntries, quality.availability, quality.monthlyCost, outside.ownRegion],
  }),
];
