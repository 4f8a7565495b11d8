import { expect, test } from 'vitest';
import { type CaseStudy, call, count, minutes, ms, percent, perSecond, type QualityRequirement, usd } from '#model';
import { analyze } from '../analyze.ts';
import { api, shopper } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

// Each row has a target below, at and above what is computed. Two API tasks of 50 a second carry 10 at launch and 100 at
// ten times; what is bought is 4 × 730 h × $0.04048 × 80 % + 100 GB × $0.23.

type Target = QualityRequirement['target'];
const money = (amount: string): Target => ({ dimension: 'money', ...usd(amount) });
const verdicts = (id: string, targets: readonly Target[], change: (study: CaseStudy) => void = () => {}) =>
  targets.map((target) => {
    const source = soundCaseStudy((study) => {
      change(study);
      Object.assign(study.requirements.find((requirement) => requirement.id === id) ?? {}, { target });
    });
    return analyze(source).traceability.find(({ requirement }) => requirement === id)?.verdict;
  });

const ofAtMost = ['fails', 'holds', 'holds'];
const ofAtLeast = ['holds', 'holds', 'fails'];

test.each([
  ['a bill of $117.56128', 'cost', ['117.56127', '117.56128', '117.56129'].map(money), ofAtMost],
  ['100 a second that are carried', 'throughput', [99.9, 100, 100.1].map((rate) => perSecond(rate)), ofAtLeast],
  ['45 minutes until the worst is over', 'recovery', [44.9, 45, 45.1].map((time) => minutes(time)), ofAtMost],
] as const)('%s', (_, id, targets, expected) => {
  expect(verdicts(id, targets)).toEqual(expected);
});

test('a bill in dollars against a target in euros, at the dated rate, with its margin in euros', () => {
  const target: Target = { dimension: 'money', amount: '200', currency: 'EUR' };
  const source = soundCaseStudy((study) => {
    Object.assign(study.requirements.find(({ id }) => id === 'cost') ?? {}, { target });
  });
  const [judgement] =
    analyze(source).traceability.find(({ requirement }) => requirement === 'cost')?.verification ?? [];
  expect(judgement).toMatchObject({
    verdict: 'holds',
    text: '$117.56 a month (Launch), €99.96 at the rate of 2026-05-08, against €200.00',
    margin: '50\u202f% to spare',
  });
});

test('100 a second that are carried at ten times the load', () => {
  const later = (study: CaseStudy) => void Object.assign(study.requirements[3]!, { atScalePoint: 'tenfold' });
  const targets = [99.9, 100, 100.1].map((rate) => perSecond(rate));
  expect(verdicts('throughput', targets, later)).toEqual(ofAtLeast);
});

test('5 minutes of writes that may be lost', () => {
  const verifiedBy = [{ by: 'computation', computation: 'recovery-point' }];
  const point = (study: CaseStudy) =>
    void Object.assign(study.requirements.find(({ id }) => id === 'recovery') ?? {}, { verifiedBy });
  expect(
    verdicts(
      'recovery',
      [4.9, 5, 5.1].map((time) => minutes(time)),
      point,
    ),
  ).toEqual(ofAtMost);
});

test('a 95th percentile of exactly 300 ms', () => {
  const alone = (study: CaseStudy) => {
    study.resources = [];
    study.flows[0]!.steps = [call(shopper, api, 'order', { p50: ms(100), p95: ms(300) })];
  };
  expect(
    verdicts(
      'latency',
      [299.9, 300, 300.1].map((time) => ms(time)),
      alone,
    ),
  ).toEqual(ofAtMost);
});

test('a path of exactly 99.9 %', () => {
  const alone = (study: CaseStudy) => {
    study.flows[0]!.steps = [call(shopper, api, 'order')];
    const origin = { provenance: 'stated' as const, source: 'Operations' };
    study.reliability = [{ element: api.id, availability: { value: percent(99.9), origin, of: 'service' }, note: '' }];
  };
  const targets = [99.89, 99.9, 99.91].map((share) => percent(share));
  expect(verdicts('availability', targets, alone)).toEqual(ofAtLeast);
});

test('10,000 connections that can be held', () => {
  const pool = (study: CaseStudy) => {
    const { throughputPerUnit: _, limit: __, ...tasks } = study.resources[0]!;
    const demand = { from: 'occupied', units: 100, growsWithLoad: true } as const;
    study.resources.push({ ...tasks, id: 'pool', name: 'Pool', kind: 'connections', units: 10_000, demand });
  };
  const targets = [9_999, 10_000, 10_001].map((held) => count(held, 'connections'));
  expect(verdicts('throughput', targets, pool)).toEqual(ofAtLeast);
});
