import { decision } from 'casebook';
import {
  access,
  auditWriter,
  billing,
  cache,
  core,
  customerSignIn,
  database,
  delivery,
  directory,
  entry,
  eventBus,
  files,
  operator,
  webhooks,
} from './architecture.ts';
import { constraint, functional, quality } from './requirements.ts';

const decisionMakers = ['Solution architect', 'Lead engineer, platform'];

export const schemaPerTenant = decision('schema-per-tenant', {
  number: 1,
  title: 'Give each tenant a schema, up to a number that we know',
  date: '2026-02-09',
  decisionMakers,
  consulted: ['Security lead', 'Sales'],
  context:
    'More than 500 firms share the platform and each has a security questionnaire. The brief weighs three options and selects separate schemas: "strong isolation while keeping infrastructure costs manageable". It does not say for how many tenants that holds, and "500+" is a number that sales intends to exceed.',
  drivers: [
    'A forgotten WHERE must not show a firm’s data to its competitor',
    'One tenant can be restored, exported or removed without touching another',
    '[[driver.tenants]] now; no redesign on the way to [[number driver.tenants@tenfold]]',
    'Two people on call',
  ],
  options: {
    pooled: {
      title: 'Shared tables with a tenant column',
      good: [
        'the catalog stays the size of one tenant: [[in words number driver.tablesPerTenant]] tables for any number of firms',
        'there is one migration, one plan cache and one set of statistics to think about',
      ],
      neutral: [
        'with row-level security it is isolated by policy, not merely by discipline: the brief’s "no isolation" is too harsh',
      ],
      bad: [
        'restoring one firm means picking rows out of every table',
        'a large firm’s rows decide the plans of a small one',
        'it is harder to sell: "your own schema" is a sentence that a questionnaire understands',
      ],
    },
    schema: {
      title: 'A schema for each tenant in one database',
      good: [
        'no query needs a tenant condition, and none can forget it',
        'erasure is DROP SCHEMA, and export one pg_dump, run as the tenant because forced policies apply to it too',
        'there is one instance and its standby, [[cost.line.database]] a month for all [[driver.tenants]]',
      ],
      neutral: ['noisy neighbors share processors as in the pooled model; limits are needed in both'],
      bad: [
        'every backend caches what it knows of every table of every tenant, without a limit: [[number driver.tenantKilobytes]] KB a tenant in our trial',
        'a migration runs [[number driver.tenants]] times and may stop half-way',
        'prepared statements are planned again whenever the tenant changes',
      ],
    },
    databaseOnSharedInstance: {
      title: 'A database for each tenant on one instance',
      description: 'Missing from the brief, which takes "database" to mean "instance".',
      good: [
        'a connection cannot even name another tenant’s table',
        'a backend knows one tenant only, so the memory that limits schemas is no problem here',
      ],
      bad: [
        'a connection belongs to one database: eight tasks × [[number driver.tenants]] databases × one connection are more than the [[limit.rds.postgres.max-connections.r6g.xlarge]] that the instance allows. A pooler that opens them on demand pays some milliseconds and an empty cache for each',
        'state, outbox and directory are in different databases and commit apart; the relay polls [[number driver.tenants]] outboxes',
        'autovacuum visits each database once a minute by PostgreSQL’s default: eight workers started each second, mostly for nothing',
      ],
    },
    instancePerTenant: {
      title: 'A database instance for each tenant',
      good: [
        'isolation is complete, of processors as well',
        'each has a key, a version and a maintenance window of its own',
      ],
      neutral: [
        'at ten times the tenants the budget forbids it: pairs with 1 GB come to [[rounded option.oneGigabyteEach.cost.total@tenfold]]. Today, with pairs of 1 GB the bill would be [[rounded option.oneGigabyteEach.cost.total]] a month; with pairs of 4 GB, [[rounded option.fourGigabytesEach.cost.total]], it would be above the budget already',
      ],
      bad: [
        'burstable pairs of 1 GB cost [[rounded option.oneGigabyteEach.cost.difference]] a month more than the shared one, those of 4 GB [[rounded option.fourGigabytesEach.cost.difference]]',
        'there are [[number driver.tenants]] instances to patch, to fail over, to restore and to watch, with two people on call',
        'a tenant that outgrows its instance is a project; on a shared one it is a tenant that grew',
      ],
    },
  },
  chosen: 'schema',
  because:
    'it gives the isolation that is asked for, at [[rounded option.oneGigabyteEach.cost.difference]] a month less than the cheapest instance each, with one machine to look after, and its weakness is arithmetic: memory for the catalog is tenants × tables × backends × [[driver.catalogKilobytes]]. With the pools of decision 3 one instance carries [[number driver.tenantsToAct]] tenants of twelve tables before it has to be acted on. Below that number it is the right choice, above it the wrong one, and decision 5 makes the number binding.',
  consequences: {
    good: ['erasing or exporting a tenant is one command', 'the isolation can be shown to an auditor in a minute'],
    neutral: ['tenants and tables draw on one budget of [[driver.tablesToAct]] a cell'],
    bad: [
      'the product cannot grow in tables without shrinking in tenants: with more than [[number driver.tablesThatFit]] tables a cell no longer holds [[number driver.tenants]]',
      'every tool that lists tables lists [[number driver.tenants]] × [[number driver.tablesPerTenant]]',
    ],
  },
  confirmation:
    'Soak test in rollout phase 1: [[number driver.tenantCap]] schemas, every backend visits each; backend memory is within ten percent of the formula.',
  moreInformation:
    'A public reproduction of the effect is CircleSD/pg_object_cache_test on GitHub: its authors report crashes from about 2,000 schemas on RDS, live on reconnecting, and would choose row-level security today. We chose schemas for restore, export and the questionnaire, and keep the policies as the way to their answer. Our constant comes from our own tables and policies on PostgreSQL 15. A 32-bit build of 18 (PGlite) held 227 KB a tenant; pointers are half as long there, so the real instance will hardly need less than [[number driver.tenantKilobytes]]. Of its 32 GiB, a quarter are shared buffers by default; 12 are set aside for catalog caches and 12 stay for work memory, the page cache and the system.',
  affects: [database, core, operator],
  serves: [functional.isolateTenants, quality.isolation, quality.tenantsPerCell, constraint.schemaPerTenant],
  tags: ['tenancy', 'data', 'cost'],
});

export const searchPathOfTheConnection = decision('search-path-of-the-connection', {
  number: 2,
  title: 'Set the search path when a connection is taken',
  status: 'superseded',
  supersededBy: 'enter-tenant-in-the-transaction',
  date: '2026-02-16',
  decisionMakers,
  context:
    'A request knows its tenant and needs that tenant’s tables. The shortest way is SET search_path on the connection when it leaves the pool. The pool is the one that the roadmap lists: 25 connections a task, recycled after five minutes.',
  options: {
    setOnAcquire: {
      title: 'SET search_path on taking, RESET on returning; 25 connections a task',
      good: ['queries stay free of schema names', 'it is five lines of code'],
      bad: [
        'a connection that comes back without its RESET carries the last tenant to the next request',
        'behind a transaction pooler the setting stays on a server connection that somebody else gets next',
        'twelve tasks × 25 are [[number driver.statedBackends]] backends, each of which caches every tenant',
      ],
    },
    qualifiedNames: {
      title: 'Write the schema into every query',
      good: ['there is no state at all'],
      bad: [
        'SQL is put together from strings',
        'every statement is another one in each tenant: [[number driver.tenants]] times the prepared statements',
      ],
    },
  },
  chosen: 'setOnAcquire',
  because: 'it was the first thing that worked, and the pool came from a listing marked "critical for production".',
  consequences: {
    good: ['it was enough for a walking skeleton with two tenants'],
    bad: [
      'a canceled request can skip the RESET, and the next one reads the wrong schema',
      '[[number driver.statedBackends]] backends that know all [[number driver.tenants]] tenants hold [[number driver.statedBackends]] × [[number driver.tenantKilobytes]] KB × [[number driver.tenants]] = [[rounded driver.catalogOfStatedPools]]; the instance has 32 GiB',
    ],
  },
  affects: [core, database],
  serves: [functional.isolateTenants],
  tags: ['tenancy', 'data', 'security'],
});

export const enterTenantInTheTransaction = decision('enter-tenant-in-the-transaction', {
  number: 3,
  title: 'Enter the tenant inside the transaction, through small pools',
  date: '2026-03-02',
  decisionMakers,
  consulted: ['Security lead'],
  context:
    'State on a connection outlives the request that set it, and a pool of 25 in each of twelve tasks is sized by habit. By Little’s law [[number driver.peakRequests]] requests a second of 20 ms in the database hold about ten connections on average, not [[number driver.statedBackends]].',
  drivers: [
    'A connection returns to the pool without a tenant, whatever happened',
    'It must stay safe behind RDS Proxy or PgBouncer',
    'Backends × tenants is what fills the memory',
  ],
  options: {
    setLocal: {
      title:
        'One function that sets path and tenant for this transaction; [[number driver.backends]] connections in all',
      good: [
        'COMMIT, ROLLBACK and a broken connection all end it: there is nothing to clean up',
        'it is safe in transaction pooling by construction',
        'the pool is only reachable through it, so a query without a tenant does not compile',
      ],
      neutral: [
        'it costs a transaction one round trip in the zone, about half a millisecond; pipelined with BEGIN none',
      ],
      bad: [
        'even a single SELECT needs a transaction',
        'six connections a task are soon held by one tenant’s slow queries; decision 8 has to prevent that',
      ],
    },
    recycle: {
      title: 'Large pools, recycled before a connection knows everybody',
      description: 'What the authors of the public reproduction did: they reconnect every few thousand requests.',
      good: ['it bounds the memory by what a connection can meet in its life', 'it is one line of configuration'],
      neutral: ['it is worth having as well: our connections live for an hour'],
      bad: [
        'with [[number driver.statedBackends]] connections of five minutes at [[number driver.peakRequests]] requests a second the average one still knows more than a third of the tenants: 13.6 GB, above the [[resource.catalogueMemory.capacity]] set aside',
        'every new connection is TLS, authentication and an empty cache, at a rate of one a second',
      ],
    },
    proxy: {
      title: 'RDS Proxy, and SET as before',
      good: ['failovers get shorter and connections fewer'],
      bad: [
        'SET pins the client to its server connection, so nothing is shared any more',
        'it is one more part on the path and on the bill, for a problem that a number in a configuration solves',
      ],
    },
    rolePerTenant: {
      title: 'A database role for each tenant, SET LOCAL ROLE',
      good: ['a wrong path is refused with "permission denied" instead of answered with nothing'],
      neutral: ['it is as safe in pooling as SET LOCAL'],
      bad: ['the fence is gone the day a small tenant moves to shared tables, where a policy still stands'],
    },
  },
  chosen: 'setLocal',
  because:
    'a setting that ends with the transaction cannot leak into the next one. Cutting [[number driver.statedBackends]] backends to [[number driver.backends]] is what turns [[number driver.tenantsWithStatedPools]] tenants into [[number driver.tenantsWhenFull]] for the same 12 GiB.',
  consequences: {
    good: [
      'catalog memory falls from [[rounded driver.catalogOfStatedPools]] to [[rounded resource.catalogueMemory.demand]] for [[driver.tenants]]',
      'there is no pooler and no proxy, and one can be added without changing a line',
    ],
    neutral: [
      'a prepared statement is planned again when the tenant changes: 57 µs instead of 15 in our trial, about a twentieth of a processor at peak',
    ],
    bad: [
      'scaling out multiplies backends: the door of each task divides [[number driver.coreBackends]] connections by the core tasks that run, asked of ECS each minute, and what is idle above its share is closed after a minute',
      'a deployment adds some: core is replaced one task at a time (maximumPercent 125), so there are 48 for as long as it runs',
      'during a migration a cached SELECT * fails with "cached plan must not change result type": columns are always named',
    ],
  },
  confirmation:
    'The pool is private to one package. A test cancels 10,000 requests at random points and asserts that every connection comes back with an empty app.tenant_id.',
  affects: [core, access, webhooks, billing, operator, database],
  serves: [quality.isolation, quality.tenantsPerCell, quality.latency, functional.isolateTenants],
  supersedes: [searchPathOfTheConnection],
  tags: ['tenancy', 'data', 'security'],
});

export const secondFence = decision('second-fence', {
  number: 4,
  title: 'Put a row policy behind the schema, with a source of its own',
  date: '2026-03-09',
  decisionMakers,
  consulted: ['Security lead', 'External auditor'],
  context:
    'The brief says that "row-level security adds additional protection". In a schema that holds one tenant there is nothing for a row policy to compare: without a tenant column it adds a word to a slide. The question is what a second fence would catch that the first does not, and where it gets its answer from.',
  drivers: [
    'Two fences fed by one value are one fence',
    'The way to shared tables must stay open',
    'Auditors want a demonstration',
  ],
  options: {
    policyWithTenantColumn: {
      title: 'tenant_id in every table, CHECKed to one value, and a policy that compares it with the token',
      good: [
        'the schema comes from the directory, the id from the signature: one of them wrong gives no rows',
        'the door makes it loud: it compares the id with the schema’s comment first, for 7 µs in our trial, and refuses',
        'the policy also catches what does not come through the door: jobs, reports, names with a schema in them',
        'the same column and policy work in shared tables',
      ],
      neutral: ['it is 16 bytes a row, and the policy’s setting is read once a query and compared row by row'],
      bad: [
        'past the door a wrong schema reads as an empty list, a wrong answer that looks like a right one',
        'a setting can be set: whoever can run SQL can also set the tenant, so it does not stop injection',
      ],
    },
    doorOnly: {
      title: 'Compare at the door and nowhere else',
      good: ['it is loud, and nearly free'],
      bad: [
        'it guards one function, while SQL is also written in jobs, reports and emergencies',
        'it ends with the schemas',
      ],
    },
    rolePerTenant: {
      title: 'A role for each tenant with USAGE on its schema only',
      good: ['it refuses loudly'],
      bad: [
        'there are [[number driver.tenants]] roles and memberships to provision and to erase',
        'it gives nothing to shared tables later',
      ],
    },
    none: {
      title: 'Trust the schema',
      good: [
        'there is nothing to maintain',
        'the catalog needs a tenth less memory: 230 KB a tenant instead of 257 in a trial without and with',
      ],
      bad: ['one wrong directory entry is a breach that nobody notices'],
    },
  },
  chosen: 'policyWithTenantColumn',
  because:
    'it is the only option that fails closed on our own mistakes today and is still standing after the move to shared tables.',
  consequences: {
    good: [
      'isolation is a test that can be run in front of an auditor: the door refuses, and past it the policy shows 0 rows',
      'the exit from schema-per-tenant is a copy of rows and no change of queries',
    ],
    bad: [
      'policies, checks and defaults make each table about a tenth heavier in every backend’s cache',
      'pg_dump fails on a forced policy unless it runs with --enable-row-security and the tenant set, so a careless export fails instead of leaking',
      'the control schema has no such fence: it holds ids and hashes, and services reach it by a handful of reviewed queries',
      'superusers and roles with BYPASSRLS pass, so no service and no engineer has one outside a recorded session',
    ],
  },
  confirmation:
    'The fence test runs for every table of every new schema during provisioning, and nightly for ten tenants chosen at random.',
  affects: [database, operator, core],
  serves: [quality.isolation, functional.isolateTenants],
  tags: ['tenancy', 'data', 'security'],
});

export const cellCap = decision('cell-cap', {
  number: 5,
  title: 'Close a cell at its cap and open the next',
  date: '2026-03-23',
  decisionMakers,
  consulted: ['Sales', 'Finance'],
  context:
    'Schema-per-tenant has a number. If nobody enforces it, it is found at night. Two limits of different origin give nearly the same one: catalog memory asks for action at [[number driver.tenantsToAct]] tenants, and a user pool takes at most 1,000 sign-in providers, of which four in five tenants are assumed to use one: 875 at the same 70 %.',
  drivers: [
    'The limit is met on a working day',
    'Growth without redesign',
    'A failure reaches a part of the customers, never all',
  ],
  options: {
    cells: {
      title: 'Cells: complete copies of the stack, each with a cap',
      good: [
        'it moves every limit at once, those included that nobody has found yet',
        'releases, mistakes and failovers stop at the cell',
        'it answers data residency with the same mechanism',
      ],
      neutral: ['costs grow linearly, as tenants do'],
      bad: [
        'each cell has a fixed price even half empty: its database, cache and tasks cost [[cost.service.amazon-rds]], [[cost.service.amazon-elasticache]] and [[cost.service.aws-fargate]] a month',
        'there are two of everything to watch, and queries across tenants need a copy of the data',
      ],
    },
    biggerInstance: {
      title: 'A larger instance',
      good: ['it is one click for twice the memory'],
      bad: ['it moves one of the limits, once', 'everything still fails together'],
    },
    shardByHash: {
      title: 'Shard one logical database by tenant',
      good: ['there is one endpoint'],
      bad: [
        'it needs an extension or a router that the managed service does not offer',
        'the shared parts stay shared',
      ],
    },
  },
  chosen: 'cells',
  because:
    'the cap turns an outage into an entry in the calendar, and the second cell is needed for Europe in any case.',
  consequences: {
    good: ['provisioning refuses the next tenant and pages; nobody is ever added to a full cell'],
    neutral: ['with twice the tables the cap falls to half. The planner counts tables, not tenants'],
    bad: [
      'a tenant may have to move: read-only, dump, load, switch. An average tenant is half a gigabyte and takes minutes; the largest is an appointment at night',
    ],
  },
  confirmation:
    'control.cells.tenant_cap, enforced by the operator in the transaction that assigns the cell. The drill: a cap of three in the test environment.',
  affects: [operator, database, directory],
  serves: [quality.tenantsPerCell, quality.concurrency, quality.availability],
  tags: ['tenancy', 'deployment', 'reliability'],
});

export const ownTokens = decision('own-tokens', {
  number: 6,
  title: 'Let the directory prove who, and sign where ourselves',
  date: '2026-03-16',
  decisionMakers,
  consulted: ['Security lead', 'Finance'],
  context:
    'The brief draws "Auth0 / Cognito" issuing the token that services trust. Four of five tenants are assumed to bring their own SAML or OIDC provider, a person may belong to several tenants, and the token must say which one this is. The price is by monthly active user: [[number driver.activeUsers]] at [[driver.tenants]].',
  drivers: [
    'The tenant in the token is ours to guarantee',
    'An outage of the directory must not stop people who are at work',
    'Cost per user, at [[number driver.tenants]] and at [[driver.tenants@tenfold]]',
    'Nobody wants to write a SAML parser',
  ],
  options: {
    cognitoAndOwnToken: {
      title: 'Cognito for proof, our own access token for permission',
      good: [
        'membership and roles are read at every refresh, so a removed member is out within ten minutes',
        'the directory can be replaced without touching a service',
        'services verify one issuer and call nobody',
      ],
      neutral: [
        '[[number driver.activeUsers]] users are [[cost.service.amazon-cognito]] a month: more than the database instance and its standby',
      ],
      bad: [
        'there is a signing key to guard and to rotate; KMS is needed for every renewal, about [[cost.line.tokenSignatures]] a month, and without it everybody is out within ten minutes, or signs by the key’s replica in the second region',
        'a pool takes 300 providers by default and 1,000 at most: [[number driver.federatedTenants]] federating tenants need the raise on the first day',
      ],
    },
    cognitoToken: {
      title: 'Cognito’s token with the tenant as a claim',
      good: ['there is no token service to run'],
      bad: [
        'a sign-in holds one tenant, though people have several',
        'a role change waits for the token, a pool move breaks every session',
      ],
    },
    auth0: {
      title: 'Auth0 with organizations',
      good: ['tenants, invitations and federation are features, not code'],
      bad: [
        'its public plans for firms start at some hundred dollars a month with a handful of enterprise connections; [[number driver.federatedTenants]] of them have no public price',
        'the token’s issuer is somebody else’s again',
      ],
    },
    ownBroker: {
      title: 'A self-run broker such as Keycloak',
      good: ['there is no price per user: two tasks are [[option.sixCoreTasks.cost.difference]] a month'],
      bad: ['patches, upgrades and SAML incidents at night are ours, with two people on call'],
    },
  },
  chosen: 'cognitoAndOwnToken',
  because:
    'proving identity is a commodity and may be bought; saying who may act in which tenant is the product’s promise and may not. At ten times the users the bill is [[rounded cost.service.amazon-cognito@tenfold]] a month, which is when the broker is worth its people, and then only this service notices.',
  consequences: {
    good: ['with the directory down, people who are signed in work on for the life of their session'],
    bad: [
      'we operate an issuer: key rotation, reuse detection, clock skew',
      'the default quota of providers must be raised before tenant 300 of those that federate',
    ],
  },
  confirmation:
    'Drill: the directory’s host name is blocked for an hour in the test environment; sessions go on, new sign-ins fail with a message that names the cause.',
  affects: [access, directory, customerSignIn, core],
  serves: [functional.manageUsers, functional.controlAccess, quality.signInAvailability, quality.availability],
  tags: ['security', 'api', 'reliability', 'cost'],
});

export const noGateway = decision('no-gateway', {
  number: 7,
  title: 'Serve the API from the load balancer alone',
  date: '2026-03-16',
  decisionMakers,
  context:
    'The brief’s picture sends every request through CloudFront and API Gateway; its estimate pays for two load balancers and neither of those. Each is a good service and each multiplies in: CloudFront 99.9, load balancer 99.99, Fargate 99.99, database 99.95 and our own releases give [[flow.readAsDrawn.availability]], which is [[rounded number flow.readAsDrawn.downtime]] minutes a month where the promise allows [[rounded number requirement.availability.downtime]]. API Gateway’s 99.95 in the load balancer’s place, and a WAF of 99.95 that blocks when it fails, cost nearly as much again as CloudFront.',
  drivers: [
    '[[requirement.availability.target]] of answered requests',
    'Limits per tenant, which neither service knows',
    'One thing to debug at night',
  ],
  options: {
    loadBalancer: {
      title: 'Load balancers with a web ACL; CloudFront for files only',
      good: [
        'the path has three parts with a service level: [[flow.readItems.availability]], [[flow.readItems.downtime]]',
        'there is no payload limit of 10 MB and no timeout of 29 or 30 seconds to design around',
      ],
      neutral: ['TLS ends in the region, which is one longer handshake a session for people far away'],
      bad: ['keys, limits and request validation are our code'],
    },
    gateway: {
      title: 'API Gateway in front of the services',
      good: ['usage plans and keys exist already'],
      neutral: ['200 million calls are $200 a month as HTTP API and $700 as REST API'],
      bad: [
        'usage plans are per key, and a tenant has many',
        'it multiplies 99.95 into a promise of [[requirement.availability.target]]',
      ],
    },
    cloudFront: {
      title: 'CloudFront in front of everything',
      good: ['TLS ends near the user and attacks end at the edge'],
      bad: [
        'its [[limit.sla.cloudfront]] alone spends the whole allowance',
        'nothing of a tenant’s answer may be cached there',
      ],
    },
  },
  chosen: 'loadBalancer',
  because:
    'the cheapest way to reach a target is to have fewer parts on the path. Nothing was made more reliable; two things were left out.',
  consequences: {
    good: [
      'it computes to [[flow.readItems.availability]] against [[requirement.availability.target]], without a second region or a queue',
      'there is no price per call but the firewall’s',
    ],
    bad: ['volumetric attacks reach the region: there are Shield Standard and WAF, and no edge to hide behind'],
  },
  confirmation:
    'Availability is computed for the path as drawn and as built; the drawing stays in this study with its result.',
  affects: [entry, delivery, core],
  serves: [quality.availability, quality.latency, quality.monthlyCost],
  tags: ['api', 'reliability', 'cost'],
});

export const tenantLimits = decision('tenant-limits', {
  number: 8,
  title: 'Limit each tenant three times: by rate, in flight, by statement',
  date: '2026-03-30',
  decisionMakers,
  consulted: ['Customer success'],
  context:
    'Schemas isolate data and nothing else: processors, connections and I/O are shared. With six connections a task, one customer’s export loop is everybody’s outage. The brief lists "noisy neighbor" as a weakness of shared tables only; here it is the same.',
  drivers: [
    'The quietest tenant’s p95 stays below [[requirement.latency.target]] while the loudest tries',
    'Limits that customers can read in their contract',
    'No limit may be a new dependency',
  ],
  options: {
    three: {
      title: 'Rate per minute, two requests in flight per task, statement timeout by plan',
      good: [
        'each catches what the others let through: many, parallel, long',
        'two of six connections are the most that one tenant can hold on a task',
        'in-flight and statement limits need no shared state',
      ],
      bad: [
        'eight in flight over four tasks may be too few for a large customer, who then buys a plan or a cell of its own',
      ],
    },
    rateOnly: {
      title: 'A rate limit alone',
      good: ['everybody knows how it works'],
      bad: ['ten slow queries a minute are within any rate and hold every connection'],
    },
    poolPerTenant: {
      title: 'A connection pool for each tenant',
      good: ['it is a bulkhead by construction'],
      bad: [
        '[[number driver.tenants]] pools × [[number sizing.platform.core.running]] tasks × two connections are more than the [[limit.rds.postgres.max-connections.r6g.xlarge]] that the instance allows; and memory ends long before',
      ],
    },
  },
  chosen: 'three',
  because: 'load has three shapes and each limit knows only one of them.',
  consequences: {
    good: [
      'the worst that a tenant can do to the others can be written down and tested',
      'refusals are 429 and spend no error budget; a canceled statement is 503 and does, because from inside it can’t be told whether too much was asked or too slowly answered',
    ],
    bad: [
      'legitimate bursts are refused; exports and imports must be jobs and not requests',
      'a fixed minute lets twice the rate through around its edge; the limit in flight bounds what that does',
    ],
  },
  confirmation:
    'Load test: one tenant sends ten times its rate with the slowest query there is; p95 of all others stays below [[requirement.latency.target]].',
  affects: [core, cache, database],
  serves: [quality.latency, quality.concurrency, functional.openApi],
  tags: ['tenancy', 'api', 'reliability'],
});

export const migrateTenantByTenant = decision('migrate-tenant-by-tenant', {
  number: 10,
  title: 'Migrate tenant by tenant, and let every release run on two versions',
  date: '2026-04-13',
  decisionMakers,
  context:
    'A release changes [[number driver.tenants]] schemas. Folklore says that this takes hours. In our trial a column, a table and a policy took 4.4 ms a schema, seconds for all of them. Time is not the problem: a migration that stops half-way is, because then two shapes of the same table are live behind one connection.',
  drivers: [
    'No downtime for a release',
    'A stop half-way is a normal state',
    'A lock held by one tenant delays that tenant only',
  ],
  options: {
    expandContract: {
      title: 'Expand, migrate, contract: one transaction a tenant, two versions supported',
      good: [
        'a failure concerns one tenant and is repeated, not rolled back elsewhere',
        'there are canaries: our own tenant, then five, then the rest',
        'lock_timeout is two seconds: nobody waits behind a DDL statement that waits itself',
      ],
      bad: ['renaming a column takes three releases', 'every query is tested against two shapes'],
    },
    oneTransaction: {
      title: 'All tenants in one transaction',
      good: ['there is one version at any time'],
      bad: [
        '[[number driver.tenants]] × [[number driver.tablesPerTenant]] tables stay locked until the last one is done',
        'one tenant’s long report blocks all of them',
      ],
    },
    lazily: {
      title: 'Migrate a tenant at its next request',
      good: ['there is nothing to run'],
      bad: ['the first user of the day pays, and idle tenants are many versions behind when they wake'],
    },
  },
  chosen: 'expandContract',
  because: 'being between two versions cannot be avoided, so it is made safe.',
  consequences: {
    good: ['a migration can be paused over a weekend'],
    neutral: ['schema_version in control.tenants is what a release reads before it starts'],
    bad: [
      'backfills and index builds take the time that the data takes, in any layout; they run as jobs with a budget of I/O',
    ],
  },
  confirmation:
    'Each pipeline run migrates a copy with [[number driver.tenants]] schemas, kills the operator half-way, runs the tests on the mixture, and resumes.',
  affects: [operator, database, core],
  serves: [quality.availability, constraint.schemaPerTenant],
  tags: ['tenancy', 'data', 'deployment'],
});

export const rulePerConsumer = decision('rule-per-consumer', {
  number: 11,
  title: 'Publish through an outbox, with a rule for each consumer and none for a tenant',
  date: '2026-04-13',
  decisionMakers,
  context:
    'Audit, billing and customers’ webhooks want to know what changed. The brief names EventBridge, where a rule per tenant’s subscription is the obvious design: matching by content is what the bus is for. A bus takes [[limit.eventbridge.rules.bus]] by default.',
  options: {
    rulePerConsumer: {
      title: 'Outbox, one bus, a rule and a queue per consumer; subscriptions are rows',
      good: [
        'seven rules do for any number of tenants',
        'subscriptions live in the tenant’s schema and are erased with it',
      ],
      neutral: [
        'it is [[price.eventbridge.custom.million]] a million events, about [[rounded cost.line.events]] a month',
      ],
      bad: ['events have no order: each carries the item’s version, and receivers compare'],
    },
    rulePerTenant: {
      title: 'A rule for each tenant’s subscription',
      good: ['matching needs no code of our own'],
      bad: [
        'it ends at [[number limit.eventbridge.rules.bus]] tenants, with five targets each',
        'a customer’s address becomes infrastructure',
      ],
    },
    kafka: {
      title: 'Kafka',
      good: ['it has order and replay'],
      bad: [
        'three brokers cost $459.90 a month, for [[number driver.changesAMonth]] events',
        'nobody here has asked for a replay',
      ],
    },
  },
  chosen: 'rulePerConsumer',
  because: 'tenants are data. Whatever grows with tenants belongs into a table.',
  consequences: {
    good: ['publishing is part of the commit; a bus outage delays webhooks and loses nothing'],
    bad: [
      'each change is a row more in the outbox, deleted after a day',
      'delivery is at least once: every consumer has to recognize a repeat',
    ],
  },
  confirmation: 'A test creates 1,000 subscriptions and counts the rules: seven.',
  affects: [eventBus, core, webhooks, billing, auditWriter],
  serves: [functional.openApi, functional.auditLog, functional.billTenants],
  tags: ['events', 'tenancy', 'reliability'],
});

export const cellPerJurisdiction = decision('cell-per-jurisdiction', {
  number: 12,
  title: 'Keep a tenant in one jurisdiction, in a cell of its own region',
  date: '2026-04-20',
  decisionMakers: ['Solution architect', 'Data protection officer'],
  consulted: ['Sales', 'External counsel'],
  context:
    'The brief says GDPR and prices in us-east-1. GDPR asks for a lawful basis of a transfer, not for a European data center; European customers’ contracts ask for the data center. And [[requirement.latency.target]] at the load balancer are a hundred more in Frankfurt if the load balancer is in Virginia.',
  options: {
    cellInEurope: {
      title: 'A European cell; the tenant chooses once',
      good: [
        'it answers the contract and the latency with one measure',
        'the tenant’s data has no transfer to explain',
      ],
      neutral: ['the price book has us-east-1 only, so the EU cell is computed too cheaply and says so'],
      bad: [
        'people of two jurisdictions in one firm have to agree on one',
        'a lost region is a recovery of up to eight hours, because the copy must stay in the jurisdiction',
        'support and logs must stay on their side as well',
      ],
    },
    oneRegion: {
      title: 'One region, with transfer clauses',
      good: ['there are half as many stacks'],
      bad: ['it is lawful today and renegotiated with every ruling', 'some deals are lost to it'],
    },
    activeActive: {
      title: 'Both regions, replicated',
      good: ['it survives the loss of one'],
      bad: [
        'it copies exactly what was not to leave',
        'two writers conflict, in a product that promised [[requirement.availability.target]]',
      ],
    },
  },
  chosen: 'cellInEurope',
  because: 'the cell already exists as a unit of growth; giving it a region costs a column.',
  consequences: {
    good: ['what is known everywhere about a tenant is id, slug and cell: no person'],
    bad: [
      'the second cell’s fixed price is due from the first European customer on',
      'moving between jurisdictions is an export and an import, by contract',
    ],
  },
  confirmation:
    'An organization policy denies the EU cell’s account every region outside the EU, and the keys of its data and of its copied backups exist only in its two.',
  affects: [database, files, directory, operator],
  serves: [constraint.gdpr, quality.latency, quality.disasterRecovery, quality.recoveryPoint],
  tags: ['tenancy', 'security', 'deployment'],
});

export const tasksByNeed = decision('tasks-by-need', {
  number: 13,
  title: 'Place twelve tasks by need instead of two for each service',
  date: '2026-04-27',
  decisionMakers,
  context:
    'The estimate has six services with two tasks each. At [[number driver.peakRequests]] requests a second two core tasks of 250 are full, and losing a zone halves them; two audit writers have nothing to do. Twelve tasks are what is paid for.',
  options: {
    byNeed: {
      title: 'Core four; access, billing and webhooks two; audit and operator one',
      good: [
        'core runs at half of what it carries; with a zone gone the other half is full for the minute that ECS needs',
        'the bill stays the same',
      ],
      neutral: ['autoscaling adds core tasks at half load, up to ten'],
      bad: ['the two single tasks are away for a minute when their zone fails; their queue and their leases wait'],
    },
    twoEach: {
      title: 'Two of each',
      good: ['there is one rule for all'],
      bad: ['the path that everybody waits for gets as much as the one that nobody does'],
    },
    kubernetes: {
      title: 'A cluster that packs them',
      good: ['small services share nodes'],
      bad: ['the control plane is $73 a month and has to be upgraded, to save fewer dollars than that'],
    },
  },
  chosen: 'byNeed',
  because: 'redundancy belongs where somebody waits.',
  consequences: {
    good: ['the estimate’s line stays comparable: twelve tasks, [[cost.stated.fargate.recomputed]]'],
    bad: ['the account’s default of six vCPU refuses the seventh task: the quota is the first ticket of the project'],
  },
  confirmation:
    'A zone is taken away at peak in rollout phase 1: what does not fit is refused with 503 and not queued, and p95 is below [[requirement.latency.target]] again within two minutes.',
  affects: [core, access, billing, webhooks, auditWriter, operator],
  serves: [constraint.goOnAws, quality.concurrency, quality.monthlyCost],
  tags: ['deployment', 'reliability', 'cost'],
});

export const decisions = [
  schemaPerTenant,
  searchPathOfTheConnection,
  enterTenantInTheTransaction,
  secondFence,
  cellCap,
  ownTokens,
  noGateway,
  tenantLimits,
  migrateTenantByTenant,
  rulePerConsumer,
  cellPerJurisdiction,
  tasksByNeed,
];
