import { expect, test } from 'vitest';
import { delimiterOf, readCsv, rowsByColumn } from './csv.ts';

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['"a,b","say ""hi""","two\r\nlines"\n', [['a,b', 'say "hi"', 'two\r\nlines']]],
  ['a,,\n', [['a', '', '']]],
  [',a', [['', 'a']]],
  ['a,', [['a', '']]],
  ['"",b', [['', 'b']]],
  ['a\n\n\nb', [['a'], ['b']]],
  ['', []],
])('%j is read as RFC 4180 has it', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

test('a quote that is not closed, or goes on after it is, says where', () => {
  expect(readCsv('a\n"b\nc')).toEqual({ problem: 'The quote that opens in line 2 is never closed.' });
  expect(readCsv('"a"b')).toEqual({ problem: 'Line 1 goes on after a closing quote.' });
});

test('the delimiter is the one that a header holds most of', () => {
  expect(['a,b', 'a;b;c,d', 'a\tb', 'a|b', 'a'].map(delimiterOf)).toEqual([',', ';', '\t', '|', ',']);
});

test('rows know their columns, however many they have', () => {
  expect(rowsByColumn([['a', ' b '], ['1'], ['1', '2', '3']])).toEqual([
    new Map([['a', '1']]),
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  ]);
});
