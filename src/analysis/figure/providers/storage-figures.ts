import type { FigureProvider, FigureResult } from '../figure.ts';

/** `storage.<store>.<table>.…` and `storage.<store>.…` in all: how data grows. */
export const storageFigures: FigureProvider = function* ({ storage, study }) {
  const bytes = (value: number, basis: string): FigureResult => ({
    value: { kind: 'bytes', value },
    provenance: 'computed',
    basis,
    inputs: ['stated'],
  });
  const groups = [
    ...storage.map((table) => ({
      id: `${table.dataStore}.${table.table}`,
      of: [table.table, table.dataStore],
      tables: [table],
    })),
    ...study.dataStores.map(({ id }) => ({
      id,
      of: [id],
      tables: storage.filter(({ dataStore }) => dataStore === id),
    })),
  ];
  for (const { id, of, tables } of groups) {
    if (tables.length === 0) continue;
    const name = of[0] ?? id;
    const total = (part: 'bytesPerMonth' | 'steadyStateBytes'): number =>
      tables.reduce((sum, table) => sum + table[part], 0);
    yield {
      name: `storage.${id}.perMonth`,
      title: `Growth of “${name}” a month`,
      atScalePoints: false,
      about: of,
      at: () => bytes(total('bytesPerMonth'), 'row size × rows a day × 730 h ÷ 24 h'),
    };
    yield {
      name: `storage.${id}.steadyState`,
      title: `Size of “${name}” once retention is reached`,
      atScalePoints: false,
      about: of,
      at: () => bytes(total('steadyStateBytes'), 'row size × rows a day × days kept'),
    };
  }
};
