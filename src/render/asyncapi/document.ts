import type { AnalyzedCaseStudy } from '#analysis';
import { inMilliseconds, type Topic, toSlug } from '#model';
import { envelopeOf, type JsonSchema, withEnvelope } from './envelope.ts';

/** A reference inside the document. */
interface Reference {
  readonly $ref: string;
}
type Extensions = { readonly [Key in `x-${string}`]: unknown };

interface Channel extends Extensions {
  readonly address: string;
  readonly title: string;
  readonly description?: string;
  readonly messages: Readonly<Record<string, Reference>>;
  readonly bindings?: { readonly kafka: unknown };
}
interface Operation {
  readonly action: 'send' | 'receive';
  readonly title: string;
  readonly summary: string;
  readonly description?: string;
  readonly channel: Reference;
  readonly messages: readonly Reference[];
  readonly bindings?: { readonly kafka: unknown };
}
interface Message extends Extensions {
  readonly name: string;
  readonly title: string;
  readonly contentType: string;
  readonly payload: unknown;
  readonly bindings?: { readonly kafka: unknown };
}
/** What we write of AsyncAPI 3.1.0. */
export interface AsyncApiDocument {
  readonly asyncapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly defaultContentType: string;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    /** What all messages have in common, said once. */
    readonly schemas?: { readonly envelope: JsonSchema };
  };
}

const bindingVersion = '0.5.0';
const reference = (...path: readonly string[]): Reference => ({ $ref: `#/${path.join('/')}` });

/** Whether the broker speaks Kafka's protocol; the bindings of other brokers mean other things. */
function isKafka({ index }: AnalyzedCaseStudy, { on }: Topic): boolean {
  const broker = index.element(on);
  return /kafka|\bmsk\b|redpanda/iu.test(
    `${broker?.name} ${broker && 'technology' in broker ? broker.technology : ''}`,
  );
}

function channel(analyzed: AnalyzedCaseStudy, topic: Topic): Channel {
  const kafka = {
    topic: topic.name,
    ...(topic.partitions === undefined ? {} : { partitions: topic.partitions }),
    topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': inMilliseconds(topic.retention) },
    bindingVersion,
  };
  return {
    address: topic.name,
    title: topic.event,
    ...(topic.description === '' ? {} : { description: topic.description }),
    messages: { [topic.id]: reference('components', 'messages', topic.id) },
    ...(isKafka(analyzed, topic) ? { bindings: { kafka } } : {}),
    ...(topic.ordering === '' ? {} : { 'x-ordering': topic.ordering }),
    ...(topic.deadLetter === undefined ? {} : { 'x-dead-letter': topic.deadLetter }),
  };
}

function message(analyzed: AnalyzedCaseStudy, topic: Topic, envelope: JsonSchema | null): Message {
  const key = { type: 'string', description: topic.key };
  return {
    name: topic.event,
    title: topic.event,
    contentType: 'application/json',
    payload: payload(topic, envelope),
    ...(isKafka(analyzed, topic) ? { bindings: { kafka: { key, bindingVersion } } } : {}),
    'x-schema-version': topic.version,
    'x-compatibility': topic.compatibility,
  };
}

function payload({ schema }: Topic, envelope: JsonSchema | null): JsonSchema {
  if (Object.keys(schema).length === 0) return { type: 'object' };
  return envelope ? withEnvelope(schema, envelope, reference('components', 'schemas', 'envelope').$ref) : schema;
}

function operations(analyzed: AnalyzedCaseStudy, topic: Topic): [string, Operation][] {
  const { index } = analyzed;
  const about = {
    channel: reference('channels', topic.id),
    messages: [reference('channels', topic.id, 'messages', topic.id)],
  };
  const sends = [...new Set(topic.producers)].map((producer): [string, Operation] => [
    `${producer}.sends.${topic.id}`,
    {
      action: 'send',
      title: index.nameOf(producer),
      summary: `${index.nameOf(producer)} publishes ${topic.event}`,
      ...about,
    },
  ]);
  const receives = topic.consumers.map(({ element, group, does, idempotency }, position): [string, Operation] => {
    const isRepeated = topic.consumers.findIndex((other) => other.element === element) !== position;
    const groupId = { type: 'string', enum: [group] };
    return [
      `${element}.receives.${topic.id}${isRepeated ? `.${toSlug(group) || position + 1}` : ''}`,
      {
        action: 'receive',
        title: index.nameOf(element),
        summary: does,
        ...(idempotency === '' ? {} : { description: `On a second delivery: ${idempotency}` }),
        ...about,
        ...(isKafka(analyzed, topic) ? { bindings: { kafka: { groupId, bindingVersion } } } : {}),
      },
    ];
  });
  return [...sends, ...receives];
}

/** The topics of a study with who sends and who receives them; one operation for each producer and consumer. */
export function asyncApiDocument(analyzed: AnalyzedCaseStudy): AsyncApiDocument {
  const { study } = analyzed;
  const envelope = envelopeOf(study.topics.map(({ schema }) => schema));
  const each = <Value>(build: (analyzed: AnalyzedCaseStudy, topic: Topic) => Value): Record<string, Value> =>
    Object.fromEntries(study.topics.map((topic) => [topic.id, build(analyzed, topic)]));
  return {
    asyncapi: '3.1.0',
    info: { title: `${study.title}: events`, version: study.date ?? '1.0.0', description: study.summary },
    defaultContentType: 'application/json',
    channels: each(channel),
    operations: Object.fromEntries(study.topics.flatMap((topic) => operations(analyzed, topic))),
    components: {
      messages: each((_, topic) => message(analyzed, topic, envelope)),
      ...(envelope ? { schemas: { envelope } } : {}),
    },
  };
}
