import { expect, test } from 'vitest';
import { countVerdicts, type Verdict, verdictOf } from './verdict.ts';

const of = (...verdicts: readonly Verdict[]): Verdict =>
  verdictOf(verdicts.map((verdict) => ({ verdict, forComparison: false })));

test.each([
  [['holds', 'fails', 'planned'], 'fails'],
  [['holds', 'uncertain', 'not-judged'], 'uncertain'],
  [['holds', 'not-judged'], 'not-judged'],
  [['planned', 'holds'], 'holds'],
  [['planned'], 'planned'],
  [[], 'not-judged'],
] as const)('the verdict that weighs most of %j is %s', (verdicts, expected) => {
  expect(of(...verdicts)).toBe(expected);
});

test('what is kept for comparison decides nothing', () => {
  const compared = { verdict: 'fails', forComparison: true } as const;
  expect(verdictOf([{ verdict: 'holds', forComparison: false }, compared])).toBe('holds');
  expect(verdictOf([compared])).toBe('not-judged');
});

test('verdicts are counted in words', () => {
  expect(countVerdicts(['holds', 'holds', 'fails', 'uncertain', 'planned', 'planned', 'not-judged'])).toBe(
    '2 hold, 1 fails, 1 uncertain, 1 not judged, 2 planned',
  );
  expect(countVerdicts(['holds', 'fails', 'fails'])).toBe('1 holds, 2 fail');
  expect(countVerdicts([])).toBe('');
});
