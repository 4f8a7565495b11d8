import type { CaseStudy, Stride, Threat, ThreatStatus } from '#model';
import type { StudyIndex } from '../analyzed-case-study.ts';

/** A threat with what a reader needs beside the author's words. */
export interface ThreatEntry {
  readonly threat: Threat;
  /** Name of the element, or `Order API → Order database`. */
  readonly target: string;
  readonly isDataFlow: boolean;
  /** `null` where the category can't happen. */
  readonly status: ThreatStatus | null;
  /** Likelihood × impact; `null` unless both are given. */
  readonly score: number | null;
}

/** The threats in the order in which they are worth reading; each is in one place. */
export interface ThreatRegister {
  /** The ten with the highest likelihood × impact, highest first; empty while there are no more than ten threats. */
  readonly highest: readonly ThreatEntry[];
  /** Threats with an answer of their own, as declared. */
  readonly others: readonly ThreatEntry[];
  /** Threats of one category that their author answers in the same words and says nothing more about. */
  readonly shared: readonly {
    readonly category: Stride;
    readonly answer: string;
    readonly status: ThreatStatus | null;
    readonly entries: readonly ThreatEntry[];
  }[];
  /** How many threats have each status; those that can't happen have none. */
  readonly byStatus: readonly { readonly status: ThreatStatus; readonly count: number }[];
}

/** Threats that are ranked. */
const ranked = 10;
/** As many threats as this that have the same answer are listed under it. */
const sharing = 4;

/** What is done about a threat, or why it can't happen. */
export const threatAnswer = ({ mitigation, notApplicable }: Threat): string => notApplicable ?? mitigation;

/** Ranks the threats and gathers those that have one and the same answer. */
export function threatRegister({ security }: CaseStudy, index: StudyIndex): ThreatRegister {
  const entries = (security?.threats ?? []).map((threat) => entryOf(threat, index));
  const highest =
    entries.length > ranked
      ? entries
          .filter(({ status, score }) => status !== null && score !== null)
          .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
          .slice(0, ranked)
      : [];
  const rest = entries.filter((entry) => !highest.includes(entry));
  const inFewWords = rest.filter(({ threat }) => threat.description === '');
  const byAnswer = Map.groupBy(inFewWords, ({ threat, status }) =>
    JSON.stringify([threat.category, status, threatAnswer(threat)]),
  );
  const shared = [...byAnswer.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < sharing) return [];
    const { threat, status } = first;
    return [{ category: threat.category, answer: threatAnswer(threat), status, entries: group }];
  });
  const gathered = new Set(shared.flatMap((group) => group.entries));
  const withStatus = entries.flatMap(({ status }) => (status === null ? [] : [status]));
  return {
    highest,
    others: rest.filter((entry) => !gathered.has(entry)),
    shared,
    byStatus: [...Map.groupBy(withStatus, (status) => status)].map(([status, { length }]) => ({
      status,
      count: length,
    })),
  };
}

const entryOf = (threat: Threat, index: StudyIndex): ThreatEntry => {
  const { target, status, notApplicable, likelihood, impact } = threat;
  return {
    threat,
    target:
      'element' in target
        ? index.nameOf(target.element)
        : `${index.nameOf(target.source)} → ${index.nameOf(target.destination)}`,
    isDataFlow: 'source' in target,
    status: notApplicable === undefined ? (status ?? 'planned') : null,
    score: likelihood === undefined || impact === undefined ? null : likelihood * impact,
  };
};
