import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Phases without a way back. */
export function* phaseWithoutRollback({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { name, rollback }] of (study.rollout?.phases ?? []).entries())
    if (rollback.trim() === '')
      yield finding('rollout/phase-without-rollback', at('rollout', 'phases', index, 'rollback'), { phase: name });
}

/** Phases, other than the last, that nothing has to hold after. */
export function* phaseWithoutGate({ study }: CheckContext): Iterable<Finding> {
  const phases = study.rollout?.phases ?? [];
  for (const [index, { name, gate }] of phases.slice(0, -1).entries())
    if (gate.length === 0)
      yield finding('rollout/phase-without-gate', at('rollout', 'phases', index, 'gate'), { phase: name });
}
