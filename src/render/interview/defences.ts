import type { AnalyzedCaseStudy, LoggedDecision, ResourceAnalysis } from '#analysis';
import { formatSignificant } from '../format/index.ts';
import { type FollowUp, followUp } from './follow-up.ts';

/** How a decision is defended: what was turned down, what one would change, and, computed, what growth does to it. */
export interface DecisionDefence {
  readonly decision: LoggedDecision;
  /** The other options, each with its weightiest argument against it. */
  readonly against: readonly { readonly title: string; readonly reason: string }[];
  /** What one would do differently; empty when nobody wrote it down. */
  readonly differently: string;
  readonly followUps: readonly FollowUp[];
  /**
   * What gives way first, at a multiple of today's peak: of the decision's own elements where one of them has a limit
   * (`isOwn`), otherwise of the system.
   */
  readonly breaksFirst: { readonly resource: string; readonly atLoad: number; readonly isOwn: boolean } | null;
  /** What changes as load grows, by the multiple at which it does. */
  readonly growth: readonly { readonly atLoad: number; readonly title: string }[];
}

/** A defence for every accepted decision. */
export const decisionDefences = (analyzed: AnalyzedCaseStudy): readonly DecisionDefence[] =>
  analyzed.decisions.filter(({ status }) => status === 'accepted').map((decision) => defence(analyzed, decision));

function defence({ study, capacity }: AnalyzedCaseStudy, decision: LoggedDecision): DecisionDefence {
  const written = study.interview?.defences.find((entry) => entry.decision === decision.id);
  const touched = capacity.filter(({ resource }) => decision.affects.includes(resource.element));
  const own = firstOf(touched);
  const first = own ?? firstOf(capacity);
  const resources = new Set(touched.map(({ resource }) => resource.id));
  return {
    decision,
    against: decision.options
      .filter(({ id }) => id !== decision.chosen)
      .map(({ title, bad }) => ({ title, reason: bad[0] ?? '' })),
    differently: written?.differently ?? '',
    followUps: (written?.followUps ?? []).map(followUp),
    breaksFirst: first
      ? { resource: first.resource.name, atLoad: first.saturatesAtLoad, isOwn: own !== undefined }
      : null,
    growth: study.evolution
      .filter(({ relieves }) => relieves.some((id) => resources.has(id)))
      .toSorted((a, b) => a.atLoad - b.atLoad)
      .map(({ atLoad, title }) => ({ atLoad, title })),
  };
}

/** Resources come in the order in which they give way. */
const firstOf = (resources: readonly ResourceAnalysis[]): ResourceAnalysis | undefined =>
  resources.find(({ saturatesAtLoad }) => Number.isFinite(saturatesAtLoad));

/** `Provider quota, at 2.5× today’s peak`; of another element when nothing that the decision shapes has a limit. */
export const breaksFirstText = ({ resource, atLoad, isOwn }: NonNullable<DecisionDefence['breaksFirst']>): string =>
  `${isOwn ? '' : 'Nothing that it shapes has a limit of its own; in the system it is '}${resource}, at ${formatSignificant(atLoad)}× today’s peak`;
