import { type CaseStudy, messagesOf } from '#model';
import type { LoggedDecision, StudyIndex, TraceabilityRow } from '../analyzed-case-study.ts';
import type { LoadAnalysis } from '../load/index.ts';
import { type Computed, verify } from './verify.ts';

/** Requirement ↔ decision ↔ flow ↔ element ↔ risk ↔ evidence, one row a requirement in the order of declaration. */
export function traceRequirements(
  study: CaseStudy,
  load: LoadAnalysis,
  index: StudyIndex,
  decisions: readonly LoggedDecision[],
  computed: Computed,
): readonly TraceabilityRow[] {
  return study.requirements.map((requirement) => {
    const serving = decisions.filter(({ serves }) => serves.includes(requirement.id));
    const flows = study.flows.filter(({ serves }) => serves.includes(requirement.id));
    const elements = new Set([
      ...serving.flatMap(({ affects }) => affects),
      ...flows.flatMap(({ steps }) =>
        [...messagesOf(steps)].flatMap(({ source, destination }) => [source, destination]),
      ),
    ]);
    return {
      requirement: requirement.id,
      decisions: serving.map(({ id }) => id),
      flows: flows.map(({ id }) => id),
      elements: [...elements].filter((id) => index.element(id) !== undefined && index.element(id)?.kind !== 'person'),
      risks: study.risks.filter(({ threatens }) => threatens.includes(requirement.id)).map(({ id }) => id),
      verification: verify(study, load, requirement, computed),
    };
  });
}
