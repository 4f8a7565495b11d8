import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a requirement without verification, or with a computation that has no figures, is reported', () => {
  const source = soundCaseStudy((study) => {
    study.requirements[0]!.verifiedBy = [];
    study.operations!.recovery = [];
  });
  expect(reported('requirement/unverified', source)).toMatchInlineSnapshot(`
    "warning at requirements[0].verifiedBy
    Nothing shows that the requirement "Place orders" holds, so it is a wish.
    fix: Add a computation, test, design property or measurement in \`verifiedBy\`.

    warning at requirements[5].verifiedBy
    The requirement "Back after losing a zone" is to be shown by a computation that has nothing to compute with. No recovery scenario says how long it takes.
    fix: Add the figures that the computation needs, or another verification."
  `);
});

test("a requirement that nothing serves is a todo, a constraint isn't", () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.serves = study.flows[0]!.serves.filter((id) => id !== 'cost');
    study.requirements.push({
      kind: 'constraint',
      id: 'region',
      title: 'One region',
      description: '',
      verifiedBy: [{ by: 'review', how: 'Deployment view' }],
    });
  });
  expect(reported('requirement/unserved', source)).toMatchInlineSnapshot(`
    "todo at requirements[4]
    No decision and no flow serves the requirement "Running costs".
    fix: Name it in \`serves\` of the decision or flow that fulfils it."
  `);
});
