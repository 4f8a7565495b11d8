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
  access,
  auditArchive,
  auditWriter,
  billing,
  cache,
  core,
  customerSignIn,
  customerSystems,
  database,
  dataFlows,
  delivery,
  directory,
  entry,
  eventBus,
  files,
  mailService,
  member,
  operator,
  paymentProvider,
  platformEngineer,
  tenantAdmin,
  webApp,
  webhooks,
} from './architecture.ts';

type Rating = 1 | 2 | 3 | 4 | 5;
/** Title, mitigation, likelihood, impact. */
type Row = readonly [title: string, mitigation: string, likelihood: Rating, impact: Rating];
type Rows = Partial<Record<Stride, Row | ThreatSpec>>;

const isRow = (value: Row | ThreatSpec): value is Row => Array.isArray(value);
const specOf = (value: Row | ThreatSpec): ThreatSpec => {
  if (!isRow(value)) return value;
  const [title, mitigation, likelihood, impact] = value;
  return { title, mitigation, likelihood, impact };
};
const idOf = (target: ElementReference | Relationship): string =>
  'source' in target ? `${toSlug(target.source)}-to-${toSlug(target.destination)}` : toSlug(target.id);

/** One threat a category; the id names target and category. */
const threatsTo = (target: ElementReference | Relationship, rows: Rows): Threat[] =>
  (Object.entries(rows) as [Stride, Row | ThreatSpec][]).map(([category, value]) =>
    threat(`${idOf(target)}-${category}`, target, category, specOf(value)),
  );

const people = [
  ...threatsTo(member, {
    spoofing: [
      'Somebody works with a stolen account',
      'The tenant’s own sign-in with its second factor, or a passkey; sessions are listed and can be ended by the person.',
      4,
      3,
    ],
    repudiation: [
      '"I did not change that"',
      'The audit entry is written with the change and names session and token; the archive is locked.',
      3,
      2,
    ],
  }),
  ...threatsTo(tenantAdmin, {
    spoofing: [
      'An attacker administers a tenant',
      'A sign-in not older than five minutes for people, keys and providers; the other administrators are mailed.',
      3,
      4,
    ],
    repudiation: ['An administrator denies a grant', 'member_roles.granted_by and the audit entry.', 2, 3],
  }),
  ...threatsTo(platformEngineer, {
    spoofing: [
      'A stolen laptop opens production',
      'No standing access: an approved session of one hour with a hardware key.',
      2,
      5,
    ],
    repudiation: [
      'A manual change nobody admits to',
      'Sessions are recorded to a bucket that engineers cannot delete from; jobs keep who started them.',
      2,
      3,
    ],
  }),
];

const outside = [
  ...threatsTo(customerSystems, {
    spoofing: [
      'A leaked key acts as the customer',
      'Keys have scopes and an end, are scanned for in public repositories, and show when they were last used.',
      4,
      4,
    ],
    repudiation: [
      'The customer denies a call',
      'Each call is logged with key and token id; changes have an audit entry.',
      2,
      2,
    ],
  }),
  ...threatsTo(customerSignIn, {
    spoofing: [
      'One tenant’s provider asserts another tenant’s people',
      'A provider is bound to one tenant and to its verified domains; a subject is unique per provider, and an e-mail address proves nothing by itself.',
      4,
      5,
    ],
    repudiation: ['The provider denies an assertion', 'Its id is kept with the session for a year.', 2, 2],
  }),
  ...threatsTo(directory, {
    spoofing: [
      'Tokens from an impostor directory',
      'Issuer and client are fixed in configuration; keys come from the pinned address only.',
      1,
      5,
    ],
    repudiation: {
      title: 'The directory denies a sign-in',
      notApplicable: 'CloudTrail records each of its sign-in requests into our log account.',
    },
  }),
  ...threatsTo(paymentProvider, {
    spoofing: [
      'A forged webhook reports a payment',
      'Signature and timestamp are verified; the state is then read from the provider’s API.',
      3,
      3,
    ],
    repudiation: [
      'The provider disputes reported usage',
      'The usage hour with its key and the time of reporting.',
      2,
      2,
    ],
  }),
  ...threatsTo(mailService, {
    spoofing: [
      'Invitations in our name from elsewhere',
      'SPF, DKIM and DMARC reject; an invitation links to the sign-in and holds no token that works twice.',
      4,
      3,
    ],
    repudiation: ['Was the invitation sent?', 'Delivery events are kept for 30 days.', 2, 1],
  }),
];

/** What runs at the customer: the threats that reach us through it. */
const neighbours = [
  ...threatsTo(webApp, {
    spoofing: [
      'A page poses as the app',
      'HSTS with preload, strict content security policy, sign-in on the directory’s own host.',
      3,
      3,
    ],
    repudiation: [
      'The app disputes what it sent',
      'The audit entry names session and request id, which the app shows.',
      1,
      1,
    ],
    tampering: [
      'A changed app asks for another tenant',
      'No request names a tenant: it comes from the token, and the token from us.',
      4,
      3,
    ],
    'information-disclosure': [
      'Content stays in a shared browser',
      'Content is answered with no-store, drafts are sealed with a key that ends with the session.',
      3,
      3,
    ],
    'denial-of-service': [
      'A faulty release retries without pause',
      'Limits per tenant, Retry-After, releases reach our own tenant first.',
      3,
      3,
    ],
    'elevation-of-privilege': [
      'A script injected into content acts as the reader',
      'Content is rendered as text, Trusted Types, cookies out of reach of scripts.',
      3,
      4,
    ],
  }),
];

/** Six threats that every service has; `own` replaces what is particular. */
const service = (target: ElementReference, own: Rows): Threat[] =>
  threatsTo(target, {
    spoofing: [
      'Another workload calls in its name',
      'Its port admits the load balancer’s security group only, and services never call each other; the tenant comes from the signed token.',
      2,
      4,
    ],
    tampering: [
      'A changed image runs',
      'Tasks start from signed digests only, on a root file system that they cannot write.',
      2,
      4,
    ],
    repudiation: [
      'Its action leaves no trace',
      'Audit entry and change commit together; jobs keep their evidence.',
      2,
      3,
    ],
    'information-disclosure': [
      'Tenant content in logs',
      'Allow-list of fields; a scanner plants markers in test content and looks for them in logs.',
      3,
      4,
    ],
    'denial-of-service': [
      'A slow dependency holds every worker',
      'Deadline on each call, limit in flight per tenant, breaker per dependency.',
      3,
      3,
    ],
    'elevation-of-privilege': [
      'A flaw in it opens every tenant',
      'Own task role, own database role with the tables it needs and without BYPASSRLS; the door enters one tenant a transaction.',
      2,
      5,
    ],
    ...own,
  });

const services = [
  ...service(delivery, {
    spoofing: [
      'A look-alike host serves the app',
      'CAA record, certificate transparency alerts, HSTS with preload.',
      2,
      4,
    ],
    tampering: [
      'The app’s files are replaced',
      'Written by the pipeline’s role only, versioned, integrity hashes in the index.',
      2,
      5,
    ],
    repudiation: [
      'Who published this version?',
      'Signed release with its reviewers; bucket events in the log account.',
      1,
      3,
    ],
    'information-disclosure': [
      'Something of a tenant is cached',
      'No API passes here; the bucket holds the app’s files and nothing else.',
      1,
      4,
    ],
    'denial-of-service': ['It is flooded', 'Shield Standard; open apps go on without it.', 3, 2],
    'elevation-of-privilege': [
      'It is used to reach the bucket’s account',
      'Origin access with read permission on one bucket.',
      1,
      3,
    ],
  }),
  ...service(entry, {
    spoofing: ['A look-alike host ends TLS', 'CAA record, HSTS with preload, certificate transparency alerts.', 2, 4],
    tampering: [
      'Somebody changes rules or routes',
      'Changes through the pipeline with two reviewers; drift is detected hourly.',
      2,
      4,
    ],
    repudiation: ['Requests leave no trace', 'Access logs to a bucket in the log account.', 2, 2],
    'information-disclosure': {
      title: 'A redirect tells who is a customer',
      mitigation:
        'Lived with: a federated domain is known by its redirect, which is inherent in signing in by domain. Limits per address and e-mail make listing slow, and a tenant that minds gets a sign-in address that cannot be guessed.',
      likelihood: 4,
      impact: 1,
      status: 'accepted',
    },
    'denial-of-service': [
      'A flood from many addresses',
      'Shield Standard, rate per address, limits per tenant behind it.',
      3,
      3,
    ],
    'elevation-of-privilege': [
      'A route skips authentication',
      'The entry authenticates nothing: every service verifies, and a route without a permission does not start.',
      2,
      4,
    ],
  }),
  ...service(access, {
    tampering: [
      'Claims are chosen by the caller',
      'Tenant and permissions are read from the database behind the fence; nothing is copied from the directory’s token but the subject.',
      3,
      5,
    ],
    'information-disclosure': [
      'The signing key leaks',
      'Made and used inside KMS; two published keys, monthly rotation, switch for revocation.',
      1,
      5,
    ],
    'denial-of-service': [
      'Guessing fills the sign-in',
      'Limits per address and e-mail; hashes are of random bits, so checking is cheap.',
      4,
      2,
    ],
    'elevation-of-privilege': [
      'A member of A gets a token for B',
      'Membership is read inside B with B’s policy: a row of A cannot answer.',
      3,
      5,
    ],
  }),
  ...service(core, {
    tampering: [
      'Ids of another tenant in a request',
      'Ids are looked up inside the caller’s schema and policy: a foreign id does not exist, 404.',
      5,
      5,
    ],
    'information-disclosure': [
      'A connection carries the last caller’s tenant',
      'Settings end with the transaction; the pool is reachable through one function only, tested with 10,000 canceled requests.',
      3,
      5,
    ],
    'denial-of-service': [
      'One tenant takes all there is',
      'Rate, in-flight and statement limits, each tenant its own.',
      5,
      3,
    ],
    'elevation-of-privilege': [
      'Injected SQL sets the tenant',
      'Only parameters, checked by a linter; the fences do not stop injection and nobody claims so.',
      2,
      5,
    ],
  }),
  ...service(billing, {
    tampering: [
      'A tenant changes its own plan',
      'The plan follows the provider’s state, which is read and not received.',
      3,
      3,
    ],
  }),
  ...service(webhooks, {
    'information-disclosure': [
      'An address inside our network is called',
      'A name is resolved once, the address checked against private, link-local and metadata ranges and then called; no redirects; its database role sees webhooks and deliveries only.',
      4,
      4,
    ],
    'denial-of-service': [
      'We are used to flood somebody',
      'An address must answer a challenge first; two in flight per address.',
      3,
      3,
    ],
  }),
  ...service(auditWriter, {
    tampering: [
      'It writes something else than it read',
      'Daily comparison with the tenants’ tables by a different role.',
      1,
      4,
    ],
  }),
  ...service(operator, {
    tampering: [
      'A migration runs in the wrong schema',
      'The door refuses a schema that is not the tenant’s, CHECK and policy refuse foreign rows; the fence test follows each job.',
      3,
      4,
    ],
    'information-disclosure': [
      'An export goes to the wrong tenant',
      'Exports are written under the prefix of the tenant that was entered.',
      2,
      5,
    ],
    'elevation-of-privilege': [
      'Its rights to create are used to read',
      'Tables are forced to obey policies for their owner as well; no inbound network rule.',
      2,
      5,
    ],
  }),
];

const stores = [
  ...threatsTo(database, {
    tampering: [
      'Rows changed by hand',
      'No human role may write; break-glass sessions are recorded; audit entries allow no update.',
      2,
      5,
    ],
    repudiation: [
      'A change without author',
      'Services are told apart by role, and pgaudit records everybody else.',
      2,
      3,
    ],
    'information-disclosure': [
      'A snapshot leaves the account',
      'The key refuses other accounts, and an organization policy refuses to share.',
      2,
      5,
    ],
    'denial-of-service': [
      'Catalog caches exhaust the memory',
      'Cap of tables per cell, [[driver.backends]], ticket at 70 % and page at 80 %.',
      3,
      5,
    ],
  }),
  ...threatsTo(cache, {
    tampering: [
      'The directory entry of a tenant is replaced',
      'Reachable from one service; a wrong entry is refused at the door.',
      2,
      4,
    ],
    repudiation: {
      title: 'Changes leave no trace',
      notApplicable: 'Nothing is decided there that the database does not confirm.',
    },
    'information-disclosure': [
      'The list of customers is read',
      'TLS, a user for one service, encryption at rest; ids and schema names. A schema is named after the id, not after the firm.',
      2,
      2,
    ],
    'denial-of-service': [
      'It is full or flushed',
      'The service’s user may not run what Redis calls dangerous (+@all -@dangerous); tasks read the database and limit by themselves.',
      2,
      2,
    ],
  }),
  ...threatsTo(eventBus, {
    tampering: [
      'A fact with another tenant’s id',
      'One task role may publish, and the tenant is the outbox row’s; a consumer’s transaction refuses rows of another tenant.',
      2,
      4,
    ],
    repudiation: ['A fact without origin', 'Event id is the outbox row’s, with actor and trace.', 1, 2],
    'information-disclosure': [
      'A consumer reads more than it needs',
      'A rule per consumer; facts hold ids and names of fields, no values.',
      3,
      2,
    ],
    'denial-of-service': ['A storm of facts', 'A change is limited per tenant, and so its facts.', 2, 2],
  }),
  ...threatsTo(files, {
    tampering: [
      'A file is replaced after the review',
      'Versioned; the row keeps the SHA-256 that the app verifies.',
      2,
      3,
    ],
    repudiation: ['Who downloaded it?', 'Access log with the session in the link’s parameters.', 2, 3],
    'information-disclosure': [
      'A link opens another tenant’s file',
      'Signed for rows read inside the tenant, by a role session limited to its prefix, for five minutes.',
      3,
      5,
    ],
    'denial-of-service': ['Somebody fills it', 'Size is part of the signature; storage by plan.', 3, 2],
  }),
  ...threatsTo(auditArchive, {
    tampering: ['Evidence is altered', 'Object Lock in compliance mode: not even the root account can.', 1, 5],
    repudiation: ['Who read the evidence?', 'Data events in the log account.', 2, 2],
    'information-disclosure': [
      'The archive becomes public',
      'Public access blocked for the organization; own key; ids only.',
      1,
      4,
    ],
    'denial-of-service': ['Writes are refused', 'The queue keeps facts for four days.', 1, 2],
  }),
];

/** Inside the cell. */
const internal = (relationship: Relationship, what: string, own: Rows = {}): Threat[] =>
  threatsTo(relationship, {
    tampering: [`${what} changed on the way`, 'TLS 1.2 and up with verified certificates.', 1, 4],
    'information-disclosure': [
      `${what} read on the way`,
      'TLS; private subnets; flow logs show who talks to whom.',
      1,
      4,
    ],
    'denial-of-service': [
      `${what} held up`,
      'Each call has a deadline; what happens without it is in the failure modes.',
      2,
      3,
    ],
    ...own,
  });

/** From the load balancer, which encrypts to a task and does not verify its certificate. */
const fromEntry = (relationship: Relationship, what: string): Threat[] =>
  internal(relationship, what, {
    tampering: [
      `${what} changed on the way`,
      'TLS to the task; the load balancer does not verify its certificate, so the network carries this: security groups, and a VPC that delivers no forged address.',
      1,
      4,
    ],
  });

/** Across the Internet. */
const external = (relationship: Relationship, what: string, own: Rows = {}): Threat[] =>
  threatsTo(relationship, {
    tampering: [`${what} changed on the way`, 'TLS 1.2 and up with a verified host name.', 2, 4],
    'information-disclosure': [`${what} read on the way`, 'TLS; no token and no content in addresses.', 2, 4],
    'denial-of-service': [`${what} blocked or flooded`, 'Limits at both ends, retries with jitter.', 3, 3],
    ...own,
  });

const f = dataFlows;
const flows = [
  ...external(f.memberToApp, 'Work'),
  ...external(f.adminToApp, 'Administration', {
    tampering: [
      'An administrator is made to click',
      'SameSite cookies, no state change by GET, frames refused, a fresh sign-in for what matters.',
      3,
      4,
    ],
  }),
  ...external(f.systemsToEntry, 'Integration calls', {
    'denial-of-service': ['A customer’s loop', 'Own host, own limits by key and tenant; people keep theirs.', 5, 2],
  }),
  ...external(f.appToDelivery, 'The app'),
  ...external(f.appToEntry, 'Requests', {
    tampering: [
      'A request is replayed',
      'TLS; a change carries the version it was made for, so a repeat is refused with 412.',
      2,
      3,
    ],
  }),
  ...external(f.appToDirectory, 'Sign-in', {
    tampering: ['The code is intercepted or injected', 'PKCE, state, nonce, exact redirect addresses.', 2, 4],
  }),
  ...external(f.appToFiles, 'Files'),
  ...external(f.appToSignIn, 'Assertions', {
    tampering: [
      'An assertion is wrapped or replayed',
      'The directory verifies signature, audience, time and single use; unsolicited assertions are refused.',
      3,
      5,
    ],
  }),
  ...external(f.providerToEntry, 'Payment webhooks', {
    tampering: [
      'A webhook is altered or replayed',
      'Signature over body and time, five minutes, event id stored.',
      3,
      3,
    ],
  }),
  ...external(f.accessToDirectory, 'Codes'),
  ...external(f.accessToMail, 'Invitations'),
  ...external(f.webhooksToSystems, 'Deliveries', {
    'information-disclosure': [
      'A delivery reaches whoever owns the address now',
      'Challenge at creation and every 90 days; deliveries hold ids and names of fields.',
      3,
      3,
    ],
  }),
  ...external(f.billingToProvider, 'Usage'),
  ...external(f.operatorToDirectory, 'Provider registrations', {
    tampering: [
      'A provider is registered for somebody else’s domain',
      'DNS proof before registration, and again every 90 days.',
      3,
      5,
    ],
  }),
  ...external(f.engineerToOperator, 'Operator sessions'),
  ...fromEntry(f.entryToAccess, 'Sign-in requests'),
  ...fromEntry(f.entryToCore, 'Requests to core'),
  ...fromEntry(f.entryToBilling, 'Billing requests'),
  ...internal(f.accessToDatabase, 'Members and sessions'),
  ...internal(f.accessToCache, 'Ended sessions'),
  ...internal(f.coreToDatabase, 'Tenant transactions', {
    'information-disclosure': [
      'A pooled connection mixes two tenants',
      'SET LOCAL only; tested with 10,000 canceled requests.',
      3,
      5,
    ],
  }),
  ...internal(f.coreToCache, 'Directory look-ups'),
  ...internal(f.coreToBus, 'Facts'),
  ...internal(f.busToWebhooks, 'Facts for customers'),
  ...internal(f.webhooksToDatabase, 'Subscriptions'),
  ...internal(f.busToBilling, 'Usage facts'),
  ...internal(f.billingToDatabase, 'Usage hours'),
  ...internal(f.busToAudit, 'Facts for the archive'),
  ...internal(f.auditToArchive, 'Archive files'),
  ...internal(f.operatorToDatabase, 'Schema changes'),
  ...internal(f.operatorToFiles, 'Exports and erasures'),
];

export const threats = [...people, ...outside, ...neighbours, ...services, ...stores, ...flows];
