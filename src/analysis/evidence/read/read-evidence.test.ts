import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasuredRun, Reading } from '../evidence-file.ts';
import { readEvidence } from './read-evidence.ts';
import * as samples from './samples.test-data.ts';

function runOf(reading: Reading): MeasuredRun {
  if (!('content' in reading)) throw new Error(reading.problem);
  if (reading.content.kind !== 'run') throw new Error('A bill');
  return reading.content;
}
const problemOf = (text: string): string => {
  const reading = readEvidence(text);
  return 'problem' in reading ? reading.problem : `read as ${reading.content.tool}`;
};
const statisticsOf = (run: MeasuredRun, name: string) =>
  Object.fromEntries(
    (run.metrics.find((metric) => metric.name === name)?.statistics ?? []).map(({ of, value }) => [of, value]),
  );
const metricOf = (run: MeasuredRun, name: string) => run.metrics.find((metric) => metric.name === name);

test('both forms of a k6 summary give the same figures', () => {
  const exported = runOf(readEvidence(samples.k6Export));
  const handled = runOf(readEvidence(samples.k6HandleSummary));
  for (const run of [exported, handled])
    expect(run).toMatchObject({ tool: 'k6', durationSeconds: 120, whole: 'http_req_duration', date: null });
  expect(exported.users).toBe(50);
  expect(handled.users).toBe(60);
  expect(statisticsOf(exported, 'http_req_duration')).toEqual({ 50: 40, 90: 90.5, 95: 120.25, mean: 52.5 });
  expect(statisticsOf(handled, 'http_req_duration')).toEqual({ 50: 40, 95: 120.25, 99: 310, 99.9: 700, mean: 52.5 });
  expect(metricOf(handled, 'http_req_duration')).toMatchObject({ requestsPerSecond: 100, errorShare: 0.004 });
});

test("failed requests of k6 are the passes of http_req_failed, and a tag's part has its own rate and failures", () => {
  const run = runOf(readEvidence(samples.k6Export));
  expect(metricOf(run, 'http_req_duration')).toMatchObject({ requestsPerSecond: 100, errorShare: 0.02 });
  expect(metricOf(run, 'http_req_duration{name:POST /orders}')).toMatchObject({
    requestsPerSecond: 16.5,
    errorShare: 0.1,
  });
});

test('a trend of k6 is a time when k6 says so or it is one of its own', () => {
  expect(metricOf(runOf(readEvidence(samples.k6HandleSummary)), 'checkout_time')?.unit).toBe('ms');
  expect(metricOf(runOf(readEvidence(samples.k6Export)), 'queue_depth')?.unit).toBe('unknown');
});

test('statistics of JMeter give each label and the total, with percentiles that are assumed', () => {
  const run = runOf(readEvidence(samples.jmeterStatistics));
  expect(run).toMatchObject({ tool: 'JMeter', whole: 'Total', assumedPercentiles: [90, 95, 99] });
  expect(statisticsOf(run, 'POST /orders')).toEqual({ 50: 60, 90: 120, 95: 180, 99: 300, mean: 66.5 });
  expect(metricOf(run, 'POST /orders')).toMatchObject({ requestsPerSecond: 4.5, errorShare: 0.025 });
});

test('results of JMeter are counted without the rows of transactions', () => {
  const run = runOf(readEvidence(samples.jmeterSamples));
  expect(run).toMatchObject({ tool: 'JMeter', date: '2026-11-04', durationSeconds: 2, users: 3, whole: 'Total' });
  expect(statisticsOf(run, 'Total')).toMatchObject({ 50: 60, 95: 900, mean: 1000 / 3 });
  expect(metricOf(run, 'Total')).toMatchObject({ requestsPerSecond: 1.5, errorShare: 1 / 3 });
  expect(statisticsOf(run, 'Checkout')).toMatchObject({ 50: 1000 });
  expect(statisticsOf(run, 'POST "fast", /orders')).toMatchObject({ 50: 60 });
});

test.each([
  ['another delimiter', samples.jmeterSamples.split('\n').slice(0, 2).join('\n').replaceAll(',', ';')],
  ['tabs', samples.jmeterSamples.split('\n').slice(0, 2).join('\n').replaceAll(',', '\t')],
  ['no header', '1793750400000,40,GET /orders,200,OK,Users 1-1,text,true,,1250,210,5,5,https://shop.example,38,0,12\n'],
  ['dates', 'timeStamp,elapsed,label,success\n2026/11/04 10:00:00.250,40,GET /orders,true'],
  ['few columns in another order', '\uFEFFelapsed,timeStamp,success\r\n40,1793750400000,true\r\n'],
])('results of JMeter with %s are read', (_, text) => {
  const run = runOf(readEvidence(text));
  expect(run.date).toBe('2026-11-04');
  expect(statisticsOf(run, 'Total')).toMatchObject({ 50: 40 });
});

test('percentiles of single samples carry the interval that so many samples allow', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => `${1793750400000 + i},${i + 1},a,true`);
  const run = runOf(readEvidence(['timeStamp,elapsed,label,success', ...rows].join('\n')));
  const p95 = metricOf(run, 'Total')?.statistics.find(({ of }) => of === 95);
  expect(p95).toEqual({ of: 95, value: 950, interval: [936, 964] });
});

test('both files of a Gatling report are read, with numbers as text as well', () => {
  const global = runOf(readEvidence(samples.gatlingGlobalStats));
  const stats = runOf(readEvidence(samples.gatlingStatsAsText));
  expect(global.whole).toBe('All Requests');
  expect(stats.metrics.map(({ name }) => name)).toEqual(['Global Information', 'checkout', 'place order']);
  for (const [run, name] of [
    [global, 'All Requests'],
    [stats, 'place order'],
  ] as const) {
    expect(statisticsOf(run, name)).toEqual({ 50: 35, 75: 52, 95: 110, 99: 260, mean: 48 });
    expect(metricOf(run, name)).toMatchObject({ requestsPerSecond: 25, errorShare: 0.02 });
  }
});

test.each([
  ['16', samples.pgbench16, 'pgbench 16.4', 2500.125, 6.4, 300],
  ['11', samples.pgbench11, 'pgbench', 800.25, 5, 4000 / 800.25],
  ['9.6', samples.pgbench9, 'pgbench', 800.25, 5, 4000 / 800.25],
  ['16 with CRLF', samples.pgbench16.replaceAll('\n', '\r\n'), 'pgbench 16.4', 2500.125, 6.4, 300],
])(
  'output of pgbench %s gives the rate without connecting, and the mean alone',
  (_, text, tool, rate, mean, seconds) => {
    const run = runOf(readEvidence(text));
    expect(run).toMatchObject({ tool, durationSeconds: seconds });
    expect(run.metrics).toMatchObject([{ requestsPerSecond: rate, statistics: [{ of: 'mean', value: mean }] }]);
  },
);

test('failed transactions of pgbench are a share of all that were tried', () => {
  expect(runOf(readEvidence(samples.pgbench16)).metrics[0]?.errorShare).toBeCloseTo(7500 / 757_500, 12);
  expect(runOf(readEvidence(samples.pgbench11)).metrics[0]?.errorShare).toBeNull();
});

test('statistics of Locust give each request, what is N/A left out', () => {
  const run = runOf(readEvidence(samples.locustStats));
  expect(run).toMatchObject({ tool: 'Locust', whole: 'Aggregated' });
  expect(statisticsOf(run, 'Aggregated')).toEqual({ 50: 32, 95: 100, 99: 210, mean: 37.2 });
  expect(metricOf(run, 'POST /orders')).toMatchObject({ requestsPerSecond: 5, errorShare: 0.05 });
  expect(statisticsOf(run, 'GET /never')).toEqual({ mean: 0 });
});

test("a history of Locust tells about the run with its totals, not with the last seconds' percentiles", () => {
  const run = runOf(readEvidence(samples.locustHistory));
  expect(run).toMatchObject({ date: '2026-11-04', durationSeconds: 20, users: 40 });
  expect(statisticsOf(run, 'Aggregated')).toEqual({ 50: 32, mean: 37.2 });
  expect(run.metrics[0]).toMatchObject({ requestsPerSecond: 50, errorShare: 0.004 });
});

test("a small file of one's own says how it was measured", () => {
  const run = runOf(
    readEvidence(
      JSON.stringify([
        {
          metric: 'POST /orders',
          unit: 's',
          percentile: 50,
          value: 0.04,
          date: '2026-11-02T10:00:00Z',
          commit: '3f2a91c',
        },
        { metric: 'POST /orders', unit: 'ms', percentile: 95, value: 98, interval: [90, 110], requestsPerSecond: 120 },
        { metric: 'lag', unit: 'message', value: 12, environment: 'staging', tool: 'kcat 1.7' },
      ]),
    ),
  );
  expect(run).toMatchObject({
    tool: 'kcat 1.7',
    date: '2026-11-02',
    commit: '3f2a91c',
    environment: 'staging',
    whole: null,
  });
  expect(metricOf(run, 'POST /orders')).toEqual({
    name: 'POST /orders',
    dimension: 'duration',
    unit: 'ms',
    statistics: [
      { of: 50, value: 40, interval: null },
      { of: 95, value: 98, interval: [90, 110] },
    ],
    requestsPerSecond: 120,
    errorShare: null,
  });
  expect(metricOf(run, 'lag')).toMatchObject({ dimension: 'number', unit: 'message' });
});

test('what is no evidence is refused with what it is', () => {
  expect({
    empty: problemOf('\uFEFF \n'),
    prose: problemOf('p95 was about 100 ms'),
    'JSON of something else': problemOf('{"latency": 100}'),
    'JSON cut off': problemOf(samples.k6Export.slice(0, 200)),
    'samples of k6': problemOf(
      '{"metric":"http_reqs","type":"Metric","data":{}}\n{"metric":"http_reqs","type":"Point"}',
    ),
    'XML of JMeter': problemOf('<?xml version="1.0"?><testResults/>'),
    'stats.js': problemOf('var stats = { type: "GROUP" }'),
    failures: problemOf('Method,Name,Error,Occurrences\nPOST,/orders,500,10'),
    'a run that was ended': problemOf(samples.pgbench16.replace(/^tps.*$/m, '')),
    'samples cut off': problemOf(`${samples.jmeterSamples}17937504`),
    'a quote left open': problemOf('timeStamp,elapsed,label\n1793750400000,4,"GET'),
    'own value outside its interval': problemOf('{"metric":"a","unit":"ms","value":3,"interval":[4,5]}'),
    'own field misspelt': problemOf('{"metric":"a","unit":"ms","value":3,"comit":"x"}'),
    'own value as text': problemOf('[{"metric":"a","unit":"ms","value":"3"}]'),
    'own units mixed': problemOf('[{"metric":"a","unit":"ms","value":3},{"metric":"a","unit":"%","value":3}]'),
  }).toMatchInlineSnapshot(`
    {
      "JSON cut off": "This is not JSON: Unterminated string in JSON at position 200 (line 1 column 201).",
      "JSON of something else": "The content is of no format that is known as evidence.",
      "XML of JMeter": "This is XML, which is not read.",
      "a quote left open": "The quote that opens in line 2 is never closed.",
      "a run that was ended": "This is output of pgbench, but it has no "tps =" line: the run was not finished.",
      "empty": "The file is empty.",
      "failures": "These are Locust's failures, without times.",
      "own field misspelt": "This measurement can't be read: Unrecognized key: "comit".",
      "own units mixed": "The values of "a" are in units that don't belong together.",
      "own value as text": "This measurement can't be read: [0].value: Invalid input: expected number, received string.",
      "own value outside its interval": "The value of "a" is 3, which is outside its own interval of 4 to 5.",
      "prose": "The content is of no format that is known as evidence.",
      "samples cut off": "Row 6 of these JMeter results has no start or no elapsed time in milliseconds.",
      "samples of k6": "These are single samples of k6, one a line, not the summary of a run.",
      "stats.js": "This is Gatling's \`stats.js\`, a program and no data.",
    }
  `);
});

const texts = [
  samples.k6Export,
  samples.k6HandleSummary,
  samples.jmeterStatistics,
  samples.jmeterSamples,
  samples.gatlingStatsAsText,
  samples.gatlingGlobalStats,
  samples.pgbench16,
  samples.locustStats,
  samples.locustHistory,
  samples.focus([['2026-09', 'Amazon RDS', 'Usage', '', '1', '2.5']]),
];

test('whatever becomes of a file, reading it gives a content with finite numbers or a problem', () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', '"', '1e999', 'NaN', '-1', '{', '\0', '\n', ',,,', '[]'),
    )
    .map(([text, from, length, put]) => {
      const start = from % text.length;
      return text.slice(0, start) + put + text.slice(start + (length % 40));
    });
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string(), fc.json()), (text) => {
      const reading = readEvidence(text);
      if ('problem' in reading) return reading.problem !== '' && reading.fix !== '';
      const { content } = reading;
      if (content.kind === 'bill') return content.months.length > 0;
      return content.metrics.every(({ statistics }) =>
        statistics.every(({ value }) => Number.isFinite(value) && value >= 0),
      );
    }),
    { numRuns: 600 },
  );
});

test('deep nesting is no matter', () => {
  const depth = 50_000;
  expect(problemOf('['.repeat(depth))).toContain('not JSON');
  expect(problemOf(`{"stats":{},"contents":${'{"contents":'.repeat(depth)}1${'}'.repeat(depth)}}`)).toContain(
    'Gatling',
  );
  expect(problemOf(`[${'['.repeat(depth)}${']'.repeat(depth)}]`)).toContain('no format');
});
