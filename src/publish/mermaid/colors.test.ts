import { expect, test } from 'vitest';
import { lightPalette, washOf } from '#render';
import { type PaintRole, paintFor } from './colors.ts';

const paint = (color: string, role: PaintRole): string | null => {
  const found = paintFor(color, role);
  return found && (found.wash ? `wash of ${found.token}` : found.token);
};

test('a color of the palette keeps its name, and so does a wash', () => {
  expect(paint(lightPalette.messaging, 'stroke')).toBe('messaging');
  expect(paint(washOf('note'), 'fill')).toBe('wash of note');
});

test('of a color that the author wrote the hue is kept: in full for lines, washed below text', () => {
  expect(paint('#f00', 'stroke')).toBe('security');
  expect(paint('#f00', 'fill')).toBe('wash of security');
  expect(paint('rgb(0, 128, 0)', 'fill')).toBe('wash of good');
  expect(paint('hsl(210, 80%, 50%)', 'stroke')).toBe('own');
  expect(paint('lightblue', 'fill')).toBe('wash of network');
});

test('text in a color that the author wrote is ink, because it can not be read in both themes otherwise', () => {
  expect(paint('#fff', 'text')).toBe('ink');
});

test('grays and unknown names become neutral', () => {
  expect(paint('#ccc', 'fill')).toBe('boundary');
  expect(paint('chucknorris', 'stroke')).toBe('line');
});

test('no paint stays no paint', () => {
  for (const color of ['none', 'transparent', 'rgba(1, 2, 3, 0)', '#12345600']) expect(paint(color, 'fill')).toBeNull();
});
