import { expect, test } from 'vitest';
import { type Evidence, measured } from '#model';
import { analyze } from '../analyze.ts';
import { evidenceFiles, ownRun } from '../evidence/evidence.test-data.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

/** Judgement of the sound study's latency requirement, 200 ms at the 95th percentile, by a measurement. */
function judgementBy(evidence: Evidence | undefined, text = ownRun(10, 200)) {
  const source = soundCaseStudy(
    (study) => {
      const requirement = study.requirements.find(({ id }) => id === 'latency')!;
      requirement.verifiedBy = [{ by: 'measurement', how: 'Load test', ...(evidence ? { evidence } : {}) }];
    },
    { evidence: evidenceFiles({ 'run.json': text }) },
  );
  return analyze(source).traceability.find(({ requirement }) => requirement === 'latency')?.verification[0];
}
const file = measured({ source: 'Load test', file: 'run.json' });

test('a measurement is judged by the value in its file', () => {
  expect(judgementBy(file)).toEqual({
    by: 'measurement',
    verdict: 'holds',
    text: '200 ms at the 95th percentile of "POST /orders", at 10 requests/s, against 200 ms, by Load test (2026-10-01, 10 requests/s; run.json)',
    figure: '200 ms',
    target: '200 ms',
    margin: '0\u202f% to spare',
    scalePoint: null,
    provenance: 'measured',
    flow: null,
    because: null,
    forComparison: false,
  });
  expect(judgementBy(file, ownRun(10, 201))?.verdict).toBe('fails');
});

test('a measurement that decides nothing says what is missing', () => {
  expect(judgementBy(file, ownRun(10, 150, { requestsPerSecond: 2 }))).toMatchObject({
    verdict: 'not-judged',
    because: 'It was measured at 2 a second, but has to hold at 10.',
  });
  expect(judgementBy(measured({ file: 'lost.json' }))).toMatchObject({
    verdict: 'not-judged',
    because: "The file lost.json can't be used.",
  });
  expect(judgementBy(measured('Load test', 'https://example.org'))).toMatchObject({
    verdict: 'not-judged',
    because: '"Load test" gives no figure to hold against 200 ms: name a file of evidence.',
  });
  expect(judgementBy(undefined)?.verdict).toBe('planned');
});
