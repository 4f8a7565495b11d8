import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';

/** A decision and the case study that it is of. */
interface IndexedDecision {
  readonly slug: string;
  readonly decision: LoggedDecision;
}
/** Decisions that have something in common. */
interface IndexEntry {
  /** Anchor: unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly decisions: readonly IndexedDecision[];
}
/** One way to look decisions up. */
export interface DecisionIndex {
  readonly title: string;
  readonly entries: readonly IndexEntry[];
}

const statuses: readonly LoggedDecision['status'][] = ['proposed', 'accepted', 'superseded', 'deprecated', 'rejected'];

const startSentence = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The things of one study that its decisions name, in the order in which the study declares them. */
function named(
  { study, decisions }: AnalyzedCaseStudy,
  things: readonly { readonly id: string; readonly label: string }[],
  namesOf: (decision: LoggedDecision) => readonly string[],
  prefix: string,
  suffix: string,
): IndexEntry[] {
  const declared = new Map(things.map(({ id, label }) => [id, label]));
  return [...declared].flatMap(([id, label]) => {
    const found = decisions.filter((decision) => namesOf(decision).includes(id));
    if (found.length === 0) return [];
    return [
      {
        id: `${prefix}-${id}`,
        label: label + suffix,
        decisions: found.map((decision) => ({ slug: study.slug, decision })),
      },
    ];
  });
}

/** Decisions by status, affected element, served requirement and tag, over one case study or several. */
export function decisionIndex(studies: readonly AnalyzedCaseStudy[]): readonly DecisionIndex[] {
  const all = studies.flatMap(({ study, decisions }) => decisions.map((decision) => ({ slug: study.slug, decision })));
  const several = studies.length > 1;
  const prefix = (kind: string, { study }: AnalyzedCaseStudy): string => (several ? `${kind}-${study.slug}` : kind);
  const suffix = ({ study }: AnalyzedCaseStudy): string => (several ? `, ${study.title}` : '');
  const indexes: readonly DecisionIndex[] = [
    {
      title: 'By status',
      entries: statuses
        .map((status) => ({
          id: `status-${status}`,
          label: startSentence(status),
          decisions: all.filter(({ decision }) => decision.status === status),
        }))
        .filter(({ decisions }) => decisions.length > 0),
    },
    {
      title: 'By what they affect',
      entries: studies.flatMap((analyzed) =>
        named(
          analyzed,
          analyzed.study.elements.map(({ id, name }) => ({ id, label: name })),
          ({ affects }) => affects,
          prefix('affects', analyzed),
          suffix(analyzed),
        ),
      ),
    },
    {
      title: 'By the requirement they serve',
      entries: studies.flatMap((analyzed) =>
        named(
          analyzed,
          analyzed.study.requirements.map(({ id, title }) => ({ id, label: title })),
          ({ serves }) => serves,
          prefix('serves', analyzed),
          suffix(analyzed),
        ),
      ),
    },
    {
      title: 'By tag',
      entries: [...new Set(all.flatMap(({ decision }) => decision.tags))].toSorted().map((tag) => ({
        id: `tag-${tag}`,
        label: tag,
        decisions: all.filter(({ decision }) => decision.tags.includes(tag)),
      })),
    },
  ];
  return indexes.filter(({ entries }) => entries.length > 0);
}
