import { bytes, days, perSecond, type TopicSpec, topics } from '#model';
import { auditWriter, billing, core, eventBus, webhooks } from './architecture.ts';

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
    tenantId: { ...uuid, description: 'The only fence that a message has. Signed with the envelope.' },
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
  does: 'Appends the fact to the tenant’s hourly file in the locked archive.',
  idempotency:
    'Facts are sorted and deduplicated by event id before a file is written; a second file of the hour has a number.',
};
const delivered = {
  element: webhooks,
  group: 'webhooks',
  instances: 2,
  does: 'Looks up the tenant’s subscriptions and delivers.',
  idempotency: 'Inserting (webhook, event) is the permission to deliver; receivers get the event id as a header.',
};
const onBus = { on: eventBus, messageSize: bytes(900), retention: days(4), partitions: 12 } as const;

export const topic = topics({
  itemChanged: {
    ...onBus,
    name: 'core.item-changed',
    event: 'ItemChanged',
    description:
      'Something in a project was created, changed or removed. The bus has no partitions; twelve is what its queues use in parallel.',
    key: 'itemId',
    ordering: 'None on the bus. itemVersion grows by one with each change; a receiver ignores what is older',
    rate: perSecond(100),
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
        does: 'Adds to the usage hour of the tenant.',
        idempotency: 'Counts by hour are recomputed from the event ids of that hour, so a repeat changes nothing.',
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
    ordering: 'By occurredAt of the one outbox',
    rate: perSecond(1),
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
    ordering: 'By schemaVersion and occurredAt',
    rate: perSecond(1),
    schema: fact('TenantChanged', {
      change: { type: 'string', enum: ['provisioned', 'migrated', 'moved', 'suspended', 'resumed', 'erased'] },
      schemaVersion: { type: 'integer', minimum: 0 },
    }),
    producers: [core],
    consumers: [archived, delivered],
    deadLetter: 'operator-tenant-changed-dlq',
  },
});
