import { inMilliseconds } from '#model';
import { decimalText } from '../quantity-text.ts';
import { sideOf } from './hold-against.ts';
import { type Judged, judged, notJudged, type TargetOf } from './judged.ts';
import { marginText } from './margin.ts';
import type { Judgement } from './verdict.ts';

/** `223 ms`, `1.17 s`: three digits, as everywhere. */
const simulatedText = (milliseconds: number): string =>
  milliseconds === Number.POSITIVE_INFINITY
    ? 'not reachable'
    : milliseconds < 1000
      ? `${decimalText(Math.round(milliseconds))} ms`
      : `${decimalText(Number((milliseconds / 1000).toPrecision(3)))} s`;

/**
 * Holds a flow's time against a span of time, at the requirement's own percentile (the 95th where it gives none) and scale
 * point. Runs that fail count as infinitely long; a target between the bounds of the simulation is uncertain.
 */
export function judgeLatency(given: Judged, target: TargetOf<'duration'>): Judgement {
  const { flows, at, computed, requirement } = given;
  const { percentile = 95 } = requirement;
  if (flows.length === 0) return notJudged(given, 'No flow is named whose time it is: name it in `flow`.');
  const asked = inMilliseconds(target);
  const [slowest] = computed.latency
    .filter(({ flow }) => flows.some(({ id }) => id === flow))
    .flatMap(({ flow, name, at: loads }) => {
      const found = loads.find(({ scalePoint }) => scalePoint === at.id);
      return found ? [{ flow, name, ...found.percentile(percentile / 100) }] : [];
    })
    .toSorted((a, b) => (a.ms === b.ms ? 0 : b.ms - a.ms));
  if (!slowest) return notJudged(given, 'The flow has no step with a latency.');
  const { flow, name, ms, lower, upper } = slowest;
  return judged(given, {
    figure: simulatedText(ms),
    of: `at the ${percentile}th percentile of ${name}`,
    lower: sideOf(lower, asked),
    upper: sideOf(upper, asked),
    margin: marginText(requirement.comparison, ms, asked),
    flow,
    unsure: `The simulation leaves ${simulatedText(lower)} to ${simulatedText(upper)}.`,
  });
}
