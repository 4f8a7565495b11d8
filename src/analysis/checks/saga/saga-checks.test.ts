import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a step that nothing undoes is reported, unless it says why', () => {
  const source = soundCaseStudy((study) => {
    delete study.sagas[0]!.steps[0]!.compensation;
  });
  expect(reported('saga/step-without-compensation', source)).toMatchInlineSnapshot(`
    "error at sagas[0].steps[0]
    The step "Charge the card" of the saga "Pay an order" has no compensation, so that a later failure leaves it done.
    fix: Say what undoes it in \`compensation\`, or in \`noCompensation\` why nothing has to be undone."
  `);
});

test('a step that reports to an unknown topic is reported', () => {
  const source = soundCaseStudy((study) => {
    study.sagas[0]!.steps[0]!.fails = 'place';
  });
  expect(reported('saga/unknown-topic', source)).toMatchInlineSnapshot(`
    "error at sagas[0].steps[0].fails
    The step "Charge the card" of the saga "Pay an order" reports to the topic "place", which this case study doesn't define.
    fix: Use "placed" if that is meant, or add the topic."
  `);
});
