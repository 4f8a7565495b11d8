import { expect, test } from 'vitest';
import {
  alternatives,
  branch,
  type CaseStudy,
  call,
  type FlowStep,
  ms,
  note,
  parallel,
  perSecond,
  reply,
  resource,
} from '#model';
import { analyze } from '../analyze.ts';
import type { FlowLatency } from '../analyzed-case-study.ts';
import { api, bank, db, shopper } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { histogram } from './histogram.ts';

const slow = { p50: ms(100), p95: ms(300) };

test('a flow of one step has exactly the percentiles of the step', () => {
  const [latency] = analyze(
    soundCaseStudy((study) => {
      study.resources = [];
      study.flows[0]!.steps = [call(shopper, api, 'order', slow), reply(api, shopper, '202')];
    }),
  ).latency;
  expect(latency).toMatchObject({
    p50: 100,
    p95: 300,
    target: { requirement: 'latency', percentile: 95, milliseconds: 200 },
    contributions: [{ step: 'Order API: order', share: 1 }],
  });
  expect(latency?.at[0].percentile(0.95)).toEqual({ ms: 300, lower: 300, upper: 300 });
});

test('the 95th percentile of a sequence is below the sum of the 95th percentiles, and its mean is shared out', () => {
  const [latency] = analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [
        call(shopper, api, 'order', slow),
        call(api, db, 'insert', slow),
        reply(api, shopper, '202'),
      ];
    }),
  ).latency;
  expect(latency!.p95).toBeGreaterThan(300);
  expect(latency!.p95).toBeLessThan(600);
  expect(latency!.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test('of parallel branches the slower counts, of alternatives one', () => {
  const withBranches = (fragment: typeof parallel | typeof alternatives) =>
    analyze(
      soundCaseStudy((study) => {
        study.resources = [];
        study.flows[0]!.steps = [
          call(shopper, api, 'order'),
          fragment(
            branch('a', [call(api, db, 'insert', slow)], 0.5),
            branch('b', [call(api, bank, 'charge', slow)], 0.5),
          ),
          reply(api, shopper, '202'),
        ];
      }),
    ).latency[0]!;
  // P(max ≤ t) = F(t)², so the median of the larger is the 70.7th percentile of one; mixing equal branches changes nothing.
  expect(withBranches(parallel).p50).toBeGreaterThan(130);
  expect(withBranches(alternatives).p95).toBe(300);
});

test('a flow without latencies, or only after its answer, has no latency', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'order'), reply(api, shopper, '202')];
  });
  expect(analyze(source).latency).toEqual([]);
});

test('the histogram spreads the middle 98 % over bins', () => {
  const uniform = Array.from({ length: 99 }, (_, i) => (i + 1) * 10);
  const bins = histogram(uniform);
  expect(bins).toHaveLength(48);
  expect(bins.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(0.98);
  expect(bins[0]).toEqual([20.2083, 0.0204167]);
  expect(histogram(uniform.map(() => 5))).toEqual([[5, 1]]);
});

/** The latency of a flow of these steps, with nothing to wait for. */
const latencyOf = (steps: readonly FlowStep[], change: (study: CaseStudy) => void = () => {}) =>
  analyze(
    soundCaseStudy((study) => {
      study.resources = [];
      study.flows[0]!.steps = [...steps];
      change(study);
    }),
  ).latency[0]!;

const retried = [
  call(shopper, api, 'order', { p50: ms(20), p95: ms(80), retries: { probability: 0.5 } }),
  call(api, db, 'insert', slow),
];

test('a retried call takes the time of the calls nested in it again', () => {
  const { p50, p95, p99 } = latencyOf(retried);
  // Two million runs of an independent simulation: 228, 820 and 1,242 ms.
  expect(p50 / 228).toBeCloseTo(1, 1);
  expect(p95 / 820).toBeCloseTo(1, 1);
  expect(p99 / 1242).toBeCloseTo(1, 1);
});

test('a run that has failed for good counts as infinitely long, and the share is known', () => {
  const { at, p50 } = latencyOf([
    call(shopper, bank, 'Pay', { p50: ms(20), p95: ms(80), retries: { probability: 0.9, attempts: 5 } }),
  ]);
  expect(at[0]?.failureShare).toBeCloseTo(0.9 ** 5, 9);
  expect(p50).toBe(Infinity);
});

test('names, descriptions, and steps elsewhere change no figure', () => {
  const steps = [...retried, call(api, bank, 'charge', slow), reply(api, shopper, '201')];
  const figures = ({ p50, p95, p99 }: FlowLatency) => [p50, p95, p99];
  const renamed = latencyOf(
    steps.map((step) => ({ ...step, description: `${step.description}, renamed` })),
    (study) => {
      study.title = 'Another';
      for (const element of study.elements) element.name = `New ${element.name}`;
    },
  );
  expect(figures(renamed)).toEqual(figures(latencyOf(steps)));
  const remark = note([api, db], 'a remark');
  const later = call(api, db, 'after the answer', slow);
  expect(figures(latencyOf([remark, ...steps, later]))).toEqual(figures(latencyOf(steps)));
});

test('any percentile may be asked for', () => {
  const single = latencyOf([call(shopper, api, 'order', { p50: ms(20), p95: ms(80) })]);
  expect(single.at[0].percentile(0.9).ms).toBeCloseTo(58.9, 1);
});

test('waiting is part of latency, more of it at more load, without end at saturation', () => {
  const at = (rate: number) =>
    latencyOf([call(shopper, api, 'order', { p50: ms(10), p95: ms(20) })], (study) => {
      study.flows[0]!.rate = perSecond(rate);
      study.resources = [
        resource('tasks', {
          name: 'Tasks',
          element: api,
          kind: 'instances',
          units: 1,
          throughputPerUnit: perSecond(100),
        }),
      ];
    });
  const [low, high, full] = [at(50), at(99), at(150)];
  expect(low.p95).toBeGreaterThan(20);
  expect(high.p95).toBeGreaterThan(1000);
  expect(high.at[0]?.waitingShare).toBeGreaterThan(0.9);
  expect(high.at[0]?.saturatedBy).toEqual([]);
  expect(full.p50).toBe(Infinity);
  expect(full.at[0]).toMatchObject({ saturatedBy: ['tasks'], failureShare: 1 });
});

/** Two tasks of 100/s and up to four, at 100/s today: full at 4×, the headroom of 70 % used up at 2.8×. */
const scaling = () =>
  latencyOf([call(shopper, api, 'order', { p50: ms(8), p95: ms(20) })], (study) => {
    study.flows[0]!.rate = perSecond(100);
    study.resources = [
      resource('tasks', {
        name: 'Tasks',
        element: api,
        kind: 'instances',
        units: 2,
        maximumUnits: 4,
        throughputPerUnit: perSecond(100),
      }),
    ];
  });

test('the curve of a flow rises with the load up to where the first resource on its way is full', () => {
  const latency = scaling();
  const curve = latency.curve();
  expect(curve).toMatchObject({ resource: 'Tasks', saturatesAtLoad: 4 });
  expect(curve?.actAtLoad).toBeCloseTo(2.8, 9);
  const points = curve?.points() ?? [];
  expect(points.find(({ load }) => load === 1)?.p95).toBe(latency.p95);
  const times = points.map(({ p95 }) => p95);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times.at(-1)).toBeGreaterThan(3 * times[0]!);
  expect(points.every(({ load }) => load < 4)).toBe(true);
});

test('a flow that meets no resource has no curve', () => {
  expect(latencyOf([call(shopper, api, 'order', slow)]).curve()).toBeNull();
});

test('what is above a quota is refused, and never served', () => {
  const { at, p50, p95 } = latencyOf([call(shopper, bank, 'Pay', { p50: ms(8), p95: ms(20) })], (study) => {
    study.flows[0]!.rate = perSecond(100);
    study.resources = [resource('quota', { name: 'Quota', element: bank, kind: 'quota', units: 80 })];
  });
  expect(at[0]?.failureShare).toBeCloseTo(0.2, 9);
  expect(at[0]?.saturatedBy).toEqual(['quota']);
  expect(p50).toBeLessThan(20);
  expect(p95).toBe(Infinity);
});
