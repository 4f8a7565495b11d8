import {
  branch,
  call,
  driver,
  externalSystem,
  flow,
  functionalRequirements,
  hours,
  ms,
  parallel,
  percent,
  perSecond,
  person,
  qualityRequirements,
  reply,
  send,
  sends,
  softwareSystem,
  usd,
  uses,
} from '#model';

/** Elements of the sound case study, for tests that add to it. */
export const shopper = person('shopper', { name: 'Shopper', description: 'Buys things.' });
export const shop = softwareSystem('shop', {
  name: 'Shop',
  description: 'Takes and pays orders.',
  containers: {
    api: {
      name: 'Order API',
      technology: 'Go',
      description: 'Accepts orders.',
      components: { checkout: { name: 'Checkout', technology: 'Go', description: 'Validates an order.' } },
    },
    worker: { name: 'Payment worker', technology: 'Go', description: 'Pays orders.' },
    db: { name: 'Order store', technology: 'PostgreSQL', role: 'database', description: 'Keeps orders.' },
    events: { name: 'Event log', technology: 'Kafka', role: 'queue', description: 'Carries events.' },
  },
});
export const bank = externalSystem('bank', { name: 'Bank', description: 'Moves money.' });
export const { api, worker, db, events } = shop.containers;

export const relationships = [
  uses(shopper, api, 'Places orders with', 'HTTPS'),
  uses(api.components.checkout, db, 'Writes orders to', 'SQL'),
  sends(api, events, 'Publishes OrderPlaced to', 'Kafka'),
  uses(worker, events, 'Reads OrderPlaced from', 'Kafka'),
  uses(worker, bank, 'Charges cards through', 'HTTPS'),
];

export const functional = functionalRequirements({
  placeOrders: { title: 'Place orders', verifiedBy: [{ by: 'test', how: 'A contract test places one.' }] },
});
export const quality = qualityRequirements({
  availability: {
    title: 'Orders are accepted',
    characteristic: 'reliability',
    metric: 'Share of accepted orders',
    comparison: 'at-least',
    target: percent(99.9),
    verifiedBy: [{ by: 'computation', computation: 'availability', flow: 'placeOrder' }],
  },
  latency: {
    title: 'Orders are quick',
    characteristic: 'performance-efficiency',
    metric: 'Time to the answer',
    comparison: 'at-most',
    target: ms(200),
    percentile: 95,
    verifiedBy: [{ by: 'computation', computation: 'latency', flow: 'placeOrder' }],
  },
  throughput: {
    title: 'Orders at peak',
    characteristic: 'performance-efficiency',
    metric: 'Orders a second',
    comparison: 'at-least',
    target: perSecond(20),
    verifiedBy: [{ by: 'computation', computation: 'capacity', flow: 'placeOrder' }],
  },
  cost: {
    title: 'Running costs',
    characteristic: 'performance-efficiency',
    metric: 'Bill a month',
    comparison: 'at-most',
    target: usd('500'),
    verifiedBy: [{ by: 'computation', computation: 'cost' }],
  },
  recovery: {
    title: 'Back after losing a zone',
    characteristic: 'reliability',
    metric: 'Time to recover',
    comparison: 'at-most',
    target: hours(1),
    verifiedBy: [{ by: 'computation', computation: 'recovery-time' }],
  },
});

export const placeOrder = flow('placeOrder', {
  name: 'Place an order',
  description: 'From the click to the answer.',
  rate: driver('orders', 'order/s'),
  steps: [
    call(shopper, api, 'POST /orders', { p50: ms(10), p95: ms(30) }),
    call(api.components.checkout, db, 'INSERT order', { p50: ms(5), p95: ms(15) }),
    reply(api, shopper, '202'),
    send(api, events, 'OrderPlaced'),
    parallel(branch('Payment', [send(events, worker, 'OrderPlaced'), call(worker, bank, 'Charge')])),
  ],
  serves: [functional.placeOrders, ...Object.values(quality)],
});
