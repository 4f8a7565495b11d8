import { dataClass, security as defineSecurity, trustBoundary } from 'casebook';
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
import { threats } from './threats.ts';

export const security = defineSecurity({
  boundaries: [
    trustBoundary(
      'customer',
      'Customer',
      [member, tenantAdmin, webApp, customerSystems, customerSignIn],
      'Trusted within their own tenant, and nowhere else.',
    ),
    trustBoundary(
      'suppliers',
      'Suppliers',
      [directory, paymentProvider, mailService],
      'Trusted as far as contract and signature go.',
    ),
    trustBoundary(
      'staff',
      'Staff',
      [platformEngineer],
      'No standing access; no access to tenants at all without the customer’s ticket.',
    ),
    trustBoundary('edge', 'Edge', [delivery, entry], 'The only ways in from the Internet.'),
    trustBoundary(
      'services',
      'Application subnets',
      [access, core, billing, webhooks, auditWriter, operator],
      'Our code, one identity per service.',
    ),
    trustBoundary(
      'data',
      'Data subnets and managed stores',
      [database, cache, eventBus, files, auditArchive],
      'Holds every tenant; the fences between them are inside.',
    ),
  ],
  threats,
  dataClasses: [
    dataClass('tenantContent', {
      name: 'Tenant content',
      level: 'restricted',
      examples: 'Items, comments, attachments: whatever customers write',
      heldBy: [database, files],
      neededBy: [member, tenantAdmin],
      handling:
        'Readable inside the tenant’s transaction only. Never cached, never in events, never in logs. We are the processor, the customer the controller.',
    }),
    dataClass('people', {
      name: 'People',
      level: 'confidential',
      examples: 'Name, e-mail address, sign-in subject',
      heldBy: [database, directory, mailService],
      neededBy: [member, mailService],
      handling:
        'One row per tenant and one user in the directory; set to NULL or deleted within 3 days of a request, gone from backups after 21 more.',
    }),
    dataClass('credentials', {
      name: 'Credentials',
      level: 'restricted',
      examples: 'Refresh tokens, API keys, webhook secrets',
      heldBy: [database],
      handling: 'Tokens and keys as SHA-256 of 256 random bits; secrets sealed with a data key. Shown once.',
    }),
    dataClass('evidence', {
      name: 'Evidence',
      level: 'confidential',
      examples: 'Audit entries: who, what, when, by id',
      heldBy: [database, auditArchive, eventBus],
      handling: 'Ids only. A year in the tenant’s schema, seven under lock.',
    }),
    dataClass('billingData', {
      name: 'Usage and subscription',
      level: 'internal',
      examples: 'Seats, changes an hour, plan, state',
      heldBy: [database, paymentProvider],
      handling: 'Cards and invoices exist at the provider only.',
    }),
    dataClass('telemetry', {
      name: 'Telemetry',
      level: 'internal',
      examples: 'Logs, metrics, traces',
      heldBy: [core, access],
      handling: 'Allow-list of fields, tenant and person by id, 30 days, in the cell’s own region.',
    }),
  ],
  controls: [
    {
      layer: 'edge',
      name: 'Web application firewall',
      how: 'Pinned managed rules, counted a week before they block; rate per address. Fails open. (SOC 2 CC6.6)',
    },
    { layer: 'edge', name: 'TLS', how: 'TLS 1.2 and up everywhere, certificates renewed by themselves. (CC6.7)' },
    {
      layer: 'network',
      name: 'Security groups',
      how: 'One per service, rules name groups; listed beside the deployment diagram. (CC6.6)',
    },
    {
      layer: 'network',
      name: 'Egress of webhooks',
      how: 'Own security group. A name is resolved once, its address checked against private, link-local and metadata ranges, and that address is called; no redirects. (CC6.6)',
    },
    {
      layer: 'identity',
      name: 'Customers',
      how: 'Federation or passkey; own token of ten minutes with tenant and permissions; refresh token replaced at each use. (CC6.1)',
    },
    {
      layer: 'identity',
      name: 'Joiners and leavers',
      how: 'Membership is read at each refresh, so a removed person is out within ten minutes; quarterly review per tenant by its administrator. (CC6.2, CC6.3)',
    },
    {
      layer: 'identity',
      name: 'Staff',
      how: 'No standing access; an approval opens a recorded session for an hour; tenant data only with the customer’s ticket number. (CC6.1, CC6.3)',
    },
    {
      layer: 'identity',
      name: 'Services',
      how: 'A task role and a database role for each; they never call each other, and only the load balancer may reach their port. (CC6.1)',
    },
    {
      layer: 'application',
      name: 'First fence: schema',
      how: 'Set inside the transaction, by the directory, through the only door to the pool, which refuses a schema that is not the token’s. (CC6.1)',
    },
    { layer: 'application', name: 'Permission per route', how: 'A route without a permission does not start. (CC6.3)' },
    {
      layer: 'data',
      name: 'Second fence: row policy',
      how: 'Compares tenant_id with the signed token, forced for owners, tested per table and night. (CC6.1, C1.1)',
    },
    {
      layer: 'data',
      name: 'Encryption at rest',
      how: 'Customer-managed keys, one per data class and cell; snapshots included. (CC6.1, C1.1)',
    },
    {
      layer: 'data',
      name: 'Disposal',
      how: 'DROP SCHEMA, prefix and directory entries removed, evidence in the job, backups expire after 21 days. (C1.2)',
    },
    {
      layer: 'data',
      name: 'Backup and restore',
      how: 'Monthly restore of one tenant, timed and recorded. (A1.2, A1.3)',
    },
    {
      layer: 'operations',
      name: 'Change',
      how: 'Two reviewers, signed images, canary tenant, migration record per tenant. (CC8.1)',
    },
    {
      layer: 'operations',
      name: 'Detection',
      how: 'Fence hits, refused signatures, files across tenants and GuardDuty’s severe findings page; CloudTrail goes to the log account. (CC7.2)',
    },
    {
      layer: 'operations',
      name: 'Incidents',
      how: 'Plan below, two exercises a year, customers told by tenant. (CC7.3, CC7.4, CC7.5)',
    },
    {
      layer: 'operations',
      name: 'Risk',
      how: 'This register, reviewed each quarter; each criterion has an owner. (CC3.2, CC9.1)',
    },
  ],
  authentication: {
    summary:
      'The directory (Amazon Cognito) proves who somebody is, itself or through the tenant’s SAML or OIDC provider. The access service then checks membership and signs a token of ten minutes (ES256) that names person, tenant, cell and permissions. Services verify that token against two published keys and call nobody. A refresh token is a session’s id and 256 random bits, of which the hash is stored; it is replaced at each use.',
    flows: [
      {
        name: 'Sign in with the tenant’s provider',
        steps: [
          'The person types an e-mail address; the verified domain names the tenant and its provider.',
          'The browser goes to the directory with PKCE, state and nonce, and from there to the provider.',
          'The access service redeems the code, checks issuer, nonce and that the provider belongs to this tenant.',
          'It reads the membership behind the fence. No membership, no token.',
          'The app gets the token in memory and the refresh token in an HttpOnly, SameSite=Strict cookie; state and nonce were in a Lax one, because the way back comes from another site.',
        ],
      },
      {
        name: 'Work in another tenant',
        steps: [
          'The person picks a tenant; each has its own session.',
          'If that tenant demands its own provider, the sign-in is repeated there.',
          'There is no token for two tenants, and no route that takes a tenant from a header.',
        ],
      },
      {
        name: 'Renew',
        steps: [
          'The app sends the cookie a minute before the token ends; one tab renews for all.',
          'The row is found by the session’s id and its hash replaced in one statement; membership and roles are read again.',
          'The token before the current one is good for 30 seconds more, because an answer can get lost.',
          'Any other bits under a known id are an old token, however old: all sessions of the person in this tenant end. A thief who renews twice before the owner comes back is found as well.',
        ],
      },
      {
        name: 'Integrate by key',
        steps: [
          'An administrator creates a key with scopes and an end date of at most a year. It begins with the tenant’s id, so its hash is looked up behind that tenant’s fence.',
          'The system exchanges it for a token of ten minutes at the integration host.',
          'From there on it is a caller like any other, with its own limits.',
        ],
      },
      {
        name: 'Sign out',
        steps: [
          'The session’s row is ended and its id is put on the list that services read, for ten minutes.',
          'The cookie is deleted; the directory’s own session is ended by its logout address, the customer’s provider is left alone.',
        ],
      },
      {
        name: 'Provision by the customer’s directory',
        steps: [
          'SCIM calls arrive with a key whose only scope is members.',
          'Deactivating a person ends their sessions; the next refresh fails.',
        ],
      },
    ],
    tokens: [
      {
        name: 'Access token (JWT, ES256)',
        lifetime: '10 minutes',
        storage: 'Memory of the browser tab or the calling system',
        revocation: 'Expires; ended sessions are on a list for ten minutes',
      },
      {
        name: 'Refresh token',
        lifetime: '12 hours, replaced at each use',
        storage: 'HttpOnly cookie; hash in control.sessions',
        revocation: 'Row ended; reuse ends all of the person’s',
      },
      {
        name: 'API key',
        lifetime: 'Set by the administrator, at most a year',
        storage: 'The customer’s vault; hash in the tenant’s schema',
        revocation: 'Row revoked, effective within ten minutes',
      },
      { name: 'Signed file link', lifetime: '5 minutes', storage: 'None', revocation: 'Expires' },
      {
        name: 'Signing key',
        lifetime: '30 days, the next one published in advance',
        storage: 'AWS KMS',
        revocation: 'Removed from the published set; services read the set again every five minutes',
      },
    ],
    rateLimits: [
      {
        endpoint: 'All of /v1',
        limit: 'By plan, 600 a minute and tenant in the smallest: ten times what an average tenant asks at peak',
        reason: 'What the contract says, and what keeps neighbors quiet.',
      },
      {
        endpoint: 'All of /v1',
        limit: 'Two in flight a tenant and task',
        reason: 'Slow requests within the rate hold connections.',
      },
      {
        endpoint: 'POST /auth/start',
        limit: '10 a minute and address, 5 a minute and e-mail',
        reason: 'Finding out which firms are customers.',
      },
      {
        endpoint: 'POST /auth/token',
        limit: '20 a minute and key',
        reason: 'A key that asks every second ignores the lifetime.',
      },
      { endpoint: 'Exports', limit: 'Three jobs a day and tenant', reason: 'They are jobs, not requests.' },
    ],
    authorization:
      'Roles are rows in the tenant’s schema: named sets of permissions such as items.write or members.erase. They travel in the token for ten minutes. Routes that administer people, keys or sign-in read them again from the database. Nobody can grant what they do not hold, and the last administrator cannot be removed.',
  },
  incidentResponse: [
    {
      phase: 'Prepare',
      actions: [
        'Contacts of every tenant’s administrator outside the product',
        'Two exercises a year: a row across the fence, a leaked key',
      ],
      owner: 'Security lead',
    },
    {
      phase: 'Detect',
      actions: ['Fence hits and refused signatures page', 'A mailbox for researchers that somebody reads daily'],
      owner: 'On-call engineer',
    },
    {
      phase: 'Contain',
      actions: [
        'Suspend the route, the key or the tenant by switch',
        'Snapshot and logs before any change',
        'Decide which tenants are concerned: the audit trail is by tenant',
      ],
      owner: 'Incident commander',
    },
    {
      phase: 'Eradicate',
      actions: ['Correct, prove with a fence test that fails without the correction', 'Rotate what was exposed'],
      owner: 'Lead engineer, platform',
    },
    {
      phase: 'Recover',
      actions: ['Release tenant by tenant, ours first', 'Compare with the archive'],
      owner: 'Lead engineer, platform',
    },
    {
      phase: 'Notify',
      actions: [
        'Concerned customers without undue delay: they are the controllers and have 72 hours themselves',
        'What, whose, since when, what we did, in plain words',
      ],
      owner: 'Data protection officer',
    },
    {
      phase: 'Learn',
      actions: ['Review without blame within five days', 'A test, a check or a sentence in this study for every cause'],
      owner: 'Incident commander',
    },
  ],
});
