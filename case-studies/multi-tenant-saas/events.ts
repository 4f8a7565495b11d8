import { bytes, days, product, quantity, type TopicSpec, topics } from 'casebook';
import { auditWriter, billing, core, eventBus, webhooks } from './architecture.ts';
import { load } from './load.ts';

type JsonSchema = NonNullable<TopicSpec['schema']>;

const uuid = { type: 'string', format: 'uuid' };
const time = { type: 'string', format: 'date-time' };

/** Every fact names its tenant; a consumer enters that tenant or drops the message. */
const fact = (title: string, properties: JsonSchema): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  required: ['eventId', 'tenantId', 'actorId', 'occurredAt', 'version', ...Object.keys(properties)],
  properties: {
    eventId: { ...uuid, description: 'UUIDv7 of the outbox row; deduplicate by it.' },
    tenantId: {
      ...uuid,
      description: 'The only fence that a message has: a consumer enters this tenant and no other.',
    },
    actorId: { ...uuid, description: 'Member, key or operator. Never a name.' },
    occurredAt: time,
    version: { type: 'string' },
    ...properties,
  },
  additionalProperties: true,
});

const archived = {
  element: auditWriter,
  group: 'audit-archive',
  instances: 1,
  does: 'Writes a compressed file each minute into the locked archive, sorted by tenant, and then deletes the messages.',
  idempotency:
    'Deduplicated by event id within a file. A crash between writing and deleting repeats facts in the next file; the daily comparison counts event ids, not lines.',
};
const delivered = {
  element: webhooks,
  group: 'webhooks',
  instances: 2,
  does: 'Looks up the tenant’s subscriptions and delivers.',
  idempotency: 'Inserting (webhook, event) is the permission to deliver; receivers get the event id as a header.',
};
const onBus = { on: eventBus, messageSize: bytes(900), retention: days(4) } as const;

export const topic = topics({
  itemChanged: {
    ...onBus,
    name: 'core.item-changed',
    event: 'ItemChanged',
    description: 'An item was created, changed, commented on or removed.',
    key: 'itemId',
    ordering:
      'Neither the bus nor its queues keep an order. What has to be ordered is one item; itemVersion grows by one with each change and a receiver ignores what is older',
    orderedBy: 'itemId',
    schema: fact('ItemChanged', {
      itemId: uuid,
      projectId: uuid,
      itemVersion: { type: 'integer', minimum: 1 },
      change: { type: 'string', enum: ['created', 'updated', 'commented', 'removed'] },
      fields: { type: 'array', items: { type: 'string' }, description: 'Names of changed fields, never values.' },
    }),
    producers: [core],
    consumers: [
      archived,
      delivered,
      {
        element: billing,
        group: 'usage',
        instances: 2,
        does: 'Counts the changes of the tenant in that hour.',
        idempotency:
          'The hour’s outbox rows of the tenant are counted again, at most once a minute, and the result overwrites the last one. The message only says which hour.',
      },
    ],
    deadLetter: 'core-item-changed-dlq',
  },
  memberChanged: {
    ...onBus,
    name: 'access.member-changed',
    event: 'MemberChanged',
    description:
      'Somebody was invited, got or lost a role, left or was erased. Published by the core relay from the shared outbox.',
    key: 'memberId',
    ordering:
      'None, and none needed: nobody builds state from it. Seats are counted, the archive is sorted by time, and whoever needs a member’s roles reads them',
    rate: load.driver.peakMemberChanges,
    schema: fact('MemberChanged', {
      memberId: uuid,
      change: { type: 'string', enum: ['invited', 'joined', 'role-granted', 'role-revoked', 'left', 'erased'] },
    }),
    producers: [core],
    consumers: [
      archived,
      {
        element: billing,
        group: 'seats',
        instances: 2,
        does: 'Counts seats of the tenant.',
        idempotency: 'Seats are counted, not added up: the message only says when to count.',
      },
    ],
    deadLetter: 'access-member-changed-dlq',
  },
  tenantChanged: {
    ...onBus,
    name: 'operator.tenant-changed',
    event: 'TenantChanged',
    description: 'A tenant was provisioned, migrated, moved, suspended or erased; published by the core relay.',
    key: 'tenantId',
    ordering: 'One job at a time works on a tenant, so its facts are minutes apart; schemaVersion never falls',
    orderedBy: 'tenantId',
    // The most is a migration: four tenants at a time, each a few seconds.
    rate: product('fact/s', load.driver.cells, quantity(1, 'fact/s in a cell')),
    schema: fact('TenantChanged', {
      change: { type: 'string', enum: ['provisioned', 'migrated', 'moved', 'suspended', 'resumed', 'erased'] },
      schemaVersion: { type: 'integer', minimum: 0 },
    }),
    producers: [core],
    consumers: [archived, delivered],
    deadLetter: 'operator-tenant-changed-dlq',
  },
});
