import type { QualityRequirement } from '#model';

/** The side of a target that isn't the one that everybody takes it to be on; `undefined` for the usual one. */
export type UnusualSide = QualityRequirement['comparison'] | undefined;

/** What to do about a missed target: as usual, or first of all to look at its side. */
export function fixOfSide(side: UnusualSide, usual: string): string {
  if (side === undefined) return usual;
  if (side === 'exactly')
    return "Write 'at-most' or 'at-least' as `comparison`: what is computed is hardly ever exactly the target.";
  return `Write '${side === 'at-least' ? 'at-most' : 'at-least'}' as \`comparison\`, if the target is a ${side === 'at-least' ? 'ceiling' : 'floor'}; or agree on another target.`;
}
