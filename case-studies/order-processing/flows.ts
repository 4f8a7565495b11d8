import {
  alternatives,
  branch,
  call,
  type Expression,
  flow,
  loop,
  ms,
  note,
  parallel,
  product,
  reply,
  send,
  stated,
} from 'casebook';
import {
  cache,
  carrier,
  edge,
  eventLog,
  intakeQueue,
  inventoryService,
  messageDelivery,
  notificationService,
  orderApi,
  ordersDb,
  orderWorker,
  paymentProvider,
  paymentService,
  returnsService,
  shippingService,
  shopper,
  storefront,
  supportAgent,
  warehouse,
} from './architecture.ts';
import { topic } from './events.ts';
import { load } from './load.ts';
import { functional, quality } from './requirements.ts';

const drivers = load.driver;
/** On average as on an average day, at peak as in the minute that the brief names. */
const orders = { mean: drivers.ordersPerDay, peak: drivers.peakOrders };
/** A share of the orders, at every hour. */
const shareOfOrders = (share: Expression) => ({
  mean: product('order/day', orders.mean, share),
  peak: product('order/minute', orders.peak, share),
});

/** Whose word the times and shares are. */
const budget = stated('Budget of this design; traces of the load test replace it');
const provider = stated('Assumed of the provider; its sandbox and then traces replace it');

/** The calls that carry out and undo the steps of the saga. */
export const storeOrder = call(orderApi, ordersDb, 'INSERT key, order, saga, outbox row; COMMIT', {
  p50: ms(7),
  p95: ms(22),
});
export const reserveLines = call(orderWorker, inventoryService, 'Reserve(order, lines)', { p50: ms(3), p95: ms(9) });
export const authorizePayment = call(orderWorker, paymentService, 'Authorize(order, amount)', {
  p50: ms(3),
  p95: ms(9),
});
export const keepStock = call(orderWorker, inventoryService, 'Keep(order): the hold no longer expires', {
  p50: ms(3),
  p95: ms(9),
});
export const voidPayment = call(orderWorker, paymentService, 'Void(payment)');
export const releaseStock = call(orderWorker, inventoryService, 'Release(order)');
export const cancelOrder = call(orderWorker, ordersDb, 'CANCELLED, transition, outbox row', {
  sets: { 'ordering.orders.status': 'cancelled' },
});

/** POST until 202, shared by the two flows that start with it. Latencies are budgets until the load test replaces them. */
const accept = [
  call(storefront, edge, 'POST /v1/orders, Idempotency-Key, signed quote', { p50: ms(4), p95: ms(12) }),
  call(edge, orderApi, 'Verify token, quote and limits', { p50: ms(5), p95: ms(15) }),
  storeOrder,
  reply(orderApi, edge, '202 Accepted, order id'),
  reply(edge, storefront, '202 Accepted, order id'),
];

export const placeOrder = flow('placeOrder', {
  name: 'Accept an order',
  description:
    'The order is durable before the shopper hears "accepted". Neither Kafka nor the cache nor the payment provider is asked. Step times are budgets of this design; traces of the load test replace them.',
  rate: orders,
  origin: budget,
  steps: [
    ...accept,
    note(
      ordersDb,
      'The key is unique per shopper; a repeat answers with the stored response, another body under it with 409.',
    ),
  ],
  serves: [functional.placeOrders, quality.availability, quality.peakThroughput],
});

/** What the brief draws, kept so that its availability is computed beside that of the design. */
export const acceptAsDrawn = flow('acceptAsDrawn', {
  name: 'Accept an order, as first drawn',
  description: 'Entry, order API and database, with nothing beside the database when it fails over.',
  critical: false,
  origin: budget,
  steps: accept,
  serves: [functional.placeOrders],
});

export const confirmOrder = flow('confirmOrder', {
  name: 'Confirm an order',
  description:
    'From POST to confirmed: accept, reserve every line, authorize the payment, keep the stock, confirm. The storefront waits in a held request. The provider’s times are assumed; its sandbox and then traces replace them. At these, 0.7 % of calls pass the deadline of 1.5 s: 1 % is assumed to be asked again.',
  rate: orders,
  origin: budget,
  steps: [
    ...accept,
    call(storefront, edge, 'GET /v1/orders/{id}?wait=2s', { p50: ms(4), p95: ms(12) }),
    call(edge, orderApi, 'Hold, re-read the row every 200 ms', { p50: ms(100), p95: ms(190) }),
    call(orderWorker, ordersDb, 'Claim the due saga, FOR UPDATE SKIP LOCKED', { p50: ms(28), p95: ms(60) }),
    reserveLines,
    call(inventoryService, ordersDb, 'UPDATE … WHERE available >= quantity; COMMIT', { p50: ms(8), p95: ms(30) }),
    reply(inventoryService, orderWorker, 'Reserved until +15 min'),
    authorizePayment,
    call(paymentService, ordersDb, 'Record the attempt before asking', { p50: ms(5), p95: ms(15) }),
    call(paymentService, paymentProvider, 'Authorize, Idempotency-Key = payment id', {
      p50: ms(380),
      p95: ms(950),
      retries: { probability: 0.01 },
      origin: provider,
    }),
    reply(paymentProvider, paymentService, 'Approved'),
    call(paymentService, ordersDb, 'Record the answer, outbox row', { p50: ms(5), p95: ms(15) }),
    reply(paymentService, orderWorker, 'Authorized'),
    keepStock,
    call(inventoryService, ordersDb, 'UPDATE … WHERE status = held; COMMIT', { p50: ms(5), p95: ms(15) }),
    reply(inventoryService, orderWorker, 'Kept, or expired: then void and cancel'),
    call(orderWorker, ordersDb, 'CONFIRMED, transition, outbox row; COMMIT', {
      p50: ms(6),
      p95: ms(20),
      sets: { 'ordering.orders.status': 'confirmed' },
    }),
    reply(orderApi, edge, '200 confirmed'),
    reply(edge, storefront, '200 confirmed'),
    note(
      orderWorker,
      'Confirmation is the pivot: from here the order goes forward. Only a parcel that nobody takes sends it back, by a void.',
    ),
    send(orderWorker, eventLog, 'OrderConfirmed, relayed from the outbox', { publishes: topic.ordersConfirmed }),
    parallel(
      branch('Fulfillment', [send(eventLog, shippingService, 'OrderConfirmed')]),
      branch('Notification', [
        send(eventLog, notificationService, 'NotificationRequested'),
        send(notificationService, messageDelivery, 'Confirmation mail'),
      ]),
    ),
  ],
  serves: [
    quality.confirmationTime,
    quality.confirmationAvailability,
    functional.processPayments,
    functional.trackOrders,
  ],
});

export const compensateOrder = flow('compensateOrder', {
  name: 'Cancel after a declined payment',
  description:
    'The reservation that succeeded is released; the payment that failed has nothing to refund. Assumed: 3 % of orders end here, one in twenty of them for want of an answer. The provider’s reports replace both shares.',
  rate: shareOfOrders(drivers.declinedShare),
  critical: false,
  origin: stated('Assumed by this design; the provider’s reports replace both shares'),
  steps: [
    call(orderWorker, inventoryService, 'Reserve(order, lines)'),
    call(inventoryService, ordersDb, 'UPDATE stock, INSERT reservations'),
    reply(inventoryService, orderWorker, 'Reserved'),
    call(orderWorker, paymentService, 'Authorize(order, amount)'),
    call(paymentService, paymentProvider, 'Authorize'),
    alternatives(
      branch(
        'Declined',
        [
          reply(paymentProvider, paymentService, 'Declined: insufficient funds'),
          call(paymentService, ordersDb, 'Record the decline, outbox row'),
          reply(paymentService, orderWorker, 'Declined'),
        ],
        0.95,
      ),
      branch(
        'No answer in 1.5 s, twice',
        [
          reply(paymentService, orderWorker, 'Unknown'),
          note(orderWorker, 'Unknown is not declined: asked again with the same key, then voided after 30 s.'),
          voidPayment,
          call(paymentService, paymentProvider, 'Void, idempotent'),
          reply(paymentProvider, paymentService, 'Voided, or never existed'),
        ],
        0.05,
      ),
    ),
    releaseStock,
    call(inventoryService, ordersDb, 'Return units, close reservations'),
    reply(inventoryService, orderWorker, 'Released'),
    cancelOrder,
    send(orderWorker, eventLog, 'OrderFailed', { publishes: topic.ordersFailed }),
    send(eventLog, notificationService, 'NotificationRequested'),
    send(notificationService, messageDelivery, 'Order canceled, nothing charged'),
    send(messageDelivery, shopper, 'E-mail'),
  ],
  serves: [functional.processPayments, functional.manageInventory],
});

export const reserveStock = flow('reserveStock', {
  name: 'Reserve the last unit twice',
  description:
    'Two orders want the last unit. The row lock puts them in a queue; the condition is evaluated again for the second.',
  rate: shareOfOrders(drivers.soldOutShare),
  critical: false,
  steps: [
    parallel(
      branch('Order A', [
        call(orderWorker, inventoryService, 'Reserve(A, 1 × P)', { p50: ms(3), p95: ms(9) }),
        call(inventoryService, ordersDb, 'UPDATE stock … AND available >= 1', { p50: ms(5), p95: ms(15) }),
        reply(ordersDb, inventoryService, '1 row: available 1 → 0'),
        reply(inventoryService, orderWorker, 'Reserved'),
      ]),
      branch('Order B', [
        call(orderWorker, inventoryService, 'Reserve(B, 1 × P)', { p50: ms(3), p95: ms(9) }),
        call(inventoryService, ordersDb, 'The same UPDATE, waits for A to commit', { p50: ms(11), p95: ms(32) }),
        reply(ordersDb, inventoryService, '0 rows: condition now false'),
        reply(inventoryService, orderWorker, 'Insufficient stock'),
      ]),
    ),
    note(ordersDb, 'READ COMMITTED evaluates WHERE again on the newest row version. No version column, no retry.'),
    send(inventoryService, eventLog, 'InventoryFailed for B, beside InventoryReserved for A', {
      publishes: topic.inventoryFailed,
    }),
    send(orderWorker, eventLog, 'OrderFailed for B', { publishes: topic.ordersFailed }),
  ],
  serves: [quality.zeroOverselling, functional.manageInventory],
});

export const shipOrder = flow('shipOrder', {
  name: 'Ship and capture',
  description:
    'Money is taken when the parcel is booked. The log smooths the peak, so the carrier sees the mean rate. The carrier’s times are assumed; nobody waits for them.',
  rate: { mean: orders.mean, peak: orders.mean },
  critical: false,
  origin: budget,
  steps: [
    send(eventLog, shippingService, 'OrderConfirmed'),
    call(shippingService, orderApi, 'Lines and address of the order', { p50: ms(4), p95: ms(12) }),
    call(shippingService, carrier, 'Book a parcel, reference = shipment id', {
      p50: ms(300),
      p95: ms(1500),
      retries: { probability: 0.02 },
      origin: stated('Assumed of the carrier; nobody waits for it'),
    }),
    reply(carrier, shippingService, 'Label, tracking number'),
    call(shippingService, ordersDb, 'Shipment, outbox row; COMMIT', { p50: ms(6), p95: ms(20) }),
    send(shippingService, warehouse, 'Pick list'),
    send(shippingService, eventLog, 'ShipmentCreated', { publishes: topic.shipmentsCreated }),
    parallel(
      branch('Money', [
        send(eventLog, paymentService, 'ShipmentCreated'),
        call(paymentService, paymentProvider, 'Capture, Idempotency-Key = payment id:capture'),
      ]),
      branch('Order', [
        send(eventLog, orderWorker, 'ShipmentCreated'),
        call(orderWorker, inventoryService, 'Commit(order)'),
        call(orderWorker, ordersDb, 'SHIPPED, transition', { sets: { 'ordering.orders.status': 'shipped' } }),
      ]),
      branch('Shopper', [
        send(eventLog, notificationService, 'NotificationRequested'),
        call(notificationService, orderApi, 'Contact of the order'),
        send(notificationService, messageDelivery, 'Your parcel is on its way'),
      ]),
    ),
  ],
  serves: [functional.trackOrders, functional.processPayments, functional.notifyShoppers],
});

export const deliverOrder = flow('deliverOrder', {
  name: 'Deliver',
  description:
    'The carrier is asked about parcels under way. A parcel that was handed over starts the 30 days for a return.',
  critical: false,
  steps: [
    call(shippingService, carrier, 'State of the parcels under way'),
    reply(carrier, shippingService, 'Delivered, with the time'),
    call(shippingService, ordersDb, 'Shipment delivered, outbox row; COMMIT'),
    send(shippingService, eventLog, 'ShipmentDelivered', { publishes: topic.shipmentsDelivered }),
    send(eventLog, orderWorker, 'ShipmentDelivered'),
    call(orderWorker, ordersDb, 'DELIVERED, transition', { sets: { 'ordering.orders.status': 'delivered' } }),
  ],
  serves: [functional.trackOrders],
});

export const returnOrder = flow('returnOrder', {
  name: 'Return and refund',
  description: 'A return is a new fact about a finished order, never an undo of its saga. 3 % of orders is assumed.',
  rate: { mean: drivers.returnsPerDay, peak: drivers.returnsPerDay },
  critical: false,
  steps: [
    call(storefront, edge, 'POST /v1/returns'),
    call(edge, returnsService, 'Order, lines, reason'),
    call(returnsService, orderApi, 'Lines of the order; delivered when?'),
    call(returnsService, ordersDb, 'Within 30 days? Not yet returned? RETURN REQUESTED'),
    reply(returnsService, edge, '201, return label'),
    reply(edge, storefront, '201, return label'),
    call(supportAgent, edge, 'Approve after inspection'),
    call(edge, returnsService, 'POST /v1/returns/{id}/approval'),
    call(returnsService, ordersDb, 'APPROVED, outbox row; COMMIT'),
    reply(returnsService, edge, '200'),
    reply(edge, supportAgent, '200'),
    send(returnsService, eventLog, 'ReturnApproved', { publishes: topic.returnsApproved }),
    parallel(
      branch('Money', [
        send(eventLog, paymentService, 'ReturnApproved'),
        call(paymentService, paymentProvider, 'Refund, Idempotency-Key = return id'),
        reply(paymentProvider, paymentService, 'Accepted'),
        send(paymentService, eventLog, 'PaymentRefunded, with NotificationRequested', {
          publishes: topic.paymentsRefunded,
        }),
        send(eventLog, notificationService, 'NotificationRequested'),
        send(notificationService, messageDelivery, 'Refund on its way'),
      ]),
      branch('Goods', [
        send(eventLog, inventoryService, 'ReturnApproved'),
        call(inventoryService, ordersDb, 'Restock lines that can be sold again'),
      ]),
    ),
  ],
  serves: [functional.returnAndRefund],
});

export const failoverIntake = flow('failoverIntake', {
  name: 'Accept while the database fails over',
  description:
    'The standby takes over in 60 to 120 s. Orders of that time wait in the intake queue, durable and accepted. That 2 % of them also reached the database is a guess; the drill counts them.',
  critical: false,
  origin: stated('A guess; the drill counts them'),
  steps: [
    call(storefront, edge, 'POST /v1/orders'),
    call(edge, orderApi, 'Verify token, quote and limits'),
    call(orderApi, ordersDb, 'INSERT …'),
    note(orderApi, 'No answer in 800 ms; the breaker opens after five such calls and skips the wait.'),
    send(orderApi, intakeQueue, 'Order, key, request hash, received at'),
    reply(orderApi, edge, '202 Accepted, status by key'),
    reply(edge, storefront, '202 Accepted: "we confirm by e-mail"'),
    loop('Every 10 s until the writer answers', 12, [call(orderWorker, ordersDb, 'SELECT 1')]),
    send(intakeQueue, orderWorker, 'Parked order'),
    call(orderWorker, ordersDb, 'INSERT key … ON CONFLICT DO NOTHING'),
    alternatives(
      branch('New key', [call(orderWorker, ordersDb, 'Order, saga, outbox row; COMMIT')], 0.98),
      branch(
        'Key exists',
        [note(orderWorker, 'Same hash: the commit was made, drop the copy. Other hash: refuse it, by e-mail.')],
        0.02,
      ),
    ),
  ],
  serves: [quality.availability, quality.recoveryTime],
});

export const checkStock = flow('checkStock', {
  name: 'Show stock on a product page',
  description:
    '[[Number driver.pageViewsPerOrder]] page views an order, assumed. A stale count costs a disappointed click, never an oversold unit.',
  rate: {
    mean: drivers.pageViewsPerDay,
    peak: product('page view/minute', orders.peak, drivers.pageViewsPerOrder),
  },
  critical: false,
  steps: [
    call(storefront, edge, 'GET /v1/stock?ids=…', { p50: ms(3), p95: ms(9) }),
    call(edge, inventoryService, 'Up to 50 products', { p50: ms(2), p95: ms(6) }),
    call(inventoryService, cache, 'MGET stock:{productId}', { p50: ms(1), p95: ms(3) }),
    note(cache, 'On a miss, or without the cache: the rows by primary key, with a deadline of 50 ms.'),
    reply(inventoryService, edge, 'in stock, low, sold out'),
    reply(edge, storefront, 'in stock, low, sold out'),
  ],
  serves: [functional.manageInventory],
});

export const flows = [
  placeOrder,
  acceptAsDrawn,
  confirmOrder,
  compensateOrder,
  reserveStock,
  shipOrder,
  deliverOrder,
  returnOrder,
  failoverIntake,
  checkStock,
];
