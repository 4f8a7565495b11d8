import type { Expression } from '#model';

const shortUnits: Readonly<Record<string, string>> = { hour: 'h', minute: 'min', second: 's', day: 'd' };

const grouped = (value: string): string => {
  const [, leading, zeros] = /^(\d{1,3}?)((?:0{3}){3,4})$/.exec(value) ?? [];
  if (leading !== undefined) return `${leading} ${zeros?.length === 12 ? 'trillion' : 'billion'}`;
  const [whole = '0', fraction] = value.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

/** `task` → `tasks`, `byte/reading` → `bytes/reading`; `series`, shares (`of users`), symbols and units with capitals (`ms`, `GB-month`) don't change. */
export function unitText(unit: string, value: string): string {
  const [counted = '', ...per] = unit.split('/');
  if (per.length > 0) return [unitText(counted, value), ...per].join('/');
  if (value === '1' || unit.length < 3 || !/^[a-z][a-z -]*$/.test(unit)) return unit;
  if (/^of |\bseries$/.test(unit)) return unit;
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

/** `1 task`, `24 tasks`, `730 h`, `2 vCPU`, `1.5 × 1M requests`. */
function quantityText(value: string, unit: string): string {
  if (unit === '') return grouped(value);
  if (/^\d/.test(unit)) return `${grouped(value)} × ${unit}`;
  return `${grouped(value)} ${shortUnits[unit] ?? unitText(unit, value)}`;
}

const precedence: Readonly<Record<Expression['op'], number>> = {
  sum: 1,
  product: 2,
  quotient: 2,
  constant: 3,
  driver: 3,
  maximum: 3,
  ceiling: 0,
};

const isOne = (node: Expression): boolean => node.op === 'constant' && node.value === '1' && node.unit === '';

/** `a + b − c`: a negative constant is taken off instead of added. */
const joinTerms = (terms: readonly string[]): string =>
  terms.reduce((text, term) => (term.startsWith('-') ? `${text} − ${term.slice(1)}` : `${text} + ${term}`));

/**
 * A quantity formula as people write it: `24 tasks × 1 vCPU × 730 h`, `Records a second ÷ 1,000, rounded up`. Factors of plain 1
 * are left out.
 * @param driverName what a driver is called; its id when it has no name
 */
export function formulaText(expression: Expression, driverName: (id: string) => string): string {
  const operand = (node: Expression, parent: number): string => {
    const text = print(node);
    return precedence[node.op] < parent ? `(${text})` : text;
  };
  const print = (node: Expression): string => {
    switch (node.op) {
      case 'constant':
        return quantityText(node.value, node.unit);
      case 'driver':
        return driverName(node.driver);
      case 'ceiling':
        return `${print(node.of[0])}, rounded up`;
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
