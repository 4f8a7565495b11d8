import { decision } from 'casebook';
import {
  auditWriter,
  cache,
  catalogue,
  eventLog,
  intakeQueue,
  inventoryService,
  notificationService,
  orderApi,
  ordersDb,
  orderWorker,
  paymentProvider,
  paymentService,
  returnsService,
  shippingService,
} from './architecture.ts';
import { constraint, functional, quality } from './requirements.ts';

const decisionMakers = ['Solution architect', 'Lead engineer, ordering'];

export const eventLogOnKafka = decision('event-log-on-kafka', {
  number: 1,
  title: 'Carry facts on Kafka and nothing else',
  date: '2026-02-16',
  decisionMakers,
  consulted: ['Data platform team'],
  context:
    'Six services, the audit archive and later the data platform want to know what happened to an order. The brief asks for Kafka with eight topics. At the peak of [[number driver.peakOrders]] orders a minute the log receives [[about number broker.shop.eventLog.rate]] messages a second: throughput alone would not justify a cluster, so the decision has to rest on something else.',
  drivers: [
    'A consumer that arrives next year must be able to read last month',
    'Order is needed per order and per product, not globally',
    'Two people on call: nobody wants to patch brokers',
  ],
  options: {
    msk: {
      title: 'Amazon MSK, provisioned',
      good: [
        'a new consumer replays 7 to 30 days without asking anybody',
        'order within a key and a position per consumer group come with the model',
        'the team can leave AWS with the protocol they know',
      ],
      neutral: ['three brokers are the smallest cluster with one broker a zone'],
      bad: [
        'it is [[cost.stated.msk.recomputed]] a month before storage, for brokers that idle at a fifth of a megabyte a second',
        'partition counts can grow but never shrink',
      ],
    },
    snsSqs: {
      title: 'SNS topics with an SQS queue for each consumer',
      good: [
        'one pays per message: [[about number driver.factsAMonth]] facts a month, each published and read about twice, come to roughly a tenth of the cluster',
        'there is no cluster and no partition to plan, and dead-letter queues are built in',
        'FIFO topics keep order within a group and can replay from an archive of up to 365 days',
      ],
      bad: [
        'a replay redelivers a span of time to a subscription; a consumer has no position that it can set back by itself',
        'it takes an archived topic, a subscription and a queue for each consumer and topic: thirty or more pieces to keep in step',
      ],
    },
    kinesis: {
      title: 'Kinesis Data Streams',
      good: [
        'it has replay and order per key, without brokers',
        'it is cheaper when topics share streams: one shard would carry all of this',
      ],
      neutral: ['a shard for each of 15 topics with seven days of retention is $383 a month: near MSK'],
      bad: [
        'five reads a second per shard are shared by all consumers unless each pays for fan-out',
        'topics that share a stream share its retention and its readers’ permissions',
        'it is another protocol than the one the brief names',
      ],
    },
    eventBridge: {
      title: 'EventBridge',
      good: ['it filters by content, has a schema registry and needs no capacity plan'],
      bad: [
        'it keeps no order at all: "shipped" may reach a reader before "confirmed"',
        'a replay goes by rule and span of time, unordered as well',
      ],
    },
  },
  chosen: 'msk',
  because:
    'replay from a position that the consumer owns, and order per key, are the two things that get more valuable with every consumer, and here they are the model and not an extra. The price is known and small; the honest counter-argument is that SNS and SQS would carry this load for roughly a tenth of it.',
  consequences: {
    good: [
      'the audit archive, notifications and shipping are plain consumer groups',
      'the log smooths the peak for everything after confirmation',
    ],
    bad: [
      'MSK’s service level is [[limit.sla.msk]], below the promise: it must never be on the path that accepts an order',
      'commands that need an answer within two seconds travel elsewhere (see "Orchestrate up to the pivot, choreograph after it")',
    ],
  },
  confirmation:
    'Of all topics only notifications.send, from the brief, is a request: one service acts on it and nobody waits. The outbox library refuses an event whose schema version AWS Glue Schema Registry does not know, and a field that its schema does not name.',
  moreInformation:
    'Revisit if the data platform settles on something else, or if after a year no consumer has ever replayed.',
  affects: [eventLog, auditWriter, notificationService, shippingService],
  serves: [functional.notifyShoppers, quality.auditTrail],
  tags: ['events', 'cost'],
});

export const publishAfterCommit = decision('publish-after-commit', {
  number: 2,
  title: 'Publish to Kafka right after the database commit',
  status: 'superseded',
  supersededBy: 'transactional-outbox',
  date: '2026-03-16',
  decisionMakers,
  context:
    'The brief draws the order API with an arrow to Kafka. The shortest way to get there: commit the order, then publish OrderCreated from the same request.',
  options: {
    afterCommit: {
      title: 'Commit, then publish',
      good: ['it is the least code', 'the event leaves within a millisecond of the commit'],
      bad: ['a crash between the two loses the event, and nobody notices', 'a slow broker makes the shopper wait'],
    },
    beforeCommit: {
      title: 'Publish, then commit',
      bad: ['consumers act on orders that may never exist'],
    },
  },
  chosen: 'afterCommit',
  because: 'it is the picture in the brief and good enough to start a walking skeleton with.',
  consequences: {
    good: ['a walking skeleton needs no relay and no extra table'],
    bad: [
      'a process that dies between commit and publish leaves an order that stays "accepted" for ever, and no error anywhere',
    ],
  },
  affects: [orderApi, eventLog],
  serves: [functional.placeOrders],
  tags: ['events', 'reliability'],
});

export const optimisticStockVersion = decision('optimistic-stock-version', {
  number: 3,
  title: 'Guard stock with an optimistic version column',
  status: 'superseded',
  supersededBy: 'conditional-stock-update',
  date: '2026-03-23',
  decisionMakers,
  context:
    'Two orders may want the last unit at the same instant. The brief reads the row, compares in Go, and updates where the version is still the one it read, up to three times.',
  options: {
    version: {
      title: 'Read, compare, update where version matches, retry three times',
      good: ['it is correct and never oversells', 'it is familiar from every ORM'],
      bad: [
        'every successful sale of a product is a conflict for all others in flight, however much stock there is',
        'it takes two round trips, and a sleep that ignores a canceled request',
      ],
    },
    redisLock: {
      title: 'A lock per product in Redis',
      good: ['it keeps the database out of the waiting'],
      bad: [
        'a lock that expires during a pause is held by two; a fencing token would again have to be checked by the database',
        'the cache becomes a condition for selling',
      ],
    },
  },
  chosen: 'version',
  because: 'it comes with code and is safe; whether it is fast was left for later.',
  consequences: {
    good: ['two buyers can’t get the same unit'],
    bad: [
      'in lock step, three attempts serve at most three of N simultaneous buyers of one product; the others get ErrConflict with stock on the shelf',
    ],
  },
  affects: [inventoryService, ordersDb],
  serves: [quality.zeroOverselling],
  tags: ['data'],
});

export const orchestrateToThePivot = decision('orchestrate-to-the-pivot', {
  number: 4,
  title: 'Orchestrate up to the pivot, choreograph after it',
  date: '2026-03-09',
  decisionMakers,
  consulted: ['Payments lead', 'Fulfillment lead'],
  context:
    'An order touches stock, money, parcels and people, each with its own data. The brief shows it twice and differently: the event flow lets inventory and payment both react to OrderCreated, at the same time; the saga picture runs them one after the other and compensates on failure. In its picture a declined payment leads to "Refund payment", although nothing was charged, and no arrow from there reaches "Release inventory": the units would stay reserved for ever.',
  drivers: [
    'Confirm or reject within two seconds',
    'Never charge for goods that are not reserved',
    'At three in the morning, one place must say where an order is stuck',
  ],
  options: {
    choreography: {
      title: 'Choreography: every service reacts to events',
      good: ['it has no central component', 'a new participant needs no change elsewhere'],
      bad: [
        'charging and reserving race each other',
        'the state of an order is spread over five services and their offsets',
        'the time budget is spread over consumer lags that nobody owns',
      ],
    },
    commandTopics: {
      title: 'Orchestration with command and reply topics',
      good: ['participants may be down for a while', 'one component knows the state'],
      neutral: ['it needs four more topics'],
      bad: [
        'each step costs two hops through the log: MSK’s [[limit.sla.msk]] would stand between accepted and confirmed',
        'a reply needs correlation and a timeout that a call has for free',
      ],
    },
    calls: {
      title: 'Orchestration with calls until confirmed, facts on the log afterwards',
      good: [
        'a command has one addressee and its sender needs the answer: that is a call',
        'saga state is a row: any worker can take over, support can query it',
        'Kafka’s availability and lag stay out of the two seconds',
      ],
      neutral: ['shipping and notifications stay event-driven, because nobody waits for them'],
      bad: [
        'inventory and payment must be up to make progress; the worker retries until they are',
        'the orchestrator knows its participants by name',
      ],
    },
    stepFunctions: {
      title: 'A managed workflow engine (Step Functions, Temporal)',
      good: ['durable timers, history and a picture come for free'],
      neutral: [
        'it is worth its place with ten long-running workflows, and this is one of [[in words number saga.order.steps]]',
      ],
      bad: [
        'it is another service on the two-second path',
        'Step Functions Standard bills each transition: six an order are 18 million a month; Express is cheap, but ends after five minutes, and a saga may wait two days for a carrier',
      ],
    },
  },
  chosen: 'calls',
  because:
    'the part with a deadline has two participants and needs answers, so it is called; the part without a deadline has many readers, so it is published. The pivot between them is "confirmed": before it the saga goes back, after it forward.',
  consequences: {
    good: [
      'compensation runs in reverse order of what succeeded: [[saga.order.compensations]]',
      'the confirmation path is seven things to watch (entry, order API, worker, inventory, payment, database, provider), and the log is not among them',
    ],
    neutral: [
      'the brief’s eight topics stay: seven carry facts, and notifications.send is the one request',
      'just before it confirms, the worker has the reservation kept. A hold that ran out meanwhile makes that fail, and the order is canceled instead of confirmed without stock',
    ],
    bad: ['a slow payment provider holds saga leases; the bulkhead of 50 in flight per worker bounds it'],
  },
  confirmation:
    'Chaos test: kill each participant at each step. Every order ends confirmed or canceled, with stock and money consistent, within two minutes of recovery.',
  affects: [orderWorker, inventoryService, paymentService, shippingService, eventLog],
  serves: [
    quality.confirmationTime,
    quality.confirmationAvailability,
    functional.processPayments,
    functional.manageInventory,
  ],
  tags: ['events', 'reliability'],
});

export const transactionalOutbox = decision('transactional-outbox', {
  number: 5,
  title: 'Publish events through a transactional outbox',
  date: '2026-03-16',
  decisionMakers,
  context:
    'Database and log can’t commit together. Publishing after the commit loses the event when the process dies in between; and the shopper waits for the broker. Every fact must reach the audit archive, so "rarely lost" is not enough.',
  drivers: [
    'The audit trail has no gaps',
    'Accepting an order must not depend on MSK ([[limit.sla.msk]])',
    'Facts about one order stay in order',
  ],
  options: {
    outbox: {
      title: 'Outbox table and a polling relay in each producer',
      good: [
        'state and fact commit together or not at all',
        'MSK may be down for hours: rows wait',
        'it is plain SQL, testable on a laptop',
      ],
      neutral: ['delivery is at least once, so consumers must recognize repeats'],
      bad: [
        'every fact is one more row to write and to update',
        '50 ms polling adds about 25 ms to each fact',
        'only one relay per producer may be active, by advisory lock, or order within a key is lost',
      ],
    },
    cdc: {
      title: 'Change data capture with Debezium',
      good: [
        'it reads the write-ahead log instead of polling',
        'commit order comes for free',
        'it puts the least load on the tables',
      ],
      bad: [
        'there is a Connect cluster to run, and a stopped connector’s slot keeps WAL until the disk is full',
        'a lost slot means a new snapshot: after a restore to an earlier point, for one',
      ],
    },
    transactionsInKafka: {
      title: 'Write to Kafka first, build the database from it',
      good: ['there is one source of truth'],
      bad: [
        '"is there stock?" needs an answer now, not after a consumer',
        'MSK becomes a condition for accepting orders',
      ],
    },
  },
  chosen: 'outbox',
  because:
    'it turns "publish reliably" into "commit", which the database already does, and takes MSK off the path to the shopper.',
  consequences: {
    good: [
      'a broker outage delays notifications and parcels, not orders',
      'the outbox backlog is one number to alert on',
      'rows of one aggregate are inserted while its row is locked, so their ids follow the order of commits; the relay looks for unpublished rows and not for ids above a mark, so a slow transaction is not skipped',
    ],
    bad: [
      'there are [[about number driver.factsPerOrder]] extra rows an order, each written, marked and deleted; deletion runs in batches a day later so that vacuum keeps up',
      'every consumer needs an idempotency story; the event catalog lists each',
    ],
  },
  confirmation:
    'A test kills the service between commit and publish 1,000 times; afterwards every journal row has its fact.',
  moreInformation: 'At more than about 2,000 facts a second, revisit change data capture.',
  affects: [orderApi, orderWorker, inventoryService, paymentService, shippingService, ordersDb, eventLog],
  serves: [quality.auditTrail, quality.availability, functional.notifyShoppers],
  supersedes: [publishAfterCommit],
  tags: ['events', 'data', 'reliability'],
});

export const conditionalStockUpdate = decision('conditional-stock-update', {
  number: 6,
  title: 'Reserve stock with one conditional update',
  date: '2026-03-23',
  decisionMakers,
  context:
    'The version loop is safe but turns every sale of a product into a conflict for its other buyers. The condition that matters, "enough available", was already in its WHERE clause; the version adds nothing to it except retries. It also reserved one product per call, without recording for which order: a redelivered command reserved twice.',
  drivers: [
    'Zero overselling, guaranteed by the database rather than by care',
    'A hot product must sell as fast as its row can be locked',
    'A whole order reserves or nothing of it',
  ],
  options: {
    conditional: {
      title: 'UPDATE … SET available = available − q WHERE product_id = p AND available >= q',
      good: [
        'it is one round trip: the loser waits for the row lock and sees the newest row, so there is nothing to retry',
        '0 rows has one meaning: not enough stock',
        'CHECK (available >= 0) refuses even a statement somebody gets wrong',
      ],
      neutral: ['there is a single writer per product row at a time, which is exactly the business rule'],
      bad: [
        'the lock is held until commit: with 6 ms a transaction one product sells at most [[number resource.hotProduct.capacity]] times a second',
      ],
    },
    version: {
      title: 'Keep the version loop, add jitter and attempts',
      good: ['nothing changes its shape'],
      bad: ['more attempts under contention is more contention', 'it is still two round trips'],
    },
    serializable: {
      title: 'SERIALIZABLE isolation',
      good: ['it is the simplest code to reason about'],
      bad: [
        'two buyers of one product are a real read-write conflict: one of them fails with SQLSTATE 40001 and retries, so the loop is back',
      ],
    },
    redisCounter: {
      title: 'Counters in Redis, written back',
      good: ['it does tens of thousands of decrements a second'],
      bad: ['a failover may lose the last second of decrements: sold units reappear', 'two systems know the stock'],
    },
  },
  chosen: 'conditional',
  because:
    'the database evaluates the only condition that matters at the only moment that counts. At peak, if every order asked for the same product, its row would be [[rounded resource.hotProduct.utilization]] busy ([[number resource.hotProduct.demand]] a second of [[number resource.hotProduct.capacity]]).',
  consequences: {
    good: [
      'all lines of an order are one transaction, locked in product order, so two orders can’t deadlock',
      'the primary key (order, product) of the reservation makes a repeat harmless',
      'a hold that nobody keeps returns by itself after 15 minutes; one that is kept does not expire',
      'a product appears once in an order (unique constraint), so the reservation’s key can’t swallow a second line',
    ],
    bad: [
      'at about eight times the peak, all of it on one product, the row saturates; then stock is split into buckets, and "sold out" needs to look at all of them',
    ],
  },
  confirmation:
    '500 concurrent orders for 100 units confirm exactly 100, in every run; the same under a forced failover.',
  affects: [inventoryService, ordersDb],
  serves: [quality.zeroOverselling, functional.manageInventory, quality.peakThroughput],
  supersedes: [optimisticStockVersion],
  tags: ['data'],
});

export const authorizeThenCapture = decision('authorize-then-capture', {
  number: 7,
  title: 'Authorize at the order, capture at dispatch',
  date: '2026-04-06',
  decisionMakers,
  consulted: ['Finance', 'Payments lead'],
  context:
    'The brief charges during the saga and refunds when something fails. A refund takes days, often costs a fee, and shows on the shopper’s statement. Goods that are never sent should never have been paid.',
  options: {
    authorizeCapture: {
      title: 'Authorize now, capture when the parcel is booked',
      good: [
        'undoing an authorization is a void: asked for at once, usually free, and what the shopper sees is a pending amount that goes away',
        'money is taken when the goods are about to leave, which is close to what finance books',
      ],
      neutral: [
        'PaymentCompleted means "authorized" until the capture; the event says which',
        'either way the services see the provider’s token and never a card number',
      ],
      bad: [
        'an authorization expires (after about a week, by card scheme and contract): late parcels must be authorized again, and that may be declined',
        'a void asks the bank; some banks release the amount days later',
        'each order is one more call to the provider',
      ],
    },
    charge: {
      title: 'Charge at once, refund on failure',
      good: ['it is one call, and nothing expires'],
      bad: ['every failed saga is a refund the shopper sees', 'fees are paid on money that was never earned'],
    },
    invoice: {
      title: 'Charge on delivery only',
      bad: ['nothing assures that the money is there'],
    },
  },
  chosen: 'authorizeCapture',
  because: 'it makes the most frequent compensation quick and cheap, and never takes money for goods that stay.',
  consequences: {
    good: ['refunds exist only for returns and for parcels that can’t be sent after capture'],
    bad: [
      'a daily job looks for authorizations older than five days without a shipment, asks for new ones, and hands what is declined to support',
      'a booked parcel that never leaves has been paid and needs a refund after all',
    ],
  },
  confirmation: 'The daily reconciliation matches the ledger with the provider’s settlement file to the cent.',
  affects: [paymentService, paymentProvider],
  serves: [functional.processPayments, functional.returnAndRefund, constraint.noCardData],
  tags: ['reliability'],
});

export const compositeOrderKey = decision('composite-order-key', {
  number: 8,
  title: 'Carry the partition key in every order key',
  date: '2026-04-13',
  decisionMakers,
  context:
    'The brief’s schema declares `orders` partitioned by month of `created_at` with `id` as its primary key. PostgreSQL refuses it (SQLSTATE 0A000): a unique constraint on a partitioned table must include the partition key, because each partition can only check itself. Whatever references `orders(id)` falls with it.',
  drivers: [
    '24 months on line, older months dropped without a delete that runs every night',
    'Look-up by order id stays one index probe',
    'References between order and lines enforced by the database',
  ],
  options: {
    composite: {
      title: 'Primary key (id, created_at); children carry both',
      good: [
        'foreign keys work and are enforced',
        'a month of orders, lines and transitions goes as three tables',
        'queries by date prune',
      ],
      neutral: [
        'the id is a UUIDv7, so the partition key can be computed from it: a look-up by id names its partition',
      ],
      bad: [
        'every child row has eight bytes more',
        'the database no longer guarantees that the id alone is unique; the CHECK that ties created_at to the id does',
      ],
    },
    partitionById: {
      title: 'Partition by range of the UUIDv7 id itself',
      good: ['the key stays one column and the brief’s foreign key works as written'],
      bad: [
        'partition bounds are 128-bit literals that nobody can read',
        'a filter on dates prunes nothing unless it is rewritten to ids',
      ],
    },
    logical: {
      title: 'Keep id alone, drop the foreign keys',
      good: ['it is the smallest change'],
      bad: ['it still needs the composite key, and orphans become possible'],
    },
    none: {
      title: 'No partitions',
      good: [
        'there is nothing to explain',
        '[[about number driver.ordersAMonth]] orders a month are no problem for one table',
      ],
      bad: [
        'retention becomes a nightly DELETE of [[number driver.ordersPerDay]] orders, 650,000 child rows and 520,000 movements, on top of the 1.3 million of the tables that stay whole',
      ],
    },
  },
  chosen: 'composite',
  because:
    'partitions are there for retention, and only this option keeps both retention and referential integrity in the database’s hands.',
  consequences: {
    good: [
      'EXPLAIN shows one partition for a look-up by id',
      'a month goes by dropping its lines and transitions, then detaching and dropping its orders: no row is deleted one by one',
    ],
    neutral: [
      'payments, ledger and shipments stay whole: "one live payment an order" and "one sequence a payment" must hold across months. Their old rows go in nightly batches, like reservations, sagas and deliveries: about 1.3 million a night',
    ],
    bad: [
      'partitions must exist before the month begins: a job makes three ahead and alerts when it can’t; there is deliberately no default partition',
      'the sequence matters: even a detached child keeps its foreign key, and PostgreSQL 18 then refuses to detach the orders. Before it agrees it looks for remaining references, under a lock, so the job runs at the quietest hour with a lock timeout',
      'timestamps are timestamptz(3), the precision of the id',
    ],
  },
  confirmation:
    'schema.sql runs in PostgreSQL 18 on every build; the brief’s own schema runs beside it and is rejected.',
  affects: [ordersDb, orderApi],
  serves: [functional.trackOrders, quality.auditTrail],
  tags: ['data'],
});

export const oneDatabaseInstance = decision('one-database-instance', {
  number: 10,
  title: 'Keep every service’s schema on one database instance',
  date: '2026-04-27',
  decisionMakers,
  consulted: ['Database engineer'],
  context:
    'Services own their data. That can mean an instance each or a schema each. All six together make [[number resource.databaseCommits.demand]] commits a second at peak and grow to [[about storage.orders.steadyState]] of rows in two years, indexes not counted.',
  options: {
    oneInstance: {
      title: 'One Multi-AZ instance, one schema and one role per service',
      good: [
        '[[cost.stated.rds.recomputed]] a month is paid once, not six times',
        'one backup is consistent over all services',
        'there is one failover to rehearse',
      ],
      neutral: [
        'privileges, not good intentions, keep schemas apart: a role sees its own schema and inserts into its own outbox partition, nothing else',
      ],
      bad: ['one service’s bad query can starve the others', 'one failover stops all of them'],
    },
    instanceEach: {
      title: 'An instance per service',
      good: ['failure, sizing and upgrades are independent'],
      bad: [
        'confirmation needs three of them, so its availability falls from [[limit.sla.rds.multi-az]] to 99.85 %',
        'six Multi-AZ pairs would serve a load that idles one',
      ],
    },
    aurora: {
      title: 'One Aurora cluster',
      good: [
        'its service level is [[limit.sla.aurora.multi-az]] across zones, against [[limit.sla.rds.multi-az]]',
        'a failover to a reader takes well under a minute as a rule, and the reader can be read',
        'storage grows by itself',
      ],
      neutral: ['the brief names RDS', 'schemas and roles would be the same, so it stays open as a later move'],
      bad: ['I/O is billed, or instances and storage cost more without it; this workload is mostly small commits'],
    },
  },
  chosen: 'oneInstance',
  because:
    'separate instances would multiply cost and divide availability while the load fits one instance eight times over. The schema boundary keeps the later split a matter of moving data, not of untangling it.',
  consequences: {
    good: [
      'joins across services are impossible for lack of privilege, so splitting later breaks no query; what shipping, returns and notifications need of an order they ask the order API for',
    ],
    bad: [
      'per-role statement timeouts and connection limits are mandatory, and are checked in the pipeline',
      'one failover stops confirmation for all: Multi-AZ bounds it to a minute or two, and the intake queue keeps accepting',
    ],
  },
  confirmation: 'A test connects as each role and expects "permission denied" on every other schema.',
  moreInformation:
    'Inventory moves to its own instance first, when writes pass half of what the instance carries: see the step "Inventory on its own database instance".',
  affects: [ordersDb],
  serves: [quality.monthlyCost, quality.availability, quality.disasterRecovery],
  tags: ['data', 'cost'],
});

export const keyByAggregate = decision('key-events-by-aggregate', {
  number: 11,
  title: 'Key each topic by the aggregate whose order matters to its readers',
  date: '2026-05-11',
  decisionMakers,
  context:
    'The brief keys order and payment topics by orderId and the two inventory topics by productId. Kafka keeps order only within a partition, so a key is a promise about order. A saga that listened to `inventory.reserved` would get one message a line on as many partitions, in any order, and would have to count them.',
  options: {
    byAggregate: {
      title: 'orderId for order, payment and shipment facts; productId for stock facts; userId for notifications',
      good: [
        'readers of stock want the history of a product, and get it',
        'the saga doesn’t read stock facts: it has the answer from the call',
        'a shopper’s messages arrive in order',
      ],
      bad: ['a reader who wants one order’s stock facts in order must sort by time'],
    },
    allByOrder: {
      title: 'orderId everywhere',
      good: ['everything about an order is on one partition number'],
      bad: [
        'two decrements of one product reach the stock view in either order, and it shows the wrong count until the next',
      ],
    },
  },
  chosen: 'byAggregate',
  because: 'the brief’s keys are right once the saga no longer depends on stock facts.',
  consequences: {
    good: ['the brief’s eight topics keep their keys, partitions and retention'],
    neutral: [
      'seven topics are new: what the brief’s event flow names without a topic, and what the audit trail would miss',
      'twelve partitions are for twelve parallel readers (three tasks, four workers each), not for throughput: one would carry this',
    ],
    bad: ['a product in a flash sale makes one partition hot; stock facts are small and nobody waits for them'],
  },
  confirmation: 'Consumer tests shuffle partitions and assert the same result.',
  affects: [eventLog, inventoryService, notificationService],
  serves: [functional.manageInventory, functional.notifyShoppers],
  tags: ['events'],
});

export const intakeQueueDecision = decision('intake-queue', {
  number: 12,
  title: 'Accept orders into a durable queue while the database fails over',
  date: '2026-06-01',
  decisionMakers,
  consulted: ['Product owner', 'Support lead'],
  informed: ['Legal'],
  context:
    'The promise is [[requirement.availability.target]] for accepting orders. The load balancer, Fargate and RDS Multi-AZ are each within their service levels at [[limit.sla.alb]], [[limit.sla.fargate]] and [[limit.sla.rds.multi-az]]: together with our own releases [[flow.acceptAsDrawn.availability]], [[about number flow.acceptAsDrawn.downtime]] minutes a month against the [[rounded number requirement.availability.downtime]] allowed. The design as first drawn can’t keep its promise even when every supplier does.',
  drivers: [
    '[[requirement.availability.target]] from parts that together give [[flow.acceptAsDrawn.availability]]',
    'An accepted order must be durable',
    'No second database to run',
  ],
  options: {
    intake: {
      title: 'Fall back to an SQS queue when the database does not answer',
      good: [
        'database and queue are parallel: [[flow.placeOrder.availability]] for the path, [[about number flow.placeOrder.downtime]] minutes a month',
        'SQS stores a message in several zones before it answers',
        'it costs cents',
      ],
      neutral: [
        'the shopper reads "accepted, we confirm by e-mail" instead of a confirmation',
        'the product assumes that the two fail independently; what takes the whole region takes both',
      ],
      bad: [
        'for those minutes an order is accepted without knowing the stock: some will be rejected later',
        'an order may reach both the database and the queue when the commit’s answer is lost; the idempotency key makes one of them',
        'a path that runs a few minutes a year rots unless it is exercised',
      ],
    },
    queueAlways: {
      title: 'Always accept through the queue',
      good: ['there is one path, and it is always exercised'],
      bad: [
        'SQS alone is [[limit.sla.sqs]]: the path falls to [[flow.failoverIntake.availability]]',
        'every order pays the hop, and the status page has nothing to show until it is drained',
      ],
    },
    multiRegion: {
      title: 'Two regions, active-active',
      good: ['it survives the loss of a region'],
      bad: [
        'stock needs one writer per product, so a region boundary runs through the one thing that must not be wrong',
        'it roughly doubles the bill',
      ],
    },
    aurora: {
      title: 'Aurora instead of RDS',
      good: [
        'its service level is [[limit.sla.aurora.multi-az]] across zones: 99.97 % for the path, 13 minutes a month, and the target is met on paper',
        'it needs no new code and no second way in',
      ],
      neutral: [
        'a failover is usually over in half a minute, but orders of that half minute are refused: up to half a minute of the peak’s [[number driver.peakOrders]] a minute',
      ],
      bad: [
        'the target then rests on a contract that pays credits; the queue rests on something that we can switch on every Tuesday',
        'overload, a missing partition or a bad migration stop Aurora as they stop RDS; the queue covers them too',
        'a pair of the same size, with storage and I/O in its price, is [[option.aurora.cost.difference]] a month more, and the brief names RDS',
      ],
    },
    lowerTarget: {
      title: 'Promise less',
      good: [
        'it is no work at all',
        'it is the honest answer if nobody needs the [[rounded number requirement.availability.downtime]] minutes a month between three nines and the promise',
      ],
      bad: ['the brief says [[requirement.availability.target]]'],
    },
  },
  chosen: 'intake',
  because:
    'it puts something independent beside the least available part instead of trying to make that part better, and so covers more than a failover. The promise is then kept for accepting; confirming is promised separately. If the business refuses orders without stock, Aurora is the answer.',
  consequences: {
    good: [
      'a database failover of 60 to 120 s costs no orders',
      'minor version upgrades stop being an outage for shoppers',
    ],
    bad: [
      'there is a second way in, which must enforce the same validation: it shares the handler and differs only in the last step. What only the database knows (limits per shopper, a key used with another body) is checked when the queue is drained',
      'a parked order that can’t be stored blocks nothing, but its shopper would hear nothing: after five receives it goes to a dead-letter queue, which pages',
      'during a failover the client gets a status address by key, since the order id may differ from one in a lost commit',
    ],
  },
  confirmation:
    'Every Tuesday at ten the breaker is opened for one order in ten, for ten minutes: about 70 orders at the mean rate. The drained orders must equal the parked ones.',
  affects: [orderApi, orderWorker, intakeQueue, ordersDb],
  serves: [quality.availability, quality.recoveryTime, functional.placeOrders],
  tags: ['reliability'],
});

export const cacheOffThePath = decision('cache-off-the-ordering-path', {
  number: 13,
  title: 'Leave the cache out of the ordering path',
  date: '2026-06-08',
  decisionMakers,
  context:
    'The brief has an ElastiCache cluster of r6g.xlarge nodes and doesn’t say for what. Candidates were idempotency responses, stock counts, order status and locks. What a cache may hold follows from what happens when it is empty or wrong.',
  options: {
    displayOnly: {
      title: 'Cache stock counts for product pages only',
      good: [
        'losing it costs [[number resource.cacheReads.demand]] queries a second by primary key, up to 50 rows each, which the database can serve',
        'a wrong count costs a click',
      ],
      bad: ['the cache earns less than it could'],
    },
    idempotency: {
      title: 'Cache idempotency responses as well',
      good: ['a repeat is answered without the database'],
      bad: [
        'the key must be claimed in the order’s own transaction anyway; a second copy can only be stale',
        'a lost key in a failover is a second order',
      ],
    },
    locks: {
      title: 'Locks in Redis',
      bad: ['a lock that expires during a pause is held by two: see "Guard stock with an optimistic version column"'],
    },
  },
  chosen: 'displayOnly',
  because: 'then the cache can disappear at any moment without an order being lost, doubled or oversold.',
  consequences: {
    good: ['ElastiCache is in no availability product of an order', 'its failover wakes nobody'],
    bad: [
      'the cached data is about 56 MB; each of the two r6g.xlarge nodes has 26 GiB. The brief’s size is kept in the estimate for comparison; the next smaller one, r6g.large, would save [[option.smallerCache.cost.saving]] a month, and a burstable node more',
    ],
  },
  confirmation: 'The load test runs its second half with the cache stopped; ordering objectives hold.',
  affects: [cache, inventoryService, orderApi],
  serves: [quality.availability, quality.zeroOverselling, quality.monthlyCost],
  tags: ['reliability', 'data'],
});

export const signedQuotes = decision('signed-quotes', {
  number: 14,
  title: 'Accept prices that the cart has signed',
  date: '2026-06-15',
  decisionMakers,
  consulted: ['Catalog team'],
  context:
    'An order needs prices the shopper can’t change. Asking the catalog during the order would put another team’s service on the path of the [[requirement.availability.target]].',
  options: {
    signed: {
      title: 'The cart signs the quote (Ed25519, 15 minutes); the order API verifies it',
      good: [
        'nothing is called at order time: public keys come with the configuration, private ones stay in KMS',
        'the shopper pays what they saw',
      ],
      bad: ['a price error lives for up to 15 minutes', 'keys must be rotated and the clocks be right'],
    },
    ask: {
      title: 'Ask the catalog at order time',
      good: ['the price is always the current one'],
      bad: ['the catalog’s availability multiplies into the promise', 'the price may differ from the one shown'],
    },
    copy: {
      title: 'Keep a copy of all prices in ordering',
      good: ['it needs no call and no keys'],
      bad: ['promotions, taxes and vouchers would have to be implemented twice, and agree'],
    },
  },
  chosen: 'signed',
  because: 'a signature carries the trust that a call would have to fetch.',
  consequences: {
    good: ['it works for orders parked during a failover, since the quote is judged by when the order was received'],
    bad: [
      'whoever may use the signing key prices goods at will until it is revoked; quotes name their key, and a deny list reaches every task within a minute',
    ],
  },
  confirmation:
    'Tests with an expired quote, an unknown key, a changed price and a quote of another shopper: each is refused.',
  affects: [orderApi, catalogue],
  serves: [functional.placeOrders, quality.availability],
  tags: ['security', 'api'],
});

export const goOnFargate = decision('go-on-fargate', {
  number: 15,
  title: 'Run Go services on Fargate',
  date: '2026-06-22',
  decisionMakers,
  consulted: ['Platform team'],
  context:
    'Eight small services, two people on call, one region. The team has years of Node.js and has chosen Go for new backends. The question that remained was where they run; the platform team offers Kubernetes and ECS.',
  options: {
    fargate: {
      title: 'ECS on Fargate, Go binaries in distroless images',
      good: [
        'there are no nodes to patch: a task is the unit of isolation and of billing',
        'a Go binary is ready a second after its container starts; placing a Fargate task still takes most of a minute, so a known sale is scaled for in advance',
        'an image is one binary, without a runtime to update',
      ],
      bad: [
        'a vCPU is dearer than on instances that are well filled',
        'there are no daemon sets and no operators: what needs them runs elsewhere',
      ],
    },
    eks: {
      title: 'EKS',
      good: ['it is one platform for every team, with its ecosystem', 'it packs denser above a few dozen services'],
      bad: [
        'the control plane is [[price.eks.cluster-hour]] an hour before the first pod, and wants a new version about three times a year',
        'eight services do not fill a cluster',
      ],
    },
    lambda: {
      title: 'Lambda',
      good: ['nothing runs when nothing is ordered'],
      bad: [
        'sagas and relays run all the time, and a held status request is billed while it waits',
        'connection pools to PostgreSQL need a proxy',
      ],
    },
    node: {
      title: 'Node.js on Fargate',
      good: ['it is what the team knows best'],
      neutral: ['[[number flow.placeOrder.rate]] orders a second are no challenge for either'],
      bad: [
        'the worker holds many calls, deadlines and cancellations at once; context and goroutines state them in the open',
      ],
    },
  },
  chosen: 'fargate',
  because: 'it is the smallest thing to operate that runs a long-lived process; the load would never fill a cluster.',
  consequences: {
    good: ['the tasks cost [[cost.service.aws-fargate]] a month; most of that buys zones, not throughput'],
    bad: [
      'the account’s default quota of 6 vCPU must be raised before the first deployment',
      'reviews need a second pair of eyes for concurrency until the team has a year of Go behind it',
    ],
  },
  confirmation:
    'The service template is a Go module; the pipeline builds nothing else. The race detector runs in every test.',
  affects: [
    orderApi,
    orderWorker,
    inventoryService,
    paymentService,
    shippingService,
    returnsService,
    notificationService,
    auditWriter,
  ],
  serves: [constraint.goBackend, constraint.awsOneRegion, quality.monthlyCost],
  tags: ['deployment', 'cost'],
});

export const decisions = [
  eventLogOnKafka,
  publishAfterCommit,
  optimisticStockVersion,
  orchestrateToThePivot,
  transactionalOutbox,
  conditionalStockUpdate,
  authorizeThenCapture,
  compositeOrderKey,
  oneDatabaseInstance,
  keyByAggregate,
  intakeQueueDecision,
  cacheOffThePath,
  signedQuotes,
  goOnFargate,
];
