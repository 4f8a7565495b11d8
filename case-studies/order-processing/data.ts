import { bytes, cache, dataStore, days, minutes, months, product, quantity, seconds, sum } from 'casebook';
import { auditArchive, inventoryService, ordersDb, cache as stockCache } from './architecture.ts';
import { compositeOrderKey } from './decisions.ts';
import { load } from './load.ts';

/** Order rows stay on line for 24 months; then their partitions are detached and dropped. */
const online = months(24);

const drivers = load.driver;
const { ordersPerDay, linesPerDay, factsPerDay, returnsPerDay } = drivers;
const rowsAnOrder = (rows: number | string) => product('row/day', ordersPerDay, quantity(rows, 'row/order'));
const rowsALine = (rows: number | string) => product('row/day', linesPerDay, quantity(rows, 'row/line'));

export const dataStores = {
  orders: dataStore('orders', {
    element: ordersDb,
    engine: 'PostgreSQL 18, RDS Multi-AZ, db.r6g.2xlarge, gp3',
    purpose:
      'System of record for orders, stock, payments, shipments and returns: one schema and one role per service on one instance.',
    ddl: 'schema.sql',
    statedDdl: {
      file: 'schema-stated.sql',
      source: 'Case Study 2, database schema (PostgreSQL)',
      resolvedBy: compositeOrderKey,
    },
    consistency:
      'READ COMMITTED with row locks in product order. Within a service: one transaction for state, journal row and outbox row. Between services: the saga.',
    indexes: [
      {
        name: 'orders_user_id_created_at',
        table: 'ordering.orders',
        reason:
          '"My orders", newest first, without a sort. The brief’s (user_id, status) can’t deliver that order, and nearly all rows have the same status.',
      },
      {
        name: 'idempotency_keys_expires_at',
        table: 'ordering.idempotency_keys',
        reason: 'The hourly sweep deletes expired keys; without it, a scan of two days of keys.',
      },
      {
        name: 'sagas_due',
        table: 'ordering.sagas',
        reason: 'Claiming due sagas twenty times a second. Partial: finished sagas, nearly all rows, are not in it.',
      },
      {
        name: 'sagas_parked',
        table: 'ordering.sagas',
        reason: 'What an operations engineer looks at first; a handful of rows.',
      },
      {
        name: 'reservations_product_id',
        table: 'inventory.reservations',
        reason: 'The foreign key to stock, and "who holds the last units?".',
      },
      {
        name: 'reservations_held_until',
        table: 'inventory.reservations',
        reason: 'The expiry sweep, every 30 seconds. Partial: only reservations that are still held.',
      },
      {
        name: 'stock_movements_product_id',
        table: 'inventory.stock_movements',
        reason: 'The foreign key, and the history of one product in order of time.',
      },
      {
        name: 'payments_one_live_per_order',
        table: 'payment.payments',
        reason: 'A rule, not a speed-up: an order has at most one payment that is pending, authorized or captured.',
      },
      {
        name: 'returns_order_id',
        table: 'returns.returns',
        reason: '"Was this order returned before?" on every new return.',
      },
      {
        name: 'ledger_one_capture_per_payment',
        table: 'payment.ledger',
        reason: 'A rule: a repeated ShipmentCreated can’t ask for the money twice.',
      },
      {
        name: 'ledger_one_refund_per_return',
        table: 'payment.ledger',
        reason: 'A rule: a repeated ReturnApproved can’t refund twice.',
      },
      {
        name: 'restocks_product_id',
        table: 'inventory.restocks',
        reason: 'The foreign key to stock.',
      },
      {
        name: 'outbox_unpublished',
        table: 'messaging.outbox',
        reason: 'The relay reads unpublished rows in order every 50 ms. Partial: empty when all is well.',
      },
    ],
    partitioning: [
      {
        table: 'ordering.orders',
        by: 'RANGE (created_at), monthly',
        reason:
          'Retention: a month is dropped as a table, after its lines and transitions. One month is [[about number driver.ordersAMonth]] orders.',
        retention: '24 months',
      },
      {
        table: 'ordering.order_items',
        by: 'RANGE (order_created_at), monthly',
        reason: 'Goes with its order; the composite foreign key stays inside one month.',
        retention: '24 months',
      },
      {
        table: 'ordering.order_transitions',
        by: 'RANGE (order_created_at), monthly',
        reason: 'Four rows an order. The archive keeps seven years; the database keeps what support asks about.',
        retention: '24 months',
      },
      {
        table: 'inventory.stock_movements',
        by: 'RANGE (occurred_at), monthly',
        reason: 'The largest table; append-only and read by time.',
        retention: '24 months',
      },
      {
        table: 'messaging.outbox',
        by: 'LIST (producer)',
        reason: 'One producer’s backlog bloats nobody else’s partition, and each relay reads only its own.',
        retention: '1 day after publishing',
      },
    ],
    logicalReferences: [
      {
        table: 'ordering.idempotency_keys',
        column: 'order_id',
        references: 'ordering.orders.id',
        reason:
          'Same transaction writes both; keys live two days and the index that a foreign key needs would cost more than it protects.',
      },
      {
        table: 'inventory.reservations',
        column: 'order_id',
        references: 'ordering.orders.id',
        reason: 'Another service’s schema. A reservation without an order expires by itself.',
      },
      {
        table: 'inventory.stock_movements',
        column: 'order_id',
        references: 'ordering.orders.id',
        reason: 'Another service’s schema; null for receipts and counts.',
      },
      {
        table: 'inventory.restocks',
        column: 'return_id',
        references: 'returns.returns.id',
        reason: 'Another service’s schema; the primary key makes a repeated ReturnApproved harmless.',
      },
      {
        table: 'payment.payments',
        column: 'order_id',
        references: 'ordering.orders.id',
        reason: 'Another service’s schema. The nightly reconciliation looks for payments without an order.',
      },
      {
        table: 'payment.ledger',
        column: 'return_id',
        references: 'returns.returns.id',
        reason: 'Another service’s schema; set on refunds only.',
      },
      {
        table: 'shipping.shipments',
        column: 'order_id',
        references: 'ordering.orders.id',
        reason: 'Another service’s schema; UNIQUE makes a repeated OrderConfirmed harmless.',
      },
      {
        table: 'returns.returns',
        column: 'order_id',
        references: 'ordering.orders.id',
        reason: 'Another service’s schema; read through the order API when the return is made.',
      },
    ],
    auditedTables: [
      'ordering.orders',
      'ordering.sagas',
      'inventory.stock',
      'inventory.reservations',
      'payment.payments',
      'shipping.shipments',
      'returns.returns',
      'notification.deliveries',
    ],
    backup: {
      method: 'RDS automated backups with point-in-time recovery, replicated to us-west-2.',
      recoveryPoint: minutes(5),
      retention: days(35),
      restoreTest:
        'On the first Monday of each quarter: restore to a minute chosen by lot, compare it with the archive, record the time it took.',
    },
    growth: [
      { table: 'ordering.orders', rowSize: bytes(420), rowsPerDay: ordersPerDay, retention: online },
      { table: 'ordering.order_items', rowSize: bytes(130), rowsPerDay: linesPerDay, retention: online },
      { table: 'ordering.order_transitions', rowSize: bytes(240), rowsPerDay: rowsAnOrder(4), retention: online },
      { table: 'ordering.idempotency_keys', rowSize: bytes(900), rowsPerDay: ordersPerDay, retention: days(2) },
      { table: 'ordering.sagas', rowSize: bytes(220), rowsPerDay: ordersPerDay, retention: days(90) },
      { table: 'inventory.reservations', rowSize: bytes(140), rowsPerDay: linesPerDay, retention: days(90) },
      { table: 'inventory.stock_movements', rowSize: bytes(190), rowsPerDay: rowsALine('2.08'), retention: online },
      {
        table: 'payment.payments',
        rowSize: bytes(260),
        rowsPerDay: sum(ordersPerDay, product('order/day', ordersPerDay, drivers.declinedShare)),
        retention: online,
      },
      { table: 'payment.ledger', rowSize: bytes(210), rowsPerDay: rowsAnOrder('4.1'), retention: online },
      { table: 'shipping.shipments', rowSize: bytes(180), rowsPerDay: ordersPerDay, retention: online },
      { table: 'returns.returns', rowSize: bytes(220), rowsPerDay: returnsPerDay, retention: online },
      { table: 'notification.deliveries', rowSize: bytes(130), rowsPerDay: rowsAnOrder(3), retention: days(90) },
      { table: 'messaging.outbox', rowSize: bytes(1400), rowsPerDay: factsPerDay, retention: days(1) },
    ],
  }),
  audit: dataStore('audit', {
    element: auditArchive,
    engine: 'Amazon S3, Object Lock in compliance mode',
    purpose:
      'Seven years of facts: one gzip file of JSON lines for each partition and five minutes in which it had any.',
    consistency: 'Written once; at most five minutes behind the log when the writer runs.',
    backup: {
      method: 'Versioned and locked; replicated to a bucket in a second region and account.',
      recoveryPoint: minutes(15),
      retention: months(84),
      restoreTest: 'The daily comparison reads yesterday’s files back.',
    },
    growth: [{ table: 'facts (compressed)', rowSize: bytes(250), rowsPerDay: factsPerDay, retention: months(84) }],
  }),
};

export const caches = {
  stockCounts: cache('stockCounts', {
    element: stockCache,
    usedBy: [inventoryService],
    what: 'Units available per product; the answer says only "in stock", "low" or "sold out"',
    key: 'stock:{productId}',
    pattern: 'cache-aside',
    timeToLive: seconds(30),
    invalidation:
      'The inventory service deletes the key after the commit that changed the row. A deletion that is missed, or overtaken by a reader who read the old row before the commit, is bounded by the lifetime.',
    onFailure:
      'Read the row by primary key with a 50 ms deadline; on overload answer "in stock" and let the reservation decide.',
    items: 200_000,
    itemSize: bytes(200),
  }),
  requestCounters: cache('requestCounters', {
    element: stockCache,
    usedBy: [inventoryService],
    what: 'Stock requests per address and minute, for rate limiting; a counter with no row behind it',
    key: 'rate:{address}:{minute}',
    pattern: 'cache-only',
    timeToLive: seconds(120),
    invalidation: 'Expires; never deleted.',
    onFailure:
      'A coarser limit of 3,000 a minute and address at AWS WAF remains; this one is off until the cache is back.',
    items: 100_000,
    itemSize: bytes(160),
  }),
};

export const uncached = [
  {
    what: 'Idempotency responses',
    reason:
      'Claiming the key is part of the order’s transaction; a copy could only be stale, and losing one would make a second order.',
  },
  {
    what: 'Order status',
    reason:
      'A primary-key look-up, about five an order: four while the page waits, one later. Being wrong for a second would be worse than a hundred such reads a second at peak.',
  },
  {
    what: 'Stock, for the decision to sell',
    reason: 'Only the row and its CHECK decide. The cache decides what a page says.',
  },
  { what: 'Prices', reason: 'They arrive signed with the order.' },
  { what: 'Payment state', reason: 'Money is read from the ledger or from the provider.' },
];
