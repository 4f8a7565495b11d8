import { days, saga, seconds } from 'casebook';
import { inventoryService, orderApi, orderWorker, paymentService, shippingService } from './architecture.ts';
import { topic } from './events.ts';
import {
  authorizePayment,
  cancelOrder,
  keepStock,
  releaseStock,
  reserveLines,
  storeOrder,
  voidPayment,
} from './flows.ts';

export const orderSaga = saga('order', {
  name: 'Order saga',
  description:
    'Orchestrated by the order worker up to the pivot. Compensations run in reverse order of what succeeded, each idempotent and retried until it holds; after ten attempts (about a quarter of an hour) the saga is parked and somebody is paged. Every step may be repeated.',
  style: 'orchestration',
  coordinator: orderWorker,
  steps: {
    accept: {
      action: 'Accept order',
      element: orderApi,
      succeeds: topic.ordersCreated,
      compensation: 'Cancel order and tell shopper',
      calls: [storeOrder],
      compensationCalls: [cancelOrder],
    },
    reserve: {
      action: 'Reserve stock',
      element: inventoryService,
      succeeds: topic.inventoryReserved,
      fails: topic.inventoryFailed,
      compensation: 'Release stock',
      timeout: seconds(1),
      calls: [reserveLines],
      compensationCalls: [releaseStock],
    },
    authorize: {
      action: 'Authorize payment',
      element: paymentService,
      succeeds: topic.paymentsCompleted,
      fails: topic.paymentsFailed,
      compensation: 'Void authorization',
      timeout: seconds(1.5),
      calls: [authorizePayment],
      compensationCalls: [voidPayment],
    },
    confirm: {
      action: 'Keep stock, confirm order',
      element: orderWorker,
      succeeds: topic.ordersConfirmed,
      fails: topic.ordersFailed,
      noCompensation: 'Releasing the stock releases it, kept or not; canceling ends the order, confirmed or not.',
      timeout: seconds(1),
      calls: [keepStock],
    },
    ship: {
      action: 'Create shipment',
      element: shippingService,
      succeeds: topic.shipmentsCreated,
      fails: topic.shipmentsFailed,
      noCompensation: 'Last step: a booked parcel is canceled with the carrier, or comes back as a return.',
      timeout: days(2),
    },
  },
  success: 'Shipped, payment captured',
  failure: 'Canceled, nothing charged',
});
