import type { AnalyzedCaseStudy } from '#analysis';
import { toSlug } from '#model';
import { formatDataSize, formatDuration, formatPeak } from '../format/index.ts';
import { asSentence } from '../format/sentence.ts';
import { fieldsOf } from './schema-fields.ts';
import type { View } from './template.ts';

/** Topics, their schemas and the sagas over them: view of `events.md`. */
export function eventsView({ study, index, load }: AnalyzedCaseStudy) {
  if (study.topics.length === 0) return null;
  const eventOf = (id: string | undefined): string => study.topics.find((topic) => topic.id === id)?.event ?? '–';
  const readers = study.topics.map((topic) =>
    topic.consumers.map(({ element, group, instances, does, idempotency }) => ({
      name: index.nameOf(element),
      group,
      instances: instances ?? '–',
      does,
      idempotency: idempotency || '–',
    })),
  );
  const isIn = (list: readonly object[], reader: object): boolean =>
    list.some((other) => JSON.stringify(other) === JSON.stringify(reader));
  // With one topic there is nothing to say once for all.
  const readsAll =
    readers.length > 1 ? (readers[0] ?? []).filter((reader) => readers.every((list) => isIn(list, reader))) : [];
  const brokers = study.topics.map(({ on }) => index.nameOf(on));
  const sizes = study.topics.map(({ messageSize }) => (messageSize ? formatDataSize(messageSize) : '–'));
  const broker = study.topics.length > 1 ? inCommon(brokers) : null;
  const size = study.topics.length > 1 ? inCommon(sizes) : null;
  return {
    title: study.title,
    common: [
      ...(broker === null ? [] : [`Every topic is on ${broker}.`]),
      ...(size === null || size === '–' ? [] : [`A message has about ${size}.`]),
    ].join(' '),
    showsBroker: broker === null,
    showsSize: size === null && study.topics.some(({ messageSize }) => messageSize !== undefined),
    showsPartitions: study.topics.some(({ partitions }) => partitions !== undefined),
    readsAll,
    hasConsumers: readers.some((list) => list.length > 0),
    topics: study.topics.map((topic, position) => ({
      name: topic.name,
      event: topic.event,
      description: topic.description,
      broker: brokers[position] ?? '–',
      partitions: topic.partitions ?? '–',
      retention: formatDuration(topic.retention),
      key: topic.key,
      ordering: topic.ordering === '' ? '' : asSentence(topic.ordering),
      rate: formatPeak(load[0].topics.get(topic.id), topic.rate),
      size: sizes[position] ?? '–',
      version: topic.version,
      compatibility: topic.compatibility,
      deadLetter: topic.deadLetter === undefined ? '' : asSentence(topic.deadLetter),
      producers: topic.producers.map((id) => index.nameOf(id)).join(', ') || '–',
      consumers: (readers[position] ?? []).filter((reader) => !isIn(readsAll, reader)),
      fields: [...fieldsOf(topic.schema)].map(({ required, ...field }) => ({
        ...field,
        required: required ? '✓' : '',
      })),
    })),
    sagas: study.sagas.map((saga) => ({
      name: saga.name,
      diagram: `diagrams/saga-${toSlug(saga.id)}.svg`,
      description: saga.description,
      style: saga.style,
      coordinator: saga.coordinator === undefined ? '' : index.nameOf(saga.coordinator),
      success: saga.success,
      failure: saga.failure,
      steps: saga.steps.map((step, position) => ({
        number: position + 1,
        action: step.action,
        element: index.nameOf(step.element),
        succeeds: eventOf(step.succeeds),
        fails: eventOf(step.fails),
        compensation: step.compensation ?? step.noCompensation ?? 'nothing, and no reason is given',
        timeout: step.timeout ? formatDuration(step.timeout) : '–',
      })),
    })),
  } satisfies View;
}

/** What all have in common; `null` when they differ. */
const inCommon = (values: readonly string[]): string | null => {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
};
