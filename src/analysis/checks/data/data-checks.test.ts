import { expect, test } from 'vitest';
import { type CaseStudy, call, type Relationship, type SchemaError, send, sends, type Table, uses } from '#model';
import type { InspectedSchema } from '../../case-study-source.ts';
import { api, bank, db, events, shopper, worker } from '../../sound-architecture.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { ordersSchema, ordersTable } from '../../sound-schema.ts';
import { reported } from '../reported.ts';

const withTables = (...tables: readonly Table[]) => soundCaseStudy(() => {}, { schemas: [ordersSchema(...tables)] });

const partitioned = `CREATE TABLE orders (
    id UUID PRIMARY KEY,
    created_at TIMESTAMP NOT NULL
) PARTITION BY RANGE (created_at);
-- REFERENCES orders(id) in a comment is none
CREATE TABLE order_items (
    order_id UUID NOT NULL REFERENCES orders(id)
);`;
const lacksPartitionKey: SchemaError = {
  message: 'unique constraint on partitioned table must include all partitioning columns',
  code: '0A000',
  line: 1,
  column: 1,
  detail: 'PRIMARY KEY constraint on table "orders" lacks column "created_at" which is part of the partition key.',
  hint: null,
  statement: '',
};
const refused = (error: SchemaError, role: InspectedSchema['role'] = 'current') =>
  soundCaseStudy(
    (study) => {
      study.dataStores[0]!.statedDdl = { file: 'old.sql', source: 'the first draft', resolvedBy: 'one-database' };
    },
    {
      schemas: [
        {
          dataStore: 'orders',
          role,
          file: role === 'current' ? 'schema.sql' : 'old.sql',
          source: partitioned,
          inspection: { ok: false, error, tables: [] },
        },
      ],
    },
  );

test("a schema that PostgreSQL refuses is reported in PostgreSQL's words, with file and line", () => {
  const source = refused({
    ...lacksPartitionKey,
    message: 'type "uid" does not exist',
    code: '42704',
    line: 3,
    detail: null,
  });
  expect(reported('data/schema-rejected', source)).toMatchInlineSnapshot(`
    "error at dataStores[0].ddl in schema.sql:3
    PostgreSQL refuses schema.sql: type "uid" does not exist (SQLSTATE 42704).
    fix: Correct the statement."
  `);
});

test('a key without the partition key is reported by its own check', () => {
  const source = refused(lacksPartitionKey);
  expect(reported('data/partition-key-not-in-primary-key', source)).toMatchInlineSnapshot(`
    "error at dataStores[0].ddl in schema.sql:1
    PostgreSQL refuses schema.sql: a primary or unique key of the partitioned table "orders" leaves out "created_at", and it can only check uniqueness within one partition.
    fix: Add "created_at" to the key, or partition by a column of the key."
  `);
  expect(reported('data/schema-rejected', source)).toBe('');
});

test('a foreign key to a partitioned table is found behind the statement at which PostgreSQL stopped', () => {
  expect(reported('data/foreign-key-to-partitioned-table', refused(lacksPartitionKey))).toMatchInlineSnapshot(`
    "error at dataStores[0].ddl in schema.sql:7
    The foreign key from "order_items" refers to orders (id), but every key of the partitioned table "orders" contains "created_at" too: there is nothing that it can refer to.
    fix: Add "created_at" to the referring table and the foreign key, or keep the reference in the application."
  `);
});

test('faults of a stated schema are warnings, known through the decision that resolves them', () => {
  const source = refused(lacksPartitionKey, 'stated');
  expect(reported('data/partition-key-not-in-primary-key', source)).toMatchInlineSnapshot(`
    "warning at dataStores[0].statedDdl.file in old.sql:1
    PostgreSQL refuses old.sql: a primary or unique key of the partitioned table "orders" leaves out "created_at", and it can only check uniqueness within one partition.
    fix: Add "created_at" to the key, or partition by a column of the key.
    known: Kept as it was stated: the first draft. (one-database)"
  `);
});

test('a table without a primary key is reported', () => {
  expect(reported('data/no-primary-key', withTables({ ...ordersTable, primaryKey: [] }))).toMatchInlineSnapshot(`
    "warning at dataStores[0].ddl in schema.sql:1
    The table "orders" has no primary key, so that a row can't be named, replicated or corrected.
    fix: Add a primary key."
  `);
});

test("partitions of a table aren't reported beside it", () => {
  const partition = {
    ...ordersTable,
    name: 'orders_2026',
    primaryKey: [],
    isPartitionOf: { table: 'orders', bound: 'DEFAULT' },
  };
  expect(reported('data/no-primary-key', withTables(ordersTable, partition))).toBe('');
});

test('a foreign key without an index that begins with it is reported', () => {
  const [primary] = ordersTable.indexes;
  expect(
    reported('data/foreign-key-without-index', withTables({ ...ordersTable, indexes: [primary!] })),
  ).toMatchInlineSnapshot(`
    "warning at dataStores[0].ddl in schema.sql:1
    The foreign key orders (shopper_id) has no index, so that each delete or join from the other side reads the whole table.
    fix: Add CREATE INDEX ON orders (shopper_id)."
  `);
});

const retyped = (name: string, type: string): Table => ({
  ...ordersTable,
  columns: ordersTable.columns.map((column) => (column.name === name ? { ...column, type } : column)),
});

test('money in a floating-point column is reported', () => {
  expect(reported('data/money-as-float', withTables(retyped('total', 'double precision')))).toMatchInlineSnapshot(`
    "error at dataStores[0].ddl in schema.sql:1
    orders.total keeps money as double precision, which can't hold a tenth exactly.
    fix: Use numeric, or an integer number of cents."
  `);
});

test('a timestamp without a time zone is reported', () => {
  const source = withTables(retyped('created_at', 'timestamp without time zone'));
  expect(reported('data/timestamp-without-time-zone', source)).toMatchInlineSnapshot(`
    "warning at dataStores[0].ddl in schema.sql:1
    orders.created_at is a timestamp without time zone, so that its meaning depends on who wrote it.
    fix: Use timestamptz."
  `);
});

test('an audited table without its audit columns is reported', () => {
  const source = withTables({ ...ordersTable, columns: ordersTable.columns.slice(0, 4) });
  expect(reported('data/missing-audit-columns', source)).toMatchInlineSnapshot(`
    "error at dataStores[0].ddl in schema.sql:1
    The table "orders" is said to be audited, but has no updated_at.
    fix: Add updated_at, or take the table out of \`auditedTables\`."
  `);
});

test("tables and indexes that the schema doesn't create are reported", () => {
  const source = soundCaseStudy((study) => {
    study.dataStores[0]!.growth[0]!.table = 'order';
    study.dataStores[0]!.indexes[0]!.name = 'orders_shoper';
  });
  expect(reported('data/unknown-table', source)).toMatchInlineSnapshot(`
    "error at dataStores[0].growth[0].table
    The growth entry names the table "order", which the schema doesn't create.
    fix: Use "orders" if that is meant, or add the table."
  `);
  expect(reported('data/unknown-index', source)).toMatchInlineSnapshot(`
    "error at dataStores[0].indexes[0].name
    The index "orders_shoper" on "orders" has a reason, but the schema doesn't create it.
    fix: Use "orders_shopper" if that is meant, or add the index."
  `);
});

test("an index without a reason is a todo, one behind a key isn't", () => {
  const source = soundCaseStudy((study) => {
    study.dataStores[0]!.indexes = [];
  });
  expect(reported('data/index-without-reason', source)).toMatchInlineSnapshot(`
    "todo at dataStores[0].ddl in schema.sql:1
    Nobody says what the index "orders_shopper" on "orders" is for, and every index slows each write down.
    fix: Name the query that needs it in \`indexes\`, or drop it."
  `);
});

test('a user of a cache that has no relationship with its holder is reported, a component counts for its container', () => {
  const source = soundCaseStudy((study) => {
    study.caches[0]!.element = 'shop.db';
    study.caches[0]!.usedBy = ['shop.api', 'shop.worker'];
  });
  expect(reported('data/cache-without-relationship', source)).toMatchInlineSnapshot(`
    "warning at caches[0].usedBy[1]
    "Payment worker" uses the cache "Prices of one product", but has no relationship with "Order store", which holds it: no diagram, security group or threat knows of the traffic.
    fix: Add the relationship, or correct \`usedBy\`."
  `);
  const inMemory = soundCaseStudy((study) => {
    study.caches[0]!.usedBy = ['shop.api.checkout'];
  });
  expect(reported('data/cache-without-relationship', inMemory)).toBe('');
  const unknown = soundCaseStudy((study) => {
    study.caches[0]!.usedBy = ['shop.wrker'];
  });
  expect(reported('model/unknown-element', unknown)).toContain('The cache "prices" names "shop.wrker"');
});

/** The sound study with one class of data, and with relationships instead of flows and topics. */
const holding = (
  dataClass: Partial<NonNullable<CaseStudy['security']>['dataClasses'][number]>,
  relationships: readonly Relationship[],
) =>
  soundCaseStudy((study) => {
    study.relationships = [...relationships];
    study.flows[0]!.steps = [call(shopper, worker, 'Asks')];
    study.topics = [];
    study.security!.dataClasses = [
      {
        id: 'contact',
        name: 'Contact data',
        level: 'confidential',
        examples: 'Mail',
        heldBy: ['shop.db'],
        handling: 'Erased',
        ...dataClass,
      },
    ];
  });

test('who needs data and has no way to it is reported', () => {
  const source = holding({ neededBy: ['bank', 'shop.api'] }, [
    uses(api, db, 'Reads'),
    sends(api, events, 'Publishes'),
    uses(bank, events, 'Reads'),
  ]);
  expect(reported('data/out-of-reach', source)).toMatchInlineSnapshot(`
    "warning at security.dataClasses[0].neededBy[0]
    "Bank" needs “Contact data”, but no relationship or step leads there from "Order store", directly or through what passes it on.
    fix: Draw the way to "Bank", name the store or queue on the way in \`heldBy\`, or take it out of \`neededBy\`."
  `);
});

test.each<[string, boolean, string[], string[], Relationship[]]>([
  ['read from the store', true, ['shop.db'], ['bank'], [uses(bank, db, 'Reads')]],
  ['sent by the store', true, ['shop.db'], ['bank'], [sends(db, bank, 'Streams')]],
  ['only sent to the store', false, ['shop.db'], ['bank'], [sends(bank, db, 'Writes')]],
  [
    'passed on by a service',
    true,
    ['shop.db'],
    ['bank'],
    [uses(api.components.checkout, db, 'Reads'), sends(api, bank, 'Sends')],
  ],
  [
    'passed on by a queue that holds it',
    true,
    ['shop.db', 'shop.events'],
    ['bank'],
    [sends(db, events, 'Streams'), uses(bank, events, 'Reads')],
  ],
  [
    'passed on by a queue that holds nothing of it',
    false,
    ['shop.db'],
    ['bank'],
    [sends(db, events, 'Streams'), uses(bank, events, 'Reads')],
  ],
  [
    'passed on by another system',
    true,
    ['shop.db'],
    ['shopper'],
    [sends(db, bank, 'Sends'), sends(bank, shopper, 'Tells')],
  ],
  ['passed on by a person', false, ['shop.db'], ['bank'], [uses(shopper, db, 'Reads'), uses(shopper, bank, 'Calls')]],
  ['held by nobody else', true, ['shop.worker'], ['shop.worker'], [uses(worker, bank, 'Charges')]],
  [
    'needed by another holder',
    false,
    ['shop.db', 'shop.worker'],
    ['shop.worker'],
    [uses(api, db, 'Writes'), uses(worker, bank, 'Charges')],
  ],
])('data that is %s is within reach: %s', (_, isWithinReach, heldBy, neededBy, relationships) => {
  expect(reported('data/out-of-reach', holding({ heldBy, neededBy }, relationships)) === '').toBe(isWithinReach);
});

test('a consumer of a topic on a broker that holds the data has a way to it, and so has who a flow brings it to', () => {
  const source = holding({ heldBy: ['shop.events', 'shop.db'], neededBy: ['shop.worker', 'bank'] }, [
    sends(api, events, 'Publishes'),
  ]);
  const sound = soundCaseStudy();
  source.study.topics.push(...sound.study.topics);
  source.study.flows[0]!.steps.push(send(db, bank, 'Exports'));
  expect(reported('data/out-of-reach', source)).toBe('');
});

test('a store of confidential data that is only written to is reported', () => {
  expect(reported('data/written-only', holding({}, [sends(api, db, 'Appends')]))).toMatchInlineSnapshot(`
    "warning at security.dataClasses[0].heldBy[0]
    “Contact data” gets into "Order store", but every relationship and step there only leads in: what nobody reads is a risk without a use.
    fix: Draw who reads it, or don’t keep it there."
  `);
});

test.each<[string, Parameters<typeof holding>[0], Relationship[]]>([
  ['a source waits for it', {}, [uses(api, db, 'Writes')]],
  ['it sends data on', {}, [sends(api, db, 'Appends'), sends(db, bank, 'Streams')]],
  ['nothing writes to it either', {}, [uses(api, bank, 'Charges')]],
  ['it is of no consequence', { level: 'internal' }, [sends(api, db, 'Appends')]],
  ['it is said who needs it', { neededBy: [] }, [sends(api, db, 'Appends')]],
  ['it belongs to somebody else', { heldBy: ['bank'] }, [sends(api, bank, 'Reports')]],
])('a store may be written to when %s', (_, dataClass, relationships) => {
  expect(reported('data/written-only', holding(dataClass, relationships))).toBe('');
});
