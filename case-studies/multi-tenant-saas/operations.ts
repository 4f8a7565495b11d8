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
  access,
  auditArchive,
  auditWriter,
  billing,
  cache,
  core,
  customerSignIn,
  customerSystems,
  database,
  directory,
  entry,
  eventBus,
  files,
  operator,
  webhooks,
} from './architecture.ts';
import { quality } from './requirements.ts';

const window = days(28);
const answered = serviceLevelObjective('answered', {
  name: 'Requests answered',
  indicator:
    'Answers that are neither 5xx nor 401 ÷ answers that are not 401, from the metrics of both load balancers: `RequestCount`, `HTTPCode_Target_5XX_Count`, `HTTPCode_ELB_5XX_Count`',
  objective: percent(99.9),
  window,
  serves: quality.availability,
});
const quick = serviceLevelObjective('quick', {
  name: 'Requests answered in time',
  indicator:
    'Requests to core answered within [[requirement.latency.target]] ÷ requests to core: the statistic `PR(:0.2)` of `TargetResponseTime`, target group core',
  objective: percent(95),
  window,
  serves: quality.latency,
});
const signedIn = serviceLevelObjective('signedIn', {
  name: 'People let in',
  indicator: 'Sign-ins that end with a token ÷ sign-ins that came back from the customer’s provider with an assertion',
  objective: percent(99.5),
  window,
  serves: quality.signInAvailability,
});
/** The count that matters is zero; this one watches how fairly the rest is shared. */
const fair = serviceLevelObjective('fair', {
  name: 'Tenants treated fairly',
  indicator:
    'Tenants of whose answers at least 95 % came within [[requirement.latency.target]] ÷ tenants with more than 1,000 answers, by day, from the request log',
  objective: percent(99),
  window,
  counted: 'daily',
});

const escalate = 'After 15 minutes without a diagnosis: lead engineer, platform. After 30: incident commander.';

const budgetBurning = runbookEntry('budget-burning', {
  title: 'Requests fail',
  overview:
    'The error budget, 40.3 minutes in 28 days, is being spent faster than it lasts: as a page 13.4 or 5.6 times too fast, as a ticket just too fast.',
  impact: 'Members see an error; the app keeps their drafts.',
  verification: [
    'Dashboard "Promises": which status, which target group, which zone? HTTPCode_ELB_5XX without target 5xx means that no healthy task answered.',
    'One tenant or all? Logs Insights on `/$CELL/core`, last 15 minutes: `filter status >= 500 | stats count(*) by tenant, route | sort by count(*) desc | limit 10`',
    'The synthetic request of our own tenant, from outside: `curl -sS -o /dev/null -w "%{http_code} %{time_total}" https://app.example.com/v1/ping -H "Authorization: Bearer $PROBE"`',
  ],
  troubleshooting: [
    'A release or a migration in the last 30 minutes? `aws ecs describe-services --cluster $CELL --services core access --query "services[].deployments"`, and `tenantctl job list --kind migrate`. Stop it first, ask later.',
    'One tenant only: `tenantctl tenant show TENANT` prints its state, schema version and limits.',
    'All tenants and 503: the breaker is open. `aws rds describe-events --source-type db-instance --source-identifier $CELL --duration 60`: a failover ends by itself within two minutes.',
    'All tenants and 401 are not counted here; see "Tokens are refused".',
  ],
  resolution: [
    'Return to the task definition before: `aws ecs update-service --cluster $CELL --service core --task-definition core:PREVIOUS`. It supports the same two schema versions.',
    'Pause the migration: `tenantctl job pause --kind migrate`. Half-way is a normal state.',
    'Many 403 at the same time: console, WAF & Shield, Web ACLs, $CELL, Rules, the rule that matched most, Override to count.',
    'Done when the five-minute rate is below 0.1 % for 15 minutes; note the minutes spent in the incident.',
  ],
  dependencies: [entry, core, database],
  escalation: escalate,
});
const fenceHit = runbookEntry('fence-hit', {
  title: 'A fence was hit',
  overview:
    'The door refused a schema, a policy refused a statement, a role lacked a right, or the nightly fence test read a row. One is enough.',
  impact: 'A refusal is an error for one person. A row that was read is a breach until proven otherwise.',
  verification: [
    'Logs Insights on `/$CELL/*`: `filter sqlstate = "42501" | fields @timestamp, service, tenant, schema, route, statement, trace | sort @timestamp desc`',
    'Which words? "is not that of tenant" is the door, "violates row-level security policy" the policy, "permission denied" a role.',
    'Did it begin with a release? Compare the first timestamp with the last deployment of that service.',
  ],
  troubleshooting: [
    'The door: the directory entry is wrong. `tenantctl tenant show TENANT --compare` prints the entry in the cache, the row in control.tenants and the comment of the schema. Was the tenant moved or restored today?',
    'The policy: a statement set path or tenant without the door. Its service and line are in the trace.',
    'A role: a service asks for a table that it was not given. Somebody’s code is new, or somebody else is using its credentials.',
    "The test read a row: a table without a policy. `SELECT schemaname, tablename FROM pg_tables t JOIN pg_class c ON c.oid = format('%I.%I', schemaname, tablename)::regclass WHERE schemaname LIKE 'tenant\\_%' AND NOT (relrowsecurity AND relforcerowsecurity)`",
  ],
  resolution: [
    'Wrong entry: `tenantctl cache forget TENANT`; the next request reads the truth. If the row itself is wrong, suspend the tenant, correct the row with a second person, resume.',
    'Missing policy: `tenantctl fence apply SCHEMA`, then find out how the template was bypassed.',
    'A row was read: switch the route off (`aws ssm put-parameter --overwrite --name /$CELL/switch/ROUTE --value off`), snapshot (`aws rds create-db-snapshot`), export the logs, start the incident plan. In this order, before any correction.',
    'Before closing: `tenantctl fence test --all` reads 0 rows for every tenant of the cell.',
  ],
  dependencies: [core, database, operator, cache],
  escalation:
    'A row that was read: security lead and data protection officer, at once. The clock of 72 hours is theirs.',
});
const memoryHigh = runbookEntry('memory-high', {
  title: 'Backends use too much memory',
  overview:
    'The backends together hold more than 70 % (ticket) or 80 % (page) of the [[resource.catalogueMemory.capacity]] that are set aside for their catalog caches.',
  impact:
    'None yet. When the instance runs out, the kernel ends a backend and PostgreSQL restarts with every tenant of the cell.',
  verification: [
    'Dashboard "The cell": `catalog_bytes`, number of backends, largest backend, `FreeableMemory` of the instance.',
    "Who holds them? `SELECT usename, count(*), min(backend_start) FROM pg_stat_activity WHERE backend_type = 'client backend' GROUP BY 1`. Expected: core [[number driver.coreBackends]], access 8, webhooks 4, billing 2, operator 4.",
    'Tables in the cell: `tenantctl cell show` prints tenants, tables and what the formula says they cost.',
  ],
  troubleshooting: [
    'More than 48 backends: a pool was raised, or tasks were added and the door did not divide. Compare `core_tasks` with `pool_share`.',
    '43 to 48 backends: a deployment; it ends within ten minutes.',
    'Few backends, each large: a job that visits every tenant over one connection; it should take a new one every hundred tenants.',
    'Everything as planned: the constant was too low. `catalog_bytes` ÷ backends ÷ tables is the new one; put it into the formula and into decision 1.',
  ],
  resolution: [
    'Recycle connections, one task after the other: `tenantctl pool recycle core`. Idle ones are closed and memory is back within a minute.',
    'Smaller pools: `aws ssm put-parameter --overwrite --name /$CELL/pool/core --value 12`. Requests then wait for a connection; watch p95.',
    'Close the cell: `tenantctl cell close`. Open the next; that is the runbook entry "A cell is nearly full".',
    '`FreeableMemory` below 1 GB and falling: `aws rds reboot-db-instance --db-instance-identifier $CELL --force-failover`. A failover on purpose costs one to two minutes, a crash as much and at its own time.',
  ],
  dependencies: [database, core, operator],
  escalation: '`FreeableMemory` below 1 GB: lead engineer, at once.',
});
const cellNearlyFull = runbookEntry('cell-nearly-full', {
  title: 'A cell is nearly full',
  overview: 'The cell has 700 tenants, 8,400 tables, or 70 % of the sign-in providers that the quota allows.',
  impact: 'None. At [[driver.tenantCap]] provisioning parks new ones.',
  verification: [
    '`tenantctl cell show`: tenants, tables, providers, cap, and what was provisioned in the last 30 days.',
    'Quota of providers: console, Service Quotas, Amazon Cognito User Pools, "Identity providers per user pool".',
  ],
  troubleshooting: [
    'Tenants grew: days left = ([[number driver.tenantCap]] − tenants) ÷ tenants a day. The next cell takes about two weeks with its quotas.',
    'Tables grew: which migration added them, and was its price in tenants agreed?',
    'Providers only: the quota was not raised, or more than four in five tenants federate.',
  ],
  resolution: [
    'Raise the quota of providers (at most 1,000): `aws service-quotas request-service-quota-increase --service-code cognito-idp --quota-code CODE --desired-value 1000`',
    'Build the next cell: pipeline "cell", parameters region and number; then its soak test and fence test; then `tenantctl cell open`.',
    'Done when the planner places a test tenant in the new cell.',
  ],
  dependencies: [operator, database, directory],
  escalation: 'Fewer than 30 days left and no cell under construction: lead engineer and sales.',
});
const slowForAll = runbookEntry('slow-for-all', {
  title: 'Answers are slow',
  overview:
    'More answers take longer than [[requirement.latency.target]] than the objective allows: 67 % for an hour, or 28 % for six.',
  impact: 'The product feels slow.',
  verification: [
    'One tenant or all? Contributor Insights, rule "tenant-db-time": the largest share.',
    'Which part? Trace map of the last 15 minutes: entry, core, waiting for a connection, database.',
    'Performance Insights of the instance: which wait, which statement?',
  ],
  troubleshooting: [
    'One tenant above a third: see "One tenant is too loud".',
    'Waiting for a connection: time in the database ÷ connections grew. Little’s law: did statements get slower or more?',
    'Wait "CPU" with many different statements: plans are made again after a migration or a failover; it passes in five minutes.',
    'Wait "IO:DataFileRead": autovacuum or a backfill. `SELECT pid, relid::regclass, phase FROM pg_stat_progress_vacuum`',
    'Wait "Lock:relation": a migration. It gives up after two seconds by itself.',
  ],
  resolution: [
    'Pause exports and imports: `aws ssm put-parameter --overwrite --name /$CELL/switch/bulk --value off`',
    'Pause the migration or the backfill: `tenantctl job pause --kind migrate`.',
    'Tasks at full processors: `aws ecs update-service --cluster $CELL --service core --desired-count 8`. The door gives each three connections; memory does not grow.',
    'Done when p95 is below [[requirement.latency.target]] for 15 minutes with the switches back on.',
  ],
  dependencies: [core, cache, database],
  escalation: escalate,
});
const loudTenant = runbookEntry('loud-tenant', {
  title: 'One tenant is too loud',
  overview:
    'A tenant uses more than a third of the database’s time, or yesterday more than one tenant in a hundred got less than its share of quick answers.',
  impact:
    'The loud one gets 429, and 503 for statements that were canceled; others should notice nothing, and the objective "Tenants treated fairly" says whether they do.',
  verification: [
    'Who? Logs Insights on `/$CELL/core`: `stats sum(db_ms) as ms, count(*) by tenant, key, route | sort ms desc | limit 10`',
    'A person or a script? A key is a script. Even spacing is one too.',
  ],
  troubleshooting: [
    'A new integration: the key’s name says whose.',
    'One slow statement: `tenantctl explain TENANT TRACE` runs it with EXPLAIN inside the tenant. Usually a filter on a field that they invented.',
    'Fair share missed and nobody loud: many small tenants on cold plans; compare with the release.',
  ],
  resolution: [
    'Lower its statement timeout: `tenantctl tenant limit TENANT --statement-ms 500`.',
    'Suspend the key and not the tenant, after customer success has called: `tenantctl key suspend TENANT KEY`.',
    'Legitimate: offer an export job, a larger plan or a cell of its own.',
  ],
  dependencies: [core, database],
  escalation: 'Customer success, before anything of a paying customer is suspended.',
});
const signInFails = runbookEntry('sign-in-fails', {
  title: 'People cannot sign in',
  overview:
    'Of the sign-ins that came back with an assertion more than 6.7 % fail for an hour; or, as a ticket, one tenant with 20 attempts had no success in 10 minutes.',
  impact: 'Nobody new gets in; who is in works on for up to twelve hours.',
  verification: [
    'One tenant or all? Logs Insights on `/$CELL/access`: `filter route = "/auth/finish" | stats count(*) by tenant, outcome`',
    'CloudWatch `AWS/Cognito`, the user pool: `FederationSuccesses`, `FederationThrottles`, `SignInThrottles`.',
    'AWS Health Dashboard, Amazon Cognito and AWS KMS in the region.',
  ],
  troubleshooting: [
    'One tenant, outcome "assertion": their certificate or metadata. `tenantctl provider show TENANT` prints both expiry dates.',
    'All that federate, `FederationThrottles` above 0: more than [[number limit.cognito.userfederation.rps]] a second. A Monday?',
    'All, outcome "token": KMS refuses to sign; renewals fail too, and everybody is out within ten minutes.',
    'All, outcome "member": the release; nobody is a member of anything at once.',
  ],
  resolution: [
    'One tenant: `tenantctl provider refresh TENANT` reads the metadata again; send their administrator the break-glass link.',
    'Throttled: lengthen sessions to 24 hours, which spreads the morning: `aws ssm put-parameter --overwrite --name /$CELL/session/hours --value 24`',
    'Directory away: the same, and the banner switch; wait.',
    'KMS away: sign with the key’s replica in the second region, which costs a round trip and changes no key id: `aws ssm put-parameter --overwrite --name /$CELL/signing/region --value REGION`',
  ],
  dependencies: [access, directory, customerSignIn],
  escalation: escalate,
});
const tokensRefused = runbookEntry('tokens-refused', {
  title: 'Tokens are refused',
  overview: 'Services see tokens with our issuer whose signature they cannot verify.',
  impact: 'Members are signed out in the middle of their work.',
  verification: [
    'Logs Insights on `/$CELL/core`: `filter reason = "signature" | stats count(*) by kid, task`',
    'The published set: `curl -sS https://app.example.com/auth/keys` prints two key ids.',
  ],
  troubleshooting: [
    'A kid that is in the set, on one task: its copy is stale; it reads the set every five minutes.',
    'A kid that is not in the set, everywhere: rotated before it was published for an hour.',
    'A kid that we never had: somebody is trying. Count addresses; the rate rule at the entry holds them.',
    'Reason "expired" or "not yet": the clock of a task, not a signature.',
  ],
  resolution: [
    'Sign with the previous key: `aws ssm put-parameter --overwrite --name /$CELL/signing/key --value PREVIOUS`',
    'Stale task: `aws ecs stop-task --cluster $CELL --task TASK`. Another starts within a minute.',
    'A key leaked: `tenantctl signing revoke KID` takes it out of the set, and every service knows within five minutes; everybody renews with the next one. Sessions go on, since renewals do not rest on it. List what was called with its kid.',
  ],
  dependencies: [access, core],
  escalation: 'Suspected leak: security lead, at once.',
});
const migrationHangs = runbookEntry('migration-hangs', {
  title: 'A migration does not finish',
  overview: 'A tenant has been below the target version for an hour.',
  impact: 'None for members: both versions work. The release that removes the old shape has to wait.',
  verification: [
    "How many and which? `SELECT schema_version, count(*) FROM control.tenants WHERE state = 'active' GROUP BY 1`",
    "Why? `SELECT tenant_id, attempt, evidence->>'error' FROM control.tenant_jobs WHERE kind = 'migrate' AND state IN ('due', 'parked')`",
  ],
  troubleshooting: [
    '55P03, lock not available: somebody holds the table. `SELECT pid, state, xact_start, query FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids(PID))`, during an attempt.',
    '23514 or 23502, a violated constraint: this tenant’s data is not what the template expected.',
  ],
  resolution: [
    'A long export: `SELECT pg_cancel_backend(PID)`, then `tenantctl job retry JOB`.',
    'Data: correct it through the product with the customer’s word, then retry.',
    'Never finish it by hand: `schema_version` would be a lie that the next release believes.',
  ],
  dependencies: [operator, database],
  escalation: 'A working day later: lead engineer, platform.',
});
const outboxOld = runbookEntry('outbox-old', {
  title: 'Facts are not published',
  overview: 'The oldest unpublished outbox row is more than a minute old.',
  impact: 'Webhooks, usage and archive are late. Nothing is lost.',
  verification: [
    'How old, how many? `SELECT count(*), now() - min(occurred_at) FROM control.outbox WHERE published_at IS NULL AND parked_at IS NULL`',
    "Who leads? `SELECT pid, application_name, state FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory'`",
    'CloudWatch `AWS/Events`: `PutEventsFailedEntriesCount`, `PutEventsApproximateThrottledCount`.',
  ],
  troubleshooting: [
    'No leader, or one that is idle since long: its task is dead and TCP keep-alive ends the session within two minutes.',
    'Throttled: the default quota is far above our [[about number broker.platform.eventBus.rate]] a second; what else publishes in this account?',
    'Leading and failing: the last error of the relay; one row that PutEvents refuses (256 KB) stops those behind it.',
  ],
  resolution: [
    'Dead leader: `SELECT pg_terminate_backend(PID)`. Another core task takes the lock within five seconds.',
    'A refused row: `tenantctl outbox park EVENT`, with the owner of the event type; the relay goes on.',
    'Afterwards watch the age of deliveries until webhooks have caught up.',
  ],
  dependencies: [core, eventBus, database],
  escalation: escalate,
});
const deliveriesOld = runbookEntry('deliveries-old', {
  title: 'Webhooks are late',
  overview: 'The oldest delivery to an address that answers is more than five minutes old.',
  impact: 'A customer’s integration lags.',
  verification: [
    '`aws sqs get-queue-attributes --queue-url $WEBHOOKS --attribute-names ApproximateNumberOfMessages ApproximateNumberOfMessagesNotVisible`, and the same for the dead-letter queue.',
    'One address or many? Logs Insights on `/$CELL/webhooks`: `stats count(*), avg(ms) by host, outcome | sort by count(*) desc`',
  ],
  troubleshooting: [
    'One address with outcome "timeout": it should have been paused after twenty; its administrators were mailed.',
    'Many hosts at once: our way out. CloudWatch `AWS/NATGateway`, `ErrorPortAllocation` above 0.',
    'Few calls and a long queue: the tasks. `RunningTaskCount` of the service.',
  ],
  resolution: [
    'Pause one address: `tenantctl webhook pause TENANT WEBHOOK`.',
    'More tasks: `aws ecs update-service --cluster $CELL --service webhooks --desired-count 4`.',
    'When the cause is gone: `aws sqs start-message-move-task --source-arn DEAD_LETTER_QUEUE`. Receivers recognize repeats by event id.',
  ],
  dependencies: [webhooks, eventBus, customerSystems],
  escalation: escalate,
});
const archiveIncomplete = runbookEntry('archive-incomplete', {
  title: 'The audit archive has a gap',
  overview:
    'For a tenant, yesterday’s audit entries and the archive differ in count or hash, or the comparison did not run.',
  impact: 'Evidence is incomplete until it is refilled. The table keeps it for twelve months.',
  verification: [
    '`tenantctl archive compare DAY` prints tenants, minutes and event ids that are on one side only.',
    'Messages in the dead-letter queue of the audit writer?',
  ],
  troubleshooting: [
    'Whole minutes: files were not written. The writer’s log names the error, usually KMS or the bucket policy.',
    'Single entries: messages that could not be read; they are in the dead-letter queue.',
    'More in the archive than in the table: a row was deleted by hand. That is not a gap but an incident.',
  ],
  resolution: [
    '`tenantctl archive refill DAY` writes the missing entries from the table as an additional file with the reason in it.',
    'Move the dead-letter queue back: `aws sqs start-message-move-task --source-arn DEAD_LETTER_QUEUE`.',
    'Note the refill in the evidence log: refilled is not original, and the auditor is told so.',
  ],
  dependencies: [auditWriter, auditArchive, database],
  escalation: 'A gap that the table cannot fill, or a deleted row: security lead, the same day.',
});
const erasureLate = runbookEntry('erasure-late', {
  title: 'An erasure is late',
  overview: 'A job "erase-person" or "erase-tenant" is older than two days.',
  impact: 'The month of the law is running; live stores are due on day three.',
  verification: [
    "`SELECT id, tenant_id, kind, step, attempt, evidence->>'error' FROM control.tenant_jobs WHERE kind LIKE 'erase%' AND state <> 'done' AND created_at < now() - interval '2 days'`",
    'What is left? `tenantctl erase search JOB` looks in members, files, directory and logs.',
  ],
  troubleshooting: [
    'Step "directory", refused: the person is a member elsewhere. That is right; the step is skipped with that reason.',
    'Step "files": an object under legal hold. `aws s3api get-object-legal-hold --bucket FILES --key KEY`; ask its owner.',
    'Step "search": the address occurs in content. That is the tenant’s to edit; the job lists where.',
  ],
  resolution: [
    '`tenantctl job retry JOB`. Every step can be repeated.',
    'Tell the tenant’s administrator what is left, where and why; the text is in the job.',
  ],
  dependencies: [operator, database, files, directory],
  escalation: 'Third day: data protection officer.',
});

const usageDiffers = runbookEntry('usage-differs', {
  title: 'Usage and invoices differ',
  overview: 'For a tenant, yesterday’s usage hours and what the payment provider has of them are not the same.',
  impact: 'A wrong invoice at the end of the period, if nobody corrects it before.',
  verification: [
    '`tenantctl usage compare DAY` prints tenant, metric, hour, ours and theirs.',
    "`SELECT tenant_id, metric, hour FROM control.usage_hours WHERE reported_at IS NULL AND hour < now() - interval '2 hours'`",
  ],
  troubleshooting: [
    'Ours without theirs: the report failed. The billing service’s log, outcome "report".',
    'Both, but different: the hour was counted again after it had been reported, because facts arrived more than an hour late. Compare with "Facts are not published".',
    'Theirs without ours: a key of the provider is used by something else.',
  ],
  resolution: [
    'Report again: `tenantctl usage report TENANT HOUR`. The key of tenant, metric and hour makes a repeat harmless.',
    'A closed period: a credit note, by finance, never a changed invoice.',
  ],
  dependencies: [billing, database],
  escalation: 'Theirs without ours: security lead. A closed period: finance lead.',
});
const cacheAway = runbookEntry('cache-away', {
  title: 'The cache is away',
  overview: 'Tasks answer without the tenant cache for more than ten minutes; a failover is over in less than one.',
  impact:
    'About 3 ms more a request. Limits are by task instead of by tenant, and an ended session lasts until its token ends.',
  verification: [
    '`aws elasticache describe-events --source-type replication-group --source-identifier $CELL --duration 60`',
    'CloudWatch `AWS/ElastiCache`: `EngineCPUUtilization`, `CurrConnections`, `AuthenticationFailures`.',
  ],
  troubleshooting: [
    '`AuthenticationFailures`: the service’s user or its password was rotated on one side.',
    'No event and no failure: the security group; VPC flow logs of port 6379 say REJECT.',
  ],
  resolution: [
    'A stuck primary: `aws elasticache test-failover --replication-group-id $CELL --node-group-id 0001`',
    'Nothing has to be filled afterwards: the directory fills itself within a minute.',
  ],
  dependencies: [cache, core, database],
  escalation: escalate,
});
const intruder = runbookEntry('intruder', {
  title: 'Somebody may be inside',
  overview:
    'GuardDuty reports a finding of high severity in the cell’s account, or a role of a person is used without an approval.',
  impact: 'Unknown until proven otherwise.',
  verification: [
    'Console, GuardDuty, Findings, severity high: resource, caller, first and last time.',
    'CloudTrail Lake: what else did this caller do in the 24 hours before?',
    'Is there an approval for this session? The list of sessions is in the log account.',
  ],
  troubleshooting: [
    'A task role outside the VPC: its credentials left the task; which service, which release?',
    'A person’s role: call that person, on the telephone.',
  ],
  resolution: [
    'End the sessions of the role: console, IAM, Roles, Revoke sessions. Services come back with new credentials.',
    'A task: `aws ecs stop-task` after its logs are exported; the snapshot of a Fargate task does not exist.',
    'From here on the incident response plan of the threat model.',
  ],
  dependencies: [core, database, files],
  escalation: 'Security lead, at once.',
});

export const operations = defineOperations({
  objectives: [answered, quick, signedIn, fair],
  alerts: [
    alert('budgetBurning', {
      name: 'Error budget burning fast',
      condition: 'answered: 13.4 times the budget over 1 h and over 5 min, or 5.6 times over 6 h and over 30 min',
      severity: 'page',
      element: entry,
      runbook: budgetBurning,
      objective: answered,
    }),
    alert('budgetLeaking', {
      name: 'Error budget leaking',
      condition: 'answered: more than the budget over 2.8 d and over 5.6 h',
      severity: 'ticket',
      element: entry,
      runbook: budgetBurning,
      objective: answered,
    }),
    alert('fenceHit', {
      name: 'Fence hit',
      condition: 'Any SQLSTATE 42501 from a service, or any row in the nightly fence test',
      severity: 'page',
      element: database,
      runbook: fenceHit,
    }),
    alert('memoryHigh', {
      name: 'Catalog memory above 80 %',
      condition: '`catalog_bytes` > 10.3 GB for 10 min, or `FreeableMemory` < 4 GB for 10 min',
      severity: 'page',
      element: database,
      runbook: memoryHigh,
    }),
    alert('memoryNearCap', {
      name: 'Catalog memory above 70 %',
      condition: '`catalog_bytes` > 9.0 GB for 1 h',
      severity: 'ticket',
      element: database,
      runbook: memoryHigh,
    }),
    alert('cellNearlyFull', {
      name: 'Cell nearly full',
      condition: 'Tenants >= 700, tables >= 8,400, or sign-in providers > 70 % of the quota',
      severity: 'ticket',
      element: operator,
      runbook: cellNearlyFull,
    }),
    alert('slowForAll', {
      name: 'Answers slow',
      condition:
        'quick: 13.4 times the budget over 1 h and over 5 min (67 % above [[requirement.latency.target]]), or 5.6 times over 6 h and over 30 min (28 %)',
      severity: 'page',
      element: core,
      runbook: slowForAll,
      objective: quick,
    }),
    alert('loudTenant', {
      name: 'One tenant takes a third of the database',
      condition: '`MaxContributorValue` ÷ Sum of the rule "tenant-db-time" > 0.33 for 10 min',
      severity: 'ticket',
      element: core,
      runbook: loudTenant,
    }),
    alert('unfair', {
      name: 'Tenants below their share',
      condition: 'fair below 99 % for yesterday',
      severity: 'ticket',
      element: core,
      runbook: loudTenant,
      objective: fair,
    }),
    alert('signInFails', {
      name: 'Sign-ins failing',
      condition:
        'signedIn: 13.4 times the budget over 1 h and over 5 min (6.7 % fail), or 5.6 times over 6 h and over 30 min (2.8 %)',
      severity: 'page',
      element: access,
      runbook: signInFails,
      objective: signedIn,
    }),
    alert('tenantSignIn', {
      name: 'Nobody of a tenant gets in',
      condition: 'A tenant with 20 attempts and no success in 10 min',
      severity: 'ticket',
      element: access,
      runbook: signInFails,
      objective: signedIn,
    }),
    alert('tokensRefused', {
      name: 'Signatures refused',
      condition: 'More than 10 unverifiable signatures with our issuer in 5 min',
      severity: 'page',
      element: access,
      runbook: tokensRefused,
    }),
    alert('migrationHangs', {
      name: 'Tenant below target version',
      condition: 'Oldest tenant below the target version for 1 h',
      severity: 'ticket',
      element: operator,
      runbook: migrationHangs,
    }),
    alert('outboxOld', {
      name: 'Outbox not draining',
      condition: 'Oldest unpublished row > 60 s for 5 min',
      severity: 'page',
      element: core,
      runbook: outboxOld,
    }),
    alert('deliveriesOld', {
      name: 'Webhooks late',
      condition: 'Oldest delivery to a healthy address > 5 min',
      severity: 'ticket',
      element: webhooks,
      runbook: deliveriesOld,
    }),
    alert('archiveIncomplete', {
      name: 'Archive comparison failed',
      condition: 'Daily comparison differs, or did not run by 06:00',
      severity: 'ticket',
      element: auditWriter,
      runbook: archiveIncomplete,
    }),
    alert('renewalsFail', {
      name: 'Tokens are not renewed',
      condition: 'More than 5 % of `POST /auth/refresh` answered 5xx for 3 min',
      severity: 'page',
      element: access,
      runbook: signInFails,
    }),
    alert('fileCrossed', {
      name: 'A file was fetched across tenants',
      condition: 'Any line of the hourly S3 access log whose prefix is not the tenant of its session',
      severity: 'page',
      element: files,
      runbook: fenceHit,
    }),
    alert('rulesRefuse', {
      name: 'The firewall refuses a customer',
      condition: 'A tenant with 100 requests of which more than 5 % got 403 from the web ACL in 10 min',
      severity: 'ticket',
      element: entry,
      runbook: budgetBurning,
    }),
    alert('usageDiffers', {
      name: 'Usage differs from the provider’s',
      condition: 'Daily reconciliation differs, or did not run by 07:00',
      severity: 'ticket',
      element: billing,
      runbook: usageDiffers,
    }),
    alert('cacheAway', {
      name: 'Cache bypassed',
      condition: 'Breaker to the cache open in any task for 10 min',
      severity: 'ticket',
      element: cache,
      runbook: cacheAway,
    }),
    alert('intruder', {
      name: 'Possible intruder',
      condition: 'GuardDuty severity >= 7, or a person’s session without an approval',
      severity: 'page',
      element: core,
      runbook: intruder,
    }),
    alert('erasureLate', {
      name: 'Erasure late',
      condition: 'An erasure job older than 2 days',
      severity: 'ticket',
      element: operator,
      runbook: erasureLate,
    }),
  ],
  runbook: [
    budgetBurning,
    fenceHit,
    memoryHigh,
    cellNearlyFull,
    slowForAll,
    loudTenant,
    signInFails,
    tokensRefused,
    migrationHangs,
    outboxOld,
    deliveriesOld,
    archiveIncomplete,
    erasureLate,
    usageDiffers,
    cacheAway,
    intruder,
  ],
  dashboards: [
    {
      name: 'Promises',
      question: 'Are we keeping what we promised, to each tenant?',
      panels: [
        'Answered and its budget',
        'p50 and p95 at the entry',
        'Sign-ins',
        'Tenants below the fair share',
        'Fence hits (must be 0)',
      ],
    },
    {
      name: 'The cell',
      question: 'How far is this cell from its number?',
      panels: [
        'Tenants and tables against the cap',
        'Backend memory against 12 GiB',
        'Backends',
        'Sign-in providers',
        'Schema versions',
      ],
    },
    {
      name: 'One tenant',
      question: 'What is this customer experiencing?',
      panels: ['Requests, limits met, errors', 'Database time', 'Sign-ins', 'Deliveries', 'Jobs'],
    },
    {
      name: 'Cost',
      question: 'What does a tenant cost today?',
      panels: ['Cost by service and cell', 'Cost a tenant', 'Active users', 'Traffic out by tenant'],
    },
  ],
  recovery: [
    recoveryScenario('database-lost', {
      scenario: 'Database primary or its zone is lost',
      recoveryTime: minutes(2),
      recoveryPoint: seconds(0),
      strategy: 'The standby has every commit; clients repeat with the version they saw',
      steps: [
        'RDS promotes the standby and moves the endpoint’s name, in 60 to 120 s; nobody decides anything',
        'Breakers close, pools reconnect with empty caches; p95 is higher for about five minutes',
        'Leased jobs are taken up again when their lease ends, five minutes at most',
        'Check that a new standby exists: `aws rds describe-db-instances --query "DBInstances[].SecondaryAvailabilityZone"`',
      ],
    }),
    recoveryScenario('zone-lost', {
      scenario: 'A whole availability zone is lost',
      recoveryTime: minutes(5),
      recoveryPoint: seconds(0),
      strategy: 'Half of each service and the standby remain; core carries the peak without room until tasks are back',
      steps: [
        'The load balancers drop the zone’s targets',
        'ECS starts the missing tasks, audit writer and operator included',
        'The cache promotes its replica',
        'Watch p95 and pools',
      ],
    }),
    recoveryScenario('tenant-damaged', {
      scenario: 'One tenant’s data is damaged',
      recoveryTime: hours(4),
      recoveryPoint: minutes(5),
      restores: [database],
      strategy: 'Restore beside the running instance and bring back one schema under another name',
      steps: [
        'Stop the tenant’s writes: `tenantctl tenant suspend TENANT --read-only`',
        'Restore beside: `aws rds restore-db-instance-to-point-in-time --source-db-instance-identifier $CELL --target-db-instance-identifier $CELL-restore --restore-time TIME`; 30 to 90 minutes for a full cell, until the monthly drill says better',
        'There, rename the schema: `ALTER SCHEMA tenant_a RENAME TO tenant_a_restored`; the comment and the policies go with it',
        'Dump as the tenant, load into the cell: `PGOPTIONS="-c app.tenant_id=ID" pg_dump --enable-row-security --schema=tenant_a_restored`, then `psql`',
        'Let the customer compare both, then `tenantctl tenant point TENANT tenant_a_restored`; delete the restored instance',
      ],
    }),
    recoveryScenario('region-lost', {
      scenario: 'The region is lost',
      recoveryTime: hours(8),
      recoveryPoint: minutes(15),
      restores: [database, files, auditArchive],
      strategy: 'Backups are copied within the jurisdiction; the cell is built from code in the second region',
      steps: [
        'The incident commander decides, with the product owner',
        'Build the cell by the pipeline "cell" in the second region, restore the replicated backup to its latest time',
        'Register sign-in providers in the new pool: their addresses are prepared in customers’ metadata. Passwords and passkeys of the directory’s own users do not move; those people enroll again by mail',
        'Move DNS, a record with 60 s to live',
        'List per tenant what the archive has and the database lacks',
      ],
    }),
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer, platform', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, platform', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; customer success is told what to say', how: 'Phone bridge' },
    { after: '60 minutes', who: 'Product owner', how: 'Phone' },
    { after: 'any row across a fence', who: 'Security lead and data protection officer', how: 'Phone, at once' },
  ],
});
