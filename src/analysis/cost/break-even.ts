/** How often the value is doubled and halved before the search ends: a thousand times, and a thousandth. */
const doublings = 10;
/** Halvings of the interval that holds the crossing: four digits of the value are right. */
const halvings = 14;

/**
 * The value nearest to `start`, by ratio, at which a difference changes its sign: the difference is looked at while the
 * value is doubled and halved, and the first change is closed in on. Where the difference moves in steps, it is the step.
 * @returns null where the difference has one sign, or none, from a thousandth to a thousand times `start`
 * @example breakEven((devices) => 15_000 - 0.005 * devices, 1_000_000); // 3,000,000
 */
export function breakEven(differenceAt: (value: number) => number, start: number): number | null {
  const sign = Math.sign(differenceAt(start));
  if (sign === 0 || start <= 0) return null;
  let [near, far] = [start, start];
  for (let step = 1; step <= doublings; step += 1)
    for (const factor of [2 ** step, 2 ** -step]) {
      far = start * factor;
      if (Math.sign(differenceAt(far)) === sign) continue;
      near = start * (factor > 1 ? factor / 2 : factor * 2);
      for (let halving = 0; halving < halvings; halving += 1) {
        const middle = (near + far) / 2;
        if (Math.sign(differenceAt(middle)) === sign) near = middle;
        else far = middle;
      }
      return Number(far.toPrecision(4));
    }
  return null;
}
