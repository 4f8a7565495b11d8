import type { AnalyzedCaseStudy } from '#analysis';
import { type CaseStudy, inMilliseconds } from '#model';
import { formatDuration, formatTarget } from '../format/index.ts';

type VerificationResult = AnalyzedCaseStudy['traceability'][number]['verification'][number]['result'];

const outcomes: Readonly<Record<VerificationResult, string>> = {
  holds: 'met',
  fails: 'missed',
  designed: 'by design',
  planned: 'planned',
  unverified: 'not known',
};

/** The scenario that admits the largest loss: what the plan as a whole promises to keep. */
const mostLost = ({ operations }: CaseStudy) =>
  operations?.recovery.toSorted((a, b) => inMilliseconds(b.recoveryPoint) - inMilliseconds(a.recoveryPoint))[0];

/**
 * What recovery has to achieve against what the plan and the backups give. A backup that may lose more than the scenario
 * that admits the largest loss breaks the plan, whichever scenario needs it.
 */
export function recoveryObjectives({ study, index, traceability }: AnalyzedCaseStudy) {
  const worst = mostLost(study);
  return {
    requirements: traceability.flatMap(({ requirement: id, verification }) => {
      const requirement = index.requirement(id);
      if (requirement?.kind !== 'quality') return [];
      return verification
        .filter(({ by }) => by === 'recovery')
        .map(({ text, result }) => ({
          id,
          title: requirement.title,
          target: formatTarget(requirement),
          plan: text,
          result,
          outcome: outcomes[result],
        }));
    }),
    backups: study.dataStores.flatMap(({ id, element, backup }) => {
      if (!backup) return [];
      const holds = worst && inMilliseconds(backup.recoveryPoint) <= inMilliseconds(worst.recoveryPoint);
      const result: VerificationResult = holds === undefined ? 'unverified' : holds ? 'holds' : 'fails';
      return [
        {
          id,
          store: index.nameOf(element),
          method: backup.method,
          recoveryPoint: formatDuration(backup.recoveryPoint),
          retention: formatDuration(backup.retention),
          plan: worst ? `${formatDuration(worst.recoveryPoint)} in the scenario "${worst.scenario}"` : '–',
          restoreTest: backup.restoreTest || '–',
          result,
          outcome: outcomes[result],
        },
      ];
    }),
  };
}
