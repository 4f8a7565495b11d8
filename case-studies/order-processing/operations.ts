import {
  alert,
  days,
  operations as defineOperations,
  hours,
  minutes,
  percent,
  runbookEntry,
  seconds,
  serviceLevelObjective,
} from '#model';
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
  indicator: 'Orders confirmed or rejected within 2 s of acceptance ÷ orders accepted',
  objective: percent(95),
  window,
  serves: quality.confirmationTime,
});
const decided = serviceLevelObjective('decided', {
  name: 'Orders decided at all',
  indicator: 'Orders confirmed or rejected within 60 s ÷ orders accepted',
  objective: percent(99.5),
  window,
  serves: quality.confirmationAvailability,
});
/** Completeness is the daily comparison's job; this watches how soon the archive has an entry. */
const trail = serviceLevelObjective('trail', {
  name: 'Trail on time',
  indicator: 'Transitions with an archive entry within an hour ÷ transitions',
  objective: percent(99.9),
  window,
});

const escalate = 'After 15 minutes without a diagnosis: lead engineer, ordering. After 30: incident commander.';

const acceptanceBurning = runbookEntry('acceptance-burning', {
  title: 'Orders are refused',
  overview:
    'The error budget for accepting orders (about 20 minutes in 28 days) is being spent at least 14 times too fast.',
  impact: 'Shoppers see an error instead of an order.',
  verification: [
    'Dashboard "Promises": which status codes, from which zone?',
    'Place the synthetic order by hand from outside.',
  ],
  troubleshooting: [
    'A release in the last 30 minutes? Roll back first, ask later.',
    'Only 403: the web ACL. Look at the rule that matched most.',
    'Only 5xx from the load balancer: targets unhealthy; look at task exits.',
    '503 from the API with the breaker open and parked = 0: the intake queue refuses. Look at KMS and the queue policy.',
  ],
  resolution: [
    'Roll back to the previous task definition; it is kept warm for a day.',
    'Set the offending WAF rule to count.',
    'Open the breaker by hand if the database is slow but not down: orders are parked instead of refused.',
  ],
  dependencies: [edge, orderApi, ordersDb, intakeQueue],
  escalation: escalate,
});
const ordersParked = runbookEntry('orders-parked', {
  title: 'Orders are being parked',
  overview: 'The order API can’t write and uses the intake queue: usually a database failover of one to two minutes.',
  impact: 'Shoppers read "accepted, we confirm by e-mail". Nothing is lost.',
  verification: [
    'RDS events: failover started, completed?',
    'Queue depth and age of the oldest message.',
    'Is it Tuesday at ten? That is the drill.',
  ],
  troubleshooting: [
    'Failover complete but still parking: pools hold dead connections, or the DNS answer is old.',
    'No failover: "no partition found" in the log means that the month’s partition is missing.',
    'Depth grows after the database is back: the drain is limited to 50 a second; compare with the rate.',
  ],
  resolution: [
    'Restart the API’s tasks one by one if pools do not recover within two minutes.',
    'Create the partition: make partitions in the operations menu.',
    'When the queue is empty, compare parked and drained counts; they must be equal.',
  ],
  dependencies: [orderApi, ordersDb, intakeQueue, orderWorker],
  escalation: escalate,
});
const confirmationSlow = runbookEntry('confirmation-slow', {
  title: 'Confirmations are slow',
  overview: 'More than five per cent of orders take longer than two seconds to be decided.',
  impact: 'Shoppers wait on the "confirming" page, then get an e-mail.',
  verification: ['Trace view: which of claim, reserve, authorize, confirm grew?', 'Rate of orders: is there a sale?'],
  troubleshooting: [
    'Authorize grew: the provider’s status page, and our share of its quota.',
    'Reserve grew: lock waits on inventory.stock; one product or many?',
    'Claim grew: due sagas without lease; are all workers running?',
    'Everything grew: commits on the database, then its I/O.',
  ],
  resolution: [
    'Provider slow: shorten the deadline so that the bulkhead frees itself; unknown outcomes are voided.',
    'One product: turn on its stock buckets.',
    'Workers: scale out; they share no state.',
  ],
  dependencies: [orderWorker, inventoryService, paymentService, paymentProvider, ordersDb],
  escalation: escalate,
});
const sagaParked = runbookEntry('saga-parked', {
  title: 'A saga is parked',
  overview: 'An order could not be decided in ten attempts and waits for a person.',
  impact: 'One shopper has an order that is neither confirmed nor cancelled, and possibly money on hold.',
  verification: [
    'The saga’s row: step, failure, attempts.',
    'The ledger: is money authorized?',
    'The reservation: still held?',
  ],
  troubleshooting: [
    'The same failure on many rows is an outage, not an order: follow its entry.',
    'Authorized without confirmation: compensation failed at "void"; ask the provider by reference.',
  ],
  resolution: [
    'Retry the step from the operations menu when its cause is gone.',
    'Otherwise compensate: void, release, cancel, in this order; the menu does it and writes the transition.',
    'Never by SQL.',
  ],
  dependencies: [orderWorker, paymentService, inventoryService],
  escalation: 'Money involved and unclear after 30 minutes: payments lead.',
});
const outboxOld = runbookEntry('outbox-old', {
  title: 'Facts are not published',
  overview: 'The oldest unpublished outbox row of a producer is more than a minute old.',
  impact: 'Parcels and notifications wait. Orders are accepted and confirmed as usual.',
  verification: ['Which producer?', 'Broker health: under-replicated partitions?', 'Who holds the advisory lock?'],
  troubleshooting: [
    'All producers: MSK. Two brokers down refuses writes; wait, rows are safe.',
    'One producer: the relay’s last error. "Schema rejected" means that the release before broke a contract.',
  ],
  resolution: [
    'Restart the relay’s task; another takes the lock.',
    'Roll back the release with the broken schema; move the row to the dead-letter topic only with its owner’s word.',
    'Afterwards watch consumer lag: carriers accept ten bookings a second.',
  ],
  dependencies: [orderWorker, eventLog, ordersDb],
  escalation: escalate,
});
const paymentsUnknown = runbookEntry('payments-unknown', {
  title: 'Payment outcomes are unknown',
  overview: 'More than two per cent of authorizations get no answer in 1.2 seconds.',
  impact: 'Orders wait; some shoppers see an authorization on their card for an order that is cancelled.',
  verification: ['Provider status page and their error codes.', 'Our egress: NAT port errors?'],
  troubleshooting: [
    'One card brand or one bank: the issuer.',
    'Everything and suddenly: the provider or our certificate.',
  ],
  resolution: [
    'Open the breaker: new orders stay accepted, reservations are extended to 60 minutes.',
    'When it is over, close it and run the reconciliation; every unknown must become approved or voided.',
  ],
  dependencies: [paymentService, paymentProvider],
  escalation: 'At once: payments lead, and the provider’s emergency line.',
});
const stockInvariant = runbookEntry('stock-invariant', {
  title: 'Stock does not add up',
  overview:
    'For a product, available + reserved + shipped differs from received − written off, or the constraint never_oversold refused a statement.',
  impact: 'None yet if the constraint refused; otherwise a unit may be sold that does not exist.',
  verification: [
    'Which product, by how much, since which movement?',
    'Reservations that are held for cancelled orders?',
  ],
  troubleshooting: [
    'A refused statement names a bug: find its trace.',
    'A difference after a warehouse count is a count, not a bug.',
  ],
  resolution: [
    'Take the product off sale from the operations menu.',
    'Correct through a counted movement, with two people.',
    'Put it back on sale; write the test that would have caught it.',
  ],
  dependencies: [inventoryService, ordersDb],
  escalation: 'Any confirmed order that can’t be sent: product owner, the same hour.',
});
const archiveGap = runbookEntry('archive-gap', {
  title: 'The archive has a gap',
  overview: 'Yesterday’s transitions and the archive differ in count or hash.',
  impact: 'The audit trail is incomplete until it is refilled.',
  verification: ['Which topic, which hour?', 'Lag and restarts of the audit writer.'],
  troubleshooting: ['Lag: it will close by itself; compare again.', 'Missing offsets: the dead-letter topic.'],
  resolution: [
    'Refill from the transition tables by script; entries are marked as refilled.',
    'Compare again; close with the count.',
  ],
  dependencies: [auditWriter, auditArchive, eventLog],
  escalation: 'Not closed in five days: security lead and internal audit.',
});
const partitionsAhead = runbookEntry('partitions-ahead', {
  title: 'Partitions are running out',
  overview: 'Fewer than two future monthly partitions exist for one of the partitioned tables.',
  impact: 'None until the first of the month; then every order would be parked.',
  verification: ['List the partitions with their bounds.', 'Last run of the partition job.'],
  troubleshooting: ['The job lacks a lock: a long transaction holds the parent table.'],
  resolution: ['Run the job by hand; it is idempotent.', 'Find out why it did not alert itself.'],
  dependencies: [ordersDb],
  escalation: 'Two days before the month ends: database engineer.',
});
const notificationsLate = runbookEntry('notifications-late', {
  title: 'Notifications are late',
  overview: 'The consumer group "notifications" is more than ten minutes behind.',
  impact: 'Confirmations by e-mail are late; the order page is right.',
  verification: ['Lag by partition: one or all?', 'SES: throttled, bounce rate?'],
  troubleshooting: ['One partition: a message that fails again and again.', 'All: SES quota or pause.'],
  resolution: [
    'Skip the message to the dead-letter topic.',
    'Ask SES for quota; lower the rate of the consumer to what is allowed.',
  ],
  dependencies: [notificationService, eventLog],
  escalation: 'After four hours: lead engineer, fulfilment.',
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
      condition: 'More than 0 parked orders for 3 min, outside the drill',
      severity: 'page',
      element: intakeQueue,
      objective: acceptance,
      runbook: ordersParked,
    }),
    alert('confirmation-burn', {
      name: 'Confirmations late',
      condition: 'More than 5 % above 2 s over 15 min',
      severity: 'page',
      element: orderWorker,
      objective: confirmation,
      runbook: confirmationSlow,
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
    alert('payment-unknown-share', {
      name: 'Payment outcomes unknown',
      condition: 'More than 2 % over 5 min',
      severity: 'page',
      element: paymentService,
      objective: decided,
      runbook: paymentsUnknown,
    }),
    alert('stock-difference', {
      name: 'Stock invariant broken',
      condition: 'Any difference, or any violation of never_oversold',
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
    paymentsUnknown,
    stockInvariant,
    archiveGap,
    partitionsAhead,
    notificationsLate,
  ],
  dashboards: [
    {
      name: 'Promises',
      question: 'Are we keeping what we promised?',
      panels: [
        'Acceptance and its budget',
        'Time to decision, p50 and p95',
        'Oversold units (must be 0)',
        'Parked orders',
        'Archive comparison',
      ],
    },
    {
      name: 'One order',
      question: 'Where is this order and why?',
      panels: ['Transitions', 'Saga step and attempts', 'Ledger', 'Reservations', 'Trace'],
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
    {
      scenario: 'Database primary or its zone is lost',
      recoveryTime: minutes(2),
      recoveryPoint: seconds(0),
      strategy: 'Multi-AZ standby with synchronous replication; orders are parked meanwhile',
      steps: [
        'RDS promotes the standby',
        'Pools reconnect',
        'The drain stores parked orders',
        'Compare parked with drained',
      ],
    },
    {
      scenario: 'A whole availability zone is lost',
      recoveryTime: minutes(5),
      recoveryPoint: seconds(0),
      strategy: 'Two tasks of each service, two brokers and a database remain',
      steps: [
        'The load balancer drops the zone’s targets',
        'ECS starts the missing tasks in the others',
        'Kafka elects leaders',
        'Check consumer lag',
      ],
    },
    {
      scenario: 'Data corrupted by a release or a person',
      recoveryTime: hours(2),
      recoveryPoint: minutes(5),
      strategy: 'Point-in-time recovery beside the running instance; repair by comparison, not by replacement',
      steps: [
        'Stop the writer that did it',
        'Restore to the minute before',
        'Compare with the archive, order by order',
        'Write correcting transitions',
      ],
    },
    {
      scenario: 'The region is lost',
      recoveryTime: hours(4),
      recoveryPoint: minutes(15),
      strategy: 'Database backups and archive are replicated to us-west-2; infrastructure from code',
      steps: [
        'Incident commander and product owner decide',
        'Restore to the latest point that arrived',
        'Compare with the archive and list what is missing',
        'Move DNS',
        'Reconcile with the provider',
      ],
    },
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer, ordering', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, ordering', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; support is told what to say', how: 'Phone bridge' },
    { after: '60 minutes', who: 'Product owner', how: 'Phone' },
    { after: 'personal data or money lost', who: 'Security lead and data protection officer', how: 'Phone, at once' },
  ],
});
