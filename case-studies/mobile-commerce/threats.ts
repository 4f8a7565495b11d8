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
  app,
  appStores,
  bff,
  cache,
  catalogService,
  cdn,
  coreDb,
  dataFlows,
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

type Score = 1 | 2 | 3 | 4 | 5;
type Categories = Partial<Record<Stride, ThreatSpec>>;

/** What could happen, what stops it, how likely and how bad. */
const t = (title: string, mitigation: string, likelihood: Score, impact: Score): ThreatSpec => ({
  title,
  mitigation,
  likelihood,
  impact,
});
/** The control is designed; its test or the work behind it is still an action of the risk register. */
const inProgress = (spec: ThreatSpec): ThreatSpec => ({ ...spec, status: 'in-progress' });
/** What is left after the control is small enough to live with. */
const accepted = (spec: ThreatSpec): ThreatSpec => ({ ...spec, status: 'accepted' });
const targetId = (target: ElementReference | Relationship): string =>
  'source' in target ? `${toSlug(target.source)}-to-${toSlug(target.destination)}` : toSlug(target.id);
const to = (target: ElementReference | Relationship, categories: Categories): Threat[] =>
  (Object.entries(categories) as [Stride, ThreatSpec][]).map(([category, spec]) =>
    threat(`${targetId(target)}-${category}`, target, category, spec),
  );

const outsiders = [
  ...to(shopper, {
    spoofing: inProgress(
      t(
        'Somebody buys with a stolen account',
        'Passkeys; mail on each new device; a token younger than five minutes for a new address.',
        4,
        3,
      ),
    ),
    repudiation: t('"I never bought that"', 'Key, device, release and trace id are stored with the order.', 3, 2),
  }),
  ...to(merchandiser, {
    spoofing: t('A stolen session changes prices', 'Company sign-on with hardware key; sessions of one hour.', 2, 4),
    repudiation: t('Nobody changed that price', 'catalog.price_changes names both people; append-only role.', 3, 3),
  }),
  ...to(onCall, {
    spoofing: t(
      'Production access with a stolen credential',
      'No standing access; approved, recorded sessions with hardware key.',
      2,
      5,
    ),
    repudiation: inProgress(
      t('A failover that nobody ordered', 'The script asks for two names and writes them to another account.', 1, 4),
    ),
  }),
  ...to(appStores, {
    spoofing: t(
      'A false release in our name',
      'Store accounts with hardware keys and two roles; signing keys are kept by the stores.',
      2,
      5,
    ),
    repudiation: t(
      'Which build is this?',
      'Build number, commit and digest are compiled in and sent with each request.',
      2,
      2,
    ),
  }),
  ...to(paymentProvider, {
    spoofing: t(
      'A false provider approves',
      'We call it, with pinned name and own credentials; no inbound route.',
      1,
      5,
    ),
    repudiation: t(
      'It disputes an authorization',
      'Each attempt is recorded before asking; settlement is compared nightly.',
      2,
      3,
    ),
  }),
  ...to(delivery, {
    spoofing: t(
      'Mail or push in our name',
      'SPF, DKIM, DMARC reject; push needs our keys; no message asks for a password.',
      4,
      2,
    ),
    repudiation: accepted(t('Was it sent?', 'notify.sends holds the state the service reported.', 2, 1)),
  }),
];

const warehouseThreats = to(warehouse, {
  spoofing: t(
    'False receipts make stock',
    'Mutual TLS over the private line; receipts match an announced delivery.',
    2,
    4,
  ),
  tampering: t(
    'Counts are changed at the source',
    'Corrections above one percent of a product wait for a second person.',
    2,
    3,
  ),
  repudiation: t('A count is denied', 'Each report is stored with the subject of its certificate.', 2, 2),
  'information-disclosure': t(
    'Pick lists reveal customers',
    'Order number and goods only; the label comes from the carrier.',
    3,
    2,
  ),
  'denial-of-service': t('Reports stop', 'Stock only falls then; alert after two silent hours.', 3, 2),
  'elevation-of-privilege': t('Its network opens ours', 'Two ports through the private line, one topic to read.', 2, 3),
});

const client = to(app, {
  spoofing: accepted(
    t(
      'A script poses as the app',
      'The app has no authority; limits per account; attestation as a signal, not as a lock.',
      4,
      2,
    ),
  ),
  tampering: t(
    'A changed app sends other prices',
    'Prices are looked up on the server; the phone’s are only compared.',
    4,
    3,
  ),
  repudiation: t('"My phone did that"', 'Release, device and key come with each order.', 3, 1),
  'information-disclosure': t(
    'A lost phone is read',
    'Refresh token bound to the device; SQLite in protected storage; no card data.',
    3,
    3,
  ),
  'denial-of-service': inProgress(
    t('A release retries without pause', 'One client library with jitter and budget; 429 by release; staging.', 3, 4),
  ),
  'elevation-of-privilege': t(
    'A link opens what it should not',
    'Verified links only; no screen acts without a tap.',
    3,
    2,
  ),
});

const edgeThreats = [
  ...to(cdn, {
    spoofing: t(
      'A look-alike serves our name',
      'CAA record, certificate transparency alerts; the app pins the Amazon roots.',
      2,
      3,
    ),
    tampering: t(
      'The edge caches what an attacker sent',
      'Key is path, release and revision only; no header of the client changes an answer.',
      2,
      4,
    ),
    repudiation: accepted(t('Reads leave no trace', 'Access logs in the log account.', 2, 1)),
    'information-disclosure': t(
      'A personal answer is cached for all',
      'Personal routes have no edge behavior at all: another name, another path.',
      2,
      5,
    ),
    'denial-of-service': t(
      'Its budget is burned by bots',
      'Limits at the edge ACL; AWS Budgets mails at twice the usual cost of a day.',
      3,
      2,
    ),
    'elevation-of-privilege': t(
      'The origin is reached around it',
      'Meant to be reachable: orders come this way. The ACL and the limits of the entry apply to both.',
      2,
      2,
    ),
  }),
  ...to(entry, {
    spoofing: t('A host with our certificate', 'Certificates by ACM only; CAA; transparency alerts.', 1, 4),
    tampering: t(
      'Rules or routes are changed',
      'Through Terraform with two reviewers; drift is reported nightly.',
      2,
      4,
    ),
    repudiation: t('Requests leave no trace', 'Logs of balancer and ACL in the log account.', 2, 2),
    'information-disclosure': t('Errors tell internals', 'Error bodies are ours; TLS 1.2 and up.', 2, 2),
    'denial-of-service': t(
      'A flood on the order route',
      'Shield Standard, ACL limits, limits per account, Retry-After.',
      4,
      3,
    ),
    'elevation-of-privilege': t('A route skips authentication', 'Each service verifies the token itself.', 2, 4),
  }),
];

const serviceThreats = (service: ElementReference, own: Categories): Threat[] =>
  to(service, {
    spoofing: t('Another pod calls in its name', 'Mutual TLS with a certificate a service; callers on a list.', 2, 4),
    tampering: t('A changed image runs', 'Signed images admitted by digest; read-only root.', 2, 4),
    repudiation: t(
      'It changes something without a trace',
      'State and transition in one transaction, with actor and trace id.',
      2,
      3,
    ),
    'information-disclosure': t('Personal data in logs', 'Allow-list of fields; scanner over logs and traces.', 3, 3),
    'denial-of-service': t(
      'A slow neighbor holds its workers',
      'Deadlines, bulkheads, breakers; autoscaling at half load.',
      3,
      3,
    ),
    'elevation-of-privilege': t(
      'A flaw opens the rest',
      'Own role, own group, own database role; no shell in the image.',
      2,
      4,
    ),
    ...own,
  });
const services = [
  ...serviceThreats(bff, {
    'information-disclosure': t(
      'One shopper sees another’s screen',
      'Subject from the token in every call; no shared state; personal answers are never cached.',
      3,
      5,
    ),
    'elevation-of-privilege': t(
      'An old release reaches what was closed',
      'Retired paths are deleted; authorization is in the services.',
      3,
      3,
    ),
  }),
  ...serviceThreats(userService, {
    spoofing: inProgress(
      t(
        'Passwords of other leaks are tried',
        'Limits per account and address, breach list, passkeys, bot control.',
        5,
        3,
      ),
    ),
    'information-disclosure': t('Sign-in tells who has an account', 'Same words, same time, for every address.', 4, 2),
    'denial-of-service': t('Hashes take every processor', 'A pool of two a pod; refreshes on another path.', 4, 3),
    'elevation-of-privilege': t(
      'The signing key leaks',
      'Only here, in memory, 30 days; rotation in ten minutes is rehearsed.',
      1,
      5,
    ),
  }),
  ...serviceThreats(catalogService, {
    tampering: t('A wrong price goes out', 'Second person above 30 %; history by revision; checkout compares.', 3, 4),
  }),
  ...serviceThreats(orderService, {
    tampering: t(
      'An order is replayed or altered',
      'Key and hash of the request; the same key with another body is 409.',
      4,
      3,
    ),
    repudiation: t('A payment without an order', 'Attempt is stored before asking; compared every five minutes.', 2, 4),
  }),
  ...serviceThreats(inventoryService, {
    'denial-of-service': t(
      'Holds are hoarded',
      'Only for stored orders; 15 minutes; three unpaid orders an account.',
      4,
      3,
    ),
  }),
  ...serviceThreats(notifier, {
    tampering: t(
      'A message carries foreign content',
      'Templates escape; facts hold ids; links are ours by list.',
      3,
      2,
    ),
    'denial-of-service': inProgress(
      t('A campaign is sent at once', 'Earliest time in each slice; upper limit in the client.', 3, 4),
    ),
  }),
  ...serviceThreats(telemetry, {
    tampering: t(
      'False metrics hide an attack',
      'Accepts from pods’ certificates only; objectives are also computed from entry logs.',
      2,
      3,
    ),
    'denial-of-service': t(
      'A label with millions of values',
      'Limits in the collector; heartbeat in another account.',
      3,
      3,
    ),
  }),
];

const stores = [
  ...to(media, {
    tampering: t('An image is replaced', 'Named by the hash of its content; write role cannot overwrite.', 2, 3),
    repudiation: t('Who uploaded this?', 'Data events; uploads carry the merchandiser.', 2, 1),
    'information-disclosure': accepted(
      t('Unreleased products are seen', 'Hashed names; published with the product only.', 3, 2),
    ),
    'denial-of-service': t('Objects are deleted', 'Versioning, replication, no delete permission.', 1, 3),
  }),
  ...to(coreDb, {
    tampering: t('Stock or orders changed by hand', 'No human role may write; break-glass is recorded.', 2, 5),
    repudiation: t('A change without author', 'A role a service; pgaudit for everything else.', 2, 3),
    'information-disclosure': t(
      'A snapshot leaves the account',
      'Own KMS key; sharing denied by organization policy, in both regions.',
      2,
      5,
    ),
    'denial-of-service': inProgress(
      t('A query takes the instance', 'Statement timeout and connection limit a role.', 3, 4),
    ),
  }),
  ...to(cache, {
    tampering: t(
      'False prices, stock or counters',
      'Three clients, each with its own user and key prefix; checkout reads none of them.',
      2,
      2,
    ),
    repudiation: { title: 'Changes leave no trace', notApplicable: 'Nothing is decided or recorded there.' },
    'information-disclosure': t('Its content is read', 'Public data and counters; TLS, private subnet.', 2, 1),
    'denial-of-service': t(
      'Flushed or full',
      'Dangerous commands disabled; everything works without it, slower.',
      2,
      2,
    ),
  }),
  ...to(eventLog, {
    tampering: t('A fact by the wrong author', 'One writer a topic, by IAM.', 2, 4),
    repudiation: t('A fact without origin', 'Authenticated writers; principal in the broker’s log.', 1, 3),
    'information-disclosure': t('A reader reads too much', 'Permission a topic and group; facts hold ids.', 3, 2),
    'denial-of-service': t(
      'Disks fill',
      'Quota a client; the outbox alert comes within two minutes, and facts wait there.',
      2,
      2,
    ),
  }),
];

const inside = (relationship: Relationship, what: string): Threat[] =>
  to(relationship, {
    tampering: t(`${what} changed on the way`, 'TLS with verified certificates at both ends.', 1, 4),
    'information-disclosure': t(`${what} read on the way`, 'TLS; private subnets; flow logs.', 1, 3),
    'denial-of-service': t(`${what} held up`, 'Deadline and pool a dependency; the caller degrades.', 2, 3),
  });
const across = (relationship: Relationship, what: string, own: Categories = {}): Threat[] =>
  to(relationship, {
    tampering: t(`${what} changed on the way`, 'TLS 1.2 and up with verified name.', 2, 4),
    'information-disclosure': t(`${what} read on the way`, 'TLS; nothing personal in addresses of requests.', 2, 3),
    'denial-of-service': t(`${what} blocked or flooded`, 'Limits at both ends, retries with jitter.', 3, 3),
    ...own,
  });

/** The balancer speaks TLS to the pods and doesn't verify their certificates. */
const behindBalancer: Categories = {
  tampering: accepted(
    t(
      'A pod that is not ours answers for the service',
      'The balancer does not verify a pod’s certificate. What holds: its group reaches this group only, targets are registered by the controller alone, and the VPC drops forged addresses.',
      1,
      4,
    ),
  ),
};

const c = dataFlows;
const flows = [
  ...across(c.shopperToApp, 'What the screen shows', {
    tampering: t(
      'Another app draws over ours and steers the tap',
      'Touches through an overlay are refused on the buy and payment screens; the device’s own lock confirms.',
      2,
      3,
    ),
    'denial-of-service': t(
      'A screen locks the shopper out',
      'Staged release, crash-free objective, "update now" opens the store and not a dead end.',
      2,
      3,
    ),
    'information-disclosure': accepted(
      t(
        'Somebody looks over the shoulder',
        'Personal screens are hidden in the app switcher; payment asks for the device’s lock.',
        3,
        2,
      ),
    ),
  }),
  ...across(c.storesToApp, 'A release', {
    tampering: t(
      'A package is changed on its way',
      'The system refuses a package without our signature; the stores hold the keys, two people release.',
      1,
      5,
    ),
    'information-disclosure': accepted(
      t(
        'A package is taken apart',
        'It holds no secret: keys and prices are on the server, what it knows is public.',
        4,
        1,
      ),
    ),
    'denial-of-service': accepted(
      t(
        'A review is refused on the eve of a sale',
        'Sales are switched on by flag; their code shipped two trains before.',
        3,
        3,
      ),
    ),
  }),
  ...across(c.appToCdn, 'A page'),
  ...across(c.appToEntry, 'An order or a token', {
    tampering: t('A network in the middle', 'TLS, roots pinned; the key and hash make a replay harmless.', 3, 4),
  }),
  ...across(c.appToProvider, 'The card', {
    tampering: t(
      'The card form is replaced by a look-alike',
      'The provider’s own SDK draws it, pinned by checksum in the build; no web view, no deep link opens it.',
      2,
      4,
    ),
  }),
  ...across(c.deliveryToApp, 'A push', {
    tampering: t(
      'A push or mail leads elsewhere',
      'A push holds an id and the app asks us for the rest; links in mail are verified app links.',
      2,
      3,
    ),
    'information-disclosure': t(
      'A push is read on the locked screen',
      'It says "confirmed", and no goods, address or amount.',
      4,
      2,
    ),
  }),
  ...across(c.merchandiserToEntry, 'A price'),
  ...across(c.onCallToTelemetry, 'A dashboard'),
  ...across(c.warehouseToInventory, 'A report'),
  ...across(c.logToWarehouse, 'A confirmed order'),
  ...across(c.orderToProvider, 'An authorization'),
  ...across(c.notifierToDelivery, 'A message'),
  ...across(c.entryToBff, 'A request', behindBalancer),
  ...across(c.entryToCatalog, 'An admin request', behindBalancer),
  ...across(c.cdnToEntry, 'A miss'),
  ...across(c.cdnToMedia, 'An image', {
    tampering: t(
      'The bucket answers somebody else',
      'Origin access control: the bucket policy names this distribution and denies everybody else.',
      1,
      3,
    ),
    'denial-of-service': t(
      'Images are fetched past the edge',
      'No public access; versions and a replica remain.',
      2,
      2,
    ),
  }),
  ...inside(c.bffToUser, 'A sign-in'),
  ...inside(c.bffToCatalog, 'A product read'),
  ...inside(c.bffToOrder, 'A checkout'),
  ...inside(c.bffToInventory, 'A stock read'),
  ...inside(c.orderToInventory, 'A hold'),
  ...inside(c.userToDb, 'An account'),
  ...inside(c.catalogToDb, 'A product'),
  ...inside(c.orderToDb, 'An order row'),
  ...inside(c.inventoryToDb, 'A stock row'),
  ...inside(c.notifierToDb, 'A device'),
  ...inside(c.bffToCache, 'A counter'),
  ...inside(c.catalogToCache, 'A cached product'),
  ...inside(c.inventoryToCache, 'A stock hint'),
  ...inside(c.userToLog, 'An erasure'),
  ...inside(c.catalogToLog, 'A product fact'),
  ...inside(c.orderToLog, 'An order fact'),
  ...inside(c.inventoryToLog, 'A stock fact'),
  ...inside(c.logToCatalog, 'A fact for the catalog'),
  ...inside(c.logToOrder, 'A fact for orders'),
  ...inside(c.logToNotifier, 'A fact to tell'),
  ...inside(c.bffToTelemetry, 'A trace'),
];

export const threats = [...outsiders, ...warehouseThreats, ...client, ...edgeThreats, ...services, ...stores, ...flows];
