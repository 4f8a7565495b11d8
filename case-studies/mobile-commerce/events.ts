import { bytes, days, type TopicSpec, topics } from 'casebook';
import {
  catalogService,
  eventLog,
  inventoryService,
  notifier,
  orderService,
  userService,
  warehouse,
} from './architecture.ts';
import { load } from './load.ts';

const drivers = load.driver;

type JsonSchema = NonNullable<TopicSpec['schema']>;
const uuid = { type: 'string', format: 'uuid' };
const time = { type: 'string', format: 'date-time' };
const whole = { type: 'integer', minimum: 0 };
/** The roadmap sends totals as a float64; here money is a decimal string. */
const amount = { type: 'string', pattern: '^\\d+\\.\\d{2}$' };

const fact = (title: string, properties: JsonSchema): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  required: ['messageId', 'occurredAt', ...Object.keys(properties)],
  properties: {
    messageId: { ...uuid, description: 'Of the outbox row; deduplicate by it.' },
    occurredAt: time,
    ...properties,
  },
  additionalProperties: true,
});
const onLog = { on: eventLog, messageSize: bytes(1000), partitions: 6, retention: days(7) } as const;
const sendOnce = 'INSERT (messageId, device) is the permission to send; the second insert fails.';
const byRevision = 'Applied only if its revision is higher than the one that is there.';

export const topic = topics({
  productChanged: {
    ...onLog,
    name: 'catalog.product-changed',
    event: 'ProductChanged',
    description: 'A product has a new revision. Carries the whole product, so that a reader needs no call back.',
    key: 'productId',
    ordering: 'All revisions of one product',
    orderedBy: 'productId',
    rate: { mean: drivers.productChanges, peak: drivers.productChangesAtPeak },
    messageSize: bytes(4000),
    schema: fact('ProductChanged', {
      productId: uuid,
      revision: whole,
      name: { type: 'string' },
      category: { type: 'string' },
      price: amount,
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      status: { enum: ['draft', 'active', 'archived'] },
      media: { type: 'array', items: { type: 'string' } },
    }),
    producers: [catalogService],
    consumers: [
      {
        element: catalogService,
        group: 'catalog-cache',
        instances: 4,
        does: 'Writes the new key and moves the pointer.',
        idempotency: byRevision,
      },
    ],
    deadLetter: 'catalog.product-changed.dlq',
  },
  campaignDue: {
    ...onLog,
    name: 'catalog.campaign-due',
    event: 'CampaignDue',
    description: 'A slice of a planned push: [[driver.slices@u500k]] a campaign, six seconds apart.',
    key: 'campaignId',
    ordering: 'Slices of one campaign, so that the pace is kept by one consumer',
    orderedBy: 'campaignId',
    rate: drivers.slicesPerSecond,
    retention: days(1),
    schema: fact('CampaignDue', { campaignId: uuid, slice: whole, notBefore: time }),
    producers: [catalogService],
    consumers: [
      {
        element: notifier,
        group: 'campaigns',
        instances: 2,
        does: 'Sends one slice, then waits.',
        idempotency: sendOnce,
      },
    ],
    deadLetter: 'catalog.campaign-due.dlq',
  },
  stockChanged: {
    ...onLog,
    name: 'inventory.stock-changed',
    event: 'StockChanged',
    description: 'Units of one product changed: hold, release, receipt, dispatch or count.',
    key: 'productId',
    ordering: 'All changes of one product: an older count must not arrive last',
    orderedBy: 'productId',
    rate: { mean: drivers.stockChangesPerDay, peak: drivers.peakStockChanges },
    schema: fact('StockChanged', {
      productId: uuid,
      available: whole,
      cause: { enum: ['hold', 'release', 'receipt', 'dispatch', 'count'] },
    }),
    producers: [inventoryService],
    consumers: [
      {
        element: catalogService,
        group: 'catalog-sold-out',
        instances: 4,
        does: 'Flags and unflags "sold out" for lists and search.',
        idempotency: 'The flag is set, not toggled.',
      },
      {
        element: notifier,
        group: 'back-in-stock',
        instances: 2,
        does: 'Tells those who asked.',
        idempotency: sendOnce,
      },
    ],
    deadLetter: 'inventory.stock-changed.dlq',
  },
  goodsDispatched: {
    ...onLog,
    name: 'inventory.goods-dispatched',
    event: 'GoodsDispatched',
    description: 'The warehouse handed a parcel over.',
    key: 'orderId',
    ordering: 'Parcels of one order',
    orderedBy: 'orderId',
    rate: { mean: drivers.ordersPerDay, peak: drivers.peakOrders },
    schema: fact('GoodsDispatched', { orderId: uuid, trackingNumber: { type: 'string' } }),
    producers: [inventoryService],
    consumers: [
      {
        element: orderService,
        group: 'order-dispatch',
        instances: 3,
        does: 'Captures the payment, marks the order dispatched.',
        idempotency: 'The transition exists once; the capture carries the order id as its key.',
      },
      {
        element: notifier,
        group: 'notify-dispatch',
        instances: 2,
        does: 'Pushes "on its way".',
        idempotency: sendOnce,
      },
    ],
    deadLetter: 'inventory.goods-dispatched.dlq',
  },
  orderConfirmed: {
    ...onLog,
    name: 'orders.confirmed',
    event: 'OrderConfirmed',
    description: 'Units are held and money is authorized. The warehouse starts here.',
    key: 'orderId',
    ordering: 'One fact an order; a redelivery is the same fact',
    orderedBy: 'orderId',
    retention: days(14),
    schema: fact('OrderConfirmed', {
      orderId: uuid,
      userId: uuid,
      total: amount,
      lines: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['productId', 'revision', 'quantity', 'unitPrice'],
          properties: {
            productId: uuid,
            revision: whole,
            quantity: { type: 'integer', minimum: 1 },
            unitPrice: amount,
          },
        },
      },
    }),
    producers: [orderService],
    consumers: [
      {
        element: warehouse,
        group: 'warehouse',
        instances: 1,
        does: 'Picks and packs.',
        idempotency: 'The order id is the number of the pick list; a second one is refused.',
      },
      {
        element: notifier,
        group: 'notify-orders',
        instances: 2,
        does: 'Pushes and mails "confirmed".',
        idempotency: sendOnce,
      },
    ],
    deadLetter: 'orders.confirmed.dlq',
  },
  orderCancelled: {
    ...onLog,
    name: 'orders.cancelled',
    event: 'OrderCancelled',
    description: 'An order was undone: nothing held, nothing charged.',
    key: 'orderId',
    ordering: 'One fact an order; a redelivery is the same fact',
    orderedBy: 'orderId',
    retention: days(14),
    schema: fact('OrderCancelled', { orderId: uuid, userId: uuid, reason: { type: 'string' } }),
    producers: [orderService],
    consumers: [
      {
        element: notifier,
        group: 'notify-orders',
        instances: 2,
        does: 'Pushes "canceled, not charged".',
        idempotency: sendOnce,
      },
    ],
    deadLetter: 'orders.cancelled.dlq',
  },
  userErased: {
    ...onLog,
    name: 'users.erased',
    event: 'UserErased',
    description: 'A shopper asked to be forgotten. Carries the id and nothing else.',
    key: 'userId',
    ordering: 'All of one shopper; in practice one',
    orderedBy: 'userId',
    rate: drivers.erasuresPerDay,
    retention: days(30),
    schema: fact('UserErased', { userId: uuid }),
    producers: [userService],
    consumers: [
      {
        element: orderService,
        group: 'order-erasure',
        instances: 3,
        does: 'Clears address and contact; keeps amounts.',
        idempotency: 'Clearing twice clears once.',
      },
      {
        element: notifier,
        group: 'notify-erasure',
        instances: 2,
        does: 'Deletes devices and sends.',
        idempotency: 'Deleting twice deletes once.',
      },
    ],
    deadLetter: 'users.erased.dlq',
  },
});

const all = Object.values(topic);
/** Of all topics; each dead-letter topic has one more. */
export const partitions = all.reduce((sum, { partitions: own }) => sum + (own ?? 0), 0);
export const deadLetters = all.filter(({ deadLetter }) => deadLetter).length;
