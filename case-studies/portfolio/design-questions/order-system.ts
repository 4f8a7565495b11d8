import { dividedBy, driver, product, quantity, ratio, times } from 'casebook';
import type { DesignQuestionDefinition } from './definition.ts';

const orders = driver('orders', 'order/day');
const perMinute = driver('perMinute', 'order/min');
const peak = ratio('order/s', perMinute, quantity(60, 's/min'));
const rowSales = ratio('sale/s', quantity(1000, 'ms/s'), driver('rowLocked', 'ms/sale'));

export const orderSystem: DesignQuestionDefinition = {
  id: 'order-system',
  question: 'Design an e-commerce order system',
  clarify: [
    {
      question: 'What may never happen: sold twice, charged twice, an order lost?',
      changes: 'Which guarantee goes into the database and which is repaired afterwards.',
    },
    {
      question: 'Is “available” about accepting an order or about confirming it?',
      changes: 'Confirming needs a bank. Only accepting can have a target that is ours alone.',
    },
    {
      question: 'What is the worst minute, and do all its buyers want one product?',
      changes: 'Total load is easy; one row is not.',
    },
    {
      question: 'When does money move?',
      changes: 'Authorize and capture, or charge and refund: what compensation looks like to the shopper.',
    },
    {
      question: 'Who may be told later?',
      changes: 'Everything behind the confirmation becomes an event.',
    },
  ],
  assumptions: [
    { id: 'orders', name: 'Orders a day', value: '100000', unit: 'order/day' },
    { id: 'perMinute', name: 'Orders in the worst minute', value: '1200', unit: 'order/min' },
    { id: 'commits', name: 'Commits of an order', value: '16', unit: 'commit/order' },
    { id: 'rowLocked', name: 'Row lock of a sale', value: '6', unit: 'ms/sale' },
    { id: 'pending', name: 'Time from accepted to confirmed', value: '0.6', unit: 's' },
    { id: 'rows', name: 'Rows of an order, with lines and history', value: '9', unit: 'row/order' },
    { id: 'bytes', name: 'Bytes of a row, with indexes', value: '300', unit: 'B/row' },
    { id: 'days', name: 'Days kept on line', value: '730', unit: 'day' },
  ],
  estimates: [
    { name: 'Orders, mean', formula: ratio('order/s', orders, quantity(86_400, 's/day')) },
    { name: 'Orders at peak', formula: peak },
    { name: 'Commits at peak', formula: product('commit/s', peak, driver('commits', 'commit/order')) },
    { name: 'Sagas in flight, by Little’s law', formula: product('saga', peak, driver('pending', 's')) },
    { name: 'Sales of one product that its row can take', formula: rowSales },
    { name: 'Its row, if the whole peak wants it', formula: times(ratio('% busy', peak, rowSales), 100) },
    {
      name: 'Storage on line',
      formula: dividedBy(
        product('GB', orders, driver('days', 'day'), driver('rows', 'row/order'), driver('bytes', 'B/row')),
        1_000_000_000,
      ),
    },
  ],
  outline: [
    {
      part: 'Requirements',
      minutes: 6,
      points: [
        'Accept: durable before the shopper hears “accepted”. Confirm or refuse within two seconds, nearly always',
        'Never oversell, never charge twice, never charge for what isn’t reserved: invariants, not percentages',
        'Accepting and confirming have targets of their own; write down which supplier limits each',
        'Every change provable for years',
      ],
    },
    {
      part: 'Estimate',
      minutes: 4,
      points: [
        'The mean is trivial; the peak is some tens of orders a second. No sharding, and say so',
        'A dozen sagas in flight: state can be rows in the database',
        'One product’s row is the narrowest place, and it is far from full',
      ],
    },
    {
      part: 'API and data model',
      minutes: 6,
      points: [
        'POST /orders with an idempotency key, made by the client and stored before it sends → 202 with an id; GET /orders/{id}?wait=2s holds the request',
        'orders, lines, transitions; stock(product, available CHECK >= 0); reservations(order, product, status, expires); payments; sagas; outbox',
        'The key is unique for a shopper and is claimed in the order’s own transaction: a repeat reads the first answer',
        'Prices come as a signed quote, so that the catalog is not on the path',
      ],
    },
    {
      part: 'High-level design',
      minutes: 8,
      points: [
        'Order API → database: order, key, saga and outbox row in one transaction. Nothing else is asked',
        'Worker claims due sagas with FOR UPDATE SKIP LOCKED, calls inventory, calls payment, confirms',
        'Relay publishes the outbox; shipping, notification, audit and search read the log',
        'A schema and a role for each service on one Multi-AZ instance until writes ask for more',
      ],
    },
    {
      part: 'Deep dive: stock',
      minutes: 7,
      points: [
        'UPDATE stock SET available = available − n WHERE product = p AND available >= n. Zero rows means sold out, and nothing else',
        'In READ COMMITTED the loser waits for the row lock and its condition is evaluated again on the new row: no retry, no version',
        'All lines in one transaction, in product order, so that two orders can’t deadlock',
        'The reservation’s key (order, product) makes a second delivery harmless; it expires by itself unless the saga keeps it, once the money is authorized and before it confirms',
        'A Redis lock with a lifetime is held by two after a long pause; a fencing token would have to be checked by the row, which can check the stock itself',
        'Beyond what a row can sell: split its stock into buckets, random first, then all of them',
      ],
    },
    {
      part: 'Deep dive: money and the saga',
      minutes: 7,
      points: [
        'Reserve → authorize → keep → confirm. Confirmed is the pivot: before it back, after it forward',
        'Record the attempt before asking the provider, and use the payment’s id as its idempotency key',
        'A timeout is “unknown”, not “declined”: ask again with the same key, then void',
        'Capture when the parcel is booked: going back before that is a void, not a refund',
        'Reconcile with the settlement file every day; the ledger is append-only',
      ],
    },
    {
      part: 'Failure and scale',
      minutes: 5,
      points: [
        'Database failover: validate as always, park the order in a queue, drain it through the same key. Exercise it every week',
        'Provider slow: bulkhead, breaker, “we tell you”. Log down: outbox rows wait',
        'Ten times: inventory on its own instance, orders by shopper, hot products in buckets. No query crosses schemas, so it is moving data',
      ],
    },
    {
      part: 'Wrap-up',
      minutes: 2,
      points: [
        'Say what is guaranteed by a constraint, what by a retry and what by a person',
        'Watch: age of the oldest open saga, outbox backlog, oversold units = 0',
      ],
    },
  ],
  tradeOffs: [
    {
      choice: 'Orchestration with calls up to the confirmation',
      price: 'Inventory and payment must be up to make progress, and the worker knows them by name.',
    },
    {
      choice: 'A conditional update instead of a distributed lock or a counter in memory',
      price: 'A product sells no faster than its row can be locked.',
    },
    {
      choice: 'A queue beside the database for failovers',
      price: 'For some minutes orders are accepted without knowing the stock.',
    },
    {
      choice: 'One database instance with a schema for each service',
      price: 'One failover stops everybody, and one bad query can be felt by all.',
    },
  ],
  breaksFirst:
    'The payment provider’s quota: a number in somebody else’s contract. Then mail, which is late and not lost. Database commits and the hottest row come together, much later, and each has a step with a price.',
  shownIn: [
    { study: 'order-processing', decision: 'orchestrate-to-the-pivot', shows: 'The saga, with four options' },
    {
      study: 'order-processing',
      decision: 'conditional-stock-update',
      shows: 'The update, with the lock’s arithmetic',
    },
    { study: 'order-processing', decision: 'intake-queue', shows: 'The queue beside the database' },
    { study: 'order-processing', page: 'scaling', shows: 'What breaks first, computed from the rates of the flows' },
  ],
};
