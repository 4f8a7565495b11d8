import { bytes, cache, dataStore, days, kilobytes, minutes, months, product, quantity, seconds } from 'casebook';
import { access, auditArchive, core, database, files, cache as tenantCache } from './architecture.ts';
import { load } from './load.ts';

const { activeUsers, changesPerDay, subscribedShare, tenants, uploadsPerDay } = load.driver;
const rowsAPerson = (rows: number | string) => product('row/day', activeUsers, quantity(rows, 'row/MAU'));
const twoYears = months(24);

export const dataStores = {
  platformData: dataStore('platformData', {
    element: database,
    engine: 'PostgreSQL 18, RDS Multi-AZ, db.r6g.xlarge, gp3',
    purpose:
      'System of record: the schema control knows tenants, sessions, jobs and money; tenant_a stands for the schema that each tenant has.',
    ddl: 'schema.sql',
    consistency:
      'READ COMMITTED. Volumes below are those of all tenants together. State, audit entry and outbox row commit together. Concurrent edits meet at a version number and the second gets 412. Between tenants there is no transaction at all.',
    indexes: [
      {
        name: 'tenants_cell_id',
        table: 'control.tenants',
        reason:
          'Tenants of a cell by schema version: what a migration has left to do, and whether a release may start.',
      },
      { name: 'tenants_plan_id', table: 'control.tenants', reason: 'The foreign key; "who is on this plan?".' },
      {
        name: 'domains_tenant_id',
        table: 'control.domains',
        reason: 'The foreign key; a tenant’s domains in settings.',
      },
      {
        name: 'sessions_tenant_id',
        table: 'control.sessions',
        reason: 'Suspending a tenant ends its sessions at once.',
      },
      {
        name: 'sessions_person_id',
        table: 'control.sessions',
        reason: 'An old refresh token in use ends the person’s sessions in its tenant.',
      },
      { name: 'sessions_expires_at', table: 'control.sessions', reason: 'The hourly sweep of expired sessions.' },
      {
        name: 'usage_hours_unreported',
        table: 'control.usage_hours',
        reason: 'What billing still has to report. Partial: empty when all is well.',
      },
      { name: 'tenant_jobs_tenant_id', table: 'control.tenant_jobs', reason: 'The foreign key; history of a tenant.' },
      {
        name: 'tenant_jobs_due',
        table: 'control.tenant_jobs',
        reason: 'Claiming due jobs in order. Partial: finished jobs are evidence and not in it.',
      },
      {
        name: 'outbox_unpublished',
        table: 'control.outbox',
        reason: 'The relay reads unpublished rows in order every 100 ms. Partial: nearly empty.',
      },
      {
        name: 'outbox_tenant_id',
        table: 'control.outbox',
        reason: 'The foreign key; billing’s count of a tenant’s hour; removing what an erased tenant left.',
      },
      {
        name: 'members_email',
        table: 'tenant_a.members',
        reason:
          'One member per address in a tenant, whatever its case; the same address may exist in every other tenant.',
      },
      {
        name: 'member_roles_role_id',
        table: 'tenant_a.member_roles',
        reason: 'The foreign key; who loses what when a role changes.',
      },
      {
        name: 'items_project_id',
        table: 'tenant_a.items',
        reason: 'The most frequent query: a project’s items, newest change first.',
      },
      {
        name: 'items_assignee_id',
        table: 'tenant_a.items',
        reason: '"My open work", and the foreign key.',
      },
      { name: 'comments_item_id', table: 'tenant_a.comments', reason: 'An item’s comments in order.' },
      {
        name: 'comments_author_id',
        table: 'tenant_a.comments',
        reason: 'The foreign key; what a person wrote, for access requests.',
      },
      { name: 'attachments_item_id', table: 'tenant_a.attachments', reason: 'The foreign key; an item’s files.' },
      { name: 'deliveries_created_at', table: 'tenant_a.deliveries', reason: 'Deleting deliveries after 30 days.' },
      {
        name: 'audit_entries_occurred_at',
        table: 'tenant_a.audit_entries',
        reason:
          'The log by time. BRIN: rows arrive in order, and 24 KB are enough for a year of a tenant. Rebuilt after the monthly deletion, because reused pages widen its ranges.',
      },
      {
        name: 'audit_entries_actor_id',
        table: 'tenant_a.audit_entries',
        reason: 'What one person did: asked in every investigation and every access request.',
      },
    ],
    logicalReferences: [
      {
        table: 'tenant_a.members',
        column: 'person_id',
        references: 'control.people.id',
        reason: 'A key across the fence would stop a schema from being restored or moved on its own.',
      },
      {
        table: 'tenant_a.audit_entries',
        column: 'actor_id',
        references: 'tenant_a.members.id',
        reason: 'The trail outlives the member.',
      },
      {
        table: 'tenant_a.member_roles',
        column: 'granted_by',
        references: 'tenant_a.members.id',
        reason: 'Who granted may have left.',
      },
      {
        table: 'tenant_a.deliveries',
        column: 'event_id',
        references: 'control.outbox.event_id',
        reason: 'Outbox rows are deleted after a day, deliveries after thirty.',
      },
    ],
    auditedTables: [
      'control.tenants',
      'control.sessions',
      'control.subscriptions',
      'control.tenant_jobs',
      'tenant_a.members',
      'tenant_a.roles',
      'tenant_a.api_keys',
      'tenant_a.projects',
      'tenant_a.items',
      'tenant_a.webhooks',
    ],
    backup: {
      method: 'RDS automated backups with point-in-time recovery, copied to a second region of the same jurisdiction',
      recoveryPoint: minutes(5),
      retention: days(21),
      restoreTest:
        'Monthly: restore beside the running instance, take one tenant’s schema out of it, compare row counts, and search it for the person that last month’s drill erased.',
    },
    growth: [
      { table: 'tenant_a.items', rowSize: kilobytes(1), rowsPerDay: rowsAPerson(1), retention: twoYears },
      { table: 'tenant_a.comments', rowSize: bytes(500), rowsPerDay: rowsAPerson('2.5'), retention: twoYears },
      {
        table: 'tenant_a.audit_entries',
        rowSize: bytes(260),
        rowsPerDay: changesPerDay,
        retention: months(12),
      },
      {
        table: 'tenant_a.deliveries',
        rowSize: bytes(150),
        rowsPerDay: product('row/day', changesPerDay, subscribedShare),
        retention: days(30),
      },
      { table: 'control.outbox', rowSize: bytes(900), rowsPerDay: changesPerDay, retention: days(1) },
      {
        table: 'control.usage_hours',
        rowSize: bytes(90),
        rowsPerDay: product('row/day', tenants, quantity(3, 'measure'), quantity(24, 'row/day')),
        retention: twoYears,
      },
    ],
  }),
  fileObjects: dataStore('fileObjects', {
    element: files,
    engine: 'Amazon S3, versioned, one prefix per tenant',
    purpose: 'Attachments and exports. The first path segment is the tenant id, and the table’s CHECK says so.',
    consistency: 'An object is uploaded before its row exists; a sweep removes objects without a row after a day.',
    backup: {
      method: 'Versioning, and replication within the jurisdiction',
      recoveryPoint: minutes(15),
      retention: days(21),
      restoreTest: 'Monthly, with the database drill: a deleted prefix is brought back.',
    },
    growth: [{ table: 'objects', rowSize: kilobytes(400), rowsPerDay: uploadsPerDay, retention: twoYears }],
  }),
  audit: dataStore('audit', {
    element: auditArchive,
    engine: 'Amazon S3, Object Lock in compliance mode',
    purpose:
      'Twelve months on line and six years cold: a compressed file a minute for the cell, its entries sorted by tenant. Ids only, so that nothing in it has to be erased.',
    consistency:
      'Written once, about a minute behind the bus. Not longer: 100 messages a second wait in flight until their file is written, and a queue allows 120,000 in flight.',
    backup: {
      method: 'Locked and versioned; replicated to a second account',
      recoveryPoint: minutes(15),
      retention: months(84),
      restoreTest: 'Each day’s comparison begins by reading the files of the day before.',
    },
    growth: [{ table: 'entries (compressed)', rowSize: bytes(200), rowsPerDay: changesPerDay, retention: months(84) }],
  }),
};

export const caches = {
  tenantDirectory: cache('tenantDirectory', {
    element: tenantCache,
    usedBy: [core],
    what: 'Schema, state, plan and limits of a tenant',
    key: 'tenant:{tenantId}',
    pattern: 'cache-aside',
    timeToLive: seconds(60),
    invalidation:
      'Deleted by the operator in the step that changes the row; should that fail, it is wrong for a minute at most.',
    onFailure: 'Read from control.tenants, with five seconds in the task’s memory.',
    items: 1_000,
    itemSize: bytes(400),
  }),
  requestCounters: cache('requestCounters', {
    element: tenantCache,
    usedBy: [core],
    what: 'Requests of a tenant in this minute',
    key: 'rate:{tenantId}:{minute}',
    pattern: 'cache-only',
    timeToLive: seconds(120),
    invalidation: 'Expires; never deleted.',
    onFailure: 'Each task limits to its share of the plan by itself; limits get coarser, not absent.',
    items: 2_000,
    itemSize: bytes(120),
  }),
  endedSessions: cache('endedSessions', {
    element: tenantCache,
    usedBy: [access, core],
    what: 'Sessions ended before their token did',
    key: 'ended:{sessionId}',
    pattern: 'cache-only',
    timeToLive: seconds(600),
    invalidation: 'Expires with the last token that it could concern.',
    onFailure: 'Tokens end by themselves within ten minutes; routes that administer ask the database instead.',
    items: 5_000,
    itemSize: bytes(90),
  }),
};

export const uncached = [
  {
    what: 'Anything from inside a tenant',
    reason: 'A cache key is a fence too, and one that no policy checks. Reads of 15 ms do not justify a third fence.',
  },
  { what: 'Roles and permissions', reason: 'They are in the token for ten minutes, which is cache enough to explain.' },
  { what: 'Refresh tokens', reason: 'Each is used once; a copy could only be wrong.' },
  { what: 'Usage of the running hour', reason: 'Money is counted where it commits.' },
];
