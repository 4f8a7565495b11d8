import {
  alternatives,
  branch,
  call,
  flow,
  loop,
  ms,
  note,
  optional,
  parallel,
  product,
  reply,
  send,
  stated,
} from 'casebook';
import {
  app,
  bff,
  cache,
  catalogService,
  cdn,
  coreDb,
  delivery,
  entry,
  eventLog,
  inventoryService,
  media,
  merchandiser,
  notifier,
  onCall,
  orderService,
  paymentProvider,
  shopper,
  telemetry,
  userService,
  warehouse,
} from './architecture.ts';
import { topic } from './events.ts';
import { load, missed } from './load.ts';
import { functional, quality } from './requirements.ts';

const drivers = load.driver;

const budget = stated(
  'Budget of this design; spans of the load test replace those behind the entry, the first percent of phones those before it',
);
const zipf = stated('Zipf’s law over 50,000 products and the views of this load, one shared cache');
const assumed = stated('Assumed by this design; the first month of production replaces it');

/*
 * Every latency here is a budget by this design's author, not a measurement: the load test replaces those behind the
 * entry (spans by service, p50 and p95 of an hour at 694 requests a second), the first percent of phones those before
 * it (time to first byte by network type, from the app). Shares of misses follow from Zipf's law over 50,000 products,
 * one shield cache and the views of this load: 24,500 page views a minute leave 31 % misses at a lifetime of 60 s, 520
 * open pages leave 65 % at five.
 */
/** The radio and the way to the nearest edge; the largest step that nobody here can change. */
const radio = { p50: ms(70), p95: ms(220) };
/** The radio and the way to the region. */
const longWay = { p50: ms(95), p95: ms(280) };

export const browse = flow('browse', {
  name: 'Open a product page',
  description:
    'Seven of ten reads end at the edge (Zipf, [[number flow.browse.perMinute@u500k]] views a minute). The rest cost one call to the BFF and one to the catalog, nine of ten answered by the cache (assumed).',
  rate: { mean: drivers.pagesPerDay, peak: drivers.peakPages },
  origin: budget,
  steps: [
    call(app, cdn, 'GET /m/v3/products/{id}?rev=…', radio),
    optional(
      'Not at the edge',
      [
        call(cdn, entry, 'Fetch, one request a key', { p50: ms(4), p95: ms(12) }),
        call(entry, bff, 'Version gate, token, screen', { p50: ms(4), p95: ms(12) }),
        call(bff, catalogService, 'GetProducts(ids, deadline 300 ms)', { p50: ms(3), p95: ms(9) }),
        call(catalogService, cache, 'MGET product:{id}:{revision}', { p50: ms(1), p95: ms(3) }),
        optional(
          'Not in the cache',
          [call(catalogService, coreDb, 'SELECT by primary key', { p50: ms(3), p95: ms(12) })],
          0.1,
          assumed,
        ),
        reply(catalogService, bff, 'Products'),
        reply(entry, cdn, '200, max-age 60, stale-if-error 1 day'),
      ],
      missed.pages,
      zipf,
    ),
    reply(cdn, app, 'One answer for the whole screen'),
    note(app, 'Kept in SQLite: the next visit starts from it, with or without a network.'),
  ],
  serves: [functional.browse, quality.browseTime, quality.browseAvailability, quality.peakRequests],
});

export const search = flow('search', {
  name: 'Search',
  description: 'The only expensive read: full text in PostgreSQL, on the primary until it moves to a replica.',
  rate: { mean: drivers.searchesPerDay, peak: drivers.peakSearches },
  critical: false,
  origin: budget,
  steps: [
    call(app, entry, 'GET /m/v3/search?q=…', longWay),
    call(entry, bff, 'Token, limits', { p50: ms(4), p95: ms(12) }),
    call(bff, catalogService, 'Search(q, deadline 500 ms)', { p50: ms(3), p95: ms(9) }),
    call(catalogService, coreDb, 'SELECT … WHERE search @@ query', { p50: ms(18), p95: ms(70) }),
    reply(catalogService, bff, '24 hits'),
    reply(entry, app, '24 hits, filters'),
  ],
  serves: [functional.browse],
});

export const showStock = flow('showStock', {
  name: 'Watch stock on an open page',
  description:
    'The app asks every five seconds while the page is open. One answer in three comes from the edge; of a product that everybody watches, nearly all.',
  rate: { mean: drivers.stockReadsPerDay, peak: drivers.peakStockReads },
  critical: false,
  origin: budget,
  steps: [
    call(app, cdn, 'GET /m/v3/stock/{id}', radio),
    optional(
      'Older than five seconds',
      [
        call(cdn, entry, 'Fetch', { p50: ms(4), p95: ms(12) }),
        call(entry, bff, 'Route', { p50: ms(3), p95: ms(9) }),
        call(bff, inventoryService, 'Availability(ids)', { p50: ms(3), p95: ms(9) }),
        call(inventoryService, cache, 'GET stock:{id}', { p50: ms(1), p95: ms(3) }),
        note(cache, 'A hint. On a miss the row by primary key; on overload "ask at checkout".'),
        reply(inventoryService, bff, 'in stock, few left, sold out'),
        reply(entry, cdn, '200, max-age 5'),
      ],
      missed.stock,
      zipf,
    ),
    reply(cdn, app, 'in stock, few left, sold out'),
  ],
  serves: [functional.showStock],
});

export const syncApp = flow('syncApp', {
  name: 'Open the app',
  description:
    'Refresh the token, then one call for everything personal: cart, orders, flags. Eight syncs a session, of which the first renews the token: 0.15 with some long sessions.',
  rate: { mean: drivers.syncsPerDay, peak: drivers.peakSyncs },
  critical: false,
  origin: budget,
  steps: [
    call(app, entry, 'GET /m/v3/start, access token', longWay),
    call(entry, bff, 'Version gate: ok, update soon, update now', { p50: ms(4), p95: ms(12) }),
    optional(
      'Token older than ten minutes',
      [
        call(bff, userService, 'Refresh(token)', { p50: ms(3), p95: ms(9) }),
        call(userService, coreDb, 'Rotate the family row', { p50: ms(5), p95: ms(15) }),
        reply(userService, bff, 'New pair'),
      ],
      0.15,
      assumed,
    ),
    parallel(
      branch('Orders', [
        call(bff, orderService, 'RecentOrders', { p50: ms(3), p95: ms(9) }),
        call(orderService, coreDb, 'SELECT … LIMIT 10', { p50: ms(3), p95: ms(12) }),
      ]),
      branch('Cart', [call(bff, catalogService, 'PriceCart(ids)', { p50: ms(4), p95: ms(14) })]),
    ),
    reply(entry, app, 'Cart, orders, flags; or what of it came in time'),
  ],
  serves: [functional.signIn, quality.oldReleases],
});

export const signIn = flow('signIn', {
  name: 'Sign in and stay signed in',
  description:
    'A password is hashed once in two months; one attempt in ten is taken to be wrong. A refresh token that comes twice ends the family.',
  rate: { mean: drivers.signInsPerDay, peak: drivers.peakSignIns },
  critical: false,
  origin: budget,
  steps: [
    call(app, entry, 'POST /m/v3/session: passkey or password', longWay),
    call(entry, bff, 'Limits per account and address', { p50: ms(4), p95: ms(12) }),
    call(bff, userService, 'SignIn', { p50: ms(255), p95: ms(420) }),
    call(userService, coreDb, 'Account by e-mail', { p50: ms(3), p95: ms(10) }),
    note(userService, 'Argon2id in a pool of two per pod, the same time for an unknown e-mail.'),
    alternatives(
      branch(
        'Right',
        [
          call(userService, coreDb, 'INSERT session family', { p50: ms(5), p95: ms(15) }),
          reply(userService, bff, 'Access 10 min, refresh 60 days'),
          reply(entry, app, '200; refresh token to Keychain or Keystore'),
        ],
        0.9,
        assumed,
      ),
      branch(
        'Wrong',
        [reply(userService, bff, 'No'), reply(entry, app, '401, the same words for every reason')],
        0.1,
        assumed,
      ),
    ),
    send(app, entry, 'Later: the old refresh token once more'),
    note(userService, 'Used twice: revoke the family, tell the shopper by mail.'),
  ],
  serves: [functional.signIn],
});

/** The calls that carry out and undo the steps of the saga. */
export const holdUnits = call(orderService, inventoryService, 'Hold(order, lines)', { p50: ms(3), p95: ms(9) });
export const authorizePayment = call(orderService, paymentProvider, 'Authorize, key = order id', {
  p50: ms(380),
  p95: ms(900),
  retries: { probability: 0.01 },
});
export const keepUnits = call(orderService, inventoryService, 'Keep(order): the hold loses its end', {
  p50: ms(3),
  p95: ms(9),
});
export const confirmOrder = call(orderService, coreDb, 'CONFIRMED, outbox; COMMIT', { p50: ms(6), p95: ms(20) });
export const voidPayment = call(orderService, paymentProvider, 'Void, same key');
export const releaseUnits = call(orderService, inventoryService, 'Release(order)');

/** Tap until stored, shared by the flows that begin with it. Latencies are budgets until the load test replaces them. */
const accept = [
  call(app, entry, 'POST /m/v3/orders, Idempotency-Key made on the phone', longWay),
  call(entry, bff, 'Version gate, token', { p50: ms(4), p95: ms(12) }),
  call(bff, orderService, 'Place(key, cart, prices seen)', { p50: ms(3), p95: ms(9) }),
  call(orderService, coreDb, 'Key, order, payment asked, outbox; COMMIT', { p50: ms(7), p95: ms(22) }),
];

export const acceptOrder = flow('acceptOrder', {
  name: 'Accept an order',
  description:
    'The part that must not fail: entry, BFF, order service, database. No CDN, no cache, no log, no bank. Its calls are counted once, in “Check out”.',
  origin: budget,
  steps: [...accept, reply(orderService, bff, 'Accepted'), reply(entry, app, '202, order id')],
  serves: [functional.order, quality.checkoutAvailability],
});

export const checkout = flow('checkout', {
  name: 'Check out',
  description:
    'One request from the phone: accept, hold stock, authorize, keep, confirm. After 1.8 s the answer is "we tell you".',
  rate: { mean: drivers.ordersPerDay, peak: drivers.peakOrders },
  origin: budget,
  steps: [
    ...accept,
    holdUnits,
    call(inventoryService, coreDb, 'UPDATE … WHERE available >= n; COMMIT', { p50: ms(7), p95: ms(24) }),
    reply(inventoryService, orderService, 'Held for 15 minutes'),
    authorizePayment,
    reply(paymentProvider, orderService, 'Approved'),
    keepUnits,
    call(inventoryService, coreDb, 'UPDATE holds SET committed; COMMIT', { p50: ms(5), p95: ms(16) }),
    reply(inventoryService, orderService, 'Kept; or expired, then void and cancel'),
    confirmOrder,
    reply(orderService, bff, 'Confirmed'),
    reply(entry, app, '201 confirmed'),
    send(orderService, eventLog, 'OrderConfirmed, from the outbox', { publishes: topic.orderConfirmed }),
    parallel(
      branch('Goods', [send(eventLog, warehouse, 'OrderConfirmed')]),
      branch('Shopper', [send(eventLog, notifier, 'OrderConfirmed'), send(notifier, delivery, 'Push and mail')]),
    ),
  ],
  serves: [quality.checkoutTime, functional.order],
});

export const checkoutAsDrawn = flow('checkoutAsDrawn', {
  name: 'Check out, as first drawn',
  description:
    'Everything through the CDN, and a lock in Redis before the stock row: kept to compute what that promises.',
  critical: false,
  origin: budget,
  steps: [
    call(app, cdn, 'POST /orders', radio),
    call(cdn, entry, 'Forward', { p50: ms(10), p95: ms(30) }),
    call(entry, bff, 'Route', { p50: ms(4), p95: ms(12) }),
    call(bff, orderService, 'Place', { p50: ms(3), p95: ms(9) }),
    call(orderService, inventoryService, 'ReserveWithLock(product)', { p50: ms(3), p95: ms(9) }),
    call(inventoryService, cache, 'SET lock:inventory:{id} NX EX 10', { p50: ms(1), p95: ms(3) }),
    call(inventoryService, coreDb, 'UPDATE stock', { p50: ms(5), p95: ms(15) }),
    call(inventoryService, cache, 'DEL lock, if still ours', { p50: ms(1), p95: ms(3) }),
    reply(inventoryService, orderService, 'Reserved'),
    reply(orderService, bff, 'Confirmed'),
    reply(cdn, app, '201'),
  ],
  serves: [functional.order],
});

export const expiredLock = flow('expiredLock', {
  name: 'Sell the last unit under an expired lock',
  description:
    'Why a lock with a lifetime is a hint: its holder pauses, the lock moves on, and both believe they hold it.',
  critical: false,
  steps: [
    call(orderService, inventoryService, 'Order A wants the last unit'),
    call(inventoryService, cache, 'A: SET lock NX EX 10'),
    reply(cache, inventoryService, 'A holds the lock'),
    call(inventoryService, coreDb, 'A: reads available = 1'),
    note(inventoryService, 'A’s pod is paused for eleven seconds. The lock expires at ten.'),
    call(orderService, inventoryService, 'Order B wants the same unit'),
    call(inventoryService, cache, 'B: SET lock NX EX 10'),
    reply(cache, inventoryService, 'B holds the lock'),
    call(inventoryService, coreDb, 'B: UPDATE, available 1 → 0'),
    alternatives(
      branch('Stock computed in the service', [
        call(inventoryService, coreDb, 'A wakes: SET available = 0'),
        note(coreDb, 'Two orders, one unit, and a lock that both have held.'),
      ]),
      branch('Conditional update', [
        call(inventoryService, coreDb, 'A wakes: … WHERE available >= 1'),
        reply(coreDb, inventoryService, '0 rows: sold out'),
        note(coreDb, 'The row decides. The lock has added nothing but a way to fail.'),
      ]),
    ),
  ],
  serves: [quality.noOverselling],
});

export const tunnel = flow('tunnel', {
  name: 'Lose the network in the middle of an order',
  description: 'The order is stored, the answer is lost. The phone asks again with the same key, even after a restart.',
  critical: false,
  steps: [
    call(shopper, app, 'Taps "buy"'),
    note(app, 'Writes key and cart to SQLite before the first byte leaves.'),
    call(app, entry, 'POST /m/v3/orders, key K'),
    call(entry, bff, 'Version gate, token'),
    call(bff, orderService, 'Place(K)'),
    call(orderService, coreDb, 'INSERT key K, order; COMMIT'),
    note(app, 'The tunnel. No answer: "We are checking your order", not "failed".'),
    loop('Until a network answers', 3, [call(app, entry, 'POST /m/v3/orders, key K')]),
    call(entry, bff, 'Version gate, token'),
    call(bff, orderService, 'Place(K)'),
    call(orderService, coreDb, 'INSERT key K … ON CONFLICT DO NOTHING'),
    reply(coreDb, orderService, 'Exists, same body'),
    reply(orderService, bff, 'The first answer, again'),
    reply(entry, app, '201 confirmed'),
  ],
  serves: [functional.order],
});

export const decline = flow('decline', {
  name: 'Cancel after a declined or silent bank',
  description:
    'Undo what succeeded: a decline releases the units; silence is not a decline and is asked about first. Of failures one in twenty is taken to be silence; the provider’s first month will say.',
  rate: {
    mean: product('order/day', drivers.ordersPerDay, drivers.declinedShare),
    peak: product('order/minute', drivers.peakOrders, drivers.declinedShare),
  },
  critical: false,
  origin: stated('Assumed by this design; the provider’s first month will say'),
  steps: [
    call(orderService, inventoryService, 'Hold(order, lines)'),
    call(inventoryService, coreDb, 'UPDATE stock, INSERT hold'),
    reply(inventoryService, orderService, 'Held'),
    call(orderService, paymentProvider, 'Authorize, key = order id'),
    alternatives(
      branch('Declined', [reply(paymentProvider, orderService, 'Declined')], 0.95),
      branch(
        'Silent',
        [
          note(orderService, 'The app has its answer at 1.8 s: "we tell you by push".'),
          voidPayment,
          reply(paymentProvider, orderService, 'Voided, or never existed'),
        ],
        0.05,
      ),
    ),
    releaseUnits,
    call(inventoryService, coreDb, 'Return units, close hold'),
    reply(inventoryService, orderService, 'Released'),
    call(orderService, coreDb, 'CANCELLED, outbox; COMMIT'),
    send(orderService, eventLog, 'OrderCancelled', { publishes: topic.orderCancelled }),
    send(eventLog, notifier, 'OrderCancelled'),
    send(notifier, delivery, '"Not charged. Your cart is still there."'),
  ],
  serves: [functional.order, functional.notify],
});

export const priceChange = flow('priceChange', {
  name: 'Change a price everywhere',
  description: 'A new revision makes a new key: nothing stale can be read under it, and the old one is left to expire.',
  critical: false,
  steps: [
    call(merchandiser, entry, 'PUT /admin/products/{id}'),
    call(entry, catalogService, 'Role, four-eyes above 30 %'),
    call(catalogService, coreDb, 'UPDATE product, revision + 1, outbox; COMMIT'),
    reply(catalogService, entry, '200, revision 8'),
    send(catalogService, eventLog, 'ProductChanged, revision 8'),
    send(eventLog, catalogService, 'ProductChanged, to one pod of the group'),
    call(catalogService, cache, 'SET product:{id}:8, current:{id} → 8'),
    note(cache, 'Event lost? The pointer lives 60 s, then the database is asked: two minutes at worst.'),
    call(app, cdn, 'GET …?rev=7, at most 60 s old'),
    call(cdn, entry, 'Fetch'),
    call(entry, bff, 'Screen'),
    call(bff, catalogService, 'GetProducts'),
    reply(cdn, app, 'Revision 8'),
    note(orderService, 'Whatever the phone saw: checkout compares prices and asks if one rose.'),
  ],
  serves: [functional.manageCatalog],
});

export const campaign = flow('campaign', {
  name: 'Push to everybody, slowly',
  description:
    'A push is the one load that the platform inflicts on itself. Over half an hour it adds [[about number driver.pacedPush@u500k]] requests a second instead of [[number driver.unpacedPush@u500k]].',
  critical: false,
  steps: [
    call(merchandiser, entry, 'Plan a campaign, 300,000 consenting devices'),
    call(entry, catalogService, 'Store, publish the plan'),
    send(catalogService, eventLog, 'CampaignDue, in [[driver.slices@u500k]]'),
    send(eventLog, notifier, 'The first slice'),
    loop('A slice of 1,000 each six seconds', 300, [
      call(notifier, coreDb, 'INSERT sends … ON CONFLICT DO NOTHING'),
      send(notifier, delivery, '1,000 pushes'),
      send(delivery, app, 'Push, opens from SQLite first'),
    ]),
    note(notifier, 'Checkout objective burning? The pace halves, then stops, without asking anybody.'),
    call(app, cdn, 'GET landing page, warmed beforehand'),
    call(cdn, media, 'GET image, first phone only'),
    reply(cdn, app, 'Page and images'),
  ],
  serves: [functional.notify],
});

export const failover = flow('failover', {
  name: 'Move to the second region',
  description:
    'A person decides, a script acts, and only its fence asks a control plane of the lost region. Writes of the last seconds may be lost and are listed.',
  critical: false,
  steps: [
    call(onCall, telemetry, 'Three outside probes red, and has replication stopped?'),
    reply(telemetry, onCall, 'Yes, for ten minutes'),
    note(
      onCall,
      'Fence first: a network ACL that denies everything goes on the old data subnets. A security group would let open connections live.',
    ),
    note(coreDb, 'The replica in us-west-2 is promoted. Lag at that moment: the writes that are lost.'),
    note(
      entry,
      'A health check reads a flag in us-west-2 and turns both names: no Route 53 API, which lives in us-east-1.',
    ),
    call(app, entry, 'POST /m/v3/orders, epoch 7'),
    call(entry, bff, 'Version gate, token; six pods instead of one'),
    call(bff, orderService, 'Place(K)'),
    call(orderService, coreDb, 'Key, order, saga, outbox; COMMIT'),
    note(eventLog, 'No Kafka here yet: facts wait in the outbox for about forty minutes.'),
    reply(orderService, bff, 'Confirmed'),
    reply(entry, app, '201, epoch 8, signed'),
    note(
      app,
      'Keeps the highest epoch and sends it along. The old region, should it wake, verifies 8 and stops writing.',
    ),
    send(app, entry, 'Orders of the last day, with their keys'),
    note(
      orderService,
      'A key that the replica never saw is a lost order. Its id follows from the key, so the provider gives the same authorization again; no stock left means void and cancel.',
    ),
  ],
  serves: [quality.regionRecovery],
});

export const flows = [
  browse,
  search,
  showStock,
  syncApp,
  signIn,
  acceptOrder,
  checkout,
  checkoutAsDrawn,
  expiredLock,
  tunnel,
  decline,
  priceChange,
  campaign,
  failover,
];
