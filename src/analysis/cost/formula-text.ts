import type { Expression } from '#model';
import { groupDigits } from '../group-digits.ts';
import { formatQuantity } from './format-quantity.ts';

const shortUnits: Readonly<Record<string, string>> = { hour: 'h', minute: 'min', second: 's', day: 'd' };

const grouped = (value: string): string => {
  const [, leading, zeros] = /^(\d{1,3}?)((?:0{3}){3,4})$/.exec(value) ?? [];
  if (leading !== undefined) return `${leading} ${zeros?.length === 12 ? 'trillion' : 'billion'}`;
  return groupDigits(value);
};

/** What ends in an s of its own, `address` or `bus`, is one; what got it, `connections`, is many already. */
const isPlural = (unit: string): boolean => /[^sui]s$/.test(unit);

/**
 * `task` → `tasks`, `byte/reading` → `bytes/reading`, `vCPU-hour` → `vCPU-hours`, and back where the value is 1; `series`,
 * shares (`of users`) and symbols (`ms`, `GB`) don't change.
 */
export function unitText(unit: string, value: string): string {
  const [counted = '', ...per] = unit.split('/');
  if (per.length > 0) return [unitText(counted, value), ...per].join('/');
  if (unit.length < 3 || !/^([a-z]|.*[A-Za-z]-)[a-z -]*$/.test(unit)) return unit;
  if (/^of |\bseries$/.test(unit)) return unit;
  if (isPlural(unit)) return value === '1' ? unit.replace(/ies$/, 'ys').slice(0, -1) : unit;
  if (value === '1') return unit;
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

const withUnit = (number: string, value: string, unit: string): string => {
  if (unit === '') return number;
  if (/^\d/.test(unit)) return `${number} × ${unit}`;
  return `${number} ${shortUnits[unit] ?? unitText(unit, value)}`;
};

/** `1 task`, `24 tasks`, `730 h`, `2 vCPU`, `1.5 × 1M requests`; what was computed is rounded for people. */
export const quantityText = (value: string, unit: string): string => withUnit(formatQuantity(value), value, unit);

/** Whether a name says every word of a unit: `Orders a day` says `order/day`. Symbols are never taken for said. */
const saysUnit = (name: string, unit: string): boolean =>
  unit.split(/[/ -]/).every((word) => word.length > 2 && name.toLowerCase().includes(word.toLowerCase()));

/**
 * A driver with its value, and its unit where its name doesn't say it: `Fargate tasks (24)`, `Database storage (500 GB)`.
 */
export const driverText = (name: string, unit: string, value: string): string =>
  `${name} (${saysUnit(name, unit) ? formatQuantity(value) : quantityText(value, unit)})`;

const precedence: Readonly<Record<Expression['op'], number>> = {
  sum: 1,
  product: 2,
  quotient: 2,
  constant: 3,
  driver: 3,
  maximum: 3,
  ceiling: 0,
  floor: 0,
};

const isOne = (node: Expression): boolean => node.op === 'constant' && node.value === '1' && node.unit === '';

/** What a negative term takes off: `100` of `−100`, `b` of `b × −1`. */
const takenOff = (term: string): string | undefined => /^−(.*)$/s.exec(term)?.[1] ?? /^(.*) × −1$/s.exec(term)?.[1];

/** `a + b − c`: what is negative is taken off instead of added. */
const joinTerms = (terms: readonly string[]): string =>
  terms.reduce((text, term) => {
    const off = takenOff(term);
    return off === undefined ? `${text} + ${term}` : `${text} − ${off}`;
  });

/**
 * A quantity formula as people write it: `24 tasks × 1 vCPU × 730 h`, `Records a second ÷ 1,000, rounded up`. Factors of plain 1
 * are left out.
 * @param driverName what a driver is called, with its value where the formula is to show it; its id when it has no name
 */
export function formulaText(expression: Expression, driverName: (id: string, unit: string) => string): string {
  const operand = (node: Expression, parent: number): string => {
    const text = print(node);
    return precedence[node.op] < parent ? `(${text})` : text;
  };
  const print = (node: Expression): string => {
    switch (node.op) {
      case 'constant':
        return withUnit(grouped(node.value), node.value, node.unit);
      case 'driver':
        return driverName(node.driver, node.unit);
      case 'ceiling':
        return `${print(node.of[0])}, rounded up`;
      case 'floor':
        return `${print(node.of[0])}, rounded down`;
      case 'maximum':
        return `max(${node.of.map((part) => operand(part, 1)).join(', ')})`;
      case 'sum':
        return joinTerms(node.of.map((part) => operand(part, 1)));
      case 'product': {
        const factors = node.of.filter((part) => !isOne(part));
        return (factors.length > 0 ? factors : node.of).map((part) => operand(part, 2)).join(' × ');
      }
      case 'quotient':
        return node.of.map((part, index) => operand(part, index === 0 ? 2 : 3)).join(' ÷ ');
    }
  };
  return print(expression);
}
