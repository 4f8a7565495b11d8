/** What a message says, in whole sentences and the user's words. */
export interface ToolErrorParts {
  /** File, folder or `file › path` that it is about. */
  readonly where: string;
  /** What happened. */
  readonly what: string;
  /** Why it matters: what can't be done because of it. */
  readonly why: string;
  /** What the user can do. */
  readonly fix: string;
  /** Page that explains more. */
  readonly see?: string;
}

/**
 * A problem outside the definition that keeps the tool from its work: an unwritable folder, a broken template.
 * Its message is complete, so it reads the same wherever it is printed; it needs no stack.
 */
export class ToolError extends Error implements ToolErrorParts {
  override readonly name = 'ToolError';
  readonly where: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  declare readonly see?: string;

  constructor(parts: ToolErrorParts, options?: ErrorOptions) {
    super(formatMessage(parts), options);
    this.where = parts.where;
    this.what = parts.what;
    this.why = parts.why;
    this.fix = parts.fix;
    if (parts.see !== undefined) this.see = parts.see;
  }
}

const hangingIndent = ' '.repeat(11);
const row = (label: string, text: string): string =>
  `  ${label.padEnd(9)}${text.split('\n').join(`\n${hangingIndent}`)}`;

function formatMessage({ where, what, why, fix, see }: ToolErrorParts): string {
  const rows = [where, row('error', `${what} ${why}`), row('fix', fix)];
  if (see !== undefined) rows.push(row('see', see));
  return rows.join('\n');
}
