export const glossary = [
  { term: 'Accepted', meaning: 'The order is durable and has an id. Nothing is reserved or charged yet.' },
  { term: 'Authorization', meaning: 'The bank holds the amount for us; no money has moved. Undone by a void.' },
  { term: 'Capture', meaning: 'Takes authorized money, here when the parcel is booked.' },
  {
    term: 'Compensation',
    meaning:
      'A new transaction that undoes the effect of an earlier one; it can’t pretend that the first never happened.',
  },
  { term: 'Confirmed', meaning: 'Stock reserved and payment authorized: the order will be sent.' },
  { term: 'Decided', meaning: 'Confirmed or rejected.' },
  { term: 'Fact', meaning: 'Something that happened, published for whoever cares. It asks nobody to do anything.' },
  {
    term: 'Idempotency key',
    meaning: 'Chosen by the client per order; a repeat with the same key and body gets the first answer again.',
  },
  {
    term: 'Journal',
    meaning:
      'Append-only table of what was changed, by whom and why: order transitions, stock movements, payment ledger.',
  },
  {
    term: 'Kept',
    meaning: 'Of a reservation: no longer expires, because the order is about to be confirmed.',
  },
  {
    term: 'ops',
    meaning:
      'Command of the order worker’s image for people on call, run as a one-off task: `ops saga show <order>` stands for `aws ecs run-task` with that command. CloudTrail records who ran what.',
  },
  { term: 'Intake queue', meaning: 'Where accepted orders wait while the database can’t take them.' },
  { term: 'Outbox', meaning: 'A table of facts to publish, written in the transaction that makes them true.' },
  {
    term: 'Parked',
    meaning: 'Of an order: waiting in the intake queue. Of a saga: waiting for a person after ten attempts.',
  },
  { term: 'Pivot', meaning: 'The step of a saga after which it goes forward instead of back.' },
  { term: 'Quote', meaning: 'The cart’s signed list of lines and prices, valid for 15 minutes.' },
  { term: 'Reservation', meaning: 'Units set aside for one order: for 15 minutes, and without limit once kept.' },
  { term: 'Saga', meaning: 'A row of local transactions that together take an order to confirmed, or back.' },
];
