import { alternatives, branch, call, flow, loop, ms, note, optional, parallel, reply, send, stated } from 'casebook';
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
  operator,
  paymentProvider,
  platformEngineer,
  webApp,
  webhooks,
} from './architecture.ts';
import { topic } from './events.ts';
import { load } from './load.ts';
import { constraint, functional, quality } from './requirements.ts';

const drivers = load.driver;

const budget = stated('What each part may take; traces of the load test say what it does take');
const assumed = stated('Assumed by this design; counted from the first day');

/** Entry to tenant, shared by reading and changing. Its times are what each part may take; the load test will say what it does take. */
const arrive = (request: string) => [
  call(webApp, entry, request, { p50: ms(4), p95: ms(12) }),
  call(entry, core, 'Verify token, check limits', { p50: ms(5), p95: ms(16) }),
  call(core, cache, 'Schema, plan; session ended? Count', { p50: ms(1), p95: ms(3) }),
];

export const readItems = flow('readItems', {
  name: 'Read a list',
  description:
    'Four of five requests. The transaction enters one tenant, twice over: by search path and by row policy. Nobody is asked who the caller is. Times are what each part may take; traces of the load test will say what it does take.',
  rate: { mean: drivers.readsAMonth, peak: drivers.peakReads },
  origin: budget,
  steps: [
    ...arrive('GET /v1/projects/{id}/items'),
    call(core, database, 'BEGIN; enter_tenant(token, directory)', { p50: ms(2), p95: ms(6) }),
    call(core, database, 'SELECT … LIMIT 50; COMMIT', { p50: ms(9), p95: ms(60) }),
    reply(core, entry, '200, items'),
    reply(entry, webApp, '200, items'),
    note(database, 'Both settings end with the transaction, so the connection goes back without a tenant.'),
  ],
  serves: [quality.availability, quality.latency, quality.concurrency, quality.isolation],
});

export const readAsDrawn = flow('readAsDrawn', {
  name: 'Read a list, as first drawn',
  description:
    'The brief sends every request through CloudFront and API Gateway. Kept so that its availability is computed beside that of the design.',
  critical: false,
  steps: [
    call(webApp, delivery, 'Every request, API included'),
    call(webApp, entry, 'Passed on; the drawing has API Gateway here'),
    call(entry, core, 'Routed'),
    call(core, cache, 'Session and tenant'),
    call(core, database, 'SELECT'),
    reply(core, entry, '200'),
    reply(entry, webApp, '200'),
  ],
  serves: [functional.isolateTenants],
});

export const changeItem = flow('changeItem', {
  name: 'Change something',
  description: 'State, audit entry and outbox row commit together; who else hears of it is nobody’s waiting time.',
  rate: { mean: drivers.changesAMonth, peak: drivers.peakChanges },
  steps: [
    ...arrive('PATCH /v1/items/{id}, If-Match: version'),
    call(core, database, 'BEGIN; enter_tenant(token, directory)', { p50: ms(2), p95: ms(6) }),
    call(core, database, 'UPDATE … WHERE version = $3', { p50: ms(5), p95: ms(25) }),
    call(core, database, 'INSERT audit entry, outbox row; COMMIT', { p50: ms(8), p95: ms(30) }),
    reply(core, entry, '200, or 412 if somebody was faster'),
    reply(entry, webApp, '200'),
    send(core, eventBus, 'ItemChanged, relayed from the outbox', { publishes: topic.itemChanged }),
    parallel(
      branch('Evidence', [
        send(eventBus, auditWriter, 'ItemChanged'),
        call(auditWriter, auditArchive, 'A file a minute'),
      ]),
      branch('Customer', [
        send(eventBus, webhooks, 'ItemChanged'),
        call(webhooks, database, 'Who subscribed? Permission to send'),
        call(webhooks, customerSystems, 'POST, signed'),
      ]),
      branch('Bill', [send(eventBus, billing, 'ItemChanged'), call(billing, database, 'Count the tenant’s hour')]),
    ),
  ],
  serves: [quality.availability, quality.latency, functional.auditLog, functional.openApi],
});

export const signIn = flow('signIn', {
  name: 'Sign in with the customer’s provider',
  description:
    'The domain names the tenant, the tenant names the provider, the directory proves the person, and we sign the token.',
  rate: drivers.peakSignIns,
  steps: [
    call(webApp, entry, 'POST /auth/start, e-mail address', { p50: ms(4), p95: ms(12) }),
    call(entry, access, 'Whose domain?', { p50: ms(4), p95: ms(12) }),
    call(access, database, 'Domain → tenant → provider', { p50: ms(3), p95: ms(9) }),
    reply(access, entry, 'Redirect, state, nonce, PKCE'),
    reply(entry, webApp, 'Redirect, state, nonce, PKCE'),
    call(webApp, directory, 'Authorize, identity_provider = tenant’s', { p50: ms(60), p95: ms(200) }),
    reply(directory, webApp, 'Redirect'),
    call(webApp, customerSignIn, 'SAML or OIDC request', { p50: ms(300), p95: ms(1500) }),
    reply(customerSignIn, webApp, 'Assertion, signed'),
    call(webApp, directory, 'Assertion: whose, for whom, how old?', { p50: ms(50), p95: ms(160) }),
    reply(directory, webApp, 'Code'),
    call(webApp, entry, 'GET /auth/finish?code', { p50: ms(4), p95: ms(12) }),
    call(entry, access, 'Finish', { p50: ms(5), p95: ms(15) }),
    call(access, directory, 'Redeem code', { p50: ms(70), p95: ms(220) }),
    call(access, database, 'Member of this tenant? Roles; new session', { p50: ms(8), p95: ms(25) }),
    reply(access, entry, 'Token for ten minutes; refresh cookie'),
    reply(entry, webApp, 'Token for ten minutes; refresh cookie'),
    note(access, 'A valid person without a membership gets no token: proof of who is not permission where.'),
  ],
  serves: [functional.manageUsers, functional.controlAccess, quality.signInAvailability],
});

export const refreshSession = flow('refreshSession', {
  name: 'Renew a token',
  description:
    'Every ten minutes per person, without the directory: an outage there stops new sign-ins and nobody’s work. Shares are assumptions; both rare branches are counted from the first day.',
  rate: { mean: drivers.renewalsAMonth, peak: drivers.peakRenewals },
  critical: false,
  origin: budget,
  steps: [
    call(webApp, entry, 'POST /auth/refresh, cookie', { p50: ms(4), p95: ms(12) }),
    call(entry, access, 'Session id, bits; KMS signs the next', { p50: ms(15), p95: ms(45) }),
    call(access, database, 'Replace hash WHERE id = $1 AND hash = $2', { p50: ms(4), p95: ms(14) }),
    alternatives(
      branch(
        'Known',
        [call(access, database, 'Member still active? Roles now', { p50: ms(3), p95: ms(9) })],
        0.998,
        assumed,
      ),
      branch(
        'The one before, under 30 s',
        [call(access, database, 'As known: the answer was lost', { p50: ms(4), p95: ms(14) })],
        0.001,
        assumed,
      ),
      branch(
        'Older',
        [
          call(access, database, 'End the person’s sessions in this tenant', { p50: ms(4), p95: ms(12) }),
          note(access, 'Two holders of one session: one of them stole it. Both sign in again.'),
        ],
        0.001,
        assumed,
      ),
    ),
    reply(access, entry, 'New token and cookie, or 401'),
    reply(entry, webApp, 'New token and cookie, or 401'),
  ],
  serves: [functional.manageUsers, quality.availability],
});

export const wrongTenant = flow('wrongTenant', {
  name: 'The first fence is open',
  description:
    'A wrong directory entry sends tenant B’s request into tenant A’s schema. The door compares token and schema and refuses. Past the door, the row policy compares and finds nothing.',
  critical: false,
  steps: [
    call(webApp, entry, 'GET /v1/items, token of tenant B'),
    call(entry, core, 'Token valid, tenant B'),
    call(core, cache, 'Schema of tenant B?'),
    reply(cache, core, 'tenant_a: the entry is wrong'),
    alternatives(
      branch('Through the door', [
        call(core, database, 'enter_tenant(B, tenant_a)'),
        reply(database, core, 'ERROR 42501: not the schema of B'),
        reply(core, entry, '500, and a page'),
        reply(entry, webApp, '500, and a page'),
      ]),
      branch('Past it, as a job could', [
        call(operator, database, 'SET LOCAL both; SELECT, INSERT'),
        reply(database, operator, '0 rows: policy asks B; INSERT 42501'),
        note(database, 'An empty list is a wrong answer to B and a leak to nobody.'),
      ]),
    ),
    note(core, 'Either 42501 pages at the first one.'),
  ],
  serves: [quality.isolation, functional.isolateTenants],
});

export const noisyTenant = flow('noisyTenant', {
  name: 'One tenant asks for everything',
  description:
    'A customer’s script starts two hundred exports. It meets three limits before it meets the others’ connections. Shares are those of the planned load test, not measured ones.',
  critical: false,
  origin: stated('Shares of the planned load test, not measured ones'),
  steps: [
    loop('200 at once', 200, [call(customerSystems, entry, 'GET /v1/items?all=true')]),
    call(entry, core, 'Token from the key, tenant A'),
    call(core, cache, 'INCR rate:{tenant}:{minute}'),
    alternatives(
      branch(
        'Above the plan’s rate',
        [reply(core, entry, '429, Retry-After'), reply(entry, customerSystems, '429, Retry-After')],
        0.7,
      ),
      branch(
        'Two already in flight on this task',
        [reply(core, entry, '429 in 50 ms, Retry-After'), reply(entry, customerSystems, '429 in 50 ms, Retry-After')],
        0.2,
      ),
      branch(
        'Admitted',
        [
          call(core, database, 'SET LOCAL statement_timeout = plan; SELECT'),
          optional('Longer than 2 s', [reply(database, core, 'ERROR 57014, canceled')], 0.3),
          reply(core, entry, '200, or 503'),
          reply(entry, customerSystems, '200, or 503'),
        ],
        0.1,
      ),
    ),
    note(core, 'Two of a task’s six connections are the most one tenant can hold; four stay for everybody else.'),
  ],
  serves: [quality.latency, functional.openApi],
});

export const failover = flow('failover', {
  name: 'The database fails over',
  description:
    'One to two minutes without a writer. Nothing pretends otherwise; nothing is lost and nobody signs in again.',
  critical: false,
  steps: [
    call(webApp, entry, 'PATCH /v1/items/{id}, If-Match: version'),
    call(entry, core, 'Token verified, no database needed'),
    call(core, database, 'BEGIN'),
    note(core, 'No connection in 300 ms. After five of those the breaker opens and answers at once.'),
    reply(core, entry, '503, Retry-After: 5'),
    reply(entry, webApp, '503, Retry-After: 5'),
    loop('Every 5 s with jitter, for 60 to 120 s', 18, [call(core, database, 'SELECT 1')]),
    call(webApp, entry, 'The same PATCH, the same version'),
    call(entry, core, 'Let through'),
    call(core, database, 'UPDATE WHERE version; COMMIT'),
    reply(core, entry, '200; 412 if it had committed before'),
    reply(entry, webApp, '200; 412 if it had committed before'),
  ],
  serves: [quality.availability, quality.recoveryPoint],
});

export const provisionTenant = flow('provisionTenant', {
  name: 'Provision a tenant',
  description:
    'From contract to an invitation in about a minute; the sign-in provider follows when its domain is proven. The planner can say no: at [[number driver.tenantCap]] of [[number driver.tenantsToAct]] one in fifty is assumed to meet it.',
  critical: false,
  origin: assumed,
  steps: [
    call(webApp, entry, 'POST /billing/tenants, on contract'),
    call(entry, billing, 'Create'),
    call(billing, paymentProvider, 'Subscription'),
    call(billing, database, 'Tenant, job "provision"; COMMIT'),
    reply(billing, entry, '202, watch the job'),
    reply(entry, webApp, '202, watch the job'),
    call(operator, database, 'Lease the job; count tables in the cells'),
    alternatives(
      branch(
        'A cell has room',
        [
          call(operator, database, 'CREATE SCHEMA, tables, policies, grants'),
          call(operator, database, 'Comment, fence test; state = active'),
          call(operator, directory, 'Register the provider after DNS proof'),
          call(access, database, 'Claim the invitation that the job wrote'),
          send(access, mailService, 'Invitation to the administrator'),
        ],
        0.98,
      ),
      branch('None has', [note(operator, 'Parked, and a page: open a cell. Never one tenant more.')], 0.02),
    ),
  ],
  serves: [functional.isolateTenants, functional.manageUsers, functional.billTenants, quality.tenantsPerCell],
});

export const migrateTenants = flow('migrateTenants', {
  name: 'Migrate every tenant',
  description:
    'The same change [[number driver.tenants]] times. Each tenant commits on its own, so the release must work with two versions at once. One lock in a hundred is an assumption; the third rollout phase counts them.',
  critical: false,
  origin: stated('Assumed by this design; the third rollout phase counts them'),
  steps: [
    call(platformEngineer, operator, 'Start migration 42'),
    call(operator, database, 'Ours first, then five canaries'),
    loop('Each other tenant, four at a time', 494, [
      call(operator, database, 'BEGIN; lock_timeout 2 s; ALTER …; version 42'),
      alternatives(
        branch('Done', [reply(database, operator, 'COMMIT')], 0.99),
        branch('Lock not granted', [note(operator, 'Rolled back, tried again later; after ten times parked.')], 0.01),
      ),
    ]),
    call(operator, database, 'SELECT schema_version, count(*)'),
    note(operator, 'The next release, which removes the old column, refuses to start before the count is one line.'),
  ],
  serves: [quality.availability, constraint.schemaPerTenant],
});

export const erasePerson = flow('erasePerson', {
  name: 'Erase a person',
  description:
    'Names live in three places on purpose: members, exports, directory. What remains says that somebody did something. That nineteen in twenty are in one tenant only is an assumption.',
  critical: false,
  origin: assumed,
  steps: [
    call(webApp, entry, 'DELETE /v1/members/{id}, by the administrator'),
    call(entry, core, 'Permission members.erase'),
    call(core, database, 'Job "erase-person", sessions ended; COMMIT'),
    reply(core, entry, '202, done in 3 days at most'),
    reply(entry, webApp, '202, done in 3 days at most'),
    call(operator, database, 'UPDATE members: name, email, person NULL'),
    call(operator, files, 'Delete exports that name the person'),
    optional('In no other tenant', [call(operator, directory, 'Delete the user')], 0.95),
    call(operator, database, 'Search for the address; evidence into the job'),
    note(operator, 'Audit entries keep the id. The last backup with the name expires 21 days later.'),
  ],
  serves: [quality.erasure, constraint.gdpr],
});

export const flows = [
  readItems,
  readAsDrawn,
  changeItem,
  signIn,
  refreshSession,
  wrongTenant,
  noisyTenant,
  failover,
  provisionTenant,
  migrateTenants,
  erasePerson,
];
