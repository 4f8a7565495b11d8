import { readdir } from 'node:fs/promises';
import type { LoggedDecision } from '#analysis';
import { ToolError } from '#model';

/**
 * The number after the highest one, typed decisions and files counted together. Files that aren't valid records count
 * too: their number is taken.
 * @throws {ToolError} when it would have more than four digits
 */
export async function nextDecisionNumber(
  folder: string,
  decisions: readonly Pick<LoggedDecision, 'number'>[],
): Promise<number> {
  const names = await readdir(folder).catch((): string[] => []);
  const numbers = names.map((name) => Number(/^(\d{4})-.*\.md$/.exec(name)?.[1] ?? 0));
  const next = Math.max(0, ...numbers, ...decisions.map(({ number }) => number)) + 1;
  if (next <= 9999) return next;
  throw new ToolError({
    where: folder,
    what: 'The decision number 9999 is taken.',
    why: 'MADR numbers have four digits, so no further record can be named.',
    fix: 'Rename the record with the highest number.',
  });
}
