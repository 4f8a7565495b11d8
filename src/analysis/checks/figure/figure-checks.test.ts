import { expect, test } from 'vitest';
import { offer } from '#books';
import {
  type CaseStudy,
  costOption,
  driver,
  type Evidence,
  type MeasuredSpec,
  type Message,
  measured,
  months,
  ms,
  perSecond,
  product,
  quantity,
  ratio,
  runs,
  stated,
  usd,
} from '#model';
import { analyze } from '../../analyze.ts';
import { evidenceFiles, ownRun } from '../../evidence/evidence.test-data.ts';
import { jmeterStatistics, k6Export, pgbench16 } from '../../evidence/read/samples.test-data.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';
import { roundsTo } from './rounds-to.ts';

test('a measured figure without a file or link is reported wherever it is', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.origin = { provenance: 'measured', source: 'Load test' };
    study.cost!.budget[0]!.origin = { provenance: 'measured', source: 'Invoice', url: 'https://example.org/invoice' };
  });
  expect(reported('figure/measured-without-evidence', source)).toMatchInlineSnapshot(`
    "error at resources[0].origin
    The figure "Load test" is called measured, but has neither a file nor a link that shows the measurement: without one it is stated.
    fix: Name the file with \`measured({ file })\`, add the link in \`url\`, or use \`stated\`."
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

const meantBy = (text: string) => {
  const source = soundCaseStudy((study) => {
    study.context = text;
  });
  const [, said = '', fix = ''] = reported('figure/malformed-reference', source).split('\n');
  return [/, but (.*), so that/.exec(said)?.[1], /Write (\S.*?) if that is meant/.exec(fix)?.[1]];
};

test.each([
  ['[[cost.total@]]', 'no scale point follows the @', '[[cost.total]]'],
  ['[[cost.total @tenfold]]', 'it isn’t written as a reference', '[[cost.total@tenfold]]'],
  ['[[cost.total about]]', 'it isn’t written as a reference', '[[about cost.total]]'],
  ['[[cost.total|rounded]]', 'it isn’t written as a reference', '[[rounded cost.total]]'],
  ['[[cost.total] a month', 'nothing closes it with ]]', '[[cost.total]]'],
  ['[[cost.total, a month', 'nothing closes it with ]]', '[[cost.total]]'],
  ['[[total]]', 'no figure has a name without a dot', '[[cost.total]]'],
  ['[[cost]]', 'no figure has a name without a dot', '[[cost.total]]'],
  ['[[about]]', 'it only says how to set a figure, and names none', undefined],
  ['[[]]', 'there is nothing in it', undefined],
  ['[[about [[cost.total]]]]', 'one reference can’t stand in another', '[[cost.total]]'],
  ['[[some page]]', 'no figure has a name without a dot', undefined],
])('%s: %s, %s is meant', (text, problem, meant) => {
  expect(meantBy(text)).toEqual([problem, meant]);
});

test('brackets that are no reference are reported with their place and what to write', () => {
  const source = soundCaseStudy(() => {}, { story: '# Story\n\nCosts [[about]], [[about cost.total]].\n' });
  expect(reported('figure/malformed-reference', source)).toMatchInlineSnapshot(`
    "error at story.mdx:3
    The text says [[about]], but it only says how to set a figure, and names none, so that the brackets are printed as they are.
    fix: Write [[name]] or [[name@scale-point]], with about, rounded, number or in words in front where wanted; \\[[ where no figure is meant. \`casebook figures\` lists every name."
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

const file = 'evidence/run.json';
/** Changes the first step of the first flow, a call of 10 and 30 ms. */
function changeStep(study: CaseStudy, change: Partial<Message>): void {
  const { steps } = study.flows[0]!;
  if (steps[0]?.step === 'message') steps[0] = { ...steps[0], ...change };
}
/** The sound study whose first step, of 10 and 30 ms at 10 a second, has a file of evidence. */
const stepShownBy = (text: string, spec: Partial<MeasuredSpec> = {}, fault: (study: CaseStudy) => void = () => {}) =>
  soundCaseStudy(
    (study) => {
      changeStep(study, { origin: measured({ file, ...spec }) });
      fault(study);
    },
    { evidence: evidenceFiles({ [file]: text }) },
  );
/** The sound study whose latency requirement, 200 ms at the 95th percentile, has a file of evidence. */
const requirementShownBy = (text: string, spec: Partial<MeasuredSpec> = {}, percentile = 95) =>
  soundCaseStudy(
    (study) => {
      const requirement = study.requirements.find(({ id }) => id === 'latency')!;
      if (requirement.kind === 'quality') requirement.percentile = percentile;
      requirement.verifiedBy.push({
        by: 'measurement',
        how: 'Load test',
        evidence: measured({ file, ...spec }) as Evidence,
      });
    },
    { evidence: evidenceFiles({ [file]: text }) },
  );

test('a figure that its file measured otherwise is reported with both', () => {
  const source = stepShownBy(ownRun(10, 40));
  expect(reported('figure/measurement-contradicts', source)).toMatchInlineSnapshot(`
    "error at flows[0].steps[0]
    The definition says that the 95th percentile of "POST /orders" is 30 ms, but it was measured as 40 ms: evidence/run.json (2026-10-01, 10 requests/s).
    fix: Write what was measured, leave the figure out so that it is taken from the file, or call it \`stated\`."
  `);
  expect(analyze(source).findings[0]?.figures?.map(({ provenance }) => provenance)).toEqual(['stated', 'measured']);
});

test.each([
  [27.27, true],
  [27.28, false],
  [33.33, false],
  [33.34, true],
])('30 ms against measured %d ms contradict each other: %s', (p95, contradicts) => {
  expect(reported('figure/measurement-contradicts', stepShownBy(ownRun(10, p95))) !== '').toBe(contradicts);
});

test('where a file has no percentile, the mean of the step is held against its mean', () => {
  const source = (p50: number, p95: number) =>
    stepShownBy(pgbench16, { date: '2026-10-01' }, (study) => {
      changeStep(study, { latency: { p50: ms(p50), p95: ms(p95) } });
    });
  expect(reported('figure/measurement-contradicts', source(6, 10))).toBe('');
  expect(reported('figure/measurement-contradicts', source(10, 30))).toContain(
    '(of p50 10 ms and p95 30 ms), but it was measured as 6.4 ms',
  );
});

test('capacities, availabilities, drivers and stated figures are held against their files as well', () => {
  const source = soundCaseStudy(
    (study) => {
      study.resources[0]!.origin = measured({ file: 'pgbench.txt', date: '2026-10-01' });
      study.resources[0]!.serviceTime = ms(9);
      study.reliability[0]!.availability = {
        value: { dimension: 'fraction', value: 0.5 },
        origin: measured({ file: 'k6.json', date: '2026-10-01' }),
      };
      study.load!.drivers[0]!.origin = measured({ file: 'tasks.json', date: '2026-10-01' });
      study.statedFigures = [
        {
          id: 'p95',
          label: 'Time',
          value: '9 s',
          origin: measured({ file: 'k6.json', date: '2026-10-01', percentile: 95 }),
        },
      ];
    },
    {
      evidence: evidenceFiles({
        'pgbench.txt': pgbench16,
        'k6.json': k6Export,
        'tasks.json': '{"metric":"tasks","unit":"task","value":6}',
      }),
    },
  );
  expect(
    analyze(source)
      .findings.filter(({ check }) => check === 'figure/measurement-contradicts')
      .map(({ at, figures }) => [at.path.join('.'), ...(figures ?? []).map(({ value }) => value)]),
  ).toMatchInlineSnapshot(`
    [
      [
        "resources.0.throughputPerUnit",
        "50/s",
        "2,500/s",
      ],
      [
        "resources.0.serviceTime",
        "9 ms",
        "6.4 ms",
      ],
      [
        "reliability.0.availability",
        "50 %",
        "98 %",
      ],
      [
        "statedFigures.0.value",
        "9 s",
        "120.3 ms",
      ],
      [
        "load.drivers.0.values.launch",
        "4 task",
        "6 task",
      ],
    ]
  `);
});

test('a metric, percentile or unit that the file does not hold is reported with what it holds', () => {
  const missing = (source: ReturnType<typeof stepShownBy>) =>
    analyze(source)
      .findings.filter(({ check }) => check === 'figure/measured-value-missing')
      .map(({ message }) => message);
  expect(
    reported('figure/measured-value-missing', stepShownBy(k6Export, { metric: 'PUT /orders' })),
  ).toMatchInlineSnapshot(`
    "error at flows[0].steps[0].origin
    evidence/run.json holds no metric "PUT /orders", only "http_req_duration", "http_req_duration{name:POST /orders}", "http_req_failed", "http_req_failed{name:POST /orders}", "http_reqs", "http_reqs{name:POST /orders}", "queue_depth", "data_received". The figure isn't measured, then.
    fix: Name another metric or percentile, or have the tool write the one that is meant."
  `);
  expect(missing(stepShownBy(k6Export, { metric: 'queue_depth' }))).toMatchInlineSnapshot(`
    [
      "evidence/run.json measures "queue_depth" in "unknown", which is no time. It should show the mean of "POST /orders". The figure isn't measured, then.",
    ]
  `);
  expect(missing(requirementShownBy(k6Export, {}, 99))).toMatchInlineSnapshot(`
    [
      "evidence/run.json gives no 99th percentile of "http_req_duration", only the percentiles 50, 90, 95. The figure isn't measured, then.",
    ]
  `);
  expect(missing(requirementShownBy(k6Export, { percentile: 90 }))).toMatchInlineSnapshot(`
    [
      "The target is about the 95th percentile, the evidence about the 90th. The figure isn't measured, then.",
    ]
  `);
  expect(missing(stepShownBy(ownRun(10, 30).replaceAll('POST', 'PUT').replace('PUT', 'GET')))).toMatchInlineSnapshot(`
    [
      "evidence/run.json holds several metrics and none for the whole run: name one of "GET /orders", "PUT /orders". It should show the mean of "POST /orders". The figure isn't measured, then.",
    ]
  `);
  expect(
    missing(
      stepShownBy(ownRun(0, 30), {}, (study) => {
        changeStep(study, { latency: undefined });
      }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "evidence/run.json gives 0 ms for the median of "POST /orders": its clock is too coarse for it. The figure isn't measured, then.",
    ]
  `);
});

test('numbered percentiles are what the definition says they were set to', () => {
  const missing = (percentiles: number[]) =>
    reported(
      'figure/measured-value-missing',
      requirementShownBy(jmeterStatistics, { percentiles, date: '2026-10-01' }, 99.9),
    );
  expect(missing([95, 99, 99.9])).toBe('');
  expect(missing([90, 95, 99])).toContain('only the percentiles 50, 90, 95, 99');
  expect(missing([99.9])).toContain('3 numbered percentiles, but `percentiles` names 1');
});

test.each([
  ['2026-05-01', false],
  ['2026-04-30', true],
  ['2026-05-02', false],
])('of 1 November 2026, what was measured on %s and is valid for six months is outdated: %s', (date, outdated) => {
  const source = stepShownBy(ownRun(10, 30, { date }), { validFor: months(6) });
  expect(reported('figure/measurement-outdated', source) !== '').toBe(outdated);
});

test('a measurement that is older than it is valid for is reported', () => {
  const source = stepShownBy(ownRun(10, 30, { date: '2026-01-15' }), { validFor: months(6) });
  expect(reported('figure/measurement-outdated', source)).toMatchInlineSnapshot(`
    "warning at flows[0].steps[0].origin
    What was measured on 2026-01-15 is evidence until 2026-07-15, but the case study is of 2026-11-01: evidence/run.json (2026-01-15, 10 requests/s).
    fix: Measure again, or give a reason to trust it for longer in \`validFor\`."
  `);
});

test.each([
  ['2026-11-01', ''],
  [
    '2026-11-02',
    'The case study is of 2026-11-01, but 2026-11-02 is given as the day of a measurement in it: evidence/run.json (2026-11-02, 10 requests/s). One of the two is wrong, so that nobody can tell how old the figure is.',
  ],
])('in a study of 1 November 2026, a measurement of %s', (date, said) => {
  const source = stepShownBy(ownRun(10, 30, { date }));
  expect(reported('figure/measurement-after-study', source).split('\n')[1] ?? '').toBe(said);
});

test('a measurement for a scale point that the load lacks is reported', () => {
  const madeAt = (at: string) => reported('model/unknown-reference', stepShownBy(ownRun(10, 30), { at }));
  expect(madeAt('tenfold')).toBe('');
  expect(madeAt('tenfolt')).toContain('The measurement in evidence/run.json names the scale point "tenfolt"');
});

test('a measurement without a date is reported, unless the definition knows it', () => {
  expect(reported('figure/measurement-undated', stepShownBy(k6Export))).toMatchInlineSnapshot(`
    "warning at flows[0].steps[0].origin
    Neither the definition nor the file says when this was measured, so that nobody can tell whether it is still true: evidence/run.json (k6, 100 requests/s, 50 users, 2 % failed).
    fix: Add \`date\` to \`measured({ … })\`."
  `);
  expect(reported('figure/measurement-undated', stepShownBy(k6Export, { date: '2026-10-01' }))).toBe('');
});

test.each([
  [8.9, true],
  [9, false],
  [11, false],
  [11.1, true],
])('a step of 10 a second that was measured at %d was measured at another load: %s', (requestsPerSecond, another) => {
  const source = stepShownBy(ownRun(10, 30, { requestsPerSecond }));
  expect(reported('figure/measured-at-another-load', source) !== '').toBe(another);
});

test.each([
  [8.9, true],
  [9, false],
  [500, false],
])(
  'a requirement at 10 a second that was measured at %d was measured at too little: %s',
  (requestsPerSecond, another) => {
    const source = requirementShownBy(ownRun(10, 30, { requestsPerSecond }));
    expect(reported('figure/measured-at-another-load', source) !== '').toBe(another);
  },
);

test('a measurement at another load, or at one that nobody knows, is reported', () => {
  expect(
    reported('figure/measured-at-another-load', stepShownBy(ownRun(10, 30, { requestsPerSecond: 3 }))),
  ).toMatchInlineSnapshot(`
    "warning at flows[0].steps[0]
    The median of "POST /orders" is used at 10 a second, but was measured at 3: evidence/run.json (2026-10-01, 3 requests/s).
    fix: Measure at the load of the peak."
  `);
  const unknown = ownRun(10, 30, { requestsPerSecond: undefined });
  expect(reported('figure/measured-at-another-load', requirementShownBy(unknown))).toMatchInlineSnapshot(`
    "warning at requirements[2].verifiedBy[1].evidence
    "Orders are quick" is needed at 10 a second, but nobody says at which load it was measured: evidence/run.json (2026-10-01).
    fix: Say the load in \`at\`, or measure it there."
  `);
  expect(reported('figure/measured-at-another-load', requirementShownBy(unknown, { at: perSecond(10) }))).toBe('');
});

test.each([
  [0.0099, false],
  [0.01, false],
  [0.0101, true],
])('that %d of the requests failed is reported: %s', (errorShare, isReported) => {
  const source = stepShownBy(ownRun(10, 30, { errorShare }));
  expect(reported('figure/measurement-with-errors', source) !== '').toBe(isReported);
});

test('a measurement in which much failed is reported', () => {
  expect(
    reported('figure/measurement-with-errors', stepShownBy(ownRun(10, 30, { errorShare: 0.12 }))),
  ).toMatchInlineSnapshot(`
    "warning at flows[0].steps[0].origin
    12 % of the requests failed, and what fails may fail fast or block others, so that the times say little: evidence/run.json (2026-10-01, 10 requests/s, 12 % failed).
    fix: Find out why they failed, and measure again."
  `);
});

test('a file that is described otherwise than it describes itself is reported', () => {
  const text = ownRun(10, 30, { commit: '3f2a91c0', environment: 'staging, 2 tasks' });
  const described = (spec: Partial<MeasuredSpec>) =>
    reported('figure/measurement-described-differently', stepShownBy(text, spec));
  expect(described({ date: '2026-11-02' })).toMatchInlineSnapshot(`
    "error at flows[0].steps[0].origin
    The definition says "2026-11-02" as \`date\` of evidence/run.json, but the file says "2026-10-01". One of them is of another run.
    fix: Leave \`date\` out, or name the file that is meant."
  `);
  expect(described({ commit: 'ffffff0' })).toContain('`commit`');
  expect(described({ at: perSecond(20) })).toContain('"20/s" as `at` of evidence/run.json, but the file says "10/s"');
  expect(described({ commit: '3f2a91c', environment: 'staging', date: '2026-10-01', at: perSecond(10) })).toBe('');
});

const typed = (context: string, constants: Record<string, string> = {}) =>
  reported(
    'figure/typed-figure',
    soundCaseStudy((study) => Object.assign(study, { context, constants })),
  );

test('a typed number that is a figure is reported with the reference that prints it', () => {
  expect(typed('It costs $1,205.02 then.')).toMatchInlineSnapshot(`
    "warning at context
    The text says $1,205.02, which is a figure of the study, Cost a month: [[cost.total@tenfold]] prints $1,205.02. When the figure moves, the sentence stays.
    fix: Write [[cost.total@tenfold]] instead, or list "$1,205.02" in \`constants\` with the reason why it is something else."
  `);
});

test.each([
  ['at its own precision', 'It costs $1,205 then.', '[[rounded cost.total@tenfold]]'],
  ['two cents beside it', 'A pair of shoes is $1,205.04.', ''],
  ['near it, where the sentence says of what', 'The bill is about $140 a month.', '[[about cost.total]]'],
  ['more than one percent away', 'The bill is about $150 a month.', ''],
  ['near it, where the sentence does not say of what', 'Shoes are $140.', ''],
  ['of a count', 'It runs 40 tasks.', '[[driver.tasks@tenfold]]'],
  ['with the unit after it', 'Up to 10 a second in “Place an order”.', '[[number flow.placeOrder.rate]] a second'],
  ['by reference', 'It costs [[cost.total]].', ''],
])('a figure typed %s: %s', (_, context, reference) => {
  const found = typed(context);
  if (reference === '') expect(found).toBe('');
  else expect(found).toContain(`Write ${reference} instead`);
});

test('an availability is compared by what is missing from it', () => {
  const at = (context: string) =>
    reported(
      'figure/typed-figure',
      soundCaseStudy((study) => Object.assign(study, { context })),
    );
  expect(at('Promised: 99.95 %.')).toContain('99.95 %');
  expect(at('Promised: 99.91 %.')).toBe('');
});

test('a constant is no finding, and one that no text says is', () => {
  expect(typed('It costs $1,205.02 then.', { '$1,205.02': 'What the shop next door pays' })).toBe('');
  const unused = soundCaseStudy((study) => Object.assign(study.constants, { '800 ms': 'Deadline' }));
  expect(reported('figure/unused-constant', unused)).toMatchInlineSnapshot(`
    "warning at constants.800 ms
    "800 ms" is listed as a constant, but no text says it any more.
    fix: Remove it from \`constants\`."
  `);
});

test('numbers that are no figure are listed once for each file', () => {
  const source = soundCaseStudy(
    (study) => {
      study.risks[0]!.actions = ['Wait 733 ms.', 'Then 733 ms and $77,777.'];
    },
    { story: 'A story.\n\nOf 4,321 MB.\n' },
  );
  expect(reported('figure/typed-numbers', source)).toMatchInlineSnapshot(`
    "todo at risks
    risks types 2 numbers that no figure of the study is: 733 ms, $77,777.
    fix: Refer to a figure, keep it as a stated one, or list it in \`constants\` with what it is.

    todo at story.mdx:3
    story.mdx types a number that no figure of the study is: 4,321 MB.
    fix: Refer to a figure, keep it as a stated one, or list it in \`constants\` with what it is."
  `);
});

/** A title of each kind that says until when something holds. */
const titles: readonly (readonly [string, Parameters<typeof soundCaseStudy>[0]])[] = [
  ['a decision', (study) => Object.assign(study.decisions[0]!, { title: 'One database until three million tasks' })],
  ['a risk', (study) => Object.assign(study.risks[0]!, { title: 'More than three million tasks' })],
  ['a requirement', (study) => Object.assign(study.requirements[0]!, { title: 'Carry three million tasks' })],
  ['a phase', (study) => Object.assign(study.rollout!.phases[0]!, { name: 'Growth to three million tasks' })],
];
test.each(titles)('a number in words in the title of %s that no figure is is listed', (_, change) => {
  expect(reported('figure/typed-numbers', soundCaseStudy(change))).toContain(': three million tasks.');
});

test('a threshold of a title is offered the break-even that the bill gives', () => {
  const api = { id: 'shop.api' } as Parameters<typeof runs>[0];
  const source = (title: string, running: number) =>
    soundCaseStudy((study) => {
      study.decisions[0]!.title = title;
      study.deployments[0]!.runs = [
        runs(api, {
          offer: offer('fargate.x86', { vCpu: 1, memoryGiB: 2 }),
          running: driver('tasks', 'task'),
        }),
      ];
      study.cost!.options = [
        costOption('fixed', {
          name: 'A machine room',
          replaces: [api],
          breakEven: 'tasks',
          // A task of 1 vCPU and 2 GB is 730 h × (0.04048 + 2 × 0.004445) = $36.0401.
          beside: { name: 'Room', amount: usd(String(running * 36.0401)), origin: stated('Offer') },
        }),
      ];
    });
  expect(reported('figure/typed-figure', source('Rent until three thousand tasks', 3_002))).toMatchInlineSnapshot(`
    "warning at decisions[0].title
    The text says three thousand tasks, which is a figure of the study, Tasks at which “A machine room” costs as much: [[option.fixed.cost.breakEven.tasks]] prints 3,002 tasks. When the figure moves, the sentence stays.
    fix: Write [[option.fixed.cost.breakEven.tasks]] instead, or list "three thousand tasks" in \`constants\` with the reason why it is something else."
  `);
  expect(reported('figure/typed-figure', source('Rent until three thousand tasks', 3_700))).toBe('');
  const told = source('Rent until [[about option.fixed.cost.breakEven.tasks]]', 3_002);
  expect(analyze(told).decisions[0]?.title).toBe('Rent until about 3,000 tasks');
});

test('names, sources and what is kept as stated are not searched for numbers', () => {
  const source = soundCaseStudy((study) => {
    study.elements[0]!.name = 'The $1,205.02 shop';
    study.cost!.budget[0]!.origin.source = 'Letter of $1,205.02';
    study.statedFigures = [{ id: 'cost', label: 'Cost', value: '$1,205.02', origin: stated('Brief') }];
  });
  expect(reported('figure/typed-figure', source)).toBe('');
});

test.each([
  [200, false],
  [200.1, true],
])('of at most 200 ms, a measured %d ms misses the target: %s', (p95, missed) => {
  expect(reported('figure/measured-target-missed', requirementShownBy(ownRun(10, p95))) !== '').toBe(missed);
});

test('a requirement that its own measurement misses is reported with both', () => {
  const source = requirementShownBy(ownRun(10, 240), { source: 'Load test' });
  expect(reported('figure/measured-target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[2].verifiedBy[1].evidence
    The requirement "Orders are quick" asks for 200 ms, but 240 ms at the 95th percentile of "POST /orders", at 10 requests/s was measured: Load test (2026-10-01, 10 requests/s; evidence/run.json).
    fix: Make it better and measure again, or agree on another target."
  `);
});

test('a flow that was measured from end to end is held against what its steps add up to', () => {
  const flowShownBy = (p50: number, p95: number, requestsPerSecond = 10) =>
    soundCaseStudy(
      (study) => {
        study.flows[0]!.measured = measured({ file });
      },
      { evidence: evidenceFiles({ [file]: ownRun(p50, p95, { requestsPerSecond }) }) },
    );
  const [found] = analyze(soundCaseStudy()).latency;
  if (!found) throw new Error('The flow has a latency.');
  expect(reported('figure/measurement-contradicts', flowShownBy(found.p50, found.p95))).toBe('');
  expect(reported('figure/measurement-contradicts', flowShownBy(found.p50, 90))).toMatchInlineSnapshot(`
    "error at flows[0].measured
    By the times of its steps, the 95th percentile of the flow "Place an order" is 38.82 ms, but it was measured as 90 ms: evidence/run.json (2026-10-01, 10 requests/s).
    fix: Correct the times of the steps or the load, or add the step that is missing."
  `);
  expect(reported('figure/measured-at-another-load', flowShownBy(found.p50, found.p95, 5))).toContain(
    'at flows[0].measured',
  );
});
