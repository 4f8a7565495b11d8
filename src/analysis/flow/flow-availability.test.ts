import { expect, test } from 'vitest';
import { limit } from '#books';
import { alternatives, branch, call, optional, parallel, percent, reliability, stated } from '#model';
import { analyze } from '../analyze.ts';
import { api, bank, db, shopper, worker } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

const assumed = (value: number) => ({ value: percent(value), origin: stated('Contract') });

const availabilityWith = (entries: readonly ReturnType<typeof reliability>[]) =>
  analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [call(shopper, api, 'order'), call(api, db, 'insert'), call(api, bank, 'charge')];
      study.reliability = [...entries];
    }),
  ).availability[0];

test('elements in series multiply, each with its source', () => {
  const found = availabilityWith([
    reliability(api, { availability: assumed(99.9) }),
    reliability(db, { availability: limit('sla.rds.multi-az') }),
    reliability(bank, { availability: assumed(99) }),
  ]);
  expect(found?.availability).toBeCloseTo(0.999 * 0.9995 * 0.99, 12);
  expect(found?.elements.map(({ basis, provenance }) => [basis, provenance])).toEqual([
    ['Contract', 'stated'],
    ['RDS: Multi-AZ DB instance and Multi-AZ DB cluster monthly uptime SLA, as of 2024-01-22', 'sourced'],
    ['Contract', 'stated'],
  ]);
  expect(found?.limiting).toBe('bank');
  expect(found?.improvements[0]).toMatchObject({ element: 'bank', availability: expect.closeTo(0.999 * 0.9995, 12) });
});

test('instances count as k of n, a fallback as parallel', () => {
  const found = availabilityWith([
    reliability(api, { availability: assumed(90), instances: 3, required: 2 }),
    reliability(db, { availability: assumed(99), fallback: worker }),
    reliability(worker, { availability: assumed(90) }),
    reliability(bank, { availability: assumed(100) }),
  ]);
  expect(found?.elements.map(({ availability }) => availability)).toEqual([
    expect.closeTo(0.972, 12),
    expect.closeTo(0.999, 12),
    1,
  ]);
  expect(found?.elements[1]?.basis).toBe('99 % (Contract), or else Payment worker with 90 %');
});

test('an element of two redundant paths is not counted as two independent ones', () => {
  const found = availabilityWith([
    reliability(api, { availability: assumed(99), fallback: db }),
    reliability(db, { availability: assumed(90) }),
    reliability(bank, { availability: assumed(100) }),
  ]);
  // The store is needed anyway, so that the fallback to it helps whenever it matters: 0.9 × 1, not (1 − 0.01 × 0.1) × 0.9.
  expect(found?.availability).toBeCloseTo(0.9, 12);
});

test('what has no figure is listed, and a study without any figure is not judged', () => {
  expect(availabilityWith([reliability(db, { availability: assumed(99) })])?.unknown).toEqual(['shop.api', 'bank']);
  const silent = analyze(
    soundCaseStudy((study) => {
      study.reliability = [];
      study.requirements = [];
    }),
  );
  expect(silent.availability).toEqual([]);
});

test('an element that only some runs need counts for all of them, and says so', () => {
  const { availability } = analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [
        call(shopper, api, 'order'),
        optional(
          'Not in the cache',
          [call(api, db, 'read'), optional('Suspicious', [call(api, bank, 'ask')], 0.1)],
          0.3,
        ),
        alternatives(branch('New', [call(api, worker, 'greet')], 0.2), branch('Known', [])),
        parallel(branch('Again', [optional('Gift', [call(api, worker, 'wrap')], 0.5)])),
      ];
      study.reliability = [api, db, bank, worker].map((element) => reliability(element, { availability: assumed(99) }));
    }),
  );
  expect(availability[0]?.availability).toBeCloseTo(0.99 ** 4, 12);
  expect(availability[0]?.elements.map(({ basis }) => basis)).toEqual([
    'Contract',
    'Contract; needed by 30 % of the runs, counted for all',
    'Contract; needed by 3 % of the runs, counted for all',
    'Contract; needed by 60 % of the runs, counted for all',
  ]);
});

test('a requirement that names no flow holds for every critical flow', () => {
  const { availability } = analyze(
    soundCaseStudy((study) => {
      study.requirements[1]!.verifiedBy = [{ by: 'computation', computation: 'availability' }];
      study.flows.push({ ...study.flows[0]!, id: 'report', critical: false });
    }),
  );
  expect(availability.map(({ flow, target }) => [flow, target?.requirement])).toEqual([
    ['placeOrder', 'availability'],
    ['report', undefined],
  ]);
});
