import type { Branch, Fragment } from '#model';

/** How often a branch is taken in one run: its probability; branches without one share what the others leave. */
export function branchShare({ step, branches, repetitions }: Fragment, branch: Branch): number {
  switch (step) {
    case 'parallel':
      return 1;
    case 'loop':
      return repetitions ?? 1;
    case 'optional':
      return branch.probability ?? 1;
    case 'alternatives': {
      if (branch.probability !== undefined) return branch.probability;
      const given = branches.reduce((sum, { probability }) => sum + (probability ?? 0), 0);
      return Math.max(0, 1 - given) / branches.filter(({ probability }) => probability === undefined).length;
    }
  }
}
