import { expect, test } from 'vitest';
import { percent } from '#model';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test("a promise that the parts of a flow can't keep is reported with the weakest part", () => {
  const source = soundCaseStudy((study) => {
    const requirement = study.requirements[1]!;
    if (requirement.kind === 'quality') requirement.target = percent(99.99);
  });
  expect(reported('availability/target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[1].target
    The flow "Place an order" promises 99.99 %, but the elements that it waits for reach 99.947 % together; "Order store" is the weakest.
    fix: Give the weakest element redundancy or a fallback, take it off the synchronous path, or lower the target."
  `);
});

test('an element on the path without a figure is reported', () => {
  const source = soundCaseStudy((study) => {
    study.reliability.pop();
  });
  expect(reported('availability/unknown-element', source)).toMatchInlineSnapshot(`
    "warning at flows[0].steps
    The flow "Place an order" waits for "Order store", but no figure says how available it is: the flow's availability is an upper bound.
    fix: Add a \`reliability\` entry with a service-level agreement or a measured figure."
  `);
});

test('an element that needs more instances than it has is reported', () => {
  const source = soundCaseStudy((study) => {
    study.reliability[0]!.required = 3;
  });
  expect(reported('availability/more-required-than-running', source)).toMatchInlineSnapshot(`
    "error at reliability[0].required
    "Order API" needs 3 instances to be up, but runs 2.
    fix: Raise \`instances\` or lower \`required\`."
  `);
});
