import { expect, test } from 'vitest';
import type { CaseStudy } from '#model';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a severe failure mode without an action is reported, however rare it is', () => {
  const source = soundCaseStudy((study) => {
    study.failureModes[0]!.action = '';
    study.failureModes[0]!.occurrence = 1;
  });
  expect(reported('failure-mode/high-severity-without-action', source)).toMatchInlineSnapshot(`
    "warning at failureModes[0].action
    The failure mode "The database is down" of "Order store" has severity 9 and no action. Severity 9 and 10 come first, however rare they are.
    fix: Name what is to be done in \`action\`, or what was done in \`actionTaken\`."
  `);
});

test('an action that raises the risk priority number is reported', () => {
  const source = soundCaseStudy((study) => {
    study.failureModes[0]!.revised = { severity: 9, occurrence: 3, detection: 2 };
  });
  expect(reported('failure-mode/revised-above-original', source)).toMatchInlineSnapshot(`
    "error at failureModes[0].revised
    The failure mode "The database is down" has a risk priority number of 54 after its action and 36 before.
    fix: Correct one of the two ratings."
  `);
});

test('a severe failure mode without an alert is reported, unless none can notice it or the study has no alerts', () => {
  const unnoticed = (around: (study: CaseStudy) => void = () => {}) =>
    soundCaseStudy((study) => {
      delete study.failureModes[0]!.detectedBy;
      around(study);
    });
  expect(reported('failure-mode/no-alert', unnoticed())).toMatchInlineSnapshot(`
    "warning at failureModes[0].detectedBy
    The failure mode "The database is down" of "Order store" has severity 9, but it names no alert: whoever rates its detection counts on somebody looking.
    fix: Name the alerts that fire in \`detectedBy\`, or in \`noAlert\` why none can."
  `);
  const explained = unnoticed((study) => {
    study.failureModes[0]!.noAlert = 'It happens while nobody is connected.';
  });
  expect(reported('failure-mode/no-alert', explained)).toBe('');
  const milder = unnoticed((study) => {
    study.failureModes[0]!.severity = 7;
  });
  expect(reported('failure-mode/no-alert', milder)).toBe('');
  const silent = unnoticed((study) => {
    study.operations!.alerts = [];
  });
  expect(reported('failure-mode/no-alert', silent)).toBe('');
});

test('a failure mode that names an alert which does not exist is reported', () => {
  const source = soundCaseStudy((study) => {
    study.failureModes[0]!.detectedBy = ['leg'];
  });
  expect(reported('model/unknown-reference', source)).toMatchInlineSnapshot(`
    "error at failureModes[0].detectedBy[0]
    The failure mode "The database is down" names the alert "leg", which this case study doesn't define.
    fix: Use "lag" if that is meant, or add the missing one."
  `);
});
