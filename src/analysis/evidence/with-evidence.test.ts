import { expect, test } from 'vitest';
import { type CaseStudy, type Evidence, measured, messagesOf, ms } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { evidenceFiles, ownRun } from './evidence.test-data.ts';
import { evidenceText } from './evidence-text.ts';
import { jmeterStatistics, k6Export } from './read/samples.test-data.ts';
import { withEvidence } from './with-evidence.ts';

const files = evidenceFiles({
  'evidence/own.json': ownRun(12, 40, { commit: '3f2a91c', environment: 'staging, 2 tasks' }),
});
const firstStep = (analyzed: ReturnType<typeof analyze>) => [...messagesOf(analyzed.study.flows[0]!.steps)][0]!;
/** Takes the first step's time away. */
function withoutTime(study: CaseStudy, origin?: Evidence): void {
  const { steps } = study.flows[0]!;
  if (steps[0]?.step === 'message') steps[0] = { ...steps[0], latency: undefined, origin };
}

test('a step without a time takes it from its evidence, and the flow is computed with it', () => {
  const source = soundCaseStudy(
    (study) => {
      withoutTime(study, measured({ file: 'evidence/own.json' }));
    },
    { evidence: files },
  );
  const analyzed = analyze(source);
  expect(firstStep(analyzed).latency).toEqual({ p50: ms(12), p95: ms(40) });
  expect(analyzed.latency[0]?.p50).toBeGreaterThan(17);
  expect(analyzed.findings).toEqual([]);
});

test("a flow's evidence covers the steps that a request of the file is called after", () => {
  const source = soundCaseStudy(
    (study) => {
      withoutTime(study);
      study.flows[0]!.origin = measured({ file: 'evidence/own.json' });
    },
    { evidence: files },
  );
  const [first, second] = [...messagesOf(analyze(source).study.flows[0]!.steps)];
  expect(first).toMatchObject({ latency: { p50: ms(12) }, origin: { provenance: 'measured' } });
  expect(second).toMatchObject({ latency: { p50: ms(5) } });
  expect(second?.origin).toBeUndefined();
});

test('everything that prints a source says with what, when, where and under which load it was measured', () => {
  const source = soundCaseStudy(
    (study) => {
      study.resources[0]!.origin = measured({ source: 'Release test', file: 'evidence/own.json' });
    },
    { evidence: files },
  );
  expect(analyze(source).study.resources[0]?.origin?.source).toBe(
    'Release test (2026-10-01, commit 3f2a91c, staging, 2 tasks, 10 requests/s; evidence/own.json)',
  );
});

test.each([
  [measured({ file: 'k6.json', date: '2026-11-02' }), 'k6.json (k6, 2026-11-02, 100 requests/s, 50 users, 2 % failed)'],
  [
    measured({ file: 'jmeter.json', metric: 'GET /orders', source: 'Soak' }),
    'Soak (JMeter, 45.5 requests/s; jmeter.json)',
  ],
  [measured({ file: 'lost.json', commit: 'abc' }), 'lost.json (commit abc)'],
  [measured('Trace', 'https://example.org/trace'), 'Trace'],
])('%o says how it was measured', (evidence, text) => {
  const known = evidenceFiles({ 'k6.json': k6Export, 'jmeter.json': jmeterStatistics });
  expect(evidenceText(evidence, known)).toBe(text.replace(' %', '\u202f%'));
});

test('a study is the same where no file was read', () => {
  const { study } = soundCaseStudy();
  expect(withEvidence(study, new Map())).toBe(study);
});
