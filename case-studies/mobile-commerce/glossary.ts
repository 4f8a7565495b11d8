export const glossary = [
  { term: 'BFF', meaning: 'Backend for frontend: the one service the app talks to, shaped by its screens.' },
  {
    term: 'Burn rate',
    meaning: 'How many times faster than allowed the error budget is spent; 1 lasts exactly the window.',
  },
  { term: 'Campaign', meaning: 'A push to many, planned by a merchandiser and sent in slices.' },
  { term: 'Epoch', meaning: 'Number of the region’s reign; one higher after each failover.' },
  { term: 'Fencing', meaning: 'Making sure that the old writer can’t write before the new one may.' },
  {
    term: 'Fencing token',
    meaning: 'A number that grows with each lock, so that the storage can refuse a holder that is too late.',
  },
  { term: 'Flag', meaning: 'A switch in the BFF that turns a behavior on for a share of phones, without a release.' },
  { term: 'Hint', meaning: 'A value that may be old or gone: good enough for a screen, never for a decision.' },
  {
    term: 'Hold',
    meaning: 'Units set aside for one order for 15 minutes; kept without an end before it is confirmed.',
  },
  { term: 'Idempotency key', meaning: 'Made on the phone for each order, before the first byte leaves it.' },
  { term: 'Outbox', meaning: 'Facts written in the transaction that makes them true, and published afterwards.' },
  { term: 'Pivot', meaning: 'The step after which an order goes forward and no longer back: "confirmed".' },
  {
    term: 'Rehearsal',
    meaning: 'An order in the standby region up to the write, which its read-only database must refuse.',
  },
  { term: 'Revision', meaning: 'Number of a product’s version; part of its cache key.' },
  { term: 'RPO, RTO', meaning: 'How much of the past may be lost, and how long it may take.' },
  { term: 'Session family', meaning: 'All refresh tokens that follow from one sign-in on one device.' },
  { term: 'TPS', meaning: 'Transactions a second; of what, is the first question.' },
  { term: 'Train', meaning: 'The weekly release of the app. Who misses it takes the next.' },
  { term: 'Warm standby', meaning: 'A small running copy in another region that follows and does not write.' },
];
