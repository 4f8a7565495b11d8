/** The story holds something that only the website can evaluate. */
class StoryExpressionError extends Error {
  readonly expression: string;

  constructor(expression: string) {
    super(
      `The story uses the expression {${expression}}, which the PDF can't evaluate. Write its value, or use one of the story components, which print too.`,
    );
    this.name = 'StoryExpressionError';
    this.expression = expression;
  }
}

/**
 * The text of a `{…}` in MDX: a literal prints, a comment doesn't.
 * @throws {StoryExpressionError} for anything that would have to be run
 */
export function expressionText(source: string): string {
  const text = literalText(source);
  if (text === null) throw new StoryExpressionError(source.trim());
  return text;
}

/** What a `{…}` prints that is a literal or a comment; `null` for anything that would have to be run. */
export function literalText(source: string): string | null {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').trim();
  if (code === '') return '';
  if (/^-?\d+(\.\d+)?$/.test(code)) return code;
  const literal = /^(['"`])((?:(?!\1)[^\\$])*)\1$/.exec(code);
  return literal?.[2] ?? null;
}
