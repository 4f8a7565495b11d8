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
    The objective "Orders accepted" is 99.5%, below the 99.9% of the requirement that it watches: it stays green while the requirement is missed.
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
    The requirement "Back after losing a zone" is missed: 90 min in the scenario "The region is lost", against 1 h.
    fix: Make recovery faster, or agree on another target."
  `);
});
