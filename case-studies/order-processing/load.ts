import { defineLoad, dividedBy, inAMonth, product, quantity, ratio, stated, sum } from 'casebook';

const sizing = stated('Case Study 2, cost estimate');
const ours = stated('Assumption of this design');

export const load = defineLoad({
  scalePoints: {
    today: {
      name: 'At launch',
      description:
        '[[number driver.ordersPerDay]] orders a day, peak [[number driver.peakOrders]] a minute; the brief’s sizing',
    },
    tenfold: {
      name: 'Ten times',
      description:
        '[[number driver.ordersPerDay@tenfold]] orders a day, peak [[number driver.peakOrders@tenfold]] a minute; after the steps of growth. [[In words number sizing.shop.eventLog.running@tenfold]] brokers still carry it, and so does one cache',
    },
  },
  drivers: {
    ordersPerDay: {
      name: 'Orders a day',
      unit: 'order/day',
      values: { today: 100_000, tenfold: 1_000_000 },
      origin: stated('Case Study 2, business context'),
    },
    peakFactor: {
      name: 'Peak over mean',
      unit: '×',
      values: { today: '17.28', tenfold: '17.28' },
      origin: stated('Case Study 2, requirements: 1,200 a minute, where 100,000 orders a day are 69 on average'),
    },
    linesPerOrder: {
      name: 'Lines an order',
      unit: 'line/order',
      values: { today: '2.5', tenfold: '2.5' },
      origin: ours,
    },
    factsPerOrder: { name: 'Facts an order', unit: 'fact/order', values: { today: 13, tenfold: 13 }, origin: ours },
    notificationsPerOrder: {
      name: 'Notifications an order at peak, those of earlier orders included',
      unit: 'notification/order',
      values: { today: '1.3', tenfold: '1.3' },
      origin: ours,
    },
    mailsPerOrder: { name: 'E-mails an order', unit: 'e-mail/order', values: { today: 2, tenfold: 2 }, origin: ours },
    pageViewsPerOrder: {
      name: 'Page views with stock, an order',
      unit: 'page view/order',
      values: { today: 40, tenfold: 40 },
      origin: ours,
    },
    orderRequestsPerOrder: {
      name: 'Order requests an order',
      unit: 'request/order',
      values: { today: 4, tenfold: 4 },
      origin: ours,
    },
    declinedShare: {
      name: 'Orders whose payment is declined or stays unanswered',
      unit: 'share',
      values: { today: '0.03', tenfold: '0.03' },
      origin: ours,
    },
    soldOutShare: {
      name: 'Orders that want what has just been sold',
      unit: 'share',
      values: { today: '0.02', tenfold: '0.02' },
      origin: ours,
    },
    returnedShare: {
      name: 'Orders that come back',
      unit: 'share',
      values: { today: '0.03', tenfold: '0.03' },
      origin: ours,
    },
    refusedShare: {
      name: 'Parcels that no carrier takes',
      unit: 'share',
      values: { today: '0.01', tenfold: '0.01' },
      origin: ours,
    },
    paymentQuotas: {
      name: 'Quotas of 50 authorizations a second at payment providers',
      unit: 'quota',
      values: { today: 1, tenfold: 6 },
      origin: ours,
      varies: false,
    },
    mailQuotas: {
      name: 'Quotas of 100 e-mails a second at SES',
      unit: 'quota',
      values: { today: 1, tenfold: 3 },
      origin: ours,
      varies: false,
    },
    carrierQuotas: {
      name: 'Quotas of 10 bookings a second at carriers',
      unit: 'quota',
      values: { today: 1, tenfold: 2 },
      origin: ours,
      varies: false,
    },
    stockBuckets: {
      name: 'Rows that hold the stock of a product on sale',
      unit: 'row',
      values: { today: 1, tenfold: 16 },
      origin: ours,
      varies: false,
    },
    messagesInFlight: {
      name: 'Notifications in flight in a partition',
      unit: 'message/partition',
      values: { today: 1, tenfold: 10 },
      origin: ours,
      varies: false,
    },
    logKilobytesPerOrder: {
      name: 'Log volume an order',
      unit: 'KB/order',
      values: { today: 40, tenfold: 20 },
      origin: ours,
    },
  },
  derived: ({
    ordersPerDay,
    peakFactor,
    linesPerOrder,
    factsPerOrder,
    mailsPerOrder,
    pageViewsPerOrder,
    orderRequestsPerOrder,
    declinedShare,
    soldOutShare,
    returnedShare,
  }) => {
    const ordersAMonth = inAMonth(ordersPerDay);
    return {
      meanOrders: {
        name: 'Orders a minute on average',
        formula: dividedBy(product('order/minute', ordersPerDay), 1440),
      },
      peakOrders: {
        name: 'Orders a minute at peak',
        formula: dividedBy(product('order/minute', ordersPerDay, peakFactor), 1440),
      },
      dayAtPeak: {
        name: 'Minutes in which the peak takes the orders of a day',
        formula: ratio('minute', quantity(1440, 'minute'), peakFactor),
      },
      ordersAMonth: { name: 'Orders a month', formula: ordersAMonth },
      linesPerDay: { name: 'Lines a day', formula: product('line/day', ordersPerDay, linesPerOrder) },
      factsPerDay: { name: 'Facts a day', formula: product('fact/day', ordersPerDay, factsPerOrder) },
      factsAMonth: { name: 'Facts a month', formula: product('fact', ordersAMonth, factsPerOrder) },
      pageViewsPerDay: { name: 'Page views a day', formula: product('page view/day', ordersPerDay, pageViewsPerOrder) },
      failedShare: { name: 'Orders that are canceled', formula: sum(declinedShare, soldOutShare) },
      returnsPerDay: { name: 'Returns a day', formula: product('return/day', ordersPerDay, returnedShare) },
      mails: { name: 'E-mails a month', formula: product('e-mail', ordersAMonth, mailsPerOrder) },
      statedMails: {
        name: 'E-mails a month, as the estimate has them',
        formula: product('e-mail', ordersPerDay, quantity(10, 'e-mail a month for each order a day')),
        origin: sizing,
      },
      textMessages: {
        name: 'SMS parts a month',
        formula: product('message part', ordersPerDay, quantity(1, 'message part a month for each order a day')),
        origin: sizing,
      },
      requestsPerOrder: {
        name: 'HTTP requests an order, page views included',
        formula: sum(orderRequestsPerOrder, product('request/order', pageViewsPerOrder)),
      },
    };
  },
});
