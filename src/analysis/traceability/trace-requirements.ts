import { type CaseStudy, messagesOf } from '#model';
import type { LoggedDecision, StudyIndex, TraceabilityRow } from '../analyzed-case-study.ts';
import type { LoadAnalysis } from '../load/index.ts';
import { judge } from '../verdict/judge.ts';
import type { Judged } from '../verdict/judged.ts';
import { verdictOf } from '../verdict/verdict.ts';

/** Requirement ↔ decision ↔ flow ↔ element ↔ risk ↔ verdict, one row a requirement in the order of declaration. */
export function traceRequirements(
  study: CaseStudy,
  load: LoadAnalysis,
  index: StudyIndex,
  decisions: readonly LoggedDecision[],
  computed: Judged['computed'],
): readonly TraceabilityRow[] {
  return study.requirements.map((requirement) => {
    const serving = decisions.filter(({ serves }) => serves.includes(requirement.id));
    const flows = study.flows.filter(({ serves }) => serves.includes(requirement.id));
    const verification = judge(study, load, requirement, computed);
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
      verification,
      verdict: verdictOf(verification),
    };
  });
}
