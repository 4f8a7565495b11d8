import { dataClass, security as defineSecurity, trustBoundary } from 'casebook';
import {
  alertHandler,
  analyst,
  archiver,
  dashboards,
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
import { threats } from './threats.ts';

export const security = defineSecurity({
  boundaries: [
    trustBoundary(
      'field',
      'In the field',
      [deviceAgent],
      'Stands where anybody can open it. Trusted for its own readings only.',
    ),
    trustBoundary(
      'suppliers',
      'Suppliers',
      [manufacturer, staffIdentity, notification],
      'Trusted as far as signature and contract go.',
    ),
    trustBoundary(
      'company',
      'Company',
      [fleetOperator, analyst, deviceCa],
      'Known people on managed devices; the CA in its own account.',
    ),
    trustBoundary(
      'entry',
      'Device entry',
      [gateway],
      'The only way in for a device. Firmware comes from an address that can only be read.',
    ),
    trustBoundary(
      'services',
      'Application subnets',
      [processor, archiver, alertHandler, fleetService, queryApi, dashboards],
      'Our code, one role each.',
    ),
    trustBoundary(
      'data',
      'Stream, queues and stores',
      [stream, eventQueue, hotStore, objectStore, logStore, registryDb],
      'Each accepts the writers of the container view, by role.',
    ),
  ],
  threats,
  dataClasses: [
    dataClass('identity', {
      name: 'Device identity',
      level: 'restricted',
      examples: 'Certificates, serials, who owns which device, where it stands',
      heldBy: [registryDb, deviceCa],
      handling: 'Registry only. Private keys exist in devices alone. Coordinates have one column and one reading role.',
    }),
    dataClass('readings', {
      name: 'Readings',
      level: 'confidential',
      examples: 'Temperature, humidity, battery, signal, with a device number and a time',
      heldBy: [stream, hotStore, objectStore],
      neededBy: [fleetOperator, analyst],
      handling:
        'Pseudonymous by device number. Seven days hot, 24 months cold; rewritten within 30 days when a customer leaves.',
    }),
    dataClass('alerts', {
      name: 'Alerts and incidents',
      level: 'confidential',
      examples: 'Limit crossed, device silent, who acknowledged',
      heldBy: [eventQueue, hotStore, alertHandler],
      handling: 'Twelve months. Notifications hold site and value, no customer name.',
    }),
    dataClass('firmware', {
      name: 'Firmware',
      level: 'internal',
      examples: 'Images, signatures, release notes',
      heldBy: [objectStore, deviceAgent],
      handling: 'Integrity matters and secrecy doesn’t: signed off line, delivered by signed addresses.',
    }),
    dataClass('deviceLogs', {
      name: 'Device logs',
      level: 'internal',
      examples: 'Error codes, radio state, restarts',
      heldBy: [logStore],
      handling: 'Fixed fields, 14 days.',
    }),
  ],
  controls: [
    {
      layer: 'identity',
      name: 'One key, one device',
      how: 'Made in the secure element; certificate of twelve months; renewed at eight; two valid for a week.',
    },
    {
      layer: 'identity',
      name: 'Policy per device',
      how: 'One policy text with the connection’s own name as variable: connect as yourself, publish to three rules and live/yourself, read your own shadow.',
    },
    {
      layer: 'identity',
      name: 'Quarantine',
      how: 'A second policy that allows connecting and reporting, and no telemetry; attached to what is unclaimed or misbehaves. The gateway takes minutes to see a changed policy, so what must stop now is disconnected as well.',
    },
    {
      layer: 'identity',
      name: 'People',
      how: 'Company sign-on with hardware key, OIDC at the load balancer and SAML at the workspace; no standing access to production.',
    },
    { layer: 'edge', name: 'Mutual TLS', how: 'TLS 1.2 and up, pinned trust anchors, port 8883 only.' },
    {
      layer: 'edge',
      name: 'Rates',
      how: 'Token bucket in the agent, quota at the gateway, quarantine at ten times the plan.',
    },
    {
      layer: 'network',
      name: 'No way in',
      how: 'Devices reach the gateway and signed firmware addresses; nothing in the VPC has a route to a device.',
    },
    { layer: 'network', name: 'Security groups', how: 'One a service; the registry accepts one.' },
    {
      layer: 'application',
      name: 'Identity from the connection',
      how: 'Rules take the device id from the client id that the certificate allows, never from the payload.',
    },
    {
      layer: 'application',
      name: 'Signed firmware',
      how: 'Signed off line by two people; the boot loader checks; no downgrade below the last security release.',
    },
    {
      layer: 'data',
      name: 'Encryption at rest',
      how: 'One customer-managed key a data class; device flash with a key of its element.',
    },
    { layer: 'data', name: 'Location apart', how: 'Coordinates are in the registry; readings know a number.' },
    {
      layer: 'operations',
      name: 'Three registers agree',
      how: 'Registry, gateway and CA log are compared each night; a difference is a ticket, a foreign certificate a page.',
    },
    {
      layer: 'operations',
      name: 'Brakes',
      how: 'Campaigns halt at 1 % failed or silent; mass changes of desired state need a second operator.',
    },
  ],
  authentication: {
    summary:
      'A device proves itself with a key that it made and a certificate that the registry knows; the gateway turns the certificate’s name into what it may do. Certificates live twelve months and are renewed over themselves. People sign on through the company; factories upload with a certificate per production line.',
    flows: [
      {
        name: 'First connection',
        steps: [
          'The factory’s list has put serial and certificate into the registry; the fleet service has registered both at the gateway.',
          'The device opens TLS with its certificate; the secure element signs the handshake.',
          'The gateway checks chain, status and client id, and attaches the policy.',
          'Unclaimed devices are in quarantine; claimed ones receive their desired state.',
        ],
      },
      {
        name: 'Rotation',
        steps: [
          'At eight months the desired state says "rotate".',
          'The device makes a second key and sends a request over the old connection.',
          'The fleet service has it signed, registers the new certificate beside the old one and sends it.',
          'The first connection with the new one retires the old; a week without it starts again.',
        ],
      },
      {
        name: 'Revocation',
        steps: [
          'An operator, or a rule, suspends the device.',
          'UpdateCertificate makes it inactive and DeleteConnection closes the connection, within seconds. Without the second call the gateway needs a few minutes to notice.',
          'The registry records who and why; the device’s readings after the suspicion are marked.',
        ],
      },
      {
        name: 'Retirement',
        steps: [
          'The device is told to erase its buffer and reports that it did.',
          'Certificate revoked, directory row "retired", history kept for its 24 months.',
        ],
      },
    ],
    tokens: [
      {
        name: 'Device certificate (X.509, P-256)',
        lifetime: '12 months, renewed at 8',
        storage: 'Flash; its key in the secure element',
        revocation: 'Inactive at the gateway, and the connection closed',
      },
      {
        name: 'Firmware address',
        lifetime: '12 hours: the night in which the device picks its hour',
        storage: 'Desired state',
        revocation: 'Expires; the image is public to the device in any case',
      },
      {
        name: 'Staff session',
        lifetime: '8 hours',
        storage: 'HttpOnly cookie of the load balancer or workspace',
        revocation: 'At the sign-on',
      },
      {
        name: 'Factory certificate',
        lifetime: '90 days',
        storage: 'HSM of the production line',
        revocation: 'Removed from the trust store',
      },
    ],
    rateLimits: [
      {
        endpoint: 'Rule telemetry_v2',
        limit: '1 a minute and device, bursts of 20 when catching up',
        reason: 'Five times the plan is a fault.',
      },
      { endpoint: 'Rule alert_v1', limit: '1 a minute and measure', reason: 'Hysteresis that failed must not page.' },
      {
        endpoint: 'CONNECT',
        limit: '4 an hour and device after the first',
        reason: 'A flapping radio is a battery and a bill.',
      },
      {
        endpoint: 'GET /v1/…/readings',
        limit: '60 a minute and person; 31 days, 1,000 devices',
        reason: 'Larger questions are jobs.',
      },
      {
        endpoint: 'POST /v1/campaigns',
        limit: 'Two people beyond the first wave',
        reason: 'The only request that can destroy devices.',
      },
    ],
    authorization:
      'Device: itself and nothing else. Operator: the sites of the customers in the token; campaigns beyond wave one with a second operator; the workspace only with the right to see every site, because Grafana can’t pass the viewer on to SQL. Analyst: reads, exports of several sites with a second person. Factory: adds devices, changes none.',
  },
  incidentResponse: [
    {
      phase: 'Prepare',
      actions: [
        'Contacts of manufacturer, CA and AWS in the runbook',
        'Two exercises a year: leaked intermediate, poisoned firmware',
      ],
      owner: 'Security lead',
    },
    {
      phase: 'Detect',
      actions: ['Foreign certificate, contested client id, rate at ten times the plan', 'Campaign halted by its brake'],
      owner: 'On-call engineer',
    },
    {
      phase: 'Contain',
      actions: [
        'Quarantine by model, site or certificate batch',
        'Withdraw the firmware; stop desired-state writes',
        'Snapshot the registry before touching it',
      ],
      owner: 'Incident commander',
    },
    {
      phase: 'Eradicate',
      actions: [
        'New intermediate, rotation of what the old one signed',
        'Fixed firmware in waves, affected devices first',
      ],
      owner: 'Lead engineer, fleet',
    },
    {
      phase: 'Recover',
      actions: ['Release quarantine by wave', 'Mark readings that were taken in doubt'],
      owner: 'Lead engineer, fleet',
    },
    {
      phase: 'Notify',
      actions: [
        'Authority within 72 hours if readings of people are concerned',
        'Customers with the list of their devices',
      ],
      owner: 'Data protection officer',
    },
    {
      phase: 'Learn',
      actions: ['Review without blame within five days', 'A check, test or brake for every finding'],
      owner: 'Incident commander',
    },
  ],
});
