import { expect, test } from 'vitest';
import { layoutDefects, type Sketch } from './defects.ts';

const box = (x: number, y: number, width = 40, height = 20) => ({ x, y, width, height });
const empty: Sketch = {
  width: 200,
  height: 200,
  nodes: [],
  labels: [],
  lines: [],
  borders: [],
  unplaced: [],
  texts: [],
};

test('boxes that only touch and lines that end on their node are sound', () => {
  const defects = layoutDefects({
    ...empty,
    nodes: [
      { id: 'a', box: box(0, 0) },
      { id: 'b', box: box(40, 0) },
    ],
    lines: [
      {
        id: 'line',
        points: [
          { x: 20, y: 20 },
          { x: 20, y: 100 },
        ],
        ends: ['a'],
      },
    ],
  });
  expect(Object.values(defects).every((count) => count === 0)).toBe(true);
});

test('a line through a foreign node is counted, however short the passage', () => {
  const line = {
    id: 'line',
    points: [
      { x: 0, y: 52 },
      { x: 100, y: 52 },
    ],
    ends: [],
  };
  expect(
    layoutDefects({ ...empty, nodes: [{ id: 'a', box: box(30, 50, 2, 20) }], lines: [line] }).linesThroughNodes,
  ).toBe(1);
});

test('a line may pass its own label but no other', () => {
  const lines = ['own', 'other'].map((id, index) => ({
    id,
    points: [
      { x: 0, y: 50 + index * 4 },
      { x: 100, y: 50 + index * 4 },
    ],
    ends: [],
  }));
  const labels = [{ id: 'words', box: box(30, 45), line: 'own' }];
  expect(layoutDefects({ ...empty, lines, labels }).labelsOnLines).toBe(1);
});

test('labels on nodes, on labels and beyond the edge are counted', () => {
  const defects = layoutDefects({
    ...empty,
    nodes: [{ id: 'a', box: box(0, 0) }],
    labels: [
      { id: 'on node', box: box(10, 10), line: null },
      { id: 'on label', box: box(20, 15), line: null },
      { id: 'outside', box: box(180, 100), line: null },
    ],
  });
  expect(defects).toMatchObject({ labelsOnNodes: 2, labelsOnLabels: 1, outside: 1 });
});

test('a label across a border is counted, one inside or beside it is not', () => {
  const defects = layoutDefects({
    ...empty,
    borders: [box(20, 20, 100, 100)],
    labels: [
      { id: 'across the left side', box: box(0, 50), line: null },
      { id: 'across a corner', box: box(100, 110), line: null },
      { id: 'inside', box: box(60, 50), line: null },
      { id: 'below', box: box(60, 120), line: null },
    ],
  });
  expect(defects.labelsOnBorders).toBe(2);
});

test('two lines on one track are counted, a crossing is not', () => {
  const horizontal = (id: string, from: number) => ({
    id,
    points: [
      { x: from, y: 50 },
      { x: from + 60, y: 50 },
    ],
    ends: [],
  });
  const vertical = {
    id: 'v',
    points: [
      { x: 50, y: 0 },
      { x: 50, y: 100 },
    ],
    ends: [],
  };
  expect(layoutDefects({ ...empty, lines: [horizontal('a', 0), vertical, horizontal('b', 40)] }).linesOnLines).toBe(1);
});

test('text wider than its space and words without a place are counted', () => {
  const texts = [{ text: 'long', width: 50, available: 40 }];
  expect(layoutDefects({ ...empty, texts, unplaced: ['edge'] })).toMatchObject({ textTooWide: 1, unplaced: 1 });
});
