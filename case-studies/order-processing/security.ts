import { dataClass, security as defineSecurity, trustBoundary } from 'casebook';
import {
  auditArchive,
  auditWriter,
  cache,
  carrier,
  catalogue,
  edge,
  eventLog,
  identityProvider,
  intakeQueue,
  inventoryService,
  messageDelivery,
  notificationService,
  operationsEngineer,
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
import { threats } from './threats.ts';

export const security = defineSecurity({
  boundaries: [
    trustBoundary(
      'internet',
      'Shopper and device',
      [shopper, storefront],
      'Not trusted: whoever holds the device can change the app.',
    ),
    trustBoundary(
      'company',
      'Company systems and staff',
      [catalogue, warehouse, supportAgent, operationsEngineer],
      'Authenticated, run by other teams.',
    ),
    trustBoundary(
      'suppliers',
      'Suppliers',
      [identityProvider, paymentProvider, carrier, messageDelivery],
      'Trusted as far as the contract and the signature go.',
    ),
    trustBoundary('entry', 'Public subnets', [edge], 'The only way in from the Internet.'),
    trustBoundary(
      'services',
      'Application subnets',
      [
        orderApi,
        orderWorker,
        inventoryService,
        paymentService,
        shippingService,
        returnsService,
        notificationService,
        auditWriter,
      ],
      'Our code, one identity per service.',
    ),
    trustBoundary(
      'data',
      'Data subnets and managed stores',
      [ordersDb, intakeQueue, eventLog, cache, auditArchive],
      'No route to the Internet, one role per service.',
    ),
  ],
  threats,
  dataClasses: [
    dataClass('paymentTokens', {
      name: 'Payment tokens',
      level: 'restricted',
      examples: 'Provider’s token of a card, provider references',
      heldBy: [orderApi, orderWorker, paymentService, intakeQueue, ordersDb],
      handling:
        'Usable with our merchant account only. In the saga’s row until the payment service has it, then in the payment schema only. Never written to the event log or to logs.',
    }),
    dataClass('contact', {
      name: 'Contact data',
      level: 'confidential',
      examples: 'Name, address, e-mail, phone',
      heldBy: [orderApi, ordersDb, intakeQueue, notificationService, shippingService],
      neededBy: [shopper, shippingService, notificationService, carrier, messageDelivery],
      handling:
        'One column, behind the order API’s reader; set to NULL on request, dropped with its month after 24. In the intake queue for minutes. Never in events or the archive; notification and shipping use it and keep nothing.',
    }),
    dataClass('orders', {
      name: 'Orders and payments',
      level: 'confidential',
      examples: 'What was ordered, when, for how much, by which shopper id',
      heldBy: [ordersDb, eventLog, intakeQueue, auditArchive],
      neededBy: [shopper, supportAgent],
      handling: 'Pseudonymous by shopper id. 24 months on line, seven years in the archive as accounting law asks.',
    }),
    dataClass('stock', {
      name: 'Stock',
      level: 'internal',
      examples: 'Units per product',
      heldBy: [ordersDb, cache, eventLog],
      handling: 'Exact counts stay inside; the shop shows "in stock", "low" or "sold out".',
    }),
    dataClass('telemetry', {
      name: 'Telemetry',
      level: 'internal',
      examples: 'Logs, metrics, traces',
      heldBy: [orderApi, orderWorker],
      handling: 'Allow-list of fields, 30 days.',
    }),
  ],
  controls: [
    {
      layer: 'edge',
      name: 'Web application firewall',
      how: 'AWS managed core, bad-input and IP reputation rules, rate rules. The load balancer lets requests pass when it can’t reach WAF: a filter must not take the shop down.',
    },
    { layer: 'edge', name: 'TLS', how: 'TLS 1.2 and up, HSTS, certificates from ACM renewed by themselves.' },
    {
      layer: 'network',
      name: 'Security groups',
      how: 'One group per service; rules name groups wherever both ends are in the VPC. Each rule says which relationships it serves, and a check compares the two lists in both directions.',
    },
    { layer: 'network', name: 'Private data subnets', how: 'No route to the Internet in either direction.' },
    {
      layer: 'identity',
      name: 'Shoppers',
      how: 'OpenID Connect, access token of ten minutes, verified by each service that shoppers or staff reach.',
    },
    {
      layer: 'identity',
      name: 'Services',
      how: 'Task role per service; mutual TLS with certificates of 24 hours from a private authority of the platform team; database and topic permissions per role.',
    },
    {
      layer: 'identity',
      name: 'People',
      how: 'No standing access to production. On-call may start `ops` tasks for an hour after approval; CloudTrail keeps each command.',
    },
    { layer: 'application', name: 'Signed quotes', how: 'Prices can’t be changed by the client.' },
    {
      layer: 'application',
      name: 'Idempotency',
      how: 'Unique key per shopper with the hash of the request; a different body under the same key is 409.',
    },
    {
      layer: 'application',
      name: 'Object-level authorization',
      how: 'Every query filters by the token’s subject; tested route by route.',
    },
    {
      layer: 'data',
      name: 'Encryption at rest',
      how: 'One customer-managed KMS key per data class; snapshots included.',
    },
    { layer: 'data', name: 'Retention lock', how: 'Object Lock in compliance mode for seven years.' },
    {
      layer: 'data',
      name: 'No card numbers',
      how: 'Hosted fields of the provider; scanner with a Luhn check over logs and topics.',
    },
    {
      layer: 'operations',
      name: 'Supply chain',
      how: 'Pinned modules, signed images, task definitions that name digests, vulnerability scan that blocks at "high".',
    },
    {
      layer: 'operations',
      name: 'Detection',
      how: 'GuardDuty, CloudTrail in the log account, alerts on unusual refunds and on statements that a constraint refused.',
    },
  ],
  authentication: {
    summary:
      'The identity provider issues an access token of ten minutes and a refresh token that changes with each use. Order API and returns service verify the access token themselves against cached keys; the entry does not, so a forgotten rule there opens nothing. Stock reads are public. Services authenticate to each other with mutual TLS, never with a shopper’s token.',
    flows: [
      {
        name: 'Sign in',
        steps: [
          'The storefront starts the authorization code flow with PKCE in the system browser.',
          'The identity provider checks passkey or password and second factor, and returns a code.',
          'The storefront exchanges code and verifier for access, id and refresh token.',
        ],
      },
      {
        name: 'Call',
        steps: [
          'The storefront sends the access token as a bearer token with each request.',
          'The service checks signature, issuer, audience, expiry and scope; keys are cached for a day.',
          'Queries filter by the subject; staff routes need a role from the staff issuer.',
        ],
      },
      {
        name: 'Refresh',
        steps: [
          'The storefront sends the refresh token a minute before the access token ends, and before an order when the token is older than five minutes.',
          'The identity provider returns a new pair and voids the old refresh token.',
          'A refresh token that is used twice voids the whole family: somebody else has it.',
        ],
      },
      {
        name: 'Sign out',
        steps: [
          'The storefront deletes its tokens and calls the revocation endpoint.',
          'Access tokens end by themselves within ten minutes; orders need a token younger than five.',
        ],
      },
    ],
    tokens: [
      {
        name: 'Access token (JWT)',
        lifetime: '10 minutes',
        storage: 'Memory of the app or the web server',
        revocation: 'Expires; orders ask for one younger than 5 minutes',
      },
      {
        name: 'Refresh token',
        lifetime: '30 days, rotated',
        storage: 'Keychain or Keystore; on the web a cookie that is HttpOnly, Secure, SameSite=Strict',
        revocation: 'At the identity provider, family-wide on reuse',
      },
      {
        name: 'Signed quote',
        lifetime: '15 minutes',
        storage: 'Client, opaque',
        revocation: 'Key id on the deny list',
      },
      { name: 'Service certificate', lifetime: '24 hours', storage: 'Memory of the task', revocation: 'Not renewed' },
    ],
    rateLimits: [
      {
        endpoint: 'POST /v1/orders',
        limit: '10 a minute and shopper; 300 a minute and address',
        reason:
          'Nobody orders faster; card testing does. Per shopper: counted from the keys claimed in the last minute, in the order’s own transaction, so not during a failover. Per address: at WAF.',
      },
      {
        endpoint: 'GET /v1/orders/{id}?wait=',
        limit: '5 at a time, shopper and task',
        reason: 'Each is held for up to two seconds. Counted in memory: three tasks allow at most 15.',
      },
      {
        endpoint: 'GET /v1/stock',
        limit: '600 a minute and address',
        reason:
          'Page views, not scraping. Most visitors are not signed in, so it counts addresses, in the cache; an office or a mobile network shares one.',
      },
      {
        endpoint: 'POST /v1/returns',
        limit: '20 a day and shopper',
        reason: 'Return fraud comes in bursts. Counted from the rows of the day.',
      },
    ],
    authorization:
      'Shoppers: their own orders. Support: read all, approve returns up to $200, above with a second agent. Operations: show, retry or compensate a parked saga, no contact data. Services: each route of the order reader names the certificates that may call it. Every decision is made in the service that owns the data.',
  },
  incidentResponse: [
    {
      phase: 'Prepare',
      actions: [
        'Contacts of provider, carrier and AWS in the runbook',
        'Two exercises a year: leaked credential, false stock',
      ],
      owner: 'Security lead',
    },
    {
      phase: 'Detect',
      actions: [
        'Alert on refund rate, refused constraints, sign-ins from new places',
        'Support has a direct line to on-call',
      ],
      owner: 'On-call engineer',
    },
    {
      phase: 'Contain',
      actions: [
        'Revoke the role’s sessions, rotate its secrets',
        'Stop refunds or captures by switch',
        'Snapshot before touching anything',
      ],
      owner: 'Incident commander',
    },
    {
      phase: 'Eradicate',
      actions: ['Redeploy from a known digest', 'Close the way in, prove it with a test'],
      owner: 'Lead engineer, ordering',
    },
    {
      phase: 'Recover',
      actions: ['Reconcile orders, stock and ledger with the archive', 'Release switches one at a time'],
      owner: 'Lead engineer, ordering',
    },
    {
      phase: 'Notify',
      actions: [
        'Authority within 72 hours if personal data is concerned',
        'Provider within 24 hours if tokens are',
        'Shoppers in plain words',
      ],
      owner: 'Data protection officer',
    },
    {
      phase: 'Learn',
      actions: ['Review without blame within five days', 'A check or a test for every finding'],
      owner: 'Incident commander',
    },
  ],
});
