import type { RiskLevel } from '../analyzed-case-study.ts';

/**
 * Level of a score on the 5 × 5 matrix: 1–4 low, 5–9 medium, 10–16 high, above critical.
 * The cut-offs are customary, no standard prescribes them.
 * @example riskLevel(3 * 4); // 'high'
 */
export function riskLevel(score: number): RiskLevel {
  if (score <= 4) return 'low';
  if (score <= 9) return 'medium';
  return score <= 16 ? 'high' : 'critical';
}
