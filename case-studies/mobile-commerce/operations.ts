import {
  alert,
  days,
  operations as defineOperations,
  minutes,
  percent,
  recoveryScenario,
  runbookEntry,
  seconds,
  serviceLevelObjective,
} from 'casebook';
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
  media,
  notifier,
  orderService,
  paymentProvider,
  telemetry,
  userService,
} from './architecture.ts';
import { checkout } from './flows.ts';
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
  indicator: 'Valid `POST /m/v3/orders` stored ÷ valid `POST /m/v3/orders`, at the entry',
  objective: percent(99.9),
  window,
  minimumEvents: 20,
  flow: checkout,
  serves: quality.checkoutAvailability,
});
const deciding = serviceLevelObjective('deciding', {
  name: 'Decided in time',
  indicator:
    'Orders confirmed or refused within [[requirement.checkoutTime.target]] of the tap ÷ orders, measured on the phone',
  objective: percent(95),
  window,
  minimumEvents: 20,
  flow: checkout,
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
    'More than 1.34 % of valid orders fail over an hour, or more than 0.56 % over six: the 40 minutes of the month are being spent 13 or 6 times too fast. Or five synthetic orders in a row have failed.',
  impact: 'Shoppers tap "buy" and read "we are checking your order". The phone tries for three minutes.',
  verification: [
    'Grafana, dashboard "Journeys", panel "Check out by release and zone": one release, one zone, or all?',
    'Order the test product on the test phone, off the Wi-Fi.',
    'CloudWatch, `AWS/ApplicationELB`: `HTTPCode_ELB_5XX_Count` is the balancer, `HTTPCode_Target_5XX_Count` is us, neither is the web ACL or the network.',
  ],
  troubleshooting: [
    'One release only: `flags/by-release.yaml` and the version gate’s refusals (metric `gate_refused_total` by release).',
    '`git log --since="1 hour ago"` in the deployment repository: a release or a flag? Undo it first, ask later.',
    'Only 403: WAF console, web ACL "shop-entry", sampled requests; which rule matched most?',
    'Errors from the database: `aws rds describe-events --source-type db-instance --duration 60`. A failover takes one to two minutes; wait for three.',
    'Connections refused by role: `SELECT usename, count(*) FROM pg_stat_activity GROUP BY 1`, against 15 a pod.',
    'Three probes red and replication to us-west-2 stopped: go to "The region is gone".',
  ],
  resolution: [
    'A canary in progress: `kubectl argo rollouts abort bff -n shop`.',
    'A finished release: `git revert` in the deployment repository, then `argocd app sync shop`. `rollouts undo` alone is repaired away by Argo CD within minutes.',
    'A flag: set it to 0 in `flags/production.yaml`, `argocd app sync flags`; pods read the file within two minutes.',
    'A web ACL rule: set its action to "count" and open a ticket.',
    'Campaigns: flag campaigns to 0, the same way; the notifier reads it before each slice, six seconds apart.',
  ],
  dependencies: [entry, bff, orderService, coreDb],
  escalation: escalate,
});
const browseBurning = runbookEntry('browse-burning', {
  title: 'Pages fail or crawl',
  overview: 'More than 1.34 % of catalog reads fail or take over two seconds for an hour, or 0.56 % for six.',
  impact: 'Pages that were open before still open; new ones and search do not.',
  verification: [
    '`curl -w "%{http_code} %{time_total}"` both names, `/m/v3/products/{test product}`: edge, entry, or both?',
    'CloudFront `5xxErrorRate` and `CacheHitRate`; ElastiCache `CacheHitRate`. Usual: 70 % of page reads at the edge, 90 % of the rest in the cache.',
  ],
  troubleshooting: [
    "Only search: `SELECT count(*) FROM pg_stat_activity WHERE usename = 'catalog_search' AND state = 'active'` near 20, or `CPUUtilization` of the primary above 70 %.",
    'Hit rate fell: a change of cache keys in the last release, or the cache failed over (ElastiCache events).',
    'Load rose by half within a minute: a campaign, or a release whose requests a session doubled.',
  ],
  resolution: [
    'Search: `ALTER ROLE catalog_search CONNECTION LIMIT 10`; it answers "try again" and the rest recovers.',
    'Edge: flag reads-at-entry to 100, after `kubectl -n shop patch scaledobject bff --type merge -p \'{"spec":{"minReplicaCount":18}}\'`.',
    'A release that retries: its number into `gate/limited.yaml`, `argocd app sync flags`; it gets 429 with Retry-After.',
  ],
  dependencies: [cdn, entry, bff, catalogService, cache, coreDb],
  escalation: escalate,
});
const regionGone = runbookEntry('region-gone', {
  title: 'The region is gone',
  overview:
    'Three outside probes have been red on both names for ten minutes, and replication to us-west-2 has stopped. AWS’s own status page is read, not waited for.',
  impact: 'No orders. Pages come from the edge for up to a day.',
  verification: [
    'Probes from three networks; the test phone.',
    'In us-west-2: `SELECT now() - beat_at FROM messaging.heartbeat`. Below a minute means that the primary lives: this is the entry, not the region.',
    'The last rehearsal in us-west-2 is green, and vCPU in use is far below the Fargate quota of 128.',
  ],
  troubleshooting: [
    'Only our account: it is not the region. Look for an organization policy, an expired certificate, an unpaid bill.',
  ],
  resolution: [
    'Product owner or deputy says "go"; without an answer in five minutes the incident commander does. Write down both names: the script asks for them.',
    '`./failover.sh --to us-west-2`, from the operations host in us-west-2. It needs no Git host: role and replicas are parameters of Argo CD there.',
    'Step 1, fence: `replace-network-acl-association` puts "deny-all" on the data subnets of us-east-1, which cuts open connections too; then a write probe must fail. Not confirmed in two minutes: two people may override, and the epoch does the rest.',
    'Step 2, promote: `aws rds promote-read-replica`, 5 to 10 minutes; `INSERT INTO messaging.epochs`; `argocd app set shop -p role=active` scales to 6, 3, 4, 3 and 3 pods.',
    'Step 3, move: active pods answer 200 on /lead of the western entry. The records of us-east-1 hang on the inverse of that health check, so Route 53’s data plane answers us-west-2 within two minutes; resolvers of phones take up to five. No Route 53 API is called: it lives in us-east-1.',
    'Start `terraform apply -var role=active` for Kafka, the notifier and Multi-AZ: about 40 minutes. Facts wait in the outbox.',
    'After an hour: `reconcile --since`, with the time of the last heartbeat, lists authorizations at the provider without an order here. Phones send most of them again; void the rest.',
  ],
  dependencies: [entry, coreDb, orderService, eventLog],
  escalation: 'At once: incident commander and product owner.',
});
const lagging = runbookEntry('replica-lagging', {
  title: 'The second region falls behind',
  overview:
    'The newest heartbeat row in us-west-2 is more than 30 seconds old for five minutes. The heartbeat is written every ten seconds, so that a quiet night is not taken for lag, as `ReplicaLag` alone would.',
  impact: 'None now. In a failover, that much of the orders would have to be found again: the promise is a minute.',
  verification: [
    'us-west-2: `SELECT now() - beat_at FROM messaging.heartbeat`. us-east-1: `OldestReplicationSlotLag`, `WriteIOPS`.',
    '`SELECT pid, now() - xact_start, query FROM pg_stat_activity ORDER BY xact_start LIMIT 5` on both sides: a long transaction, a migration, a long query on the replica?',
  ],
  troubleshooting: [
    'The nightly deletion is running: it is limited to 500 rows a second; is it?',
    'Neither writes nor locks: the network between the regions, AWS Health.',
  ],
  resolution: [
    'Stop the migration or the deletion: `SELECT pg_cancel_backend(pid)`.',
    'A query on the replica holds up replay: cancel it there; nothing but rehearsals should read.',
    'Above ten minutes, or `TransactionLogsDiskUsage` of the primary above 40 GB: make a new replica and drop the old one with its slot, which otherwise fills the primary’s disk.',
  ],
  dependencies: [coreDb],
  escalation: 'After one hour: lead engineer, backend.',
});
const signInAttack = runbookEntry('sign-in-attack', {
  title: 'Somebody tries passwords',
  overview: 'Refused sign-ins are ten times the median of this hour, and more than 100 in ten minutes.',
  impact: 'Sign-in is slower; who is signed in notices nothing.',
  verification: [
    '`signin_refused_total` by release, country and network: one source or thousands?',
    '`signin_accepted_total` of the same sources: these are taken accounts.',
  ],
  troubleshooting: [
    'One release: a bug in its form.',
    'Thousands of addresses, one try each: a leaked list; `password_pool_wait` above one second confirms it.',
  ],
  resolution: [
    'Web ACL "shop-entry", rule bot-control-session: from "count" to "challenge".',
    'Flag mail-link-sign-in to 100: accounts without passkey get a mail instead of a password form.',
    'End the families of accounts that were taken: operations menu, "Revoke families", by list of user ids; their owners get a mail.',
  ],
  dependencies: [entry, userService],
  escalation: 'Any taken account: security lead.',
});
const badRelease = runbookEntry('bad-release', {
  title: 'A release of the app is bad',
  overview:
    'More than 2.8 % of the sessions of one staged release crash or show no first screen in three seconds, over six hours and the last 30 minutes; or it makes twice the requests a session of the others.',
  impact: 'Those who updated; everybody, if it retries.',
  verification: [
    'Dashboard "Releases": share of sessions, crash-free sessions by device and system, requests a session.',
    'Did the release job pause the staging at 99.5 %? It does so without a page.',
  ],
  troubleshooting: ['Sessions of the release with and without each flag: one explains it more often than not.'],
  resolution: [
    'Staging still running: App Store Connect, "Pause Phased Release"; Play Console, "Halt rollout". Neither takes it back from those who have it.',
    'Its flags to 0 in `flags/by-release.yaml`, `argocd app sync flags`; new behavior is always behind one.',
    'Build the last good commit with a higher number; request an expedited review.',
    'If it floods: its number into `gate/limited.yaml`.',
  ],
  dependencies: [app, bff],
  escalation: 'Lead engineer, mobile, at once.',
});
const outboxOld = runbookEntry('outbox-old', {
  title: 'Facts are not published',
  overview: 'The oldest unpublished outbox row of a producer is more than two minutes old.',
  impact: 'Push, warehouse and "sold out" flags wait. Orders go on.',
  verification: [
    '`SELECT producer, count(*), min(created_at) FROM messaging.outbox WHERE published_at IS NULL GROUP BY 1`.',
    'MSK: `UnderReplicatedPartitions`, `ActiveControllerCount`, `KafkaDataLogsDiskUsed` above 80 %?',
  ],
  troubleshooting: [
    'All producers: Kafka. With two in-sync replicas required, two lost brokers stop writing; one does not.',
    'One producer: `kubectl -n shop logs deploy/order --since=10m | grep relay`; the last error names the row.',
  ],
  resolution: [
    'Restart the pod that holds the lease: `kubectl -n shop delete pod` and its name; another takes it in ten seconds.',
    'A schema that is refused: revert the release that brought it; the row stays and is sent afterwards.',
    'A disk near full: `aws kafka update-broker-storage`; it can’t be made smaller again.',
  ],
  dependencies: [orderService, eventLog, coreDb],
  escalation: 'After four hours the warehouse has nothing to pick: fulfillment lead.',
});
const deadLetters = runbookEntry('dead-letters', {
  title: 'A fact could not be processed',
  overview: 'A dead-letter topic has received a message: a reader failed on it five times.',
  impact: 'One order, product or shopper is not told about; nothing else waits behind it.',
  verification: [
    '`kcat -C -t orders.confirmed.dlq -o -5 -e -f "%h %k %s\\n"`: the headers name group, error and original offset.',
    'One message, or every message since the last release of the reader?',
  ],
  troubleshooting: [
    'Every message: the reader’s release, or a producer’s schema that is not backward compatible.',
    'One message: its data; the trace id leads to the request that made it.',
  ],
  resolution: [
    'Revert or mend the reader; then operations menu, "Replay dead letters", by topic and offsets. Second deliveries are harmless: each reader says why in the event document.',
    'A fact that can’t be right: the owner of the topic publishes a correction; nobody edits messages.',
  ],
  dependencies: [eventLog, notifier, catalogService, orderService],
  escalation: 'orders.confirmed.dlq: fulfillment lead, the same day. All others: lead engineer, backend.',
});
const paymentsOpen = runbookEntry('payments-open', {
  title: 'Payments are neither yes nor no',
  overview:
    'A fifth of the authorizations of ten minutes are unknown, or more than 28 % of orders have been undecided after two seconds for half an hour. The first comes sooner on purpose: holds expire after 15 minutes, and the budget would notice a silent provider after 40.',
  impact: 'Shoppers read "we tell you by push". Nothing is charged twice: the order id is the provider’s key.',
  verification: [
    'Status page of the provider; `payment_outcome_total` by brand, bank and error.',
    '`ErrorPortAllocation` and `PacketsDropCount` of the three NAT gateways above zero?',
  ],
  troubleshooting: [
    'One brand or bank: the issuer.',
    'All: the provider, or our credentials: 401 in the client’s log.',
  ],
  resolution: [
    'Flag payment-breaker to "open": orders are accepted, holds last an hour, the saga asks every five minutes.',
    'Credentials: operations menu, "Rotate provider key"; pods read the secret within a minute.',
    "Afterwards: `SELECT state, count(*) FROM ordering.payments WHERE state IN ('asked', 'unknown') GROUP BY 1` reaches zero within the hour; each unknown becomes authorized or voided.",
  ],
  dependencies: [orderService, paymentProvider],
  escalation: 'After 30 minutes: product owner; campaigns stop.',
});
const stockDiffers = runbookEntry('stock-differs', {
  title: 'Stock does not add up',
  overview:
    'For a product, available + held differs from the sum of its movements, or `never_oversold` or `never_released_twice` refused a statement, or a confirmed order has no kept units. Compared every minute.',
  impact: 'None if a constraint refused. Otherwise units may be sold that are not there, or stand unsold.',
  verification: [
    '`SELECT s.product_id, available + held AS row, sum(m.quantity) AS moved FROM inventory.stock s JOIN inventory.movements m USING (product_id) GROUP BY s.product_id HAVING available + held <> sum(m.quantity)`.',
    "As the read-only role operations: `SELECT o.id FROM ordering.orders o LEFT JOIN inventory.holds h ON h.order_id = o.id AND h.state = 'committed' WHERE o.status = 'confirmed' AND h.order_id IS NULL`. Each row is a promise without units.",
    'Holds of orders that are canceled, or committed holds of orders that are dispatched: a release or a dispatch that was not booked.',
  ],
  troubleshooting: [
    'A refused statement is a bug: its trace id is in the log line of the constraint.',
    'After a stocktaking: a count whose reference came twice with different numbers.',
  ],
  resolution: [
    'Take the product off sale: operations menu, "Stop product"; it sets status archived and publishes the revision.',
    'Correct by a movement of kind "count", with the sheet as reference, two people.',
    'Write the test before the product is sold again.',
  ],
  dependencies: [inventoryService, coreDb],
  escalation: 'A confirmed order that can’t be sent: product owner, within the hour.',
});
const warehouseSilent = runbookEntry('warehouse-silent', {
  title: 'The warehouse reports nothing',
  overview: 'Neither a receipt nor a dispatch has arrived for two hours of the warehouse’s working time.',
  impact: 'Stock only falls, so the shop undersells. Payments are captured at dispatch: they wait.',
  verification: [
    '`SELECT kind, max(created_at) FROM inventory.movements GROUP BY 1`.',
    'Ask the shift lead: are parcels leaving? Then it is the report, not the work.',
  ],
  troubleshooting: [
    'Lag of group warehouse on orders.confirmed grows as well: the private line, or its gateway.',
    'Only reports are missing: TLS errors on port 8445; a certificate that expired, or their release.',
  ],
  resolution: [
    'Line: call the carrier; the warehouse keeps its reports and repeats them until they are acknowledged.',
    'Certificate: issue the next one from the service catalog, "Partner certificate"; it is taken at the next connection.',
    'Authorizations older than five days: capture by list from the warehouse’s own log, two people, before they lapse.',
  ],
  dependencies: [inventoryService, orderService],
  escalation: 'After four hours: fulfillment lead.',
});
const pushesLate = runbookEntry('pushes-late', {
  title: 'Pushes are late or refused',
  overview: 'The oldest fact in the group notify-orders waits for ten minutes, or one push in twenty is refused.',
  impact: 'Shoppers learn of their order when they open the app.',
  verification: [
    '`EstimatedMaxTimeLag` of groups notify-orders and campaigns: they are apart on purpose; which one?',
    '`push_refused_total` by service and reason.',
  ],
  troubleshooting: [
    '`InvalidProviderToken`, `ExpiredProviderToken` (APNs) or 401 (FCM): the key.',
    'Unregistered, 410: old tokens; they are deleted by themselves.',
    '429: our own pace; is a campaign being sent twice?',
  ],
  resolution: [
    'Flag campaigns to 0; order facts go first.',
    'Put the new key into the secret `notifier/apns` or `notifier/fcm`; pods read it within a minute.',
  ],
  dependencies: [notifier, delivery, eventLog],
  escalation: 'After four hours: lead engineer, backend.',
});
const silence = runbookEntry('silence', {
  title: 'Telemetry is silent',
  overview: 'The heartbeat metric has been missing for five minutes, seen from the second account.',
  impact: 'We are blind; shoppers may be fine.',
  verification: ['Order on the test phone.', 'Do access logs of the balancer still arrive in the log account?'],
  troubleshooting: [
    '`kubectl -n system get pods -l app=collector`: `OOMKilled` is a label with too many values.',
    'Collector healthy: the workspace key expired, or the endpoint is unreachable.',
  ],
  resolution: [
    '`kubectl -n system rollout restart deploy/collector`; drop the label in its configuration.',
    'Until then the outside probes and `HTTPCode_ELB_5XX_Count` decide.',
  ],
  dependencies: [telemetry],
  escalation: escalate,
});

export const operations = defineOperations({
  objectives: [opening, browsing, accepting, deciding],
  alerts: [
    alert('checkout-fast-burn', {
      name: 'Checkout budget burning fast',
      condition:
        'Burn rate above 13.4 over 1 h and 5 min, or above 5.6 over 6 h and 30 min; at least 20 failed orders in the longer window',
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
    alert('synthetic-order', {
      name: 'Synthetic orders fail',
      condition: 'Five in a row from two of three networks: at night twenty failed orders would take 40 min',
      severity: 'page',
      element: entry,
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
      condition: 'Three probes red on both names and replication to us-west-2 stopped, for 10 min',
      severity: 'page',
      element: entry,
      objective: accepting,
      runbook: regionGone,
    }),
    alert('replica-lag', {
      name: 'Second region behind',
      condition: 'Heartbeat row in us-west-2 older than 30 s for 5 min: half of the minute that may be lost',
      severity: 'ticket',
      element: coreDb,
      runbook: lagging,
    }),
    alert('sign-in-refusals', {
      name: 'Refused sign-ins',
      condition: 'Ten times the median of this hour over four weeks, and more than 100 in 10 min',
      severity: 'ticket',
      element: userService,
      runbook: signInAttack,
    }),
    alert('release-bad', {
      name: 'Release below objective',
      condition:
        'Burn rate of one release above 5.6 over 6 h and 30 min, at least 200 sessions; or twice the requests a session of the others for 15 min',
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
      condition: 'Above 20 % of the authorizations of 10 min, at least five: holds expire after 15',
      severity: 'page',
      element: orderService,
      runbook: paymentsOpen,
    }),
    alert('deciding-burn', {
      name: 'Decisions take too long',
      condition: 'Burn rate above 13.4 over 1 h and 5 min, or above 5.6 over 6 h and 30 min; at least 20 late orders',
      severity: 'page',
      element: orderService,
      objective: deciding,
      runbook: paymentsOpen,
    }),
    alert('dead-letter', {
      name: 'Dead letter',
      condition: 'Any message in a dead-letter topic',
      severity: 'ticket',
      element: eventLog,
      runbook: deadLetters,
    }),
    alert('stock-invariant', {
      name: 'Stock invariant broken',
      condition:
        'Any difference in two comparisons in a row, or any violation of a stock constraint, or a confirmed order without kept units',
      severity: 'page',
      element: inventoryService,
      runbook: stockDiffers,
    }),
    alert('push-lag', {
      name: 'Pushes behind',
      condition: 'Order facts wait above 10 min, or 5 % of 10 min refused',
      severity: 'ticket',
      element: notifier,
      runbook: pushesLate,
    }),
    alert('warehouse-silent', {
      name: 'Warehouse silent',
      condition: 'No report for two hours of its working time',
      severity: 'ticket',
      element: inventoryService,
      runbook: warehouseSilent,
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
    deadLetters,
    paymentsOpen,
    stockDiffers,
    warehouseSilent,
    pushesLate,
    silence,
  ],
  dashboards: [
    {
      name: 'Journeys',
      question: 'Can people open, browse, buy and be told?',
      panels: [
        'Four objectives and their budgets',
        'By release and country',
        'Synthetic orders here, rehearsals in us-west-2',
      ],
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
        'Rehearsed orders in us-west-2',
        'Quotas against what a failover needs',
        'Differences of desired state',
      ],
    },
  ],
  recovery: [
    recoveryScenario('database-lost', {
      scenario: 'Database primary or its zone is lost',
      recoveryTime: minutes(3),
      recoveryPoint: seconds(0),
      strategy: 'Multi-AZ standby with synchronous replication; phones try again for three minutes',
      steps: ['RDS promotes the standby', 'Pools reconnect', 'Compare keys sent again with orders stored'],
    }),
    recoveryScenario('zone-lost', {
      scenario: 'A zone is lost',
      recoveryTime: minutes(5),
      recoveryPoint: seconds(0),
      strategy: 'Pods are spread over three zones; the others carry 1.5 times their share',
      steps: [
        'The load balancer drops the zone',
        'Kubernetes starts the missing pods elsewhere',
        'Kafka elects leaders',
      ],
    }),
    recoveryScenario('region-lost', {
      scenario: 'The region is lost',
      recoveryTime: minutes(30),
      recoveryPoint: minutes(1),
      strategy:
        'Warm standby in us-west-2: fence, promote, scale, move names. Ten minutes to be sure, five to decide, fifteen to do',
      steps: [
        'Confirm and decide',
        'Fence the old primary',
        'Promote the replica and scale the pods',
        'Move both names by the flag that their health checks read',
        'Make Kafka and the notifier; drain the outbox',
        'Find the orders of the lag by their keys and authorizations',
        'Going back, days later and at night: a new replica in us-east-1, then the same script with its lag at zero, so that nothing is lost',
      ],
    }),
    recoveryScenario('images-missing', {
      scenario: 'Images uploaded just before the region was lost',
      recoveryTime: minutes(30),
      recoveryPoint: minutes(15),
      restores: [media],
      strategy:
        'The bucket in us-west-2 serves what was copied; a page without its picture shows the category’s, and sells',
      steps: ['List products whose media name is not in the bucket', 'The merchandiser uploads those again'],
    }),
    recoveryScenario('data-spoiled', {
      scenario: 'Data spoiled by a release or a person',
      recoveryTime: minutes(25),
      recoveryPoint: minutes(5),
      restores: [coreDb],
      strategy:
        'Stop the writer, sell on; restore to the minute before beside the running instance, and correct by comparison',
      steps: [
        'Stop the release or the role',
        'Take what is doubtful off sale',
        'Sell on; restore to a new instance beside, which takes hours, and nobody waits for it',
        'Correct row by row, with transitions',
      ],
    }),
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, platform', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; support is told what to say', how: 'Phone' },
    { after: 'the region', who: 'Product owner, for the decision to leave', how: 'Phone, at once' },
    { after: 'accounts or personal data', who: 'Security lead, data protection officer', how: 'Phone, at once' },
  ],
});
