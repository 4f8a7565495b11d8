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
  alertHandler,
  analyst,
  archiver,
  dashboards,
  dataFlows,
  deviceAgent,
  deviceCa,
  eventQueue,
  fleetOperator,
  fleetService,
  gateway,
  hotStore,
  logStore,
  manufacturer,
  notification,
  objectStore,
  processor,
  queryApi,
  registryDb,
  staffIdentity,
  stream,
} from './architecture.ts';

type Cells = Partial<Record<Stride, ThreatSpec>>;

const name = (target: ElementReference | Relationship): string =>
  'source' in target ? `${toSlug(target.source)}-to-${toSlug(target.destination)}` : toSlug(target.id);
const on = (target: ElementReference | Relationship, cells: Cells): Threat[] =>
  (Object.entries(cells) as [Stride, ThreatSpec][]).map(([category, spec]) =>
    threat(`${name(target)}-${category}`, target, category, spec),
  );
/** Title, what stops it, likelihood and impact: one row of the table. */
const row = (
  title: string,
  mitigation: string,
  likelihood: 1 | 2 | 3 | 4 | 5,
  impact: 1 | 2 | 3 | 4 | 5,
): ThreatSpec => ({
  title,
  mitigation,
  likelihood,
  impact,
});

/** The control is designed, and its test or process is still an action of the risk register or of a failure mode. */
const inProgress = (spec: ThreatSpec): ThreatSpec => ({ ...spec, status: 'in-progress' });
/** What is left after the control is small enough to live with. */
const accepted = (spec: ThreatSpec): ThreatSpec => ({ ...spec, status: 'accepted' });

const people = [
  ...on(fleetOperator, {
    spoofing: row(
      'Somebody else starts a campaign',
      'Company sign-on with hardware key; a campaign beyond the first wave needs a second operator.',
      2,
      5,
    ),
    repudiation: row(
      'Nobody started that campaign',
      'Each action writes an audit row with the token’s subject, append-only.',
      2,
      3,
    ),
  }),
  ...on(analyst, {
    spoofing: row(
      'A stolen session exports readings',
      'Sessions of eight hours bound to a managed device; exports mail their owner.',
      2,
      4,
    ),
    repudiation: row(
      'An export that nobody asked for',
      'Exports are logged with question, subject and size in the log account.',
      2,
      2,
    ),
  }),
];

const systems = [
  ...on(manufacturer, {
    spoofing: row(
      'A false factory uploads a list',
      'Mutual TLS with a certificate per production line; the list is signed; volumes are announced.',
      2,
      5,
    ),
    repudiation: row(
      'The factory denies a serial',
      'Signed lists are kept in the archive for the life of the devices.',
      2,
      2,
    ),
  }),
  ...on(staffIdentity, {
    spoofing: row(
      'Assertions from an impostor',
      'Issuer, audience and signing certificate are fixed in configuration.',
      1,
      5,
    ),
    repudiation: {
      title: 'The sign-on denies a sign-in',
      notApplicable: 'Its log is ours by contract; we keep the assertion id.',
    },
  }),
  ...on(notification, {
    spoofing: row(
      'A false page sends people running',
      'Pages hold an incident number that the dashboard must show.',
      2,
      2,
    ),
    repudiation: row('Was the page sent?', 'Delivery status is written to the incident.', 2, 2),
  }),
  ...on(deviceCa, {
    spoofing: row('Something else answers as the CA', 'Pinned certificate over a private link.', 1, 5),
    tampering: row(
      'The CA’s rules are changed',
      'Profiles are code with two reviewers; the HSM counts signatures.',
      1,
      5,
    ),
    repudiation: inProgress(
      row('A certificate nobody issued', 'The CA’s log is compared with the registry each day.', 2, 4),
    ),
    'information-disclosure': row(
      'The signing key leaks',
      'It was made in the HSM and can’t leave; the root is off line.',
      1,
      5,
    ),
    'denial-of-service': row(
      'No certificates are signed',
      'Renewal begins four months early, so days without a CA cost nothing.',
      2,
      2,
    ),
    'elevation-of-privilege': row(
      'A device gets a certificate for a service',
      'Profiles allow device names only; services have another CA.',
      2,
      5,
    ),
  }),
];

/** A flaw in any of our services ends where its role ends. */
const ours = (service: ElementReference, calls: string, own: Cells): Threat[] =>
  on(service, {
    spoofing: row('Another workload acts as it', `Own role, short-lived credentials; ${calls}`, 2, 4),
    tampering: row('A changed image runs', 'Images are signed and admitted by digest; no shell, read-only root.', 2, 4),
    repudiation: row(
      'It acts without a trace',
      'State changes carry actor and trace id; CloudTrail holds its calls.',
      2,
      3,
    ),
    'information-disclosure': row(
      'Readings or keys in its logs',
      'Allow-list of log fields; payloads are never logged.',
      3,
      3,
    ),
    'denial-of-service': row('One bad input stops it', 'Three attempts, then aside; deadlines on every call.', 3, 3),
    'elevation-of-privilege': row(
      'A flaw in it opens the rest',
      'Own role, database user and security group; least of each.',
      2,
      4,
    ),
    ...own,
  });

const services = [
  ...on(deviceAgent, {
    spoofing: row(
      'A copy of a device joins',
      'The key is made in the secure element; a second connection with one client id closes the first and is counted.',
      3,
      4,
    ),
    tampering: row(
      'An opened device runs other firmware',
      'Secure boot, signed images, debug port fused; what it sends is still only its own.',
      4,
      3,
    ),
    repudiation: row(
      'A device denies its readings',
      'Sequence numbers under an authenticated connection; kept in the archive.',
      2,
      2,
    ),
    'information-disclosure': accepted(
      row(
        'Flash is read out',
        '72 hours of readings of one place are in it, encrypted with a key of the element; no secret of another device. Whoever has the device has the place.',
        4,
        2,
      ),
    ),
    'denial-of-service': accepted(
      row('The radio is jammed', 'Alerts wait at the head of the buffer; silence is an alert after 15 minutes.', 3, 4),
    ),
    'elevation-of-privilege': row(
      'One device speaks for many',
      'Policy variables allow exactly its own topics; the rule takes the id from the connection and not from the message.',
      3,
      5,
    ),
  }),
  ...on(gateway, {
    spoofing: row('A false endpoint collects devices', 'Devices pin two trust anchors and check the name.', 2, 5),
    tampering: row('A rule is changed', 'Rules and policies are code; drift is found within the hour.', 2, 5),
    repudiation: row(
      'Who revoked that device?',
      'CloudTrail in the log account; the fleet service’s audit row names the person.',
      2,
      3,
    ),
    'information-disclosure': row(
      'A device listens to others',
      'No device may subscribe beyond its own topics; tested with a foreign client each release.',
      3,
      4,
    ),
    'denial-of-service': inProgress(
      row(
        'A few thousand devices eat the quota',
        'Token bucket in the agent; automatic quarantine at ten times the plan.',
        3,
        4,
      ),
    ),
    'elevation-of-privilege': row('A rule’s role writes elsewhere', 'One role a rule, one action each.', 2, 4),
  }),
  ...ours(processor, 'it accepts no calls.', {
    tampering: row(
      'A forged batch is stored',
      'Only the rule and the replay job may put; the device id was added by the rule.',
      2,
      4,
    ),
    'denial-of-service': row('A poison record blocks a shard', 'Aside after three attempts; other shards go on.', 3, 3),
  }),
  ...ours(archiver, 'it accepts no calls.', {
    tampering: row(
      'The record is rewritten',
      'It may put what doesn’t exist yet (If-None-Match, in the bucket policy) and not delete; versioning, and a copy in another account.',
      2,
      5,
    ),
  }),
  ...ours(alertHandler, 'invoked by its queue only.', {
    'denial-of-service': row(
      'A flapping limit floods operators',
      'Hysteresis on the device, one open incident a site and kind.',
      4,
      3,
    ),
  }),
  ...ours(fleetService, 'people by sign-on, factories by certificate.', {
    'elevation-of-privilege': row(
      'An operator updates devices of another customer',
      'Each query filters by the customers of the token; campaigns are bound to one.',
      2,
      5,
    ),
    tampering: row(
      'A false firmware is offered',
      'Images are signed off line; the service can offer, but not sign.',
      2,
      5,
    ),
  }),
  ...ours(queryApi, 'people by sign-on.', {
    'information-disclosure': row(
      'A customer reads another’s site',
      'Site filter from the token in every query, tested route by route.',
      3,
      4,
    ),
    'denial-of-service': row(
      'A question over a year and a million devices',
      'Limits of 31 days and 1,000 devices; beyond that a job with a queue.',
      4,
      2,
    ),
  }),
  ...ours(dashboards, 'people by sign-on.', {
    tampering: row('A dashboard shows other numbers', 'Dashboards are code; editors change copies.', 2, 2),
    'information-disclosure': row(
      'A shared link shows a site to all',
      'Public sharing is off. A viewer can send any SQL to a data source, so its role reads rollups and alerts only, no names and no coordinates; who may not see every site gets no workspace account.',
      3,
      4,
    ),
  }),
];

const stores = [
  ...on(stream, {
    tampering: row(
      'Batches are injected',
      'Stream policy allows two roles to put: the rule’s and the replay job’s.',
      1,
      4,
    ),
    repudiation: row('Who put this record?', 'CloudTrail; the rule adds connection and time.', 1, 2),
    'information-disclosure': row('Somebody else reads it', 'Own key; two reader roles.', 2, 3),
    'denial-of-service': row(
      'A reader starves the other',
      'Five reads a second a shard, two used; a third reader needs a decision.',
      2,
      3,
    ),
  }),
  ...on(eventQueue, {
    tampering: row('A false alert is queued', 'Queue policy: rule and processor may send.', 2, 3),
    repudiation: row('An alert without origin', 'Device id from the connection, sequence number.', 1, 2),
    'information-disclosure': row('Alerts are read on the way', 'SSE-KMS; two reader roles.', 2, 2),
    'denial-of-service': row(
      'It fills with a fleet-wide alert',
      'A standard queue has no limit on its depth; four days to work it off, and incidents group by site.',
      3,
      2,
    ),
  }),
  ...on(hotStore, {
    tampering: row('Readings are changed by hand', 'No person may write; compared with the archive each night.', 2, 3),
    repudiation: row('A change without author', 'A role a service; pgaudit for everything else.', 2, 2),
    'information-disclosure': row(
      'A snapshot leaves the account',
      'Own key that no other account may use; location isn’t in it.',
      2,
      4,
    ),
    'denial-of-service': row(
      'A dashboard takes the instance',
      'Two seconds a statement and 30 connections for the dashboard role.',
      3,
      3,
    ),
  }),
  ...on(registryDb, {
    tampering: inProgress(
      row(
        'A certificate is slipped in',
        'Only the fleet service connects; nightly comparison with CA and gateway.',
        1,
        5,
      ),
    ),
    repudiation: row('A device changes hands unseen', 'Append-only audit in the same transaction.', 2, 3),
    'information-disclosure': inProgress(
      row('The map of all sites leaks', 'Own key, own instance, coordinates readable by one role.', 2, 5),
    ),
    'denial-of-service': row('A campaign locks it', 'Waves are written in pieces of 1,000.', 2, 2),
  }),
  ...on(objectStore, {
    tampering: row('Archive files are replaced', 'Versioning, copy in another account without delete rights.', 1, 5),
    repudiation: row('Who read the archive?', 'Data events to the log account.', 2, 2),
    'information-disclosure': row(
      'A bucket becomes public',
      'Public access is blocked for the organization; firmware goes out by signed address only.',
      2,
      4,
    ),
    'denial-of-service': row(
      'Somebody downloads firmware a million times',
      'Signed addresses for one night, one a device; a rate rule at the edge.',
      3,
      2,
    ),
  }),
  ...on(logStore, {
    tampering: row('Logs are injected', 'Only the delivery’s role writes; device id from the connection.', 2, 2),
    repudiation: {
      title: 'Who wrote this line?',
      notApplicable: 'The rule stamps device and time; nothing is decided from logs.',
    },
    'information-disclosure': row(
      'A device logs what it should not',
      'Fixed fields, no free text from users; 14 days.',
      3,
      2,
    ),
    'denial-of-service': row(
      'Debug level for the whole fleet',
      'Level is desired state with a ceiling of 1,000 devices and one hour.',
      4,
      2,
    ),
  }),
];

const c = dataFlows;
const overInternet: ReadonlySet<Relationship> = new Set<Relationship>([
  c.manufacturerToFleet,
  c.operatorToDashboards,
  c.operatorToFleet,
  c.analystToQuery,
  c.dashboardsToIdentity,
  c.fleetToCa,
  c.alertToNotification,
  c.agentToGateway,
  c.gatewayToAgent,
  c.agentToObjects,
]);
/** What is said of one data flow instead of the general row. */
const special: ReadonlyMap<Relationship, Cells> = new Map<Relationship, Cells>([
  [
    c.agentToGateway,
    {
      tampering: row(
        'Batches are changed on the air',
        'TLS with both certificates from device to gateway, ended nowhere in between.',
        3,
        4,
      ),
      'denial-of-service': inProgress(
        row(
          'All devices return in one second',
          'Random window of 15 minutes, growing; quotas for 2.5 times the rate.',
          4,
          4,
        ),
      ),
    },
  ],
  [
    c.agentToObjects,
    {
      tampering: row(
        'An image is swapped',
        'Signature over the image, checked before the slot is written; the address is not trusted at all.',
        3,
        5,
      ),
    },
  ],
  [
    c.gatewayToAgent,
    {
      tampering: row(
        'Somebody sends a device a false wish',
        'Nobody but the fleet service and the device itself may write its shadow; limits have bounds in the firmware, images a signature, and the registry corrects what differs.',
        2,
        5,
      ),
    },
  ],
]);

const flows = Object.values<Relationship>(c).flatMap((relationship) => {
  const what = `“${relationship.description}”`;
  const isOutside = overInternet.has(relationship);
  return on(relationship, {
    tampering: row(
      `Changed on the way: ${what}`,
      isOutside
        ? 'TLS 1.2 and up with verified names on both ends.'
        : 'TLS and role-based access; signed API requests.',
      isOutside ? 2 : 1,
      4,
    ),
    'information-disclosure': row(
      `Read on the way: ${what}`,
      isOutside
        ? 'TLS; addresses and topics hold device ids and no names.'
        : 'TLS; private endpoints where the service has one.',
      isOutside ? 2 : 1,
      3,
    ),
    'denial-of-service': row(
      `Held up: ${what}`,
      isOutside
        ? 'Limits at both ends, retries with jitter, buffers where nobody waits.'
        : 'Deadlines, and a queue, stream or buffer that waits meanwhile.',
      2,
      3,
    ),
    ...special.get(relationship),
  });
});

export const threats = [...people, ...systems, ...services, ...stores, ...flows];
