import { type Finding, inMilliseconds } from '#model';
import { messagesUntilAnswered, traceFlow } from '../../flow/trace-flow.ts';
import { durationText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, requirementAt } from '../locations.ts';

/** Flows that are slower than promised. */
export function* latencyTargetMissed({ study, latency }: CheckContext): Iterable<Finding> {
  for (const { name, target, contributions } of latency) {
    if (!target || target.met) continue;
    const milliseconds = durationText({ dimension: 'duration', value: target.milliseconds, unit: 'ms' });
    const simulated = durationText({ dimension: 'duration', value: Math.round(target.simulated), unit: 'ms' });
    yield finding(
      'latency/target-missed',
      requirementAt(study, target.requirement, 'target'),
      {
        flow: name,
        percentile: target.percentile,
        target: milliseconds,
        milliseconds: target.simulated,
        slowest: contributions[0]?.step,
      },
      [
        { label: 'target', value: milliseconds, provenance: 'stated' },
        { label: 'computed', value: simulated, provenance: 'computed' },
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
