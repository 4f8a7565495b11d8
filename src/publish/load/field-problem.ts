import { printPath } from '#model';
import { sentence } from './sentence.ts';

/** What the schema says of one field. */
export interface FieldIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of a field that may hold one of several things: what is wrong with it as each of them. */
  readonly errors?: readonly (readonly FieldIssue[])[];
}

/** Path of an issue as findings carry it. */
export const pathOf = ({ path }: FieldIssue): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

/** `It is missing.`, or what the field holds and what it may hold. */
export function fieldProblem({ message, errors = [] }: FieldIssue): string {
  if (/received undefined$/.test(message)) return 'The field is missing.';
  const [, noNumber] = noNumberPattern.exec(message) ?? errors.flatMap(noNumberIn)[0] ?? [];
  if (noNumber) return `It is ${noNumber}, which is no number: something that it is computed from is missing, or 0.`;
  if (errors.length === 0) return sentence(message);
  // The one that it comes nearest to: of the right type, with the fewest faults, and these inside.
  const [nearest] = errors
    .filter((issues) => !issues.some(isOfOtherType))
    .toSorted((a, b) => a.filter(isOfWhole).length - b.filter(isOfWhole).length || a.length - b.length);
  if (nearest) return nearest.map(placedProblem).join(' ');
  const problems = new Set(errors.flatMap((issues) => issues.filter(isOfWhole).map(fieldProblem)));
  return [...problems].join(' Or ');
}

const noNumberPattern = /received (NaN|Infinity|-Infinity)$/;
const noNumberIn = (issues: readonly FieldIssue[]) =>
  issues.filter(isOfWhole).flatMap(({ message }) => {
    const found = noNumberPattern.exec(message);
    return found ? [found] : [];
  });
const isOfWhole = ({ path }: FieldIssue): boolean => path.length === 0;
const isOfOtherType = (issue: FieldIssue): boolean =>
  isOfWhole(issue) &&
  (/received \w+$/.test(issue.message) ||
    (issue.errors !== undefined &&
      issue.errors.length > 0 &&
      issue.errors.every((branch) => branch.some(isOfOtherType))));

function placedProblem(issue: FieldIssue): string {
  const field = printPath(pathOf(issue));
  return field === '' ? fieldProblem(issue) : `"${field}": ${fieldProblem(issue)}`;
}

/** The issues of a builder that refused its arguments, as one sentence; `null` for any other error. */
export function refusedFields(error: unknown): string | null {
  if (!(error instanceof Error) || !('issues' in error) || !Array.isArray(error.issues)) return null;
  const issues: readonly FieldIssue[] = error.issues;
  return issues.map(placedProblem).join(' ');
}
