import { standardNormalQuantile } from './normal-distribution.ts';

/**
 * Wilson score interval of a proportion: (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) ÷ (1 + z²/n). Stays within 0..1 and holds
 * near its ends, where the usual normal interval fails.
 * Source: Wilson (1927), Journal of the American Statistical Association 22(158).
 * @example proportionInterval(9500, 10_000); // [0.9456, 0.9541]
 */
export function proportionInterval(
  hits: number,
  trials: number,
  confidence = 0.95,
): readonly [lower: number, upper: number] {
  if (!(trials > 0)) throw new RangeError('A proportion needs at least one trial.');
  const z = standardNormalQuantile((1 + confidence) / 2);
  const share = hits / trials;
  const center = share + (z * z) / (2 * trials);
  const halfWidth = z * Math.sqrt((share * (1 - share)) / trials + ((z / (2 * trials)) * z) / (2 * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (center - halfWidth) / scale), Math.min(1, (center + halfWidth) / scale)];
}
