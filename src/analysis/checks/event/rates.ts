import type { Finding } from '#model';
import { messageCounts } from '../../flow/visits.ts';
import { publishedRates } from '../../load/topic-rates.ts';
import { isSameOrNested } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Two rates of one thing may be this far apart, as both are rounded by hand. */
const tolerance = 0.05;

/** Topics that say another rate than the flows whose steps name them publish. */
export function* topicRateDiffers({ study, load: [today] }: CheckContext): Iterable<Finding> {
  for (const [index, { id, name, rate }] of study.topics.entries()) {
    const published = publishedRates(study, id, today.rates)?.peak;
    const said = today.topics.get(id)?.peak;
    if (!rate || published === undefined || said === undefined) continue;
    if (Math.abs(said - published) > tolerance * Math.max(said, published))
      yield finding('event/rate-differs', at('topics', index, 'rate'), { topic: name, said, published });
  }
}

/**
 * Brokers whose topics together say less than the flows send to them, where no step names a topic, so that nothing tells
 * which of them is wrong. What reaches a broker from elements that publish to none of its topics doesn't count.
 */
export function* topicRatesBelowFlows({ study, load: [today], index: names }: CheckContext): Iterable<Finding> {
  const messages = study.flows.flatMap((flow) => {
    const peak = today.rates.get(flow.id)?.peak ?? 0;
    return [...messageCounts(flow)].map(([message, count]) => ({ message, perSecond: peak * count }));
  });
  for (const broker of new Set(study.topics.map(({ on }) => on))) {
    const topics = study.topics.filter(({ on }) => on === broker);
    const index = study.topics.findIndex(({ on, rate }) => on === broker && rate !== undefined);
    if (index < 0 || topics.some(({ id }) => !today.topics.has(id))) continue;
    const producers = topics.flatMap((topic) => topic.producers);
    const sent = messages.filter(
      ({ message: { source, destination, interaction } }) =>
        interaction === 'asynchronous' &&
        isSameOrNested(destination, broker) &&
        producers.some((producer) => isSameOrNested(source, producer)),
    );
    if (sent.some(({ message }) => message.publishes !== undefined)) continue;
    const flows = sent.reduce((sum, { perSecond }) => sum + perSecond, 0);
    const said = topics.reduce((sum, { id }) => sum + (today.topics.get(id)?.peak ?? 0), 0);
    if (flows > said * (1 + tolerance))
      yield finding('event/rates-below-flows', at('topics', index, 'rate'), {
        broker: names.nameOf(broker),
        said,
        flows,
      });
  }
}
