import { expect, test } from 'vitest';
import { percent, stated } from '#model';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

/** One instance, without a spare. */
const alone = { value: percent(99.95), origin: stated('Operations') };

test('an element that stops a critical flow alone is reported', () => {
  const source = soundCaseStudy((study) => {
    study.reliability[1]!.availability = alone;
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
    study.reliability[1]!.availability = alone;
  });
  const uncritical = soundCaseStudy((study) => {
    study.reliability[1]!.availability = alone;
    study.failureModes = [];
    study.flows[0]!.critical = false;
  });
  expect(reported('reliability/single-point-of-failure', covered)).toBe('');
  expect(reported('reliability/single-point-of-failure', uncritical)).toBe('');
});
