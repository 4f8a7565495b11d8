/** One statement of a script, with its place. */
export interface Statement {
  /** From its first token on; without the comments before it and the semicolon after it. */
  readonly text: string;
  /** Index of its first character in the script. */
  readonly offset: number;
}

/**
 * Splits a script the way psql does: a semicolon ends a statement unless it stands in a string, a quoted identifier, a
 * dollar quote, a comment, parentheses, or the `BEGIN ATOMIC … END` body of a function.
 * An unterminated quote or comment runs to the end, so that PostgreSQL reports it.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = [];
  let statement = emptyStatement();
  const finish = (end: number): void => {
    if (statement.start !== null) {
      statements.push({ text: script.slice(statement.start, end).trimEnd(), offset: statement.start });
    }
    statement = emptyStatement();
  };
  for (const { kind, text, offset } of tokens(script)) {
    if (kind === 'space') continue;
    if (text === ';' && statement.parentheses === 0 && statement.blocks === 0) {
      finish(offset);
      continue;
    }
    statement.start ??= offset;
    if (text === '(') statement.parentheses += 1;
    if (text === ')') statement.parentheses = Math.max(0, statement.parentheses - 1);
    if (kind === 'word') followBlocks(statement, text.toLowerCase());
  }
  finish(script.length);
  return statements;
}

interface OpenStatement {
  start: number | null;
  parentheses: number;
  /** Depth of `BEGIN … END` and `CASE … END` inside a function body. */
  blocks: number;
  firstWords: string[];
}

const emptyStatement = (): OpenStatement => ({ start: null, parentheses: 0, blocks: 0, firstWords: [] });

// psql has the same rule: only CREATE [OR REPLACE] FUNCTION or PROCEDURE can hold a body that isn't quoted.
const hasSqlBody = (words: readonly string[]): boolean => {
  const [create, next, replace, kind] = words;
  const created = next === 'or' && replace === 'replace' ? kind : next;
  return create === 'create' && (created === 'function' || created === 'procedure');
};

function followBlocks(statement: OpenStatement, word: string): void {
  if (statement.firstWords.length < 4) statement.firstWords.push(word);
  if (statement.parentheses > 0 || !hasSqlBody(statement.firstWords)) return;
  if (word === 'begin' || (word === 'case' && statement.blocks > 0)) statement.blocks += 1;
  if (word === 'end' && statement.blocks > 0) statement.blocks -= 1;
}

interface Token {
  readonly kind: 'space' | 'word' | 'other';
  readonly text: string;
  readonly offset: number;
}

const word = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const space = /\s+|--[^\n\r]*/y;
const quoted = /[eE]'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*(?:'|$)|'[^']*(?:''[^']*)*(?:'|$)|"[^"]*(?:""[^"]*)*(?:"|$)/y;
const dollarTag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const parameterOrNumber = /\$?\d[\p{L}\p{N}_.$]*/uy;

function* tokens(script: string): Generator<Token> {
  let offset = 0;
  while (offset < script.length) {
    const token = tokenAt(script, offset);
    yield token;
    offset += token.text.length;
  }
}

function tokenAt(script: string, offset: number): Token {
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(script)?.[0];
  };
  const blank = match(space) ?? blockComment(script, offset);
  if (blank !== undefined) return { kind: 'space', text: blank, offset };
  // Quotes before words: the E of E'…' is a letter.
  const quote = match(quoted) ?? dollarQuote(script, offset, match(dollarTag)) ?? match(parameterOrNumber);
  if (quote !== undefined) return { kind: 'other', text: quote, offset };
  const name = match(word);
  if (name !== undefined) return { kind: 'word', text: name, offset };
  return { kind: 'other', text: script.charAt(offset), offset };
}

function dollarQuote(script: string, offset: number, tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  const end = script.indexOf(tag, offset + tag.length);
  return end < 0 ? script.slice(offset) : script.slice(offset, end + tag.length);
}

/** PostgreSQL's block comments nest. */
function blockComment(script: string, offset: number): string | undefined {
  if (!script.startsWith('/*', offset)) return undefined;
  let depth = 0;
  for (let index = offset; index < script.length; index += 1) {
    if (script.startsWith('/*', index)) {
      depth += 1;
      index += 1;
    } else if (script.startsWith('*/', index)) {
      depth -= 1;
      index += 1;
      if (depth === 0) return script.slice(offset, index + 1);
    }
  }
  return script.slice(offset);
}
