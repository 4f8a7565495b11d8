import { expect, test } from 'vitest';
import { indexOfCharacter, positionAt } from './text-position.ts';

test('lines and columns count from one', () => {
  expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  expect(positionAt('ab\r\ncd', 4)).toEqual({ line: 2, column: 1 });
});

test('a character outside the basic plane is one character and two code units', () => {
  expect(indexOfCharacter('a😀b', 1)).toBe(0);
  expect(indexOfCharacter('a😀b', 2)).toBe(1);
  expect(indexOfCharacter('a😀b', 3)).toBe(3);
  expect(indexOfCharacter('a', 9)).toBe(1);
});
