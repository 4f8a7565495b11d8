import type { AnalyzedCaseStudy } from '#analysis';
import type { Topic } from '#model';
import { formatDuration, plural } from '../format/index.ts';
import { elementNode, kindName, type ViewContext } from './element-node.ts';
import { mergedEdge } from './relationship-edges.ts';
import type { GraphView, ViewBoundary, ViewEdge, ViewNode } from './view.ts';
import { counted } from './words.ts';

const topicId = ({ id }: Topic): string => `topic-${id}`;

const brokerId = (on: string): string => `broker-${on}`;

const topicNode = (topic: Topic): ViewNode => ({
  type: 'node',
  id: topicId(topic),
  name: topic.name,
  subtitle: `Topic: ${[
    ...(topic.partitions === undefined ? [] : [plural(topic.partitions, 'partition')]),
    formatDuration(topic.retention),
  ].join(', ')}`,
  description: `${topic.event}, by ${topic.key}.`,
  look: 'messaging',
  href: null,
  icon: null,
  multiplicity: null,
});

/** Topics framed by the broker that carries them, in the order in which brokers appear. */
function brokers({ study, index }: AnalyzedCaseStudy): ViewBoundary[] {
  return [...new Set(study.topics.map(({ on }) => on))].map((on) => {
    const broker = index.element(on);
    return {
      type: 'boundary',
      id: brokerId(on),
      name: index.nameOf(on),
      subtitle: broker ? kindName(broker) : 'Broker',
      style: 'group',
      arrangement: 'column',
      children: study.topics.filter((topic) => topic.on === on).map(topicNode),
    };
  });
}

/** Elements that read every topic of a study with several, such as an audit trail: a line from each would hide the rest. */
function readersOfAll(topics: readonly Topic[]): ReadonlySet<string> {
  const [first, ...rest] = topics;
  if (!first || rest.length < 2) return new Set();
  const readsAll = ({ element }: { readonly element: string }): boolean =>
    rest.every(({ consumers }) => consumers.some((consumer) => consumer.element === element));
  return new Set(first.consumers.filter(readsAll).map(({ element }) => element));
}

/** One line from each broker's frame stands for those from all of its topics. */
const readsEverything = (on: string, reader: string): ViewEdge =>
  mergedEdge({ source: brokerId(on), destination: reader }, [
    { description: 'Every topic', technology: '', interaction: 'asynchronous' },
  ]);

/** The topic's box names the event, so that the lines to and from it need no words. */
function edgesOf(topic: Topic, topics: readonly Topic[], readsAll: (id: string) => boolean): ViewEdge[] {
  const rejected = topics.find(
    ({ id, name }) => id !== topic.id && (id === topic.deadLetter || name === topic.deadLetter),
  );
  const edge = (source: string, destination: string, description = '') =>
    mergedEdge({ source, destination }, [{ description, technology: '', interaction: 'asynchronous' }]);
  const consumers = new Set(topic.consumers.map(({ element }) => element));
  return [
    ...[...new Set(topic.producers)].map((producer) => edge(producer, topicId(topic))),
    ...[...consumers].filter((consumer) => !readsAll(consumer)).map((consumer) => edge(topicId(topic), consumer)),
    ...(rejected ? [edge(topicId(topic), topicId(rejected), 'Sets aside what fails')] : []),
  ];
}

/** Who publishes on which topic, and who consumes it. */
export function eventFlowView(context: ViewContext): GraphView | null {
  const { study, index } = context.analyzed;
  if (study.topics.length === 0) return null;
  const participants = new Set(
    study.topics.flatMap(({ producers, consumers }) => [...producers, ...consumers.map(({ element }) => element)]),
  );
  const everywhere = readersOfAll(study.topics);
  const elements = study.elements.filter(({ id }) => participants.has(id));
  const readsAll = (id: string): boolean => everywhere.has(id);
  const brokersRead = [...new Set(study.topics.map(({ on }) => on))];
  const readers = [...everywhere].map((id) => index.nameOf(id)).join(' and ');
  const producing = new Set(study.topics.flatMap(({ producers }) => producers));
  return {
    type: 'graph',
    kind: 'event-flow',
    key: 'event-flow',
    title: `${index.subject.name}: event flow`,
    description: `${counted(study.topics.length, 'topic')} between ${counted(elements.length, 'producer or consumer', 'producers and consumers')}.${readers ? ` Every topic is read by ${readers}.` : ''}`,
    children: [
      ...elements.filter(({ id }) => producing.has(id)).map((element) => elementNode(context, element)),
      ...brokers(context.analyzed),
      ...elements.filter(({ id }) => !producing.has(id)).map((element) => elementNode(context, element)),
    ],
    edges: [
      ...study.topics.flatMap((topic) => edgesOf(topic, study.topics, readsAll)),
      ...[...everywhere].flatMap((reader) => brokersRead.map((on) => readsEverything(on, reader))),
    ],
  };
}
