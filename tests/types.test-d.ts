import { price } from '#books';
import {
  call,
  confidential,
  costModel,
  decision,
  defineCaseStudy,
  defineLoad,
  failureMode,
  flow,
  functionalRequirements,
  hours,
  lineItem,
  ms,
  perSecond,
  person,
  qualityRequirements,
  quantity,
  softwareSystem,
  sum,
  times,
  usd,
  uses,
} from '#model';

// Checked by `tsc --noEmit`: each expected error that no longer is one fails the type check.

const shopper = person('shopper', { name: 'Shopper', description: 'Buys things.' });
const shop = softwareSystem('shop', {
  name: 'Shop',
  description: 'Sells things.',
  containers: {
    orderApi: {
      name: 'Order API',
      technology: 'Go',
      description: 'Accepts orders.',
      components: { saga: { name: 'Saga', description: 'Coordinates.' } },
    },
    kafka: { name: 'Event log', technology: 'Amazon MSK', description: 'Carries events.' },
  },
});
const { orderApi, kafka } = shop.containers;
const { placeOrder } = functionalRequirements({ placeOrder: { title: 'A shopper places an order' } });

// A reference is a value, so that a typo in a name is a compile error.

// @ts-expect-error -- the container is called kafka
shop.containers.kafak;
// @ts-expect-error -- the component is called saga
orderApi.components.sagas;
// @ts-expect-error -- kafka has no components
kafka.components.partition;

// A reference of the wrong kind doesn't fit.

// @ts-expect-error -- a requirement is not an element
uses(shopper, placeOrder, 'Places an order');
// @ts-expect-error -- an id is not a reference
uses(shopper, 'shop.orderApi', 'Places an order');
// @ts-expect-error -- an element is not a requirement
flow('place-order', { name: 'Place', description: 'A shopper orders.', steps: [], serves: [orderApi] });
// @ts-expect-error -- a relationship is not a step of a flow
flow('place-order', { name: 'Place', description: 'A shopper orders.', steps: [uses(shopper, orderApi, 'Orders')] });
decision('d', {
  number: 1,
  title: 'Publish through an outbox',
  context: 'Two stores.',
  options: { outbox: { title: 'Outbox' } },
  // @ts-expect-error -- a requirement is served, not affected
  affects: [placeOrder],
});

// What is required can't be left out, and what isn't known can't be added.

// @ts-expect-error -- a person needs a description
person('clerk', { name: 'Clerk' });
softwareSystem('warehouse', {
  name: 'Warehouse',
  description: 'Ships.',
  // @ts-expect-error -- a container needs its technology
  containers: { picker: { name: 'Picker', description: 'Picks.' } },
});
// @ts-expect-error -- a decision needs its context
decision('d', { number: 1, title: 'Publish through an outbox', options: { outbox: { title: 'Outbox' } } });
// @ts-expect-error -- a case study needs a summary
defineCaseStudy({ slug: 'shop', title: 'Shop', elements: [shop] });
// @ts-expect-error -- the field is called relationships
defineCaseStudy({ slug: 'shop', title: 'Shop', summary: 'Sells.', elements: [shop], relations: [] });
qualityRequirements({
  fast: {
    title: 'Fast',
    // @ts-expect-error -- there is no such characteristic in ISO/IEC 25010
    characteristic: 'speed',
    metric: 'p95',
    comparison: 'at-most',
    target: ms(200),
  },
});

// The chosen option is one of those listed.

decision('d', {
  number: 1,
  title: 'Publish through an outbox',
  context: 'Two stores.',
  options: { outbox: { title: 'Outbox' }, twoPhaseCommit: { title: 'Two-phase commit' } },
  // @ts-expect-error -- the option is called outbox
  chosen: 'outbocks',
});

// Units are part of a quantity's type.

// @ts-expect-error -- hours don't add to requests
sum(quantity(730, 'hour'), quantity(1000, 'request'));
lineItem({
  name: 'Tasks',
  service: 'AWS Fargate',
  category: 'compute',
  price: price('fargate.x86.vcpu-hour'),
  // @ts-expect-error -- the price is for a vCPU-hour, not for a request
  quantity: quantity(1000, 'request'),
});
qualityRequirements({
  fast: {
    title: 'Fast',
    characteristic: 'reliability',
    metric: 'p95',
    comparison: 'at-most',
    // @ts-expect-error -- a target carries its unit
    target: 200,
  },
});
// @ts-expect-error -- 200 of which unit?
call(shopper, orderApi, 'POST /orders', { p50: 200, p95: ms(400) });
// @ts-expect-error -- one percentile alone fits no distribution
call(shopper, orderApi, 'POST /orders', { p95: ms(300) });
// @ts-expect-error -- nor does a median alone
call(shopper, orderApi, 'POST /orders', { p50: ms(900) });
// @ts-expect-error -- says how it is written now: retries: { probability: 0.01 }
call(shopper, orderApi, 'POST /orders', { p50: ms(90), p95: ms(300), retryProbability: 0.01 });
call(shopper, orderApi, 'POST /orders', {
  retries: { probability: 0.01, attempts: 3, timeout: ms(500), backoff: ms(50) },
});
// @ts-expect-error -- a duration is not a rate
flow('place-order', { name: 'Place', description: 'A shopper orders.', steps: [], rate: hours(1) });

// Money is an exact decimal.

// @ts-expect-error -- a number loses cents
usd(3.5);

// The books' ids are known.

// @ts-expect-error -- the price book has no such entry
price('fargate.x86.vcpu-hours');

// Drivers, scale points and lines of a cost model refer to each other by key.

defineLoad({
  scalePoints: { launch: { name: 'Launch' } },
  drivers: {
    // @ts-expect-error -- every driver has a value at every scale point
    orders: { name: 'Orders', unit: 'order', values: {} },
  },
});
const load = defineLoad({
  scalePoints: { launch: { name: 'Launch' } },
  drivers: { orders: { name: 'Orders', unit: 'order/day', values: { launch: '20000' } } },
  derived: ({ orders }) => ({ peak: { name: 'Orders at peak', formula: times(orders, 10) } }),
});
costModel({
  lineItems: {
    fargate: {
      name: 'Tasks',
      service: 'AWS Fargate',
      category: 'compute',
      price: price('fargate.x86.vcpu-hour'),
      // @ts-expect-error -- the driver is called orders
      quantity: load.driver.order,
    },
  },
});

// A rate says per what time.

flow('place-orders', { name: 'Place', description: '', steps: [], rate: load.driver.peak });
flow('place-orders', {
  name: 'Place',
  description: '',
  steps: [],
  // @ts-expect-error -- a task is no rate
  rate: quantity(24, 'task'),
});

// What is confidential and what stands for it both fit the field.

person('clerk', { name: confidential('Ada', { public: 'A clerk' }), description: 'Picks.' });
flow('place-order', {
  name: 'Place',
  description: `For ${confidential('Acme', { public: 'a retailer' })}.`,
  steps: [],
  rate: confidential(perSecond(7391), { public: perSecond(5000) }),
});
const latency = (target: ReturnType<typeof ms>) =>
  call(shopper, orderApi, 'POST /orders', { p50: target, p95: target });
// @ts-expect-error -- the public would read a text where a duration belongs
latency(confidential(ms(180), { public: 'fast' }));
// @ts-expect-error -- nothing says what the public reads
confidential('Acme');
// @ts-expect-error -- the stand-in is called public
confidential('Acme', { open: 'a retailer' });

// Grades of a failure mode are the ten that the method has.

const failing = { element: orderApi, function: 'Accepts', mode: 'Down', effect: 'No orders', cause: 'Defect' };
failureMode('down', { ...failing, severity: 10, occurrence: 1, detection: 5 });
// @ts-expect-error -- no grade is above 10
failureMode('down', { ...failing, severity: 11, occurrence: 1, detection: 5 });
// @ts-expect-error -- no grade is below 1
failureMode('down', { ...failing, severity: 10, occurrence: 0, detection: 5 });
// @ts-expect-error -- a grade is a whole number
failureMode('down', { ...failing, severity: 10, occurrence: 1, detection: 2.5 });
