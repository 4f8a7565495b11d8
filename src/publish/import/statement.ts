import { displayWidth } from './display-width.ts';
import { atom, type Expression, object } from './expression.ts';
import { flatten, isShorthand, layOut, lineWidth } from './lay-out.ts';

/** A statement about a value: `export const shop = softwareSystem('shop', …);` */
export const statement = (start: string, value: Expression, end = ''): string =>
  `${start} ${layOut(value, '', `${start} `, `${end};`)}${end};`;

/**
 * `export const { api, database } = shop.containers;`: a long one breaks behind the sign, a longer one between names, and
 * so does a long one of more than two names that gives one of them another name.
 */
export function destructuring(names: Expression & { readonly as: 'object' }, from: string): string {
  const start = 'export const';
  const broken = `${start} ${flatten(names)} =`;
  const whole = `${broken} ${from};`;
  if (displayWidth(whole) <= lineWidth) return whole;
  const isComplex = names.entries.length > 2 && !names.entries.every(([key, value]) => isShorthand(key, value));
  return displayWidth(broken) <= lineWidth && !isComplex
    ? `${broken}\n  ${from};`
    : statement(start, names, ` = ${from}`);
}

/** `import { uses } from 'casebook';`, with the names in the order that the project's linter wants. */
export const importStatement = (names: readonly string[], from: string): string =>
  statement(
    'import',
    object([...new Set(names)].toSorted(naturalOrder).map((name) => [name, atom(name)])),
    ` from '${from}'`,
  );

/** Numbers by value, then character by character: the alphabet first, and a capital before its small letter. */
function naturalOrder(one: string, other: string): number {
  const parts = (name: string): string[] => name.match(/\d+|\D/g) ?? [];
  const [first, second] = [parts(one), parts(other)];
  for (const [index, part] of first.entries()) {
    const counterpart = second[index];
    if (counterpart === undefined) return 1;
    const order = compare(part, counterpart);
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

function compare(one: string, other: string): number {
  if (/\d/.test(one) && /\d/.test(other)) return Number(one) - Number(other);
  const [small, otherSmall] = [one.toLowerCase(), other.toLowerCase()];
  if (small !== otherSmall) return small < otherSmall ? -1 : 1;
  return one === other ? 0 : one < other ? -1 : 1;
}
