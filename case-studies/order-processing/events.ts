import { bytes, days, perSecond, product, sum, type TopicSpec, times, topics } from 'casebook';
import {
  auditWriter,
  eventLog,
  inventoryService,
  notificationService,
  orderWorker,
  paymentService,
  returnsService,
  shippingService,
} from './architecture.ts';
import { load } from './load.ts';

type JsonSchema = NonNullable<TopicSpec['schema']>;

const uuid = { type: 'string', format: 'uuid' };
const amount = { type: 'string', pattern: '^\\d+\\.\\d{2}$', description: 'Decimal string; money is never a float.' };
const currency = { type: 'string', pattern: '^[A-Z]{3}$' };
const time = { type: 'string', format: 'date-time' };

/** Every fact has the same envelope: what consumers deduplicate by, and what an auditor asks for first. */
const fact = (title: string, properties: JsonSchema): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  required: ['eventId', 'occurredAt', 'version', 'actor', 'traceId', ...Object.keys(properties)],
  properties: {
    eventId: { ...uuid, description: 'UUIDv7 of the outbox row; deduplicate by it.' },
    occurredAt: time,
    version: { type: 'string', description: 'Version of this schema in the registry.' },
    actor: {
      type: 'string',
      pattern: '^(shopper|staff|service):[A-Za-z0-9-]+$',
      description: 'Who caused it, by id: a shopper, a member of staff or one of our services. Never a name.',
    },
    traceId: { type: 'string', description: 'Leads to the trace, and to every other row of the same action.' },
    ...properties,
  },
  additionalProperties: true,
});

const archived = {
  element: auditWriter,
  group: 'audit-archive',
  instances: 3,
  does: 'Appends the fact to the locked archive.',
  idempotency:
    'The object name holds topic, partition and first offset: a repeat adds a version of the same object that holds at least as much, and readers take the newest.',
};
const onEventId =
  'Inserting (eventId, channel) is the permission to send; a second insert fails and nothing is sent. A crash between insert and call therefore loses the message: "at most once" is the promise.';
const drivers = load.driver;
const orders = { mean: drivers.ordersPerDay, peak: drivers.peakOrders };
const lines = {
  mean: drivers.linesPerDay,
  peak: product('line/minute', drivers.peakOrders, drivers.linesPerOrder),
};
/** Orders whose units go back: canceled for want of money, or returned. */
const goingBack = sum(drivers.declinedShare, drivers.returnedShare);

/** What a partition of the notifications gets through: one message at a time, 60 ms for the call to SES or SNS. */
export const notificationsPerPartition = perSecond(16);

const deadLetter = (name: string): string => `${name}.dlq`;
const facts = { on: eventLog, messageSize: bytes(1200) } as const;

export const topic = topics({
  ordersCreated: {
    ...facts,
    name: 'orders.created',
    event: 'OrderCreated',
    description: 'An order is durably accepted. Nothing has been reserved or charged.',
    partitions: 12,
    retention: days(7),
    key: 'orderId',
    ordering: 'Facts about one order; order across topics comes from occurredAt',
    orderedBy: 'orderId',
    rate: orders,
    schema: fact('OrderCreated', {
      orderId: uuid,
      userId: uuid,
      total: amount,
      currency,
      lines: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['line', 'productId', 'quantity', 'unitPrice'],
          properties: {
            line: { type: 'integer' },
            productId: uuid,
            quantity: { type: 'integer', minimum: 1 },
            unitPrice: amount,
          },
        },
      },
    }),
    producers: [orderWorker],
    consumers: [archived],
    deadLetter: deadLetter('orders.created'),
  },
  ordersConfirmed: {
    ...facts,
    name: 'orders.confirmed',
    event: 'OrderConfirmed',
    description: 'Stock is reserved and payment authorized: the pivot. Shipping starts here.',
    partitions: 12,
    retention: days(7),
    key: 'orderId',
    ordering: 'Facts about one order',
    orderedBy: 'orderId',
    schema: fact('OrderConfirmed', { orderId: uuid, userId: uuid, paymentId: uuid, total: amount, currency }),
    producers: [orderWorker],
    consumers: [
      {
        element: shippingService,
        group: 'shipping',
        instances: 3,
        does: 'Books a parcel and sends the pick list.',
        idempotency: 'shipments.order_id is UNIQUE, and the carrier gets the shipment id as its reference.',
      },
      archived,
    ],
    deadLetter: deadLetter('orders.confirmed'),
  },
  ordersFailed: {
    ...facts,
    name: 'orders.failed',
    event: 'OrderFailed',
    description: 'An order was canceled and everything that had succeeded was undone.',
    partitions: 6,
    retention: days(30),
    key: 'orderId',
    ordering: 'Facts about one order',
    orderedBy: 'orderId',
    schema: fact('OrderFailed', {
      orderId: uuid,
      userId: uuid,
      reason: {
        type: 'string',
        enum: ['insufficient-stock', 'payment-declined', 'shipment-impossible', 'cancelled-by-shopper'],
      },
    }),
    producers: [orderWorker],
    consumers: [archived],
    deadLetter: deadLetter('orders.failed'),
  },
  inventoryReserved: {
    ...facts,
    name: 'inventory.reserved',
    event: 'InventoryReserved',
    description:
      'Units of one product moved from available to reserved. One fact a line: readers want the product, not the order. Today only the archive reads stock facts; the data platform is expected to.',
    partitions: 12,
    retention: days(7),
    key: 'productId',
    ordering: 'All stock facts of one product; the lines of one order may arrive in any order',
    orderedBy: 'productId',
    rate: lines,
    schema: fact('InventoryReserved', {
      productId: uuid,
      orderId: uuid,
      quantity: { type: 'integer', minimum: 1 },
      availableAfter: { type: 'integer', minimum: 0 },
      expiresAt: time,
    }),
    producers: [inventoryService],
    consumers: [archived],
    deadLetter: deadLetter('inventory.reserved'),
  },
  inventoryFailed: {
    ...facts,
    name: 'inventory.failed',
    event: 'InventoryFailed',
    description:
      'A product could not be reserved. The event flow of the brief names the event; its topic table forgot it.',
    partitions: 6,
    retention: days(7),
    key: 'productId',
    ordering: 'All stock facts of one product',
    orderedBy: 'productId',
    schema: fact('InventoryFailed', {
      productId: uuid,
      orderId: uuid,
      requested: { type: 'integer', minimum: 1 },
      available: { type: 'integer', minimum: 0 },
    }),
    producers: [inventoryService],
    consumers: [archived],
    deadLetter: deadLetter('inventory.failed'),
  },
  inventoryReleased: {
    ...facts,
    name: 'inventory.released',
    event: 'InventoryReleased',
    description: 'Units returned to available: compensation, expiry or restocking.',
    partitions: 6,
    retention: days(7),
    key: 'productId',
    ordering: 'All stock facts of one product',
    orderedBy: 'productId',
    rate: {
      mean: product('line/day', lines.mean, goingBack),
      peak: product('line/minute', lines.peak, goingBack),
    },
    schema: fact('InventoryReleased', {
      productId: uuid,
      orderId: uuid,
      quantity: { type: 'integer', minimum: 1 },
      availableAfter: { type: 'integer', minimum: 0 },
      cause: { type: 'string', enum: ['compensation', 'expiry', 'restock'] },
    }),
    producers: [inventoryService],
    consumers: [archived],
    deadLetter: deadLetter('inventory.released'),
  },
  inventoryAdjusted: {
    ...facts,
    name: 'inventory.adjusted',
    event: 'InventoryAdjusted',
    description:
      'Stock changed for another reason than an order coming or going: dispatch, receipt, count, write-off. Without it the trail would miss half of all stock movements; the brief has no topic for them.',
    partitions: 12,
    retention: days(7),
    key: 'productId',
    ordering: 'All adjustments of one product',
    orderedBy: 'productId',
    rate: { mean: lines.mean, peak: lines.mean },
    schema: fact('InventoryAdjusted', {
      productId: uuid,
      availableDelta: { type: 'integer' },
      reservedDelta: { type: 'integer' },
      cause: { type: 'string', enum: ['dispatch', 'receipt', 'count', 'write-off'] },
      reference: { type: 'string', description: 'Order id, delivery note or count sheet.' },
    }),
    producers: [inventoryService],
    consumers: [archived],
    deadLetter: deadLetter('inventory.adjusted'),
  },
  paymentsCompleted: {
    ...facts,
    name: 'payments.completed',
    event: 'PaymentCompleted',
    description: 'A payment was authorized or captured; `kind` says which.',
    partitions: 12,
    retention: days(30),
    key: 'orderId',
    ordering: 'Authorized before captured, for one order',
    orderedBy: 'orderId',
    rate: {
      mean: times(orders.mean, 2),
      peak: sum(orders.peak, drivers.meanOrders),
    },
    schema: fact('PaymentCompleted', {
      orderId: uuid,
      paymentId: uuid,
      kind: { type: 'string', enum: ['authorized', 'captured'] },
      amount,
      currency,
    }),
    producers: [paymentService],
    consumers: [archived],
    deadLetter: deadLetter('payments.completed'),
  },
  paymentsFailed: {
    ...facts,
    name: 'payments.failed',
    event: 'PaymentFailed',
    description:
      'The provider declined, or the authorization was voided: no answer came, or the order could not go on.',
    partitions: 6,
    retention: days(30),
    key: 'orderId',
    ordering: 'Payment facts about one order',
    orderedBy: 'orderId',
    rate: {
      mean: product('order/day', orders.mean, drivers.declinedShare),
      peak: product('order/minute', orders.peak, drivers.declinedShare),
    },
    schema: fact('PaymentFailed', {
      orderId: uuid,
      paymentId: uuid,
      reason: { type: 'string', enum: ['declined', 'fraud-suspected', 'no-answer', 'order-cancelled'] },
    }),
    producers: [paymentService],
    consumers: [archived],
    deadLetter: deadLetter('payments.failed'),
  },
  paymentsRefunded: {
    ...facts,
    name: 'payments.refunded',
    event: 'PaymentRefunded',
    description: 'Captured money goes back. The brief asks for refunds and has no topic for them.',
    partitions: 6,
    retention: days(30),
    key: 'orderId',
    ordering: 'Payment facts about one order',
    orderedBy: 'orderId',
    schema: fact('PaymentRefunded', { orderId: uuid, paymentId: uuid, returnId: uuid, amount, currency }),
    producers: [paymentService],
    consumers: [archived],
    deadLetter: deadLetter('payments.refunded'),
  },
  shipmentsCreated: {
    ...facts,
    name: 'shipments.created',
    event: 'ShipmentCreated',
    description: 'A parcel is booked and has a tracking number: capture the money.',
    partitions: 12,
    retention: days(7),
    key: 'orderId',
    ordering: 'Shipment facts about one order',
    orderedBy: 'orderId',
    schema: fact('ShipmentCreated', {
      orderId: uuid,
      shipmentId: uuid,
      carrier: { type: 'string' },
      trackingNumber: { type: 'string' },
    }),
    producers: [shippingService],
    consumers: [
      {
        element: paymentService,
        group: 'payment-capture',
        instances: 3,
        does: 'Captures the authorization.',
        idempotency:
          'The ledger takes one capture request a payment (unique index); the provider gets "{payment id}:capture" as its idempotency key.',
      },
      {
        element: orderWorker,
        group: 'order-status',
        instances: 3,
        does: 'Commits the reservation and marks the order shipped.',
        idempotency: 'The transition confirmed → shipped exists once; a repeat finds it done.',
      },
      archived,
    ],
    deadLetter: deadLetter('shipments.created'),
  },
  shipmentsFailed: {
    ...facts,
    name: 'shipments.failed',
    event: 'ShipmentFailed',
    description: 'No carrier takes the parcel within two days: the order goes back, and the authorization is voided.',
    partitions: 6,
    retention: days(30),
    key: 'orderId',
    ordering: 'Shipment facts about one order',
    orderedBy: 'orderId',
    rate: product('parcel/day', orders.mean, drivers.refusedShare),
    schema: fact('ShipmentFailed', { orderId: uuid, shipmentId: uuid, reason: { type: 'string' } }),
    producers: [shippingService],
    consumers: [
      {
        element: orderWorker,
        group: 'order-status',
        instances: 3,
        does: 'Starts compensation: [[saga.order.compensations]].',
        idempotency: 'Compensation starts from state "succeeded" only; the second fact finds "compensating".',
      },
      archived,
    ],
    deadLetter: deadLetter('shipments.failed'),
  },
  shipmentsDelivered: {
    ...facts,
    name: 'shipments.delivered',
    event: 'ShipmentDelivered',
    description: 'The carrier reports delivery. It starts the 30 days for a return.',
    partitions: 6,
    retention: days(7),
    key: 'orderId',
    ordering: 'Shipment facts about one order',
    orderedBy: 'orderId',
    rate: { mean: orders.mean, peak: orders.mean },
    schema: fact('ShipmentDelivered', { orderId: uuid, shipmentId: uuid, deliveredAt: time }),
    producers: [shippingService],
    consumers: [
      {
        element: orderWorker,
        group: 'order-status',
        instances: 3,
        does: 'Marks the order delivered.',
        idempotency: 'The transition shipped → delivered exists once; a repeat finds it done.',
      },
      archived,
    ],
    deadLetter: deadLetter('shipments.delivered'),
  },
  returnsApproved: {
    ...facts,
    name: 'returns.approved',
    event: 'ReturnApproved',
    description: 'A return was inspected and approved. Money and goods follow, each on its own.',
    partitions: 6,
    retention: days(30),
    key: 'orderId',
    ordering: 'All returns of one order',
    orderedBy: 'orderId',
    schema: fact('ReturnApproved', {
      orderId: uuid,
      returnId: uuid,
      amount,
      currency,
      lines: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['productId', 'quantity', 'resellable'],
          properties: {
            productId: uuid,
            quantity: { type: 'integer', minimum: 1 },
            resellable: { type: 'boolean' },
          },
        },
      },
    }),
    producers: [returnsService],
    consumers: [
      {
        element: paymentService,
        group: 'payment-refund',
        instances: 3,
        does: 'Refunds the amount.',
        idempotency:
          'The ledger takes one refund request a return (unique index); the provider gets the return id as its idempotency key.',
      },
      {
        element: inventoryService,
        group: 'inventory-restock',
        instances: 3,
        does: 'Returns sellable units to stock.',
        idempotency:
          'inventory.restocks has (return, product) as its primary key; the movement is in the same transaction.',
      },
      archived,
    ],
    deadLetter: deadLetter('returns.approved'),
  },
  notificationsSend: {
    ...facts,
    name: 'notifications.send',
    event: 'NotificationRequested',
    description:
      'Tell a shopper something. Holds the kind and the ids, no address and no text. The one request among the facts: one service acts on it, and nobody waits.',
    partitions: 6,
    retention: days(3),
    key: 'userId',
    ordering:
      'All messages to one shopper. "Confirmed" comes before "shipped" although two services ask for them: the worker’s outbox holds the request before the OrderConfirmed that shipping waits for',
    orderedBy: 'userId',
    rate: product('notification/minute', orders.peak, drivers.notificationsPerOrder),
    schema: fact('NotificationRequested', {
      userId: uuid,
      orderId: uuid,
      kind: { type: 'string', enum: ['confirmed', 'cancelled', 'shipped', 'refunded'] },
    }),
    producers: [orderWorker, shippingService, paymentService],
    consumers: [
      {
        element: notificationService,
        group: 'notifications',
        instances: 3,
        throughputPerPartition: notificationsPerPartition,
        does: 'Sends e-mail, SMS or push as the shopper allowed.',
        idempotency: onEventId,
      },
      archived,
    ],
    deadLetter: deadLetter('notifications.send'),
  },
});

/** Partitions of all topics together, without those of their dead letters. */
export const partitions = Object.values(topic).reduce((total, { partitions: own }) => total + (own ?? 0), 0);
