import {
  alert,
  days,
  operations as defineOperations,
  minutes,
  percent,
  runbookEntry,
  seconds,
  serviceLevelObjective,
} from '#model';
import {
  app,
  bff,
  cache,
  catalogService,
  cdn,
  coreDb,
  delivery,
  entry,
  eventLog,
  inventoryService,
  notifier,
  orderService,
  paymentProvider,
  telemetry,
  userService,
} from './architecture.ts';
import { quality } from './requirements.ts';

const window = days(28);
const browsing = serviceLevelObjective('browsing', {
  name: 'Browse',
  indicator: 'Catalog reads answered 2xx or 304 within two seconds ÷ catalog reads, at edge and entry',
  objective: percent(99.9),
  window,
  serves: quality.browseAvailability,
});
const accepting = serviceLevelObjective('accepting', {
  name: 'Check out',
  indicator: 'Valid POST /m/v3/orders stored ÷ valid POST /m/v3/orders, at the entry',
  objective: percent(99.9),
  window,
  serves: quality.checkoutAvailability,
});
const deciding = serviceLevelObjective('deciding', {
  name: 'Decided in time',
  indicator: 'Orders confirmed or refused within 2 s of the tap ÷ orders, measured on the phone',
  objective: percent(95),
  window,
  serves: quality.checkoutTime,
});
const opening = serviceLevelObjective('opening', {
  name: 'Open the app',
  indicator: 'Sessions without a crash that showed the first screen within 3 s ÷ sessions, by release',
  objective: percent(99.5),
  window,
});

const escalate = 'After 15 minutes without a diagnosis: lead engineer, platform. After 30: incident commander.';

const checkoutBurning = runbookEntry('checkout-burning', {
  title: 'Orders are refused',
  overview:
    'The budget of "Check out", 40 minutes in 28 days, is being spent 13 times too fast for an hour, or 6 times for six.',
  impact: 'Shoppers tap "buy" and read "we are checking your order". The phone tries for three minutes.',
  verification: [
    'Dashboard "Journeys": which step, which zone, which release?',
    'Order on the test phone, off the Wi-Fi.',
  ],
  troubleshooting: [
    'One release only: the version gate, then the flag report of that release.',
    'A deployment or a flag in the last 30 minutes: undo it first, ask later.',
    'Only 403: the web ACL; look at the rule that matched most.',
    'Errors from the database: RDS events. A failover takes one to two minutes; wait for three.',
    'Both outside probes red and the status of the region red: go to "The region is gone".',
  ],
  resolution: [
    'Undo the rollout: Argo Rollouts keeps the last version for a day.',
    'Turn the flag off; phones follow at their next start, the BFF at once.',
    'Pause campaigns: one switch in the notifier.',
  ],
  dependencies: [entry, bff, orderService, coreDb],
  escalation: escalate,
});
const browseBurning = runbookEntry('browse-burning', {
  title: 'Pages fail or crawl',
  overview: 'The budget of "Browse" is being spent 13 times too fast for an hour, or 6 times for six.',
  impact: 'Pages that were open before still open; new ones and search do not.',
  verification: ['Edge or entry? Compare the two names.', 'Hit rate of the edge and of the cache.'],
  troubleshooting: [
    'Only search: active connections of the role catalog_search.',
    'Hit rate fell: a change of cache keys, or the cache failed over.',
    'Load rose by half within a minute: a campaign, or a release that retries.',
  ],
  resolution: [
    'Search: lower its connection limit; it answers "try again" and the rest recovers.',
    'Edge: switch the app’s reads to the entry by flag, after scaling the BFF to 18.',
    'A release that retries: 429 for it in the version gate, with Retry-After.',
  ],
  dependencies: [cdn, entry, bff, catalogService, cache, coreDb],
  escalation: escalate,
});
const regionGone = runbookEntry('region-gone', {
  title: 'The region is gone',
  overview: 'Outside probes of both names and the status of us-east-1 have been red for ten minutes.',
  impact: 'No orders. Pages come from the edge for up to a day.',
  verification: [
    'Three probes from different networks.',
    'Replication lag at the last contact.',
    'Synthetic orders in us-west-2 green?',
  ],
  troubleshooting: ['Only our account: it is not the region. Look for a policy, a certificate, a bill.'],
  resolution: [
    'Product owner or deputy says "go"; without an answer in five minutes the incident commander does.',
    'Run failover.sh: it closes the old primary’s group, scales its services to zero, promotes the replica, scales pods to 6, 3, 4, 3, 3.',
    'The script stops if fencing can’t be confirmed; two people may override.',
    'Move both DNS names; the phones’ resolvers take up to five minutes.',
    'Start terraform apply for Kafka and the notifier: about 40 minutes. Facts wait in the outbox.',
    'List authorizations at the provider without an order here: orders lost in the lag. Void or place again.',
  ],
  dependencies: [entry, coreDb, orderService, eventLog],
  escalation: 'At once: incident commander and product owner.',
});
const lagging = runbookEntry('replica-lagging', {
  title: 'The second region falls behind',
  overview: 'The replica in us-west-2 is more than 30 seconds behind for five minutes.',
  impact: 'None now. In a failover, 30 seconds of orders would have to be found again.',
  verification: ['Lag and write rate.', 'A long transaction or a large migration on the primary?'],
  troubleshooting: [
    'Nightly deletion running: it is limited to 500 rows a second.',
    'Network between the regions: AWS status.',
  ],
  resolution: ['Stop the migration or the deletion.', 'If the lag stays above ten minutes, make a new replica.'],
  dependencies: [coreDb],
  escalation: 'After one hour: lead engineer, backend.',
});
const signInAttack = runbookEntry('sign-in-attack', {
  title: 'Somebody tries passwords',
  overview: 'Refused sign-ins are ten times the usual rate of the hour.',
  impact: 'Sign-in is slower; who is signed in notices nothing.',
  verification: ['By address, by account, by release?', 'How many succeeded: these are taken accounts.'],
  troubleshooting: ['One release: a bug in its form.', 'Thousands of addresses, one try each: a leaked list.'],
  resolution: [
    'Bot control on the session route from "count" to "challenge".',
    'Mail link instead of password for accounts without passkey, by flag.',
    'End the families of accounts that were taken; mail to their owners.',
  ],
  dependencies: [entry, userService],
  escalation: 'Any taken account: security lead.',
});
const badRelease = runbookEntry('bad-release', {
  title: 'A release of the app is bad',
  overview: 'A release in stages has less than 99.5 % crash-free sessions or twice the usual requests a session.',
  impact: 'Those who updated; everybody, if it retries.',
  verification: ['Device, system, screen?', 'Share of phones that have it.'],
  troubleshooting: ['One flag explains it: compare sessions with and without.'],
  resolution: [
    'Stop the staging in both stores.',
    'Turn its flags off; new behavior is always behind one.',
    'Build from the last good release with a higher number; ask for an expedited review.',
    'If it floods: 429 by release in the version gate.',
  ],
  dependencies: [app, bff],
  escalation: 'Lead engineer, mobile, at once.',
});
const outboxOld = runbookEntry('outbox-old', {
  title: 'Facts are not published',
  overview: 'The oldest unpublished outbox row is more than two minutes old.',
  impact: 'Push, warehouse and "sold out" flags wait. Orders go on.',
  verification: ['Which producer?', 'Broker health; under-replicated partitions.'],
  troubleshooting: ['All producers: Kafka.', 'One producer: its relay; look at the last error.'],
  resolution: [
    'Restart the pod; another takes the lease.',
    'A schema that is refused: undo the release that brought it.',
  ],
  dependencies: [orderService, eventLog, coreDb],
  escalation: 'After four hours the warehouse has nothing to pick: fulfilment lead.',
});
const paymentsOpen = runbookEntry('payments-open', {
  title: 'Payments are neither yes nor no',
  overview: 'More than two per cent of authorizations of the last ten minutes are unknown.',
  impact: 'Shoppers read "we tell you by push".',
  verification: ['Status page of the provider.', 'NAT: port errors?'],
  troubleshooting: ['One brand or bank: the issuer.', 'All: the provider, or our credentials.'],
  resolution: [
    'Open the breaker: orders are accepted, holds last an hour.',
    'Afterwards run the reconciliation; each unknown becomes authorized or voided.',
  ],
  dependencies: [orderService, paymentProvider],
  escalation: 'After 30 minutes: product owner; campaigns stop.',
});
const stockDiffers = runbookEntry('stock-differs', {
  title: 'Stock does not add up',
  overview: 'available + held + dispatched differs from received for a product, or never_oversold refused a statement.',
  impact: 'None if the constraint refused.',
  verification: ['Which product, since when?', 'Holds of cancelled orders?'],
  troubleshooting: ['A refused statement is a bug: find its trace.', 'After a count in the warehouse: a count.'],
  resolution: ['Take the product off sale by flag.', 'Correct by a counted movement, two people.', 'Write the test.'],
  dependencies: [inventoryService, coreDb],
  escalation: 'A confirmed order that can’t be sent: product owner, within the hour.',
});
const pushesLate = runbookEntry('pushes-late', {
  title: 'Pushes are late or refused',
  overview: 'The notifier is ten minutes behind, or a service refuses one push in twenty.',
  impact: 'Shoppers learn of their order when they open the app.',
  verification: ['A campaign running? It has its own group.', 'Refusals by reason.'],
  troubleshooting: [
    'Authentication: the key of APNs or FCM expired.',
    'Unregistered: old tokens; they are deleted by themselves.',
  ],
  resolution: ['Pause the campaign.', 'Rotate the key from the vault.'],
  dependencies: [notifier, delivery, eventLog],
  escalation: 'After four hours: lead engineer, backend.',
});
const silence = runbookEntry('silence', {
  title: 'Telemetry is silent',
  overview: 'The heartbeat in the second account has missed five minutes.',
  impact: 'We are blind; shoppers may be fine.',
  verification: ['Test phone.', 'Entry logs arrive?'],
  troubleshooting: ['Collector out of memory: a label with too many values.', 'Workspace key expired.'],
  resolution: ['Restart the collector; drop the label.', 'Until then: outside probes decide.'],
  dependencies: [telemetry],
  escalation: escalate,
});

export const operations = defineOperations({
  objectives: [opening, browsing, accepting, deciding],
  alerts: [
    alert('checkout-fast-burn', {
      name: 'Checkout budget burning fast',
      condition: 'Burn rate above 13.4 over 1 h and 5 min, or above 5.6 over 6 h and 30 min; at least 20 failed orders',
      severity: 'page',
      element: orderService,
      objective: accepting,
      runbook: checkoutBurning,
    }),
    alert('checkout-slow-burn', {
      name: 'Checkout budget burning slowly',
      condition: 'Burn rate above 1 over 2.8 d and 5.6 h',
      severity: 'ticket',
      element: orderService,
      objective: accepting,
      runbook: checkoutBurning,
    }),
    alert('browse-fast-burn', {
      name: 'Browse budget burning fast',
      condition: 'Burn rate above 13.4 over 1 h and 5 min, or above 5.6 over 6 h and 30 min',
      severity: 'page',
      element: bff,
      objective: browsing,
      runbook: browseBurning,
    }),
    alert('region-red', {
      name: 'Region unreachable',
      condition: 'Both probes and the region’s status red for 10 min',
      severity: 'page',
      element: entry,
      objective: accepting,
      runbook: regionGone,
    }),
    alert('replica-lag', {
      name: 'Second region behind',
      condition: 'Lag above 30 s for 5 min',
      severity: 'ticket',
      element: coreDb,
      runbook: lagging,
    }),
    alert('sign-in-refusals', {
      name: 'Refused sign-ins',
      condition: 'Ten times the median of this hour over four weeks',
      severity: 'ticket',
      element: userService,
      runbook: signInAttack,
    }),
    alert('release-bad', {
      name: 'Release below objective',
      condition: 'Crash-free sessions of a staged release below 99.5 %, or requests a session above twice the usual',
      severity: 'page',
      element: app,
      objective: opening,
      runbook: badRelease,
    }),
    alert('outbox-age', {
      name: 'Outbox old',
      condition: 'Oldest unpublished row above 2 min',
      severity: 'ticket',
      element: orderService,
      runbook: outboxOld,
    }),
    alert('payments-unknown', {
      name: 'Unknown payments',
      condition: 'Above 2 % of 10 min, at least five',
      severity: 'page',
      element: orderService,
      objective: deciding,
      runbook: paymentsOpen,
    }),
    alert('stock-invariant', {
      name: 'Stock invariant broken',
      condition: 'Any difference, or a violation of never_oversold',
      severity: 'page',
      element: inventoryService,
      runbook: stockDiffers,
    }),
    alert('push-lag', {
      name: 'Pushes behind',
      condition: 'Lag above 10 min, or 5 % refused',
      severity: 'ticket',
      element: notifier,
      runbook: pushesLate,
    }),
    alert('heartbeat', {
      name: 'Telemetry heartbeat missed',
      condition: 'Five minutes without the synthetic metric, seen from another account',
      severity: 'page',
      element: telemetry,
      runbook: silence,
    }),
  ],
  runbook: [
    checkoutBurning,
    browseBurning,
    regionGone,
    lagging,
    signInAttack,
    badRelease,
    outboxOld,
    paymentsOpen,
    stockDiffers,
    pushesLate,
    silence,
  ],
  dashboards: [
    {
      name: 'Journeys',
      question: 'Can people open, browse, buy and be told?',
      panels: ['Four objectives and their budgets', 'By release and country', 'Synthetic shopper in both regions'],
    },
    {
      name: 'Releases',
      question: 'Which app is out there, and how is it?',
      panels: [
        'Share of sessions by release',
        'Crash-free sessions',
        'Requests and megabytes a session',
        'Flags and their end dates',
      ],
    },
    {
      name: 'What breaks first',
      question: 'How far is each limit?',
      panels: [
        'Searches and their processor time',
        'Pods against maximum',
        'Statements and connections by role',
        'Pushes a second',
      ],
    },
    {
      name: 'Second region',
      question: 'Could we leave now?',
      panels: [
        'Replication lag',
        'Synthetic orders in us-west-2',
        'Quotas against what a failover needs',
        'Differences of desired state',
      ],
    },
  ],
  recovery: [
    {
      scenario: 'Database primary or its zone is lost',
      recoveryTime: minutes(3),
      recoveryPoint: seconds(0),
      strategy: 'Multi-AZ standby with synchronous replication; phones try again for three minutes',
      steps: ['RDS promotes the standby', 'Pools reconnect', 'Compare keys sent again with orders stored'],
    },
    {
      scenario: 'A zone is lost',
      recoveryTime: minutes(5),
      recoveryPoint: seconds(0),
      strategy: 'Pods are spread over three zones; the others carry 1.5 times their share',
      steps: [
        'The load balancer drops the zone',
        'Kubernetes starts the missing pods elsewhere',
        'Kafka elects leaders',
      ],
    },
    {
      scenario: 'The region is lost',
      recoveryTime: minutes(30),
      recoveryPoint: minutes(1),
      strategy:
        'Warm standby in us-west-2: fence, promote, scale, move names. Ten minutes to be sure, five to decide, fifteen to do',
      steps: [
        'Confirm and decide',
        'Fence the old primary',
        'Promote the replica and scale the pods',
        'Move DNS',
        'Make Kafka and the notifier; drain the outbox',
        'Find the orders of the lag by their keys and authorizations',
        'Going back is a planned failover, at night, days later',
      ],
    },
    {
      scenario: 'Data spoiled by a release or a person',
      recoveryTime: minutes(60),
      recoveryPoint: minutes(5),
      strategy:
        'Stop the writer, sell on; restore to the minute before beside the running instance, and correct by comparison',
      steps: [
        'Stop the release or the role',
        'Take what is doubtful off sale',
        'Restore beside; it takes longer than an hour and nobody waits for it',
        'Correct row by row, with transitions',
      ],
    },
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, platform', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; support is told what to say', how: 'Phone' },
    { after: 'the region', who: 'Product owner, for the decision to leave', how: 'Phone, at once' },
    { after: 'accounts or personal data', who: 'Security lead, data protection officer', how: 'Phone, at once' },
  ],
});
