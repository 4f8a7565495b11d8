import { expect, test } from 'vitest';
import { pathBox } from './path-box.ts';

test('absolute, relative, horizontal and vertical segments are followed', () => {
  expect(pathBox('M10 20 h30 V50 l-40,-5 Z m1 1')).toEqual({ left: 0, top: 20, right: 40, bottom: 50 });
});

test('a curve counts as far as it reaches, and not as far as its control points', () => {
  expect(pathBox('M0 0 C0 100 100 100 100 0')).toEqual({ left: 0, top: 0, right: 100, bottom: 75 });
});

test('a half circle counts with its summit', () => {
  expect(pathBox('M0 0 A50 50 0 0 1 100 0')).toEqual({ left: 0, top: -50, right: 100, bottom: 0 });
});

test('path data without a point has no rectangle', () => {
  expect(pathBox('')).toBeNull();
});
