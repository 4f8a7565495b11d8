import type { AnalyzedCaseStudy } from '#analysis';
import type { Topic } from '#model';
import { formatDuration, plural } from '../format/index.ts';
import { elementNode, kindName, type ViewContext } from './element-node.ts';
import { mergedEdge } from './relationship-edges.ts';
import type { GraphView, ViewBoundary, ViewEdge, ViewNode } from './view.ts';
import { counted } from './words.ts';

const topicId = ({ id }: Topic): string => `topic-${id}`;

const topicNode = (topic: Topic): ViewNode => ({
  type: 'node',
  id: topicId(topic),
  name: topic.name,
  subtitle: `Topic: ${plural(topic.partitions, 'partition')}, ${formatDuration(topic.retention)}`,
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
      id: `broker-${on}`,
      name: index.nameOf(on),
      subtitle: broker ? kindName(broker) : 'Broker',
      style: 'group',
      arrangement: 'column',
      children: study.topics.filter((topic) => topic.on === on).map(topicNode),
    };
  });
}

function edgesOf(topic: Topic, topics: readonly Topic[], isKnown: (id: string) => boolean): ViewEdge[] {
  const rejected = topics.find(
    ({ id, name }) => id !== topic.id && (id === topic.deadLetter || name === topic.deadLetter),
  );
  const consumers = [...new Set(topic.consumers.map(({ element }) => element))].filter(isKnown);
  const edge = (
    source: string,
    destination: string,
    texts: readonly { readonly text: string; readonly technology: string }[],
  ) =>
    mergedEdge(
      { source, destination },
      texts.map(({ text, technology }) => ({ description: text, technology, interaction: 'asynchronous' })),
    );
  return [
    ...[...new Set(topic.producers)]
      .filter(isKnown)
      .map((producer) => edge(producer, topicId(topic), [{ text: `Publishes ${topic.event}`, technology: '' }])),
    ...consumers.map((consumer) =>
      edge(
        topicId(topic),
        consumer,
        topic.consumers
          .filter(({ element }) => element === consumer)
          .map(({ does, group }) => ({ text: does, technology: `group ${group}` })),
      ),
    ),
    ...(rejected ? [edge(topicId(topic), topicId(rejected), [{ text: 'Sets aside what fails', technology: '' }])] : []),
  ];
}

/** Who publishes what on which topic, and who consumes it to do what. */
export function eventFlowView(context: ViewContext): GraphView | null {
  const { study, index } = context.analyzed;
  if (study.topics.length === 0) return null;
  const participants = new Set(
    study.topics.flatMap(({ producers, consumers }) => [...producers, ...consumers.map(({ element }) => element)]),
  );
  const elements = study.elements.filter(({ id }) => participants.has(id));
  const producing = new Set(study.topics.flatMap(({ producers }) => producers));
  return {
    type: 'graph',
    kind: 'event-flow',
    key: 'event-flow',
    title: `${index.subject.name}: event flow`,
    description: `${counted(study.topics.length, 'topic')} between ${counted(elements.length, 'producer or consumer', 'producers and consumers')}.`,
    children: [
      ...elements.filter(({ id }) => producing.has(id)).map((element) => elementNode(context, element)),
      ...brokers(context.analyzed),
      ...elements.filter(({ id }) => !producing.has(id)).map((element) => elementNode(context, element)),
    ],
    edges: study.topics.flatMap((topic) => edgesOf(topic, study.topics, (id) => index.element(id) !== undefined)),
  };
}
