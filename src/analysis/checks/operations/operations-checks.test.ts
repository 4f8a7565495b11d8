import { expect, test } from 'vitest';
import { minutes, percent } from '#model';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('an alert without a runbook entry is reported, and so is the entry that lost its alert', () => {
  const source = soundCaseStudy((study) => {
    delete study.operations!.alerts[0]!.runbook;
  });
  expect(reported('operations/alert-without-runbook', source)).toMatchInlineSnapshot(`
    "error at operations.alerts[0].runbook
    The alert "Lag" has no runbook entry, so that it wakes somebody who doesn't know what to do.
    fix: Write a runbook entry and name it in \`runbook\`, or remove the alert."
  `);
  expect(reported('operations/runbook-without-alert', source)).toMatchInlineSnapshot(`
    "todo at operations.runbook[0]
    No alert leads to the runbook entry "Payments lag", so that it is found by chance.
    fix: Add the alert that it answers."
  `);
});

test('an objective below the requirement that it watches is reported', () => {
  const source = soundCaseStudy((study) => {
    study.operations!.objectives[0]!.objective = percent(99.5);
  });
  expect(reported('operations/objective-below-requirement', source)).toMatchInlineSnapshot(`
    "error at operations.objectives[0].objective
    The objective "Orders accepted" is 99.5 %, below the 99.9 % of the requirement that it watches: it stays green while the requirement is missed.
    fix: Raise the objective or lower the requirement."
  `);
});

test('a recovery that takes longer than required is reported with its scenario', () => {
  const source = soundCaseStudy((study) => {
    study.operations!.recovery.push({
      ...study.operations!.recovery[0]!,
      scenario: 'The region is lost',
      recoveryTime: minutes(90),
    });
  });
  expect(reported('operations/recovery-misses-requirement', source)).toMatchInlineSnapshot(`
    "error at requirements[5].target
    The requirement "Back after losing a zone" is missed: 90 min without service in the scenario "The region is lost", against 1 h.
    fix: Make recovery faster, or agree on another target."
  `);
});

test('a requirement that names its scenario is held against that one alone', () => {
  const source = soundCaseStudy((study) => {
    study.operations!.recovery[1]!.recoveryTime = minutes(90);
    study.requirements[5]!.verifiedBy = [{ by: 'computation', computation: 'recovery-time', scenario: 'zone-lost' }];
  });
  expect(reported('operations/recovery-misses-requirement', source)).toBe('');
});

test('a backup that loses more than a scenario which restores from it is reported', () => {
  const losing = (span: ReturnType<typeof minutes>) =>
    soundCaseStudy((study) => {
      study.dataStores[0]!.backup!.recoveryPoint = span;
    });
  expect(reported('operations/backup-misses-recovery-point', losing(minutes(15)))).toMatchInlineSnapshot(`
    "error at dataStores[0].backup.recoveryPoint
    The backup of "Order store" may lose 15 min of writes, but the scenario "A release spoils orders" restores from it and admits 5 min.
    fix: Back up more often, or admit the loss in \`recoveryPoint\` of the scenario."
  `);
  // The zone is lost without any loss, but there a standby takes over.
  expect(reported('operations/backup-misses-recovery-point', losing(minutes(5)))).toBe('');
});

const firing = (condition: string) =>
  soundCaseStudy((study) => {
    study.operations!.alerts[0]!.condition = condition;
  });

test('a burn rate that does not follow from the objective over the same window is reported', () => {
  expect(
    reported('operations/burn-rate-differs', firing('Burn rate above 13.4 over 1 h and 5 min')),
  ).toMatchInlineSnapshot(`
    "warning at operations.alerts[0].condition
    The alert "Lag" fires at a burn rate of 13.4 over 1 h, but 14.4 follows from the objective "Orders accepted".
    fix: Write 14.4, or correct the objective or its window."
  `);
  expect(reported('operations/burn-rate-differs', firing('Burn rate above 14.4 over 1 h and 5 min'))).toBe('');
  expect(reported('operations/burn-rate-differs', firing('Burn rate above 9 over 2 h and 10 min'))).toBe('');
});

test('a short window that is not a twelfth of the long one is reported', () => {
  const condition = 'Burn rate above 14.4 over 1 h and 30 min, or above 6 over 6 h and 30 min';
  expect(reported('operations/short-window-differs', firing(condition))).toMatchInlineSnapshot(`
    "warning at operations.alerts[0].condition
    The alert "Lag" looks 30 min back beside its 1 h, a twelfth of which is 5 min: it ends too late or too early.
    fix: Use 5 min."
  `);
});

test('a burn rate is compared only with the objective that the alert names', () => {
  const source = soundCaseStudy((study) => {
    study.operations!.alerts[0]!.condition = 'Burn rate above 3 over 1 h and 30 min';
    delete study.operations!.alerts[0]!.objective;
  });
  expect(reported('operations/burn-rate-differs', source)).toBe('');
});
