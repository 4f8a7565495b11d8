import { fitLognormal, lognormalMean } from '../latency/lognormal.ts';

/**
 * Squared coefficient of variation of a lognormal time: CV² = e^(σ²) − 1.
 * Source: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions, chapter 14.
 * @example lognormalVariation(20, 200); // ≈ 6.1
 */
export const lognormalVariation = (p50: number, p95: number): number => Math.expm1(fitLognormal(p50, p95).sigma ** 2);

/** Requests of one kind among those that an element serves. */
export interface ServiceKind {
  /** How many of them there are, in any unit. */
  readonly weight: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * Squared coefficient of variation of service times that are a mixture of lognormal ones: CV² = E[S²] ÷ E[S]² − 1, with
 * E[S²] = Σ wᵢ E[Sᵢ]² (1 + CVᵢ²) ÷ Σ wᵢ. Kinds that differ in length add to the variation within each.
 * @returns undefined where there is no request
 */
export function serviceVariation(kinds: readonly ServiceKind[]): number | undefined {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return undefined;
  let mean = 0;
  let meanSquare = 0;
  for (const { weight, p50, p95 } of kinds) {
    const own = lognormalMean(fitLognormal(p50, p95));
    mean += (weight / total) * own;
    meanSquare += (weight / total) * own ** 2 * (1 + lognormalVariation(p50, p95));
  }
  return meanSquare / mean ** 2 - 1;
}
