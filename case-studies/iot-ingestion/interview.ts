import { interview as defineInterview } from 'casebook';

export const interview = defineInterview({
  pitch30Seconds:
    'A million devices measure every thirty seconds: [[number driver.readingsPerSecond]] readings a second. The brief’s design would cost [[rounded cost.total@asDrawn]] a month against a budget of [[rounded cost.budget]]. [[In words number driver.readingsPerMessage]] readings in one message, sent past the broker, bring it to [[about cost.total]]. Alerts leave at once, on a path of their own. The price is five minutes of freshness, and somebody has to sign for that.',
  pitch3Minutes: `A million devices take a reading every thirty seconds. That is [[number driver.readingsPerSecond]] a second, and in a month of 730 hours [[number driver.billionReadings]] billion. I start there, because in this system the multiplication is the design.

The brief draws each reading as a message: to IoT Core, by rule to Kinesis, to Timestream, with ten shards and [[rounded cost.budget]]. I priced it. Messages alone are [[rounded cost.line.messages@asDrawn]]; the whole picture is [[rounded cost.total@asDrawn]]. Ten shards take ten thousand records a second, less than a third of the load. Three default quotas are below it. And Timestream for LiveAnalytics has taken no new customers since June 2025. So nothing was wrong with the boxes; what was wrong was the unit that travels between them.

Three changes bring it home. First, telemetry has one reader, the rule, so it goes past the broker with Basic Ingest: no message charge. That alone takes the total to [[rounded option.drawnPastTheBroker.cost.total@asDrawn]]. Second, the device sends [[in words number driver.readingsPerMessage]] readings in one message, every five minutes. The price is per message and not per byte, so rules, actions, records and put units shrink by ten. Ten readings as arrays are [[number driver.batchBytes]] bytes; the brief's single reading was 245. Third, because a batch is a row, the hot week fits into an ordinary PostgreSQL: [[number driver.batchesPerSecond]] inserts a second.

The bill is [[rounded cost.total]], a cent a device, with network, databases, keys and observability in it. So the budget is unrealistic for the picture and sufficient for the system.

What did it cost? Five minutes. A dashboard is up to five minutes old. Two things make that acceptable. A crossing of a limit doesn't wait: the device judges each reading itself and sends the alert at once, through a queue of its own, and repeats it until it is confirmed. And when somebody looks at one device, it can go live for fifteen minutes. Freshness where somebody looks, instead of everywhere always.

Losing nothing is easier than being on time. Devices keep 72 hours in flash, every batch has a number, and gaps are asked for again. So the stream is not sized for the normal rate but for the morning after an outage, at [[number driver.catchUpRate]] times.

What breaks first is exactly that: the shards, at [[about number resource.shards.saturates]] times, and splitting them takes minutes. At [[in words about option.ownBrokers.cost.breakEven.devices]] the argument about the gateway turns around, and we would run our own brokers.

What I would do differently: put the first hundred devices on a real invoice before drawing anything. Two prices that carry a quarter of the bill come from a third-party table.`,
  inPlainWords: `A million devices take a measurement every thirty seconds. Sent one by one, as first planned, that costs [[rounded cost.total@asDrawn]] a month; the budget is [[rounded cost.budget]]. As with letters, most of it is postage, not paper. So each device collects [[in words number driver.readingsPerMessage]] measurements and sends one envelope every five minutes. The bill falls to [[about cost.total]], a cent a device.

The price is that a chart can be five minutes old. Two things make up for it: a value beyond its limit is reported at once, and while somebody looks at a device, it sends each measurement as it is taken.

A device that loses its connection keeps three days of measurements and sends them later. So the system is sized for the morning after a failure, when everybody catches up. That is also the first limit that growth will meet.`,
  deck: [
    {
      title: 'The multiplication',
      minutes: 2,
      points: [
        '[[number driver.readingsPerSecond]] a second, [[number driver.billionReadings]] billion a month',
        'Six stated lines, priced',
        '[[cost.total@asDrawn]] for [[rounded cost.budget]]',
      ],
    },
    {
      title: 'The unit that travels',
      minutes: 3,
      points: [
        '245 bytes against [[number driver.batchBytes]] for [[in words number driver.readingsPerMessage]]',
        'Basic Ingest: a prefix worth [[rounded cost.line.messages@asDrawn]]',
        'What per message means for rules, records, rows',
      ],
    },
    {
      title: 'What five minutes cost',
      minutes: 2,
      points: ['Alerts on their own path', 'Live when somebody looks', 'Silence is an alert'],
    },
    {
      title: 'Losing nothing',
      minutes: 2,
      points: ['72 hours of flash', 'Numbers and gaps', 'Shards for catching up'],
    },
    {
      title: 'Where it is kept',
      minutes: 2,
      points: ['A row a batch, partitions of six hours', 'Parquet as the record', 'Search for words only'],
    },
    {
      title: 'A million keys',
      minutes: 2,
      points: [
        'Born in the device',
        'One policy with a variable',
        'Rotation is a process: [[number driver.rotations]] a day',
      ],
    },
    {
      title: 'What breaks first, and what turns around',
      minutes: 1,
      points: [
        'Shards at [[resource.shards.saturates]], rows at [[resource.hotRows.saturates]], archiver at [[resource.archiverTasks.saturates]], connections at [[resource.connections.saturates]]',
        'Own brokers',
      ],
    },
    {
      title: 'What I am not sure of',
      minutes: 1,
      points: ['Nothing is measured', 'Two prices from a table', 'Somebody must sign for five minutes'],
    },
  ],
  stories: [
    {
      id: 'unrealisticBudget',
      question: 'Tell me about a budget that you could not accept.',
      situation:
        'Design exercise: a million devices every 30 seconds, [[rounded cost.budget]] a month, six lines that add up.',
      task: 'Say whether the budget holds before anybody promises it.',
      action:
        'I rebuilt each line as price times quantity from a dated price book, at the brief’s own [[number driver.billionReadings@asDrawn]] billion messages, and kept the stated figure beside it. Then I looked for the quantity that drives every line, and found one: messages.',
      result:
        '[[cost.total@asDrawn]] for the design as drawn. With [[in words number driver.readingsPerMessage]] readings in a message, past the broker, the complete system is [[rounded cost.total]].',
      tradeOff:
        'Dashboards are up to five minutes old. I would have that in writing from the product owner before the firmware is written.',
    },
    {
      id: 'serviceThatIsClosed',
      question: 'Tell me about a technology choice that you reversed.',
      situation: 'Design exercise: the brief names Timestream for the hot week.',
      task: 'Confirm the choice and size it.',
      action:
        'The first thing the check of the bill reported was that the service takes no new customers. I compared four replacements, and noticed that batching had changed the question: [[number driver.batchesPerSecond]] rows a second is not a time-series problem.',
      result:
        'PostgreSQL with one row a batch and partitions of six hours, [[cost.line.hotStore]] for the pair of instances.',
      tradeOff:
        'One writer: the estimate says [[about number resource.hotRows.saturates]] times today’s rate. A columnar store is the better engine at ten times, and is planned there.',
    },
    {
      id: 'freshnessAgainstCost',
      question: 'How do you trade quality against cost?',
      situation:
        'Design exercise: each reading fresh within 30 seconds costs ten times as much as within five minutes.',
      task: 'Keep what people need from freshness and drop what they don’t.',
      action:
        'I asked who looks. Nobody watches a million devices; somebody watches one, and somebody must be woken by another. So crossings leave at once, one device can be watched live for 15 minutes, and the other 999,999 send batches.',
      result:
        'Alerts in [[flow.raiseAlert.p95]] at the 95th percentile, computed from budgets, live view for [[rounded cost.line.liveReadings]] a month, and a tenth of the messages.',
      tradeOff:
        'Limits live in a million devices and can differ from the directory for a day. A revision number and an alert on it keep that visible.',
    },
    {
      id: 'buildOrRent',
      question: 'When would you run something yourself?',
      situation:
        'Design exercise: IoT Core is [[rounded cost.service.aws-iot-core.share]] of the bill, and with own brokers the bill would be [[rounded option.ownBrokers.cost.share]] of what it is.',
      task: 'Rent or run.',
      action:
        'I computed both at one million devices and at [[in words driver.devices@tenfold]]. The difference grows in proportion to devices, and the team that runs brokers doesn’t. I wrote the number at which the answer changes into the decision.',
      result:
        'Rent until [[in words about option.ownBrokers.cost.breakEven.devices]]. At ten million the bill is [[rounded cost.total@tenfold]] with own brokers and [[rounded option.rentedGateway.cost.total@tenfold]] with the gateway rented, so the step is planned and topics and certificates stay portable.',
      tradeOff:
        'Until then we pay for not being woken up: [[rounded cost.total]] a month instead of [[rounded option.ownBrokers.cost.total]]. And we depend on one price list.',
    },
  ],
  defences: [
    {
      decision: 'publish-every-reading',
      differently: 'Multiply before drawing: the number of messages was in the brief, three lines above the picture.',
      followUps: [
        'When is one message a reading right? Where a reading must be seen at once, or where there are few devices: with a tenth of them the drawn picture costs nearly what this one costs with all.',
      ],
    },
    {
      decision: 'timestream-for-metrics',
      differently:
        'Check that a service can be ordered before comparing its features; a date in the limits book does it now on every change.',
      followUps: [
        'What would an existing customer do? Pay about $1,034 a month to write the batches, and look for a successor all the same.',
      ],
    },
    {
      decision: 'rent-the-gateway-until-three-million',
      differently: 'Run a small broker in the pilot, so that the comparison is not on paper.',
      followUps: [
        'What does a broker upgrade do to a million connections? With a broker of our own each node lets go of its 80,000, and they return in a window that grows to 15 minutes. That drill is part of what the cheaper bill would have to pay for; at AWS IoT Core it is theirs.',
        'Where is TLS ended, and why does it matter? At the gateway, which needs the client certificate to know the device. A load balancer in front of our own brokers would have to pass it through: ending it there costs thirty times the units.',
      ],
    },
    {
      decision: 'basic-ingest',
      differently:
        'Mirror one device in a thousand to an ordinary topic from the first day. Nobody can subscribe to Basic Ingest, and the first week in the field is when one wants to listen.',
      followUps: [
        'How do you debug a device? Not by subscribing, because nobody can subscribe to Basic Ingest. Desired state makes it live for 15 minutes on an ordinary topic, or makes it say everything into the log index; and its batches are rows.',
      ],
    },
    {
      decision: 'batch-on-the-device',
      differently:
        'Ask for the five minutes before the first drawing. Everything rests on an interval that only the product owner can agree to; it is a desired state so that the answer may still change.',
      followUps: [
        'Why five minutes and not one? Because of the price: with four more batches in five minutes the bill is [[rounded option.everyMinute.cost.total]] a month. The budget is used up at a little over three minutes, so five leaves room, and the product owner has to sign it.',
        'What does a dying device lose? What it has not sent, at most ten readings. A crossing has left already: alerts don’t wait for the batch.',
      ],
    },
    {
      decision: 'alerts-leave-at-once',
      differently:
        'Agree hysteresis with operations before the first threshold. A limit that flaps at its edge is the storm that the whole path is sized for, and no server can damp it in time.',
      followUps: [
        'Who notices a device that is dead? The platform, because a device can’t report its own silence: the processor looks for devices without a batch, and stops looking while the stream itself lags.',
        'Why confirm an alert above MQTT? A PUBACK says only that the gateway has it. The device repeats the alert until the handler has stored it, and the key of the row makes the repetition harmless.',
      ],
    },
    {
      decision: 'batches-as-rows-in-postgresql',
      differently:
        'Try ClickHouse on the pilot’s archive, to know it before it is needed, and measure the log of the device-first key before trusting [[about number resource.hotRows.saturates]] times.',
      followUps: [
        'Ask for all devices at one instant. What is every device at this instant? That is device_latest, one row each. For an instant of last Tuesday the arrays must be unpacked, so it goes to the rollups, or to ClickHouse when it is asked every day.',
        'What happens to a batch that is six days late? It is stored like any other: its partition still exists, its key makes a second arrival harmless, and its hour is reopened. After seven days only the archive has a place for it.',
      ],
    },
    {
      decision: 'shards-for-catching-up',
      differently: 'Measure how fast devices really return; [[number driver.catchUpRate]] is a choice in firmware.',
      followUps: [
        'Why not on-demand? It doubles only over the previous peak, so after a quiet month the one surge that matters finds it small. And it costs about $435 a month against [[rounded cost.service.amazon-kinesis]].',
        'What does a split do to order? Order per device holds only within a generation of shards. Nothing depends on it: the row key is device and window, and the newest row only moves forward.',
      ],
    },
    {
      decision: 'write-the-archive-ourselves-as-parquet',
      differently:
        'Start with Firehose in the pilot and move when the invoice says so: a hundred devices don’t justify code that is on call.',
      followUps: [
        'How do you delete a customer from Parquet? By rewriting the files that hold its devices, within 15 days; old versions expire after another 15, in the copy as well. Files are sorted by device bucket, so a row group is all that has to be read.',
      ],
    },
    {
      decision: 'aggregate-without-flink',
      differently: 'Ask analysts for three questions across devices; if they need seconds, start with Flink.',
      followUps: [
        'How does a late batch change a rollup? It is its own five-minute window, so that row is an UPSERT; the hour that it belongs to is reopened and computed again.',
      ],
    },
    {
      decision: 'one-key-one-device',
      differently: 'Order the secure elements earlier: they have the longest lead time of all.',
      followUps: [
        'Rotate a million certificates: how long? About eight months, on purpose: [[number driver.rotations]] a day, and an alert when it falls behind. In an emergency the daily share is raised, and the throttle of RegisterCertificate sets the pace.',
        'A device in a drawer for two years? It comes back with an expired certificate and needs a technician. That is the price of certificates that expire.',
      ],
    },
    {
      decision: 'shadow-for-intent-only',
      differently:
        'Use AWS IoT Jobs for the first campaigns and write our own controller when its price and its limits are known. I avoided it because its price is not in the book, which is a reason about the book.',
      followUps: [
        'Where is the newest reading, then? In device_latest, one row a device, updated in place with the batch, and so as old as the batch.',
      ],
    },
    {
      decision: 'registry-apart',
      differently:
        'Begin with the nightly comparison and not with the second instance: a copy of the directory is only as good as what finds its differences.',
      followUps: [
        'What if the directory disagrees with the registry? The registry is right. The directory may be a minute behind, a reading of an unknown device waits in a side table, and the nightly comparison finds what stays different.',
      ],
    },
    {
      decision: 'search-logs-not-readings',
      differently:
        'Begin without an index and add it with the first campaign: [[rounded cost.service.amazon-opensearch]] a month wait half a year for their first question.',
      followUps: [
        'What does a debug session of a thousand devices cost? An hour of everything, 5 KB every ten seconds, is 1.8 GB and 11 cents at the gateway.',
      ],
    },
  ],
  clarifyingQuestions: [
    { question: 'Measured every 30 seconds, or seen within 30 seconds?', changes: 'A factor of ten on the bill.' },
    {
      question: 'What happens in the world when an alert is five minutes late? And when it is lost?',
      changes: 'Whether the alert path needs its own gateway, or a siren on the device.',
    },
    {
      question: 'Do we own the firmware?',
      changes:
        'Without it there is no batching, no judging on the device and no buffer; then the stated design must be paid for.',
    },
    {
      question: 'How long is a device away, and how long must it remember?',
      changes: 'Flash, and how many shards the morning after needs.',
    },
    {
      question: 'Who asks which questions of old data?',
      changes: 'Layout of the archive, and whether it needs an engine at all.',
    },
    {
      question: 'Mains or battery, radio or cable?',
      changes: 'Whether an idle connection is cheaper than a handshake.',
    },
    { question: 'May readings leave the country where they were taken?', changes: 'One region or a cell in each.' },
    {
      question: 'How fast does the fleet grow to a million, and does it stop there?',
      changes: 'When own brokers pay.',
    },
  ],
});
