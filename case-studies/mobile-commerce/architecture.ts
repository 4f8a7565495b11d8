import { externalSystem, person, sends, softwareSystem, uses } from 'casebook';

export const shopper = person('shopper', { name: 'Shopper', description: 'Browses on the train, buys on the sofa.' });
export const merchandiser = person('merchandiser', {
  name: 'Merchandiser',
  description: 'Keeps products, prices and campaigns.',
  location: 'internal',
});
export const onCall = person('onCall', {
  name: 'On-call engineer',
  description: 'Keeps the objectives, decides the failover.',
  location: 'internal',
});

export const warehouse = softwareSystem('warehouse', {
  name: 'Warehouse system',
  description: 'Receives, counts, picks and dispatches.',
});
export const paymentProvider = externalSystem('paymentProvider', {
  name: 'Payment provider',
  description: 'Keeps cards; authorizes, captures, voids.',
});
export const delivery = externalSystem('delivery', {
  name: 'Push and mail',
  description: 'APNs and FCM for push, Amazon SES for mail.',
});
export const appStores = externalSystem('appStores', {
  name: 'App stores',
  description: 'Review and roll out each app release.',
});

export const platform = softwareSystem('platform', {
  name: 'Mobile commerce',
  description: 'Sells from a phone, to half a million people.',
  containers: {
    app: {
      name: 'Mobile app',
      technology: 'React Native, SQLite',
      role: 'mobile',
      description: 'Reads offline, orders once, updates late.',
      tags: ['client'],
    },
    cdn: {
      name: 'Content delivery',
      technology: 'Amazon CloudFront',
      description: 'Images and public reads, near the phone.',
      group: 'Edge',
      icon: 'amazon-cloudfront',
      tags: ['managed'],
    },
    entry: {
      name: 'Entry',
      technology: 'AWS WAF, Application Load Balancer',
      description: 'Terminates TLS, filters, limits, routes.',
      group: 'Edge',
      icon: 'elastic-load-balancing',
      tags: ['managed'],
    },
    media: {
      name: 'Product media',
      technology: 'Amazon S3',
      role: 'storage',
      description: 'Images in four sizes; names never reused.',
      group: 'Edge',
      icon: 'amazon-s3',
    },
    bff: {
      name: 'Mobile BFF',
      technology: 'Go, Gin',
      description: 'One call a screen; speaks three API versions.',
      group: 'Services',
      icon: 'amazon-eks',
      components: {
        versionGate: {
          name: 'Version gate',
          technology: 'Gin middleware',
          description: 'Knows which releases are live; asks to update.',
        },
        tokenVerifier: {
          name: 'Token verifier',
          technology: 'Go, ES256',
          description: 'Checks the access token; counts by account.',
        },
        screens: {
          name: 'Screen handlers',
          technology: 'Go, errgroup',
          description: 'Fan out, keep a deadline, shape one answer.',
        },
        flags: {
          name: 'Feature flags',
          technology: 'Go',
          description: 'Per release, country, percentage; files from Git.',
        },
        clients: {
          name: 'Service clients',
          technology: 'gRPC',
          description: 'Deadline, retry budget, breaker per service.',
        },
      },
    },
    userService: {
      name: 'User service',
      technology: 'Go, Gin, JWT',
      description: 'Accounts, sign-in, sessions, consent.',
      group: 'Services',
      icon: 'amazon-eks',
      components: {
        signIn: { name: 'Sign-in', technology: 'Gin', description: 'Passkey or password, with a limited hash pool.' },
        tokenIssuer: {
          name: 'Token issuer',
          technology: 'Go, KMS',
          description: 'Signs access tokens for ten minutes.',
        },
        sessionFamilies: {
          name: 'Session families',
          technology: 'Go',
          description: 'Rotates refresh tokens; reuse ends the family.',
        },
        accounts: { name: 'Accounts', technology: 'Go', description: 'Profile, devices, consent, erasure.' },
        userRepository: { name: 'User repository', technology: 'pgx', description: 'Schema identity, one role.' },
      },
    },
    catalogService: {
      name: 'Product catalog',
      technology: 'Go, gRPC',
      description: 'Products, prices, search; caches by revision.',
      group: 'Services',
      icon: 'amazon-eks',
    },
    orderService: {
      name: 'Order service',
      technology: 'Go, gRPC',
      description: 'Runs each order to confirmed or canceled.',
      group: 'Services',
      icon: 'amazon-eks',
      components: {
        checkout: {
          name: 'Checkout',
          technology: 'gRPC',
          description: 'Bounds the request, answers within its deadline.',
        },
        idempotencyGuard: {
          name: 'Idempotency guard',
          technology: 'Go',
          description: 'One key from the phone, one order.',
        },
        orderSaga: { name: 'Order saga', technology: 'Go', description: 'Hold, authorize, keep, confirm, or back.' },
        paymentClient: {
          name: 'Payment client',
          technology: 'Go',
          description: 'Records the attempt, then asks the provider.',
        },
        orderRepository: {
          name: 'Order repository',
          technology: 'pgx',
          description: 'Order, saga and outbox in one transaction.',
        },
        outboxRelay: { name: 'Outbox relay', technology: 'Go, franz-go', description: 'Publishes committed facts.' },
      },
    },
    inventoryService: {
      name: 'Inventory service',
      technology: 'Go, gRPC',
      description: 'The only writer of stock and holds.',
      group: 'Services',
      icon: 'amazon-eks',
    },
    notifier: {
      name: 'Notifier',
      technology: 'Go',
      description: 'Tells shoppers once; paces campaigns.',
      group: 'Services',
      icon: 'amazon-eks',
    },
    coreDb: {
      name: 'Core database',
      technology: 'PostgreSQL 18 on Amazon RDS Multi-AZ',
      role: 'database',
      description: 'The truth: one schema and role a service.',
      group: 'Data and events',
      icon: 'amazon-rds',
    },
    cache: {
      name: 'Cache',
      technology: 'Amazon ElastiCache, Valkey',
      role: 'cache',
      description: 'Pages, stock hints, counters; may be lost.',
      group: 'Data and events',
      icon: 'amazon-elasticache',
    },
    eventLog: {
      name: 'Event log',
      technology: 'Apache Kafka on Amazon MSK',
      role: 'queue',
      description: 'What happened, for whoever needs it.',
      group: 'Data and events',
      icon: 'amazon-msk',
    },
    telemetry: {
      name: 'Telemetry',
      technology: 'OpenTelemetry Collector, Grafana',
      description: 'Traces, metrics, objectives, alerts.',
      group: 'Data and events',
      icon: 'amazon-cloudwatch',
    },
  },
});

export const {
  app,
  cdn,
  entry,
  media,
  bff,
  userService,
  catalogService,
  orderService,
  inventoryService,
  notifier,
  coreDb,
  cache,
  eventLog,
  telemetry,
} = platform.containers;

const mobile = bff.components;
const identity = userService.components;
const ordering = orderService.components;

/** What goes between systems and containers; the threat model names these. */
export const dataFlows = {
  shopperToApp: uses(shopper, app, 'Browses, orders, tracks', 'Touch'),
  storesToApp: sends(appStores, app, 'Deliver signed releases', 'Staged rollout'),
  appToCdn: uses(app, cdn, 'Reads products, stock, images', 'HTTPS, HTTP/3'),
  appToEntry: uses(app, entry, 'Signs in, syncs, orders', 'HTTPS, JSON'),
  appToProvider: uses(app, paymentProvider, 'Tokenizes the card', 'Provider SDK'),
  deliveryToApp: sends(delivery, app, 'Pushes and mails', 'APNs, FCM, SMTP'),
  merchandiserToEntry: uses(merchandiser, entry, 'Edits products, plans campaigns', 'HTTPS'),
  cdnToEntry: uses(cdn, entry, 'Fetches on a miss', 'HTTPS'),
  cdnToMedia: uses(cdn, media, 'Fetches images', 'HTTPS, origin access'),
  entryToBff: uses(entry, bff, 'Routes /m/*', 'HTTPS'),
  entryToCatalog: uses(entry, catalogService, 'Routes /admin/*', 'HTTPS'),
  bffToUser: uses(bff, userService, 'Signs in, refreshes', 'gRPC, mTLS'),
  bffToCatalog: uses(bff, catalogService, 'Reads and searches products', 'gRPC, mTLS'),
  bffToOrder: uses(bff, orderService, 'Places and reads orders', 'gRPC, mTLS'),
  bffToInventory: uses(bff, inventoryService, 'Reads stock', 'gRPC, mTLS'),
  orderToInventory: uses(orderService, inventoryService, 'Holds, keeps, releases units', 'gRPC, mTLS'),
  orderToProvider: uses(orderService, paymentProvider, 'Authorizes, captures, voids', 'HTTPS, JSON'),
  warehouseToInventory: sends(warehouse, inventoryService, 'Reports receipts, dispatches', 'HTTPS, mTLS'),
  userToDb: uses(userService, coreDb, 'Accounts, sessions', 'SQL, TLS'),
  catalogToDb: uses(catalogService, coreDb, 'Products, search', 'SQL, TLS'),
  orderToDb: uses(orderService, coreDb, 'Orders, sagas, outbox', 'SQL, TLS'),
  inventoryToDb: uses(inventoryService, coreDb, 'Stock, holds', 'SQL, TLS'),
  notifierToDb: uses(notifier, coreDb, 'Devices, sends', 'SQL, TLS'),
  bffToCache: uses(bff, cache, 'Counts requests', 'RESP, TLS'),
  catalogToCache: uses(catalogService, cache, 'Product pages', 'RESP, TLS'),
  inventoryToCache: uses(inventoryService, cache, 'Stock hints', 'RESP, TLS'),
  userToLog: sends(userService, eventLog, 'Publishes erasures', 'Kafka, TLS'),
  catalogToLog: sends(catalogService, eventLog, 'Publishes changes, campaigns', 'Kafka, TLS'),
  orderToLog: sends(orderService, eventLog, 'Publishes order facts', 'Kafka, TLS'),
  inventoryToLog: sends(inventoryService, eventLog, 'Publishes stock facts', 'Kafka, TLS'),
  logToCatalog: sends(eventLog, catalogService, 'Delivers changes to index', 'Kafka, TLS'),
  logToOrder: sends(eventLog, orderService, 'Delivers dispatches, erasures', 'Kafka, TLS'),
  logToNotifier: sends(eventLog, notifier, 'Delivers facts to tell', 'Kafka, TLS'),
  logToWarehouse: sends(eventLog, warehouse, 'Delivers confirmed orders', 'Kafka, SCRAM, TLS'),
  notifierToDelivery: sends(notifier, delivery, 'Hands over push and mail', 'HTTPS'),
  bffToTelemetry: sends(bff, telemetry, 'Traces, as every service', 'OTLP'),
  onCallToTelemetry: uses(onCall, telemetry, 'Watches objectives', 'HTTPS'),
} as const;

const bffComponents = [
  uses(entry, mobile.versionGate, 'Routes /m/*', 'HTTPS'),
  uses(mobile.versionGate, mobile.tokenVerifier, 'Passes live releases'),
  uses(mobile.tokenVerifier, cache, 'Counts requests', 'RESP, TLS'),
  uses(mobile.tokenVerifier, mobile.screens, 'Passes the subject'),
  uses(mobile.versionGate, mobile.flags, 'Asks by release'),
  uses(mobile.screens, mobile.flags, 'Asks what to show'),
  uses(mobile.screens, mobile.clients, 'Fans out'),
  uses(mobile.clients, userService, 'Signs in, refreshes', 'gRPC, mTLS'),
  uses(mobile.clients, catalogService, 'Reads products', 'gRPC, mTLS'),
  uses(mobile.clients, orderService, 'Places orders', 'gRPC, mTLS'),
  uses(mobile.clients, inventoryService, 'Reads stock', 'gRPC, mTLS'),
];
const userComponents = [
  uses(bff, identity.signIn, 'Signs in', 'gRPC, mTLS'),
  uses(bff, identity.sessionFamilies, 'Refreshes, signs out', 'gRPC, mTLS'),
  uses(bff, identity.accounts, 'Reads the profile', 'gRPC, mTLS'),
  uses(identity.signIn, identity.sessionFamilies, 'Starts a family'),
  uses(identity.sessionFamilies, identity.tokenIssuer, 'Asks for a token'),
  uses(identity.sessionFamilies, identity.userRepository, 'Rotates'),
  uses(identity.signIn, identity.userRepository, 'Reads the hash'),
  uses(identity.accounts, identity.userRepository, 'Reads and writes'),
  uses(identity.userRepository, coreDb, 'Accounts, sessions', 'SQL, TLS'),
];
const orderComponents = [
  uses(bff, ordering.checkout, 'Places and reads orders', 'gRPC, mTLS'),
  uses(ordering.checkout, ordering.idempotencyGuard, 'Claims the key'),
  uses(ordering.idempotencyGuard, ordering.orderRepository, 'Stores once'),
  uses(ordering.checkout, ordering.orderSaga, 'Runs until the deadline'),
  uses(ordering.orderSaga, ordering.paymentClient, 'Authorizes, voids'),
  uses(ordering.orderSaga, ordering.orderRepository, 'Records each step'),
  uses(ordering.orderSaga, inventoryService, 'Holds, keeps, releases', 'gRPC, mTLS'),
  uses(ordering.paymentClient, paymentProvider, 'Authorizes, captures, voids', 'HTTPS, JSON'),
  uses(ordering.orderRepository, coreDb, 'Reads and writes', 'SQL, TLS'),
  uses(ordering.outboxRelay, coreDb, 'Reads the outbox', 'SQL, TLS'),
  sends(ordering.outboxRelay, eventLog, 'Publishes order facts', 'Kafka, TLS'),
];

export const elements = [shopper, merchandiser, onCall, platform, warehouse, paymentProvider, delivery, appStores];

export const relationships = [...Object.values(dataFlows), ...bffComponents, ...userComponents, ...orderComponents];
