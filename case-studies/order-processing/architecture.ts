import { externalSystem, person, sends, softwareSystem, uses } from 'casebook';

export const shopper = person('shopper', { name: 'Shopper', description: 'Orders, tracks and returns goods.' });
export const supportAgent = person('supportAgent', {
  name: 'Support agent',
  description: 'Looks up orders and approves returns.',
  location: 'internal',
});
export const operationsEngineer = person('operationsEngineer', {
  name: 'Operations engineer',
  description: 'Keeps the promises and resolves parked sagas.',
  location: 'internal',
});

export const catalogue = softwareSystem('catalogue', {
  name: 'Catalog and cart',
  description: 'Prices carts and signs each quote for 15 minutes.',
});
export const warehouse = softwareSystem('warehouse', {
  name: 'Warehouse system',
  description: 'Counts stock, picks and packs.',
});
export const identityProvider = externalSystem('identityProvider', {
  name: 'Identity provider',
  description: 'Signs shoppers and staff in; issues tokens.',
});
export const paymentProvider = externalSystem('paymentProvider', {
  name: 'Payment provider',
  description: 'Stores cards; authorizes, captures, refunds.',
});
export const carrier = externalSystem('carrier', {
  name: 'Carrier',
  description: 'Issues labels, moves parcels.',
});
export const messageDelivery = externalSystem('messageDelivery', {
  name: 'Message delivery',
  description: 'Amazon SES for e-mail, SNS for SMS and push.',
});

export const shop = softwareSystem('shop', {
  name: 'Order processing',
  description: 'Accepts, confirms, ships and refunds orders.',
  containers: {
    storefront: {
      name: 'Storefront',
      technology: 'React Native, Next.js',
      role: 'mobile',
      description: 'Cart, order and return screens; holds no order state.',
      tags: ['client'],
    },
    edge: {
      name: 'Entry',
      technology: 'AWS WAF, Application Load Balancer',
      description: 'Terminates TLS, filters, limits, routes.',
      group: 'Ordering',
      icon: 'elastic-load-balancing',
      tags: ['managed'],
    },
    orderApi: {
      name: 'Order API',
      technology: 'Go, Gin',
      description: 'Accepts orders once and reports their status.',
      group: 'Ordering',
      icon: 'aws-fargate',
      components: {
        handlers: {
          name: 'HTTP handlers',
          technology: 'Gin',
          description: 'Verify the token, bind and bound the request.',
        },
        quoteVerifier: {
          name: 'Quote verifier',
          technology: 'Go, Ed25519',
          description: 'Checks that prices are the ones the cart signed.',
        },
        idempotencyGuard: {
          name: 'Idempotency guard',
          technology: 'Go',
          description: 'One key, one request hash, one order.',
        },
        orderAggregate: {
          name: 'Order aggregate',
          technology: 'Go',
          description: 'The states of an order and who may change them.',
        },
        orderRepository: {
          name: 'Order repository',
          technology: 'pgx',
          description: 'Order, key, saga and outbox row in one transaction.',
        },
        intakeFallback: {
          name: 'Intake fallback',
          technology: 'Go, circuit breaker',
          description: 'Parks valid orders when the database does not answer.',
        },
        statusReader: {
          name: 'Status reader',
          technology: 'Go',
          description: 'Holds a status request for up to two seconds.',
        },
        orderReader: {
          name: 'Order reader',
          technology: 'HTTPS, mTLS',
          description: 'Lines and contact, to three of our services only.',
        },
      },
    },
    orderWorker: {
      name: 'Order worker',
      technology: 'Go',
      description: 'Runs each order to confirmed or canceled.',
      group: 'Ordering',
      icon: 'aws-fargate',
      components: {
        intakeDrain: {
          name: 'Intake drain',
          technology: 'Go',
          description: 'Stores parked orders once the database is back.',
        },
        sagaClaimer: {
          name: 'Saga claimer',
          technology: 'SKIP LOCKED',
          description: 'Leases due sagas to exactly one worker.',
        },
        sagaOrchestrator: {
          name: 'Saga orchestrator',
          technology: 'Go',
          description: 'Decides the next step or the next compensation.',
        },
        participantClients: {
          name: 'Participant clients',
          technology: 'gRPC',
          description: 'Deadline, retry budget and bulkhead per participant.',
        },
        sagaStore: {
          name: 'Saga store',
          technology: 'pgx',
          description: 'Step, attempt and outbox row in one transaction.',
        },
        outboxRelay: {
          name: 'Outbox relay',
          technology: 'Go, franz-go',
          description: 'Publishes committed rows in order, then marks them.',
        },
      },
    },
    inventoryService: {
      name: 'Inventory service',
      technology: 'Go, gRPC',
      description: 'The only writer of stock and reservations.',
      group: 'Fulfillment',
      icon: 'aws-fargate',
      components: {
        reservationHandler: {
          name: 'Reservation handler',
          technology: 'gRPC',
          description: 'Reserves, keeps, commits, releases an order.',
        },
        stockRepository: {
          name: 'Stock repository',
          technology: 'pgx',
          description: 'Conditional updates in product order.',
        },
        returnConsumer: {
          name: 'Return consumer',
          technology: 'Go, franz-go',
          description: 'Restocks what the inspection accepted.',
        },
        expirySweep: {
          name: 'Expiry sweep',
          technology: 'Go',
          description: 'Releases holds that ran out before they were kept.',
        },
        stockReader: { name: 'Stock reader', technology: 'HTTP', description: 'Answers product pages from the cache.' },
      },
    },
    paymentService: {
      name: 'Payment service',
      technology: 'Go, gRPC',
      description: 'Authorizes, captures, voids and refunds.',
      group: 'Fulfillment',
      icon: 'aws-fargate',
    },
    shippingService: {
      name: 'Shipping service',
      technology: 'Go',
      description: 'Books and tracks the parcels of confirmed orders.',
      group: 'Fulfillment',
      icon: 'aws-fargate',
    },
    returnsService: {
      name: 'Returns service',
      technology: 'Go, Gin',
      description: 'Takes returns and records their approval.',
      group: 'Fulfillment',
      icon: 'aws-fargate',
    },
    notificationService: {
      name: 'Notification service',
      technology: 'Go',
      description: 'Tells the shopper once, on the agreed channel.',
      group: 'Fulfillment',
      icon: 'aws-fargate',
    },
    auditWriter: {
      name: 'Audit writer',
      technology: 'Go',
      description: 'Copies every fact into the locked archive.',
      group: 'Fulfillment',
      icon: 'aws-fargate',
    },
    ordersDb: {
      name: 'Order database',
      technology: 'PostgreSQL 18 on Amazon RDS Multi-AZ',
      role: 'database',
      description: 'Orders, stock, payments; one schema per service.',
      group: 'Data and events',
      icon: 'amazon-rds',
    },
    intakeQueue: {
      name: 'Intake queue',
      technology: 'Amazon SQS',
      role: 'queue',
      description: 'Holds accepted orders during a failover.',
      group: 'Data and events',
      icon: 'amazon-sqs',
    },
    eventLog: {
      name: 'Event log',
      technology: 'Apache Kafka on Amazon MSK',
      role: 'queue',
      description: 'Carries facts to everyone who needs them.',
      group: 'Data and events',
      icon: 'amazon-msk',
    },
    cache: {
      name: 'Stock cache',
      technology: 'Amazon ElastiCache, Redis OSS',
      role: 'cache',
      description: 'Stock counts for product pages; may be lost.',
      group: 'Data and events',
      icon: 'amazon-elasticache',
    },
    auditArchive: {
      name: 'Audit archive',
      technology: 'Amazon S3, Object Lock',
      role: 'storage',
      description: 'Every fact for seven years, unchangeable.',
      group: 'Data and events',
      icon: 'amazon-s3',
    },
  },
});

export const {
  storefront,
  edge,
  orderApi,
  orderWorker,
  inventoryService,
  paymentService,
  shippingService,
  returnsService,
  notificationService,
  auditWriter,
  ordersDb,
  intakeQueue,
  eventLog,
  cache,
  auditArchive,
} = shop.containers;

const api = orderApi.components;
const worker = orderWorker.components;
const inventory = inventoryService.components;

/** What goes between systems and containers; the threat model names these. */
export const dataFlows = {
  shopperToStorefront: uses(shopper, storefront, 'Orders, tracks, returns', 'App or browser'),
  storefrontToIdentity: uses(storefront, identityProvider, 'Signs shoppers in', 'OpenID Connect'),
  storefrontToProvider: uses(storefront, paymentProvider, 'Tokenizes the card', 'Hosted fields'),
  deliveryToShopper: sends(messageDelivery, shopper, 'Delivers e-mail, SMS, push', 'SMTP, SMS, APNs, FCM'),
  storefrontToEdge: uses(storefront, edge, 'Places, tracks and returns orders', 'HTTPS, JSON'),
  supportToEdge: uses(supportAgent, edge, 'Looks up orders, approves returns', 'HTTPS'),
  operationsToWorker: uses(operationsEngineer, orderWorker, 'Resolves parked sagas', 'ECS RunTask, in CloudTrail'),
  providerToEdge: sends(paymentProvider, edge, 'Reports late results and disputes', 'Signed webhook'),
  warehouseToInventory: sends(warehouse, inventoryService, 'Reports receipts and counts', 'HTTPS, mTLS'),
  paymentToProvider: uses(paymentService, paymentProvider, 'Authorizes, captures, refunds', 'HTTPS, JSON'),
  shippingToCarrier: uses(shippingService, carrier, 'Books and tracks parcels', 'HTTPS, JSON'),
  shippingToWarehouse: sends(shippingService, warehouse, 'Sends pick lists', 'HTTPS, mTLS'),
  notificationToDelivery: sends(notificationService, messageDelivery, 'Sends e-mail, SMS, push', 'SES and SNS API'),
  orderApiToIdentity: sends(orderApi, identityProvider, 'Refreshes token keys', 'HTTPS, JWKS'),
  returnsToIdentity: sends(returnsService, identityProvider, 'Refreshes token keys', 'HTTPS, JWKS'),
  edgeToOrderApi: uses(edge, orderApi, 'Routes /v1/orders', 'HTTPS'),
  edgeToInventory: uses(edge, inventoryService, 'Routes /v1/stock', 'HTTPS'),
  edgeToReturns: uses(edge, returnsService, 'Routes /v1/returns', 'HTTPS'),
  edgeToPayment: sends(edge, paymentService, 'Routes provider webhooks', 'HTTPS'),
  orderApiToDb: uses(orderApi, ordersDb, 'Stores orders with outbox row', 'SQL, TLS'),
  orderApiToIntake: sends(orderApi, intakeQueue, 'Parks orders in a failover', 'SQS API'),
  intakeToWorker: sends(intakeQueue, orderWorker, 'Delivers parked orders', 'SQS long poll'),
  workerToDb: uses(orderWorker, ordersDb, 'Advances sagas, reads outbox', 'SQL, TLS'),
  inventoryToDb: uses(inventoryService, ordersDb, 'Updates stock rows', 'SQL, TLS'),
  inventoryToCache: uses(inventoryService, cache, 'Reads and writes stock counts', 'RESP, TLS'),
  paymentToDb: uses(paymentService, ordersDb, 'Records every attempt', 'SQL, TLS'),
  shippingToDb: uses(shippingService, ordersDb, 'Records shipments', 'SQL, TLS'),
  returnsToDb: uses(returnsService, ordersDb, 'Records returns', 'SQL, TLS'),
  notificationToDb: uses(notificationService, ordersDb, 'Records sends', 'SQL, TLS'),
  workerToLog: sends(orderWorker, eventLog, 'Publishes order facts', 'Kafka, TLS'),
  inventoryToLog: sends(inventoryService, eventLog, 'Publishes stock facts', 'Kafka, TLS'),
  paymentToLog: sends(paymentService, eventLog, 'Publishes payment facts', 'Kafka, TLS'),
  shippingToLog: sends(shippingService, eventLog, 'Publishes shipment facts', 'Kafka, TLS'),
  returnsToLog: sends(returnsService, eventLog, 'Publishes return facts', 'Kafka, TLS'),
  logToPayment: sends(eventLog, paymentService, 'Delivers shipments, returns', 'Kafka, TLS'),
  logToInventory: sends(eventLog, inventoryService, 'Delivers approved returns', 'Kafka, TLS'),
  logToShipping: sends(eventLog, shippingService, 'Delivers OrderConfirmed', 'Kafka, TLS'),
  logToNotification: sends(eventLog, notificationService, 'Delivers facts to tell', 'Kafka, TLS'),
  logToWorker: sends(eventLog, orderWorker, 'Delivers shipment facts', 'Kafka, TLS'),
  logToAudit: sends(eventLog, auditWriter, 'Delivers every fact', 'Kafka, TLS'),
  auditToArchive: uses(auditWriter, auditArchive, 'Appends batches', 'S3 API'),
  workerToArchive: uses(orderWorker, auditArchive, 'Compares with the journals', 'S3 API'),
  returnsToOrderApi: uses(returnsService, orderApi, 'Reads lines, delivery', 'HTTPS, mTLS'),
  shippingToOrderApi: uses(shippingService, orderApi, 'Reads lines, address', 'HTTPS, mTLS'),
  notificationToOrderApi: uses(notificationService, orderApi, 'Reads contact', 'HTTPS, mTLS'),
  storefrontToCatalogue: uses(storefront, catalogue, 'Gets a signed quote', 'HTTPS, JSON'),
  workerToInventory: uses(orderWorker, inventoryService, 'Reserves, keeps, releases', 'gRPC, mTLS'),
  workerToPayment: uses(orderWorker, paymentService, 'Authorizes and voids', 'gRPC, mTLS'),
} as const;

const orderApiComponents = [
  uses(edge, api.handlers, 'Routes /v1/orders', 'HTTPS'),
  uses(api.handlers, api.quoteVerifier, 'Checks the quote'),
  uses(api.handlers, api.orderAggregate, 'Creates the order'),
  uses(api.handlers, api.statusReader, 'Asks for status'),
  uses(api.orderAggregate, api.idempotencyGuard, 'Claims the key'),
  uses(api.idempotencyGuard, api.orderRepository, 'Stores once'),
  uses(api.idempotencyGuard, api.intakeFallback, 'Falls back'),
  uses(api.statusReader, api.orderRepository, 'Reads status'),
  uses(returnsService, api.orderReader, 'Reads lines, delivery', 'HTTPS, mTLS'),
  uses(shippingService, api.orderReader, 'Reads lines, address', 'HTTPS, mTLS'),
  uses(notificationService, api.orderReader, 'Reads contact', 'HTTPS, mTLS'),
  uses(api.orderReader, api.orderRepository, 'Reads one order'),
  uses(api.orderRepository, ordersDb, 'Writes in one transaction', 'SQL, TLS'),
  sends(api.intakeFallback, intakeQueue, 'Parks orders in a failover', 'SQS API'),
  sends(api.handlers, identityProvider, 'Refreshes token keys', 'HTTPS, JWKS'),
];
const orderWorkerComponents = [
  sends(intakeQueue, worker.intakeDrain, 'Delivers parked orders', 'SQS long poll'),
  uses(worker.intakeDrain, worker.sagaStore, 'Stores the order'),
  uses(worker.sagaClaimer, worker.sagaOrchestrator, 'Hands over a saga'),
  uses(worker.sagaClaimer, worker.sagaStore, 'Leases due rows'),
  uses(worker.sagaOrchestrator, worker.participantClients, 'Commands'),
  uses(worker.sagaOrchestrator, worker.sagaStore, 'Records the step'),
  uses(worker.participantClients, inventoryService, 'Reserves, keeps, releases', 'gRPC, mTLS'),
  uses(worker.participantClients, paymentService, 'Authorizes, voids', 'gRPC, mTLS'),
  uses(worker.sagaStore, ordersDb, 'Reads and writes', 'SQL, TLS'),
  uses(worker.outboxRelay, ordersDb, 'Reads the outbox', 'SQL, TLS'),
  sends(worker.outboxRelay, eventLog, 'Publishes order facts', 'Kafka, TLS'),
];
const inventoryComponents = [
  uses(orderWorker, inventory.reservationHandler, 'Reserves, keeps, releases', 'gRPC, mTLS'),
  sends(eventLog, inventory.returnConsumer, 'Delivers approved returns', 'Kafka, TLS'),
  uses(inventory.returnConsumer, inventory.stockRepository, 'Restocks'),
  uses(edge, inventory.stockReader, 'Routes /v1/stock', 'HTTPS'),
  uses(inventory.reservationHandler, inventory.stockRepository, 'Changes stock'),
  uses(inventory.expirySweep, inventory.stockRepository, 'Releases expired'),
  uses(inventory.stockReader, inventory.stockRepository, 'Reads on a miss'),
  uses(inventory.stockReader, cache, 'Reads stock counts', 'RESP, TLS'),
  uses(inventory.stockRepository, ordersDb, 'Updates stock rows', 'SQL, TLS'),
];

export const elements = [
  shopper,
  supportAgent,
  operationsEngineer,
  shop,
  catalogue,
  warehouse,
  identityProvider,
  paymentProvider,
  carrier,
  messageDelivery,
];

export const relationships = [
  ...Object.values(dataFlows),
  ...orderApiComponents,
  ...orderWorkerComponents,
  ...inventoryComponents,
];
