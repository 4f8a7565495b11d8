import { type Finding, inMilliseconds } from '#model';
import { traceFlow } from '../../flow/trace-flow.ts';
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
