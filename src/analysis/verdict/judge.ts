import type { CaseStudy, Requirement } from '#model';
import type { LoadAnalysis } from '../load/index.ts';
import { judgeAvailability } from './judge-availability.ts';
import { judgeCount, judgeThroughput } from './judge-capacity.ts';
import { judgeCost } from './judge-cost.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { judgeLatency } from './judge-latency.ts';
import { judgeRecovery } from './judge-recovery.ts';
import { type ByComputation, type Judged, notJudged } from './judged.ts';
import { judgedFlows } from './judged-flows.ts';
import type { Judgement } from './verdict.ts';

/** What each computation is held against, in words. */
const targetOf: Readonly<Record<ByComputation['computation'], string>> = {
  cost: 'an amount of money',
  availability: 'a share, such as `percent(99.9)`',
  latency: 'a span of time',
  capacity: 'a rate',
  'recovery-time': 'a span of time',
  'recovery-point': 'a span of time',
};

function byComputation(given: Judged): Judgement {
  const { target } = given.requirement;
  const { computation } = given.verification;
  if (computation === 'cost' && target.dimension === 'money') return judgeCost(given, target);
  if (computation === 'availability' && target.dimension === 'fraction') return judgeAvailability(given, target);
  if (computation === 'latency' && target.dimension === 'duration') return judgeLatency(given, target);
  if (computation === 'capacity' && target.dimension === 'rate') return judgeThroughput(given, target);
  if (computation === 'capacity' && target.dimension === 'count') return judgeCount(given, target);
  if (computation === 'recovery-time' && target.dimension === 'duration') return judgeRecovery(given, target);
  if (computation === 'recovery-point' && target.dimension === 'duration') return judgeRecovery(given, target);
  return notJudged(given, `The computation is held against ${targetOf[computation]}, and the target is none.`);
}

/** One judgement for each verification of a requirement, in their order. */
export const judge = (
  study: CaseStudy,
  load: LoadAnalysis,
  requirement: Requirement,
  computed: Judged['computed'],
): readonly Judgement[] =>
  requirement.verifiedBy.map((verification) => {
    if (verification.by !== 'computation')
      return judgeEvidence(study, load, computed.evidence, requirement, verification);
    if (requirement.kind !== 'quality')
      return {
        ...notComputed,
        by: verification.computation,
        flow: verification.flow ?? null,
        forComparison: verification.forComparison === true,
      };
    const { atScalePoint } = requirement;
    const at = atScalePoint === undefined ? load[0] : load.find(({ id }) => id === atScalePoint);
    const given = { study, requirement, verification, computed, flows: judgedFlows(study, requirement, verification) };
    return at
      ? byComputation({ ...given, load, at })
      : notJudged({ ...given, at: load[0] }, `There is no scale point "${atScalePoint}".`);
  });

const because = 'Only a requirement with a target can be computed.';
const notComputed = {
  verdict: 'not-judged',
  text: because.replace(/\.$/, ''),
  figure: null,
  target: null,
  margin: null,
  scalePoint: null,
  provenance: null,
  because,
} as const;
