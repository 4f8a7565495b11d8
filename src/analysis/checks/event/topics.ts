import { type Finding, inPerSecond } from '#model';
import { unitsRequired } from '../../capacity/index.ts';
import { decimalText } from '../../quantity-text.ts';
import { isSameOrNested } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Topics that nothing publishes to. */
export function* noProducer({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { name, producers }] of study.topics.entries())
    if (producers.length === 0) yield finding('event/no-producer', at('topics', index, 'producers'), { topic: name });
}

/** Topics that nothing reads. */
export function* noConsumer({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { name, consumers }] of study.topics.entries())
    if (consumers.length === 0) yield finding('event/no-consumer', at('topics', index, 'consumers'), { topic: name });
}

/** Consumer groups with more members than partitions. */
export function* partitionsBelowConsumers({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { name, partitions, consumers }] of study.topics.entries())
    for (const [position, { group, instances = 0 }] of consumers.entries())
      if (partitions !== undefined && instances > partitions)
        yield finding('event/partitions-below-consumers', at('topics', index, 'consumers', position, 'instances'), {
          topic: name,
          group,
          partitions,
          instances,
        });
}

/** Topics whose consumers, at their speed, need more partitions for the peak rate than there are. */
export function* partitionsBelowRate({ study, load }: CheckContext): Iterable<Finding> {
  for (const [index, { id, name, partitions, consumers }] of study.topics.entries())
    for (const [position, { group, throughputPerPartition }] of consumers.entries()) {
      const rate = load[0].topics.get(id)?.peak;
      if (!rate || !throughputPerPartition || partitions === undefined) continue;
      const perPartition = inPerSecond(throughputPerPartition);
      const { units: needed } = unitsRequired([{ name, load: rate, perUnit: perPartition }]);
      if (needed > partitions)
        yield finding(
          'event/partitions-below-rate',
          at('topics', index, 'consumers', position, 'throughputPerPartition'),
          {
            topic: name,
            group,
            partitions,
            perPartition: decimalText(perPartition),
            carried: decimalText(perPartition * partitions),
            rate: decimalText(rate),
            needed,
          },
        );
    }
}

/** Topics partitioned by another field than the one whose messages have to stay in order. */
export function* keyBreaksOrdering({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { name, key, orderedBy, partitions }] of study.topics.entries())
    if (partitions !== undefined && orderedBy !== undefined && orderedBy !== key)
      yield finding('event/key-breaks-ordering', at('topics', index, 'key'), { topic: name, key, orderedBy });
}

/** Consumed topics without a dead-letter topic; a dead-letter topic itself needs none. */
export function* missingDeadLetter({ study }: CheckContext): Iterable<Finding> {
  const deadLetters = new Set(study.topics.map(({ deadLetter }) => deadLetter));
  for (const [index, { id, name, consumers, deadLetter }] of study.topics.entries())
    if (consumers.length > 0 && deadLetter === undefined && !deadLetters.has(name) && !deadLetters.has(id))
      yield finding('event/missing-dead-letter', at('topics', index, 'deadLetter'), { topic: name });
}

/** Consumers that don't say how they survive a second delivery. */
export function* notIdempotent({ study, index: names }: CheckContext): Iterable<Finding> {
  for (const [index, { name, consumers }] of study.topics.entries())
    for (const [position, { element, idempotency }] of consumers.entries())
      if (idempotency.trim() === '')
        yield finding('event/not-idempotent', at('topics', index, 'consumers', position, 'idempotency'), {
          topic: name,
          consumer: names.nameOf(element),
        });
}

/** Producers and consumers that the model doesn't relate to the broker; each is reported once a broker. */
export function* participantWithoutRelationship({ study, index: names }: CheckContext): Iterable<Finding> {
  const reported = new Set<string>();
  for (const [index, { name, on, producers, consumers }] of study.topics.entries()) {
    const participants = [
      ...producers.map((id, i) => ({ id, at: at('topics', index, 'producers', i), does: 'publishes to' as const })),
      ...consumers.map(({ element }, i) => ({
        id: element,
        at: at('topics', index, 'consumers', i, 'element'),
        does: 'reads from' as const,
      })),
    ];
    for (const participant of participants) {
      const key = `${participant.id} ${on}`;
      const isRelated = study.relationships.some(
        ({ source, destination }) =>
          (isSameOrNested(source, participant.id) && isSameOrNested(destination, on)) ||
          (isSameOrNested(destination, participant.id) && isSameOrNested(source, on)),
      );
      if (isRelated || isSameOrNested(participant.id, on) || reported.has(key)) continue;
      reported.add(key);
      yield finding('event/participant-without-relationship', participant.at, {
        topic: name,
        participant: names.nameOf(participant.id),
        broker: names.nameOf(on),
        does: participant.does,
      });
    }
  }
}
