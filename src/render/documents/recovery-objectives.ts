import { type AnalyzedCaseStudy, backupCoverage } from '#analysis';
import { formatDuration, formatTarget } from '../format/index.ts';

type VerificationResult = AnalyzedCaseStudy['traceability'][number]['verification'][number]['result'];

const outcomes: Readonly<Record<VerificationResult, string>> = {
  holds: 'met',
  fails: 'missed',
  designed: 'by design',
  planned: 'planned',
  unverified: 'not known',
};

/** What recovery has to achieve against what the plan and the backups give. */
export function recoveryObjectives({ study, index, traceability }: AnalyzedCaseStudy) {
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
    backups: backupCoverage(study).map(({ dataStore, element, backup, scenario, holds }) => {
      const result: VerificationResult = holds === null ? 'unverified' : holds ? 'holds' : 'fails';
      return {
        id: dataStore,
        store: index.nameOf(element),
        method: backup.method,
        recoveryPoint: formatDuration(backup.recoveryPoint),
        retention: formatDuration(backup.retention),
        plan: scenario
          ? `${formatDuration(scenario.recoveryPoint)} in the scenario "${scenario.scenario}"`
          : 'no scenario restores from it',
        restoreTest: backup.restoreTest || '–',
        result,
        outcome: outcomes[result],
      };
    }),
  };
}
