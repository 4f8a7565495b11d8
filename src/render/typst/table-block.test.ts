import { expect, test } from 'vitest';
import type { Inline } from './inline.ts';
import { tableBlock } from './table-block.ts';

const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const bold = (value: string): Inline[] => [{ type: 'strong', content: text(value) }];
const left = (title: string) => ({ title, align: 'left' as const });
const widthsOf = (cell: readonly Inline[], align: 'left' | 'right' = 'left') => {
  const [column] = tableBlock([{ title: '', align }], [[cell]]).columns;
  if (!column) throw new Error('The table has no column.');
  return column.widths;
};

test('A long name may break after its points and lines, a short one may not', () => {
  const long = widthsOf(text('ordering.idempotency_keys'));
  expect(long.piece).toBe(widthsOf(text('idempotency_')).piece);
  expect(long.word).toBe(long.line);
  const short = widthsOf(text('orders.id'));
  expect(short.piece).toBe(short.word);
});

test('A date is never broken', () => {
  const { piece, word } = widthsOf(text('Due 2027-01-15'));
  expect(piece).toBe(word);
  expect(word).toBe(widthsOf(text('2027-01-15')).word);
});

test('A column of numbers is measured in figures of equal width', () => {
  expect(widthsOf(text('111'), 'right').line).toBe(widthsOf(text('888'), 'right').line);
  expect(widthsOf(text('111')).line).toBeLessThan(widthsOf(text('888')).line);
});

test('A line break within a cell begins a new line', () => {
  const { line } = widthsOf([...text('one two'), { type: 'break' }, ...text('three')]);
  expect(line).toBe(widthsOf(text('one two')).line);
});

test('A row that has nothing but one bold cell is the title of those below it, and its words need no column', () => {
  const table = tableBlock(
    [left('Peer'), left('Port')],
    [
      [bold('A security group with a rather long name'), []],
      [text('api'), text('443')],
    ],
  );
  expect(table.groups).toEqual([0]);
  expect(table.columns[0]?.widths.line).toBeLessThan(3);
  expect(tableBlock([left('Peer'), left('Port')], [[bold('api'), text('443')]]).groups).toEqual([]);
});

test('A column that would save lines gets more of a scarce page than one that would not', () => {
  const prose = 'What happens when it is down, what still works, who is told, and how it comes back. '.repeat(4);
  const { columns, lines } = tableBlock(
    [left('Name'), left('What happens')],
    [
      [text('Order service of the shop'), text(prose)],
      [text('Log'), text(prose)],
    ],
  );
  const [name, happens] = columns.map(({ widths }) => widths);
  expect(happens?.wanted).toBeGreaterThan(3 * (name?.wanted ?? 0));
  expect((happens?.wanted ?? 0) + (name?.wanted ?? 0)).toBeLessThanOrEqual(58);
  expect(lines).toBeGreaterThan(2 * 3);
});

test('A table that fits needs no more than its longest lines', () => {
  const { columns, lines } = tableBlock([left('A'), left('B')], [[text('one two'), text('three')]]);
  for (const { widths } of columns) expect(widths.wanted).toBe(widths.line);
  expect(lines).toBe(1);
});
