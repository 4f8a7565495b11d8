import type { Risk } from '#model';
import type { RiskAnalysis } from '../analyzed-case-study.ts';
import { multiplyMoney } from '../money/index.ts';
import { riskLevel } from './risk-level.ts';

/**
 * Each risk before and after treatment: score = likelihood × impact, each 1–5; where figures are given, also the
 * exposure of a year = chance within a year × cost when it happens (NIST IR 8286).
 * @example a chance of 5 % of losing $20,000 is an exposure of $1,000 a year
 */
export const riskRegister = (risks: readonly Risk[]): RiskAnalysis['register'] =>
  risks.map(({ id, inherent, residual, estimate }) => {
    const inherentScore = inherent.likelihood * inherent.impact;
    const residualScore = residual.likelihood * residual.impact;
    return {
      id,
      inherentScore,
      inherentLevel: riskLevel(inherentScore),
      residualScore,
      residualLevel: riskLevel(residualScore),
      exposure: estimate ? multiplyMoney(estimate.impactCost, estimate.likelihood.value) : null,
    };
  });
