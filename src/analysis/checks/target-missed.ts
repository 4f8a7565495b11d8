import type { Finding, QualityRequirement } from '#model';
import { usualComparison } from '../verdict/asked-text.ts';
import type { Judgement } from '../verdict/verdict.ts';
import { finding } from './catalogue.ts';
import type { CheckContext } from './check.ts';
import { requirementAt } from './locations.ts';
import type { UnusualSide } from './unusual-side.ts';

export const unusualSide = ({ requirement: { comparison }, judgement: { by } }: Missed): UnusualSide =>
  by in usualComparison && usualComparison[by as keyof typeof usualComparison] !== comparison ? comparison : undefined;

/** A requirement that fails, and the first of its verifications that says so. */
export interface Missed {
  readonly requirement: QualityRequirement;
  readonly judgement: Judgement;
}

/** Every requirement that fails by one of the given computations or proofs, one entry each. */
export function* missedBy(
  { index, traceability }: Pick<CheckContext, 'index' | 'traceability'>,
  ...ways: readonly Judgement['by'][]
): Generator<Missed> {
  for (const { requirement: id, verification } of traceability) {
    const requirement = index.requirement(id);
    const judgement = verification.find(({ by, verdict }) => verdict === 'fails' && ways.includes(by));
    if (requirement?.kind === 'quality' && judgement) yield { requirement, judgement };
  }
}

/** The two figures that a failing requirement's finding shows. */
export const targetFigures = ({ target, figure, provenance }: Judgement): NonNullable<Finding['figures']> => [
  { label: 'target', value: target ?? '', provenance: 'stated' },
  { label: provenance ?? 'computed', value: figure ?? '', provenance: provenance ?? 'computed' },
];

type TargetCheck = 'cost/target-missed' | 'capacity/target-missed' | 'operations/recovery-misses-requirement';

const missed = (check: TargetCheck, ...ways: readonly Judgement['by'][]) =>
  function* (context: CheckContext): Iterable<Finding> {
    for (const { requirement, judgement } of missedBy(context, ...ways))
      yield finding(
        check,
        requirementAt(context.study, requirement.id, 'target'),
        { title: requirement.title, result: judgement.text, side: unusualSide({ requirement, judgement }) },
        targetFigures(judgement),
      );
  };

/** Cost requirements that the bill misses. */
export const costTargetMissed = missed('cost/target-missed', 'cost');
/** Throughput requirements that the resources miss. */
export const capacityTargetMissed = missed('capacity/target-missed', 'capacity');
/** Recovery requirements that the disaster recovery plan misses. */
export const recoveryMissesRequirement = missed(
  'operations/recovery-misses-requirement',
  'recovery-time',
  'recovery-point',
);
