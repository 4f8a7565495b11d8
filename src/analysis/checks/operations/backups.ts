import type { Finding } from '#model';
import { backupCoverage } from '../../backup-coverage.ts';
import { durationText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Backups that lose more than a scenario which restores from them admits. */
export function* backupMissesRecoveryPoint({ study, index }: CheckContext): Iterable<Finding> {
  for (const { dataStore, element, backup, scenario, holds } of backupCoverage(study)) {
    if (holds !== false || scenario === null) continue;
    const position = study.dataStores.findIndex(({ id }) => id === dataStore);
    yield finding('operations/backup-misses-recovery-point', at('dataStores', position, 'backup', 'recoveryPoint'), {
      store: index.nameOf(element),
      loses: durationText(backup.recoveryPoint),
      scenario: scenario.scenario,
      admits: durationText(scenario.recoveryPoint),
    });
  }
}
