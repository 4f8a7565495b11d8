import { expect, test } from 'vitest';
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
