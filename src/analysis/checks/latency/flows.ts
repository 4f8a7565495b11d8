import { type Finding, inMilliseconds } from '#model';
import { messagesUntilAnswered, traceFlow } from '../../flow/trace-flow.ts';
import { durationText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, requirementAt } from '../locations.ts';

/** Flows that are slower than promised, once for each promise. */
export function* latencyTargetMissed({ study, latency, capacity }: CheckContext): Iterable<Finding> {
  const nameOf = (id: string) => capacity.find(({ resource }) => resource.id === id)?.resource.name ?? id;
  for (const { name, targets, at: loads } of latency)
    for (const { requirement, percentile, milliseconds, simulated, verdict } of targets) {
      if (verdict !== 'fails') continue;
      const [load] = loads;
      const target = durationText({ dimension: 'duration', value: milliseconds, unit: 'ms' });
      const computed = Number.isFinite(simulated)
        ? durationText({ dimension: 'duration', value: Math.round(simulated), unit: 'ms' })
        : 'not reachable';
      yield finding(
        'latency/target-missed',
        requirementAt(study, requirement, 'target'),
        {
          flow: name,
          percentile,
          target,
          milliseconds: simulated,
          slowest: load?.contributions[0]?.step,
          saturated: load?.saturatedBy[0] === undefined ? undefined : nameOf(load.saturatedBy[0]),
          failing: Number(((load?.failureShare ?? 0) * 100).toPrecision(2)),
        },
        [
          { label: 'target', value: target, provenance: 'stated' },
          { label: 'computed', value: computed, provenance: 'computed' },
        ],
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
