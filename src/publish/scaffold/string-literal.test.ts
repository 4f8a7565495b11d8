import { expect, test } from 'vitest';
import { stringLiteral } from './string-literal.ts';

test.each([
  ['Orders', "'Orders'"],
  ["Ada's shop", `"Ada's shop"`],
  [`"Ada's" 'shop'`, `"\\"Ada's\\" 'shop'"`],
  [`'a' "b"`, `'\\'a\\' "b"'`],
  ['back`tick` \\ slash $ {} ${', "'back`tick` \\\\ slash $ {} ${'"],
  [`back\`tick\` \${price} ' "`, `\`back\\\`tick\\\` \\\${price} ' "\``],
  ['two\nlines\tand\u0007bell', "'two\\nlines\\tand\\u0007bell'"],
  ['line\u2028separator \ufeffmark \u202eturned', "'line\\u2028separator \\ufeffmark \\u202eturned'"],
  ['👩‍🚀 naïve 東京', "'👩‍🚀 naïve 東京'"],
  ['half \ud83d pair', "'half \\ud83d pair'"],
])('%j is written as %s', (text, literal) => {
  expect(stringLiteral(text)).toBe(literal);
});
