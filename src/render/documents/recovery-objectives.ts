import { type AnalyzedCaseStudy, backupCoverage, type Verdict, verdictWords } from '#analysis';
import { formatDuration, formatTarget } from '../format/index.ts';

/** What recovery has to achieve against what the plan and the backups give. */
export function recoveryObjectives({ study, index, traceability }: AnalyzedCaseStudy) {
  return {
    requirements: traceability.flatMap(({ requirement: id, verification }) => {
      const requirement = index.requirement(id);
      if (requirement?.kind !== 'quality') return [];
      return verification
        .filter(({ by }) => by === 'recovery-time' || by === 'recovery-point')
        .map(({ text, verdict }) => ({
          id,
          title: requirement.title,
          target: formatTarget(requirement),
          plan: text,
          verdict,
          outcome: verdictWords[verdict],
        }));
    }),
    backups: backupCoverage(study).map(({ dataStore, element, backup, scenario, holds }) => {
      const verdict: Verdict = holds === null ? 'not-judged' : holds ? 'holds' : 'fails';
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
        verdict,
        outcome: verdictWords[verdict],
      };
    }),
  };
}
