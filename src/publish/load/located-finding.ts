import path from 'node:path';
import type { Finding } from '#model';
import type { ImportedDefinition } from './import-definition.ts';

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
  const words = {
    'does-not-compile': {
      message: `The definition can't be read: ${message} Nothing of this case study can be checked or published.`,
      fix: 'Correct the code; your editor marks the place.',
    },
    throws: {
      message: `The definition stops with "${message}" Nothing of this case study can be checked or published.`,
      fix: 'Correct the value that the builder refuses.',
    },
    'no-default-export': {
      message: `The file has no default export, so there is no case study in it. ${message}`,
      fix: 'Write `export default defineCaseStudy({ … })`.',
    },
  }[reason];
  return {
    check: `definition/${reason}`,
    severity: 'error',
    at: { path: [] },
    ...words,
    file: path.relative(root, file),
    line,
    column,
  };
}
