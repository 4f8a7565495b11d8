/** A value, and the difference there. */
export type Point = readonly [value: number, difference: number];

/**
 * Where the sign changes between two points: regula falsi as the Illinois algorithm has it, which a straight line ends
 * after a few steps, with every third step a halving, so that a jump ends it too.
 * @param tolerance width of the last interval, as a share of its far end's value
 * @returns the far end: the difference there has not the sign that it has at the start
 * @see Dowell and Jarratt, "A modified regula falsi method for computing the root of an equation", BIT 11 (1971)
 */
export function crossing(differenceAt: (value: number) => number, start: Point, end: Point, tolerance: number): number {
  let [near, far] = [start, end];
  /** What an end counts as that stayed where it was. */
  let [nearWeight, farWeight] = [start[1], end[1]];
  for (let step = 1; Math.abs(far[0] - near[0]) > tolerance * far[0]; step += 1) {
    const straight = (near[0] * farWeight - far[0] * nearWeight) / (farWeight - nearWeight);
    const value = step % 3 === 0 || !Number.isFinite(straight) ? (near[0] + far[0]) / 2 : straight;
    const tried: Point = [value, differenceAt(value)];
    if (Math.sign(tried[1]) === Math.sign(start[1])) {
      near = tried;
      nearWeight = tried[1];
      farWeight /= 2;
    } else {
      far = tried;
      farWeight = tried[1];
      nearWeight /= 2;
    }
    if (tried[1] === 0) return value;
  }
  return far[0];
}
