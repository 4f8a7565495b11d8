import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('cells with separators, quotes and line breaks are quoted', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['x,y', 'say "hi"'],
        ['line\nbreak', 3],
      ],
    ),
  ).toBe('a,b\r\n"x,y","say ""hi"""\r\n"line\nbreak",3\r\n');
});

test('a cell that a spreadsheet would run is defused, a negative number is not', () => {
  expect(toCsv(['a'], [['=1+1'], ['-cmd'], ['-3.5'], ['@x']])).toBe("a\r\n'=1+1\r\n'-cmd\r\n-3.5\r\n'@x\r\n");
});
