import { type Finding, inMilliseconds } from '#model';
import { messagesUntilAnswered, traceFlow } from '../../flow/trace-flow.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, requirementAt } from '../locations.ts';
import { missedBy, targetFigures, unusualSide } from '../target-missed.ts';

/** Requirements whose flow is slower than promised, at the percentile and the scale point of each. */
export function* latencyTargetMissed(context: CheckContext): Iterable<Finding> {
  const { study, latency, capacity, index } = context;
  const saturation = (id: string) => {
    const name = capacity.find(({ resource }) => resource.id === id)?.resource.name;
    return name === undefined ? { name: index.nameOf(id), runs: false } : { name, runs: true };
  };
  for (const { requirement, judgement } of missedBy(context, 'latency')) {
    const { percentile = 95, atScalePoint } = requirement;
    const found = latency.find(({ flow }) => flow === judgement.flow);
    const load = found?.at.find(({ scalePoint }) => scalePoint === atScalePoint) ?? found?.at[0];
    yield finding(
      'latency/target-missed',
      requirementAt(study, requirement.id, 'target'),
      {
        flow: found?.name ?? requirement.title,
        percentile,
        target: judgement.target ?? '',
        milliseconds: load?.percentile(percentile / 100).ms ?? Number.POSITIVE_INFINITY,
        slowest: load?.contributions[0]?.step,
        saturated: load?.saturatedBy[0] === undefined ? undefined : saturation(load.saturatedBy[0]),
        side: unusualSide({ requirement, judgement }),
        failing: Number(((load?.failureShare ?? 0) * 100).toPrecision(2)),
      },
      targetFigures(judgement),
    );
  }
}

/** Steps whose 95th percentile is below their median. */
export function* percentilesReversed({ study }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries())
    for (const { message, path } of traceFlow(flow).messages)
      if (message.latency && inMilliseconds(message.latency.p95) < inMilliseconds(message.latency.p50))
        yield finding('latency/percentiles-reversed', at('flows', position, ...path, 'latency'), {
          flow: flow.name,
          step: message.description,
        });
}

/** Steps of which half the calls are said to take no time at all. */
export function* medianZero({ study }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries())
    for (const { message, path } of traceFlow(flow).messages)
      if (message.latency && inMilliseconds(message.latency.p50) === 0)
        yield finding('latency/median-zero', at('flows', position, ...path, 'latency'), {
          flow: flow.name,
          step: message.description,
        });
}

/** Steps whose stated time is left out of the flow's latency, and their elements out of its availability. */
export function* stepNotCounted({ study }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries()) {
    const traced = traceFlow(flow);
    const counted = messagesUntilAnswered(traced);
    for (const { message, path, cause } of traced.messages)
      if (message.latency && !counted.has(message))
        yield finding('latency/step-not-counted', at('flows', position, ...path, 'latency'), {
          flow: flow.name,
          step: message.description,
          isSetOffBySend: cause !== null,
        });
  }
}
