import { interview as defineInterview } from 'casebook';

export const interview = defineInterview({
  pitch30Seconds:
    '[[number driver.tenants]] firms on one platform, strictly apart. The brief chose a database schema for each. I asked how far that carries, and it is arithmetic: with sensible pools, [[driver.tenantsToAct]]. So the cell has a cap, at [[number driver.tenantCap]]. Isolation has two fences with different sources. It costs [[about cost.total]] a month, and the largest single line is signing people in.',
  pitch3Minutes: `[[number driver.tenants]] firms share one platform, and each of them asks the same question first: can the others see us? The brief answers with a schema for each firm in one database, and with row-level security on top. I kept that answer and asked what it leaves open: for how many firms?

It is arithmetic. Every PostgreSQL backend remembers every table that it has touched, by itself and without a limit. With our schema that is [[about number driver.tenantKilobytes]] kilobytes a firm. With the connection pools that came with the brief, [[driver.statedBackends]], memory set aside for it is full at [[number driver.tenantsWithStatedPools]] firms. The database is busy with ten requests at a time, so [[number driver.backends]] connections are plenty, and then the same machine carries [[number driver.tenantsToAct]] before anybody has to act. So the decision stands, with a cap: at [[number driver.tenantCap]] we close the cell and open the next.

The second protection was a sentence on a slide: inside the schema of one firm, a row policy has nothing to compare. So every row carries its firm, and the two fences get their answers from different places: the directory says where a firm lives, the signed token says who is asking. If they disagree, the door refuses and somebody is paged; past the door, a policy finds no rows. It is also the way out: the day small firms move into shared tables, the same policy is still standing.

Availability was the cheapest fix. As drawn, each request passes five services, and their contracts multiply to less than the promise. Two of them did nothing for a signed-in request, so they are off the path. Nothing was made more reliable, and the promise holds.

Neighbors get three limits, because load has three shapes: many, parallel, long. People sign in through their own firm's provider. We buy the proof of who somebody is, and sign ourselves what they may do where.

It costs [[about cost.total]] a month against a budget of [[rounded cost.budget]]. The estimate was [[rounded cost.stated.percent]] too high for what it listed and left out [[about cost.stated.leftOut]]; the largest single missing line is signing people in, more than the database servers.

What I am least sure of is one constant, measured in a trial. So the first two weeks of the rollout have no customers in them, only that number.`,
  inPlainWords: `[[number driver.tenants]] firms work on one platform, and each asks first: can the others see our data? Each has a room of its own, and every sheet in it carries the firm's name. There are two guards, one at the door and one at the sheet, and they ask different people who you are. If the answers differ, nobody gets in and somebody is called.

How many rooms fit into one building? By our trial [[about number driver.tenantsToAct]], so at [[number driver.tenantCap]] we open the next. Before the first customer moves in, two weeks go into checking that number.

A busy firm must not slow its neighbors, so each has three limits: how much, how much at once, and how long.

It costs [[about cost.total]] a month, of [[rounded cost.budget]] allowed. The largest item that the plan forgot is signing people in.`,
  deck: [
    {
      title: '[[number driver.tenants]] firms and one sentence',
      minutes: 1,
      points: [
        '"Strict isolation": from what, proven how?',
        '[[number driver.concurrentUsers]] users are [[number driver.peakRequests]] requests a second',
        'The budget is not the constraint',
      ],
    },
    {
      title: 'The tenancy decision, and its number',
      minutes: 4,
      points: [
        'Four options, one of them missing from the brief',
        'Tenants × tables × backends × [[driver.catalogKilobytes]]',
        '[[number driver.tenantsWithStatedPools]], [[number driver.tenantsToAct]], [[number driver.tenantsWhenFull]]: the same schema, different pools',
        'Tables and tenants share one budget',
      ],
    },
    {
      title: 'Two fences',
      minutes: 2,
      points: [
        'What row-level security adds, and when it adds nothing',
        'Two sources: directory and signature',
        'The test, live',
        'What it does not stop',
      ],
    },
    {
      title: 'Who, and where',
      minutes: 2,
      points: [
        'Buy proof, sign permission',
        'Federation limits: the default, then the most',
        'Directory down: who notices?',
      ],
    },
    {
      title: 'The path',
      minutes: 1,
      points: [
        'As drawn [[flow.readAsDrawn.availability]], as built [[flow.readItems.availability]]',
        'Nothing was added',
      ],
    },
    {
      title: 'Neighbors',
      minutes: 1,
      points: ['Three shapes of load, three limits', 'Pool per tenant does not fit either'],
    },
    {
      title: 'Money',
      minutes: 1,
      points: [
        '[[rounded cost.stated]] stated, [[rounded cost.stated.percent]] too high for what it lists, and [[rounded cost.stated.leftOut]] short of what it leaves out',
        'Identity costs more than both database servers',
        'An instance each: [[rounded option.oneGigabyteEach.cost.difference]] to [[rounded option.fourGigabytesEach.cost.difference]] more, and [[number driver.tenants]] to patch',
      ],
    },
    {
      title: 'Ten times',
      minutes: 2,
      points: [
        'Cells, then pooled cells for the small',
        'Why the second fence is the way out',
        'What I would not do: CQRS first',
      ],
    },
    {
      title: 'Where I may be wrong',
      minutes: 1,
      points: ['One constant from a trial', 'European prices', 'Erasure in free text'],
    },
  ],
  stories: [
    {
      id: 'howFar',
      question: 'Tell me about a decision that you inherited and did not overturn.',
      situation:
        'Design exercise: the brief for a platform with [[driver.tenants]] had already selected a schema for each tenant.',
      task: 'Find out whether to keep it, with something better than taste.',
      action:
        'I looked for what grows with tenants and found that every PostgreSQL backend caches every table it has touched, without a limit. I measured it with the study’s own schema: [[number driver.tenantKilobytes]] KB a tenant and backend. Then I wrote the formula and put the pools in that the roadmap lists.',
      result:
        'With those pools the decision fails at [[number driver.tenantsWithStatedPools]] tenants; with pools sized by Little’s law it holds to [[number driver.tenantsToAct]]. I kept the decision, changed the pools and made the number a cap.',
      tradeOff:
        'The product pays in tables: with more than [[number driver.tablesThatFit]] of them a cell no longer holds [[driver.tenants]]. That is now a line in the review of a migration.',
    },
    {
      id: 'fence',
      question: 'How do you know that tenants are isolated?',
      situation: 'Design exercise: the brief says that row-level security "adds additional protection" to schemas.',
      task: 'Say what it protects against, or leave it out.',
      action:
        'In a schema of one tenant a policy has nothing to compare, so as stated it adds nothing. I gave every table the tenant’s id, bound by a CHECK, and fed the two fences from different sources: the directory names the schema, the signature names the tenant. Then I opened the first fence on purpose.',
      result:
        'The door refuses the wrong schema under the right token; with both settings forced past it, no rows can be read and none written. It is a test of ten lines that an auditor can watch.',
      tradeOff:
        'Past the door it fails by showing an empty list, which looks like an answer. It makes every table a tenth heavier in memory. And it does not stop injection, because a setting can be set.',
    },
    {
      id: 'takeAway',
      question: 'Tell me about improving reliability.',
      situation:
        'Design exercise: the picture sends each request through CloudFront, API Gateway, Fargate, Redis and RDS, and promises [[requirement.availability.target]].',
      task: 'Keep the promise.',
      action:
        'I multiplied the service levels and our own releases: [[flow.readAsDrawn.availability]] even with a load balancer in the gateway’s place. I asked of each part what it does for a signed-in request, and two did nothing that the services did not do again. I took them off the path.',
      result: '[[flow.readItems.availability]], and a smaller bill. Nothing was made redundant.',
      tradeOff:
        'Keys, limits and validation are our code, and a large attack arrives in the region instead of at the edge.',
    },
    {
      id: 'bill',
      question: 'Where did a cost surprise you?',
      situation:
        'Design exercise: six lines said [[rounded cost.stated]] a month; the budget said [[rounded cost.budget]].',
      task: 'Say what it costs, at this size and at ten times.',
      action:
        'I rebuilt each line from dated price lists and then listed what the picture needs and the estimate does not have: storage, network, firewall, keys, and the users of the directory.',
      result:
        'The six lines come to [[rounded cost.stated.recomputed]], against [[rounded cost.stated]] stated. What was missing comes to [[rounded cost.stated.leftOut]], and half of it is identity: more than both database servers. At ten times the users it is [[rounded cost.service.amazon-cognito@tenfold]]. And one option is not as dear as I had written: [[number driver.tenants]] small instances fit the budget; it is the people to run them who do not.',
      tradeOff:
        'Buying it is right for two people on call and wrong for twenty; the interface to replace it is there from the first day.',
    },
  ],
  defences: [
    {
      decision: 'schema-per-tenant',
      differently:
        'Measure before choosing, and on the version that will run: my constant is from PostgreSQL 15. An afternoon with pg_backend_memory_contexts would have been the first slide.',
      followUps: [
        'Why not shared tables from the start? They hold any number of firms, and with row policies they are isolated. But restoring one firm means picking rows out of every table, a large firm’s rows decide a small one’s plans, and "your own schema" is a sentence that a questionnaire understands. The policies keep the way there open.',
        'What does the tenant after number [[number driver.tenantsToAct]] do? Nothing, because the cell is closed at [[number driver.tenantCap]] and the next one takes it. Without a cap it brings catalog memory to 70 % of what is set aside for it: not a failure yet, but the point at which one has to act.',
        'Why not a database for each on the same instance? A connection belongs to one database: eight tasks, [[number driver.tenants]] databases and one connection each are more than the [[limit.rds.postgres.max-connections.r6g.xlarge]] that the instance allows. And autovacuum would visit each of them once a minute.',
      ],
    },
    {
      decision: 'search-path-of-the-connection',
      differently:
        'Never put state on a pooled connection, not even in a skeleton: the skeleton is what everybody copies.',
      followUps: [
        'How would you have noticed? With two tenants, not at all. A test that cancels 10,000 requests at random points and then asks each connection for its tenant finds it; so does arithmetic, because [[number driver.statedBackends]] backends that know [[driver.tenants]] need [[rounded driver.catalogOfStatedPools]].',
        'What does PgBouncer do to it? In transaction pooling the setting stays on a server connection that somebody else gets next. SET LOCAL ends with the transaction, so it is safe there.',
      ],
    },
    {
      decision: 'enter-tenant-in-the-transaction',
      differently:
        'Ask for the concurrency of the database first, derive the pool from it, and let the door enforce the sum over tasks from the start; autoscaling would have undone it quietly.',
      followUps: [
        'Little’s law for your pool? [[number driver.peakRequests]] requests a second of 20 ms in the database hold ten connections on average. Core’s [[number driver.coreBackends]] leave room for the slow ones, and the other services bring it to [[number driver.backends]] in all.',
        'What if a task needs a seventh connection? It waits at its pool. Nobody can hold more than two of the six on a task, so the wait is short; and the sum over all tasks stays where the memory allows it.',
        'Prepared statements? They are planned again when the tenant changes: 57 µs instead of 15 in our trial, about a twentieth of a processor at peak.',
      ],
    },
    {
      decision: 'second-fence',
      differently:
        'Compare at the door from the first draft. For a while I had only the policy, and an empty list as its alarm.',
      followUps: [
        'What does it not stop? Injection: whoever can run SQL can also set the tenant. And superusers and roles with BYPASSRLS pass, so no service has one.',
        'What does it cost a query, and in memory? The setting is read once a query and compared row by row, on a column of 16 bytes. In memory about a tenth: 257 KB a tenant instead of 230 in the trial.',
        'Who has BYPASSRLS, and how do you take a dump? No service, and no engineer outside a recorded session. A dump runs with --enable-row-security and the tenant set; without them it fails instead of leaking.',
      ],
    },
    {
      decision: 'cell-cap',
      differently: 'Open the second cell before the first is needed, with nobody in it but us.',
      followUps: [
        'How does a tenant move? Read-only, dump, load, switch. An average tenant is half a gigabyte and takes minutes; the largest is an appointment at night.',
        'What is shared between cells? What is known everywhere about a tenant: id, slug and cell, and no person. Everything else is a complete copy of the stack, so a release or a mistake stops at the cell.',
      ],
    },
    {
      decision: 'own-tokens',
      differently:
        'Ask for the quota of providers on the first day, and count signatures before choosing the key: an elliptic one in KMS costs five times a symmetric request.',
      followUps: [
        'Why not a claim in Cognito’s token? A sign-in holds one tenant, though people have several, and a role change would wait for the next token. Ours reads membership at every refresh, so a removed member is out within ten minutes.',
        'What if KMS is away? Nobody can renew, so everybody is out within ten minutes, unless we sign with the key’s replica in the second region. That is one parameter, costs a round trip and changes no key id.',
        'How do you revoke? A session: its row is ended, and its id is on a list for the ten minutes that an access token may still live. A member: the next refresh finds no membership.',
      ],
    },
    {
      decision: 'no-gateway',
      differently:
        'Count what the gateway would save in code before leaving it out: keys, quotas and request validation are about three weeks, an estimate.',
      followUps: [
        'What about attacks? Shield Standard, and a web ACL on the load balancer. Volumetric attacks reach the region: that is the price of leaving the edge out, and an edge at 99.9 would have spent the whole allowance.',
        'Who limits a key? Our own code, by tenant: usage plans are per key, and a tenant has many.',
      ],
    },
    {
      decision: 'tenant-limits',
      differently:
        'Publish the limits in the contract before the first customer meets them, and answer 429 from the first day: as 503 they would have spent our own error budget.',
      followUps: [
        'Fair to whom? To the quietest tenant: its p95 stays below [[requirement.latency.target]] while the loudest sends ten times its rate with the slowest query there is. That is the load test.',
        'Why not a pool per tenant? [[number driver.tenants]] pools, [[in words number sizing.platform.core.running]] tasks and two connections each are more than the [[limit.rds.postgres.max-connections.r6g.xlarge]] that the instance allows; and memory ends long before.',
        'A sliding window instead of a minute? It would stop the double rate around the edge of a fixed minute. The limit in flight bounds what that does, so one counter a tenant and minute is enough.',
      ],
    },
    {
      decision: 'keep-people-out-of-the-audit-trail',
      differently: 'Agree the retention of backups with counsel first, and with operations second.',
      followUps: [
        'Is an id personal data? Yes, while the row with the name exists: pseudonymous, not anonymous. After erasure nothing is left that leads from the id to a person.',
        'What about names in comments? They are content: the tenant has to find and edit them, and the tool helps with a search.',
      ],
    },
    {
      decision: 'migrate-tenant-by-tenant',
      differently: 'Write the half-migrated pipeline stage before the second migration.',
      followUps: [
        'A tenant that cannot be migrated? It stays on the version before, which every release supports, and the others go on. One transaction a tenant makes a failure concern that tenant only.',
        'How long do [[number driver.tenantCap]] take? Seconds for a column, a table and a policy: 4.4 ms a schema in our trial. Backfills and index builds take what the data takes, and run as jobs.',
      ],
    },
    {
      decision: 'rule-per-consumer',
      differently: 'Consider plain SQS fan-out by the relay: three consumers hardly need a bus.',
      followUps: [
        'Order? There is none on the bus. Each event carries the item’s version, and a receiver ignores what is older.',
        'A customer who wants a replay? Nobody has asked for one. The archive holds every fact, sorted by tenant, so it would be a job over files and not a feature of the bus. If many ask, that is the argument for a log.',
      ],
    },
    {
      decision: 'cell-per-jurisdiction',
      differently: 'Put European prices into the book before quoting one.',
      followUps: [
        'Does GDPR ask for it? No: it asks for a lawful basis of a transfer. Customers’ contracts ask for the data center, and [[requirement.latency.target]] at a load balancer in Virginia are a hundred more in Frankfurt.',
        'What crosses the ocean? Id, slug and cell of a tenant, and no person. Backups are copied to a second region of the same jurisdiction.',
      ],
    },
    {
      decision: 'tasks-by-need',
      differently:
        'Arm from the first day: a fifth less for the tasks, [[option.tasksOnArm.cost.saving]] a month, for a rebuild of Go programs.',
      followUps: [
        'Two zones or three? Two. The database has a primary and a standby, and core runs at half of what it carries; a third zone would make a loss smaller and the fixed price higher.',
        'What if a zone fails at peak? Half of core is full for the minute that ECS needs. What does not fit is refused with 503 and not queued, and p95 is below [[requirement.latency.target]] again within two minutes; the test for it is in phase 1.',
      ],
    },
  ],
  clarifyingQuestions: [
    {
      question: 'Isolated from what: other customers, our staff, a subpoena?',
      changes: 'A schema, a recorded session, or a key that we do not hold.',
    },
    {
      question: 'How many tenants in two years, and how many tables?',
      changes: 'Their product decides between schemas and shared tables.',
    },
    {
      question: 'How large is the largest tenant?',
      changes: 'A tenth of the load is a limit; a half is a cell of its own.',
    },
    {
      question: 'Who may see a tenant’s data in support?',
      changes: 'A policy, or a product feature with the customer’s consent.',
    },
    {
      question: 'Do customers bring their own sign-in?',
      changes: 'Providers per pool, price per user, and who is called when a certificate expires.',
    },
    {
      question: 'Must data stay in a country, by law or by contract?',
      changes: 'Cells by region; backups, logs and support with them.',
    },
    {
      question: 'Is [[requirement.availability.target]] of the month or of each tenant’s month?',
      changes: 'The second cannot be kept by an average.',
    },
    { question: 'May one customer be restored alone?', changes: 'Easy with schemas, a project with shared tables.' },
  ],
});
