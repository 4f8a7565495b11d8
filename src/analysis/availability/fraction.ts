/**
 * Checks that a value is a fraction, and names what it is when it isn't.
 * @throws {RangeError} if it is outside 0..1, which usually means a percentage was passed
 */
export function requireFraction(value: number, name = 'availability'): number {
  if (value >= 0 && value <= 1) return value;
  throw new RangeError(`The ${name} ${value} is outside 0..1; write 99.9 % as 0.999.`);
}

/**
 * The fraction nearest to a percentage, without the rounding error of a division by 100.
 * @throws {RangeError} if the percentage is outside 0..100
 * @example fractionFromPercent(99.95); // 0.9995
 */
export const fractionFromPercent = (percent: number): number => requireFraction(Number(`${percent}e-2`));
