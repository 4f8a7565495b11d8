import { standardNormalProbability, standardNormalQuantile } from './normal-distribution.ts';

/** A time whose logarithm is normal with mean `mu` and standard deviation `sigma`. */
export interface Lognormal {
  readonly mu: number;
  readonly sigma: number;
}

/** 95 % quantile of the standard normal, 1.6448536…. */
const z95 = standardNormalQuantile(0.95);

/**
 * The lognormal with a given median and 95th percentile: μ = ln p50, σ = (ln p95 − ln p50) ÷ 1.6448536….
 * Times in any one unit. Assumes one hump with a long right tail, the usual shape of a service time; two humps (cache hit
 * and miss) are an alternative of two steps. Equal percentiles give a constant.
 * @throws {RangeError} if p50 isn't above zero or p95 is below p50
 * @example fitLognormal(20, 80); // { mu: 2.9957…, sigma: 0.8428… }
 */
export function fitLognormal(p50: number, p95: number): Lognormal {
  if (!(p50 > 0) || !(p95 >= p50) || p95 === Number.POSITIVE_INFINITY)
    throw new RangeError(
      `A p50 of ${p50} and a p95 of ${p95} fit no step: both must be above zero, and p95 not below p50.`,
    );
  return { mu: Math.log(p50), sigma: (Math.log(p95) - Math.log(p50)) / z95 };
}

/**
 * Quantile: e^(μ + σ × Φ⁻¹(p)).
 * @example lognormalQuantile(fitLognormal(20, 80), 0.99); // ≈ 142.1
 */
export const lognormalQuantile = ({ mu, sigma }: Lognormal, probability: number): number =>
  sigma === 0 ? Math.exp(mu) : Math.exp(mu + sigma * standardNormalQuantile(probability));

/**
 * Mean: e^(μ + σ² ÷ 2), always at or above the median.
 * @example lognormalMean(fitLognormal(20, 80)); // ≈ 28.53
 */
export const lognormalMean = ({ mu, sigma }: Lognormal): number => Math.exp(mu + (sigma * sigma) / 2);

/** Probability of at most `time`: Φ((ln time − μ) ÷ σ). */
export function lognormalProbability({ mu, sigma }: Lognormal, time: number): number {
  if (time <= 0) return 0;
  const distance = Math.log(time) - mu;
  return sigma === 0 ? Number(distance >= -1e-12) : standardNormalProbability(distance / sigma);
}
