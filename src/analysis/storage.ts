import { type CaseStudy, type DataStore, inBytes, inMilliseconds } from '#model';
import type { StorageProjection } from './analyzed-case-study.ts';
import { amountOf, type DriverValues, type LoadAnalysis } from './load/index.ts';

const daysPerMonth = 730 / 24;
const millisecondsPerDay = 86_400_000;

/**
 * Growth of each table at the first scale point: bytes a month = row size × rows a day × 730 h ÷ 24 h; steady state =
 * row size × rows a day × days kept. Rows only: indexes, dead rows and page overhead come on top, for PostgreSQL often as
 * much again.
 */
export const projectStorage = (study: CaseStudy, [{ drivers }]: LoadAnalysis): readonly StorageProjection[] =>
  study.dataStores.flatMap(({ id, growth }) =>
    growth.map(({ table, rowSize, rowsPerDay, retention }) => {
      const bytesPerDay = inBytes(rowSize) * amountOf(rowsPerDay, drivers);
      return {
        dataStore: id,
        table,
        rowsPerDay: amountOf(rowsPerDay, drivers),
        bytesPerMonth: bytesPerDay * daysPerMonth,
        steadyStateBytes: bytesPerDay * (inMilliseconds(retention) / millisecondsPerDay),
      };
    }),
  );

/** Bytes of rows that a store comes to hold at given driver values: the sum of its tables in the steady state. */
export const storedBytes = ({ growth }: DataStore, drivers: DriverValues): number =>
  growth.reduce(
    (sum, { rowSize, rowsPerDay, retention }) =>
      sum + inBytes(rowSize) * amountOf(rowsPerDay, drivers) * (inMilliseconds(retention) / millisecondsPerDay),
    0,
  );
