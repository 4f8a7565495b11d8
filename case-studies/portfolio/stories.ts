import type { PortfolioDefinition } from 'casebook';

/** Ten stories, told as the design exercises that they are. Figures in double brackets are looked up in the case studies. */
export const stories: PortfolioDefinition['stories'] = [
  {
    id: 'why-go',
    title: 'Why Go over Node.js',
    question: 'Your team knows Node.js. Why Go?',
    defends: 'Performance vs team familiarity',
    months: [1, 2],
    situation:
      'Design exercise: the backend of a shopping app for half a million users. The team knows React Native and Node.js, the plan says Go, and the reason on the slide is speed.',
    task: 'Recommend a language, with a reason that survives the arithmetic.',
    action:
      'I did the arithmetic first, and it removed the slide’s reason. The plan claims [[mobile-commerce:stated.tps]]. The honest peak is [[number mobile-commerce:requirement.peakRequests.target]] requests a second, images not counted, and the backend for the frontend is full at [[number mobile-commerce:resource.bffPods.saturates]] times what the first hundred thousand users bring. Node.js would serve it without noticing. So I asked what hurts here: six services that wait for each other under one deadline. An order may take [[mobile-commerce:requirement.checkoutTime.target]] and computes to [[mobile-commerce:flow.checkout.latency]] at the 95th percentile, nearly all of it waiting. In Go a deadline and its cancellation travel through every call and query by convention. In Node.js they travel if the reviewer noticed, and one long JSON parse holds up the whole process.',
    result:
      'Go for every service, the BFF included, with one template for deadlines, traces and tokens. The decision says “not for speed” in its title.',
    tradeOff:
      'About three months until the team is as quick as it was, and the mobile people can’t change the BFF on their first day. That hurts every sprint of the first quarter. A second app team would get a BFF of its own, in its language.',
    shownIn: [
      { study: 'mobile-commerce', decision: 'go-for-the-backend' },
      { study: 'mobile-commerce', flow: 'checkout' },
      { study: 'order-processing', decision: 'go-on-fargate' },
    ],
  },
  {
    id: 'schema-design',
    title: 'Database schema design',
    question: 'Walk me through a schema that you designed.',
    defends: 'Normalization vs query performance',
    months: [3],
    situation:
      'Design exercise: a product for [[multi-tenant-saas:stated.tenants]] firms, each with its own schema in one PostgreSQL. The model is in clean normal form, and the next feature wants to split it further.',
    task: 'Find out how far that carries, before sales does.',
    action:
      'I rendered the schema for a thousand tenants and asked one connection how much memory it held. A backend remembers every table that it has touched, of every tenant, without a limit. So one more table in the model is five hundred more in each backend: normal form has a price per tenant. Two things followed. The pool of [[multi-tenant-saas:stated.pool]] connections a task went; by Little’s law about ten work at a time. And I denormalized on purpose: every row carries its tenant’s id, although the schema already says it, because a row policy needs something to compare.',
    result:
      'The same instance carries [[multi-tenant-saas:resource.catalogueMemory.saturates]] today’s tenants before that memory is full. A read computes to [[multi-tenant-saas:flow.readItems.latency]] at the 95th percentile, against [[multi-tenant-saas:requirement.latency.target]], and a month costs [[rounded multi-tenant-saas:cost.total]].',
    tradeOff:
      'Tenants and tables now draw on one budget. A team that splits a table has to say how many tenants it costs, and statements are planned again whenever the tenant changes. The constant behind it comes from one afternoon’s trial, so the rollout starts by repeating it.',
    shownIn: [
      { study: 'multi-tenant-saas', decision: 'schema-per-tenant' },
      { study: 'multi-tenant-saas', decision: 'enter-tenant-in-the-transaction' },
      { study: 'multi-tenant-saas', page: 'data' },
      { study: 'order-processing', decision: 'composite-order-key' },
    ],
  },
  {
    id: 'caching',
    title: 'Caching strategy',
    question: 'How do you keep a cache correct?',
    defends: 'Consistency vs latency',
    months: [3],
    situation:
      'Design exercise: fifty thousand products on half a million phones. The first plan deleted the cached product after each change and announced the deletion over Redis pub/sub.',
    task: 'A new price on every phone within a minute, a page within [[mobile-commerce:requirement.browseTime.target]], and nothing that needs the cache to be there.',
    action:
      'I drew the race. A reader misses and reads the old row; the writer commits and deletes; the reader puts the old row back. A wrong price stays for its whole lifetime, and pub/sub delivers at most once. So nothing is deleted: the revision is part of the key, and a small pointer names the current one. The pointer only moves up, so late and repeated messages do nothing. It lives for a minute, which bounds the message that got lost. One query a key and pod in flight: no stampede.',
    result:
      'Whatever the order of events, a stale value can’t be read under a new key. A product page computes to [[mobile-commerce:flow.browse.latency]] at the 95th percentile and is answered [[mobile-commerce:flow.browse.availability]] of the time, with the cache allowed to be away.',
    tradeOff:
      'It’s a bound, not consistency: a page may be a minute old. So checkout compares prices and asks the shopper if one rose, in the worst moment to ask. I took latency where people look and consistency where they pay.',
    shownIn: [
      { study: 'mobile-commerce', decision: 'revisioned-cache-keys' },
      { study: 'mobile-commerce', flow: 'priceChange' },
      { study: 'mobile-commerce', failureMode: 'stalePrice' },
      { study: 'order-processing', decision: 'cache-off-the-ordering-path' },
    ],
  },
  {
    id: 'event-driven',
    title: 'Event-driven vs sync',
    question: 'Why event-driven? Why not just call?',
    defends: 'Complexity vs scalability',
    months: [4],
    situation:
      'Design exercise: a shop that takes [[order-processing:stated.peak]] when it matters. The picture is event-driven throughout, every arrow goes over Kafka, and an order has to be confirmed in [[order-processing:requirement.confirmationTime.target]].',
    task: 'Decide arrow by arrow: event or call? And defend the price of the cluster.',
    action:
      'I asked one question of each arrow: does somebody wait for the answer? A command has one addressee, and its sender needs an answer within the deadline: a call. A fact has many readers and nobody waits: an event. So a worker calls inventory and payment, with the saga’s state in a row. Confirmed, shipped, refunded are facts; they commit to an outbox and reach Kafka afterwards. And Kafka stays off the path that accepts an order, because its contract promises less than our [[order-processing:requirement.availability.target]].',
    result:
      'Accepting computes to [[order-processing:flow.placeOrder.availability]]. A broker outage delays parcels and mails, never an order. Confirming computes to [[order-processing:flow.confirmOrder.latency]] at the 95th percentile, and a new reader needs no release of ours.',
    tradeOff:
      'Every consumer needs a story for the second delivery. Worse, this load doesn’t need brokers: queues would carry it for about a tenth of the price. SNS FIFO can replay too, since 2023, a span of time to a subscription. I’m buying a position that each reader sets back by itself, for readers who don’t exist yet. If nobody has replayed in a year, I was wrong, and the outbox makes leaving cheap.',
    shownIn: [
      { study: 'order-processing', decision: 'event-log-on-kafka' },
      { study: 'order-processing', decision: 'transactional-outbox' },
      { study: 'mobile-commerce', decision: 'answer-then-tell' },
    ],
  },
  {
    id: 'saga',
    title: 'Saga vs 2PC',
    question: 'How do you keep stock and money consistent without one transaction?',
    defends: 'Eventual consistency vs simplicity',
    months: [4],
    situation:
      'Design exercise: an order touches stock, money and parcels, each with its own data, and the money sits at a provider. Nobody may be charged for goods that aren’t reserved.',
    task: 'Keep them consistent. Somebody says two-phase commit.',
    action:
      'Inside one database that’s simply a transaction, and accepting an order is one: order, key and outbox row commit together. Across services it fails twice. An authorization looks like a prepare, but it expires and may still fail at capture. And a coordinator that dies leaves rows locked, where a product’s row, in good health, is full at [[order-processing:resource.hotProduct.saturates]] the peak. So a saga: reserve, authorize, confirm. Confirmed is the pivot. Before it we go back in reverse order of what succeeded, after it only forward. Money is captured at dispatch, so that going back is a void and not a refund.',
    result:
      'Confirming computes to [[order-processing:flow.confirmOrder.availability]] against a promise of [[order-processing:requirement.confirmationAvailability.target]]; half of what is missing is the provider. The saga is a row: any worker takes over, and support reads where an order is stuck.',
    tradeOff:
      'There is no isolation. For seconds a unit is held for an order that will fail, and somebody else reads “sold out”. “Unknown” is a third answer, and most of the careful code is about it. Whoever joins learns a state machine where a transaction was one word.',
    shownIn: [
      { study: 'order-processing', decision: 'orchestrate-to-the-pivot' },
      { study: 'order-processing', decision: 'authorize-then-capture' },
      { study: 'order-processing', flow: 'compensateOrder' },
      { study: 'mobile-commerce', flow: 'decline' },
    ],
  },
  {
    id: 'kubernetes',
    title: 'K8s vs ECS',
    question: 'Why Kubernetes and not ECS?',
    defends: 'Flexibility vs operational overhead',
    months: [5],
    situation:
      'Design exercise: six stateless services, two regions, two people on call. The roadmap sets Kubernetes and wants it defended against ECS.',
    task: 'Defend it, or say that it can’t be defended.',
    action:
      'I began with what ECS on Fargate does as well: run the same images, roll back on an alarm, with no control plane to pay and no version to upgrade. That’s nearly everything, and in one region I’d stop there. What is left is the second region. It’s a standby that has to be identical on a day nobody chooses, and sell again within [[mobile-commerce:requirement.regionRecovery.target]]. With Kubernetes one desired state is described once and pulled by both regions, so drift is visible and repaired. With ECS that’s a pipeline which we write. Then I removed what we don’t need: no nodes, only Fargate.',
    result:
      'EKS without nodes. Its control planes are about three percent of [[rounded mobile-commerce:cost.total@u500k]] a month, and once a year somebody who didn’t write the code builds a cluster from nothing.',
    tradeOff:
      'An upgrade in both regions every year, and a surcharge for being late. Seven add-ons are software that we operate. No Arm and no Spot, so the processors cost more than they have to. Two people on call pay for flexibility with evenings. For one region I’d take ECS, and I’d say so in the room.',
    shownIn: [
      { study: 'mobile-commerce', decision: 'kubernetes-without-nodes' },
      { study: 'mobile-commerce', decision: 'warm-standby-region' },
      { study: 'mobile-commerce', risk: 'clusterUpgrades' },
      { study: 'order-processing', decision: 'go-on-fargate' },
    ],
  },
  {
    id: 'multi-az',
    title: 'Multi-AZ design',
    question: 'Tell me about designing for availability.',
    defends: 'Cost vs availability',
    months: [5],
    situation:
      'Design exercise: a brief promises [[order-processing:requirement.availability.target]] for accepting orders, on a load balancer, containers in several zones and a Multi-AZ database. It looks like the textbook.',
    task: 'Find out whether the textbook keeps that promise, and what it costs if it doesn’t.',
    action:
      'I multiplied the suppliers’ own service levels along the path: [[order-processing:flow.acceptAsDrawn.availability]], which is [[order-processing:flow.acceptAsDrawn.downtime]] a month without orders, when every contract is kept. The reflex is a second region. But stock needs one writer, so a second active region runs through the one thing that must not be wrong, and roughly doubles the bill. Aurora’s contract at 99.99 % would meet the target as well, but it refuses orders during each failover and stops for a bad migration. I put something independent beside the weakest part instead. A failover takes a minute or two. During it the order service validates as always and writes to a queue that spans zones. Afterwards the worker drains it, and the idempotency key makes one order of two.',
    result:
      '[[order-processing:flow.placeOrder.availability]], or [[order-processing:flow.placeOrder.downtime]] a month, for cents in a bill of [[rounded order-processing:cost.total]]. Confirming got a promise of its own, [[order-processing:requirement.confirmationAvailability.target]], because it needs a payment provider.',
    tradeOff:
      'For those minutes we accept orders without knowing the stock, and a few will be canceled. The product owner has to sign that sentence. And a path that runs minutes a year rots, so it’s exercised every Tuesday, on real orders. The queue is cheap. The Tuesdays are what one forgets to budget.',
    shownIn: [
      { study: 'order-processing', decision: 'intake-queue' },
      { study: 'order-processing', flow: 'failoverIntake' },
      { study: 'multi-tenant-saas', decision: 'no-gateway' },
      { study: 'mobile-commerce', decision: 'orders-past-the-cdn' },
    ],
  },
  {
    id: 'observability',
    title: 'Observability investment',
    question: 'How do you decide what to monitor?',
    defends: 'Upfront cost vs debugging time',
    months: [5],
    situation:
      'Design exercise: six services, two people on call. The usual plan, an alert on everything that can be high, comes to sixty.',
    task: 'Say who is woken by what, and why that is paid for before the first feature.',
    action:
      'I began with the shopper and not with the servers. Open the app, browse, check out, hear the decision: four objectives, measured at the entry and on the phone. An alert claims that somebody is being hurt now, so a page needs a burning budget, or a broken invariant such as a unit sold twice. Slow leaks make a ticket. Processors stay on dashboards, where one looks after the page. Tracing is in the service template from the first day, because adding it later means touching every call. And something outside watches the watcher: no data looks exactly like no problem.',
    result:
      'Far fewer alerts than sixty, each with a runbook entry. Checkout promises [[mobile-commerce:requirement.checkoutAvailability.target]] and computes to [[mobile-commerce:flow.acceptOrder.availability]]: [[mobile-commerce:flow.acceptOrder.downtime]] a month. The rest is a budget for releases, and the canary stops on the pager’s signal.',
    tradeOff:
      'It’s paid for in weeks without a feature. Journeys say that it hurts, not where, so the cause still takes a trace. And at night the alert needs a floor, so a small hurt may wait for the morning. I prefer that to the alert that everybody has muted.',
    shownIn: [
      { study: 'mobile-commerce', decision: 'objectives-by-journey' },
      { study: 'mobile-commerce', page: 'operations' },
      { study: 'mobile-commerce', failureMode: 'blind' },
      { study: 'iot-ingestion', flow: 'hearSilence' },
    ],
  },
  {
    id: 'security',
    title: 'Security architecture',
    question: 'How do you secure a system without getting in people’s way?',
    defends: 'User friction vs protection',
    months: [5],
    situation:
      'Design exercise: [[multi-tenant-saas:stated.tenants]] firms on one platform, under GDPR and SOC 2. Four of five bring their own sign-in. Isolation is a schema for each, with row-level security as “additional protection”.',
    task: 'Let [[multi-tenant-saas:requirement.isolation.target]] cross from one tenant to another, and still let [[multi-tenant-saas:stated.users]] people in on a Monday morning.',
    action:
      'I asked what the second fence compares. In a schema that holds one tenant, nothing. So every row carries its tenant’s id, and the fences take their answers from different places: the schema from our directory, the id from the signed token. One of them wrong, no rows. Then the friction. Identity is proven by a bought directory and the customer’s own provider. Permission we sign ourselves, for ten minutes. A person signs in once a working day; whoever was removed is out within ten minutes.',
    result:
      'Isolation became a test to run in front of an auditor: wrong schema, right token, no rows. Signing in computes to [[multi-tenant-saas:flow.signIn.availability]] against [[multi-tenant-saas:requirement.signInAvailability.target]], and those who are in already don’t need the directory.',
    tradeOff:
      'For those ten minutes a removed person still holds a token; zero would be a look-up a request. We operate an issuer, with its keys. An empty list is a wrong answer that looks right, so one policy miss pages. And the directory, paid by head, costs more than the database instance.',
    shownIn: [
      { study: 'multi-tenant-saas', decision: 'second-fence' },
      { study: 'multi-tenant-saas', decision: 'own-tokens' },
      { study: 'multi-tenant-saas', flow: 'wrongTenant' },
      { study: 'iot-ingestion', decision: 'one-key-one-device' },
    ],
  },
  {
    id: 'cost',
    title: 'Cost optimization',
    question: 'How would you bring a cloud bill down?',
    defends: 'Feature velocity vs cloud bill',
    months: [1, 2, 3, 4, 5, 6],
    situation:
      'Design exercise: [[iot-ingestion:stated.devices]] devices, a reading every [[iot-ingestion:stated.interval]], and an estimate of [[rounded iot-ingestion:cost.stated]] a month whose lines add up.',
    task: 'Say whether the estimate holds, before anybody promises it to a customer.',
    action:
      'I rebuilt each line as price times quantity: [[rounded iot-ingestion:cost.stated.recomputed]] a month for the same picture. Nothing in it looked badly chosen. Every line was too high because nearly every line counts messages. So I left the services alone and went for the quantity. Ten readings travel in one message, past the broker, because telemetry has a single reader. That makes dashboards slower, so I asked who looks. Somebody must be woken: a crossing of a limit leaves at once, on a path of its own. Somebody stands in front of one device: that one can be watched live. Nobody watches all of them.',
    result:
      '[[rounded iot-ingestion:cost.total]] a month, with the network, keys and logs that the estimate forgot. Alerts compute to [[iot-ingestion:flow.raiseAlert.latency]] at the 95th percentile, and the first thing to give way is full at [[iot-ingestion:resource.shards.saturates]] the load.',
    tradeOff:
      'Everything else may be [[iot-ingestion:requirement.freshness.target]] old, where people had pictured seconds, and a device that dies takes its last readings with it. I’d want the product owner’s signature on that before firmware exists. Every feature that wants fresher data then has to say what it costs. That is velocity, and I spent it.',
    shownIn: [
      { study: 'iot-ingestion', decision: 'batch-on-the-device' },
      { study: 'iot-ingestion', decision: 'basic-ingest' },
      { study: 'iot-ingestion', page: 'cost' },
      { study: 'order-processing', page: 'cost' },
    ],
  },
];
