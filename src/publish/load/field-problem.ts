import { printPath } from '#model';
import { sentence } from './sentence.ts';

/** What the schema says of one field. */
export interface FieldIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Path of an issue as findings carry it. */
export const pathOf = ({ path }: FieldIssue): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

/** `It is missing.`, or what the field holds and what it may hold. */
export const fieldProblem = ({ message }: FieldIssue): string =>
  /received undefined$/.test(message) ? 'The field is missing.' : sentence(message);

/** The issues of a builder that refused its arguments, as one sentence; `null` for any other error. */
export function refusedFields(error: unknown): string | null {
  if (!(error instanceof Error) || !('issues' in error) || !Array.isArray(error.issues)) return null;
  const issues: readonly FieldIssue[] = error.issues;
  return issues
    .map((issue) => {
      const field = printPath(pathOf(issue));
      return field === '' ? fieldProblem(issue) : `"${field}": ${fieldProblem(issue)}`;
    })
    .join(' ');
}
