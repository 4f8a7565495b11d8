import type { LocatedFinding } from '#publish';

/** 0: clean. 1: at least one error. 2: the tool itself failed, or was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Only errors that nobody stands by fail a command. */
export const exitCodeOf = (findings: readonly LocatedFinding[]): ExitCode =>
  findings.some(({ severity, known }) => severity === 'error' && known === undefined) ? 1 : 0;
