import { type CaseStudy, inBytes, inMilliseconds } from '#model';
import type { StorageProjection } from './analyzed-case-study.ts';

const daysPerMonth = 730 / 24;
const millisecondsPerDay = 86_400_000;

/**
 * Growth of each table: bytes a month = row size × rows a day × 730 h ÷ 24 h; steady state = row size × rows a day × days
 * kept. Rows only: indexes, dead rows and page overhead come on top, for PostgreSQL often as much again.
 */
export const projectStorage = (study: CaseStudy): readonly StorageProjection[] =>
  study.dataStores.flatMap(({ id, growth }) =>
    growth.map(({ table, rowSize, rowsPerDay, retention }) => {
      const bytesPerDay = inBytes(rowSize) * rowsPerDay;
      return {
        dataStore: id,
        table,
        bytesPerMonth: bytesPerDay * daysPerMonth,
        steadyStateBytes: bytesPerDay * (inMilliseconds(retention) / millisecondsPerDay),
      };
    }),
  );
