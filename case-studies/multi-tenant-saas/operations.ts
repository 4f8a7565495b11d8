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
  access,
  auditArchive,
  auditWriter,
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
  indicator: 'Requests with a valid token answered below 500 ÷ requests with a valid token, at the entry',
  objective: percent(99.9),
  window,
  serves: quality.availability,
});
const quick = serviceLevelObjective('quick', {
  name: 'Requests answered in time',
  indicator: 'Requests answered within 200 ms ÷ requests answered, at the entry',
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
  indicator: 'Tenants whose own share of answers within 200 ms is above 95 % ÷ tenants with traffic, by day',
  objective: percent(99),
  window,
});

const escalate = 'After 15 minutes without a diagnosis: lead engineer, platform. After 30: incident commander.';

const budgetBurning = runbookEntry('budget-burning', {
  title: 'Requests fail',
  overview: 'The error budget (about 40 minutes in 28 days) is being spent at least 14 times too fast.',
  impact: 'Members see an error; the app keeps their drafts.',
  verification: [
    'Dashboard "Promises": which status, which zone, one tenant or all?',
    'The synthetic request of our own tenant, from outside.',
  ],
  troubleshooting: [
    'A release or a migration in the last 30 minutes? Stop it first, ask later.',
    'One tenant only: its schema version, its state, its limits.',
    'All tenants and 503: the breaker; look at the database.',
    'All tenants and 401: signing keys; see "Tokens are refused".',
  ],
  resolution: [
    'Return to the task definition before; it supports the same two schema versions.',
    'Pause the migration; half-way is a normal state.',
    'Set an offending WAF rule to count.',
  ],
  dependencies: [entry, core, database],
  escalation: escalate,
});
const fenceHit = runbookEntry('fence-hit', {
  title: 'A fence was hit',
  overview: 'A statement was refused by row-level security, or the nightly fence test read a row. One is enough.',
  impact: 'A refused write is an error for one person. A row that was read is a breach until proven otherwise.',
  verification: [
    'Log line: tenant of the token, schema entered, statement, trace.',
    'Was it a refusal (42501) or a row that came back?',
    'Which release introduced the statement?',
  ],
  troubleshooting: [
    'Schema and tenant differ: the directory entry. Was the tenant moved today?',
    'Schema and tenant agree: a row with a foreign tenant_id can’t exist, the CHECK refuses it; look for a missing policy.',
    'A new table without a policy: the migration template was bypassed.',
  ],
  resolution: [
    'Delete the directory entry; the next request reads the truth.',
    'If a row was read: suspend the route by switch, save logs and snapshot, start the incident plan.',
    'Run the fence test for every tenant of the cell before closing.',
  ],
  dependencies: [core, database, operator, cache],
  escalation:
    'A row that was read: security lead and data protection officer, at once. The clock of 72 hours is theirs.',
});
const memoryHigh = runbookEntry('memory-high', {
  title: 'Backends use too much memory',
  overview: 'Backends hold more than 70 % of the 12 GiB that are set aside for catalogue caches.',
  impact: 'None yet. At 100 % and beyond the instance may restart, with every tenant of the cell.',
  verification: [
    'Freeable memory of the instance, and the largest backend.',
    'Number of backends: is a deployment doubling the tasks, or did somebody raise a pool?',
    'Tables in the cell, against the planner’s count.',
  ],
  troubleshooting: [
    'More backends than 42 for longer than a deployment: find the pool.',
    'Few backends, each large: a job that visits every tenant over one connection.',
    'Everything as planned: the constant was too low. Put the new one into the formula.',
  ],
  resolution: [
    'Recycle connections: ask the tasks one by one to close idle ones; memory is back within a minute.',
    'Halve the core pool by configuration.',
    'Close the cell to new tenants; plan the next.',
  ],
  dependencies: [database, core, operator],
  escalation: 'Below 1 GB freeable: lead engineer, at once; fail over on purpose rather than by accident.',
});
const slowForAll = runbookEntry('slow-for-all', {
  title: 'Answers are slow',
  overview: 'More than five per cent of answers take longer than 200 ms for ten minutes.',
  impact: 'The product feels slow.',
  verification: [
    'One tenant or all?',
    'Trace: entry, core, cache or database?',
    'Database time by tenant, last five minutes.',
  ],
  troubleshooting: [
    'One tenant takes more than a third of database time: see "One tenant is too loud".',
    'Wait for a connection grew: Little’s law; did statements get slower or more?',
    'Planning time grew: a migration invalidated plans everywhere; it passes.',
    'Autovacuum on a large tenant’s items: it passes too.',
  ],
  resolution: [
    'Scale core to eight tasks with pools of three.',
    'Pause exports and imports by switch.',
    'Pause the migration.',
  ],
  dependencies: [core, cache, database],
  escalation: escalate,
});
const loudTenant = runbookEntry('loud-tenant', {
  title: 'One tenant is too loud',
  overview: 'A tenant uses more than a third of the database’s time, or meets its limits for ten minutes.',
  impact: 'That tenant gets 429 and 503; others should notice nothing, and the "fair" objective says whether they do.',
  verification: ['Which keys, which route, which statement?', 'Is it a person or a script?'],
  troubleshooting: [
    'A new integration: its key’s name says whose.',
    'A slow statement: missing index on a field they invented.',
  ],
  resolution: [
    'Lower the plan’s statement timeout for this tenant.',
    'Suspend the key, not the tenant, and call the customer first.',
    'If it is legitimate: offer a job, a larger plan or a cell of its own.',
  ],
  dependencies: [core, database],
  escalation: 'Customer success, before suspending anything of a paying customer.',
});
const signInFails = runbookEntry('sign-in-fails', {
  title: 'People cannot sign in',
  overview: 'Sign-ins fail for one tenant, or for all of them.',
  impact: 'Nobody new gets in; who is in works on for up to twelve hours.',
  verification: ['One tenant or all?', 'The last error from the directory.', 'Its throttling metric.'],
  troubleshooting: [
    'One tenant: certificate or metadata at the customer; compare dates.',
    'All federated tenants: more than 25 a second, or the directory’s incident page.',
    'Everyone, also by passkey: the access service or its key.',
  ],
  resolution: [
    'One tenant: send the administrator the break-glass link; refresh their metadata.',
    'Throttled: lengthen sessions to 24 hours by switch, which spreads the morning.',
    'Directory away: banner in the app, extend sessions, wait.',
  ],
  dependencies: [access, directory, customerSignIn],
  escalation: escalate,
});
const tokensRefused = runbookEntry('tokens-refused', {
  title: 'Tokens are refused',
  overview: 'Services see signatures that they cannot verify.',
  impact: 'Members are signed out in the middle of their work.',
  verification: ['Which key id?', 'Is it in the published set?', 'Clocks of the tasks.'],
  troubleshooting: [
    'Unknown key id everywhere: rotated too fast.',
    'Unknown on one task: its key set is stale.',
    'Unknown to us: somebody is trying.',
  ],
  resolution: [
    'Sign with the previous key by switch.',
    'Restart the stale task.',
    'If a key leaked: revoke it; everybody signs in again. Say so in the banner.',
  ],
  dependencies: [access, core],
  escalation: 'Suspected leak: security lead, at once.',
});
const migrationHangs = runbookEntry('migration-hangs', {
  title: 'A migration does not finish',
  overview: 'A tenant has been below the target version for an hour.',
  impact: 'None for members: both versions work. The next contracting release has to wait.',
  verification: ['Job "migrate": attempts and last error.', 'How many tenants, which?'],
  troubleshooting: [
    '55P03, lock not available: a long transaction of this tenant; an export?',
    'A violated constraint: data that the template did not expect.',
  ],
  resolution: [
    'Cancel the export, retry.',
    'Correct the data with the customer’s word, retry.',
    'Never finish it by hand: the version would be a lie.',
  ],
  dependencies: [operator, database],
  escalation: 'A working day later: lead engineer, platform.',
});
const outboxOld = runbookEntry('outbox-old', {
  title: 'Facts are not published',
  overview: 'The oldest unpublished outbox row is more than a minute old.',
  impact: 'Webhooks, usage and archive are late.',
  verification: ['Is there a relay leader?', 'PutEvents errors?'],
  troubleshooting: [
    'No leader: advisory lock held by a dead session; it ends with TCP keep-alive in two minutes.',
    'Throttled: 10,000 a second is the quota; what is publishing?',
  ],
  resolution: ['Restart the core task that holds the lock.', 'Afterwards watch the age of deliveries.'],
  dependencies: [core, eventBus, database],
  escalation: escalate,
});
const deliveriesOld = runbookEntry('deliveries-old', {
  title: 'Webhooks are late',
  overview: 'The oldest delivery of a tenant whose endpoint answers is more than five minutes old.',
  impact: 'A customer’s integration lags.',
  verification: ['One address or many?', 'Messages in the queue, in flight, in the dead-letter queue.'],
  troubleshooting: [
    'One address: is it paused? Its administrators were mailed.',
    'Many: our way out, NAT port errors.',
  ],
  resolution: [
    'Pause the hanging address.',
    'Scale the webhook service.',
    'Redrive the dead-letter queue after the cause is gone; receivers recognize repeats.',
  ],
  dependencies: [webhooks, eventBus, customerSystems],
  escalation: escalate,
});
const archiveIncomplete = runbookEntry('archive-incomplete', {
  title: 'The audit archive has a gap',
  overview: 'For a tenant, yesterday’s audit entries and the archive differ in count or hash.',
  impact: 'Evidence is incomplete until it is refilled.',
  verification: ['Which tenant, which hour?', 'Is the dead-letter queue empty?'],
  troubleshooting: ['A whole hour: the file was not written.', 'Single entries: a message was dropped.'],
  resolution: [
    'Write the missing entries from the table as an additional file.',
    'Note the refill in the evidence log: refilled is not original.',
  ],
  dependencies: [auditWriter, auditArchive, database],
  escalation: 'A gap that the table cannot fill: security lead, the same day.',
});
const erasureLate = runbookEntry('erasure-late', {
  title: 'An erasure is late',
  overview: 'A job "erase-person" or "erase-tenant" is older than two days.',
  impact: 'The month of the law is running; live stores are due on day three.',
  verification: ['Which step, which error?', 'What does the search still find?'],
  troubleshooting: [
    'The directory refuses: the person is in another tenant. That is right; the step is skipped.',
    'A file under legal hold: ask its owner.',
  ],
  resolution: ['Repeat the step.', 'Tell the tenant’s administrator what is left and why.'],
  dependencies: [operator, database, files, directory],
  escalation: 'Third day: data protection officer.',
});

export const operations = defineOperations({
  objectives: [answered, quick, signedIn, fair],
  alerts: [
    alert('budgetBurning', {
      name: 'Error budget burning fast',
      condition: 'answered: 13.4 times the budget over 1 h and over 5 min',
      severity: 'page',
      element: entry,
      runbook: budgetBurning,
      objective: answered,
    }),
    alert('fenceHit', {
      name: 'Row policy refused a statement, or the fence test read a row',
      condition: 'Any SQLSTATE 42501 from a service, or any row in the nightly test',
      severity: 'page',
      element: database,
      runbook: fenceHit,
    }),
    alert('memoryHigh', {
      name: 'Catalogue memory above 70 %',
      condition: 'Sum of backend memory > 9.0 GB for 10 min, or freeable memory < 4 GB',
      severity: 'page',
      element: database,
      runbook: memoryHigh,
    }),
    alert('slowForAll', {
      name: 'Answers slow',
      condition: 'quick: more than 5 % above 200 ms for 10 min',
      severity: 'page',
      element: core,
      runbook: slowForAll,
      objective: quick,
    }),
    alert('loudTenant', {
      name: 'One tenant takes a third of the database',
      condition: 'Share of database time of one tenant > 33 % for 10 min',
      severity: 'ticket',
      element: core,
      runbook: loudTenant,
      objective: fair,
    }),
    alert('signInFails', {
      name: 'Sign-ins failing',
      condition: 'signedIn below 90 % for 10 min, for all or for a tenant with more than 20 attempts',
      severity: 'page',
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
    slowForAll,
    loudTenant,
    signInFails,
    tokensRefused,
    migrationHangs,
    outboxOld,
    deliveriesOld,
    archiveIncomplete,
    erasureLate,
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
    {
      scenario: 'Database primary or its zone is lost',
      recoveryTime: minutes(2),
      recoveryPoint: seconds(0),
      strategy: 'The standby has every commit; clients repeat with the version they saw',
      steps: [
        'RDS promotes the standby',
        'Breakers close, pools reconnect with empty caches',
        'Watch planning time for five minutes',
        'Check job leases',
      ],
    },
    {
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
    },
    {
      scenario: 'One tenant’s data is damaged',
      recoveryTime: hours(4),
      recoveryPoint: minutes(5),
      strategy: 'Restore beside the running instance and bring back one schema under another name',
      steps: [
        'Suspend the tenant’s writes',
        'Restore to the minute before',
        'Dump and load the one schema',
        'Let the customer compare, then swap names in the directory',
      ],
    },
    {
      scenario: 'The region is lost',
      recoveryTime: hours(8),
      recoveryPoint: minutes(15),
      strategy: 'Backups are copied within the jurisdiction; the cell is built from code in the second region',
      steps: [
        'The incident commander decides, with the product owner',
        'Build the cell, restore the copy',
        'Register sign-in providers in the new pool: their addresses are prepared in customers’ metadata',
        'Move DNS',
        'List per tenant what the archive has and the database lacks',
      ],
    },
  ],
  escalation: [
    { after: 'at once', who: 'On-call engineer, platform', how: 'Page' },
    { after: '15 minutes', who: 'Lead engineer, platform', how: 'Page' },
    { after: '30 minutes', who: 'Incident commander; customer success is told what to say', how: 'Phone bridge' },
    { after: '60 minutes', who: 'Product owner', how: 'Phone' },
    { after: 'any row across a fence', who: 'Security lead and data protection officer', how: 'Phone, at once' },
  ],
});
