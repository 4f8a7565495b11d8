import { crossing, type Point } from '../crossing.ts';

/** How often the value is doubled and halved before the search ends: a thousand times, and a thousandth. */
const doublings = 10;
/** Of the crossing's value: its first four digits are right. */
const tolerance = 5e-5;

/**
 * The value nearest to `start`, by ratio, at which a difference changes its sign: the difference is looked at while the
 * value is doubled and halved, and the first change is closed in on. Where the difference moves in steps, it is the step.
 * @returns null where the difference has one sign, or none, from a thousandth to a thousand times `start`
 * @example breakEven((devices) => 15_000 - 0.005 * devices, 1_000_000); // 3,000,000
 */
export function breakEven(differenceAt: (value: number) => number, start: number): number | null {
  const atStart = differenceAt(start);
  if (atStart === 0 || start <= 0) return null;
  const ends: Record<'above' | 'below', Point> = { above: [start, atStart], below: [start, atStart] };
  for (let step = 1; step <= doublings; step += 1)
    for (const [side, factor] of [
      ['above', 2 ** step],
      ['below', 2 ** -step],
    ] as const) {
      const tried: Point = [start * factor, differenceAt(start * factor)];
      if (Math.sign(tried[1]) !== Math.sign(atStart))
        return Number(crossing(differenceAt, ends[side], tried, tolerance).toPrecision(4));
      ends[side] = tried;
    }
  return null;
}
