import { interview as defineInterview } from 'casebook';

export const interview = defineInterview({
  pitch30Seconds:
    '[[number driver.ordersPerDay]] orders a day, [[number driver.peakOrders]] a minute at peak. Three promises: an order is accepted [[number requirement.availability.target]] percent of the time, decided in two seconds, and never sells a unit twice. Accepting needs only a database, with a queue beside it for failovers. Stock is one conditional update. Kafka carries facts, and no deadline waits for it. It costs [[about cost.total]] a month, under a fifth of a cent an order.',
  pitch3Minutes: `The business takes [[number driver.ordersPerDay]] orders a day, and [[number driver.peakOrders]] a minute when it matters: [[number driver.peakFactor]] times the mean. It asked for three hard things: confirm in two seconds, never oversell, be available [[number requirement.availability.target]] percent.

I started by asking what the [[number requirement.availability.target]] is of. Load balancer, containers and a Multi-AZ database, each exactly as good as its contract, and our own releases give [[number flow.acceptAsDrawn.availability]]: [[rounded number flow.acceptAsDrawn.downtime]] minutes a month against [[rounded number requirement.availability.downtime]] allowed. So the picture in the brief could not keep its promise on its best day. I separated two promises. Accepting is [[number requirement.availability.target]]: if the database doesn't answer, the order is parked in a durable queue, and the path computes to [[number flow.placeOrder.availability]]. Aurora's contract would meet the target too, but still refuse orders during a failover. Confirming depends on the payment provider, so it has its own, lower target.

Accepting writes one row, its idempotency key and an outbox row in one transaction. Then a worker runs the saga: reserve stock, authorize the payment, keep the stock, confirm. Those are calls, because a command has one addressee and the sender needs an answer within the two seconds. What happened is published to Kafka through the outbox, for shipping, notifications and the audit archive. Kafka is at [[number limit.sla.msk]] percent, so nobody with a deadline waits for it.

Overselling is the easiest of the three, if you let the database decide. The code I was given read the row, compared in Go, and updated with a version and three attempts. It never oversells, but every sale of a product is a conflict for its other buyers. One conditional update does it: take the units where enough are available. The loser waits a few milliseconds for the row lock and gets an honest no. A constraint stands behind it.

The numbers had more surprises. The estimate of [[rounded cost.stated]] was [[rounded number cost.stated.percent]] percent too high for what it listed, and left out storage, network, observability and five of six e-mails. The real figure is [[about cost.total]]. And PostgreSQL rejects the schema: a partitioned table's key must hold the partition column.

What breaks first is not ours: the payment provider's quota, assumed, at two and a half times the peak. Sending mail gives way next, which delays and doesn't fail. The database holds to almost eight times, about where a single hot product's row gives way too. For each there is a step with a price.

What I would do differently: measure earlier. The latencies are budgets and the throughputs are estimates, and the study says so beside each figure. The first thing I would spend money on is the load test that replaces them.`,
  inPlainWords: `A shop takes [[number driver.ordersPerDay]] orders a day, and in its busiest minute [[number driver.peakFactor]] times as many as on average. Three things must hold. Whoever presses Buy hears within two seconds whether it worked. Nothing is sold that isn't there. And orders are taken even while a part of the shop is broken.

The first plan could not keep the third promise: its parts, each as good as its supplier says, were together not good enough. So I split the promise. If the records can't be reached, an order waits in a safe line and is entered soon after. Confirming it may take longer, because a bank has to agree.

It costs [[about cost.total]] a month. The plan said [[rounded cost.stated]], although it had left out a fifth of the bill. What gives way first is the payment partner, at two and a half times the busiest minute.`,
  deck: [
    {
      title: 'Three promises, and of what exactly',
      minutes: 2,
      points: [
        '[[number driver.peakOrders]] a minute is [[rounded number driver.peakFactor]] times the mean',
        '[[requirement.availability.target]] of accepting, not of everything',
        'Zero is a constraint, not a target',
      ],
    },
    {
      title: 'One order, end to end',
      minutes: 3,
      points: [
        'Container diagram',
        'Accept: one transaction',
        'Confirm: two calls and a pivot',
        'After: facts on the log',
      ],
    },
    {
      title: 'Decision: calls before the pivot, events after it',
      minutes: 2,
      points: [
        'Four options',
        'What the brief’s arrows would do to a declined card',
        'Keep before confirm: why a hold may not run out unseen',
        'Price: a known coupling',
      ],
    },
    {
      title: 'Decision: one conditional update',
      minutes: 2,
      points: [
        'The version loop, line by line',
        'Row lock arithmetic: 6 ms, [[number resource.hotProduct.capacity]] a second',
        'Where it ends: buckets',
      ],
    },
    {
      title: 'Decision: the intake queue',
      minutes: 2,
      points: [
        '[[number flow.acceptAsDrawn.availability]] against [[number requirement.availability.target]]',
        'Beside it, not better: and why not Aurora at [[number limit.sla.aurora.multi-az]]',
        'Who pays: orders accepted without stock',
        'Drill every Tuesday',
      ],
    },
    {
      title: 'Money',
      minutes: 1,
      points: [
        '[[rounded cost.stated]] stated, [[rounded cost.stated.recomputed]] for the same lines, [[rounded cost.total]] in full',
        'What drives it: database, SMS, tasks',
      ],
    },
    {
      title: 'What breaks first, and at ten times',
      minutes: 2,
      points: [
        'Provider quota at [[resource.paymentQuota.saturates]], notifications at [[resource.notificationPartitions.saturates]]',
        'Commits at [[resource.databaseCommits.saturates]], one hot product’s row at [[resource.hotProduct.saturates]]',
        'Ten times: [[about cost.total@tenfold]]. A hundred: cells by market, ten times that',
      ],
    },
    {
      title: 'What I am not sure of',
      minutes: 1,
      points: ['Nothing is measured yet', 'Kafka is a bet on later consumers', 'One region is a choice'],
    },
  ],
  stories: [
    {
      id: 'challengeTheTarget',
      question: 'Tell me about a requirement you challenged.',
      situation:
        'Design exercise: the brief for an order platform asks for [[requirement.availability.target]] availability, on a load balancer, Fargate and RDS Multi-AZ.',
      task: 'Find out whether the parts can keep the promise before anybody builds on it.',
      action:
        'I multiplied the service levels along the path of one order: [[flow.acceptAsDrawn.availability]], [[rounded number flow.acceptAsDrawn.downtime]] minutes a month against [[rounded number requirement.availability.downtime]]. I asked what must be available and split the promise into accepting and confirming. For accepting I put a queue beside the database; for confirming I wrote down the provider’s limit.',
      result:
        'Accepting computes to [[flow.placeOrder.availability]], [[about number flow.placeOrder.downtime]] minutes a month. In a database failover shoppers get "accepted, we confirm by e-mail" instead of an error.',
      tradeOff:
        'During a failover orders are accepted without knowing the stock; a few will be canceled minutes later. The product owner has to agree to that, in writing. If not, Aurora at [[limit.sla.aurora.multi-az]] is the other way over the same bar.',
    },
    {
      id: 'simplerConcurrency',
      question: 'Tell me about a time you made something simpler.',
      situation:
        'Design exercise: stock was guarded by reading, comparing in Go and updating with a version, three attempts with a sleep.',
      task: 'Zero overselling at [[number flow.confirmOrder.rate]] orders a second, all of which may want one product.',
      action:
        'I asked what the version protects that the condition "available >= quantity" does not, and found nothing. I replaced read, compare, update and retry by one conditional update, all lines of an order in one transaction in product order, with a reservation row that makes repeats harmless.',
      result:
        'No retries, half the round trips, and zero rows means exactly one thing. The row is [[rounded resource.hotProduct.utilization]] busy in the worst case at peak.',
      tradeOff:
        'A product can’t sell faster than its row can be locked, about [[number resource.hotProduct.capacity]] times a second. Beyond that it needs buckets, and those are not simple.',
    },
    {
      id: 'estimateReview',
      question: 'How do you know what a system will cost?',
      situation: 'Design exercise: a table of six lines said [[rounded cost.stated]] a month.',
      task: 'Say whether that is a budget anybody can hold me to.',
      action:
        'I rebuilt every line as price times quantity from dated price lists, and listed what was missing. I kept the old figure beside the new one, with the reason for each difference.',
      result:
        '[[cost.stated.recomputed]] for the same lines, so the stated figure was [[rounded cost.stated.percent]] too high; [[cost.total]] with storage, network, security, logs and the e-mails that [[in words about driver.ordersAMonth]] really need.',
      tradeOff:
        'It is list price, and quantities such as log volume are assumptions until there is traffic. They are marked as such.',
    },
    {
      id: 'ownReview',
      question: 'Tell me about a mistake in your own design.',
      situation:
        'Design exercise: holds on stock ran out after 15 minutes, and nothing told the inventory service that an order had been confirmed.',
      task: 'Read the finished design again as somebody who wants to break it.',
      action:
        'I walked through every timer. A hold that ran out while the bank was slow, or after the confirmation, would have been sold again, and no constraint would have refused it. I put a step before the pivot: the hold is kept, or the order is canceled. The same walk showed that a deadline three tenths shorter would cut off two percent of authorizations under the latencies that I had assumed myself.',
      result:
        'One more call, about ten milliseconds, and the failure is a canceled order instead of an oversold unit. The deadline is 1.5 seconds, which cuts off 0.7 percent.',
      tradeOff:
        'The worker asks inventory twice for each order, and the payment has less room: at 1.5 seconds a second attempt can’t fit into two.',
    },
    {
      id: 'wrongFirstDecision',
      question: 'Tell me about a decision you reversed.',
      situation:
        'Design exercise: the first version published each event right after the database commit, because the picture showed that arrow.',
      task: 'The audit trail must have no gaps.',
      action:
        'I asked what happens when the process dies between commit and publish: an order that nobody ever hears of. I compared an outbox with change data capture and with writing to Kafka first, and chose the outbox.',
      result: 'A fact is committed with the state it describes. MSK may be down for hours and no order notices.',
      tradeOff:
        'At least once instead of at most once: every consumer needs a story for the second delivery. The event catalog lists each.',
    },
  ],
  defences: [
    {
      decision: 'keep-the-audit-trail-under-a-retention-lock',
      differently:
        'Ask internal audit on the first day whether they want to find out or to prove, and the data protection officer whether an id may stay for seven years.',
      followUps: [
        'Who can delete an object? Nobody before its time: in compliance mode not even the root account; only closing the account would.',
        'What if a wrong fact is archived? A correcting entry follows; the wrong one stays and names who wrote it.',
        'How do you know that nothing is missing? The journals in the database are compared every day, by a role that can write neither side.',
      ],
    },
    {
      decision: 'event-log-on-kafka',
      differently: 'Start on SNS and SQS, keep the outbox, and move when the first consumer asks for a replay.',
      followUps: [
        'Which consumer needs a replay today? None. That is why it is called a bet, with a date to look at it again.',
        'What does MSK cost an order? [[cost.service.amazon-msk]] for [[about number driver.ordersAMonth]] of them, [[rounded cost.service.amazon-msk.share]] of the whole.',
        'SNS FIFO can replay too. Why not? It redelivers a span of time; a Kafka reader owns its position. With two readers I would not pay for that difference.',
      ],
    },
    {
      decision: 'publish-after-commit',
      differently: 'Never ship it: the failure was predictable on paper.',
      followUps: [
        'How would you have noticed in production? By orders that stay "accepted": the age of the oldest one, alerted at a minute.',
      ],
    },
    {
      decision: 'optimistic-stock-version',
      differently: 'Ask what the version protects before adopting the code.',
      followUps: [
        'When is a version column right? When a person edits a form: the conflict is real then, and somebody should see it.',
      ],
    },
    {
      decision: 'orchestrate-to-the-pivot',
      differently: 'With more than three workflows, use a workflow engine instead of a table.',
      followUps: [
        'What if void fails? It is repeated until it holds; after ten attempts the saga is parked and a person asks the provider by reference. The amount is held, not taken.',
        'Why is confirm the pivot and not the payment? An authorization can be voided for nothing. After "confirmed" a shopper has our word.',
        'What if the hold runs out while the bank thinks? The worker has it kept before it confirms. If that fails, the order is canceled, not confirmed without stock.',
      ],
    },
    {
      decision: 'transactional-outbox',
      differently: 'Put the relay into a shared library from the first day; five services need the same one.',
      followUps: [
        'How do you keep order with several relays? One is active for each producer, by advisory lock, and rows of one aggregate are inserted under its row lock.',
        'When does change data capture win? When polling and deleting cost more than a Connect cluster to look after: above about 2,000 facts a second.',
      ],
    },
    {
      decision: 'conditional-stock-update',
      differently: 'Measure lock times in the first week instead of assuming 6 ms.',
      followUps: [
        'What does READ COMMITTED do to the second update? It waits for the row lock, then evaluates WHERE again on the newest version.',
        'How do buckets find the last unit? The order’s own bucket first, then the others in a fixed order: up to [[number driver.stockBuckets@tenfold]] rows when nearly everything is sold.',
        'Can’t two orders deadlock? Rows are locked in the order of product ids by everybody.',
      ],
    },
    {
      decision: 'authorize-then-capture',
      differently: 'Ask finance first when revenue is booked.',
      followUps: [
        'What happens on day eight? It doesn’t come to that: on day five a job asks for a new authorization, and what is declined goes to support.',
        'Partial shipments? One order is one parcel here. Several need a capture each, which not every provider allows on one authorization: a question to ask before the design.',
      ],
    },
    {
      decision: 'composite-order-key',
      differently:
        'Start without partitions: 36 million orders a year are fine for one table, and other tables are deleted from every night anyway.',
      followUps: [
        'Is the id unique? Yes: created_at is computed from it, so the pair can only repeat when the id does.',
        'Who makes next month’s partition? A daily job, three ahead; an alert below two; and if both fail, orders are parked instead of lost.',
        'Can you drop a month? Lines and transitions first: PostgreSQL refuses to detach orders that something still refers to, even a detached table.',
      ],
    },
    {
      decision: 'one-database-instance',
      differently: 'Give payments their own instance from the start if the auditor asks for it.',
      followUps: [
        'And a noisy neighbor? Statement timeout and connection limit per role; reports run elsewhere. It remains the price of one instance.',
        'How long does the split take? Logical replication runs for days, the switch about a minute, with reservations paused.',
      ],
    },
    {
      decision: 'key-events-by-aggregate',
      differently: 'Take fewer partitions: three would carry this, and twelve were kept because the brief had them.',
      followUps: [
        'Why twelve? For twelve parallel readers, three tasks of four workers; throughput needs one.',
        'What happens when you add one? Keys move: for a while two partitions hold facts of one order. Drain first, or accept it once.',
      ],
    },
    {
      decision: 'intake-queue',
      differently:
        'Ask first what [[requirement.availability.target]] is worth against three nines, which is [[rounded number requirement.availability.downtime]] minutes a month, and price Aurora before building a second way in.',
      followUps: [
        'Why not always through the queue? Then SQS at [[limit.sla.sqs]] is on the path alone: [[flow.failoverIntake.availability]].',
        'What if SQS is down as well? Then orders are refused; by contract about once in two million, if they fail independently. A region takes both.',
        'Why not Aurora at [[limit.sla.aurora.multi-az]]? It meets the target on paper. It still refuses orders for the half minute of a failover, and a bad migration stops it like any database.',
      ],
    },
    {
      decision: 'cache-off-the-ordering-path',
      differently: 'Start without a cache and add it when product pages need it.',
      followUps: [
        'What size would you order? The smallest pair there is: 56 MB of data.',
        'Stampede after a failover? [[number resource.cacheReads.demand]] queries a second at most, one in flight for each product and task, 50 ms deadline, then "in stock".',
      ],
    },
    {
      decision: 'signed-quotes',
      differently: 'Agree the key rotation with the catalog team before the format.',
      followUps: [
        'A price error for 15 minutes: who pays? The shop, unless its terms say otherwise; the deny list can end a quote key within a minute.',
        'Why not encrypt the quote? It holds nothing that the shopper may not see. It must not be changed, that is all.',
      ],
    },
    {
      decision: 'go-on-fargate',
      differently: 'Arm from the first day: [[rounded option.arm.cost.saving]] a month less, for a rebuild.',
      followUps: [
        'Why not Node.js, which the team knows? Throughput is no reason at [[number flow.placeOrder.rate]] orders a second. Deadlines and cancellation across many calls are easier to read in Go, and the team had decided.',
        'When would you move to Kubernetes? When the platform team runs a cluster that others already fill.',
      ],
    },
  ],
  clarifyingQuestions: [
    {
      question: 'Availability of what: browsing, accepting, confirming, shipping?',
      changes: 'Decides whether the payment provider is inside the promise.',
    },
    {
      question: 'How long is the peak, and do we know when it comes?',
      changes: 'Announced sales can be scaled for; surprises need headroom all year.',
    },
    {
      question: 'How many units of one product can be wanted in the same second?',
      changes: 'Above about 100 the row lock is the design.',
    },
    {
      question: 'May an accepted order be canceled for lack of stock?',
      changes: 'If not, the intake queue is not allowed and neither is [[requirement.availability.target]].',
    },
    {
      question: 'When is money taken: at the order or at dispatch?',
      changes: 'Refunds or voids; whether finance can book it.',
    },
    {
      question: 'Does "audit trail" mean finding out or proving?',
      changes: 'A table, or a lock that nobody can open.',
    },
    {
      question: 'One warehouse or several? Partial shipments?',
      changes: 'Stock rows per location, and sagas with more than one parcel.',
    },
    { question: 'Who else wants these events in a year?', changes: 'Kafka or a queue.' },
  ],
});
