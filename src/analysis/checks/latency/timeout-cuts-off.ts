import { type CaseStudy, type Finding, inMilliseconds, type Message, type Saga } from '#model';
import { type TracedMessage, traceFlow } from '../../flow/trace-flow.ts';
import { fitLognormal, lognormalProbability } from '../../latency/index.ts';
import { durationText, percentText } from '../../quantity-text.ts';
import { isWithin } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { callKey } from '../saga/call-key.ts';

type SagaStep = Saga['steps'][number];

/** Share of calls that may be cut off before it is worth a word, 0–1. */
const tolerated = 0.01;

/** A call and the calls that it waits for, directly or nested. */
function withNested(root: TracedMessage, messages: readonly TracedMessage[]): readonly Message[] {
  const nested = new Set([root]);
  for (const traced of messages)
    if (traced.message.interaction === 'synchronous' && traced.cause && nested.has(traced.cause)) nested.add(traced);
  return [...nested].map(({ message }) => message);
}

/** The calls that carry out a saga step, nested ones included, as far as the flows say how long they take. */
function timedCalls(study: CaseStudy, { element, calls }: SagaStep): readonly Message[] {
  const named = calls && new Set(calls.map(callKey));
  const byRoot = new Map<string, readonly Message[]>();
  for (const flow of study.flows) {
    const { messages } = traceFlow(flow);
    for (const root of messages) {
      const { source, destination, interaction } = root.message;
      const key = callKey(root.message);
      const reaches = interaction === 'synchronous' && isWithin(destination, element) && !isWithin(source, element);
      if (named ? !named.has(key) : !reaches) continue;
      const timed = withNested(root, messages).filter(({ latency }) => latency);
      if (timed.length > 0) byRoot.set(key, [...(byRoot.get(key) ?? []), ...timed]);
    }
  }
  return named || byRoot.size === 1 ? [...byRoot.values()].flat() : [];
}

/** Share of the calls, 0–1, that take longer than the timeout; 0 where the percentiles fit no distribution. */
function shareBeyond({ latency }: Message, timeoutMs: number): number {
  if (!latency) return 0;
  const [p50, p95] = [inMilliseconds(latency.p50), inMilliseconds(latency.p95)];
  return p50 > 0 && p95 >= p50 ? 1 - lognormalProbability(fitLognormal(p50, p95), timeoutMs) : 0;
}

/** Saga steps whose timeout is shorter than more than 1 % of the calls that carry them out. */
export function* timeoutCutsOff({ study }: CheckContext): Iterable<Finding> {
  for (const [index, saga] of study.sagas.entries())
    for (const [position, step] of saga.steps.entries()) {
      const { timeout } = step;
      if (!timeout) continue;
      const reported = new Set<string>();
      for (const call of timedCalls(study, step)) {
        const share = shareBeyond(call, inMilliseconds(timeout));
        if (share <= tolerated || !call.latency || reported.has(callKey(call))) continue;
        reported.add(callKey(call));
        const percent = Number((share * 100).toPrecision(2));
        yield finding(
          'latency/timeout-cuts-off',
          at('sagas', index, 'steps', position, 'timeout'),
          { saga: saga.name, action: step.action, timeout: durationText(timeout), call: call.description, percent },
          [
            { label: 'timeout', value: durationText(timeout), provenance: 'stated' },
            {
              label: 'call, p50 and p95',
              value: `${durationText(call.latency.p50)}, ${durationText(call.latency.p95)}`,
              provenance: 'stated',
            },
            { label: 'cut off', value: percentText(percent), provenance: 'computed' },
          ],
        );
      }
    }
}
