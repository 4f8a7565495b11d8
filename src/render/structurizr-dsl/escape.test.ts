import { expect, test } from 'vitest';
import { dslTokens } from '../../../tests/support/structurizr-dsl.ts';
import { quoted } from './escape.ts';

test('quotes are escaped, line breaks become spaces', () => {
  expect(quoted(' The "big"\n one ')).toBe('"The \\"big\\" one"');
});

test('a backslash joins neither the closing quote nor the letter n', () => {
  expect(quoted('C:\\new\\')).toBe('"C:\\\u200bnew\\\u200b"');
  expect(dslTokens(`${quoted('C:\\new\\')} ${quoted('next')}`)).toEqual(['C:\\\u200bnew\\\u200b', 'next']);
});

test('what looks like an environment variable is not replaced', () => {
  expect(quoted('costs \u0024{HOME} or $5')).toBe('"costs $\u200b{HOME} or $5"');
});

test.each(['{', '}', '=', '->', '-[calls]->', '/* note'])('a name that is syntax is kept apart from it: %s', (name) => {
  expect(quoted(name)).toBe(`"\u200b${name}"`);
});

test.each(['R&D <svc>', 'end', 'a;b', 'x|y', '🚚 Łódź', "it's", '// no comment', '#tag', 'a -> b'])(
  'an ordinary name stays as it is: %s',
  (name) => {
    expect(dslTokens(quoted(name))).toEqual([name]);
  },
);
