import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import { days, kilobytes, months } from '#model';
import { builtInTemplates } from '../../../tests/support/built-in-templates.ts';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { dataDesignView } from './data-design-view.ts';
import { markdownArtifact } from './markdown-artifact.ts';

/** The growth table of the data design of a store whose tables grow like this. */
function growthTable(...rows: readonly { readonly table: string; readonly rowsPerDay: number }[]): string {
  const source = soundCaseStudy((study) => {
    study.dataStores[0]!.growth = rows.map((row, index) => ({
      ...row,
      rowSize: kilobytes(1),
      retention: index === 0 ? days(30) : months(84),
    }));
  });
  const view = dataDesignView(analyze(source));
  if (!view) throw new Error('The study has a store.');
  const { content } = markdownArtifact('data-design.md', 'data-design', view, builtInTemplates());
  return (/### Growth\n\n([\s\S]*?)\n\n/.exec(content)?.[1] ?? '').replaceAll('\u202f', ' ');
}

test('tables that grow together have a total', () => {
  expect(growthTable({ table: 'orders', rowsPerDay: 1000 }, { table: 'transitions', rowsPerDay: 3000 })).toBe(
    [
      '| Table | Rows a day | Row | Kept for | Added a month | Steady state |',
      '|---|---:|---:|---|---:|---:|',
      '| orders | 1,000 | 1 KB | 30 days | 30.4 MB | 30 MB |',
      '| transitions | 3,000 | 1 KB | 7 years | 91.3 MB | 7.67 GB |',
      '| **Together** | | | | **122 MB** | **7.7 GB** |',
    ].join('\n'),
  );
});

test('one table is its own total', () => {
  expect(growthTable({ table: 'orders', rowsPerDay: 1000 })).not.toContain('Together');
});

test('rows are whole', () => {
  expect(growthTable({ table: 'orders', rowsPerDay: 1_315_068.49 })).toContain('| orders | 1,315,068 |');
});
