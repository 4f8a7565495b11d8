import type { AnalyzedCaseStudy } from '#analysis';
import { toSlug } from '#model';
import { formatDataSize, formatDuration, formatRate } from '../format/index.ts';
import { fieldsOf } from './schema-fields.ts';
import type { View } from './template.ts';

/** Topics, their schemas and the sagas over them: view of `events.md`. */
export function eventsView({ study, index }: AnalyzedCaseStudy) {
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
  return {
    title: study.title,
    readsAll,
    hasConsumers: readers.some((list) => list.length > 0),
    topics: study.topics.map((topic, position) => ({
      name: topic.name,
      event: topic.event,
      description: topic.description,
      broker: index.nameOf(topic.on),
      partitions: topic.partitions,
      retention: formatDuration(topic.retention),
      key: topic.key,
      ordering: topic.ordering || '–',
      rate: topic.rate ? formatRate(topic.rate) : '–',
      size: topic.messageSize ? formatDataSize(topic.messageSize) : '–',
      version: topic.version,
      compatibility: topic.compatibility,
      deadLetter: topic.deadLetter ?? '–',
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
        compensation: step.compensation ?? `none: ${step.noCompensation ?? 'no reason given'}`,
        timeout: step.timeout ? formatDuration(step.timeout) : '–',
      })),
    })),
  } satisfies View;
}
