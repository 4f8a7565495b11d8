import { expect, test } from 'vitest';
import { type CaseStudy, driver, product, quantity, ratio, stated } from '#model';
import { analyze } from '../../analyze.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';
import { roundsTo } from './rounds-to.ts';

test('a measured figure without a link is reported wherever it is', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.origin = { provenance: 'measured', source: 'Load test' };
    study.cost!.budget!.origin = { provenance: 'measured', source: 'Invoice', url: 'https://example.org/invoice' };
  });
  expect(reported('figure/measured-without-evidence', source)).toMatchInlineSnapshot(`
    "error at resources[0].origin
    The figure "Load test" is called measured, but has no link to the measurement: without one it is stated.
    fix: Add the link in \`url\`, or use \`stated\`."
  `);
});

const requests = product('request', driver('tasks', 'task'), quantity(21_900, 'request'));
const withFigure = (recomputed: CaseStudy['statedFigures'][number]['recomputed']) =>
  soundCaseStudy((study) => {
    study.statedFigures = [
      { id: 'requests', label: 'Requests a month', value: '86 thousand', origin: stated('Brief'), recomputed },
    ];
  });

test("a stated figure that its own arithmetic doesn't round to is reported with the formula", () => {
  const source = withFigure({ amount: '86000', formula: requests });
  expect(reported('figure/stated-differs', source)).toMatchInlineSnapshot(`
    "error at statedFigures[0].value
    The figure "Requests a month" is stated as 86 thousand, but Tasks × 21,900 requests is 87,600.
    fix: Correct the figure or what it is computed from, or explain the difference in \`recomputed.reason\`."
  `);
  expect(analyze(source).findings[0]?.figures).toEqual([
    { label: 'stated', value: '86 thousand', provenance: 'stated' },
    { label: 'computed', value: '87,600', provenance: 'computed' },
  ]);
});

test('a stated figure is recomputed at the scale point that it names', () => {
  const atTenfold = { formula: requests, atScalePoint: 'tenfold' };
  expect(reported('figure/stated-differs', withFigure({ amount: '880000', ...atTenfold }))).toBe('');
  expect(reported('figure/stated-differs', withFigure({ amount: '870000', ...atTenfold }))).toContain('876,000');
});

test('a stated figure that differs for a stated reason is a known finding', () => {
  const source = withFigure({ amount: '86000', formula: requests, reason: 'Months of 30 days.' });
  expect(analyze(source).findings).toMatchObject([
    { check: 'figure/stated-differs', known: { reason: 'Months of 30 days.', resolvedBy: null } },
  ]);
});

test("a stated figure whose arithmetic can't be done is reported", () => {
  const source = withFigure({ amount: '86000', formula: ratio('request', requests, quantity(0, 'month')) });
  expect(reported('figure/broken-formula', source)).toMatchInlineSnapshot(`
    "error at statedFigures[0].recomputed.formula
    The figure "Requests a month" can't be checked. The formula divides by zero.
    fix: Give every driver of the formula a value at the scale point, and divide by nothing that can be zero."
  `);
  expect(reported('figure/stated-differs', source)).toBe('');
});

test('a driver or scale point that a stated figure names in vain is reported', () => {
  const source = withFigure({
    amount: '86000',
    formula: driver('task', 'task'),
    atScalePoint: 'lunch',
  });
  expect(reported('model/unknown-reference', source)).toMatchInlineSnapshot(`
    "error at statedFigures[0].recomputed.atScalePoint
    The stated figure "Requests a month" names the scale point "lunch", which this case study doesn't define.
    fix: Use "launch" if that is meant, or add the missing one.

    error at statedFigures[0].recomputed.formula
    The stated figure "Requests a month" names the driver "task", which this case study doesn't define.
    fix: Use "tasks" if that is meant, or add the missing one."
  `);
});

test.each([
  ['33000', '33333.333', true],
  ['33000', '33500', true],
  ['33000', '33500.1', false],
  ['86000000000', '87600000000', false],
  ['2.5', '2.549', true],
  ['2.50', '2.549', false],
  ['0', '0', true],
  ['0', '1', false],
])('%s stands for %s: %s', (given, computed, agrees) => {
  expect(roundsTo(given, computed)).toBe(agrees);
});

test('a reference to a figure, a scale point or a way of setting it that does not exist is reported with its place', () => {
  const source = soundCaseStudy(
    (study) => {
      study.context = 'Costs [[cost.totl]].';
      study.risks[0]!.cause = '[[cost.total@tenfolt]] and [[requirement.latency.target@launch]]';
    },
    { story: '# Story\n\nNearly [[nearly cost.total]], as [[other-study:cost.total]] says.\n' },
  );
  expect(reported('figure/unknown-reference', source)).toMatchInlineSnapshot(`
    "error at context
    The text refers to [[cost.totl]], but no figure is called "cost.totl".
    fix: Write "cost.total" if that is meant. \`casebook figures\` lists every name; write \\[[ where no figure is meant.

    error at risks[0].cause
    The text refers to [[cost.total@tenfolt]], but there is no scale point "tenfolt".
    fix: Use launch or tenfold, or leave it out for the first one.

    error at risks[0].cause
    The text refers to [[requirement.latency.target@launch]], but "requirement.latency.target" is the same at every scale point.
    fix: Leave "@launch" out.

    error at story.mdx:3
    The text refers to [[nearly cost.total]], but "nearly" doesn't say how to set a figure.
    fix: Use about, rounded, number or in words, or leave the word out of the brackets.

    error at story.mdx:3
    The text refers to [[other-study:cost.total]], but a case study knows its own figures only.
    fix: Leave the slug out, or say it in the portfolio, whose texts may refer to every case study."
  `);
});

test('a reference to a figure that lacks what it is computed from says what is missing', () => {
  const source = soundCaseStudy((study) => {
    delete study.flows[0]!.rate;
    study.context = 'Runs [[flow.placeOrder.rate]].';
  });
  expect(reported('figure/uncomputed-reference', source)).toMatchInlineSnapshot(`
    "error at context
    The text refers to [[flow.placeOrder.rate]], which can't be computed. The flow "Place an order" has no rate.
    fix: Define what the figure needs, or refer to another one."
  `);
});

test('a reference in a decision file is placed in the file', () => {
  const { study } = soundCaseStudy();
  const file = 'decisions/0009-wait.md';
  const source = soundCaseStudy(() => {}, {
    decisionFiles: [
      {
        file,
        decision: { ...study.decisions[0]!, id: 'wait', number: 9, context: 'Costs [[cost.totl]].' },
        text: '# Wait\n\nCosts [[cost.totl]].\n',
      },
    ],
  });
  expect(reported('figure/unknown-reference', source)).toContain('error at decisions/0009-wait.md:3');
});
