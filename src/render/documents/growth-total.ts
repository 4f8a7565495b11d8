import type { AnalyzedCaseStudy } from '#analysis';
import type { DataStore } from '#model';
import { formatBytes } from '../format/index.ts';

/** What the tables of a store take together; `null` where only one grows. */
export function growthTotal(storage: AnalyzedCaseStudy['storage'], { id }: Pick<DataStore, 'id'>) {
  const tables = storage.filter(({ dataStore }) => dataStore === id);
  if (tables.length < 2) return null;
  return {
    perMonth: formatBytes(tables.reduce((sum, { bytesPerMonth }) => sum + bytesPerMonth, 0)),
    steadyState: formatBytes(tables.reduce((sum, { steadyStateBytes }) => sum + steadyStateBytes, 0)),
  };
}
