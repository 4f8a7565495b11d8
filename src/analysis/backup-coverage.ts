import { type CaseStudy, type DataStore, inMilliseconds, type RecoveryScenario } from '#model';

/** What the recovery plan asks of one store's backup. */
export interface BackupCoverage {
  /** Id of the data store. */
  readonly dataStore: string;
  readonly element: string;
  readonly backup: NonNullable<DataStore['backup']>;
  /** Of the scenarios that restore the store, the one that admits the smallest loss; `null` when none restores it. */
  readonly scenario: RecoveryScenario | null;
  /** Whether the backup loses no more than that; `null` without a scenario. */
  readonly holds: boolean | null;
}

/** Holds each backup against the scenarios that restore from it. Stores without a backup are left out. */
export const backupCoverage = ({ dataStores, operations }: CaseStudy): readonly BackupCoverage[] =>
  dataStores.flatMap(({ id, element, backup }) => {
    if (!backup) return [];
    const [scenario = null] = (operations?.recovery ?? [])
      .filter(({ restores }) => restores.includes(element))
      .toSorted((a, b) => inMilliseconds(a.recoveryPoint) - inMilliseconds(b.recoveryPoint));
    const holds = scenario && inMilliseconds(backup.recoveryPoint) <= inMilliseconds(scenario.recoveryPoint);
    return [{ dataStore: id, element, backup, scenario, holds }];
  });
