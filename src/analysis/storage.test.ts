import { expect, test } from 'vitest';
import { analyzeLoad } from './load/index.ts';
import { withRunningCounts } from './sizing/index.ts';
import { soundCaseStudy } from './sound-case-study.ts';
import { projectStorage } from './storage.ts';

test('a table grows by rows a day and stands still once rows leave as fast as they come', () => {
  // 1 KB × 1,000 rows a day, kept 30 days; a month has 730 ÷ 24 days.
  expect(projectStorage(soundCaseStudy().study, analyzeLoad(soundCaseStudy().study))).toEqual([
    {
      dataStore: 'orders',
      table: 'orders',
      rowsPerDay: 1000,
      bytesPerMonth: (1_000_000 * 730) / 24,
      steadyStateBytes: 30_000_000,
    },
  ]);
});

test('a formula may count the rows that a store comes to hold, and the zones of an environment', () => {
  const { study } = soundCaseStudy();
  const [{ drivers }] = withRunningCounts(study, analyzeLoad(study));
  // 1 KB × 1,000 rows a day × 30 days = 0.03 GB.
  expect(drivers).toMatchObject({ 'stored:orders': '0.03' });
  for (const { id, zones } of study.deployments) expect(drivers[`zones:${id}`]).toBe(String(zones ?? 1));
});
