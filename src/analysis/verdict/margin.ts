import type { QualityRequirement } from '#model';
import { percentText } from '../quantity-text.ts';

const twoDigits = (value: number): number => Number(value.toPrecision(2));

/**
 * How far a figure is on the right or the wrong side of its target: |figure − target| ÷ target, and for shares the
 * difference in percentage points, because a share of a share misleads. `exactly` has no margin.
 * @param figure in the unit of the target
 * @example marginText('at-most', 38, 200); // '81 % to spare'
 * @example marginText('at-least', 0.9990, 0.9995, true); // '0.05 points short'
 */
export function marginText(
  comparison: QualityRequirement['comparison'],
  figure: number,
  target: number,
  isShare = false,
): string | null {
  if (comparison === 'exactly' || !Number.isFinite(figure) || (target === 0 && !isShare)) return null;
  const spare = comparison === 'at-most' ? target - figure : figure - target;
  const size = twoDigits(Math.abs(isShare ? spare * 100 : (spare / target) * 100));
  const amount = isShare ? `${size} points` : percentText(size);
  return `${amount} ${spare < 0 ? (comparison === 'at-most' ? 'over' : 'short') : 'to spare'}`;
}
