import { dataClass, security as defineSecurity, trustBoundary } from 'casebook';
import {
  app,
  appStores,
  bff,
  cache,
  catalogService,
  cdn,
  coreDb,
  delivery,
  entry,
  eventLog,
  inventoryService,
  media,
  merchandiser,
  notifier,
  onCall,
  orderService,
  paymentProvider,
  shopper,
  telemetry,
  userService,
  warehouse,
} from './architecture.ts';
import { threats } from './threats.ts';

export const security = defineSecurity({
  boundaries: [
    trustBoundary(
      'phones',
      'Shopper and phone',
      [shopper, app],
      'Whoever holds the phone can change the app and read its storage.',
    ),
    trustBoundary(
      'company',
      'Staff and warehouse',
      [merchandiser, onCall, warehouse],
      'Authenticated, run by other teams.',
    ),
    trustBoundary(
      'suppliers',
      'Suppliers',
      [paymentProvider, delivery, appStores],
      'As far as contract and signature go.',
    ),
    trustBoundary('edge', 'Edge and public subnets', [cdn, entry, media], 'Public by purpose; holds nothing personal.'),
    trustBoundary(
      'services',
      'Pod subnets',
      [bff, userService, catalogService, orderService, inventoryService, notifier, telemetry],
      'Our code, one identity a service.',
    ),
    trustBoundary('data', 'Data subnets', [coreDb, cache, eventLog], 'No route to the Internet, one role a service.'),
  ],
  threats,
  dataClasses: [
    dataClass('credentials', {
      name: 'Credentials',
      level: 'restricted',
      examples: 'Password hashes, refresh token hashes, passkey public keys',
      heldBy: [userService, coreDb],
      handling: 'Readable by one database role. Argon2id with a pepper in KMS. Never in logs, events or traces.',
    }),
    dataClass('payment', {
      name: 'Payment tokens',
      level: 'restricted',
      examples: 'The provider’s token of a card',
      heldBy: [orderService, coreDb],
      handling: 'Usable with our merchant account only; no card number ever arrives.',
    }),
    dataClass('contact', {
      name: 'Contact data',
      level: 'confidential',
      examples: 'Name, mail, address, push tokens',
      heldBy: [coreDb, userService, notifier, app],
      neededBy: [shopper, notifier, delivery],
      handling: 'Erased by UserErased within 30 days, in backups after 35 more; facts carry ids only.',
    }),
    dataClass('orders', {
      name: 'Orders and carts',
      level: 'confidential',
      examples: 'What was bought, when, for how much',
      heldBy: [coreDb, orderService, eventLog, app],
      neededBy: [shopper, warehouse],
      handling: '36 months on line, pseudonymous by user id.',
    }),
    dataClass('catalog', {
      name: 'Catalog',
      level: 'public',
      examples: 'Products, prices, images, "few left"',
      heldBy: [cdn, media, cache, coreDb],
      handling: 'Cached everywhere; exact stock counts stay inside.',
    }),
    dataClass('telemetry', {
      name: 'Telemetry',
      level: 'internal',
      examples: 'Traces, logs, crash reports',
      heldBy: [telemetry],
      handling: 'Allow-list of fields; 30 days.',
    }),
  ],
  controls: [
    {
      layer: 'edge',
      name: 'Web application firewall',
      how: 'Managed rules at edge and entry, bot control on session and order routes, limits by address; fails open.',
    },
    {
      layer: 'edge',
      name: 'TLS and pinning',
      how: 'TLS 1.2 and up. The app pins the Amazon roots and nothing below them, because ACM changes intermediates and keys without notice; a release older than the pin’s date stops pinning.',
    },
    {
      layer: 'network',
      name: 'Security groups',
      how: 'One group a service through SecurityGroupPolicy, beside a cluster group cut down to DNS, API server, kubelet and endpoints; the matrix is in the infrastructure document.',
    },
    { layer: 'network', name: 'Private data subnets', how: 'No route to the Internet in either direction.' },
    {
      layer: 'identity',
      name: 'Shoppers',
      how: 'Passkey or password; ES256 access token of ten minutes; rotating refresh tokens in families.',
    },
    {
      layer: 'identity',
      name: 'Pods',
      how: 'IAM roles for service accounts, also toward Kafka; mutual TLS with certificates of 24 hours by cert-manager; one database role each.',
    },
    {
      layer: 'identity',
      name: 'People',
      how: 'Company sign-on with hardware key; production by approved sessions of one hour.',
    },
    {
      layer: 'application',
      name: 'Object-level authorization',
      how: 'Every query filters by the subject of the token; tested route by route.',
    },
    {
      layer: 'application',
      name: 'Nothing from the phone is believed',
      how: 'Prices, stock and rights are looked up; the phone’s prices are only compared.',
    },
    {
      layer: 'application',
      name: 'Version gate',
      how: 'A release can be limited, switched off or asked to update, by number.',
    },
    {
      layer: 'data',
      name: 'Encryption',
      how: 'At rest with one KMS key a data class; on the phone in the platform’s protected storage.',
    },
    { layer: 'data', name: 'Revisioned objects', how: 'Images and cached products have names that are never reused.' },
    {
      layer: 'operations',
      name: 'Supply chain',
      how: 'Pinned modules and packages, signed images admitted by digest, app signing keys in the stores.',
    },
    {
      layer: 'operations',
      name: 'Detection',
      how: 'GuardDuty for the account, audit log of the clusters, alerts on refused sign-ins, dead letters and refused constraints. There is no agent in the pods: Fargate has no place for one.',
    },
  ],
  authentication: {
    summary:
      'The user service signs people in and is the only holder of the signing key. An access token lives for ten minutes and is verified by each service with a public key, without a look-up. A refresh token lives for 60 days, changes with each use and belongs to a family: a second use of an old one ends the family.',
    flows: [
      {
        name: 'Sign in',
        steps: [
          'The app offers a passkey; without one, mail and password.',
          'The user service checks limits, then the passkey’s signature or the Argon2id hash; an unknown address takes as long as a known one.',
          'It stores a family with the hash of a new refresh token and returns both tokens.',
          'The app puts the refresh token into Keychain or Keystore, bound to the device; the access token stays in memory.',
        ],
      },
      {
        name: 'Refresh',
        steps: [
          'A minute before the end, or on a 401, the app sends the refresh token, one request at a time: an order finds a valid token without waiting for this.',
          'One UPDATE compares the hash with the newest one of the family and replaces it.',
          'The previous hash is accepted for 30 seconds more and gets the same successor, which is an HMAC of family and generation and so need not be kept: radios repeat themselves.',
          'Any older one is a theft: the family is revoked, the shopper is told by mail.',
        ],
      },
      {
        name: 'Sign out',
        steps: [
          'The app forgets its tokens and its personal data, and revokes the family; "everywhere" revokes all.',
          'Access tokens end within ten minutes. A new address, mail or password asks for one younger than five.',
        ],
      },
      {
        name: 'Forgotten password',
        steps: [
          'The answer is the same for every address.',
          'A mail brings a link for 15 minutes, once, that opens the app by a verified link.',
          'A new password ends all families but this one.',
        ],
      },
    ],
    tokens: [
      {
        name: 'Access token (JWT, ES256)',
        lifetime: '10 minutes',
        storage: 'Memory of the app',
        revocation: 'Ends by itself; changes of address, mail and password ask for less than 5 minutes',
      },
      {
        name: 'Refresh token',
        lifetime: '60 days, rotated',
        storage: 'Keychain or Keystore, this device only',
        revocation: 'One row; the family on reuse',
      },
      {
        name: 'Signing key',
        lifetime: '30 days, one week’s overlap',
        storage: 'A data key pair made by KMS, sealed by a multi-Region key; open only in the user service’s memory',
        revocation: 'Removed from the published set, which services read each minute: what it signed is refused then',
      },
      {
        name: 'Pod certificate',
        lifetime: '24 hours',
        storage: 'Secret of the namespace, mounted read-only',
        revocation: 'Not renewed; the group rule is removed at once',
      },
      {
        name: 'Epoch (JWS, ES256)',
        lifetime: 'Until the next failover',
        storage: 'On the phone, sent with each write',
        revocation:
          'A higher one; unsigned or forged numbers are ignored, so nobody can stop the shop by inventing one',
      },
    ],
    rateLimits: [
      {
        endpoint: 'POST /m/v3/session',
        limit: '5 a minute and account; 30 a minute and address',
        reason: 'A hash costs 250 ms of a processor.',
      },
      {
        endpoint: 'POST /m/v3/session/refresh',
        limit: '6 a minute and family',
        reason: 'Once in ten minutes is normal; the radio may repeat.',
      },
      {
        endpoint: 'POST /m/v3/orders',
        limit: '10 a minute and account',
        reason: 'Nobody buys faster; card testing does.',
      },
      { endpoint: 'GET /m/v3/search', limit: '60 a minute and account', reason: 'The first limit of the platform.' },
      {
        endpoint: 'Everything, by release',
        limit: 'Twice its usual requests a session',
        reason: 'A release that misbehaves can’t be taken back.',
      },
    ],
    authorization:
      'Shoppers: their own orders and data. Merchandisers: products and campaigns; a price change above 30 % needs a second person. On-call: operations, no personal data. Decided in the service that owns the data, from the token’s subject and role.',
  },
  incidentResponse: [
    {
      phase: 'Prepare',
      actions: [
        'Contacts of provider, stores and AWS in the runbook',
        'Two exercises a year: stolen signing key, poisoned release',
      ],
      owner: 'Security lead',
    },
    {
      phase: 'Detect',
      actions: ['Alerts on sign-in, price, constraint and egress', 'Support has a direct line to on-call'],
      owner: 'On-call engineer',
    },
    {
      phase: 'Contain',
      actions: [
        'Rotate the signing key: everybody refreshes, nobody signs in again',
        'Revoke families by criterion',
        'Stop a release by the version gate',
      ],
      owner: 'Incident commander',
    },
    {
      phase: 'Eradicate',
      actions: ['Redeploy from known digests', 'Close the way in, prove it by a test'],
      owner: 'Lead engineer, backend',
    },
    {
      phase: 'Recover',
      actions: ['Compare orders with the provider, stock with the warehouse', 'Release switches one at a time'],
      owner: 'Lead engineer, backend',
    },
    {
      phase: 'Notify',
      actions: [
        'Authority within 72 hours if personal data is concerned',
        'Shoppers in plain words, by mail and in the app',
      ],
      owner: 'Data protection officer',
    },
    {
      phase: 'Learn',
      actions: ['Review without blame within five days', 'A test or a check for each finding'],
      owner: 'Incident commander',
    },
  ],
});
