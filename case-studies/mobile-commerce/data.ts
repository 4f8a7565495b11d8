import {
  bytes,
  cache,
  dataStore,
  days,
  hours,
  kilobytes,
  minutes,
  months,
  product,
  quantity,
  seconds,
  sum,
} from 'casebook';
import { bff, catalogService, coreDb, inventoryService, media, cache as valkey } from './architecture.ts';
import { load } from './load.ts';

const drivers = load.driver;
const { ordersPerDay, linesPerDay, productChanges, stockChangesPerDay } = drivers;
const rowsAnOrder = (rows: number | string) => product('row/day', ordersPerDay, quantity(rows, 'row/order'));
const years = months(36);

export const dataStores = {
  core: dataStore('core', {
    element: coreDb,
    engine: 'PostgreSQL 18, RDS Multi-AZ, db.r6g.xlarge at 500,000 users, gp3; read replica in us-west-2',
    purpose: 'System of record for accounts, products, orders, stock and devices: one schema and one role per service.',
    ddl: 'schema.sql',
    consistency:
      'READ COMMITTED and row locks inside a schema; sagas and the outbox between schemas. The replica in the second region is seconds behind and serves nobody but the rehearsals until it is promoted.',
    indexes: [
      {
        name: 'users_email_live',
        table: 'identity.users',
        reason:
          'Sign-in by address, and the rule that a live account owns it. The roadmap’s UNIQUE over all rows would lock an address of an erased account for ever.',
      },
      { name: 'passkeys_user_id', table: 'identity.passkeys', reason: 'The passkeys of one account at sign-in.' },
      {
        name: 'session_families_user_id',
        table: 'identity.session_families',
        reason: '"Sign out everywhere", and the foreign key.',
      },
      {
        name: 'session_families_expires_at',
        table: 'identity.session_families',
        reason: 'The nightly sweep of families that ended.',
      },
      { name: 'products_search', table: 'catalog.products', reason: 'Full-text search, until it moves to a replica.' },
      {
        name: 'products_category',
        table: 'catalog.products',
        reason: 'Category pages with keyset pagination. Partial: drafts and archived products are never listed.',
      },
      {
        name: 'orders_user_id_created_at',
        table: 'ordering.orders',
        reason: '"My orders", newest first: every start of the app.',
      },
      {
        name: 'idempotency_keys_order_id',
        table: 'ordering.idempotency_keys',
        reason: 'The foreign key, and "which phone sent this?".',
      },
      {
        name: 'idempotency_keys_expires_at',
        table: 'ordering.idempotency_keys',
        reason: 'The hourly sweep; keys live 30 days, because a phone may come back late.',
      },
      {
        name: 'sagas_due',
        table: 'ordering.sagas',
        reason: 'Sagas that the request left unfinished. Partial: nearly always empty.',
      },
      {
        name: 'payments_unsettled',
        table: 'ordering.payments',
        reason: 'Reconciliation every five minutes. Partial: only what is asked or unknown.',
      },
      {
        name: 'holds_product_id',
        table: 'inventory.holds',
        reason: 'The foreign key, and "who holds the last units?".',
      },
      { name: 'holds_expiring', table: 'inventory.holds', reason: 'The expiry sweep, every 30 seconds.' },
      {
        name: 'restock_requests_device_id',
        table: 'notify.restock_requests',
        reason: 'The cascade when a device is deleted; the primary key answers "who waits for this product?".',
      },
      { name: 'devices_user_id', table: 'notify.devices', reason: 'The devices of the shopper whom a fact concerns.' },
      { name: 'sends_device_id', table: 'notify.sends', reason: 'The cascade when a device is deleted.' },
      {
        name: 'outbox_unpublished',
        table: 'messaging.outbox',
        reason: 'Each relay reads its own unpublished rows in order. Partial: empty when all is well.',
      },
    ],
    logicalReferences: [
      {
        table: 'ordering.orders',
        column: 'user_id',
        references: 'identity.users.id',
        reason: 'Another service’s schema. UserErased clears the address and keeps the order for the accounts.',
      },
      {
        table: 'ordering.order_lines',
        column: 'product_id',
        references: 'catalog.products.id',
        reason: 'Another service’s schema; the line keeps revision and price, so it can be read without the product.',
      },
      {
        table: 'inventory.stock',
        column: 'product_id',
        references: 'catalog.products.id',
        reason: 'Another service’s schema; made when the first receipt arrives.',
      },
      {
        table: 'inventory.holds',
        column: 'order_id',
        references: 'ordering.orders.id',
        reason: 'Another service’s schema. A hold without an order expires after 15 minutes.',
      },
      {
        table: 'notify.restock_requests',
        column: 'product_id',
        references: 'catalog.products.id',
        reason:
          'Another service’s schema; a request for an archived product is answered by nobody and ends with the device.',
      },
      {
        table: 'notify.devices',
        column: 'user_id',
        references: 'identity.users.id',
        reason: 'Another service’s schema; UserErased deletes the devices.',
      },
    ],
    auditedTables: [
      'identity.users',
      'catalog.products',
      'ordering.orders',
      'ordering.sagas',
      'ordering.payments',
      'inventory.stock',
      'inventory.holds',
      'notify.devices',
    ],
    backup: {
      method: 'RDS automated backups with point-in-time recovery; asynchronous read replica in us-west-2',
      recoveryPoint: minutes(5),
      retention: days(35),
      restoreTest: 'Each quarter: restore to a random minute, run the reconciliation, write down how long it took.',
    },
    growth: [
      {
        table: 'identity.users',
        rowSize: bytes(320),
        rowsPerDay: drivers.registrationsPerDay,
        retention: months(120),
      },
      {
        table: 'identity.session_families',
        rowSize: bytes(300),
        rowsPerDay: product('row/day', drivers.signInsPerDay, quantity('0.9', 'of sign-ins')),
        retention: days(60),
      },
      { table: 'ordering.orders', rowSize: bytes(520), rowsPerDay: ordersPerDay, retention: years },
      { table: 'ordering.order_lines', rowSize: bytes(120), rowsPerDay: linesPerDay, retention: years },
      { table: 'ordering.transitions', rowSize: bytes(200), rowsPerDay: rowsAnOrder(4), retention: years },
      { table: 'ordering.idempotency_keys', rowSize: bytes(180), rowsPerDay: ordersPerDay, retention: days(30) },
      { table: 'ordering.payments', rowSize: bytes(240), rowsPerDay: ordersPerDay, retention: years },
      {
        table: 'inventory.movements',
        rowSize: bytes(160),
        rowsPerDay: product('row/day', linesPerDay, quantity('1.3', 'row/line')),
        retention: years,
      },
      { table: 'inventory.holds', rowSize: bytes(150), rowsPerDay: linesPerDay, retention: days(90) },
      {
        table: 'notify.sends',
        rowSize: bytes(110),
        rowsPerDay: sum(product('row/day', drivers.pushesPerDay), rowsAnOrder(3)),
        retention: days(90),
      },
      {
        table: 'messaging.outbox',
        rowSize: bytes(1_300),
        rowsPerDay: sum(product('row/day', stockChangesPerDay), product('row/day', productChanges), rowsAnOrder(2)),
        retention: days(2),
      },
    ],
  }),
  images: dataStore('images', {
    element: media,
    engine: 'Amazon S3, versioned',
    purpose: 'Product images, four sizes each in AVIF and JPEG, named by the hash of their content.',
    consistency: 'An object is written once and never changed: a new picture is a new name, so no cache is ever wrong.',
    backup: {
      method: 'Versioning, and replication to a bucket in us-west-2',
      recoveryPoint: minutes(15),
      retention: days(90),
      restoreTest: 'The exercise of the second region serves its images from there.',
    },
    growth: [
      {
        table: 'objects',
        rowSize: kilobytes(90),
        rowsPerDay: product('row/day', drivers.newProducts, quantity(32, 'row/product')),
        retention: months(60),
      },
    ],
  }),
};

export const caches = {
  products: cache('products', {
    element: valkey,
    usedBy: [catalogService],
    what: 'One product as the screens need it',
    key: 'product:{id}:{revision}',
    pattern: 'cache-aside',
    timeToLive: hours(24),
    invalidation:
      'None: a change makes a new revision and with it a new key. The old one is never asked for again and expires.',
    onFailure: 'Read the row by primary key, 100 ms deadline, one query a key and pod in flight.',
    items: 50_000,
    itemSize: kilobytes(4),
  }),
  currentRevision: cache('currentRevision', {
    element: valkey,
    usedBy: [catalogService],
    what: 'Which revision of a product is current',
    key: 'current:{id}',
    pattern: 'refresh-ahead',
    timeToLive: seconds(60),
    invalidation:
      'Overwritten by ProductChanged if the revision is higher; an event that finds no pointer does nothing. The lifetime bounds a lost event and a reader that was overtaken.',
    onFailure: 'The database knows: the revision is a column of the row that is read anyway.',
    items: 50_000,
    itemSize: bytes(80),
  }),
  stockHint: cache('stockHint', {
    element: valkey,
    usedBy: [inventoryService],
    what: 'Units available, for screens only',
    key: 'stock:{productId}',
    pattern: 'cache-aside',
    timeToLive: seconds(10),
    invalidation: 'Deleted after the commit that changed the row; the lifetime bounds a deletion that was missed.',
    onFailure: 'Read the row; above 200 such reads a second answer "ask at checkout".',
    items: 50_000,
    itemSize: bytes(100),
  }),
  requestCounters: cache('requestCounters', {
    element: valkey,
    usedBy: [bff],
    what: 'Requests per account and minute, counted by the BFF for its limits',
    key: 'rate:{accountId}:{minute}',
    pattern: 'cache-only',
    timeToLive: seconds(120),
    invalidation:
      'Expires. The minute is in the key, because INCR and EXPIRE are two commands: a counter whose EXPIRE got lost would otherwise block an account for ever.',
    onFailure: 'The limits per address at AWS WAF remain.',
    items: 100_000,
    itemSize: bytes(120),
  }),
};

export const uncached = [
  { what: 'Stock, for the decision to sell', reason: 'Only the row decides. A cached count once sold is a promise.' },
  { what: 'Locks', reason: 'A lock that can expire protects nothing that has to be right.' },
  {
    what: 'Sessions',
    reason: 'Access tokens are verified without asking; a refresh asks the database, once in ten minutes.',
  },
  { what: 'Carts', reason: 'They live on the phone; the server prices them and keeps nothing.' },
  { what: 'Search results', reason: 'Few queries repeat within a minute, and stale ones show what is sold out.' },
];
