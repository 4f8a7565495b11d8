import type { QualityRequirement } from '#model';

type Comparison = QualityRequirement['comparison'];

/** Below, at or above the target. */
export type Side = -1 | 0 | 1;

/** Numbers that agree in twelve digits are equal: the rest is what floating-point arithmetic adds. */
const rounding = 1e-12;

/** On which side of the target a number is. */
export function sideOf(figure: number, target: number): Side {
  if (figure === target) return 0;
  const difference = figure - target;
  if (!Number.isFinite(difference)) return difference > 0 ? 1 : -1;
  if (Math.abs(difference) <= rounding * Math.max(Math.abs(figure), Math.abs(target))) return 0;
  return difference > 0 ? 1 : -1;
}

/**
 * Holds a figure, known to lie between two bounds, against a target. A target that is exactly met is met.
 * @param lower on which side of the target the smallest value is that the figure may have
 * @param upper the same of the largest; equal to `lower` for a figure that is known exactly
 */
export function holdAgainst(comparison: Comparison, lower: Side, upper: Side = lower): 'holds' | 'fails' | 'uncertain' {
  switch (comparison) {
    case 'at-most':
      return upper <= 0 ? 'holds' : lower > 0 ? 'fails' : 'uncertain';
    case 'at-least':
      return lower >= 0 ? 'holds' : upper < 0 ? 'fails' : 'uncertain';
    case 'exactly':
      return lower === 0 && upper === 0 ? 'holds' : lower > 0 || upper < 0 ? 'fails' : 'uncertain';
  }
}
