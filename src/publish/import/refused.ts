import { ToolError } from '#model';

/** A workspace that contradicts itself; `why` says what can't be known because of it. */
export const refused = (where: string, what: string, why: string): ToolError =>
  new ToolError({
    where,
    what,
    why: `${why} Nothing was written.`,
    fix: 'Correct the workspace, or export it again.',
  });
