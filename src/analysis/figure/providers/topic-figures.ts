import type { FigureContext, FigureEntry, FigureProvider } from '../figure.ts';

/** Messages of topics at peak, a second, together; or which of them has no rate. */
const ratesOf =
  ({ load }: FigureContext, topics: FigureContext['study']['topics']): FigureEntry['at'] =>
  (scalePoint) => {
    const rates = load.find(({ id }) => id === scalePoint)?.topics;
    const silent = topics.find(({ id }) => !rates?.has(id));
    if (!rates || silent) return `Nothing says how many messages the topic "${silent?.name ?? ''}" has.`;
    const value = topics.reduce((sum, { id }) => sum + (rates.get(id)?.peak ?? 0), 0);
    const basis = 'messages at peak, as flows publish them or the topics say';
    return { value: { kind: 'rate', value, per: 's' }, provenance: 'computed', basis, inputs: ['stated'] };
  };

/** `topic.<id>.rate`, and `broker.<element>.rate` for all topics on it: messages a second at peak. */
export const topicFigures: FigureProvider = function* (context) {
  const { topics } = context.study;
  for (const topic of topics)
    yield {
      name: `topic.${topic.id}.rate`,
      title: `Messages at peak on “${topic.name}”`,
      atScalePoints: true,
      about: [topic.id, topic.name, topic.event],
      at: ratesOf(context, [topic]),
    };
  for (const broker of new Set(topics.map(({ on }) => on)))
    yield {
      name: `broker.${broker}.rate`,
      title: `Messages at peak on ${context.index.nameOf(broker)}`,
      atScalePoints: true,
      about: [broker, context.index.nameOf(broker)],
      at: ratesOf(
        context,
        topics.filter(({ on }) => on === broker),
      ),
    };
};
