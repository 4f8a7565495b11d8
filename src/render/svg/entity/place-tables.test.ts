import { expect, test } from 'vitest';
import { placeTables } from './place-tables.ts';
import { measureTable, type Table } from './table.ts';

const spacing = { columns: 144, rows: 48 };

const tableOf = (id: string, columns: number): Table =>
  measureTable({
    id,
    name: id,
    note: '',
    columns: Array.from({ length: columns }, (_, index) => ({
      name: `column_${index}`,
      type: 'timestamp',
      key: null,
      nullable: false,
    })),
  });

test('the table that the others refer to stands between them', () => {
  const tables = ['orders', 'items', 'payments', 'shipments', 'returns', 'sagas', 'keys'].map((id) => tableOf(id, 8));
  const links = tables.slice(1).map((_, index) => ({ from: index + 1, to: 0 }));
  const { boxes } = placeTables(tables, links, spacing)(spacing);
  const lefts = boxes.map(({ x }) => x);
  expect(Math.min(...lefts)).toBeLessThan(lefts[0]!);
  expect(Math.max(...lefts)).toBeGreaterThan(lefts[0]!);
});

test('many tables without references fill a page in columns of about equal height', () => {
  const tables = Array.from({ length: 12 }, (_, index) => tableOf(`table_${index}`, 5));
  const { width, height, boxes } = placeTables(tables, [], spacing)(spacing);
  expect(boxes).toHaveLength(12);
  expect(width).toBeLessThanOrEqual(1300);
  expect(height / width).toBeGreaterThan(0.7);
  expect(height / width).toBeLessThan(1.8);
});

test('a wider spacing keeps the arrangement', () => {
  const tables = ['a', 'b', 'c', 'd'].map((id) => tableOf(id, 4));
  const place = placeTables(tables, [{ from: 1, to: 0 }], spacing);
  const order = (placed: ReturnType<typeof place>) =>
    placed.boxes
      .map((box, index) => ({ ...box, index }))
      .sort((a, b) => a.x - b.x || a.y - b.y)
      .map(({ index }) => index);
  expect(order(place({ columns: 400, rows: 200 }))).toEqual(order(place(spacing)));
});
