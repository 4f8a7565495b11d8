import { displayWidth } from './display-width.ts';
import { atom, type Expression, object } from './expression.ts';
import { flatten, layOut, lineWidth } from './lay-out.ts';

/** A statement about a value: `export const shop = softwareSystem('shop', …);` */
export const statement = (start: string, value: Expression, end = ''): string =>
  `${start} ${layOut(value, '', `${start} `, `${end};`)}${end};`;

/** `export const { api, database } = shop.containers;`: a long one breaks behind the sign, a longer one between names. */
export function destructuring(names: Expression, from: string): string {
  const start = 'export const';
  const broken = `${start} ${flatten(names)} =`;
  const whole = `${broken} ${from};`;
  if (displayWidth(whole) <= lineWidth) return whole;
  return displayWidth(broken) <= lineWidth ? `${broken}\n  ${from};` : statement(start, names, ` = ${from}`);
}

/** `import { uses } from '#model';`, with the names in the order that the project's linter wants. */
export const importStatement = (names: readonly string[], from: string): string =>
  statement(
    'import',
    object([...new Set(names)].toSorted(naturalOrder).map((name) => [name, atom(name)])),
    ` from '${from}'`,
  );

/** Letters before their case, numbers by value. */
function naturalOrder(one: string, other: string): number {
  const parts = (name: string): string[] => name.match(/\d+|\D/g) ?? [];
  const [first, second] = [parts(one), parts(other)];
  for (const [index, part] of first.entries()) {
    const counterpart = second[index];
    if (counterpart === undefined) return 1;
    const order = compare(part.toLowerCase(), counterpart.toLowerCase());
    if (order !== 0) return order;
  }
  return first.length - second.length || (one < other ? -1 : 1);
}

const compare = (one: string, other: string): number =>
  /\d/.test(one) && /\d/.test(other) ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0;
