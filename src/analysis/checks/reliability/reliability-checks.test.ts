import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('an element that stops a critical flow alone is reported', () => {
  const source = soundCaseStudy((study) => {
    study.reliability[1]!.zones = 1;
    study.failureModes = [];
  });
  expect(reported('reliability/single-point-of-failure', source)).toMatchInlineSnapshot(`
    "warning at elements[5]
    "Order store" stops "Place an order" when it fails: it has no second instance, no second zone and no fallback.
    fix: Add redundancy or a fallback, or describe its failure as a failure mode with \`wholeElement: true\`."
  `);
});

test("a failure mode of the whole element answers it, and so does a flow that isn't critical", () => {
  const covered = soundCaseStudy((study) => {
    study.reliability[1]!.zones = 1;
  });
  const uncritical = soundCaseStudy((study) => {
    study.reliability[1]!.zones = 1;
    study.failureModes = [];
    study.flows[0]!.critical = false;
  });
  expect(reported('reliability/single-point-of-failure', covered)).toBe('');
  expect(reported('reliability/single-point-of-failure', uncritical)).toBe('');
});
