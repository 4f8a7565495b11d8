import type { CaseStudy, Finding } from '#model';
import { askedText, usualComparison } from '../../verdict/asked-text.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, requirementAt } from '../locations.ts';

/** Requirements that nothing shows to hold. */
export function* unverified({ study, traceability }: CheckContext): Iterable<Finding> {
  for (const { requirement: id, verification } of traceability)
    if (verification.length === 0)
      yield finding('requirement/unverified', requirementAt(study, id, 'verifiedBy'), { title: titleOf(study, id) });
}

const titleOf = ({ requirements }: CaseStudy, id: string): string =>
  requirements.find((requirement) => requirement.id === id)?.title ?? id;

/** One finding for each requirement that has a verification with the verdict; what fails has findings of its own. */
const judgedAs = (check: 'requirement/uncertain' | 'requirement/not-judged', verdict: Verdict) =>
  function* ({ study, traceability }: CheckContext): Iterable<Finding> {
    for (const { requirement: id, verification } of traceability) {
      const position = verification.findIndex((judgement) => judgement.verdict === verdict);
      const judgement = verification[position];
      if (judgement && !judgement.forComparison)
        yield finding(check, requirementAt(study, id, 'verifiedBy', position), {
          title: titleOf(study, id),
          result: judgement.text,
        });
    }
  };

/** Requirements of which what is known leaves open whether they hold. */
export const uncertain = judgedAs('requirement/uncertain', 'uncertain');
/** Requirements that can't be judged, because something is missing. */
export const notJudged = judgedAs('requirement/not-judged', 'not-judged');

/** Requirements that no decision and no flow serves; a constraint is met by what one doesn't do. */
export function* unserved({ study, index, traceability }: CheckContext): Iterable<Finding> {
  for (const { requirement: id, decisions, flows } of traceability) {
    const requirement = index.requirement(id);
    if (requirement && requirement.kind !== 'constraint' && decisions.length === 0 && flows.length === 0)
      yield finding('requirement/unserved', requirementAt(study, id), { title: requirement.title });
  }
}

/** Computed requirements whose target is a floor where less is better, or a ceiling where more is. */
export function* otherSide({ study }: CheckContext): Iterable<Finding> {
  for (const [index, requirement] of study.requirements.entries()) {
    if (requirement.kind !== 'quality' || requirement.comparison === 'exactly') continue;
    const { comparison: side, title, verifiedBy } = requirement;
    const found = verifiedBy.find(
      (verification) => verification.by === 'computation' && usualComparison[verification.computation] !== side,
    );
    if (found?.by !== 'computation') continue;
    yield finding('requirement/other-side', at('requirements', index, 'comparison'), {
      title,
      asked: askedText(requirement, found),
      computation: found.computation.replace('-', ' '),
      side,
    });
  }
}
