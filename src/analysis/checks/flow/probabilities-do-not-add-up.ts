import type { Finding, FlowStep, Fragment, Location } from '#model';
import { decimalText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

function* fragments(
  steps: readonly FlowStep[],
  path: Location['path'],
): Generator<readonly [Fragment, Location['path']]> {
  for (const [index, step] of steps.entries()) {
    if (step.step === 'message' || step.step === 'note') continue;
    yield [step, [...path, index]];
    for (const [branch, { steps: inner }] of step.branches.entries())
      yield* fragments(inner, [...path, index, 'branches', branch, 'steps']);
  }
}

/** Alternatives whose probabilities, where all are given, aren't 1 together, or where some already exceed it. */
export function* probabilitiesDoNotAddUp({ study }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries())
    for (const [{ step, branches }, path] of fragments(flow.steps, ['flows', position, 'steps'])) {
      const given = branches.flatMap(({ probability }) => (probability === undefined ? [] : [probability]));
      const sum = given.reduce((total, probability) => total + probability, 0);
      const isWrong = given.length === branches.length ? Math.abs(sum - 1) > 1e-9 : sum > 1 + 1e-9;
      if (step === 'alternatives' && given.length > 0 && isWrong)
        yield finding('flow/probabilities-do-not-add-up', at(...path), { flow: flow.name, sum: decimalText(sum) });
    }
}
