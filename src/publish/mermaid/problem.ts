import type { MermaidProblem } from './drawing-answer.ts';
import { lineInSource } from './source-lines.ts';

/** Mermaid's several kinds of error as one. */
export function problemOf(error: unknown, source: string): MermaidProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (/no diagram type detected/i.test(message)) return { line: 1, reason: 'its first line names no kind of diagram' };
  const lines = `${source}\n`.split('\n');
  const reported = reportedLine(error, message);
  const line = reported === null ? lineOfQuoted(message, lines) : lineInSource(lines.join('\n'), reported);
  if (!/\b(?:Parse|Lexical|Lexer) error on line/i.test(message)) return { line, reason: plainReason(message) };
  const rest = lines.slice(line - 1).find((text) => text.trim() !== '');
  if (rest === undefined || /got 'EOF'/.test(message))
    return { line: lastLine(lines), reason: 'it ends before everything that was opened is closed' };
  return { line, reason: `"${rest.trim()}" can't be read` };
}

const lastLine = (lines: readonly string[]): number => lines.findLastIndex((text) => text.trim() !== '') + 1;

/** Counted from 1, as Mermaid counts. */
function reportedLine(error: unknown, message: string): number | null {
  const named = /\bline:? (\d+)/i.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  const hash = typeof error === 'object' && error !== null && 'hash' in error ? error.hash : null;
  const line = typeof hash === 'object' && hash !== null && 'line' in hash ? hash.line : null;
  return typeof line === 'number' ? line + 1 : null;
}

/** `Invalid date:2026-13-45` names no line, but what it quotes stands in one. */
function lineOfQuoted(message: string, lines: readonly string[]): number {
  const quoted = /[:"'\s]([^:"'\s]+)["']?$/.exec(message.split('\n')[0] ?? '')?.[1];
  const found = quoted === undefined ? -1 : lines.findIndex((line) => line.includes(quoted));
  return Math.max(0, found) + 1;
}

const plainReason = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/^(?:Parsing failed|Error):\s*/, '').replace(/[.:\s]+$/, '');
