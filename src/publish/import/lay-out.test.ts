import { expect, test } from 'vitest';
import { array, atom, call, object, text } from './expression.ts';
import { layOut } from './lay-out.ts';
import { destructuring, importStatement } from './statement.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `name${index + 1}`);
const names = (count: number) => object(words(count).map((name) => [name, atom(name)]));

test('what fits stays on one line, and absent entries are left out', () => {
  const spec = object([
    ['name', text('A')],
    ['url', null],
  ]);
  expect(layOut(call('person', text('a'), spec))).toBe("person('a', { name: 'A' })");
  expect(layOut(object([['api', atom('api')]]))).toBe('{ api }');
  expect(layOut(object([]))).toBe('{}');
});

test('a long last object keeps beside the parenthesis, a long string moves below its key', () => {
  const spec = object([
    ['name', text('n'.repeat(120))],
    ['description', text('d'.repeat(120))],
  ]);
  expect(layOut(call('person', text('a'), spec))).toBe(
    `person('a', {\n  name: '${'n'.repeat(120)}',\n  description:\n    '${'d'.repeat(120)}',\n})`,
  );
});

test('a long call without a last object has each value on a line of its own', () => {
  const long = text('d'.repeat(90));
  const description = `'${'d'.repeat(90)}'`;
  const short = call('uses', atom('a'), atom('b'));
  expect(layOut(array([call('uses', atom('member'), long, atom('orders')), short]))).toBe(
    `[\n  uses(member, ${description}, orders),\n  uses(a, b),\n]`,
  );
  expect(layOut(array([call('uses', atom('member'), long, atom('purchaseOrders')), short]))).toBe(
    `[\n  uses(\n    member,\n    ${description},\n    purchaseOrders,\n  ),\n  uses(a, b),\n]`,
  );
});

test('a destructuring breaks behind the sign before it breaks between names', () => {
  expect(destructuring(names(2), 'shop.containers')).toBe('export const { name1, name2 } = shop.containers;');
  expect(destructuring(names(13), 'shop.containers')).toBe(
    `export const { ${words(13).join(', ')} } =\n  shop.containers;`,
  );
  expect(destructuring(names(16), 'shop.containers')).toBe(
    `export const {\n${words(16)
      .map((name) => `  ${name},\n`)
      .join('')}} = shop.containers;`,
  );
});

test('a long destructuring with another name breaks between names', () => {
  const other = object([...words(12).map((name) => [name, atom(name)] as const), ['x', atom('y')]]);
  expect(destructuring(other, 'shop.containers')).toBe(
    `export const {\n${words(12)
      .map((name) => `  ${name},\n`)
      .join('')}  x: y,\n} = shop.containers;`,
  );
});

test('imports are sorted as the linter wants them, each once', () => {
  expect(importStatement(['api10', 'apiA', 'Api', 'uses', 'api2', 'api', 'aPiB', 'uses'], './architecture.ts')).toBe(
    "import { Api, aPiB, api, api2, api10, apiA, uses } from './architecture.ts';",
  );
});
