import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a topic without a producer is reported', () => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.producers = [];
  });
  expect(reported('event/no-producer', source)).toMatchInlineSnapshot(`
    "error at topics[0].producers
    Nothing publishes to the topic "orders.placed", so that its consumers wait for ever.
    fix: Name the elements that publish to it in \`producers\`, or remove the topic."
  `);
});

test('a topic without a consumer is reported, and needs no dead-letter topic', () => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.consumers = [];
    delete study.topics[0]!.deadLetter;
  });
  expect(reported('event/no-consumer', source)).toMatchInlineSnapshot(`
    "warning at topics[0].consumers
    Nothing reads from the topic "orders.placed", so that it costs storage and does nothing.
    fix: Name who reads it in \`consumers\`, or remove the topic."
  `);
  expect(reported('event/missing-dead-letter', source)).toBe('');
});

test('more consumers than partitions are reported', () => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.consumers[0]!.instances = 8;
  });
  expect(reported('event/partitions-below-consumers', source)).toMatchInlineSnapshot(`
    "warning at topics[0].consumers[0].instances
    The group "payment" runs 8 consumers on "orders.placed", which has 6 partitions: 2 of them get nothing.
    fix: Give the topic at least 8 partitions, or run fewer consumers."
  `);
});

test('a rate that needs more partitions than there are is reported, one they just carry is not', () => {
  const atRate = (perSecond: number) =>
    soundCaseStudy((study) => {
      const placed = study.topics[0]!;
      placed.rate = { dimension: 'rate', value: perSecond, per: 's' };
      placed.consumers[0]!.throughputPerPartition = { dimension: 'rate', value: 16, per: 's' };
    });
  expect(reported('event/partitions-below-rate', atRate(120))).toMatchInlineSnapshot(`
    "warning at topics[0].consumers[0].throughputPerPartition
    "orders.placed" takes 120 messages a second at peak, but the group "payment" gets through 16 a second and partition: its 6 partitions carry 96 a second, however many consumers run, and the lag grows for as long as the peak lasts.
    fix: Give the topic at least 8 partitions, or make the consumer faster, for example by batches."
  `);
  expect(reported('event/partitions-below-rate', atRate(96))).toBe('');
});

test('a key other than the field that messages are ordered by is reported, the field itself is not', () => {
  const orderedBy = (field: string) =>
    soundCaseStudy((study) => {
      study.topics[0]!.orderedBy = field;
    });
  expect(reported('event/key-breaks-ordering', orderedBy('userId'))).toMatchInlineSnapshot(`
    "warning at topics[0].key
    The messages of one "userId" have to stay in order on "orders.placed", but its key is "orderId": they land on different partitions, and a consumer can read a later one first.
    fix: Make "userId" the \`key\`, or correct \`orderedBy\` to "orderId" if that is the order readers need."
  `);
  expect(reported('event/key-breaks-ordering', orderedBy('orderId'))).toBe('');
});

test('a consumed topic without a dead-letter topic is reported; the dead-letter topic itself needs none', () => {
  const source = soundCaseStudy((study) => {
    const placed = study.topics[0]!;
    study.topics.push({ ...placed, id: 'dead', name: 'orders.dead' }, { ...placed, id: 'paid', name: 'orders.paid' });
    for (const topic of study.topics.slice(1)) delete topic.deadLetter;
  });
  expect(reported('event/missing-dead-letter', source)).toMatchInlineSnapshot(`
    "warning at topics[2].deadLetter
    The topic "orders.paid" has consumers but no dead-letter topic, so that one message that can't be processed blocks its partition or is lost.
    fix: Name the topic or queue that takes such messages in \`deadLetter\`."
  `);
});

test("a consumer that doesn't survive a second delivery is reported", () => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.consumers[0]!.idempotency = '';
  });
  expect(reported('event/not-idempotent', source)).toMatchInlineSnapshot(`
    "warning at topics[0].consumers[0].idempotency
    "Payment worker" doesn't say what happens when a message of "orders.placed" is delivered twice, which every broker does sooner or later.
    fix: Describe the idempotency key or the natural idempotency in \`idempotency\`."
  `);
});

test("a participant that the model doesn't relate to the broker is reported", () => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.producers = ['shop.db'];
  });
  expect(reported('event/participant-without-relationship', source)).toMatchInlineSnapshot(`
    "warning at topics[0].producers[0]
    "Order store" publishes to "orders.placed", but the model has no relationship between it and "Event log": the event catalog and the diagrams contradict each other.
    fix: Add a relationship between "Order store" and "Event log"."
  `);
});

test('a bus or queue without partitions has too few for nobody, and breaks no order by its key', () => {
  const source = soundCaseStudy((study) => {
    const placed = study.topics[0]!;
    delete placed.partitions;
    placed.rate = { dimension: 'rate', value: 1000, per: 's' };
    placed.orderedBy = 'userId';
    Object.assign(placed.consumers[0]!, {
      instances: 8,
      throughputPerPartition: { dimension: 'rate', value: 16, per: 's' },
    });
  });
  for (const check of [
    'event/partitions-below-consumers',
    'event/partitions-below-rate',
    'event/key-breaks-ordering',
  ] as const)
    expect(reported(check, source)).toBe('');
});

const message = (source: string, destination: string) =>
  ({ step: 'message', source, destination, description: 'Placed', interaction: 'asynchronous' }) as const;

test.each([
  [9.5, ''],
  [10, ''],
  [10.53, 'error at topics[0].rate'],
])('a topic that says %d a second, on which 10 are published', (said, place) => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.rate = { dimension: 'rate', value: said, per: 's' };
    const [broker, producer] = [study.topics[0]!.on, study.topics[0]!.producers[0]!];
    study.flows[0]!.steps.push({ ...message(producer, broker), publishes: 'placed' });
  });
  expect(reported('event/rate-differs', source).split('\n')[0]).toBe(place);
});

test.each([
  [9.53, ''],
  [9.5, 'warning at topics[0].rate'],
])('topics that say %d a second together, to whose broker the flows send 10', (said, place) => {
  const source = soundCaseStudy((study) => {
    study.topics[0]!.rate = { dimension: 'rate', value: said, per: 's' };
    const [broker, producer] = [study.topics[0]!.on, study.topics[0]!.producers[0]!];
    study.flows[0]!.steps = study.flows[0]!.steps.filter(
      (step) => step.step !== 'message' || step.destination !== broker,
    );
    study.flows[0]!.steps.push(message(producer, broker));
  });
  expect(reported('event/rates-below-flows', source).split('\n')[0]).toBe(place);
});
