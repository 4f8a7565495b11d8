import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitStatements } from './split-statements.ts';

const texts = (script: string) => splitStatements(script).map(({ text }) => text);

test('statements end at semicolons and keep their place in the script', () => {
  const script = 'CREATE TABLE a ();\n\n  CREATE TABLE b ();';
  expect(splitStatements(script)).toEqual([
    { text: 'CREATE TABLE a ()', offset: 0 },
    { text: 'CREATE TABLE b ()', offset: 22 },
  ]);
});

test('the last statement needs no semicolon, and empty statements are dropped', () => {
  expect(texts(';; SELECT 1;;\n-- the end\n;SELECT 2\n')).toEqual(['SELECT 1', 'SELECT 2']);
  expect(texts(' \n-- only a comment')).toEqual([]);
});

test('a comment before a statement is not part of it, a comment inside is', () => {
  expect(texts('-- first; really\n/* a; /* nested; */ b; */ SELECT /* ; */ 1 -- one;\n;')).toEqual([
    'SELECT /* ; */ 1 -- one;',
  ]);
});

test.each([
  ['a string with a doubled quote', "SELECT 'a;''b;'"],
  ['an escape string with a backslash before the quote', "SELECT E'a\\';b'"],
  ['a quoted identifier', 'SELECT 1 AS "a;""b"'],
  ['a dollar quote', 'DO $$ BEGIN PERFORM 1; END $$'],
  ['a tagged dollar quote that holds an untagged one', 'DO $body$ SELECT $$;$$; $body$'],
  ['parentheses', 'CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)'],
  [
    'a function body in SQL',
    'CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END',
  ],
])('a semicolon in %s does not end the statement', (_, statement) => {
  expect(texts(`${statement}; SELECT 2`)).toEqual([statement, 'SELECT 2']);
});

test('an ordinary string takes a backslash literally', () => {
  expect(texts("SELECT 'a\\'; SELECT 2")).toEqual(["SELECT 'a\\'", 'SELECT 2']);
});

test('a dollar inside a name or before a number opens no quote', () => {
  expect(texts('SELECT a$b$c; SELECT $1; SELECT 2')).toEqual(['SELECT a$b$c', 'SELECT $1', 'SELECT 2']);
});

test('BEGIN and END of a transaction are statements of their own', () => {
  expect(texts('BEGIN; CREATE TABLE a (); END; SELECT 1')).toEqual(['BEGIN', 'CREATE TABLE a ()', 'END', 'SELECT 1']);
});

test.each([["'"], ['"'], ["E'"], ['$$'], ['$x$'], ['/*']])(
  'an unterminated %s runs to the end of the script',
  (opening) => {
    const rest = `${opening} a; b`;
    expect(texts(`SELECT 1; SELECT ${rest}`)).toEqual(['SELECT 1', `SELECT ${rest}`]);
  },
);

test('whatever the script, each statement stands where its offset says', () => {
  const piece = fc.constantFrom(
    "'",
    '"',
    '$$',
    '$a$',
    '/*',
    '*/',
    '--',
    '\n',
    ';',
    '(',
    ')',
    'E',
    'begin',
    'é',
    '😀',
    '1',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const script = pieces.join('');
      for (const { text, offset } of splitStatements(script))
        expect(script.slice(offset, offset + text.length)).toBe(text);
    }),
  );
});
