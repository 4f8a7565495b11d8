import { decision } from 'casebook';
import {
  app,
  bff,
  cache,
  catalogService,
  cdn,
  coreDb,
  entry,
  eventLog,
  inventoryService,
  notifier,
  orderService,
  paymentProvider,
  platform,
  telemetry,
  userService,
} from './architecture.ts';
import { constraint, functional, quality } from './requirements.ts';

const architect = 'Solution architect';
const backend = 'Lead engineer, backend';
const mobile = 'Lead engineer, mobile';
const platformLead = 'Lead engineer, platform';

export const goForTheBackend = decision('go-for-the-backend', {
  number: 1,
  title: 'Write the backend in Go, and not for speed',
  date: '2026-03-02',
  decisionMakers: [architect, backend],
  consulted: [mobile],
  context:
    'The team comes from React Native and Node.js; the roadmap sets Go with Gin. "Why Go over Node.js?" needs an answer that survives the load: at peak the entry takes [[about number driver.peakEntryRequests@u500k]] requests a second, which either language serves from two processors. Speed is not the reason.',
  drivers: [
    'Six services that spend their time waiting for each other, under deadlines',
    'Two people on call, who read each other’s code at night',
    'The cost of learning a language, once',
  ],
  options: {
    go: {
      title: 'Go for every service, the BFF included',
      good: [
        'a deadline and its cancellation travel in context.Context through every call and query by convention, not by discipline',
        'password hashing and JSON use all processors without worker threads',
        'it is one static binary of about 20 MB: small images, fast starts, little to patch',
      ],
      neutral: ['it has speed enough, as the alternative has'],
      bad: [
        'the mobile team can’t change the BFF on its first day',
        'it takes about three months until the team is as quick as it was',
      ],
    },
    node: {
      title: 'TypeScript on Node.js for every service',
      good: ['there is one language from screen to table', 'the team is productive at once'],
      bad: [
        'a long JSON parse holds up every request of its process, and a forgotten AbortSignal is nobody’s compile error',
        'CPU work such as hashing needs a pool of threads anyway',
      ],
    },
    split: {
      title: 'Node.js for the BFF, Go behind it',
      good: ['the team that needs a screen changes its answer'],
      neutral: ['it is the usual reason for a BFF, and a good one with two teams'],
      bad: ['there are two runtimes and two sets of libraries for tracing, retries and tokens, for one team of eight'],
    },
  },
  chosen: 'go',
  because:
    'the hard part here is many small calls under one deadline, and that is where the language’s conventions do work that the team would otherwise do in reviews.',
  consequences: {
    good: ['there is one template for tracing, deadlines, tokens and migrations', 'a pod idles at about 30 MB'],
    bad: ['the app’s types can’t be shared and are generated from OpenAPI'],
  },
  confirmation: 'The service template refuses a handler without a deadline; go test -race runs on each change.',
  moreInformation: 'If a second app team forms, give it its own BFF, in the language it likes.',
  affects: [bff, userService, catalogService, orderService, inventoryService, notifier],
  serves: [constraint.goBackend, quality.browseTime],
  tags: ['reliability'],
});

export const redisStockLock = decision('redis-stock-lock', {
  number: 2,
  title: 'Guard stock with a lock in Redis',
  status: 'superseded',
  supersededBy: 'conditional-stock-update',
  date: '2026-03-09',
  decisionMakers: [architect, backend],
  context:
    'Two shoppers may want the last unit. The roadmap names "Redis locks, optimistic locking" and comes with code: SET NX with a lifetime of ten seconds around the reservation, released by a script that checks the owner.',
  options: {
    redis: {
      title: 'SET lock:inventory:{id} NX EX 10 around the reservation',
      good: ['it takes the waiting out of the database', 'the script never releases somebody else’s lock'],
      bad: [
        'a holder that pauses for longer than the lifetime goes on as if it held the lock',
        'replication is asynchronous: a failover forgets locks that were granted',
        'who doesn’t get the lock gets an error, with stock on the shelf',
      ],
    },
    redlock: {
      title: 'Redlock over five independent nodes',
      good: ['it survives the loss of two nodes'],
      bad: [
        'it rests on clocks and on pauses being short; nothing tells the storage that a lock is stale',
        'five nodes make a decision that one row can make',
      ],
    },
    version: {
      title: 'Optimistic locking with a version column',
      good: ['it never oversells'],
      bad: ['each sale of a product is a conflict for its other buyers'],
    },
  },
  chosen: 'redis',
  because: 'it came with the roadmap, and the demonstration worked.',
  consequences: {
    good: ['there was something to test against'],
    bad: [
      'on paper already: a pod that reads the stock, pauses for eleven seconds and then writes sells a unit that another has sold in between',
    ],
  },
  affects: [inventoryService, cache],
  serves: [quality.noOverselling],
  tags: ['data'],
});

export const twoActiveRegions = decision('two-active-regions', {
  number: 3,
  title: 'Serve both regions at the same time',
  status: 'superseded',
  supersededBy: 'warm-standby-region',
  date: '2026-03-16',
  decisionMakers: [architect],
  context:
    'The flagship says "multi-region", and the picture in everybody’s head is two regions that both sell. Accounts and products can be copied. Stock can’t: a unit exists once.',
  options: {
    active: {
      title: 'Both regions active, writes to the nearest',
      good: ['there is no failover to rehearse', 'half the shoppers have half the distance'],
      bad: ['two regions may each sell the last unit, unless one asks the other'],
    },
    single: {
      title: 'One region, with backups in another',
      good: ['there is nothing to keep in step', 'there is no second bill'],
      bad: ['it takes hours to come back, though nobody had said that hours are too long'],
    },
  },
  chosen: 'active',
  because: 'it was read as the meaning of "multi-region", before anybody wrote down what a region’s loss may cost.',
  consequences: {
    good: ['it made the team ask what is shared'],
    bad: ['there was no answer to the last unit that didn’t involve the other region'],
  },
  affects: [platform],
  serves: [quality.regionRecovery],
  tags: ['reliability', 'deployment'],
});

export const oneMobileBff = decision('one-mobile-bff', {
  number: 4,
  title: 'Give the app one BFF that speaks three versions',
  date: '2026-03-23',
  decisionMakers: [architect, mobile],
  consulted: [backend],
  context:
    'A web client is replaced by reloading. An app is replaced when its owner feels like it: releases of half a year ago will place orders tomorrow. On a mobile network each round trip costs about 70 to 280 ms, so five small calls are a second of waiting.',
  drivers: [
    'One round trip a screen',
    'A release lives for six months; 26 of them speak three versions of the API',
    'Services must be free to change',
  ],
  options: {
    bff: {
      title: 'A BFF with one endpoint a screen and a version in the path',
      good: [
        'there is one round trip; the fan-out happens where a call takes 3 ms',
        'old shapes are translated in one place, and deleted when their release ends',
        'a screen answers with what arrived in time, and says what is missing',
      ],
      neutral: ['it is one more hop: 4 ms at the median'],
      bad: ['a new field passes two repositories', 'it is the place where business rules like to hide'],
    },
    gateway: {
      title: 'An API gateway in front of the services',
      good: ['there is nothing to write'],
      bad: [
        'the app composes screens over the radio',
        'every service must speak every live release',
        'at $3.50 a million requests, a REST gateway would cost about $340 a month for what reaches the entry',
      ],
    },
    graphql: {
      title: 'GraphQL',
      good: ['the app asks for exactly its fields', 'fields are deprecated one by one, with their use known'],
      neutral: ['persisted queries sent by GET bring caching back, and then each is a fixed endpoint again'],
      bad: [
        'POST bodies defeat the edge cache that answers seven of ten page reads',
        'limits by cost of a query have to be built',
      ],
    },
  },
  chosen: 'bff',
  because: 'the three problems, round trips, old releases and caching at the edge, have one place where they meet.',
  consequences: {
    good: ['services know one client', 'seven of ten page reads never reach it'],
    bad: ['it is on every path: three zones, and no state whatever'],
  },
  confirmation:
    'Recorded requests of every live release run against each build. A path without traffic for 30 days is deleted.',
  affects: [bff, app],
  serves: [quality.browseTime, quality.oldReleases, constraint.storeReview],
  tags: ['api', 'client'],
});

export const revisionedKeys = decision('revisioned-cache-keys', {
  number: 5,
  title: 'Invalidate product caches by changing the key',
  date: '2026-03-30',
  decisionMakers: [architect, backend],
  context:
    'The roadmap deletes keys after an update and publishes the deletion over Redis pub/sub. Between the commit and the deletion a reader may put the old row back, and it stays for the whole lifetime of 15 minutes. Pub/sub delivers at most once: a pod that restarts at that moment never hears of it.',
  drivers: [
    'A new price is on every phone within a minute, or two if the message is lost',
    'A lost message must heal by itself',
    'No stampede on a hot product',
  ],
  options: {
    revision: {
      title: 'The revision is part of the key; a pointer names the current one',
      good: [
        'a stale value can’t be read under a new key, whatever the order of events',
        'nothing has to be deleted, at the edge as well',
        'the pointer only moves to higher revisions, so repeats and late events do nothing',
      ],
      neutral: ['old revisions use memory for a day: about 20 MB at [[number driver.productChanges]] changes a day'],
      bad: ['there are two look-ups instead of one; they travel in one MGET when the phone names its revision'],
    },
    delete: {
      title: 'Delete on change, with a lifetime as a bound',
      good: ['it is simple', 'it is what everybody expects'],
      bad: [
        'the race above remains: rare, and visible for 15 minutes as a wrong price',
        'the roadmap’s protection against a stampede is another lock, whose losers sleep 100 ms and call themselves again without end',
      ],
    },
    ttl: {
      title: 'Lifetime only',
      good: ['nothing can be forgotten'],
      bad: [
        'a lifetime of a minute is a database read a minute for each product that somebody looks at: up to 833 a second for 50,000, where [[number resource.coreReadsAndWrites.capacity]] short statements are the limit of the primary',
      ],
    },
    writeThrough: {
      title: 'Write through',
      good: ['the cache is warm'],
      bad: ['two writers race, and the cache keeps the loser’s value', 'what nobody reads is written'],
    },
  },
  chosen: 'revision',
  because: 'it is the only one that is right without depending on the order in which two messages arrive.',
  consequences: {
    good: [
      'the edge caches for 60 s, the phone for ever: both ask by revision',
      'a pod has one query a key in flight, so a cold cache costs at most 16 reads a product',
    ],
    bad: [
      'checkout still compares prices: a page may be 60 seconds old, 120 after a lost event, and the shopper is asked if one rose',
    ],
  },
  confirmation:
    'A test delays, drops, doubles and reverses ProductChanged: 60 s after the change no pod answers the old price, after 120 s no phone shows it.',
  affects: [catalogService, cache, cdn],
  serves: [functional.manageCatalog, functional.browse],
  tags: ['data'],
});

export const shortSignedTokens = decision('short-signed-tokens', {
  number: 6,
  title: 'Sign short access tokens with a private key, and revoke sessions instead',
  date: '2026-04-07',
  decisionMakers: [architect, 'Security lead'],
  consulted: [mobile],
  context:
    'The roadmap’s middleware verifies tokens with a shared secret and asks a blacklist on each request. With a shared secret every service that can check a token can also make one, six services and their logs included. With a blacklist every request depends on the store that keeps it, which gives up the one advantage that a token has.',
  drivers: ['A stolen token must end', 'No service but one may issue tokens', 'Reads must not depend on the cache'],
  options: {
    asymmetric: {
      title: 'ES256, ten minutes, rotating refresh tokens in families',
      good: [
        'services hold a public key: they can check and nothing else',
        'no request needs a look-up',
        'a refresh token that is used twice reveals the theft and ends the family',
      ],
      neutral: ['keys rotate monthly, with a week’s overlap'],
      bad: [
        'a stolen access token works for up to ten minutes; it can order with what the account has, and a new address, mail or password asks for a token younger than five',
      ],
    },
    shared: {
      title: 'HS256 with a shared secret and a blacklist',
      good: ['revocation is immediate'],
      bad: [
        'any service can forge',
        'each request needs a look-up',
        'the blacklist fails open or takes everything down',
      ],
    },
    cognito: {
      title: 'Amazon Cognito',
      good: ['nobody here hashes passwords', 'passkeys, mail flows and limits are there on the first day'],
      neutral: [
        'with 300,000 monthly actives: $1,415 a month on Lite, $4,350 on Essentials; the second doubles the bill',
      ],
      bad: ['120 sign-ins a second are the default quota', 'moving away means that everybody resets a password'],
    },
  },
  chosen: 'asymmetric',
  because:
    'the User service is part of the flagship and must be worth building. The honest counter-argument is Cognito Lite: $1,415 a month buys less work at night than we take on.',
  consequences: {
    good: [
      'losing the cache signs nobody out',
      'a family row per device makes "sign out everywhere" one UPDATE',
      'the app renews a minute early, so the user service is on no order’s path until it has been away for minutes',
    ],
    bad: [
      'passwords are ours to protect: Argon2id, breach list, limits, a penetration test a year',
      'two phones with one restored backup look like a theft; the shopper signs in once more',
    ],
  },
  confirmation: 'A token with alg "none", HS256 or a foreign key is refused by each service in a contract test.',
  affects: [userService, bff],
  serves: [functional.signIn],
  tags: ['security'],
});

export const conditionalStockUpdate = decision('conditional-stock-update', {
  number: 7,
  title: 'Let the stock row decide, and Redis only hint',
  date: '2026-04-13',
  decisionMakers: [architect, backend],
  context:
    'A lock with a lifetime is a guess about how long its holder needs. A pause of eleven seconds, from a throttled processor, a frozen machine or a slow network, and two holders are inside. A fencing token would help, a number that grows with each lock and that the storage compares. But a storage that compares numbers can compare the stock itself, and then the lock has nothing left to do.',
  drivers: [
    'Zero oversold units, guaranteed by the storage',
    'Losing the cache must not stop sales',
    'A whole order or nothing',
  ],
  options: {
    conditional: {
      title: 'UPDATE … SET available = available − n WHERE product_id = p AND available >= n',
      good: [
        'it is one statement: read, compare and write can’t be separated by a pause',
        'the loser waits for the row, sees the newest version and gets an honest no',
        'CHECK (available >= 0) refuses even a statement that forgets the condition',
      ],
      neutral: [
        'buyers of one product queue: 6 ms each, [[number resource.hotProduct.capacity]] a second, where the peak has one order every two seconds',
      ],
      bad: ['a row can’t be written in two regions at once, which decides what multi-region can mean'],
    },
    fenced: {
      title: 'Redis lock with a fencing token that the row checks',
      good: ['it is correct'],
      bad: ['the check on the row is the whole guarantee, and the lock is a second system that can be down'],
    },
    lua: {
      title: 'Keep the count in Redis and decrement by script',
      good: ['one product can sell about 100,000 times a second'],
      bad: [
        'a failover loses the last decrements: sold units come back',
        'it solves a problem several hundred times larger than ours',
      ],
    },
  },
  chosen: 'conditional',
  because: 'the guarantee belongs where the unit is counted, and everything else may then be slow, stale or gone.',
  consequences: {
    good: ['Redis can be flushed in the middle of a sale; screens are wrong for ten seconds, orders never'],
    bad: [
      'at about [[number resource.hotProduct.capacity]] sales a second of one product the row is full; that is 300 times the peak',
      'a hold expires after 15 minutes, so the units are kept in a third step, after the bank’s yes and before "confirmed": one more commit in each order',
    ],
  },
  confirmation:
    'Property test with Redis paused, failed over and flushed at random, and the expiry sweep running each second: 300 concurrent orders for 100 units confirm exactly 100.',
  affects: [inventoryService, coreDb, cache],
  serves: [quality.noOverselling, functional.showStock],
  supersedes: [redisStockLock],
  tags: ['data', 'reliability'],
});

export const warmStandby = decision('warm-standby-region', {
  number: 8,
  title: 'Keep the second region warm, with one writer at a time',
  date: '2026-04-20',
  decisionMakers: [architect, platformLead, 'Product owner'],
  consulted: ['Finance'],
  context:
    'Two regions that both sell need one answer to "is there a unit left?". With a majority over regions that are, by assumption, a round trip of 60 ms apart a stock row is locked for about 70 ms instead of 6: 14 sales a second of one product instead of [[number resource.hotProduct.capacity]]. Without it they oversell. The question to the business was not "multi-region?" but "how long may the shop be closed, how many orders may be lost, and what is that worth?"',
  drivers: [
    'Sell again within an hour',
    'Lose at most a minute of orders, and know which',
    'Stock has one truth',
    'The bill stays below a cent a user',
  ],
  options: {
    backup: {
      title: 'Backups in a second region, everything else from code',
      good: ['it costs a few dollars a month'],
      bad: [
        'it takes about four hours to restore and build, by estimate, and loses up to five minutes of orders, more if the last logs were not copied',
        'quotas and images are found missing on the day',
      ],
    },
    warm: {
      title: 'Warm standby: replica, one pod of each service, no Kafka',
      good: [
        'it sells again after about 30 minutes, half of them for being sure and deciding, with seconds of orders lost',
        'reads and rehearsed orders run through it all day, up to the write that the replica must refuse',
        'it costs [[rounded cost.environment.standby-region@u500k]] a month at [[driver.users@u500k]]: less than a fifth of the bill',
      ],
      neutral: ['it has no Kafka: facts wait in the outbox until brokers exist, about 40 minutes'],
      bad: [
        'a failover loses what was not yet replicated, and somebody must decide to accept that',
        'capacity for the other 14 pods is not reserved, on a day when everybody leaves the same region',
      ],
    },
    active: {
      title: 'Active–active, each region owns half of the stock',
      good: ['traffic shifts in minutes, and for the other half of the stock nobody decides about lost writes'],
      neutral: ['it is close to the design of the next order of magnitude: regions by market'],
      bad: [
        'a second full copy costs [[rounded cost.environment.standby-region@twoActive]] a month where the warm one costs [[rounded cost.environment.standby-region@u500k]]; that is [[rounded cost.total@twoActive]] in all, over the budget, before the traffic between two writers',
        'it says "sold out" here with units left there, or calls across for each of the last ones',
        'every migration, key and identifier must work in two places at once',
      ],
    },
    auroraGlobal: {
      title: 'Warm standby on Aurora Global Database',
      good: [
        'replication is done by the storage and is usually under a second behind',
        'its managed failover tries to fence the old writer by itself',
      ],
      neutral: ['it has one writer as well: the same decision about stock, with a better replica under it'],
      bad: [
        'it is another engine and another bill, with each I/O charged unless that is bought off; the price book holds no instance price to compare with',
        'the half hour is being sure, deciding and starting pods; promotion is its smallest part',
      ],
    },
    global: {
      title: 'A globally consistent database, Aurora DSQL or CockroachDB',
      good: ['there is one truth in several regions', 'nothing fails over'],
      bad: [
        'a commit takes about 70 ms, and a checkout has four',
        'DSQL finds conflicts at commit and aborts the later one: on a hot stock row that is a storm of retries instead of a queue',
        'nobody here has run such a database',
      ],
    },
  },
  chosen: 'warm',
  because:
    'it keeps the hour that this design proposes for less than a fifth of the bill, and leaves stock with one writer. Losing a region for ten minutes is shorter than deciding to leave it.',
  consequences: {
    good: [
      'us-west-2 answers reads and rehearsals each minute, and real orders twice a year',
      'only the fence asks a control plane of the lost region, and it can be overridden: names follow a health check on a flag in us-west-2, because the Route 53 API lives in us-east-1',
    ],
    neutral: ['the edge serves catalog pages from both regions’ caches meanwhile, for up to a day'],
    bad: [
      'a person decides, and will wait too long: the runbook sets ten minutes',
      'the old primary must be fenced before the replica is promoted, or there are two writers: a network ACL that denies, since a security group lets open connections live; where that API can’t be reached, two people override, and the phones finish the job: each sends the highest epoch it has seen, signed, and a region that hears a higher one than its own stops writing',
      'orders acknowledged within the lag may be gone; phones send the orders of the last day again, with their keys',
    ],
  },
  confirmation:
    'Twice a year an hour of real traffic from us-west-2; the time from decision to first order is written down. Each quarter the failover script runs in a sandbox whose policy denies every call to us-east-1: it must end selling, by way of the override.',
  affects: [platform, coreDb, entry, eventLog],
  serves: [quality.regionRecovery],
  supersedes: [twoActiveRegions],
  tags: ['reliability', 'deployment', 'cost'],
});

export const answerThenTell = decision('answer-then-tell', {
  number: 9,
  title: 'Answer the shopper synchronously, tell everybody else by event',
  date: '2026-04-27',
  decisionMakers: [architect, backend],
  context:
    '"Why event-driven over sync?" has no answer for a whole system, only for each arrow in it. A shopper holds a phone and waits; the warehouse, the push message, the "sold out" flag and the cache do not. The roadmap’s saga sends commands over Kafka and keeps its state in Redis, where a failover forgets how far an order was.',
  drivers: [
    'A decided order within two seconds',
    'MSK promises [[limit.sla.msk]], checkout [[requirement.checkoutAvailability.target]] as a whole',
    'A new reader must not need a release of the order service',
  ],
  options: {
    mixed: {
      title: 'Saga with calls inside the request, facts through an outbox to Kafka',
      good: [
        'the shopper learns the outcome in the same request nearly always',
        'saga and order are rows of one transaction: any pod can finish what another began',
        'brokers can be away for hours, or not exist yet, and orders go on',
      ],
      bad: ['order service and inventory must both be up to confirm', 'the outbox is one more thing to watch'],
    },
    commands: {
      title: 'Commands and replies over Kafka',
      good: ['participants may be down for a while'],
      bad: [
        'there are five hops through brokers between tap and answer',
        'at [[limit.sla.msk]] Kafka alone uses up the promise',
      ],
    },
    sync: {
      title: 'Calls for everything',
      good: ['without brokers it is [[rounded cost.service.amazon-msk]] a month and one technology less'],
      bad: ['checkout waits for push and warehouse, or forgets them', 'each new reader changes the order service'],
    },
    queues: {
      title: 'The same facts over SNS and SQS',
      good: ['it costs a few dollars a month at this rate', 'there is nothing to size'],
      neutral: ['the outbox stays the same, so that this is a change of one component'],
      bad: ['there is no replay: a new reader or a rebuilt cache starts from nothing'],
    },
  },
  chosen: 'mixed',
  because:
    'an arrow is a call if somebody waits for its answer and an event if nobody does. Kafka rather than queues is the weaker half of the argument: [[about number driver.peakFacts@u500k]] facts a second don’t need it, replay is what it is kept for.',
  consequences: {
    good: ['after 1.8 s without a bank the phone hears "we tell you", and the saga goes on without it'],
    bad: [
      'delivery is at least once: every reader names what makes a second one harmless',
      'the log needs care of its own: acks=all with two in-sync replicas, dead letters that somebody reads',
    ],
  },
  confirmation:
    'All brokers are stopped for an hour under load; checkout keeps its objective and no fact is missing afterwards.',
  moreInformation:
    'Review after a year: if nobody replayed, go to queues and save [[rounded cost.service.amazon-msk]] a month. Schemas change by addition only, and the pipeline compares each with the last release; what can’t be an addition becomes a second topic, written beside the first until its last reader has moved.',
  affects: [orderService, eventLog, inventoryService, notifier, catalogService],
  serves: [quality.checkoutTime, quality.checkoutAvailability, functional.notify],
  tags: ['events', 'reliability'],
});

export const kubernetesWithoutNodes = decision('kubernetes-without-nodes', {
  number: 10,
  title: 'Run on EKS, without nodes, and know what it costs',
  date: '2026-05-04',
  decisionMakers: [architect, platformLead],
  context:
    'The roadmap sets Kubernetes and asks to defend it against ECS. Six stateless services do not need it: ECS on Fargate would run the same images, with no control plane to pay and no version to upgrade. So the defense has to name what is bought, and the price.',
  drivers: [
    'Two regions that must not drift apart',
    'Releases that stop themselves',
    'Two people on call, one of whom sleeps',
  ],
  options: {
    eksFargate: {
      title: 'EKS on Fargate',
      good: [
        'Argo CD pulls one description of the desired state in both regions: drift is visible and repaired',
        'canaries by Argo Rollouts read the same objectives as the alerts',
        'KEDA scales by consumer lag, and skills move with people',
        'there are no nodes to patch or size',
      ],
      neutral: [
        'the control planes cost [[rounded cost.line.cluster]] a month each: [[rounded cost.service.amazon-eks]], [[cost.service.amazon-eks.share@u500k]] of the bill',
        'its 99.95 % is about changing things; pods that run go on without it',
      ],
      bad: [
        'a version is supported for 14 months: an upgrade in both regions each year, or $365 a month and cluster for being late',
        'Fargate has no DaemonSets, no Arm and no Spot under EKS, and takes 256 MB of each pod for Kubernetes itself',
        'seven add-ons are software that we operate: CoreDNS, load balancer controller, Argo CD, Rollouts, KEDA, cert-manager, External Secrets',
        'without a mesh a canary behind the BFF is one pod of three, not five percent; only the balancer can weigh',
      ],
    },
    eksNodes: {
      title: 'EKS on managed node groups',
      good: [
        'it can do everything that Kubernetes can',
        'it has Arm and Spot, and with them a lower price than any of the others',
      ],
      bad: ['nodes have to be patched, sized, drained and spread', 'a daemon in each node can see every pod'],
    },
    ecs: {
      title: 'ECS on Fargate',
      good: [
        'there is no control plane to pay or to upgrade',
        'it runs on Arm, 20 % off the processors',
        'rollback by alarm is built in, and is most of what a canary is for',
      ],
      neutral: ['it is what I would choose for one region and no Kubernetes skills to build'],
      bad: ['releases to two regions, drift and canary analysis are pipelines that we write'],
    },
    lambda: {
      title: 'Lambda',
      good: ['it scales with a campaign by itself'],
      bad: ['each instance wants a database connection', 'cold starts come where a phone waits'],
    },
  },
  chosen: 'eksFargate',
  because:
    'the second region is what tips it: with one writer and a standby that must be identical, pulling one desired state in both places is worth [[rounded cost.service.amazon-eks]] a month and an upgrade a year. In one region ECS would win.',
  consequences: {
    good: ['a region is a folder: Terraform for what AWS owns, Argo CD for what runs'],
    bad: [
      'upgrade days are in the calendar: February for us-west-2, a week later us-east-1',
      'the quota of 6 Fargate vCPU must be raised in both regions before anything else',
    ],
  },
  confirmation:
    'A cluster is built from nothing in us-west-2 once a year, by somebody who didn’t write the code; the target is 90 minutes.',
  affects: [bff, userService, catalogService, orderService, inventoryService, notifier],
  serves: [constraint.kubernetesOnAws, quality.regionRecovery],
  tags: ['deployment', 'cost'],
});

export const objectivesByJourney = decision('objectives-by-journey', {
  number: 11,
  title: 'Define objectives by what a shopper does, and page on their budgets',
  date: '2026-05-11',
  decisionMakers: [architect, platformLead, 'Product owner'],
  context:
    'Six services with a dashboard each give sixty alerts, and none says whether a shopper can buy. CPU at 90 % may be a well-sized pod; a quiet system at 3 % may be one that nobody reaches.',
  drivers: [
    'A page at night means that shoppers are hurt now',
    'A slow leak is seen before the month is over',
    'Releases and campaigns can read the same figure',
  ],
  options: {
    journeys: {
      title: 'Four objectives, by journey, alerts on the burn rate of their budgets',
      good: [
        'open, browse, check out, decided in time are four figures that the product owner can read',
        'there are two speeds: 13.4 times too fast over an hour or 5.6 over six pages, a slow leak over three days makes a ticket',
        'the canary and the campaign pacer stop on the same signal',
      ],
      neutral: ['they are measured at the entry and, sampled, on the phone'],
      bad: [
        'at [[number driver.ordersPerDay@u500k]] orders a day a single failed order at night is a large share: low traffic needs a floor, and a synthetic order each minute above it',
      ],
    },
    services: {
      title: 'An objective for each service',
      good: ['each has a clear owner'],
      bad: ['six green services can be a broken checkout'],
    },
    causes: {
      title: 'Thresholds on processors, memory, lag and connections',
      good: ['it warns before anything happens, sometimes'],
      bad: ['it pages for what hurts nobody, and misses what nobody thought of'],
    },
  },
  chosen: 'journeys',
  because: 'an alert is a claim that somebody is being hurt, and only a journey can say so.',
  consequences: {
    good: [
      'there are sixteen alerts instead of sixty, each with a runbook entry',
      'causes stay on dashboards, where one looks after the page',
    ],
    bad: [
      'browsing at [[requirement.browseAvailability.target]] allows 40 minutes in 28 days, and the budget must really be spent on releases, not hoarded',
    ],
  },
  confirmation: 'Each quarter: pages without hurt shoppers, and hurt shoppers without a page. Both should be none.',
  affects: [telemetry, bff],
  serves: [quality.checkoutAvailability, quality.browseAvailability],
  tags: ['reliability', 'deployment'],
});

export const readOfflineBuyOnline = decision('read-offline-buy-online', {
  number: 12,
  title: 'Read offline, buy online',
  date: '2026-05-18',
  decisionMakers: [architect, mobile],
  context:
    'Phones lose the network in lifts, tunnels and cheap contracts. "Offline first" could mean that the app does everything without one. An order is a promise about stock and money that a phone can’t give.',
  drivers: [
    'The app opens in a tunnel',
    'An order is never made twice and never lost',
    'Nobody is told "sold" by a phone',
  ],
  options: {
    readOnly: {
      title: 'Keep what was read, queue nothing but one order intent',
      good: [
        'home, cart, orders and the last 200 products open without a network',
        'the key of an order is in SQLite before the first byte leaves, so that a retry after a restart is the same order',
      ],
      neutral: ['the cart belongs to the phone: two phones have two carts'],
      bad: ['the shopper sees "we are checking your order" after a tunnel, for as long as the tunnel lasts'],
    },
    sync: {
      title: 'Full synchronization with conflict-free types',
      good: ['every action works anywhere'],
      bad: [
        'stock has no merge function: two phones with one unit are a refund',
        'there is a second data model to migrate on half a million phones',
      ],
    },
    online: {
      title: 'Online only',
      good: ['it is the least code', 'there is no second schema to migrate'],
      bad: ['there is a spinner where a page was yesterday', 'an order whose answer was lost is ordered again'],
    },
  },
  chosen: 'readOnly',
  because: 'reading old data is a convenience, and selling on old data is a broken promise.',
  consequences: {
    good: ['a push opens a page that is already there, so that a campaign costs less than its clicks'],
    bad: [
      'the phone’s schema migrates on devices we can’t see: additive only, and if in doubt it is dropped and read again',
    ],
  },
  confirmation: 'Device farm: the radio is cut at each step of checkout, 1,000 times; one key, one order, one charge.',
  affects: [app, bff, orderService],
  serves: [functional.browse, functional.order],
  tags: ['client'],
});

export const pollThroughTheEdge = decision('poll-stock-through-the-edge', {
  number: 13,
  title: 'Make stock real-time by asking the edge every five seconds',
  date: '2026-05-26',
  decisionMakers: [architect, mobile],
  context:
    '"Real-time inventory" sounds like a socket. At peak about 520 product pages are open at a time. What a shopper needs is not to be told each sale, but not to be disappointed at checkout.',
  drivers: [
    'At most ten seconds old on a screen',
    'Phones sleep, change networks and sit behind proxies',
    'Cheap when nobody looks',
  ],
  options: {
    poll: {
      title: 'GET with a lifetime of five seconds at the edge',
      good: [
        'what everybody watches costs one read in five seconds, however many watch',
        '[[rounded number flow.showStock.rate@u500k]] requests a second from phones are [[rounded number resource.stockReads.demand@u500k]] at the inventory service, whose pods answer up to [[number resource.stockReads.capacity@u500k]]',
        'there is nothing to keep open and nothing to reconnect',
        'it stops by itself when the page is left',
      ],
      neutral: [
        'five seconds at the edge and five between questions are ten; a deletion that got lost in the cache adds at most ten more',
      ],
      bad: ['pages on which nothing changes ask every five seconds too, two of three times past the edge'],
    },
    socket: {
      title: 'A WebSocket per phone',
      good: ['changes arrive within a second'],
      bad: [
        'connections have to be held, spread, drained on each release and restored after each tunnel, for 520 open pages',
        'a restart of the gateway brings everybody back in the same second',
      ],
    },
    push: {
      title: 'Silent push on each change',
      good: ['it needs no connection of ours'],
      bad: ['silent pushes are throttled to a few an hour, and not promised at all'],
    },
  },
  chosen: 'poll',
  because: 'the truth is checked at checkout anyway; ten seconds on a screen are real-time enough, and can be cached.',
  consequences: {
    good: ['real-time inventory is a header, max-age=5, and its cost falls just where a crowd gathers'],
    bad: ['a last unit may disappoint within ten seconds of being sold; the page says "few left" below five'],
  },
  confirmation: 'Two phones in the device farm: the second sees "sold out" within ten seconds in 99 of 100 runs.',
  affects: [app, cdn, bff, inventoryService],
  serves: [functional.showStock, quality.peakRequests],
  tags: ['client', 'api'],
});

export const ordersPastTheCdn = decision('orders-past-the-cdn', {
  number: 14,
  title: 'Send reads through the CDN and orders past it',
  date: '2026-06-01',
  decisionMakers: [architect, platformLead],
  context:
    'The first picture put one host name in front of everything and a Redis lock behind it. CloudFront’s service level is [[limit.sla.cloudfront]], as much as checkout may miss in total. Added to the load balancer, three services, the cache and the database, the path computes to [[flow.checkoutAsDrawn.availability@u500k]]: [[flow.checkoutAsDrawn.downtime@u500k]] a month against [[requirement.checkoutAvailability.downtime]].',
  drivers: [
    'Accept orders [[requirement.checkoutAvailability.target]] of the time',
    'Answer most reads near the phone',
  ],
  options: {
    split: {
      title: 'Two host names: reads at the edge, writes to the entry',
      good: [
        'an order needs the entry, two services and the database: [[flow.acceptOrder.availability@u500k]]',
        'a read has two ways: the app falls back to the entry after two failures',
      ],
      neutral: ['there are two certificates and two sets of limits'],
      bad: ['an order travels the Internet to us-east-1 without the edge’s network: about 25 ms more at the median'],
    },
    all: {
      title: 'Everything through the CDN',
      good: ['there is one name and one place for rules', 'connections are faster: TLS ends near the phone'],
      bad: ['the journey that earns the money has [[flow.checkoutAsDrawn.availability@u500k]] by contract'],
    },
    accelerator: {
      title: 'AWS Global Accelerator for writes',
      good: ['it has fixed addresses and fails over between regions in under a minute, past every DNS cache'],
      neutral: ['it is worth another look when there are two regions by market'],
      bad: ['it is one more service on the path, for a failover that a person decides'],
    },
  },
  chosen: 'split',
  because: 'a cache belongs in front of what can be cached, and a read can be repeated elsewhere while an order can’t.',
  consequences: {
    good: [
      'accepting computes to [[flow.acceptOrder.availability@u500k]]: [[flow.acceptOrder.downtime@u500k]] a month; browsing, which may go around the edge, to [[flow.browse.availability@u500k]]',
    ],
    bad: [
      'the service levels are what AWS pays credits for, not what one observes; the objective will say which is true',
    ],
  },
  confirmation: 'Outside probes on both names, from three networks.',
  affects: [cdn, entry, app],
  serves: [quality.checkoutAvailability, quality.browseAvailability],
  tags: ['reliability', 'api'],
});

export const noPartitionsYet = decision('no-partitions-yet', {
  number: 15,
  title: 'Keep one database, and orders in one piece',
  date: '2026-06-08',
  decisionMakers: [architect, backend],
  context:
    'The roadmap partitions orders by date "for scale", by quarter, and gives as its rule of thumb more than ten million rows. At [[number driver.ordersPerDay@u500k]] orders a day a year has [[number driver.ordersPerYear@u500k]]: ten million are six years away. Six services could also mean six databases.',
  drivers: ['What is not there can’t break', 'A split must stay possible', 'The team can run one database well'],
  options: {
    one: {
      title: 'One instance, a schema and a role for each service, no partitions',
      good: [
        'keys are plain: an id is enough to find an order',
        'there is one backup, one failover, one restore to a minute',
        'no query crosses schemas, so any of them can move',
      ],
      bad: ['a bad query of one service is felt by all: limits on connections and on time for each role'],
    },
    partitions: {
      title: 'One instance, orders by quarter',
      good: ['old quarters leave in a moment'],
      bad: [
        'each foreign key must carry the date as well, and a look-up by id touches every quarter',
        'next quarter’s table is missing on New Year’s Day, unless somebody made it',
      ],
    },
    many: {
      title: 'A database for each service',
      good: ['failures stay where they are'],
      bad: [
        'six Multi-AZ pairs cost five times [[rounded cost.line.coreDb-rented@u500k]] a month more, before storage',
        'there are six failovers to rehearse, in two regions',
      ],
    },
  },
  chosen: 'one',
  because: 'both are remedies against a size that this shop reaches, if all goes well, in six years.',
  consequences: {
    good: [
      '36 months of orders are about five million rows, and all rows about five times the [[storage.core.steadyState]] of the start',
    ],
    bad: [
      'deletion after 36 months is a nightly DELETE in small batches; partitions come with the split, at eight times the load',
    ],
  },
  confirmation:
    'A check in the pipeline connects as each role and is refused in every schema but its own, and in the shared outbox sees its own rows only.',
  affects: [coreDb, orderService],
  serves: [functional.order, quality.monthlyCost],
  tags: ['data', 'cost'],
});

export const cardsAtTheProvider = decision('cards-at-the-provider', {
  number: 17,
  title: 'Let the provider’s SDK take the card',
  date: '2026-06-22',
  decisionMakers: [architect, mobile, 'Security lead'],
  consulted: ['Finance'],
  context:
    'Whoever receives a card number brings every system that it touches under PCI DSS. The order service needs to authorize, capture and void; it doesn’t need the number. Checkout must not leave the app, because each redirect on a mobile network loses shoppers and its return link is one more way to lose an answer.',
  drivers: ['No card number in our network, logs or phone', 'Checkout stays one screen', 'The provider can be changed'],
  options: {
    sdk: {
      title: 'The provider’s SDK draws the form and returns a token',
      good: [
        'the number goes from the screen to the provider; we store a token that works for our merchant account only',
        'the annual self-assessment is the short one, for merchants that hand over all card functions',
      ],
      neutral: ['Apple Pay and Google Pay come through the same SDK'],
      bad: [
        'foreign code runs in our app: pinned by checksum, updated by the train, part of each penetration test',
        'tokens belong to one provider; moving means its help, or asking each shopper again',
      ],
    },
    own: {
      title: 'Our own form, a token vault of our own',
      good: ['any provider can be used, and two at once'],
      bad: [
        'app, BFF, order service, their logs and their backups are in scope of an on-site assessment',
        'the vault is the most wanted thing that we would own',
      ],
    },
    hosted: {
      title: 'The provider’s hosted page in a browser tab',
      good: ['no foreign code runs in the app'],
      bad: [
        'the shopper leaves the screen and returns by a link, and a tunnel in between is a second kind of lost answer',
      ],
    },
    wallets: {
      title: 'Wallets only',
      good: ['nobody types a number at all'],
      bad: ['a shopper without a wallet can’t buy, and nobody here knows yet how many those are'],
    },
  },
  chosen: 'sdk',
  because: 'it keeps the number out of everything that we run, and the shopper in the app.',
  consequences: {
    good: ['only the token’s type exists in the API and in the schema'],
    bad: [
      'the provider’s SDK is on the way to every order, so its size and its crashes count in our release objective',
    ],
  },
  confirmation:
    'A scanner looks for card numbers in logs, traces and database dumps each night; a contract test sends one to every endpoint and expects 400.',
  moreInformation:
    'Which self-assessment applies is the acquirer’s word and not ours; it is to be asked before launch.',
  affects: [app, orderService, paymentProvider],
  serves: [constraint.noCardData, functional.order],
  tags: ['security', 'client'],
});

export const decisions = [
  goForTheBackend,
  redisStockLock,
  twoActiveRegions,
  oneMobileBff,
  revisionedKeys,
  shortSignedTokens,
  conditionalStockUpdate,
  warmStandby,
  answerThenTell,
  kubernetesWithoutNodes,
  objectivesByJourney,
  readOfflineBuyOnline,
  pollThroughTheEdge,
  ordersPastTheCdn,
  noPartitionsYet,
  cardsAtTheProvider,
];
