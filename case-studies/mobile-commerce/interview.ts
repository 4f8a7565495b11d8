import { interview as defineInterview } from '#model';

export const interview = defineInterview({
  pitch30Seconds:
    'A shop in the pockets of half a million people. The claim was ten thousand transactions a second; the arithmetic says 694 requests and half an order. So I left things out: no locks in Redis, no second active region, no sockets, no partitions. The stock row decides, the phone’s key makes an order happen once, and a warm standby buys thirty minutes for less than a fifth of the bill.',
  pitch3Minutes: `The platform sells through an app to half a million registered users, with stock that must be right at the moment of buying, and a second region.

The first thing I did was to check its most impressive number. The plan said ten thousand transactions a second. One user in five active a day, one and a half sessions, forty requests each, and a peak ten times the mean: that is 694 requests a second, and one order every two seconds. Ten thousand would need seven million users. That one division decides most of the architecture, because it shows what we don’t need.

The hard part isn’t throughput, it is the phone. It loses the network between the request and the answer. So the key of an order is written to the phone’s storage before the first byte leaves, and asking again with the same key gives the same order. A release can’t be rolled back, so new behavior sits behind a flag in the backend for the frontend, which also speaks the shapes of the last six months. And one push to everybody is two thousand requests in the first minute, so campaigns go out in slices over half an hour.

Overselling: the plan guarded stock with a lock in Redis that expires after ten seconds. A process that pauses for eleven goes on as if it held the lock. You can repair that with a fencing token, but a database row that can compare a token can compare the stock. So the row decides, in one conditional update, and Redis only hints to screens.

Multi-region sounds like two regions that both sell. Stock can’t do that: a unit exists once, and asking the other coast costs seventy milliseconds a lock, fourteen sales a second instead of a hundred and sixty. So there is one writer, and a warm standby with a replica, one pod of each service and no Kafka. Thirty minutes to sell again, at most a minute of orders to find again, for 876 dollars a month.

It costs about 2,400 dollars a month for a hundred thousand users and 4,800 for half a million: two point four cents, then under one cent each. The floor is three brokers, a cache and two regions; the growth is processors and pictures.

What gives way first is search, which still runs in the main database, at 1.7 times the peak. After that nothing until 3.6 times, and that is a quota.

What I am not sure of: every behavior figure is an assumption until the first percent of phones is live. Kubernetes, Kafka and our own sign-in I can defend; a smaller team shouldn’t copy them.`,
  inPlainWords: `A shop sells through an app to half a million people. A phone loses its connection at the worst moment: after Buy was pressed, before the answer came. So the phone first writes down a number for the order, and asking again with that number gives the same order, never a second one.

Two people want the last piece. The first plan locked it away for ten seconds, and such a lock can open too early. Now the stock list itself decides: one gets it, the other is told at once.

If the site that runs the shop is lost, a second one across the country sells again within half an hour, and at most a minute of orders has to be pieced together. For both to sell at once, every sale would wait for the other coast.

It costs about 4,800 dollars a month, a cent a person.`,
  deck: [
    {
      title: 'What 10K TPS would mean',
      minutes: 2,
      points: ['Users to requests, in six factors', '694, and half an order', 'Seven million users'],
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
        '$876 or $2,563',
        'Fence before you promote, and not by a security group',
      ],
    },
    {
      title: 'Money',
      minutes: 1,
      points: ['$2,370 and $4,838', 'The floor and the growth', 'Pictures against computers'],
    },
    {
      title: 'What breaks first, and at ten times',
      minutes: 2,
      points: ['Search at 1.7×', 'Quota at 3.6×, BFF at 5.4×, database at 6.5×', 'Regions by market'],
    },
    {
      title: 'What I would not copy',
      minutes: 1,
      points: ['Kubernetes in one region', 'Kafka at 13 facts a second', 'Own sign-in against $1,415'],
    },
  ],
  stories: [
    {
      id: 'tenThousand',
      question: 'Tell me about a number that you did not believe.',
      situation: 'Design exercise: the plan for a shop with 500,000 users says "handled 10K TPS".',
      task: 'Size the platform without over- or underbuilding it.',
      action:
        'I wrote the figure as a product: users, active share, sessions, requests, peak factor. Each factor is an assumption that somebody can dispute, so I took the generous one. I kept the stated figure beside the computed one.',
      result:
        '694 requests a second, one fourteenth; half an order. Two regions, sockets, partitions and a Redis lock lost their reasons in one afternoon.',
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
        'The lock is gone; the cache can be flushed in the middle of a sale. One product can sell about 166 times a second, 300 times the peak.',
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
        'Warm standby: 30 minutes, under a minute of orders, $876 instead of $2,563 a month; an exercise with real traffic twice a year.',
      tradeOff:
        'A failover loses the last seconds. Phones and the provider’s records find those orders again; the product owner has to sign that.',
    },
    {
      id: 'kubernetes',
      question: 'Why Kubernetes and not ECS?',
      situation: 'Design exercise: six stateless services and two people on call; the roadmap sets EKS.',
      task: 'Defend it, or say that it can’t be defended.',
      action:
        'I listed what ECS would do as well, which is nearly everything, and priced what it doesn’t: $146 a month for two control planes, an upgrade a year, seven add-ons. What is left is one desired state pulled by two regions.',
      result:
        'EKS on Fargate, without nodes; upgrade days in the calendar, because being late costs $365 a month and cluster.',
      tradeOff: 'Software that we operate instead of AWS. In one region I would take ECS.',
    },
    {
      id: 'whyGo',
      question: 'Why Go and not Node.js?',
      situation: 'Design exercise: a team of eight that knows React Native and Node.js, and a roadmap that sets Go.',
      task: 'Say what the language is for, at 370 requests a second behind the entry.',
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
      followUps: ['What does Go do that Node.js can’t?', 'What did three months of learning cost?'],
    },
    {
      decision: 'redis-stock-lock',
      differently: 'Draw the pause before writing the code: half an hour with a sequence diagram would have ended it.',
      followUps: ['Would Redlock have been enough?', 'When is a lock in Redis fine?'],
    },
    {
      decision: 'two-active-regions',
      differently:
        'Ask what an hour of a closed shop is worth before drawing a second region. I read two words as a requirement.',
      followUps: ['What can be active in two places?', 'What would active–active have cost?'],
    },
    {
      decision: 'one-mobile-bff',
      differently:
        'Generate the app’s client from the API description on the first day; and put a budget on the BFF’s size, because it will grow a business rule.',
      followUps: ['How do business rules stay out of it?', 'Why not GraphQL?'],
    },
    {
      decision: 'revisioned-cache-keys',
      differently:
        'Start with the lifetime alone and measure how often a stale price reaches checkout: if it is one in ten thousand, the pointer is elegance that nobody asked for.',
      followUps: [
        'What if two revisions arrive in reverse?',
        'What if the pointer has expired when a late event comes?',
        'What is the race in delete-on-write?',
      ],
    },
    {
      decision: 'short-signed-tokens',
      differently:
        'Outside of a flagship, start on Cognito Lite: $1,415 a month is less than the penetration test and the nights. Moving away later costs a password reset for everybody, and I would accept that.',
      followUps: ['How do you revoke an access token?', 'Why is HS256 wrong between services?'],
    },
    {
      decision: 'conditional-stock-update',
      differently:
        'Draw the life of a hold to its end on the first day. The first version let it expire under a confirmed order: the statement was right and the saga oversold.',
      followUps: [
        'What does the loser see?',
        'What would a fencing token need?',
        'What does READ COMMITTED do to the waiting UPDATE?',
      ],
    },
    {
      decision: 'warm-standby-region',
      differently:
        'Put the region that sells somewhere other than us-east-1, where the control planes of Route 53, IAM and CloudFront live; and rehearse the decision, not only the script, from the first month.',
      followUps: [
        'What is lost?',
        'How do you go back?',
        'How do you fence what you can’t reach?',
        'Why not Aurora Global Database?',
      ],
    },
    {
      decision: 'answer-then-tell',
      differently:
        'Start on queues and move when somebody needs a replay: $475 a month for an option is much, and the outbox makes the change small.',
      followUps: ['Where is the pivot?', 'What if the pod dies after the bank said yes?'],
    },
    {
      decision: 'kubernetes-without-nodes',
      differently:
        'ECS until the second region is real; and on node groups if the team grows, because Fargate gives up Arm, Spot and every agent.',
      followUps: ['What happens when the control plane is down?', 'What does an upgrade cost?'],
    },
    {
      decision: 'objectives-by-journey',
      differently:
        'Agree on the objective with the product owner before the dashboards exist; the 99.9 % here is mine, and nobody has yet refused a feature for it.',
      followUps: ['How do you alert at low traffic?', 'Who spends the budget?'],
    },
    {
      decision: 'read-offline-buy-online',
      differently:
        'Ship the retry library alone, a release earlier, so that the riskiest twenty lines are old when the first order uses them.',
      followUps: ['Two phones, one cart?', 'How do you migrate SQLite on phones you can’t see?'],
    },
    {
      decision: 'poll-stock-through-the-edge',
      differently:
        'Compute the hit rate first. I assumed nine of ten; with 520 open pages over 50,000 products it is one of three. And make the five seconds a flag.',
      followUps: ['At what scale do sockets win?', 'What is the hit rate of a product that one phone watches?'],
    },
    {
      decision: 'orders-past-the-cdn',
      differently:
        'Observe CloudFront for a quarter before believing its contract either way; I may have bought a second host name against a paper risk.',
      followUps: ['Is a service level an availability?', 'What do you lose without the edge in front of orders?'],
    },
    {
      decision: 'no-partitions-yet',
      differently:
        'Write the nightly deletion and its test in the first month, not the thirty-sixth: without partitions it is the only way that data leaves.',
      followUps: ['What would make you split first?', 'How do you delete without partitions?'],
    },
    {
      decision: 'cards-at-the-provider',
      differently:
        'Ask the acquirer in the first week which self-assessment applies, instead of designing for an answer that I expect.',
      followUps: ['What is in scope of PCI DSS?', 'How would you change the provider?'],
    },
    {
      decision: 'ship-the-app-on-a-weekly-train',
      differently:
        'Put an end date on flags from the first one, and count the pairs of flags that nobody has tested together.',
      followUps: ['A security hole in last week’s release: what now?'],
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
