import type { Expression } from '#model';

type Node = Pick<Expression, 'op' | 'unit'> & Expression;

const shortUnits: Readonly<Record<string, string>> = { hour: 'h', minute: 'min', second: 's', day: 'd' };

const grouped = (value: string): string => {
  const [whole = '0', fraction] = value.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

/** `1 task`, `24 tasks`, `730 h`, `2 vCPU`, `1.5 × 1M requests`. */
function quantityText(value: string, unit: string): string {
  if (unit === '') return grouped(value);
  if (/^\d/.test(unit)) return `${grouped(value)} × ${unit}`;
  const short = shortUnits[unit];
  if (short) return `${grouped(value)} ${short}`;
  const takesPlural = value !== '1' && /^[a-z][a-z -]*[a-rt-z]$/.test(unit);
  return `${grouped(value)} ${unit}${takesPlural ? 's' : ''}`;
}

/** `Orders a day` → `orders a day`; `SMS a day` stays. */
const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

const precedence: Readonly<Record<Node['op'], number>> = {
  sum: 1,
  product: 2,
  quotient: 2,
  constant: 3,
  driver: 3,
  maximum: 3,
  ceiling: 3,
};

/**
 * A quantity formula as people write it: `24 tasks × 1 vCPU × 730 h`, `⌈records a second ÷ 1,000⌉`.
 * @param driverName what a driver is called; its id when it has no name
 */
export function formulaText(expression: Expression, driverName: (id: string) => string): string {
  const operand = (node: Node, parent: number): string => {
    const text = print(node);
    return precedence[node.op] < parent ? `(${text})` : text;
  };
  const print = (node: Node): string => {
    switch (node.op) {
      case 'constant':
        return quantityText(node.value, node.unit);
      case 'driver':
        return inSentence(driverName(node.driver));
      case 'ceiling':
        return `⌈${print(node.of[0])}⌉`;
      case 'maximum':
        return `max(${node.of.map(print).join(', ')})`;
      case 'sum':
        return node.of.map((part) => operand(part, 1)).join(' + ');
      case 'product':
        return node.of.map((part) => operand(part, 2)).join(' × ');
      case 'quotient':
        return node.of.map((part, index) => operand(part, index === 0 ? 2 : 3)).join(' ÷ ');
    }
  };
  return print(expression);
}
