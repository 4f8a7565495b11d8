import type { Finding, QualityRequirement } from '#model';
import { finding } from './catalogue.ts';
import type { CheckContext } from './check.ts';
import { requirementAt } from './locations.ts';

interface FailedVerification {
  readonly requirement: QualityRequirement;
  readonly text: string;
}

function* failed({ index, traceability }: CheckContext, computation: string): Generator<FailedVerification> {
  for (const { requirement: id, verification } of traceability) {
    const requirement = index.requirement(id);
    for (const { by, text, result } of verification)
      if (requirement?.kind === 'quality' && by === computation && result === 'fails') yield { requirement, text };
  }
}

type TargetCheck = 'cost/target-missed' | 'capacity/target-missed' | 'operations/recovery-misses-requirement';

const missed = (check: TargetCheck, computation: string) =>
  function* (context: CheckContext): Iterable<Finding> {
    for (const { requirement, text } of failed(context, computation))
      yield finding(check, requirementAt(context.study, requirement.id, 'target'), {
        title: requirement.title,
        result: text,
      });
  };

/** Cost requirements that the bill misses. */
export const costTargetMissed = missed('cost/target-missed', 'cost');
/** Throughput requirements that the resources miss. */
export const capacityTargetMissed = missed('capacity/target-missed', 'capacity');
/** Recovery requirements that the disaster recovery plan misses. */
export const recoveryMissesRequirement = missed('operations/recovery-misses-requirement', 'recovery');
