import path from 'node:path';
import type { Finding } from '#model';
import type { ImportedDefinition } from './import-definition.ts';
import { sentence } from './sentence.ts';

/** A finding with the place in the author's files, as well as it could be found. */
export interface LocatedFinding extends Finding {
  /** Relative to the folder that holds `case-studies/`. */
  readonly file: string;
  /** 1-based; `null` when unknown. */
  readonly line: number | null;
  readonly column: number | null;
}

/** The finding for a definition that can't be imported. */
export function definitionFinding(root: string, failure: ImportedDefinition & { ok: false }): LocatedFinding {
  const { file, line, column, reason, message } = failure;
  return {
    ...words[reason](message),
    severity: 'error',
    at: { path: [] },
    file: path.relative(root, file),
    line,
    column,
  };
}

type Words = Pick<LocatedFinding, 'check' | 'message' | 'fix'>;
const consequence = 'Nothing of this file can be checked or published.';

const words: Readonly<Record<(ImportedDefinition & { ok: false })['reason'], (message: string) => Words>> = {
  'does-not-compile': (message) => ({
    check: 'definition/does-not-compile',
    message: `The definition can't be read: ${sentence(message)} ${consequence}`,
    fix: 'Correct the code; your editor marks the place.',
  }),
  'import-missing': (message) => ({
    check: 'definition/does-not-compile',
    message: `The definition imports "${message}", which doesn't exist. ${consequence}`,
    fix: 'Correct the import, or add what it names.',
  }),
  'field-refused': (message) => ({
    check: 'definition/throws',
    message: `A builder refuses what it was given. ${sentence(message)} ${consequence}`,
    fix: 'Correct the field; your editor shows what it may hold.',
  }),
  throws: (message) => ({
    check: 'definition/throws',
    message: `The definition stops with an error: ${sentence(message)} ${consequence}`,
    fix: 'Correct the code at this place.',
  }),
  'no-default-export': (message) => ({
    check: 'definition/no-default-export',
    message: `The file has no default export, so there is no case study in it. ${sentence(message)}`,
    fix: 'Write `export default defineCaseStudy({ … })`.',
  }),
};
