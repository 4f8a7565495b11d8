import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { decisionLogView } from './decisions-view.ts';
import { compileTemplate } from './template.ts';

const path = 'templates/decision-log.md.hbs';
const source = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const render = compileTemplate({ path, source });

/** The table of a log whose decisions carry these tags, a list each. */
function tableOf(...tags: readonly string[][]): string[] {
  const analyzed = analyzedFixture('typical');
  const decisions = tags.flatMap((own) => analyzed.decisions.slice(0, 1).map((first) => ({ ...first, tags: own })));
  const view = decisionLogView({ ...analyzed, decisions });
  return view === null
    ? []
    : render(view)
        .split('\n')
        .filter((line) => line.startsWith('|'));
}
const cellsOf = (line: string | undefined): number => (line ?? '').split('|').length - 2;

test('the log has a column of tags when any decision has some', () => {
  const table = tableOf(['data', 'cost'], []);
  expect(table[0]).toBe(
    '| Decision | | Status | Date | Chosen | Affects | Serves | Tags | Supersedes | Superseded by |',
  );
  expect(table.map(cellsOf)).toEqual([10, 10, 10, 10]);
  expect(table.slice(2).map((line) => line.split(' | ')[7])).toEqual(['data, cost', '–']);
});

test('without tags the log has no column for them', () => {
  const table = tableOf([]);
  expect(table[0]).toBe('| Decision | | Status | Date | Chosen | Affects | Serves | Supersedes | Superseded by |');
  expect(table.map(cellsOf)).toEqual([9, 9, 9]);
});
