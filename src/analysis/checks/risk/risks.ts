import type { Finding } from '#model';
import { compareMoney } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Risks that nobody owns; accepted ones are reported by their own check. */
export function* noOwner({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { title, owner, status, treatment }] of study.risks.entries())
    if (!owner?.trim() && status !== 'closed' && treatment !== 'accept')
      yield finding('risk/no-owner', at('risks', index, 'owner'), { title });
}

/** Risks that score higher after treatment than before. */
export function* residualAboveInherent({ study, risks }: CheckContext): Iterable<Finding> {
  for (const [index, { title }] of study.risks.entries()) {
    const { inherentScore = 0, residualScore = 0 } = risks.register[index] ?? {};
    if (residualScore > inherentScore)
      yield finding('risk/residual-above-inherent', at('risks', index, 'residual'), {
        title,
        inherent: inherentScore,
        residual: residualScore,
      });
  }
}

/** Accepted risks without an owner, a justification or a review date. */
export function* acceptedWithoutJustification({ study }: CheckContext): Iterable<Finding> {
  for (const [index, risk] of study.risks.entries()) {
    if (risk.treatment !== 'accept' && risk.status !== 'accepted') continue;
    const missing = [
      risk.owner?.trim() ? '' : 'an owner',
      risk.justification?.trim() ? '' : 'a justification',
      risk.review ? '' : 'a review date',
    ].filter((word) => word !== '');
    if (missing.length > 0)
      yield finding('risk/accepted-without-justification', at('risks', index), { title: risk.title, missing });
  }
}

/** Risks whose score falls without anything that is done. */
export function* treatmentWithoutAction({ study, risks }: CheckContext): Iterable<Finding> {
  for (const [index, { title, actions, existingControls }] of study.risks.entries()) {
    const { inherentScore = 0, residualScore = 0 } = risks.register[index] ?? {};
    if (residualScore < inherentScore && actions.length === 0 && existingControls.length === 0)
      yield finding('risk/treatment-without-action', at('risks', index, 'actions'), {
        title,
        inherent: inherentScore,
        residual: residualScore,
      });
  }
}

/** Pairs of risks whose estimates stand in the opposite order of their scores, in likelihood or in impact. */
export function* figuresAgainstScale({ study }: CheckContext): Iterable<Finding> {
  for (const [index, risk] of study.risks.entries())
    for (const other of study.risks) {
      if (!risk.estimate || !other.estimate) continue;
      const params = { title: risk.title, other: other.title };
      const location = at('risks', index, 'estimate');
      if (
        risk.inherent.likelihood > other.inherent.likelihood &&
        risk.estimate.likelihood.value < other.estimate.likelihood.value
      )
        yield finding('risk/figures-against-scale', location, { ...params, dimension: 'likelihood' });
      if (
        risk.inherent.impact > other.inherent.impact &&
        compareMoney(risk.estimate.impactCost, other.estimate.impactCost) < 0
      )
        yield finding('risk/figures-against-scale', location, { ...params, dimension: 'impact' });
    }
}

/** Risks and failure modes that were to be looked at again, or acted on, before the day that the case study is of. */
export function* overdue({ study }: CheckContext): Iterable<Finding> {
  const { date, risks, failureModes } = study;
  if (date === undefined) return;
  for (const [index, { title, review, due, status }] of risks.entries()) {
    if (review !== undefined && review < date && status !== 'closed')
      yield finding('risk/overdue', at('risks', index, 'review'), {
        title,
        what: 'looked at again',
        due: review,
        date,
      });
    if (due !== undefined && due < date && (status === 'open' || status === 'in-progress'))
      yield finding('risk/overdue', at('risks', index, 'due'), { title, what: 'treated', due, date });
  }
  for (const [index, { mode, due, actionTaken }] of failureModes.entries())
    if (due !== undefined && due < date && actionTaken.trim() === '')
      yield finding('risk/overdue', at('failureModes', index, 'due'), { title: mode, what: 'acted on', due, date });
}
