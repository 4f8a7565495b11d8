import { displayWidth } from './display-width.ts';
import type { Entry, Expression } from './expression.ts';

/** That of the project's formatter. */
export const lineWidth = 120;

/**
 * An expression as the project's formatter lays it out.
 * @param indent of the line that it begins on
 * @param before what stands before it on that line, after the indent
 * @param after what follows it on its last line
 */
export function layOut(expression: Expression, indent = '', before = '', after = ''): string {
  const flat = flatten(expression);
  if (flat !== null && displayWidth(indent + before + flat + after) <= lineWidth) return flat;
  const inner = `${indent}  `;
  switch (expression.as) {
    case 'atom':
      return expression.code;
    case 'array':
      return block(
        '[',
        expression.values.map((value) => layOut(value, inner, '', ',')),
        ']',
        indent,
      );
    case 'object':
      return block(
        '{',
        expression.entries.map((entry) => layOutEntry(entry, inner)),
        '}',
        indent,
      );
    case 'call':
      return layOutCall(expression, indent, before);
    default:
      return expression satisfies never;
  }
}

/** The expression on one line; `null` when a part of it has to be expanded. */
export function flatten(expression: Expression): string | null {
  if (expression.as === 'atom') return expression.code;
  if (expression.as === 'object') {
    const entries = expression.entries.map(([key, value]) =>
      isShorthand(key, value) ? key : `${key}: ${flatten(value)}`,
    );
    const isLong = expression.isExpanded || expression.entries.some(([, value]) => flatten(value) === null);
    return isLong ? null : entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  const values = expression.values.map(flatten);
  if (values.includes(null)) return null;
  return expression.as === 'array' ? `[${values.join(', ')}]` : `${expression.callee}(${values.join(', ')})`;
}

export const isShorthand = (key: string, value: Expression): boolean => value.as === 'atom' && value.code === key;

function layOutEntry([key, value]: Entry, indent: string): string {
  if (isShorthand(key, value)) return key;
  const before = `${key}: `;
  const laidOut = layOut(value, indent, before, ',');
  // A string moves to the next line when it is too long and its key is long enough for that to help.
  const isString = value.as === 'atom' && /^['"]/.test(value.code);
  const isTooLong = displayWidth(`${indent}${before}${laidOut},`) > lineWidth;
  return isString && isTooLong && key.length >= 5 ? `${key}:\n${indent}  ${laidOut}` : before + laidOut;
}

/** A last object keeps the call's parentheses beside its braces when the other values fit on the first line. */
function layOutCall({ callee, values }: Expression & { as: 'call' }, indent: string, before: string): string {
  const last = values.at(-1);
  const others = values.slice(0, -1);
  if (last?.as === 'object' && others.at(-1)?.as !== 'object') {
    const flat = others.map(flatten);
    const head = `${callee}(${flat.map((value) => `${value}, `).join('')}`;
    if (!flat.includes(null) && displayWidth(`${indent}${before}${head}{`) <= lineWidth)
      return `${head}${layOut({ ...last, isExpanded: true }, indent)})`;
  }
  const inner = `${indent}  `;
  return block(
    `${callee}(`,
    values.map((value) => layOut(value, inner, '', ',')),
    ')',
    indent,
  );
}

const block = (open: string, lines: readonly string[], close: string, indent: string): string =>
  `${open}\n${lines.map((line) => `${indent}  ${line},\n`).join('')}${indent}${close}`;
