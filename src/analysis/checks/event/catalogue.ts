import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';

export interface OfTopic {
  /** Address of the topic. */
  readonly topic: string;
}
export interface OfConsumer extends OfTopic {
  readonly consumer: string;
}

export const eventCatalogue = {
  'event/no-producer': define<OfTopic>({
    severity: 'error',
    title: 'Nothing publishes to a topic',
    message: ({ topic }) => `Nothing publishes to the topic "${topic}", so that its consumers wait for ever.`,
    fix: () => 'Name the elements that publish to it in `producers`, or remove the topic.',
  }),
  'event/no-consumer': define<OfTopic>({
    severity: 'warning',
    title: 'Nothing reads from a topic',
    message: ({ topic }) => `Nothing reads from the topic "${topic}", so that it costs storage and does nothing.`,
    fix: () => 'Name who reads it in `consumers`, or remove the topic.',
  }),
  'event/partitions-below-consumers': define<OfTopic & { group: string; partitions: number; instances: number }>({
    severity: 'warning',
    title: 'A consumer group has more instances than the topic has partitions',
    message: ({ topic, group, partitions, instances }) =>
      `The group "${group}" runs ${instances} consumers on "${topic}", which has ${partitions} partitions: ${instances - partitions} of them get nothing.`,
    fix: ({ instances }) => `Give the topic at least ${instances} partitions, or run fewer consumers.`,
  }),
  'event/partitions-below-rate': define<
    OfTopic & { group: string; partitions: number; perPartition: string; carried: string; rate: string; needed: number }
  >({
    severity: 'warning',
    title: 'A topic has too few partitions for its rate',
    message: ({ topic, group, partitions, perPartition, carried, rate }) =>
      `"${topic}" takes ${rate} messages a second at peak, but the group "${group}" gets through ${perPartition} a second and partition: its ${partitions} partitions carry ${carried} a second, however many consumers run, and the lag grows for as long as the peak lasts.`,
    fix: ({ needed }) =>
      `Give the topic at least ${needed} partitions, or make the consumer faster, for example by batches.`,
  }),
  'event/key-breaks-ordering': define<OfTopic & { key: string; orderedBy: string }>({
    severity: 'warning',
    title: 'The key of a topic breaks the order that it promises',
    message: ({ topic, key, orderedBy }) =>
      `The messages of one "${orderedBy}" have to stay in order on "${topic}", but its key is "${key}": they land on different partitions, and a consumer can read a later one first.`,
    fix: ({ key, orderedBy }) =>
      `Make "${orderedBy}" the \`key\`, or correct \`orderedBy\` to "${key}" if that is the order readers need.`,
  }),
  'event/missing-dead-letter': define<OfTopic>({
    severity: 'warning',
    title: 'A topic has nowhere to put messages that cannot be processed',
    message: ({ topic }) =>
      `The topic "${topic}" has consumers but no dead-letter topic, so that one message that can't be processed blocks its partition or is lost.`,
    fix: () => 'Name the topic or queue that takes such messages in `deadLetter`.',
  }),
  'event/not-idempotent': define<OfConsumer>({
    severity: 'warning',
    title: 'A consumer does not say how it survives a second delivery',
    message: ({ topic, consumer }) =>
      `"${consumer}" doesn't say what happens when a message of "${topic}" is delivered twice, which every broker does sooner or later.`,
    fix: () => 'Describe the idempotency key or the natural idempotency in `idempotency`.',
  }),
  'event/participant-without-relationship': define<
    OfTopic & { participant: string; broker: string; does: 'publishes to' | 'reads from' }
  >({
    severity: 'warning',
    title: 'A producer or consumer has no relationship with the broker',
    message: ({ topic, participant, broker, does }) =>
      `"${participant}" ${does} "${topic}", but the model has no relationship between it and "${broker}": the event catalog and the diagrams contradict each other.`,
    fix: ({ participant, broker }) => `Add a relationship between "${participant}" and "${broker}".`,
  }),
  'event/rate-differs': define<OfTopic & { said: number; published: number }>({
    severity: 'error',
    title: 'A topic says another rate than what is published on it',
    message: ({ topic, said, published }) =>
      `The topic "${topic}" says ${decimalText(said)} messages a second at peak, but the flows that name it publish ${decimalText(published)}.`,
    fix: () => 'Leave out the `rate` of the topic: it follows from the flows. Or correct the rate of the flow.',
  }),
  'event/rates-below-flows': define<{ broker: string; said: number; flows: number }>({
    severity: 'warning',
    title: 'The topics of a broker say less than the flows send to it',
    message: ({ broker, said, flows }) =>
      `The topics on "${broker}" say ${decimalText(said)} messages a second at peak together, but the flows send it ${decimalText(flows)}.`,
    fix: () =>
      'Name the topic in the step, `send(…, { publishes: topic.placed })`, and leave out its `rate`: it follows then.',
  }),
} as const;
