import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { type FollowUp, followUp } from './follow-up.ts';

/** How a decision is defended: what was turned down, what one would change, and, computed, what growth does to it. */
export interface DecisionDefence {
  readonly decision: LoggedDecision;
  /** The other options, each with its weightiest argument against it. */
  readonly against: readonly { readonly title: string; readonly reason: string }[];
  /** What one would do differently; empty when nobody wrote it down. */
  readonly differently: string;
  readonly followUps: readonly FollowUp[];
  /** The resource of the decision's elements that gives way first, at a multiple of today's peak. */
  readonly breaksFirst: { readonly resource: string; readonly atLoad: number } | null;
  /** What changes as load grows, by the multiple at which it does. */
  readonly growth: readonly { readonly atLoad: number; readonly title: string }[];
}

/** A defence for every accepted decision. */
export const decisionDefences = (analyzed: AnalyzedCaseStudy): readonly DecisionDefence[] =>
  analyzed.decisions.filter(({ status }) => status === 'accepted').map((decision) => defence(analyzed, decision));

function defence({ study, capacity }: AnalyzedCaseStudy, decision: LoggedDecision): DecisionDefence {
  const written = study.interview?.defences.find((entry) => entry.decision === decision.id);
  const touched = capacity.filter(({ resource }) => decision.affects.includes(resource.element));
  const first = touched.find(({ saturatesAtLoad }) => Number.isFinite(saturatesAtLoad));
  const resources = new Set(touched.map(({ resource }) => resource.id));
  return {
    decision,
    against: decision.options
      .filter(({ id }) => id !== decision.chosen)
      .map(({ title, bad }) => ({ title, reason: bad[0] ?? '' })),
    differently: written?.differently ?? '',
    followUps: (written?.followUps ?? []).map(followUp),
    breaksFirst: first ? { resource: first.resource.name, atLoad: first.saturatesAtLoad } : null,
    growth: study.evolution
      .filter(({ relieves }) => relieves.some((id) => resources.has(id)))
      .toSorted((a, b) => a.atLoad - b.atLoad)
      .map(({ atLoad, title }) => ({ atLoad, title })),
  };
}
