import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a requirement without verification is reported', () => {
  const source = soundCaseStudy((study) => {
    study.requirements[0]!.verifiedBy = [];
  });
  expect(reported('requirement/unverified', source)).toMatchInlineSnapshot(`
    "warning at requirements[0].verifiedBy
    Nothing shows that the requirement "Place orders" holds, so it is a wish.
    fix: Add a computation, test, design property or measurement in \`verifiedBy\`."
  `);
});

test('a computation that has nothing to compute with says what is missing', () => {
  const source = soundCaseStudy((study) => {
    study.operations!.recovery = [];
  });
  expect(reported('requirement/not-judged', source)).toMatchInlineSnapshot(`
    "todo at requirements[5].verifiedBy[0]
    Whether the requirement "Back after losing a zone" holds can't be judged: No recovery scenario says how long it takes.
    fix: Add what is missing, or verify the requirement in another way."
  `);
});

test('a requirement that what is known leaves open is a warning', () => {
  const source = soundCaseStudy((study) => {
    study.resources = study.resources.filter(({ element }) => element !== 'bank' && element !== 'shop.worker');
  });
  expect(reported('requirement/uncertain', source)).toMatchInlineSnapshot(`
    "warning at requirements[3].verifiedBy[0]
    Whether the requirement "Orders at peak" holds is uncertain: 100/s of Place an order before API tasks gives way, against 20/s: No capacity is stated of Payment worker and Bank.
    fix: State what is left out, make the margin larger, or measure it."
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

test.each([
  ['latency', 'at-most', ''],
  ['latency', 'exactly', ''],
  [
    'latency',
    'at-least',
    'asks for its latency to be at least 200 ms, so that it holds the better the worse the design is.',
  ],
  ['availability', 'at-least', ''],
  ['availability', 'at-most', 'asks for its availability to be at most'],
] as const)('a %s that is asked to be %s', (id, comparison, said) => {
  const source = soundCaseStudy((study) => {
    Object.assign(study.requirements.find((requirement) => requirement.id === id) ?? {}, { comparison });
  });
  const found = reported('requirement/other-side', source);
  if (said === '') expect(found).toBe('');
  else expect(found).toContain(said);
});
