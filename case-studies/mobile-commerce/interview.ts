import { interview as defineInterview } from 'casebook';

export const interview = defineInterview({
  pitch30Seconds:
    'A shop in the pockets of half a million people. The claim was ten thousand transactions a second; the arithmetic says [[rounded number driver.peakRequests@u500k]] requests and half an order. So I left things out: no locks in Redis, no second active region, no sockets, no partitions. The stock row decides, the phone’s key makes an order happen once, and a warm standby buys thirty minutes for less than a fifth of the bill.',
  pitch3Minutes: `The platform sells through an app to half a million registered users, with stock that must be right at the moment of buying, and a second region.

The first thing I did was to check its most impressive number. The plan said ten thousand transactions a second. One user in five active a day, one and a half sessions, forty requests each, and a peak ten times the mean: that is [[rounded number driver.peakRequests@u500k]] requests a second, and one order every two seconds. Ten thousand would need seven million users. That one division decides most of the architecture, because it shows what we don’t need.

The hard part isn’t throughput, it is the phone. It loses the network between the request and the answer. So the key of an order is written to the phone’s storage before the first byte leaves, and asking again with the same key gives the same order. A release can’t be rolled back, so new behavior sits behind a flag in the backend for the frontend, which also speaks the shapes of the last six months. And one push to everybody is two thousand requests in the first minute, so campaigns go out in slices over half an hour.

Overselling: the plan guarded stock with a lock in Redis that expires after ten seconds. A process that pauses for eleven goes on as if it held the lock. You can repair that with a fencing token, but a database row that can compare a token can compare the stock. So the row decides, in one conditional update, and Redis only hints to screens.

Multi-region sounds like two regions that both sell. Stock can’t do that: a unit exists once, and asking the other coast costs seventy milliseconds a lock, fourteen sales a second instead of [[number resource.hotProduct.capacity]]. So there is one writer, and a warm standby with a replica, one pod of each service and no Kafka. Thirty minutes to sell again, at most a minute of orders to find again, for [[rounded cost.environment.standby-region@u500k]] a month.

It costs [[about cost.total]] a month for [[driver.users]] and [[about cost.total@u500k]] for half a million: more than two cents, then under one cent each. The floor is three brokers, a cache and two regions; the growth is processors and pictures.

What gives way first is search, which still runs in the main database, at [[number resource.searchOnPrimary.acts]] times the load of [[driver.users]]. After that nothing until [[number resource.fargateQuota.acts]] times, and that is a quota.

What I am not sure of: every behavior figure is an assumption until the first percent of phones is live. Kubernetes, Kafka and our own sign-in I can defend; a smaller team shouldn’t copy them.`,
  inPlainWords: `A shop sells through an app to half a million people. A phone loses its connection at the worst moment: after Buy was pressed, before the answer came. So the phone first writes down a number for the order, and asking again with that number gives the same order, never a second one.

Two people want the last piece. The first plan locked it away for ten seconds, and such a lock can open too early. Now the stock list itself decides: one gets it, the other is told at once.

If the site that runs the shop is lost, a second one across the country sells again within half an hour, and at most a minute of orders has to be pieced together. For both to sell at once, every sale would wait for the other coast.

It costs [[about cost.total@u500k]] a month, a cent a person.`,
  deck: [
    {
      title: 'What 10K TPS would mean',
      minutes: 2,
      points: [
        'Users to requests, in six factors',
        '[[rounded number driver.peakRequests@u500k]], and half an order',
        'Seven million users',
      ],
    },
    {
      title: 'The phone',
      minutes: 3,
      points: [
        'Tunnel: the key before the byte',
        'Releases that can’t go back',
        'Read offline, buy online',
        'A push is a load test',
      ],
    },
    {
      title: 'The platform in one picture',
      minutes: 2,
      points: ['Containers', 'Reads at the edge, orders past it', 'One BFF, five services, one database'],
    },
    {
      title: 'Decision: the row, not the lock',
      minutes: 2,
      points: [
        'Eleven seconds under a lock of ten',
        'Fencing, and why it makes the lock superfluous',
        'Keep the units before you confirm',
        'Redis as a hint',
      ],
    },
    {
      title: 'Decision: one writer, two regions',
      minutes: 2,
      points: [
        'What was asked: an hour',
        '6 ms or 70',
        '[[rounded cost.environment.standby-region@u500k]] or [[rounded cost.environment.standby-region@twoActive]]',
        'Fence before you promote, and not by a security group',
      ],
    },
    {
      title: 'Money',
      minutes: 1,
      points: [
        '[[rounded cost.total]] and [[rounded cost.total@u500k]]',
        'The floor and the growth',
        'Pictures against computers',
      ],
    },
    {
      title: 'What breaks first, and at ten times',
      minutes: 2,
      points: [
        'Search at [[resource.searchOnPrimary.acts]] the load of the start',
        'Quota at [[resource.fargateQuota.acts]], BFF at [[resource.bffPods.acts]], database at [[resource.coreReadsAndWrites.acts]]',
        'Regions by market',
      ],
    },
    {
      title: 'What I would not copy',
      minutes: 1,
      points: [
        'Kubernetes in one region',
        'Kafka at [[about number driver.peakFacts@u500k]] facts a second',
        'Own sign-in against $1,415',
      ],
    },
  ],
  stories: [
    {
      id: 'tenThousand',
      question: 'Tell me about a number that you did not believe.',
      situation: 'Design exercise: the plan for a shop with [[driver.users@u500k]] says "handled 10K TPS".',
      task: 'Size the platform without over- or underbuilding it.',
      action:
        'I wrote the figure as a product: users, active share, sessions, requests, peak factor. Each factor is an assumption that somebody can dispute, so I took the generous one. I kept the stated figure beside the computed one.',
      result:
        '[[rounded number driver.peakRequests@u500k]] requests a second, one fourteenth; half an order. Two regions, sockets, partitions and a Redis lock lost their reasons in one afternoon.',
      tradeOff:
        'If the factors are wrong by five, search and a quota give way. The first percent of phones replaces them by measurements.',
    },
    {
      id: 'expiredLock',
      question: 'How do you prevent overselling?',
      situation: 'Design exercise: code that takes a lock in Redis for ten seconds around the reservation.',
      task: 'Zero oversold units, with a cache that may be lost.',
      action:
        'I drew what happens when the holder pauses for eleven seconds, asked what a fencing token would need, and found that the row which checks the token could check the stock. One conditional update, a constraint behind it, a hold a line for repeats, and the hold made permanent before the order is confirmed.',
      result:
        'The lock is gone; the cache can be flushed in the middle of a sale. One product can sell about [[number resource.hotProduct.capacity]] times a second, 300 times the peak.',
      tradeOff: 'Stock has one writer. That sentence later decided what multi-region could mean.',
    },
    {
      id: 'multiRegion',
      question: 'Tell me about saying no to a requirement.',
      situation: 'Design exercise: the brief says "multi-region", and everybody pictures two regions that sell.',
      task: 'Find out what was wanted, and what it is worth.',
      action:
        'I priced three answers in recovery time, lost orders and dollars, and asked how long the shop may be closed. I wrote down the fencing step and the person who decides, because those are what fails, and took out every call to the region that is gone: DNS turns by a health check, since its API lives in us-east-1.',
      result:
        'Warm standby: 30 minutes, under a minute of orders, [[rounded cost.environment.standby-region@u500k]] instead of [[rounded cost.environment.standby-region@twoActive]] a month; an exercise with real traffic twice a year.',
      tradeOff:
        'A failover loses the last seconds. Phones and the provider’s records find those orders again; the product owner has to sign that.',
    },
    {
      id: 'kubernetes',
      question: 'Why Kubernetes and not ECS?',
      situation: 'Design exercise: six stateless services and two people on call; the roadmap sets EKS.',
      task: 'Defend it, or say that it can’t be defended.',
      action:
        'I listed what ECS would do as well, which is nearly everything, and priced what it doesn’t: [[rounded cost.service.amazon-eks]] a month for two control planes, an upgrade a year, seven add-ons. What is left is one desired state pulled by two regions.',
      result:
        'EKS on Fargate, without nodes; upgrade days in the calendar, because being late costs $365 a month and cluster.',
      tradeOff: 'Software that we operate instead of AWS. In one region I would take ECS.',
    },
    {
      id: 'whyGo',
      question: 'Why Go and not Node.js?',
      situation: 'Design exercise: a team of eight that knows React Native and Node.js, and a roadmap that sets Go.',
      task: 'Say what the language is for, at [[about number driver.peakEntryRequests@u500k]] requests a second behind the entry.',
      action:
        'I computed the load first and struck "performance" from the argument: two processors serve it in either language. What was left is deadlines. Six services wait for each other under one, and context carries it through every call and query, where in TypeScript a forgotten signal compiles.',
      result:
        'One template for deadlines, tracing and tokens, and an argument that survives its first counter-question.',
      tradeOff:
        'About three months until the team is as quick as it was, and a BFF that the mobile team can’t change at once.',
    },
    {
      id: 'cacheInvalidation',
      question: 'How do you invalidate a cache?',
      situation:
        'Design exercise: products are cached for 15 minutes and deleted on change, by a message delivered at most once.',
      task: 'A new price on every phone within a minute, and a lost message that heals by itself.',
      action:
        'I drew the reader that puts the old row back between commit and deletion, and made the revision part of the key, so that nothing stale can be read under a new one. A pointer names the current revision, moves forward only and lives for 60 seconds.',
      result:
        'Order and loss of events stop mattering: one minute normally, two if the event is lost, and checkout compares anyway.',
      tradeOff: 'Two look-ups instead of one, and a pointer that somebody has to understand at night.',
    },
    {
      id: 'sloDesign',
      question: 'How do you decide what pages somebody at night?',
      situation: 'Design exercise: six services, a dashboard each, and sixty thresholds on processors and lag.',
      task: 'Page for hurt shoppers, also at three in the morning when there is one order in two minutes.',
      action:
        'I wrote four objectives by journey, derived two burn rates from their budgets, and computed how long a total outage stays unseen: under a minute at peak, six at the mean of the day, 40 at night because of the floor of twenty orders. So a synthetic order each minute covers the night.',
      result: 'Sixteen alerts, seven of them tickets, each with an entry whose steps can be typed.',
      tradeOff:
        'The synthetic order needs a product, a payment method and an exception in every report; that is software too.',
    },
    {
      id: 'noRollback',
      question: 'Tell me about designing for something you can’t undo.',
      situation: 'Design exercise: an app on half a million phones, reviewed by stores, installed at leisure.',
      task: 'Change weekly, and survive the worst release.',
      action:
        'I separated shipping from switching on: a weekly train, stages over seven days, each behavior behind a flag, limits by release in the version gate, and one client library for retries.',
      result:
        'In the design, a bad release is stopped at one percent of phones, and a bad behavior within two minutes at the BFF.',
      tradeOff: 'Flags are branches. Each has an owner and a date, and the build fails 90 days after it.',
    },
  ],
  defences: [
    {
      decision: 'go-for-the-backend',
      differently:
        'Ask first who will change the BFF. With two teams I would let the mobile team have it in TypeScript; I decided by what runs well and not by who works on it.',
      followUps: [
        'What does Go do that Node.js can’t? Nothing that this load needs. Deadlines and cancellation travel through every call by convention, and hashing uses all processors without a pool of threads; in Node.js both are discipline.',
        'What did three months of learning cost? Three months until a team of eight is as quick as it was: an estimate, and the largest price of the decision. It is paid once, where reviews for missing deadlines are paid every week.',
      ],
    },
    {
      decision: 'redis-stock-lock',
      differently: 'Draw the pause before writing the code: half an hour with a sequence diagram would have ended it.',
      followUps: [
        'Would Redlock have been enough? No. It rests on clocks and on pauses being short, and nothing tells the storage that a lock is stale. Five nodes then make a decision that one row can make.',
        'When is a lock in Redis fine? When losing it costs work and not truth: one pod that builds a page while the others wait, or a report that must not run twice at once.',
      ],
    },
    {
      decision: 'two-active-regions',
      differently:
        'Ask what an hour of a closed shop is worth before drawing a second region. I read two words as a requirement.',
      followUps: [
        'What can be active in two places? Accounts, catalog pages, carts on phones: whatever may be copied. Stock can’t, because a unit exists once.',
        'What would active–active have cost? A second full copy is [[rounded cost.environment.standby-region@twoActive]] a month where the warm one is [[rounded cost.environment.standby-region@u500k]], so [[rounded cost.total@twoActive]] in all and over the budget. And each last unit would wait for the other coast.',
      ],
    },
    {
      decision: 'one-mobile-bff',
      differently:
        'Generate the app’s client from the API description on the first day; and put a budget on the BFF’s size, because it will grow a business rule.',
      followUps: [
        'How do business rules stay out of it? It keeps no state and owns no table, so a rule has nothing to decide with. It composes, translates old shapes and leaves out what was late.',
        'Why not GraphQL? Its POST bodies pass the edge cache that answers seven of ten page reads. With persisted queries sent by GET each is a fixed endpoint again, which is what the BFF has.',
      ],
    },
    {
      decision: 'revisioned-cache-keys',
      differently:
        'Start with the lifetime alone and measure how often a stale price reaches checkout: if it is one in ten thousand, the pointer is elegance that nobody asked for.',
      followUps: [
        'What if two revisions arrive in reverse? The pointer only moves to higher revisions, so the older one does nothing.',
        'What if the pointer has expired when a late event comes? The event does nothing, because nothing tells it from a new one. The next reader takes the revision from the row.',
        'What is the race in delete-on-write? Between the commit and the deletion a reader puts the old row back, and it stays for the whole lifetime: a wrong price for 15 minutes.',
      ],
    },
    {
      decision: 'short-signed-tokens',
      differently:
        'Outside of a flagship, start on Cognito Lite: $1,415 a month is less than the penetration test and the nights. Moving away later costs a password reset for everybody, and I would accept that.',
      followUps: [
        'How do you revoke an access token? Not at all: it lives for ten minutes. What ends is the session, a row, and a new address, mail or password asks for a token younger than five minutes.',
        'Why is HS256 wrong between services? Who can check can also sign. Six services and their logs would hold the secret, and any of them could make a token.',
      ],
    },
    {
      decision: 'conditional-stock-update',
      differently:
        'Draw the life of a hold to its end on the first day. The first version let it expire under a confirmed order: the statement was right and the saga oversold.',
      followUps: [
        'What does the loser see? It waits for the row, about 6 ms, sees the newest version and hears "sold out": an honest no, without a retry.',
        'What would a fencing token need? A number that grows with each lock and that the row compares at each write. But a row that can compare a number can compare the stock.',
        'What does READ COMMITTED do to the waiting UPDATE? When the winner commits, it evaluates its condition again on the new row. Zero rows then means that not enough is left, and nothing else.',
      ],
    },
    {
      decision: 'warm-standby-region',
      differently:
        'Put the region that sells somewhere other than us-east-1, where the control planes of Route 53, IAM and CloudFront live; and rehearse the decision, not only the script, from the first month.',
      followUps: [
        'What is lost? What was not yet replicated: seconds of orders, at most a minute. Phones send the orders of the last day again with their keys, so most of those are found.',
        'How do you go back? As one went: fence the writer, let the other side catch up as a replica, promote, and only then sell. It is planned, so nothing is lost, and it has no hurry.',
        'How do you fence what you can’t reach? You can’t, so two people override. The phones finish the job: each sends the highest epoch that it has seen, signed, and a region that hears a higher one than its own stops selling.',
        'Why not Aurora Global Database? Its storage replicates in under a second and it tries to fence by itself. But the half hour is being sure, deciding and starting pods; promotion is its smallest part.',
      ],
    },
    {
      decision: 'answer-then-tell',
      differently:
        'Start on queues and move when somebody needs a replay: [[rounded cost.service.amazon-msk]] a month for an option is much, and the outbox makes the change small.',
      followUps: [
        'Where is the pivot? At "confirmed": reserve, authorize and keep the stock can be undone before it, and everything after it is repeated until it works.',
        'What if the pod dies after the bank said yes? Saga and order are rows, so another pod goes on. It asks the bank again with the same key and gets the same answer.',
      ],
    },
    {
      decision: 'kubernetes-without-nodes',
      differently:
        'ECS until the second region is real; and on node groups if the team grows, because Fargate gives up Arm, Spot and every agent.',
      followUps: [
        'What happens when the control plane is down? Pods that run go on; nothing can be changed, scaled or replaced. Its 99.95 % is about changing things.',
        'What does an upgrade cost? Two days a year, February for us-west-2 and a week later us-east-1; or $365 a month and cluster for being late.',
      ],
    },
    {
      decision: 'objectives-by-journey',
      differently:
        'Agree on the objective with the product owner before the dashboards exist; the [[requirement.checkoutAvailability.target]] here is mine, and nobody has yet refused a feature for it.',
      followUps: [
        'How do you alert at low traffic? With a floor of failed orders and a synthetic order each minute, because at night a single failed order is a large share.',
        'Who spends the budget? Releases. Browsing at [[requirement.browseAvailability.target]] allows 40 minutes in 28 days, and a budget that is never spent means that we ship too slowly.',
      ],
    },
    {
      decision: 'read-offline-buy-online',
      differently:
        'Ship the retry library alone, a release earlier, so that the riskiest twenty lines are old when the first order uses them.',
      followUps: [
        'Two phones, one cart? Two carts: the cart belongs to the phone. Merging them would be a second data model on half a million devices, for a convenience.',
        'How do you migrate SQLite on phones you can’t see? By addition only. If in doubt the table is dropped and read again, because everything in it but the order intent is a copy.',
      ],
    },
    {
      decision: 'poll-stock-through-the-edge',
      differently:
        'Compute the hit rate first. I assumed nine of ten; with 520 open pages over 50,000 products it is one of three. And make the five seconds a flag.',
      followUps: [
        'At what scale do sockets win? When most questions bring no news and the edge can’t share the answers: many pages open, each with a product of its own, each changing within seconds. We have 520 pages at peak.',
        'What is the hit rate of a product that one phone watches? Nearly none: it asks every five seconds and the edge keeps the answer for five. That is why [[rounded number resource.stockReads.demand@u500k]] of [[rounded number flow.showStock.rate@u500k]] requests a second reach the inventory service.',
      ],
    },
    {
      decision: 'orders-past-the-cdn',
      differently:
        'Observe CloudFront for a quarter before believing its contract either way; I may have bought a second host name against a paper risk.',
      followUps: [
        'Is a service level an availability? No, it is what AWS pays credits for. I multiply contracts because they are the only figures that can be quoted; the objective will say what is true.',
        'What do you lose without the edge in front of orders? About 25 ms at the median, because an order travels the Internet to us-east-1. And one set of limits becomes two.',
      ],
    },
    {
      decision: 'no-partitions-yet',
      differently:
        'Write the nightly deletion and its test in the first month, not the thirty-sixth: without partitions it is the only way that data leaves.',
      followUps: [
        'What would make you split first? The commits of orders, at eight times the load, or one service whose queries hurt the others. No query crosses schemas, so it is moving data.',
        'How do you delete without partitions? With a nightly DELETE in small batches after 36 months. Five million rows don’t need more.',
      ],
    },
    {
      decision: 'cards-at-the-provider',
      differently:
        'Ask the acquirer in the first week which self-assessment applies, instead of designing for an answer that I expect.',
      followUps: [
        'What is in scope of PCI DSS? The phone’s screen is the provider’s form, so no system of ours sees a number, and the self-assessment is the short one. Which one is the acquirer’s word, to be asked before launch.',
        'How would you change the provider? Tokens belong to one provider: either it helps to move them, or each shopper is asked again. Only the token’s type is in our API and schema, so the code is the smaller part.',
      ],
    },
    {
      decision: 'ship-the-app-on-a-weekly-train',
      differently:
        'Put an end date on flags from the first one, and count the pairs of flags that nobody has tested together.',
      followUps: [
        'A security hole in last week’s release: what now? The flag turns the feature off, in the BFF within two minutes. The fix takes a day: an expedited review, then those who update at once; and the release with the hole is told "you must".',
      ],
    },
  ],
  clarifyingQuestions: [
    { question: 'Transactions of what: requests, orders, rows?', changes: 'Three orders of magnitude.' },
    {
      question: 'How long may the shop be closed, and how many orders may be lost?',
      changes: 'Backups, warm standby or two active regions.',
    },
    {
      question: 'Is stock shared between the regions’ customers?',
      changes: 'If each market has its own, both regions may sell.',
    },
    { question: 'How old may a release be that still buys?', changes: 'How many shapes the BFF speaks.' },
    { question: 'How many phones does one campaign reach, and how fast must it?', changes: 'The real peak.' },
    {
      question: 'What must work without a network?',
      changes: 'A cache, or a distributed database on half a million phones.',
    },
    {
      question: 'May personal data of a shopper lie in both regions, and in which countries?',
      changes: 'Where the standby may be; at ten times, where a market’s shop must be.',
    },
    { question: 'Who may keep the passwords?', changes: 'Build or buy the user service.' },
    {
      question: 'How many people run this at night?',
      changes: 'Kubernetes, Kafka, and everything else with a version.',
    },
  ],
});
