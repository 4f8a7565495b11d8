import { saga, seconds } from 'casebook';
import { inventoryService, orderService, paymentProvider } from './architecture.ts';
import { topic } from './events.ts';
import { authorizePayment, confirmOrder, holdUnits, keepUnits, releaseUnits, voidPayment } from './flows.ts';

export const orderSaga = saga('order', {
  name: 'Order saga',
  description:
    'Starts inside the checkout request and normally ends there. If the request runs out of time or its pod dies, any other pod leases the row and goes on. Units are kept before the order is confirmed: a hold that could still expire would sell a confirmed coat again.',
  style: 'orchestration',
  coordinator: orderService,
  steps: {
    hold: {
      action: 'Hold units',
      element: inventoryService,
      succeeds: topic.stockChanged,
      compensation: 'Release units',
      timeout: seconds(1),
      calls: [holdUnits],
      compensationCalls: [releaseUnits],
    },
    authorize: {
      action: 'Authorize payment',
      element: paymentProvider,
      compensation: 'Void authorization',
      timeout: seconds(1.3),
      calls: [authorizePayment],
      compensationCalls: [voidPayment],
    },
    keep: {
      action: 'Keep the units: the hold loses its end',
      element: inventoryService,
      noCompensation: 'Releasing the hold releases it, kept or not.',
      timeout: seconds(1),
      calls: [keepUnits],
    },
    confirm: {
      action: 'Confirm order',
      element: orderService,
      succeeds: topic.orderConfirmed,
      fails: topic.orderCancelled,
      noCompensation:
        'The pivot: from here the order only goes forward. Goods that can’t be found are a new cancellation.',
      timeout: seconds(1),
      calls: [confirmOrder],
    },
  },
  success: 'Confirmed: warehouse and capture follow',
  failure: 'Canceled, nothing charged',
});
