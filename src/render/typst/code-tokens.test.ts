import { expect, test } from 'vitest';
import { codeTokens } from './code-tokens.ts';

const colored = (source: string, language: string): string[] =>
  (codeTokens(source, language) ?? []).flatMap((line) =>
    line.flatMap(({ text, color }) => (color === null ? [] : [text])),
  );

test('Comments, strings and keywords have a color', () => {
  expect(colored('if err != nil { // gone\n\treturn fmt.Errorf("x: %w", err)\n}', 'go')).toEqual([
    'if',
    'nil',
    '// gone',
    'return',
    '"x: %w"',
  ]);
  expect(colored("SELECT id FROM orders WHERE note = 'it''s -- fine' -- really", 'sql')).toEqual([
    'SELECT',
    'FROM',
    'WHERE',
    "'it''s -- fine'",
    '-- really',
  ]);
  expect(colored('{ "open": true }', 'json')).toEqual(['"open"', 'true']);
});

test('A name that contains a keyword has none', () => {
  expect(colored('forward := order_index', 'go')).toEqual([]);
});

test('Each line of the source is a line of tokens that say the same', () => {
  const source = 'a := `one\n\ntwo` /* three\nfour */ b\n';
  const lines = codeTokens(source, 'go') ?? [];
  expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(source);
});

test('An unknown language has no colors', () => {
  expect(codeTokens('MOVE A TO B.', 'cobol')).toBeUndefined();
  expect(codeTokens('x', 'constructor')).toBeUndefined();
});
