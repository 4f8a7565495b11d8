import type { LatencyTree } from './latency-tree.ts';
import { fitLognormal, lognormalProbability } from './lognormal.ts';

/** Probability that a run takes at most so many milliseconds. */
export type LatencyDistribution = (timeMs: number) => number;

/**
 * The exact distribution of a tree, where it has one without a sum of two random times: a step is its lognormal, the
 * longest of parallel parts is at most t when all are (F₁ × F₂ × …), alternatives mix (Σ pᵢFᵢ).
 * @returns undefined for a real sequence, a wait, a repetition or a retry, which need simulation
 */
export function exactDistribution(tree: LatencyTree): LatencyDistribution | undefined {
  switch (tree.kind) {
    case 'step': {
      const distribution = fitLognormal(tree.p50Ms, tree.p95Ms);
      return (timeMs) => lognormalProbability(distribution, timeMs);
    }
    case 'sequence': {
      const [only, ...more] = tree.parts;
      if (more.length > 0) return undefined;
      return only ? exactDistribution(only) : (timeMs) => Number(timeMs >= 0);
    }
    case 'parallel': {
      const parts = tree.parts.map(exactDistribution);
      if (!parts.every((part) => part !== undefined)) return undefined;
      return (timeMs) => parts.reduce((product, part) => product * part(timeMs), 1);
    }
    case 'alternatives': {
      const options = tree.options.map(({ probability, part }) => ({ probability, at: exactDistribution(part) }));
      if (!options.every(({ at }) => at !== undefined)) return undefined;
      return (timeMs) => options.reduce((sum, { probability, at }) => sum + probability * (at?.(timeMs) ?? 0), 0);
    }
    case 'wait':
    case 'repeat':
    case 'retry':
      return undefined;
  }
}

/**
 * Quantile of a distribution by bisection, to about 12 digits: the smallest time with at least the given probability.
 * @returns 0 where even no time at all has that probability
 */
export function quantileOf(distribution: LatencyDistribution, probability: number): number {
  if (distribution(0) >= probability) return 0;
  let high = 1;
  while (distribution(high) < probability) high *= 2;
  let low = high / 2;
  while (distribution(low) >= probability) low /= 2;
  for (let i = 0; i < 100 && high - low > high * 1e-13; i++) {
    const middle = (low + high) / 2;
    if (distribution(middle) >= probability) high = middle;
    else low = middle;
  }
  return high;
}
