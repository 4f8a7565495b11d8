import { ToolError } from '#model';

/** One thing that is wrong with a PDF document or its template. */
export interface PdfProblem {
  /** File, line and column, e.g. `templates/typst/case-study.typ:12:5`, or the part of the document. */
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

/**
 * Nothing if there are no problems.
 * @throws {ToolError} about the first problem, with the others in its text
 */
export function refuse(problems: readonly PdfProblem[]): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  throw new ToolError({
    where: first.where,
    what: [first.what, ...others.map(({ where, what }) => `${where}: ${what}`)].join('\n'),
    why: 'Without it there is no PDF.',
    fix: [...new Set([first, ...others].map(({ fix }) => fix))].join('\n'),
  });
}
