import { expect, test } from 'vitest';
import type { AnalyzedCaseStudy } from '#analysis';
import {
  type CaseStudy,
  type DataStore,
  hours,
  minutes,
  type Operations,
  operations,
  type RecoveryScenario,
  seconds,
} from '#model';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { recoveryObjectives } from './recovery-objectives.ts';

const typical = analyzedFixture('typical');
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value).replaceAll('\u202f', ' '));
const scenario = (
  name: string,
  recoveryPoint: RecoveryScenario['recoveryPoint'],
  restores: readonly string[],
): RecoveryScenario => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  scenario: name,
  recoveryTime: hours(1),
  recoveryPoint,
  restores: [...restores],
  strategy: 'Restore',
  steps: ['Restore.'],
});

/** The typical study with this plan, and one store with this backup. */
function planned(recovery: Operations['recovery'], backup: DataStore['backup']): AnalyzedCaseStudy {
  const { study } = typical;
  const [store] = study.dataStores;
  if (!store) throw new Error('The typical study has a store.');
  const changed: CaseStudy = {
    ...study,
    dataStores: [{ ...store, backup }],
    operations: operations({ recovery: [...recovery] }),
  };
  return { ...typical, study: changed };
}

test('a backup is held against the strictest scenario that restores from it', () => {
  const store = typical.study.dataStores[0]?.element ?? '';
  const plan = [
    scenario('A zone is lost', seconds(0), []),
    scenario('The region is lost', minutes(15), [store]),
    scenario('A table is dropped', minutes(10), [store]),
  ];
  const backup = {
    method: 'Snapshots',
    recoveryPoint: minutes(5),
    retention: hours(48),
    restoreTest: 'Every quarter.',
  };
  const outcome = (recoveryPoint: typeof backup.recoveryPoint, recovery = plan) =>
    recoveryObjectives(planned(recovery, { ...backup, recoveryPoint })).backups.map(({ outcome: how }) => how);
  expect(plain(recoveryObjectives(planned(plan, backup)).backups)).toEqual([
    {
      id: typical.study.dataStores[0]?.id,
      store: 'Booking database',
      method: 'Snapshots',
      recoveryPoint: '5 min',
      retention: '48 h',
      plan: '10 min in the scenario "A table is dropped"',
      restoreTest: 'Every quarter.',
      verdict: 'holds',
      outcome: 'holds',
    },
  ]);
  expect(outcome(minutes(10))).toEqual(['holds']);
  expect(outcome(minutes(11))).toEqual(['fails']);
  expect(outcome(minutes(5), plan.slice(0, 1))).toEqual(['not judged']);
});

test('a store without a backup has no row', () => {
  expect(recoveryObjectives(planned([], undefined)).backups).toEqual([]);
});

test('a requirement that recovery verifies stands with its target and what the plan gives', () => {
  const requirement = typical.study.requirements.find(({ kind }) => kind === 'quality');
  const verification = [
    {
      by: 'recovery-time',
      verdict: 'fails',
      text: '4 h, against 1 h',
      figure: '4 h',
      target: '1 h',
      margin: '300 % over',
      scalePoint: null,
      provenance: 'stated',
      flow: null,
      because: null,
      forComparison: false,
    },
  ] as const;
  const traceability = typical.traceability.map((row) =>
    row.requirement === requirement?.id ? { ...row, verification } : row,
  );
  expect(recoveryObjectives({ ...typical, traceability }).requirements).toEqual([
    {
      id: requirement?.id,
      title: requirement?.title,
      target: expect.any(String),
      plan: '4 h, against 1 h',
      verdict: 'fails',
      outcome: 'fails',
    },
  ]);
});
