import type { Evidence, Flow, FlowStep } from '#model';

/** Whose word some of a flow's times and shares are. */
export interface FlowOrigin {
  readonly origin: Evidence;
  /** The steps whose time, and the branches whose share, it is about: `Authorize`, `share of “Declined”`. */
  readonly of: readonly string[];
  /** Whether it is the origin of every time and share of the flow. */
  readonly isAll: boolean;
}

/** Every stated time and share of the steps, with the origin that it carries itself. */
function* statedIn(steps: readonly FlowStep[]): Generator<{ name: string; origin: Evidence | undefined }> {
  for (const step of steps) {
    if (step.step === 'note') continue;
    if (step.step === 'message') {
      if (step.latency || step.retries) yield { name: step.description, origin: step.origin };
      continue;
    }
    for (const { label, probability, origin, steps: inner } of step.branches) {
      if (probability !== undefined) yield { name: `share of “${label}”`, origin };
      yield* statedIn(inner);
    }
  }
}

/**
 * Whose word the times and shares of a flow are, in order of first appearance. What a step or branch carries itself goes
 * before what its flow says; what neither does is left out. What was measured of the whole flow comes last.
 */
export function flowOrigins(flow: Flow): readonly FlowOrigin[] {
  const found = [...statedIn(flow.steps)];
  const groups = new Map<string, { origin: Evidence; of: Set<string>; count: number }>();
  for (const { name, origin = flow.origin } of found) {
    if (!origin) continue;
    const key = JSON.stringify(origin);
    const group = groups.get(key) ?? { origin, of: new Set(), count: 0 };
    groups.set(key, group);
    group.of.add(name);
    group.count += 1;
  }
  return [
    ...[...groups.values()].map(({ origin, of, count }) => ({ origin, of: [...of], isAll: count === found.length })),
    ...(flow.measured ? [{ origin: flow.measured, of: ['the whole flow, from end to end'], isAll: false }] : []),
  ];
}
