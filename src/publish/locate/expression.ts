import type { ESTree } from 'rolldown/utils';
import { keyName } from './source-module.ts';

/** What is inside type assertions and parentheses. */
export function unwrap(expression: ESTree.Expression): ESTree.Expression {
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return unwrap(expression.expression);
    default:
      return expression;
  }
}

/** The property that is accessed, when it is written out. */
export function memberKey({ property, computed }: ESTree.MemberExpression): string | null {
  if (property.type === 'PrivateIdentifier') return null;
  return computed && property.type === 'Identifier' ? null : keyName(property);
}

/** What a function returns when that is all it does, or its last statement. */
export function returned({ body }: ESTree.ArrowFunctionExpression): ESTree.Expression | null {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.at(-1);
  return last?.type === 'ReturnStatement' ? last.argument : null;
}

/** The name that a call goes to: `uses`, or `uses` of `model.uses`. */
export function calleeName({ callee }: ESTree.CallExpression): string | null {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? memberKey(callee) : null;
}

/** The text of a string literal. */
export const textOf = (expression: ESTree.Argument | undefined): string | null =>
  expression?.type === 'Literal' && typeof expression.value === 'string' ? expression.value : null;

/** Whether an argument is a value rather than a spread. */
export const isExpression = (argument: ESTree.Argument): argument is ESTree.Expression =>
  argument.type !== 'SpreadElement';
