import { type Duration, inMilliseconds, type RecoveryScenario } from '#model';
import { durationText } from '../quantity-text.ts';
import { sideOf } from './hold-against.ts';
import { type Judged, judged, notJudged, type TargetOf } from './judged.ts';
import { marginText } from './margin.ts';
import type { Judgement } from './verdict.ts';

/**
 * Holds what the recovery plan states against a target: the time without service, or the span of writes that may be lost,
 * whichever the verification asks for, of the scenario that it names or of the worst.
 */
export function judgeRecovery(given: Judged, target: TargetOf<'duration'>): Judgement {
  const { study, verification, requirement } = given;
  const isTime = verification.computation === 'recovery-time';
  const spanOf = ({ recoveryTime, recoveryPoint }: RecoveryScenario): Duration =>
    isTime ? recoveryTime : recoveryPoint;
  const [worst] = (study.operations?.recovery ?? [])
    .filter(({ id }) => (verification.scenario ?? id) === id)
    .toSorted((a, b) => inMilliseconds(spanOf(b)) - inMilliseconds(spanOf(a)));
  if (!worst) return notJudged(given, `No recovery scenario says how ${isTime ? 'long it takes' : 'much is lost'}.`);
  const [found, asked] = [inMilliseconds(spanOf(worst)), inMilliseconds(target)];
  return judged(given, {
    figure: durationText(spanOf(worst)),
    of: `${isTime ? 'without service' : 'of writes lost'} in the scenario "${worst.scenario}"`,
    lower: sideOf(found, asked),
    margin: marginText(requirement.comparison, found, asked),
    provenance: 'stated',
  });
}
