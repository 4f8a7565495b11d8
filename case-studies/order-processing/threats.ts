import {
  type ElementReference,
  type Relationship,
  type Stride,
  type Threat,
  type ThreatSpec,
  threat,
  toSlug,
} from 'casebook';
import {
  auditArchive,
  auditWriter,
  cache,
  carrier,
  catalogue,
  dataFlows,
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

type Categories = Partial<Record<Stride, ThreatSpec>>;

const idOf = (target: ElementReference | Relationship): string =>
  'source' in target ? `${toSlug(target.source)}-to-${toSlug(target.destination)}` : toSlug(target.id);

/** One threat a category; the id names target and category. */
const threatsTo = (target: ElementReference | Relationship, categories: Categories): Threat[] =>
  (Object.entries(categories) as [Stride, ThreatSpec][]).map(([category, spec]) =>
    threat(`${idOf(target)}-${category}`, target, category, spec),
  );

const people = [
  ...threatsTo(shopper, {
    spoofing: {
      title: 'Somebody orders with a stolen account',
      mitigation:
        'Passkeys or second factor for new devices; the payment provider’s risk score decides on a challenge; e-mail on every order. The thresholds need real orders to be set.',
      likelihood: 4,
      impact: 3,
      status: 'in-progress',
    },
    repudiation: {
      title: '"I never ordered that"',
      mitigation:
        'The fact names the shopper and the trace; the archive that holds it can’t be changed. The trace leads to token id and address for 30 days.',
      likelihood: 3,
      impact: 2,
    },
  }),
  ...threatsTo(supportAgent, {
    spoofing: {
      title: 'An attacker acts as support',
      mitigation: 'Company sign-on with hardware key; the support role works from managed devices only.',
      likelihood: 2,
      impact: 4,
    },
    repudiation: {
      title: 'An agent denies a refund',
      mitigation:
        'Every approval names the agent in returns.approved_by and in the archive; above $200 a second agent approves.',
      likelihood: 2,
      impact: 3,
    },
  }),
  ...threatsTo(operationsEngineer, {
    spoofing: {
      title: 'Production access with stolen credentials',
      mitigation:
        'No standing access: a role for one hour after a second person’s approval, hardware key; it may run `ops` tasks and nothing else.',
      likelihood: 2,
      impact: 5,
    },
    repudiation: {
      title: 'A manual change nobody admits to',
      mitigation:
        'Each action is a RunTask call that CloudTrail keeps, command included, in the log account; the transition that it writes names the engineer.',
      likelihood: 2,
      impact: 3,
    },
  }),
];

const systems = [
  ...threatsTo(storefront, {
    spoofing: {
      title: 'A script poses as the storefront',
      mitigation:
        'The storefront has no authority of its own: every request carries the shopper’s token and is limited per shopper.',
      likelihood: 4,
      impact: 2,
    },
    repudiation: {
      title: 'The storefront disputes what it sent',
      mitigation: 'The hash of the request stays with its key for two days, the quote’s id with the order for good.',
      likelihood: 2,
      impact: 1,
    },
  }),
  ...threatsTo(catalogue, {
    spoofing: {
      title: 'A forged quote sets the price',
      mitigation: 'Ed25519 signature with a key that never leaves KMS; quotes name key, shopper and expiry.',
      likelihood: 2,
      impact: 4,
    },
    repudiation: {
      title: 'The catalog disputes a price',
      mitigation: 'The order keeps the id of the quote; its signature was checked, and the cart keeps what it signed.',
      likelihood: 2,
      impact: 2,
    },
  }),
  ...threatsTo(warehouse, {
    spoofing: {
      title: 'False receipts create stock',
      mitigation: 'Mutual TLS over VPC peering; receipts must match an announced delivery.',
      likelihood: 2,
      impact: 4,
    },
    repudiation: {
      title: 'The warehouse denies a count',
      mitigation: 'Each report becomes a stock movement whose actor is the subject of the certificate.',
      likelihood: 2,
      impact: 2,
    },
  }),
  ...threatsTo(identityProvider, {
    spoofing: {
      title: 'Tokens from an impostor issuer',
      mitigation: 'Issuer, audience and algorithm are fixed in configuration; keys only from the pinned address.',
      likelihood: 1,
      impact: 5,
    },
    repudiation: {
      title: 'The issuer denies a sign-in',
      notApplicable: 'Its sign-in log is contractually available; we keep the token id.',
    },
  }),
  ...threatsTo(paymentProvider, {
    spoofing: {
      title: 'A forged webhook reports money',
      mitigation:
        'Signature and timestamp are verified; the webhook is a hint, the state is read from the provider’s API.',
      likelihood: 3,
      impact: 4,
    },
    repudiation: {
      title: 'The provider disputes an authorization',
      mitigation:
        'Ledger row with the provider’s reference for each request and answer; settlement is reconciled nightly.',
      likelihood: 2,
      impact: 3,
    },
  }),
  ...threatsTo(carrier, {
    spoofing: {
      title: 'A false carrier collects data',
      mitigation: 'We call, with a pinned host name and our own credentials; no inbound route.',
      likelihood: 1,
      impact: 2,
    },
    repudiation: {
      title: 'The carrier denies a parcel',
      mitigation: 'Label and tracking number are stored before the parcel leaves.',
      likelihood: 3,
      impact: 2,
    },
  }),
  ...threatsTo(messageDelivery, {
    spoofing: {
      title: 'E-mail or SMS in our name from elsewhere',
      mitigation: 'SPF, DKIM and a DMARC policy of reject; registered SMS sender; no message holds a link to sign in.',
      likelihood: 4,
      impact: 2,
    },
    repudiation: {
      title: 'Was the message sent?',
      mitigation: 'SES events and SNS delivery status are written into notification.deliveries.',
      likelihood: 2,
      impact: 1,
    },
  }),
];

/** What runs on devices or belongs to other teams: the threats that reach our services through it. */
const neighbourThreats = (system: ElementReference, own: Categories): Threat[] =>
  threatsTo(system, {
    'elevation-of-privilege': {
      title: 'Its compromise opens our services',
      mitigation: 'It has no role, no route and no secret here beyond what its requests carry.',
      likelihood: 2,
      impact: 3,
    },
    ...own,
  });

const neighbours = [
  ...neighbourThreats(storefront, {
    tampering: {
      title: 'A changed app sends its own prices',
      mitigation: 'The client is never believed: prices are signed by the cart, rights come from the token.',
      likelihood: 4,
      impact: 3,
    },
    'information-disclosure': {
      title: 'Order data stays on a shared device',
      mitigation: 'No order data in browser storage; tokens as in the authentication architecture.',
      likelihood: 3,
      impact: 2,
    },
    'denial-of-service': {
      title: 'A faulty release of the app retries without pause',
      mitigation: 'Limits per shopper; Retry-After; the key makes repeats cheap.',
      likelihood: 3,
      impact: 3,
    },
  }),
  ...neighbourThreats(catalogue, {
    tampering: {
      title: 'Wrong prices are signed',
      mitigation:
        'The catalog’s own approval of price changes. Here only absurd quotes are refused (zero, negative, above $50,000): more would mean to know the prices.',
      likelihood: 2,
      impact: 4,
      status: 'accepted',
    },
    'information-disclosure': {
      title: 'The signing key leaks',
      mitigation:
        'Made and used inside KMS; quotes name their key, and a deny list comes with the configuration within a minute.',
      likelihood: 1,
      impact: 5,
    },
    'denial-of-service': {
      title: 'No quotes, no orders',
      notApplicable:
        'A shop without prices sells nothing; its availability is the catalog’s own promise, not part of ours.',
    },
  }),
  ...neighbourThreats(warehouse, {
    tampering: {
      title: 'Counts are altered at the source',
      mitigation: 'Corrections above one percent of a product wait for a second person.',
      likelihood: 2,
      impact: 3,
    },
    'information-disclosure': {
      title: 'Pick lists reveal customers',
      mitigation: 'A pick list holds order number and goods; the address is on the carrier’s label only.',
      likelihood: 3,
      impact: 2,
    },
    'denial-of-service': {
      title: 'Receipts stop arriving',
      mitigation: 'Stock only falls then: the shop undersells, and an alert fires after two hours of silence.',
      likelihood: 3,
      impact: 2,
    },
  }),
];

/** What holds for every service behind the entry; `own` replaces or adds. */
const serviceThreats = (service: ElementReference, authority: string, own: Categories): Threat[] =>
  threatsTo(service, {
    spoofing: {
      title: 'Another workload calls in its name',
      mitigation: `Between services mutual TLS, a certificate for each; ${authority}`,
      likelihood: 2,
      impact: 4,
    },
    tampering: {
      title: 'A changed image runs',
      mitigation:
        'Task definitions name images by digest, and the deployment role checks the signature before it registers one; root file system read-only.',
      likelihood: 2,
      impact: 4,
    },
    repudiation: {
      title: 'Its action leaves no trace',
      mitigation: 'Each state change writes journal row and fact in the same transaction, with actor and trace id.',
      likelihood: 2,
      impact: 3,
    },
    'information-disclosure': {
      title: 'Personal data in logs',
      mitigation:
        'Structured logs with an allow-list of fields; the scanner for addresses and card numbers is due with the risk.',
      likelihood: 3,
      impact: 3,
      status: 'in-progress',
    },
    'denial-of-service': {
      title: 'A slow dependency holds every worker',
      mitigation: 'Deadline on each call, bulkhead per dependency, autoscaling at half load.',
      likelihood: 3,
      impact: 3,
    },
    'elevation-of-privilege': {
      title: 'A flaw in it opens the rest',
      mitigation: 'Own task role, own database role, own security group; no shell in the image.',
      likelihood: 2,
      impact: 4,
    },
    ...own,
  });

const services = [
  ...threatsTo(edge, {
    spoofing: {
      title: 'A look-alike host terminates TLS',
      mitigation: 'HSTS with preload, CAA record, certificate transparency alerts.',
      likelihood: 2,
      impact: 4,
    },
    tampering: {
      title: 'Somebody changes rules or routes',
      mitigation: 'Changes only through the pipeline with two reviewers; drift is detected hourly.',
      likelihood: 2,
      impact: 4,
    },
    repudiation: {
      title: 'Requests leave no trace',
      mitigation: 'Access logs of the load balancer and of WAF to a bucket in the log account.',
      likelihood: 2,
      impact: 2,
    },
    'information-disclosure': {
      title: 'Weak ciphers or verbose errors',
      mitigation: 'TLS 1.2 and up; error bodies are ours, without internals.',
      likelihood: 2,
      impact: 3,
    },
    'denial-of-service': {
      title: 'Bots empty the shelves or the budget',
      mitigation:
        'Limits per address at WAF and per shopper in the API, IP reputation list, at most three unpaid orders a shopper, AWS Shield Standard. Paid bot control waits for a sale that needs it: it is billed by request.',
      likelihood: 4,
      impact: 3,
      status: 'in-progress',
    },
    'elevation-of-privilege': {
      title: 'A route skips authentication',
      mitigation:
        'The entry authenticates nobody: the services behind it verify the token themselves, so a route that is forgotten there opens nothing.',
      likelihood: 2,
      impact: 4,
    },
  }),
  ...serviceThreats(orderApi, 'shoppers by access token; lines and contact only to three named certificates.', {
    tampering: {
      title: 'The shopper changes price or quantity',
      mitigation: 'Prices come from the signed quote; the request hash is part of the idempotency key’s row.',
      likelihood: 4,
      impact: 4,
    },
    'information-disclosure': {
      title: 'A shopper reads somebody else’s order',
      mitigation:
        'Every query filters by the token’s subject; a foreign id answers 404. Covered by a test for each route.',
      likelihood: 4,
      impact: 3,
    },
    'denial-of-service': {
      title: 'Held status requests exhaust connections',
      mitigation:
        'At most two seconds each and five a shopper and task; the hold uses no database connection while it waits.',
      likelihood: 3,
      impact: 3,
    },
  }),
  ...serviceThreats(orderWorker, 'it accepts no inbound calls.', {
    tampering: {
      title: 'A forged message enters through the intake queue',
      mitigation:
        'Only the order API’s role may send; the drain checks an HMAC over the message, and the quote’s signature again.',
      likelihood: 2,
      impact: 4,
    },
    'denial-of-service': {
      title: 'One poisonous order stops all others',
      mitigation: 'Ten attempts with growing pauses, then parked and reported; claims are per row.',
      likelihood: 3,
      impact: 3,
    },
  }),
  ...serviceThreats(inventoryService, 'only worker and warehouse are on its list, and stock reads are public.', {
    'denial-of-service': {
      title: 'Reservations are hoarded without paying',
      mitigation:
        'Reserved only for a valid order; released after 15 minutes unless kept; at most three unpaid orders a shopper.',
      likelihood: 4,
      impact: 3,
    },
  }),
  ...serviceThreats(paymentService, 'only the worker is on its list; webhooks are verified by signature.', {
    'elevation-of-privilege': {
      title: 'A refund without a return',
      mitigation:
        'A refund needs a ReturnApproved fact, is asked for once a return (unique index), and can’t exceed what was captured: checked in the ledger’s transaction with the payment’s row locked.',
      likelihood: 2,
      impact: 5,
    },
    'information-disclosure': {
      title: 'Payment tokens leak',
      mitigation: 'Tokens work for our merchant account only; no card number ever arrives here.',
      likelihood: 2,
      impact: 3,
    },
  }),
  ...serviceThreats(shippingService, 'it accepts no inbound calls.', {
    'information-disclosure': {
      title: 'The carrier learns more than the address',
      mitigation: 'The booking holds name, address and weight, and no goods or prices. Customs data would change that.',
      likelihood: 3,
      impact: 2,
    },
  }),
  ...serviceThreats(returnsService, 'shoppers and staff by access token with role.', {
    'elevation-of-privilege': {
      title: 'A shopper approves their own return',
      mitigation:
        'Approval needs the role "support" from the staff issuer; an agent can’t approve a return of their own account.',
      likelihood: 3,
      impact: 4,
    },
  }),
  ...serviceThreats(notificationService, 'it accepts no inbound calls.', {
    tampering: {
      title: 'Content injection into messages',
      mitigation: 'Templates escape everything; the event holds ids and no text.',
      likelihood: 3,
      impact: 2,
    },
  }),
  ...serviceThreats(auditWriter, 'it accepts no inbound calls.', {
    tampering: {
      title: 'It writes something else than it read',
      mitigation: 'Daily comparison with the journals by count and hash, by a role that can write neither.',
      likelihood: 1,
      impact: 4,
    },
  }),
];

const stores = [
  ...threatsTo(ordersDb, {
    tampering: {
      title: 'Orders or stock changed by hand',
      mitigation:
        'No human role may write; break-glass access is a recorded session of two people. The journals’ triggers stop slips, not owners: what an owner changes, the comparison with the archive shows the next morning.',
      likelihood: 2,
      impact: 5,
    },
    repudiation: {
      title: 'A change without author',
      mitigation: 'One role per service, pgaudit for everything that is not a service.',
      likelihood: 2,
      impact: 3,
    },
    'information-disclosure': {
      title: 'A snapshot leaves the account',
      mitigation:
        'Encrypted with a customer-managed key that other accounts can’t use; sharing denied by organization policy.',
      likelihood: 2,
      impact: 5,
    },
    'denial-of-service': {
      title: 'A query takes the instance',
      mitigation: 'Statement timeout of 2 s and connection limit per role; reports run on a restored snapshot.',
      likelihood: 3,
      impact: 4,
    },
  }),
  ...threatsTo(intakeQueue, {
    tampering: {
      title: 'Orders injected into the queue',
      mitigation: 'Queue policy allows one sender role and one receiver role; messages carry an HMAC.',
      likelihood: 2,
      impact: 4,
    },
    repudiation: {
      title: 'Who parked this order?',
      mitigation: 'CloudTrail data events for the queue; the message holds trace id and token id.',
      likelihood: 1,
      impact: 2,
    },
    'information-disclosure': {
      title: 'Parked orders are read',
      mitigation: 'SSE-KMS with a key only the two roles may use; retention of four days.',
      likelihood: 2,
      impact: 3,
    },
    'denial-of-service': {
      title: 'The queue is flooded',
      mitigation: 'It takes only what the API has validated and limited; the drain is limited to 50 orders a second.',
      likelihood: 2,
      impact: 3,
    },
  }),
  ...threatsTo(eventLog, {
    tampering: {
      title: 'A service publishes facts that are not its own',
      mitigation:
        'IAM authorization per topic and role, as the event catalog lists the producers: one for each topic, three for notifications.send.',
      likelihood: 2,
      impact: 4,
    },
    repudiation: {
      title: 'A fact without origin',
      mitigation:
        'Only the listed producers’ roles may write a topic, and each fact names its actor and comes from an outbox row.',
      likelihood: 1,
      impact: 3,
    },
    'information-disclosure': {
      title: 'A consumer reads more than it needs',
      mitigation: 'Read permission per topic and group; facts hold ids, not people.',
      likelihood: 3,
      impact: 2,
    },
    'denial-of-service': {
      title: 'A runaway producer fills the disks',
      mitigation: 'Producer quota per client id, storage alarm at 60 %, storage autoscaling.',
      likelihood: 2,
      impact: 3,
    },
  }),
  ...threatsTo(cache, {
    tampering: {
      title: 'False stock counts',
      mitigation: 'Reachable from one service only, with authentication; the count decides nothing.',
      likelihood: 2,
      impact: 1,
    },
    repudiation: { title: 'Changes leave no trace', notApplicable: 'Nothing of value is decided or recorded there.' },
    'information-disclosure': {
      title: 'Cache content is read',
      mitigation: 'TLS and encryption at rest; it holds counts, and addresses for two minutes.',
      likelihood: 2,
      impact: 1,
    },
    'denial-of-service': {
      title: 'The cache is flushed or full',
      mitigation: 'Dangerous commands are disabled; without it the database serves stock pages.',
      likelihood: 2,
      impact: 2,
    },
  }),
  ...threatsTo(auditArchive, {
    tampering: {
      title: 'Evidence is altered',
      mitigation: 'Object Lock in compliance mode: not even the root account can.',
      likelihood: 1,
      impact: 5,
    },
    repudiation: {
      title: 'Who read the evidence?',
      mitigation: 'CloudTrail data events in the log account.',
      likelihood: 2,
      impact: 2,
    },
    'information-disclosure': {
      title: 'The archive becomes public',
      mitigation: 'Public access blocked for the whole organization; own key; entries hold ids.',
      likelihood: 1,
      impact: 4,
    },
    'denial-of-service': {
      title: 'Writes are refused',
      mitigation: 'The consumer waits: topics keep facts for seven days or more, requests to notify for three.',
      likelihood: 1,
      impact: 2,
    },
  }),
];

/** Traffic inside AWS, authenticated on both ends. */
const internal = (relationship: Relationship, what: string): Threat[] =>
  threatsTo(relationship, {
    tampering: {
      title: `${what} changed on the way`,
      mitigation: 'TLS 1.2 and up with verified certificates.',
      likelihood: 1,
      impact: 4,
    },
    'information-disclosure': {
      title: `${what} read on the way`,
      mitigation: 'TLS; private subnets; flow logs show who talks to whom.',
      likelihood: 1,
      impact: 3,
    },
    'denial-of-service': {
      title: `${what} held up`,
      mitigation: 'Deadline and pool per dependency; the caller degrades as its failure mode says.',
      likelihood: 2,
      impact: 3,
    },
  });

/** Traffic that leaves or enters over the Internet. */
const external = (relationship: Relationship, what: string, own: Categories = {}): Threat[] =>
  threatsTo(relationship, {
    tampering: {
      title: `${what} changed on the way`,
      mitigation: 'TLS 1.2 and up with a verified host name.',
      likelihood: 2,
      impact: 4,
    },
    'information-disclosure': {
      title: `${what} read on the way`,
      mitigation: 'TLS; no personal data in addresses of requests.',
      likelihood: 2,
      impact: 3,
    },
    'denial-of-service': {
      title: `${what} blocked or flooded`,
      mitigation: 'Limits at both ends, retries with jitter, and a queue in between where nobody waits.',
      likelihood: 3,
      impact: 3,
    },
    ...own,
  });

/** From the load balancer to a service: encrypted, but an Application Load Balancer does not verify its targets. */
const entering = (relationship: Relationship, what: string): Threat[] => {
  const [tampering, ...others] = internal(relationship, what);
  return [
    ...(tampering
      ? [
          {
            ...tampering,
            mitigation:
              'TLS to the task. The load balancer does not verify the task’s certificate: the VPC delivers packets to the registered address only, and the security group lets nobody else answer on the path.',
          },
        ]
      : []),
    ...others,
  ];
};

const c = dataFlows;
const flows = [
  ...external(c.shopperToStorefront, 'Browsing and ordering'),
  ...external(c.storefrontToEdge, 'An order', {
    tampering: {
      title: 'An order is changed or replayed',
      mitigation: 'TLS; signed quote; a replay carries the same key and changes nothing.',
      likelihood: 3,
      impact: 4,
    },
    'denial-of-service': {
      title: 'A flood of order requests',
      mitigation: 'WAF rate rule of 300 requests a minute and address; 10 orders a minute and shopper.',
      likelihood: 4,
      impact: 3,
    },
  }),
  ...external(c.storefrontToIdentity, 'Sign-in', {
    tampering: {
      title: 'The authorization code is intercepted',
      mitigation: 'PKCE, exact redirect addresses, state and nonce.',
      likelihood: 2,
      impact: 4,
    },
  }),
  ...external(c.storefrontToProvider, 'Card entry', {
    tampering: {
      title: 'A script on the page skims the card',
      mitigation:
        'Fields are the provider’s own frame; content security policy, subresource integrity. The inventory of scripts, which PCI DSS 4.0.1 asks of the page around it, is still to be made.',
      likelihood: 3,
      impact: 5,
      status: 'in-progress',
    },
  }),
  ...external(c.deliveryToShopper, 'A message to the shopper', {
    'information-disclosure': {
      title: 'A message is read by others, or on a locked screen',
      mitigation:
        'No address, payment or sign-in data in the text; push says "confirmed" and four characters of the number. The rest is lived with.',
      likelihood: 3,
      impact: 2,
      status: 'accepted',
    },
  }),
  ...external(c.supportToEdge, 'Support requests'),
  ...external(c.operationsToWorker, 'Operator commands', {
    tampering: {
      title: 'A command is changed or forged',
      mitigation: 'The AWS API over TLS, signed with credentials of one hour; the role may start one task definition.',
      likelihood: 2,
      impact: 4,
    },
  }),
  ...external(c.providerToEdge, 'Provider webhooks', {
    tampering: {
      title: 'A webhook is altered or replayed',
      mitigation: 'HMAC over body and timestamp, five minutes’ tolerance, event id stored.',
      likelihood: 3,
      impact: 4,
    },
  }),
  ...external(c.warehouseToInventory, 'Stock reports'),
  ...external(c.paymentToProvider, 'Payment requests'),
  ...external(c.shippingToCarrier, 'Parcel bookings'),
  ...external(c.shippingToWarehouse, 'Pick lists'),
  ...external(c.notificationToDelivery, 'Messages'),
  ...external(c.orderApiToIdentity, 'Token keys', {
    'denial-of-service': {
      title: 'Keys can’t be refreshed',
      mitigation: 'Keys are cached for a day and refreshed hourly; rotation overlaps by a week.',
      likelihood: 2,
      impact: 2,
    },
  }),
  ...external(c.returnsToIdentity, 'Token keys for returns', {
    'denial-of-service': {
      title: 'Keys can’t be refreshed for returns',
      mitigation: 'Keys are cached for a day and refreshed hourly; rotation overlaps by a week.',
      likelihood: 2,
      impact: 1,
    },
  }),
  ...external(c.storefrontToCatalogue, 'Quotes'),
  ...internal(c.returnsToOrderApi, 'Order lines for returns'),
  ...internal(c.shippingToOrderApi, 'Addresses'),
  ...internal(c.notificationToOrderApi, 'Contact data'),
  ...internal(c.workerToArchive, 'Yesterday’s facts'),
  ...internal(c.workerToInventory, 'Reservations'),
  ...internal(c.workerToPayment, 'Payment commands'),
  ...entering(c.edgeToOrderApi, 'Requests'),
  ...entering(c.edgeToInventory, 'Stock reads'),
  ...entering(c.edgeToReturns, 'Return requests'),
  ...entering(c.edgeToPayment, 'Webhooks'),
  ...internal(c.orderApiToDb, 'Order writes'),
  ...internal(c.orderApiToIntake, 'Parked orders'),
  ...internal(c.intakeToWorker, 'Parked orders on delivery'),
  ...internal(c.workerToDb, 'Saga state'),
  ...internal(c.inventoryToDb, 'Stock writes'),
  ...internal(c.inventoryToCache, 'Stock counts'),
  ...internal(c.paymentToDb, 'Ledger writes'),
  ...internal(c.shippingToDb, 'Shipment writes'),
  ...internal(c.returnsToDb, 'Return writes'),
  ...internal(c.notificationToDb, 'Records of sends'),
  ...internal(c.workerToLog, 'Order facts'),
  ...internal(c.inventoryToLog, 'Stock facts'),
  ...internal(c.paymentToLog, 'Payment facts'),
  ...internal(c.shippingToLog, 'Shipment facts'),
  ...internal(c.returnsToLog, 'Return facts'),
  ...internal(c.logToPayment, 'Shipment facts for capture'),
  ...internal(c.logToInventory, 'Approved returns'),
  ...internal(c.logToShipping, 'Confirmed orders'),
  ...internal(c.logToNotification, 'Notification requests'),
  ...internal(c.logToWorker, 'Shipment facts for orders'),
  ...internal(c.logToAudit, 'Facts for the archive'),
  ...internal(c.auditToArchive, 'Archive batches'),
];

export const threats = [...people, ...systems, ...neighbours, ...services, ...stores, ...flows];
