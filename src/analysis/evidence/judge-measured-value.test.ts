import { expect, test } from 'vitest';
import { type CaseStudy, measured, perSecond, type QualityRequirement } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { evidenceFiles, ownRun } from './evidence.test-data.ts';
import { judgeMeasuredValue } from './judge-measured-value.ts';
import { measuredValue } from './measured-value.ts';
import { k6Export, pgbench16 } from './read/samples.test-data.ts';

/** Verdict of the sound study's requirement (200 ms at the 95th percentile, at 10 a second), shown by a file. */
function verdictOf(
  text: string,
  change: (requirement: QualityRequirement, study: CaseStudy) => void = () => {},
  percentile?: number,
) {
  const source = soundCaseStudy(
    (study) => {
      const requirement = study.requirements.find(({ id }) => id === 'latency')!;
      if (requirement.kind === 'quality') change(requirement, study);
      requirement.verifiedBy = [
        {
          by: 'measurement',
          how: 'Load test',
          evidence: measured({ file: 'run.json', ...(percentile && { percentile }) }),
        },
      ];
    },
    { evidence: evidenceFiles({ 'run.json': text }) },
  );
  const { study, load, evidence } = analyze(source);
  const requirement = study.requirements.find(({ id }) => id === 'latency')!;
  if (requirement.kind !== 'quality') throw new Error('A quality requirement');
  const value = measuredValue(study, load, evidence, requirement, requirement.verifiedBy[0]!);
  if (!value) throw new Error('Nothing measured');
  return { ...judgeMeasuredValue(requirement, value), text: 'text' in value ? value.text : null };
}

test.each([
  [199.9, 'holds'],
  [200, 'holds'],
  [200.1, 'fails'],
])('a measured %d ms against at most 200 ms %s', (p95, verdict) => {
  expect(verdictOf(ownRun(10, p95)).verdict).toBe(verdict);
});

test.each([
  [[150, 199], 'holds'],
  [[150, 200], 'holds'],
  [[150, 201], 'uncertain'],
  [[200.1, 250], 'fails'],
] as const)('between %o ms, a time against 200 ms: %s', (interval, verdict) => {
  const value = interval[0] > 200 ? 220 : 180;
  const text = JSON.stringify({ metric: 'a', unit: 'ms', percentile: 95, value, interval, requestsPerSecond: 10 });
  expect(verdictOf(text).verdict).toBe(verdict);
});

test.each([
  [8.9, 'not-judged'],
  [9, 'holds'],
  [90, 'holds'],
])('a time that is met at %d a second, where 10 are needed: %s', (requestsPerSecond, verdict) => {
  expect(verdictOf(ownRun(10, 30, { requestsPerSecond })).verdict).toBe(verdict);
});

test('a time that is missed at less than the load is missed all the same', () => {
  expect(verdictOf(ownRun(10, 300, { requestsPerSecond: 1 })).verdict).toBe('fails');
});

test.each([
  [0.01, 'holds'],
  [0.0101, 'not-judged'],
])('a time that is met while %d of the requests failed: %s', (errorShare, verdict) => {
  expect(verdictOf(ownRun(10, 30, { errorShare })).verdict).toBe(verdict);
});

test('what decides nothing says what is missing', () => {
  expect(verdictOf(pgbench16).because).toBe(
    'run.json gives no 95th percentile of "transactions", and no percentile at all.',
  );
  expect(verdictOf(ownRun(10, 30, { requestsPerSecond: 3 })).because).toBe(
    'It was measured at 3 a second, but has to hold at 10.',
  );
  expect(verdictOf(ownRun(10, 30, { requestsPerSecond: undefined })).because).toBe(
    'Nobody says at which load it was measured.',
  );
});

test.each([
  [50, 95, 'not-judged', 'The target is about the 95th percentile, the evidence about the 50th.'],
  [50, undefined, 'not-judged', 'The target is about the 95th percentile, the evidence about the 50th.'],
  [99, undefined, 'not-judged', 'The target is about the 95th percentile, the evidence about the 99th.'],
  [95, 99, 'not-judged', 'The target is about the 99th percentile, the evidence about the 95th.'],
  [95, undefined, 'fails', null],
  [50, 50, 'holds', null],
] as const)('evidence of the %dth percentile for a target at the %s: %s', (evidence, target, verdict, because) => {
  const judgement = verdictOf(
    ownRun(30, 300),
    (requirement) => {
      Object.assign(requirement, { percentile: target });
    },
    evidence,
  );
  expect(judgement).toMatchObject({ verdict, because });
});

test('the value says percentile, metric and load', () => {
  expect(verdictOf(k6Export).text).toBe('120.3 ms at the 95th percentile of "http_req_duration", at 100 requests/s');
});

test('a rate is the load itself, and a share is what succeeded', () => {
  const rate = (target: number) =>
    verdictOf(pgbench16, (requirement) => {
      Object.assign(requirement, { target: perSecond(target), comparison: 'at-least', percentile: undefined });
    });
  expect(rate(2500)).toMatchObject({ verdict: 'holds', text: '2,500/s of "transactions"' });
  expect(rate(2501).verdict).toBe('fails');
  const share = verdictOf(k6Export, (requirement) => {
    Object.assign(requirement, { target: { dimension: 'fraction', value: 0.98 }, comparison: 'at-least' });
  });
  expect(share).toMatchObject({
    verdict: 'holds',
    text: '98\u202f% of "http_req_duration" succeeded, at 100 requests/s',
  });
});
