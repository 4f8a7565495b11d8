import { expect, test } from 'vitest';
import { nameOf, pathOf, quoted } from './escape.ts';

test('quotes and backslashes are escaped, line breaks become spaces', () => {
  expect(quoted(" It's\nC:\\new\\ ")).toBe("'It\\'s C:\\\\new\\\\'");
});

test.each(['R&D <svc>', 'end', 'a;b', 'x|y', '"quoted"', '🚚 Łódź', '// no comment', '#tag', '{curly}'])(
  'an ordinary name stays as it is: %s',
  (name) => {
    expect(quoted(name)).toBe(`'${name}'`);
  },
);

test('a word of the language gets an underscore', () => {
  expect(nameOf('style')).toBe('style_');
  expect(nameOf('end')).toBe('end');
  expect(pathOf('model.orderApi.view')).toBe('model_.orderApi.view_');
});
