import {
  alert,
  days,
  operations as defineOperations,
  hours,
  minutes,
  percent,
  recoveryScenario,
  runbookEntry,
  seconds,
  serviceLevelObjective,
} from 'casebook';
import {
  auditArchive,
  auditWriter,
  edge,
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
  warehouse,
} from './architecture.ts';
import { quality } from './requirements.ts';

const window = days(28);
const acceptance = serviceLevelObjective('acceptance', {
  name: 'Orders accepted',
  indicator: 'Valid POST /v1/orders answered 2xx ÷ valid POST /v1/orders, measured at the entry',
  objective: percent(99.95),
  window,
  serves: quality.availability,
});
const confirmation = serviceLevelObjective('confirmation', {
  name: 'Orders decided in time',
  indicator: 'Orders confirmed or rejected within 2 s of the POST ÷ orders accepted; parked orders count as late',
  objective: percent(95),
  window,
  serves: quality.confirmationTime,
});
const decided = serviceLevelObjective('decided', {
  name: 'Orders decided at all',
  indicator: 'Orders confirmed or rejected within 60 s of the POST ÷ orders accepted, the drill’s left out',
  objective: percent(99.5),
  window,
  serves: quality.confirmationAvailability,
});
/** Completeness is the daily comparison's job; this watches how soon the archive has an entry. */
const trail = serviceLevelObjective('trail', {
  name: 'Trail on time',
  indicator: 'Journal rows with an archive entry within an hour ÷ journal rows',
  objective: percent(99.9),
  window,
});

const escalate = 'After 15 minutes without a diagnosis: lead engineer, ordering. After 30: incident commander.';

/** Names used below: ECS cluster, database, Kafka cluster and web ACL are all called "orders". */
const acceptanceBurning = runbookEntry('acceptance-burning', {
  title: 'Orders are refused',
  overview:
    'The error budget for accepting orders (20 minutes in 28 days) burns too fast: at 13.4 times for an hour, 5.6 times for six hours, or steadily. Parked orders count as accepted, so these are orders that got neither. Below, `ops …` is the command of the order worker’s image, run as a one-off ECS task (`make ops CMD="…"`); CloudTrail records who ran what.',
  impact: 'Shoppers see an error instead of an order.',
  verification: [
    'Dashboard "Promises", panel "Acceptance by status code and zone". In CloudWatch: `AWS/ApplicationELB`, `HTTPCode_ELB_5XX_Count` and `HTTPCode_Target_5XX_Count` by target group, and `AWS/WAFV2` `BlockedRequests` by rule.',
    'Place the synthetic order from outside: `make synthetic-order ENV=production` prints status, time and trace id.',
  ],
  troubleshooting: [
    'A release in the last 30 minutes (`aws ecs describe-services --cluster orders --services order-api`, field deployments)? Roll back first, ask later.',
    'Only 403: the web ACL. Console: WAF & Shield, Web ACLs, orders, Sampled requests; look at the rule that blocked most.',
    'Only 5xx of the load balancer: no healthy target. `aws ecs describe-tasks` says in `stoppedReason` why tasks end.',
    '503 of the API with the breaker open and no message in the queue: the intake queue refuses. Look for AccessDenied and KMS errors in the log group `/orders/order-api`.',
  ],
  resolution: [
    'Roll back: `aws ecs update-service --cluster orders --service order-api --task-definition order-api:<previous>`. The previous revision is kept for a day.',
    'Override the WAF rule to Count (Web ACLs, orders, Rules, Edit). If it is the whole ACL: `aws wafv2 disassociate-web-acl --resource-arn <load balancer>`; the limits per shopper remain.',
    'Database slow but not down: `ops breaker open --for 10m`. Orders are parked instead of refused.',
  ],
  dependencies: [edge, orderApi, ordersDb, intakeQueue],
  escalation: escalate,
});
const ordersParked = runbookEntry('orders-parked', {
  title: 'Orders are being parked',
  overview:
    'The order API can’t write and uses the intake queue. A failover takes one to two minutes, so after three it is something else, or a failover that did not end well.',
  impact: 'Shoppers read "accepted, we confirm by e-mail". Nothing is lost.',
  verification: [
    '`aws rds describe-events --source-type db-instance --source-identifier orders --duration 60`: was a failover started, and completed?',
    '`AWS/SQS` for orders-intake: `ApproximateNumberOfMessagesVisible` and `ApproximateAgeOfOldestMessage`.',
    'Tuesday at ten? The drill parks one order in ten for ten minutes, and the alert leaves those out by their attribute "drill".',
  ],
  troubleshooting: [
    'Failover complete but still parking: pools hold dead connections. Log group `/orders/order-api`, "connection refused" or "read-only transaction".',
    'No failover, and "no partition of relation" in that log: the month’s partition is missing.',
    'The depth grows after the database is back: the drain stores 50 a second. At the peak of [[number flow.placeOrder.rate]] arrivals a second, a two-minute failover leaves two minutes of them, which it stores in under a minute.',
    'orders-intake-dead is not empty: five receives failed. `ops intake show <message>` says why.',
  ],
  resolution: [
    'Restart the API task by task: `aws ecs update-service --cluster orders --service order-api --force-new-deployment`.',
    'Create the partitions: `ops partitions make --months 3`; it is idempotent.',
    'Dead letters: mend the cause, then SQS console, orders-intake-dead, Start DLQ redrive.',
    'When the queue is empty, `ops intake compare --since <start>` must report as many drained as parked.',
  ],
  dependencies: [orderApi, ordersDb, intakeQueue, orderWorker],
  escalation: escalate,
});
const confirmationSlow = runbookEntry('confirmation-slow', {
  title: 'Confirmations are slow',
  overview:
    'The budget for deciding within two seconds (5 % of orders) burns too fast: two thirds of orders late for an hour, more than a quarter for six hours, or more than 5 % for days.',
  impact: 'Shoppers wait on the "confirming" page, then get an e-mail.',
  verification: [
    'Dashboard "Promises", panel "Time to decision by step": which of claim, reserve, authorize, keep, confirm grew? Budgets at p95: 60, 40, 1,000, 25 and 20 ms.',
    'Metric `Orders/OrdersAccepted` a minute: is there a sale?',
  ],
  troubleshooting: [
    'Authorize grew: the provider’s status page, and metric `Orders/ProviderCallsPerSecond` against the quota ([[number resource.paymentQuota.capacity]], assumed).',
    'Reserve grew: CloudWatch Database Insights for "orders", wait event `Lock:tuple` or `Lock:transactionid` on `inventory.stock`. `ops stock hot` names the products.',
    'Claim grew: metric `Orders/DueSagas` rises; are three worker tasks running?',
    'Everything grew: `AWS/RDS` `WriteLatency`, `DiskQueueDepth` and `CPUUtilization` of "orders".',
  ],
  resolution: [
    'Provider slow: `ops provider deadline 800ms`, so that slots free themselves. More outcomes become unknown and are voided; watch that alert. Back to 1.5 s afterwards.',
    'One product: `ops stock pause <product>` takes it off sale while its queue drains. Buckets exist only once the step "Stock of hot products in buckets" is built.',
    'Workers: `aws ecs update-service --cluster orders --service order-worker --desired-count 6`; they share no state.',
    'A query that should not be there: Database Insights, Top SQL; end it with `ops db cancel <pid>`.',
  ],
  dependencies: [orderWorker, inventoryService, paymentService, paymentProvider, ordersDb],
  escalation: escalate,
});
const sagaParked = runbookEntry('saga-parked', {
  title: 'Orders stay undecided',
  overview:
    'Orders are not decided within a minute, or a saga gave up after ten attempts (about a quarter of an hour) and waits for a person.',
  impact: 'Shoppers have orders that are neither confirmed nor canceled, and possibly money on hold.',
  verification: [
    'Metrics `Orders/OldestRunningSagaSeconds` and `Orders/ParkedSagas`.',
    '`ops saga list --parked`, then `ops saga show <order>`: step, failure, attempts; ledger; reservation.',
  ],
  troubleshooting: [
    'The same failure on many rows is an outage, not an order: follow its entry.',
    'Due sagas, none leased: no worker runs, or all 50 slots of each wait for the provider.',
    'Authorized without confirmation: compensation failed at "void"; ask the provider by its reference.',
    '"Keep" refused: the hold ran out after 15 minutes. That is right; the saga compensates.',
  ],
  resolution: [
    'Retry the step when its cause is gone: `ops saga retry <order>`, or `--all --step authorize` after an outage.',
    'Otherwise `ops saga compensate <order> --reason <text>`: [[saga.order.compensations]], in this order; it writes the transition with your name.',
    'Never by SQL.',
  ],
  dependencies: [orderWorker, paymentService, inventoryService],
  escalation: 'Money involved and unclear after 30 minutes: payments lead.',
});
const outboxOld = runbookEntry('outbox-old', {
  title: 'Facts are not published',
  overview:
    'The oldest unpublished outbox row of a producer is more than a minute old; normal is below a tenth of a second.',
  impact: 'Parcels and notifications wait. Orders are accepted and confirmed as usual.',
  verification: [
    'Metric `Orders/OutboxOldestSeconds` by producer.',
    '`AWS/Kafka` for "orders": `UnderReplicatedPartitions`, `UnderMinIsrPartitionCount`, `ActiveControllerCount` (1 in sum).',
    '`ops outbox show --producer <name>`: which task holds the advisory lock, the next row, its last error.',
  ],
  troubleshooting: [
    'All producers and `UnderMinIsrPartitionCount` above 0: two brokers are down and writes are refused. Wait; rows are safe. The table grows by [[about number broker.shop.eventLog.rate]] rows a second at peak, three quarters of a gigabyte an hour.',
    'All producers and the brokers healthy: IAM or the network. Look for SASL errors.',
    'One producer: "schema rejected" means that the release before broke a contract.',
  ],
  resolution: [
    'Restart the producer’s tasks; another task takes the lock when the session of the first ends.',
    'Roll back the release with the broken schema. `ops outbox set-aside <row>` moves one row out of the way, only with its owner’s word.',
    'Afterwards watch the lag of "shipping": the carrier accepts ten bookings a second.',
  ],
  dependencies: [orderWorker, eventLog, ordersDb],
  escalation: escalate,
});
const deadLetters = runbookEntry('dead-letters', {
  title: 'A message went to a dead-letter topic',
  overview: 'A consumer failed on one message five times and set it aside, so that the partition could go on.',
  impact:
    'One order’s parcel, capture, refund or message did not happen, and later messages of the same key went ahead of it.',
  verification: [
    'Metric `Orders/DeadLetters` by topic and group.',
    '`ops dead-letter list --topic <topic>`: key, error, trace id. The trace shows the five attempts.',
  ],
  troubleshooting: [
    'Many messages, one error: a release or a dependency, not the message. Stop the consumer before more are set aside.',
    'One message: data that the consumer did not expect. Compare it with the schema in the registry.',
  ],
  resolution: [
    'Mend, release, then `ops dead-letter replay --topic <topic> --group <group>`. Consumers recognize repeats, so a replay too many does no harm.',
    'For shipments.created and returns.approved check with `ops saga show <order>` that money and parcel agree afterwards.',
  ],
  dependencies: [eventLog, shippingService, paymentService, notificationService],
  escalation: 'After four hours, or at once when money is concerned: payments lead.',
});
const paymentsUnknown = runbookEntry('payments-unknown', {
  title: 'Payment outcomes are unknown',
  overview:
    'More than two percent of authorizations get no answer in 1.5 seconds. The design assumes 0.7 %, so this is three times the usual.',
  impact: 'Orders wait; some shoppers see a pending amount on their card for an order that is canceled.',
  verification: [
    'Provider status page and their error codes; metric `Orders/AuthorizationOutcome` by outcome and card brand.',
    'Our way out: `AWS/NATGateway` `ErrorPortAllocation`, `PacketsDropCount`.',
  ],
  troubleshooting: [
    'One card brand or one bank: the issuer.',
    'Everything and suddenly: the provider, or our credential (401) or its certificate.',
  ],
  resolution: [
    '`ops provider breaker open`: new orders stay accepted and nothing is reserved for them until it closes; holds that exist are extended to 60 minutes.',
    'When it is over, `ops provider breaker close`, then `ops payments reconcile --since <start>`; every unknown must become approved or voided.',
  ],
  dependencies: [paymentService, paymentProvider],
  escalation: 'At once: payments lead, and the provider’s emergency line.',
});
const stockInvariant = runbookEntry('stock-invariant', {
  title: 'Stock does not add up',
  overview:
    'For a product, the stock row differs from the sum of its movements, or the constraint `never_oversold` refused a statement. The sum runs every minute for products that moved.',
  impact: 'None yet if the constraint refused; otherwise a unit may be sold that does not exist.',
  verification: [
    '`ops stock check <product>`: available and reserved, the sums of movements, the difference and the first movement after which it appears.',
    'Reservations that are held or kept for canceled orders? The same command lists them.',
  ],
  troubleshooting: [
    'A refused statement names a bug: its trace id is in the log line with SQLSTATE 23514.',
    'A difference after a warehouse count is a count, not a bug.',
  ],
  resolution: [
    'Take the product off sale: `ops stock pause <product>`.',
    'Correct through a counted movement: `ops stock count <product> --available <n>`; a second person approves it.',
    '`ops stock resume <product>`; then write the test that would have caught it.',
  ],
  dependencies: [inventoryService, ordersDb],
  escalation: 'Any confirmed order that can’t be sent: product owner, the same hour.',
});
const archiveGap = runbookEntry('archive-gap', {
  title: 'The archive is late or has a gap',
  overview:
    'Facts reach the archive later than an hour after the change, or yesterday’s journals and the archive differ in count or hash.',
  impact: 'The audit trail is incomplete until the archive has caught up or been refilled.',
  verification: [
    '`AWS/Kafka` `EstimatedMaxTimeLag` for the group "audit-archive"; restarts of the audit writer.',
    '`ops archive compare --day <date>`: which journal, which hour, which rows.',
  ],
  troubleshooting: [
    'Lag only: it will close by itself; compare again.',
    'Rows without a fact: an outbox row that was set aside or never written. That is a bug in a release.',
    'Facts without an object: the dead-letter topic of that topic.',
  ],
  resolution: [
    'Still on the topic (three days for notifications.send, seven or more otherwise): `ops archive reread --topic <topic> --from <time>`.',
    'Otherwise `ops archive refill --day <date>` writes the entries from the journals, marked as refilled.',
    'Compare again; close the ticket with the counts.',
  ],
  dependencies: [auditWriter, auditArchive, eventLog],
  escalation: 'Not closed in two days, before the shortest retention ends: security lead and internal audit.',
});
const refundsUnusual = runbookEntry('refunds-unusual', {
  title: 'Refunds are unusual',
  overview:
    'An hour’s refunds are four times what this hour usually has. The amounts are ours to set after a month of data.',
  impact: 'None for shoppers; possibly a loss for us, by fraud, by a stolen staff account or by a bug.',
  verification: [
    '`ops payments refunds --since 2h --by actor`: many returns of one agent, of one shopper, or of everybody?',
    'Was a product recalled, or a sale’s deadline reached? Ask support before stopping anything.',
  ],
  troubleshooting: [
    'One agent: sign-ins of that account at the identity provider; the agent by phone.',
    'Everybody and since a release: amounts that don’t match their lines.',
  ],
  resolution: [
    '`ops payments hold-refunds on`: approved returns wait, nothing is lost; `off` lets them go.',
    'A stolen account: revoke its sessions at the identity provider, then follow the incident response plan.',
  ],
  dependencies: [paymentService, returnsService],
  escalation: 'At once, if an account is suspected: security lead.',
});
const warehouseSilent = runbookEntry('warehouse-silent', {
  title: 'The warehouse reports nothing',
  overview: 'No receipt or count has arrived for two working hours. Stock only falls meanwhile.',
  impact: 'The shop says "sold out" for goods that have arrived.',
  verification: [
    'Metric `Orders/WarehouseReports`; log group `/orders/inventory-service`, "warehouse".',
    'VPC console, Peering connections: active, and routes to 10.60.0.0/16 in the three application route tables?',
  ],
  troubleshooting: [
    'TLS errors: a certificate of the warehouse has expired.',
    'Nothing in the log: it is on their side.',
  ],
  resolution: ['Call the warehouse’s service desk; it keeps reports for seven days and sends them again.'],
  dependencies: [inventoryService, warehouse],
  escalation: 'After four hours: lead engineer, fulfillment.',
});
const partitionsAhead = runbookEntry('partitions-ahead', {
  title: 'Partitions are running out',
  overview: 'Fewer than two future monthly partitions exist for one of the partitioned tables; the job keeps three.',
  impact: 'None until the first of the month; then every order would be parked.',
  verification: [
    '`ops partitions list`: each table’s partitions with their bounds.',
    'Log group `/orders/jobs`, last run of "partitions" (daily at 03:00 UTC).',
  ],
  troubleshooting: ['"canceling statement due to lock timeout": a long transaction holds the parent table.'],
  resolution: [
    '`ops partitions make --months 3`; it is idempotent.',
    'Find out why the job did not report its own failure.',
  ],
  dependencies: [ordersDb],
  escalation: 'Two days before the month ends: database engineer.',
});
const notificationsLate = runbookEntry('notifications-late', {
  title: 'Notifications are late',
  overview: 'The consumer group "notifications" is more than ten minutes behind.',
  impact: 'Confirmations by e-mail are late; the order page is right.',
  verification: [
    '`AWS/Kafka` `EstimatedMaxTimeLag` for the group "notifications"; `EstimatedTimeLag` by partition: one or all?',
    '`AWS/SES` `Reputation.BounceRate` (5 % puts the account under review) and the count of Throttling answers.',
  ],
  troubleshooting: [
    'One partition: a message that fails again and again.',
    'All: SES quota or pause, or the order API does not answer with contacts.',
  ],
  resolution: [
    '`ops dead-letter set-aside --topic notifications.send --partition <n>` moves the one message out of the way.',
    'Lower the consumer to what SES allows (`ops notifications rate 50`), and ask for quota: Service Quotas, Amazon SES, Sending rate. The topic keeps three days.',
  ],
  dependencies: [notificationService, eventLog],
  escalation: 'After four hours: lead engineer, fulfillment.',
});

export const operations = defineOperations({
  objectives: [acceptance, confirmation, decided, trail],
  alerts: [
    alert('acceptance-fast-burn', {
      name: 'Acceptance budget burns fast',
      condition: 'Burn rate above 13.4 over 1 h and over 5 min',
      severity: 'page',
      element: orderApi,
      objective: acceptance,
      runbook: acceptanceBurning,
    }),
    alert('acceptance-steady-burn', {
      name: 'Acceptance budget burns steadily',
      condition: 'Burn rate above 5.6 over 6 h and over 30 min',
      severity: 'page',
      element: orderApi,
      objective: acceptance,
      runbook: acceptanceBurning,
    }),
    alert('acceptance-slow-burn', {
      name: 'Acceptance budget burns slowly',
      condition: 'Burn rate above 1 over 2.8 d and over 5.6 h',
      severity: 'ticket',
      element: orderApi,
      objective: acceptance,
      runbook: acceptanceBurning,
    }),
    alert('intake-used', {
      name: 'Orders parked',
      condition: 'More than 0 parked orders for 3 min, drill left out; or any message in orders-intake-dead',
      severity: 'page',
      element: intakeQueue,
      objective: acceptance,
      runbook: ordersParked,
    }),
    alert('confirmation-burn', {
      name: 'Most confirmations late',
      condition: 'Burn rate above 13.4 over 1 h and over 5 min: more than 67 % of orders later than 2 s',
      severity: 'page',
      element: orderWorker,
      objective: confirmation,
      runbook: confirmationSlow,
    }),
    alert('confirmation-steady-burn', {
      name: 'Many confirmations late',
      condition: 'Burn rate above 5.6 over 6 h and over 30 min: more than 28 % later than 2 s',
      severity: 'page',
      element: orderWorker,
      objective: confirmation,
      runbook: confirmationSlow,
    }),
    alert('confirmation-slow-burn', {
      name: 'Confirmations slower than promised',
      condition: 'Burn rate above 1 over 2.8 d and over 5.6 h: more than 5 % later than 2 s',
      severity: 'ticket',
      element: orderWorker,
      objective: confirmation,
      runbook: confirmationSlow,
    }),
    alert('decided-fast-burn', {
      name: 'Orders stay undecided',
      condition: 'Burn rate above 13.4 over 1 h and over 5 min: more than 6.7 % undecided after 60 s',
      severity: 'page',
      element: orderWorker,
      objective: decided,
      runbook: sagaParked,
    }),
    alert('decided-slow-burn', {
      name: 'More orders undecided than promised',
      condition: 'Burn rate above 1 over 2.8 d and over 5.6 h: more than 0.5 % undecided after 60 s',
      severity: 'ticket',
      element: orderWorker,
      objective: decided,
      runbook: sagaParked,
    }),
    alert('saga-oldest', {
      name: 'Sagas parked',
      condition: 'Any saga in state "parked" for 5 min',
      severity: 'page',
      element: orderWorker,
      objective: decided,
      runbook: sagaParked,
    }),
    alert('outbox-age', {
      name: 'Outbox is old',
      condition: 'Oldest unpublished row above 60 s for 5 min',
      severity: 'page',
      element: eventLog,
      runbook: outboxOld,
    }),
    alert('dead-letters', {
      name: 'Dead letters',
      condition: 'Any message in a dead-letter topic for 5 min',
      severity: 'ticket',
      element: eventLog,
      runbook: deadLetters,
    }),
    alert('payment-unknown-share', {
      name: 'Payment outcomes unknown',
      condition: 'More than 2 % of authorizations over 5 min, at least 20 calls',
      severity: 'page',
      element: paymentService,
      objective: decided,
      runbook: paymentsUnknown,
    }),
    alert('stock-difference', {
      name: 'Stock invariant broken',
      condition: 'Any difference on two runs in a row, or any violation of `never_oversold`',
      severity: 'page',
      element: inventoryService,
      runbook: stockInvariant,
    }),
    alert('archive-difference', {
      name: 'Archive gap',
      condition: 'Daily comparison differs',
      severity: 'ticket',
      element: auditWriter,
      objective: trail,
      runbook: archiveGap,
    }),
    alert('archive-late', {
      name: 'Archive late',
      condition: 'Burn rate above 1 over 2.8 d and over 5.6 h: more than 0.1 % later than an hour',
      severity: 'ticket',
      element: auditWriter,
      objective: trail,
      runbook: archiveGap,
    }),
    alert('refunds-unusual', {
      name: 'Refunds above the usual',
      condition: 'Refunded amount of an hour above four times that hour’s mean of four weeks, and above $2,000',
      severity: 'page',
      element: paymentService,
      runbook: refundsUnusual,
    }),
    alert('warehouse-silent', {
      name: 'Warehouse is silent',
      condition: 'No receipt or count for 2 h between 06:00 and 22:00 of the warehouse’s time',
      severity: 'ticket',
      element: inventoryService,
      runbook: warehouseSilent,
    }),
    alert('partitions-low', {
      name: 'Few partitions ahead',
      condition: 'Fewer than two future partitions of any table',
      severity: 'ticket',
      element: ordersDb,
      runbook: partitionsAhead,
    }),
    alert('notification-lag', {
      name: 'Notifications behind',
      condition: 'Lag above 10 min for 5 min',
      severity: 'ticket',
      element: notificationService,
      runbook: notificationsLate,
    }),
  ],
  runbook: [
    acceptanceBurning,
    ordersParked,
    confirmationSlow,
    sagaParked,
    outboxOld,
    deadLetters,
    paymentsUnknown,
    stockInvariant,
    archiveGap,
    refundsUnusual,
    warehouseSilent,
    partitionsAhead,
    notificationsLate,
  ],
  dashboards: [
    {
      name: 'Promises',
      question: 'Are we keeping what we promised?',
      panels: [
        'Acceptance and its budget, by status code and zone',
        'Time to decision, p50 and p95, by step',
        'Oversold units (must be 0)',
        'Parked orders',
        'Archive comparison',
      ],
    },
    {
      name: 'One order',
      question: 'Where is this order and why?',
      panels: ['Transitions', 'Saga step and attempts', 'Ledger', 'Reservations', 'Trace, logs by trace id'],
    },
    {
      name: 'What breaks first',
      question: 'How far are we from each limit?',
      panels: [
        'Provider quota used',
        'Hottest stock row: lock waits',
        'Commits and connections',
        'Tasks against maximum',
        'Consumer lag',
      ],
    },
    {
      name: 'Cost',
      question: 'What does an order cost today?',
      panels: ['Cost by service and day', 'Cost an order', 'WAF requests an order', 'E-mails and SMS an order'],
    },
  ],
  recovery: [
    recoveryScenario('database-lost', {
      scenario: 'Database primary or its zone is lost',
      recoveryTime: minutes(2),
      recoveryPoint: seconds(0),
      strategy: 'Multi-AZ standby with synchronous replication; orders are parked meanwhile',
      steps: [
        'RDS promotes the standby and moves the instance’s name to it; nobody has to act',
        'Pools drop their connections and look the name up again (cached for at most 5 s)',
        'The drain stores parked orders, 50 a second',
        '`ops intake compare --since <start>`: as many drained as parked',
      ],
    }),
    recoveryScenario('zone-lost', {
      scenario: 'A whole availability zone is lost',
      recoveryTime: minutes(5),
      recoveryPoint: seconds(0),
      strategy:
        'Two tasks of each service, two brokers and a database remain; the peak needs at most half of two tasks',
      steps: [
        'The load balancer stops sending to the zone’s targets; if in doubt, start a zonal shift in the Application Recovery Controller',
        'The database fails over if its primary was there; orders are parked for that time',
        'ECS starts the missing tasks in the other zones; Kafka elects leaders from what is in sync',
        'Check consumer lag and NAT: each zone has its own gateway, so the others keep theirs',
      ],
    }),
    recoveryScenario('data-corrupted', {
      scenario: 'Data corrupted by a release or a person',
      recoveryTime: hours(2),
      recoveryPoint: minutes(5),
      restores: [ordersDb],
      strategy: 'Point-in-time recovery beside the running instance; repair by comparison, not by replacement',
      steps: [
        'Stop the writer that did it: roll back, or set the service to zero tasks',
        '`aws rds restore-db-instance-to-point-in-time --source-db-instance-identifier orders --target-db-instance-identifier orders-repair --restore-time <minute before>`',
        'Compare orders-repair with the archive and with what runs, order by order',
        'Write correcting transitions, movements and ledger entries; delete orders-repair when support has no more questions',
      ],
    }),
    recoveryScenario('region-lost', {
      scenario: 'The region is lost',
      recoveryTime: hours(4),
      recoveryPoint: minutes(15),
      restores: [ordersDb, auditArchive],
      strategy:
        'Database backups, archive, images and secrets are replicated to us-west-2; infrastructure from code; quotas raised there in advance',
      steps: [
        'Incident commander and product owner decide; AWS gives no estimate in the first hour worth waiting for',
        'Build us-west-2 from code: `make deploy REGION=us-west-2`. Quotas (Fargate, SES, SMS), secrets and images are there already; the exercise of each year proves it',
        'Restore the database to the latest point that arrived; start with an empty log, and publish the outbox again',
        'Compare with the copy of the archive and list the orders of the missing minutes; support writes to those shoppers',
        'Move DNS (60 s), open for 5 % of shoppers, then for all',
        'Reconcile every authorization of the day with the provider',
      ],
    }),
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer, ordering', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, ordering', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; support is told what to say', how: 'Phone bridge' },
    { after: '60 minutes', who: 'Product owner', how: 'Phone' },
    { after: 'personal data or money lost', who: 'Security lead and data protection officer', how: 'Phone, at once' },
  ],
});
